// SPDX-License-Identifier: Apache-2.0
// What an entry has and a table has no column for.
#include "glossary/exchange/table/column_writer.hpp"
#include "libalign/text/language_code.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace yakugo::exchange {

using store::Field;
using store::Term;
using store::Usage;

namespace {

struct Words {
    std::string_view name, one, many;
};
constexpr std::array kWords = std::to_array<Words>({
    {"context", "context sentence", "context sentences"},
    {"externalCrossReference", "address", "addresses"},
    {"crossReference", "cross reference", "cross references"},
    {"partOfSpeech", "part of speech", "parts of speech"},
    {"termType", "term type", "term types"},
    {"subjectField", "subject field", "subject fields"},
    {"definition", "definition", "definitions"},
    {"note", "note", "notes"},
    {"source", "source", "sources"},
    {"transaction", "transaction", "transactions"},
    {"confidence", "confidence", "confidences"},
    {"evidence", "list of evidence", "lists of evidence"},
    {"reading", "reading", "readings"},
    {"geographicalUsage", "region of use", "regions of use"},
    {"entry without a term in either language", "entry without a term in either language",
     "entries without a term in either language"},
    {"source of a context or definition", "source of a context or definition", "sources of contexts or definitions"},
    {"term in another language", "term in another language", "terms in other languages"},
    {"term with | in it", "term with | in it", "terms with | in them"},
    {"identifier", "identifier", "identifiers"},
    {"field of a language", "field of a language", "fields of languages"},
    {"| in a field", "| in a field", "| in fields"},
    {"status preferred or admitted", "status preferred or admitted", "statuses preferred or admitted"},
    {"region of a language", "region of a language", "regions of languages"},
    {"control character or broken byte", "control character or broken byte", "control characters or broken bytes"},
});

}  // namespace

void leave_out(Report& report, std::string_view label, const std::string& what, std::size_t count) {
    if (count == 0) return;
    const auto words = std::find_if(kWords.begin(), kWords.end(), [&](const Words& w) { return w.name == what; });
    std::string text = what;
    if (words != kWords.end()) {
        text = count == 1 ? words->one : words->many;
    } else if (count > 1) {
        text += 's';
    }
    report.left_out.push_back(fmt::format("{}: {} {} left out", label, count, text));
}

bool TableEntryWriter::carries(const Field& field, Reach reach, std::size_t side) const {
    if (reach == Reach::term && has(ColumnKind::info) &&
        (field.name == "partOfSpeech" || field.name == "grammaticalGender" || field.name == "Term_Info"))
        return true;
    if (reach == Reach::term && field.name == "status" && has(ColumnKind::standing)) return true;
    return std::any_of(form_.columns.begin(), form_.columns.end(), [&](const OutColumn& column) {
        return column.kind == ColumnKind::field && column.reach == reach && column.field == field.name &&
               (reach == Reach::entry || column.side == side) && (column.fixed.empty() || column.fixed == field.value);
    });
}

void TableEntryWriter::count_parts(const Field& field, Reach reach, std::size_t side) {
    const auto part = [&](std::string_view name) { return has_column(field.name, name, reach, side); };
    const bool column = std::any_of(form_.columns.begin(), form_.columns.end(), [&](const OutColumn& c) {
        return c.kind == ColumnKind::field && c.reach == reach && c.field == field.name;
    });
    if (!column) return;  // part of a column of another kind, memoQ's Term_Info
    if (!field.target.empty() && !part("target")) lost("target of a reference");
    if (!field.value.empty() && !part("") && field.name != "transaction") lost("text of an address");
    for (const Field& with : field.with) {
        if (part(with.name)) continue;
        const bool source = with.name == "source" || with.name == "externalCrossReference";
        lost(source ? "source of a context or definition" : with.name);
    }
}

void TableEntryWriter::count(const std::vector<Field>& fields, Reach reach, std::size_t side) {
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        const bool first = std::none_of(fields.begin(), field, [&](const Field& f) { return f.name == field->name; });
        if (!carries(*field, reach, side) || (reach == Reach::entry && form_.repeat && !first)) {
            lost(field->name);
        } else {
            count_parts(*field, reach, side);
        }
    }
}

void TableEntryWriter::count_usage(const Term& term, std::size_t side) {
    if (term.usage == Usage::unknown || has(ColumnKind::usage)) return;
    const bool forbidden = term.usage == Usage::deprecated || term.usage == Usage::superseded;
    const bool flag =
        has(ColumnKind::forbidden) || has(ColumnKind::info) || (forbidden && side == 1 && form_.without_forbidden);
    if (forbidden ? !flag : !(term.usage == Usage::preferred && has(ColumnKind::preferred)))
        lost(forbidden ? "mark of a forbidden term" : "status preferred or admitted");
}

void TableEntryWriter::count(const store::ConceptEntry& entry, const Sides& sides) {
    if (!entry.key.empty() && !has(ColumnKind::key)) lost("identifier");
    count(entry.fields, Reach::entry, 0);
    for (std::size_t side = 0; side < sides.size(); ++side) {
        for (const auto* section : sides[side].sections) count(section->fields, Reach::language, side);
        for (const Term* term : sides[side].terms) {
            count(term->fields, Reach::term, side);
            count_usage(*term, side);
        }
    }
    for (const store::LanguageSection& section : entry.languages) {
        const std::string_view language = text::primary_language(section.language);
        if (language == "ja" || language == "en") continue;
        for (std::size_t i = 0; i < section.terms.size(); ++i) lost("term in another language");
    }
}

Report TableEntryWriter::finish() {
    rows_->finish();
    for (const auto& [what, count] : left_out_) leave_out(report_, form_.label, what, count);
    leave_out(report_, form_.label, "control character or broken byte", cleaner_.dropped());
    leave_out(report_, form_.label, "cell or row beyond the limits of the form", rows_->cut());
    return report_;
}

}  // namespace yakugo::exchange
