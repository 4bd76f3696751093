// SPDX-License-Identifier: Apache-2.0
// What an entry has and a table has no column for.
#include "glossary/exchange/table/column_writer.hpp"
#include "libalign/text/language_code.hpp"

#include <algorithm>

namespace yakugo::exchange {

using store::Field;
using store::Term;
using store::Usage;

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
    if (!field.target.empty() && !part("target")) losses_.count("target of a reference", "targets of references");
    if (!field.value.empty() && !part("") && field.name != "transaction")
        losses_.count("text of an address", "texts of addresses");
    for (const Field& with : field.with) {
        if (part(with.name)) continue;
        const bool source = with.name == "source" || with.name == "externalCrossReference";
        if (source) {
            losses_.count("source of a context or definition", "sources of contexts or definitions");
        } else {
            losses_.field(with.name);
        }
    }
}

void TableEntryWriter::count(const std::vector<Field>& fields, Reach reach, std::size_t side) {
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        const bool first = std::none_of(fields.begin(), field, [&](const Field& f) { return f.name == field->name; });
        if (!carries(*field, reach, side) || (reach == Reach::entry && form_.repeat && !first)) {
            losses_.field(field->name);
        } else {
            count_parts(*field, reach, side);
        }
    }
}

/// A forbidden term has a column for that, or is not there.
void TableEntryWriter::count_usage(const Term& term) {
    if (term.usage == Usage::unknown || has(ColumnKind::usage) || store::is_forbidden(term.usage)) return;
    if (term.usage != Usage::preferred || !has(ColumnKind::preferred))
        losses_.count("status preferred or admitted", "statuses preferred or admitted");
}

void TableEntryWriter::count(const store::ConceptEntry& entry, const Sides& sides) {
    if (!entry.key.empty() && !has(ColumnKind::key)) losses_.count("identifier");
    count(entry.fields, Reach::entry, 0);
    for (std::size_t side = 0; side < sides.size(); ++side) {
        for (const auto* section : sides[side].sections) count(section->fields, Reach::language, side);
        for (const Term* term : sides[side].terms) {
            count(term->fields, Reach::term, side);
            count_usage(*term);
        }
    }
    for (const store::LanguageSection& section : entry.languages) {
        const std::string_view language = text::primary_language(section.language);
        if (language == "ja" || language == "en") continue;
        losses_.count("term in another language", "terms in other languages", section.terms.size());
    }
}

Report TableEntryWriter::finish() {
    rows_->finish();
    losses_.tell(report_, form_.label);
    leave_out_dropped(report_, form_.label, cleaner_);
    leave_out(report_, form_.label, rows_->cut(), "cell or row beyond the limits of the form",
              "cells or rows beyond the limits of the form");
    return report_;
}

}  // namespace yakugo::exchange
