// SPDX-License-Identifier: Apache-2.0
// Which columns each tool's table has.
#include "glossary/exchange/table/column_forms.hpp"

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace yakugo::exchange {

namespace {

using Kind = ColumnKind;

OutColumn of_entry(std::string header, std::string field, std::string part = {}, std::string fixed = {}) {
    return {.header = std::move(header), .field = std::move(field), .fixed = std::move(fixed), .part = std::move(part)};
}

OutColumn of_term(std::string header, Kind kind, std::size_t side, std::string field = {}, std::string part = {}) {
    return {.header = std::move(header),
            .kind = kind,
            .reach = Reach::term,
            .side = side,
            .field = std::move(field),
            .part = std::move(part)};
}

struct FullField {
    std::string_view field, part;
};

constexpr std::array kEntryFields = std::to_array<FullField>({
    {"subjectField", ""},
    {"definition", ""},
    {"definition", "source"},
    {"definition", "externalCrossReference"},
    {"note", ""},
    {"customerSubset", ""},
    {"projectSubset", ""},
    {"source", ""},
    {"crossReference", "target"},
    {"crossReference", ""},
    {"externalCrossReference", "target"},
    {"externalCrossReference", ""},
    {"xGraphic", "target"},
    {"xGraphic", ""},
    {kRestField, ""},
});
constexpr std::array kLanguageFields = std::to_array<FullField>({
    {"definition", ""},
    {"definition", "source"},
    {"definition", "externalCrossReference"},
    {"note", ""},
    {"source", ""},
    {kRestField, ""},
});
constexpr std::array kTermFields = std::to_array<FullField>({
    {"partOfSpeech", ""},
    {"termType", ""},
    {"context", ""},
    {"context", "source"},
    {"context", "externalCrossReference"},
    {"note", ""},
    {"source", ""},
    {"geographicalUsage", ""},
    {"grammaticalGender", ""},
    {"termLocation", ""},
    {"customerSubset", ""},
    {"projectSubset", ""},
    {"externalCrossReference", "target"},
    {"externalCrossReference", ""},
    {"reading", ""},
    {"doNotTranslate", ""},
    {"status", ""},
    {"confidence", ""},
    {"evidence", ""},
    {"type", ""},
    {kRestField, ""},
});

/// "definition", "definition@source", "crossReference" for its target and "crossReference@text" for its value.
std::string full_name(const FullField& field) {
    const bool reference = field.field.ends_with("Reference") || field.field == "xGraphic";
    std::string out(field.field == "source" ? "sourceText" : field.field);  // "source" is the term translated from
    if (reference && field.part.empty()) return out + "@text";
    return field.part.empty() || field.part == "target" ? out : out + '@' + std::string(field.part);
}

std::array<std::string, 2> codes(const Options& options) {
    return {std::string(code(options.source)), std::string(code(other(options.source)))};
}

std::unique_ptr<EntryWriter> csv(std::ostream& out, const Options& options, TableForm form,
                                 DelimitedRows::Style style) {
    return std::make_unique<TableEntryWriter>(std::make_unique<DelimitedRows>(out, style), std::move(form), options);
}

}  // namespace

TableForm full_form(const Options& options, std::string label) {
    TableForm form{.label = std::move(label), .columns = {{.header = "id", .kind = Kind::key}}};
    const auto languages = codes(options);
    for (std::size_t side : {0U, 1U}) form.columns.push_back(of_term(languages[side], Kind::term, side));
    for (std::size_t side : {0U, 1U})
        form.columns.push_back(of_term(languages[side] + ".administrativeStatus", Kind::usage, side));
    for (const FullField& field : kEntryFields)
        form.columns.push_back(of_entry(full_name(field), std::string(field.field), std::string(field.part)));
    for (const char* change : {"origination", "modification"})
        for (const char* part : {"date", "responsibility"})
            form.columns.push_back(of_entry(std::string(change) + '@' + part, "transaction", part, change));
    for (std::size_t side : {0U, 1U}) {
        for (const FullField& field : kLanguageFields) {
            OutColumn column = of_term(languages[side] + ':' + full_name(field), Kind::field, side,
                                       std::string(field.field), std::string(field.part));
            column.reach = Reach::language;
            form.columns.push_back(std::move(column));
        }
        for (const FullField& field : kTermFields)
            form.columns.push_back(of_term(languages[side] + '.' + full_name(field), Kind::field, side,
                                           std::string(field.field), std::string(field.part)));
    }
    return form;
}

TableForm memoq_form(const Options& options, std::string label) {
    constexpr std::size_t slots = 10;
    TableForm form{.label = std::move(label),
                   .columns = {{.header = "Entry_ID", .kind = Kind::key},
                               of_entry("Entry_Subject", "subjectField"),
                               of_entry("Entry_Domain", "Entry_Domain"),
                               of_entry("Entry_ClientID", "customerSubset"),
                               of_entry("Entry_ProjectID", "projectSubset"),
                               of_entry("Entry_Created", "transaction", "date", "origination"),
                               of_entry("Entry_Creator", "transaction", "responsibility", "origination"),
                               of_entry("Entry_LastModified", "transaction", "date", "modification"),
                               of_entry("Entry_Modifier", "transaction", "responsibility", "modification"),
                               of_entry("Entry_Note", "note")},
                   .layout = TableLayout::groups,
                   .slots = slots,
                   .numeric_keys = true,
                   .memoq_dates = true};
    for (std::size_t side : {0U, 1U}) {
        const bool japanese = (side == 0 ? options.source : other(options.source)) == Language::ja;
        const std::string language = japanese ? "Japanese" : "English";
        OutColumn definition = of_term(language + "_Def", Kind::field, side, "definition");
        definition.reach = Reach::language;
        form.columns.push_back(std::move(definition));
        for (std::size_t slot = 0; slot < slots; ++slot) {
            for (OutColumn column : {of_term(language, Kind::term, side), of_term("Term_Info", Kind::info, side),
                                     of_term("Term_Example", Kind::field, side, "context")}) {
                column.slot = slot;
                form.columns.push_back(std::move(column));
            }
        }
    }
    return form;
}

TableForm trados_form(const Options& options, std::string label) {
    TableForm form{.label = std::move(label),
                   .columns = {of_entry("Subject", "subjectField"), of_entry("Definition", "definition"),
                               of_entry("Note", "note")},
                   .layout = TableLayout::list,
                   .without_forbidden = true};
    for (std::size_t side : {0U, 1U}) {
        const bool japanese = (side == 0 ? options.source : other(options.source)) == Language::ja;
        const std::string language = japanese ? "Japanese" : "English";
        form.columns.push_back(of_term(language, Kind::term, side));
        form.columns.push_back(of_term(language + " Part of Speech", Kind::field, side, "partOfSpeech"));
        form.columns.push_back(of_term(language + " Term Type", Kind::field, side, "termType"));
        form.columns.push_back(of_term(language + " Context", Kind::field, side, "context"));
    }
    return form;
}

TableForm phrase_form(const Options& options, std::string label) {
    TableForm form{.label = std::move(label),
                   .columns = {{.header = "concept_id", .kind = Kind::key},
                               of_entry("concept_domain", "subjectField"),
                               of_entry("concept_subdomain", "concept_subdomain"),
                               of_entry("concept_definition", "definition"),
                               of_entry("concept_note", "note"),
                               of_entry("concept_url", "externalCrossReference", "target")},
                   .repeat = true};
    const auto languages = codes(options);
    for (std::size_t side : {0U, 1U}) {
        const std::string& language = languages[side];
        form.columns.push_back(of_term(language, Kind::term, side));
        form.columns.push_back(of_term(language + "_status", Kind::standing, side));
        form.columns.push_back(of_term(language + "_forbidden", Kind::forbidden, side));
        form.columns.push_back(of_term(language + "_preferred", Kind::preferred, side));
        form.columns.push_back(of_term(language + "_usage", Kind::field, side, "context"));
        form.columns.push_back(of_term(language + "_note", Kind::field, side, "note"));
        form.columns.push_back(of_term(language + "_partOfSpeech", Kind::field, side, "partOfSpeech"));
        form.columns.push_back(of_term(language + "_termType", Kind::field, side, "termType"));
    }
    return form;
}

std::unique_ptr<EntryWriter> full_csv_writer(std::ostream& out, const Options& options) {
    return csv(out, options, full_form(options, "CSV"), {.mark = true, .guard = true});
}

std::unique_ptr<EntryWriter> full_tsv_writer(std::ostream& out, const Options& options) {
    return csv(out, options, full_form(options, "TSV"), {.delimiter = '\t', .quotes = false, .cr_lf = false});
}

std::unique_ptr<EntryWriter> memoq_csv_writer(std::ostream& out, const Options& options) {
    return csv(out, options, memoq_form(options, "memoQ CSV"), {.delimiter = ';', .mark = true});
}

std::unique_ptr<EntryWriter> trados_csv_writer(std::ostream& out, const Options& options) {
    return csv(out, options, trados_form(options, "Trados CSV"), {.mark = true});
}

std::unique_ptr<EntryWriter> phrase_csv_writer(std::ostream& out, const Options& options) {
    return csv(out, options, phrase_form(options, "Phrase CSV"), {.mark = true});
}

}  // namespace yakugo::exchange
