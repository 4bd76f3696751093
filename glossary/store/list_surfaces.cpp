// SPDX-License-Identifier: Apache-2.0
// All surfaces at once. Two scans in the order of the tables, into one string, take a tenth of the time of a join with rows of its own.
#include "glossary/store/list.hpp"

#include <map>
#include <string>
#include <utility>

namespace yakugo::store {

namespace {

/// Where the terms stand in the text, by id less the first one's; ids have gaps where terms went.
struct TermTable {
    struct Row {
        std::int64_t concept_id = 0;
        std::size_t begin = 0, size = 0;
    };
    std::int64_t first = 0;
    std::vector<Row> rows;

    const Row* find(std::int64_t id) const {
        const auto index = static_cast<std::size_t>(id - first);
        return id < first || index >= rows.size() ? nullptr : &rows[index];
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
    Rows bounds = database.query("SELECT min(id), max(id) FROM term");
    if (!bounds.next() || bounds.is_null(0)) return table;
    table.first = bounds.integer(0);
    table.rows.resize(static_cast<std::size_t>(bounds.integer(1) - table.first) + 1);
    const std::map<std::int64_t, std::string> respelt = read_respelt(database);
    Rows rows = database.query("SELECT id, concept_id, surface FROM term");
    while (rows.next()) {
        const auto other = respelt.empty() ? respelt.end() : respelt.find(rows.integer(0));
        const std::string_view surface = other == respelt.end() ? rows.view(2) : std::string_view(other->second);
        table.rows[static_cast<std::size_t>(rows.integer(0) - table.first)] = {rows.integer(1), text.size(),
                                                                               surface.size()};
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
