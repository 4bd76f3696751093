// SPDX-License-Identifier: Apache-2.0
// Imported units and entries, read one by one.
#include "glossary/store/entry_text.hpp"
#include "glossary/store/fold.hpp"
#include "glossary/store/list.hpp"
#include "glossary/store/number.hpp"
#include "glossary/store/unit_text.hpp"

#include <algorithm>

namespace yakugo::store {

namespace {

const Term* term_of(const ConceptEntry& entry, std::string_view language, const std::string& surface) {
    const std::string folded = fold_case(surface);
    for (const LanguageSection& section : entry.languages) {
        if (!is_of_language(section.language, language)) continue;
        for (const Term& term : section.terms) {
            if (fold_case(term.surface) == folded) return &term;
        }
    }
    return nullptr;
}

std::string value(const Term* term, std::string_view name) {
    return term != nullptr ? value_of(term->fields, name) : std::string();
}

std::string context_of(const Term* term, EvidenceRow& evidence) {
    const Field* context = term != nullptr ? find(term->fields, "context") : nullptr;
    if (context == nullptr) return {};
    if (const Field* source = find(context->with, "source"); source != nullptr && evidence.post.empty())
        evidence.post = source->value;
    if (const Field* link = find(context->with, "externalCrossReference"); link != nullptr && evidence.url.empty())
        evidence.url = link->target;
    return context->value;
}

/// Where the contexts come from; the entry itself only where it has none, as what it refers to need not hold them.
EvidenceRow evidence_from(const ConceptEntry& entry, const PairRow& pair) {
    EvidenceRow out;
    const Term* ja = term_of(entry, "ja", pair.ja);
    const Term* en = term_of(entry, "en", pair.en);
    out.context_ja = context_of(ja, out);
    out.context_en = context_of(en, out);
    out.ja_range = place_of(out.context_ja, pair.ja);
    out.en_range = place_of(out.context_en, pair.en);
    out.ja_line = out.en_line = entry.line;
    const bool any_context = !out.context_ja.empty() || !out.context_en.empty();
    if (!any_context) out.post = value_of(entry.fields, "source");
    if (const Field* link = find(entry.fields, "externalCrossReference"); link != nullptr && !any_context) {
        out.url = link->target;
        if (out.post.empty()) out.post = link->value;
    }
    out.kind = value(en, "evidence");
    if (out.kind.empty()) out.kind = value(ja, "evidence");
    if (out.kind.empty()) out.kind = "glossary";
    return out;
}

/// "title_pair,lexicon": the first kind carries the contexts, the others only say that they were there.
void add_by_kind(std::vector<EvidenceRow>& out, EvidenceRow evidence) {
    const std::string kinds = std::move(evidence.kind);
    for (std::size_t at = 0; at <= kinds.size();) {
        const std::size_t end = std::min(kinds.find(',', at), kinds.size());
        evidence.kind = kinds.substr(at, end - at);
        if (!evidence.kind.empty()) out.push_back(evidence);
        evidence.context_ja.clear();
        evidence.context_en.clear();
        evidence.ja_range = evidence.en_range = {};
        at = end + 1;
    }
}

}  // namespace

std::vector<EvidenceRow> stated_evidence(Database& database, const PairRow& pair) {
    std::vector<EvidenceRow> out;
    Rows rows = database.query(
        "SELECT n.detail, s.name, ep.confidence FROM entry_pair ep JOIN entry n ON n.id = ep.entry_id "
        "JOIN source s ON s.id = n.source_id WHERE ep.pair_id = ?1 ORDER BY s.name, n.id",
        pair.id);
    while (rows.next()) {
        EvidenceRow evidence = evidence_from(parse_entry(rows.view(0), database.path()), pair);
        evidence.source = rows.text(1);
        evidence.score = rows.real(2);
        add_by_kind(out, std::move(evidence));
    }
    return out;
}

bool any_unit_text(Database& database, std::string_view text,
                   const std::function<bool(std::string_view, std::string_view)>& is_it) {
    Rows rows = database.query(
        "SELECT ja, en FROM unit WHERE ?1 = '' OR instr(fold(ja), ?1) OR instr(fold(en), ?1) ORDER BY id",
        fold_case(text));
    while (rows.next()) {
        if (is_it(rows.view(0), rows.view(1))) return true;
    }
    return false;
}

void each_unit(Database& database, std::string_view text, const std::function<void(const UnitRow&)>& take) {
    const Transaction snapshot(database, Transaction::Kind::read);
    UnitRow row;
    Rows rows = database.query(
        "SELECT u.id, s.name, u.ja, u.en, u.rest FROM source s CROSS JOIN unit u ON u.id >= s.id << 40 "
        "AND u.id < (s.id + 1) << 40 "
        "WHERE ?1 = '' OR instr(fold(u.ja), ?1) OR instr(fold(u.en), ?1) ORDER BY s.name, u.id",
        fold_case(text));
    while (rows.next()) {
        row.id = rows.integer(0);
        row.source = rows.text(1);
        row.unit = read_unit(rows.text(2), rows.text(3), rows.text(4));
        take(row);
    }
}

std::string select_entries(std::string_view from) {
    return std::string("SELECT n.id, s.name, n.detail, n.own_id, n.revision FROM ").append(from);
}

EntryRow read_entry_row(Database& database, const Rows& rows) {
    EntryRow out{.id = rows.integer(0),
                 .source = rows.text(1),
                 .entry = parse_entry(rows.view(2), database.path()),
                 .pairs = {},
                 .own_id = rows.integer(3),
                 .revision = rows.integer(4)};
    Rows pairs = database.query("SELECT pair_id FROM entry_pair WHERE entry_id = ?1 ORDER BY pair_id", out.id);
    while (pairs.next()) out.pairs.push_back({pairs.integer(0)});
    return out;
}

void each_entry(Database& database, const std::function<void(const EntryRow&)>& take) {
    const Transaction snapshot(database, Transaction::Kind::read);
    static const std::string query =
        select_entries("source s CROSS JOIN entry n ON n.source_id = s.id ORDER BY s.name, n.id");
    Rows rows = database.query(query);
    while (rows.next()) take(read_entry_row(database, rows));
}

}  // namespace yakugo::store
