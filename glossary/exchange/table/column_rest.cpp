// SPDX-License-Identifier: Apache-2.0
// Fields that no column of yakugo's own table can hold whole: they go into a note of fixed form.
#include "glossary/exchange/table/column_values.hpp"
#include "glossary/exchange/table/column_writer.hpp"
#include "glossary/exchange/tbx/yakugo_note.hpp"
#include "libalign/text/language_code.hpp"

#include <algorithm>
#include <utility>

namespace yakugo::exchange {

using store::Field;

bool TableEntryWriter::has_column(std::string_view field, std::string_view part, Reach reach, std::size_t side) const {
    return std::any_of(form_.columns.begin(), form_.columns.end(), [&](const OutColumn& column) {
        return column.kind == ColumnKind::field && column.reach == reach && column.field == field &&
               column.part == part && (reach == Reach::entry || column.side == side);
    });
}

/// Whether reading the field's columns gives the field back.
bool TableEntryWriter::fits(const Field& field, Reach reach, std::size_t side) const {
    if (field.name == kRestField || !carries(field, reach, side)) return false;
    const bool status = field.value == "candidate" || field.value == "suggested" || field.value == "rejected";
    if (field.name == "status" && !status) return false;
    if (field_value(field.name, field.value) != field.value) return false;
    if (field.name != "transaction" && !field.value.empty() && !has_column(field.name, "", reach, side)) return false;
    if (field.target.empty() ? field.value.empty() : !has_column(field.name, "target", reach, side)) return false;
    return std::all_of(field.with.begin(), field.with.end(), [&](const Field& part) {
        const bool address = part.name == "externalCrossReference";
        return has_column(field.name, part.name, reach, side) && part.with.empty() && part.value.empty() == address &&
               part.target.empty() != address;
    });
}

void TableEntryWriter::gather(std::vector<Field>& fields, Reach reach, std::size_t side) const {
    if (!has_column(kRestField, "", reach, side)) return;
    const auto rest = std::stable_partition(fields.begin(), fields.end(),
                                            [&](const Field& field) { return fits(field, reach, side); });
    if (rest == fields.end()) return;
    const std::string note = yakugo_note({rest, fields.end()});
    fields.erase(rest, fields.end());
    fields.push_back({kRestField, note});
}

store::ConceptEntry TableEntryWriter::with_rest(const store::ConceptEntry& entry) const {
    store::ConceptEntry out = entry;
    gather(out.fields, Reach::entry, 0);
    for (store::LanguageSection& section : out.languages) {
        const std::string_view language = text::primary_language(section.language);
        const std::size_t side = language == code(source_) ? 0 : 1;
        if (language != "ja" && language != "en") continue;
        gather(section.fields, Reach::language, side);
        for (store::Term& term : section.terms) gather(term.fields, Reach::term, side);
    }
    return out;
}

}  // namespace yakugo::exchange
