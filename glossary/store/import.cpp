// SPDX-License-Identifier: Apache-2.0
// One transaction a file: what is malformed in its last line leaves nothing of it.
#include "glossary/store/import.hpp"

#include "glossary/store/clock.hpp"
#include "glossary/store/put.hpp"
#include "glossary/store/unit_text.hpp"

#include <algorithm>

namespace yakugo::store {

namespace {

constexpr std::size_t kKeepEvery = 262'144;   // bytes of units, of the two megabytes of pages that SQLite holds
constexpr std::size_t kImportCache = 24'000;  // KiB: an import is to stay below 64 MB

}  // namespace

ImportRun::ImportRun(Database& database, const std::string& source, const ImportOptions& options)
    : database_(database),
      transaction_(database, Transaction::Kind::write),
      source_(source_of_file(database, source)),
      entries_(database, source_, source, now_utc(), options) {
    if (database_.query("SELECT 1 FROM entry WHERE source_id = ?1", source_).next())
        cache_.emplace(database_, kImportCache);
    database_.execute("DELETE FROM unit WHERE id >= ?1 AND id < ?2", first_unit_id(source_),
                      first_unit_id({source_.value + 1}));
    units_gone_ = static_cast<std::size_t>(database_.changes());
    entries_.remove_earlier();
}

void ImportRun::put(const PackedUnit& unit) {
    database_.execute("INSERT INTO unit (id, ja, en, rest) VALUES (?1, ?2, ?3, ?4)",
                      first_unit_id(source_) + static_cast<std::int64_t>(units_), unit.ja, unit.en, unit.rest);
    ++units_;
    unlooked_ += unit.ja.size() + unit.en.size() + unit.rest.size();
    if (unlooked_ >= kKeepEvery) keep_source_page();
    two_sided_ += unit.ja.empty() || unit.en.empty() ? 0U : 1U;
}

void ImportRun::put(const ConceptEntry& entry) {
    if (!cache_) cache_.emplace(database_, kImportCache);
    entries_.put(entry);
}

/// A page that SQLite has spilled to its log and that changes again before the commit makes it read the log from there on
/// once more, and write the head of each page anew (walRewriteChecksums() of its wal.c). The row of the source is the
/// first to be written and changes last: its page is looked at now and then, so that it is not among those spilled.
void ImportRun::keep_source_page() {
    unlooked_ = 0;
    Rows rows = database_.query("SELECT digest FROM source WHERE id = ?1", source_);
    rows.next();
}

ImportResult ImportRun::finish(const std::string& digest, bool keep) {
    ImportResult result = entries_.finish();
    result.units = units_;
    result.units_gone = units_gone_;
    result.two_sided += two_sided_;
    // A file that has become a copy still takes away what it had brought before.
    if (result.units_gone + result.entries_gone == 0 && !digest.empty()) {
        Rows rows =
            database_.query("SELECT name FROM source WHERE digest = ?1 AND id <> ?2 ORDER BY name", digest, source_);
        if (rows.next()) result.same_as = rows.text(0);
    }
    database_.execute("UPDATE source SET digest = nullif(?2, '') WHERE id = ?1", source_, digest);
    if (keep && result.same_as.empty()) transaction_.commit();
    return result;
}

Forgotten ImportRun::forget() {
    const auto pairs = [&] {
        Rows rows = database_.query("SELECT count(*) FROM pair");
        return rows.next() ? static_cast<std::size_t>(rows.integer(0)) : 0;
    };
    const std::size_t before = pairs();
    Forgotten out{.units = units_gone_, .entries = entries_.finish().entries_gone};
    out.pairs_gone = before - pairs();
    // What was mined from a file of that name stays.
    database_.execute(
        "DELETE FROM source WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM post WHERE source_id = ?1) "
        "AND NOT EXISTS (SELECT 1 FROM claim WHERE source_id = ?1)",
        source_);
    database_.execute("UPDATE source SET digest = NULL WHERE id = ?1", source_);
    transaction_.commit();
    return out;
}

std::vector<std::string> imported_files(Database& database) {
    std::vector<std::string> out;
    Rows rows = database.query(
        "SELECT name FROM source s WHERE name <> ?1 AND (digest LIKE 'import %' "
        "OR EXISTS (SELECT 1 FROM entry WHERE source_id = s.id) "
        "OR EXISTS (SELECT 1 FROM unit WHERE id >= s.id << 40 AND id < (s.id + 1) << 40)) ORDER BY name",
        kOwnSource);
    while (rows.next()) out.push_back(rows.text(0));
    return out;
}

Forgotten forget(Database& database, const std::string& source) {
    const std::vector<std::string> files = imported_files(database);
    if (std::find(files.begin(), files.end(), source) == files.end()) return {};
    return ImportRun(database, source, {}).forget();
}

}  // namespace yakugo::store
