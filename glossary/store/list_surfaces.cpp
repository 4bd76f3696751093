// SPDX-License-Identifier: Apache-2.0
// All surfaces at once. Two scans in the order of the tables, into one string, take a tenth of the time of a join with rows of its own.
#include "glossary/store/list.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace yakugo::store {

namespace {

/// Where the terms stand in the text, in the order of their ids. These have gaps where terms went, and in a file of
/// somebody else's they may be any numbers: they are no sizes.
struct TermTable {
    struct Row {
        std::int64_t id = 0, concept_id = 0;
        std::size_t begin = 0, size = 0;
    };
    std::vector<Row> rows;

    const Row* find(std::int64_t id) const {
        if (rows.empty()) return nullptr;
        // Most bases have no gaps: a term stands where its number says.
        const std::uint64_t ahead = static_cast<std::uint64_t>(id) - static_cast<std::uint64_t>(rows.front().id);
        if (ahead < rows.size() && rows[ahead].id == id) return &rows[ahead];
        const auto at = std::lower_bound(rows.begin(), rows.end(), id,
                                         [](const Row& row, std::int64_t wanted) { return row.id < wanted; });
        return at == rows.end() || at->id != id ? nullptr : &*at;
    }
};

/// English terms that a person has written in another case: english.hpp.
std::map<std::int64_t, std::string> read_respelt(Database& database) {
    std::map<std::int64_t, std::string> out;
    Rows rows = database.query("SELECT en_term, en_spelling FROM pair WHERE en_spelling IS NOT NULL ORDER BY id");
    while (rows.next()) out.emplace(rows.integer(0), rows.text(1));
    return out;
}

TermTable read_terms(Database& database, std::string& text) {
    TermTable table;
    const std::map<std::int64_t, std::string> respelt = read_respelt(database);
    Rows rows = database.query("SELECT id, concept_id, surface FROM term ORDER BY id");
    while (rows.next()) {
        const auto other = respelt.empty() ? respelt.end() : respelt.find(rows.integer(0));
        const std::string_view surface = other == respelt.end() ? rows.view(2) : std::string_view(other->second);
        table.rows.push_back({rows.integer(0), rows.integer(1), text.size(), surface.size()});
        text += surface;
    }
    return table;
}

}  // namespace

Surfaces list_surfaces(Database& database) {
    const Transaction snapshot(database, Transaction::Kind::read);
    Surfaces out;
    out.text = std::make_unique<std::string>();
    const TermTable terms = read_terms(database, *out.text);
    const std::string_view text = *out.text;
    out.rows.reserve(terms.rows.size() / 2);
    Rows rows = database.query("SELECT id, ja_term, en_term, status, confidence FROM pair");
    while (rows.next()) {
        const TermTable::Row *ja = terms.find(rows.integer(1)), *en = terms.find(rows.integer(2));
        if (ja == nullptr || en == nullptr) continue;
        out.rows.push_back({{rows.integer(0)},
                            {ja->concept_id},
                            text.substr(ja->begin, ja->size),
                            text.substr(en->begin, en->size),
                            status_from(rows.view(3)),
                            rows.real(4)});
    }
    return out;
}

}  // namespace yakugo::store
