// SPDX-License-Identifier: Apache-2.0
// What a row says beside its terms: words on their use, and fields.
#include "glossary/exchange/source_form.hpp"
#include "glossary/exchange/table/column_entry.hpp"
#include "glossary/exchange/table/column_row.hpp"
#include "glossary/exchange/table/column_values.hpp"
#include "libalign/text/language_code.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <utility>

namespace yakugo::exchange {

using store::Field;
using store::Term;

namespace {

/// Fields of which a cell of a Trados table may hold several values, parted by /.
bool is_choice(std::string_view field) {
    return field == "partOfSpeech" || field == "termType" || field == "geographicalUsage";
}

}  // namespace

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(separator, at), text.size());
        out.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

void add_new(std::vector<Field>& fields, Field field) {
    if (std::find(fields.begin(), fields.end(), field) == fields.end()) fields.push_back(std::move(field));
}

std::vector<Term*> RowEntry::reach(const Column& column, const std::string& language, std::string_view text) {
    std::vector<Term*> out;
    switch (column.reach) {
        case Reach::term:
            for (Placed& placed : terms)
                if (placed.language == language && placed.slot == column.slot) out.push_back(&placed.term);
            break;
        case Reach::row:
            for (Placed& placed : terms) out.push_back(&placed.term);
            break;
        case Reach::script: {
            const auto written = text::language_of(text);
            for (Placed& placed : terms) {
                const bool same = written && text::primary_language(placed.language) == code(*written);
                if (same && out.empty()) out.push_back(&placed.term);
            }
            if (out.empty() && !terms.empty()) out.push_back(&terms.back().term);
            break;
        }
        case Reach::last:
            for (Placed& placed : terms)
                if (placed.language == terms.back().language) out.push_back(&placed.term);
            break;
        case Reach::entry:
        case Reach::language: break;
    }
    return out;
}

namespace {

/// What our own tables of pairs say where the source is not to be used.
bool take_source_form(const std::string& cell, RowEntry& out) {
    const auto usage = read_source_form(cell);
    if (!usage || out.terms.empty()) return false;
    for (RowEntry::Placed& placed : out.terms)
        if (placed.language == out.terms.front().language) placed.term.usage = *usage;
    return true;
}

}  // namespace

/// One word on the use of terms, or memoQ's several.
void RowEntries::word(const Location& where, const Column& column, const std::string& cell, RowEntry& out) {
    if (column.reach == Reach::row && take_source_form(cell, out)) return;
    const std::vector<Term*> terms = out.reach(column, language_of(column), cell);
    store::Usage usage = store::Usage::unknown;
    std::vector<Field> fields;
    bool understood = true;
    if (column.kind == ColumnKind::info) {
        const TermInfo info = parse_term_info(cell);
        if (info.forbidden) usage = store::Usage::deprecated;
        if (!info.part_of_speech.empty()) fields.push_back({"partOfSpeech", info.part_of_speech});
        if (!info.gender.empty()) fields.push_back({"grammaticalGender", info.gender});
        if (!info.rest.empty()) fields.push_back({"Term_Info", info.rest});
    } else if (column.kind == ColumnKind::forbidden || column.kind == ColumnKind::preferred) {
        const bool forbidden = column.kind == ColumnKind::forbidden;
        if (is_yes(cell)) usage = forbidden ? store::Usage::deprecated : store::Usage::preferred;
        understood = is_yes(cell) || is_no(cell);
    } else {
        const auto standing = column.kind == ColumnKind::usage ? std::nullopt : standing_of(cell);
        const auto used = usage_of(cell);
        usage = standing ? standing->usage : used.value_or(usage);
        if (standing && !standing->status.empty()) fields.push_back({"status", standing->status});
        understood = standing || used;
    }
    if (!understood) fields.push_back({column.header.empty() ? "status" : column.header, cell});
    if (terms.empty() && !understood) add_new(out.of_entry, fields.back());
    if (terms.empty()) return;
    if (!understood)
        tell(where, "expected a word on the use of the term, found \"" + cell + "\", kept as a field", Severity::note);
    // A pair's "forbidden" speaks of the translation, its "candidate" of both.
    if (usage != store::Usage::unknown && column.reach != Reach::row)
        for (Term* term : terms) term->usage = usage;
    if (usage != store::Usage::unknown && column.reach == Reach::row) {
        Column translation = column;
        translation.reach = Reach::last;
        for (Term* term : out.reach(translation, language_of(column), cell)) term->usage = usage;
    }
    for (Term* term : terms)
        for (const Field& field : fields) add_new(term->fields, field);
}

void RowEntries::words(const TableRow& row, RowEntry& out) {
    for (const std::size_t cell : words_) {
        const Column& column = map_.columns[cell];
        if (row.cells[cell].empty()) continue;
        const std::string text = clean(column, row.cells[cell]);
        std::vector<Term*> terms = out.reach(column, language_of(column), text);
        const std::vector<std::string> parts = map_.lists ? split(text, '|') : std::vector{text};
        if (column.reach == Reach::row && parts.size() > 1 && parts.size() != terms.size()) {
            Column last = column;  // a list for the translations
            last.reach = Reach::last;
            terms = out.reach(last, language_of(column), text);
        }
        if (parts.size() == 1 || parts.size() != terms.size()) {
            word(row.where(cell), column, text, out);
            continue;
        }
        for (std::size_t i = 0; i < parts.size(); ++i) {
            RowEntry one;
            one.terms.push_back({language_of(column), column.slot, std::move(*terms[i])});
            if (!parts[i].empty()) word(row.where(cell), column, cleaner_.term(parts[i]), one);
            *terms[i] = std::move(one.terms.front().term);
        }
    }
}

/// A cell of a list has a part for each of its terms, and a choice several values.
void RowEntries::place(const Column& column, Field field, RowEntry& out) {
    if (column.reach == Reach::language) {
        out.of_languages.emplace_back(language_of(column), std::move(field));
        return;
    }
    const std::vector<Term*> terms = out.reach(column, language_of(column), field.value);
    if (terms.empty()) {
        add_new(out.of_entry, std::move(field));
        return;
    }
    std::vector<std::string> parts = map_.lists ? split(field.value, '|') : std::vector{field.value};
    const bool each = parts.size() > 1 && parts.size() == terms.size();
    if (!each) parts = {field.value};
    for (std::size_t i = 0; i < terms.size(); ++i) {
        const std::string& part = parts[each ? i : 0];
        const bool choice = map_.lists && is_choice(field.name);
        for (const std::string& value : choice ? split(part, '/') : std::vector{part}) {
            Field one = field;
            one.value = each || choice ? field_value(field.name, cleaner_.text(value)) : value;
            if (!one.value.empty() || !(each || choice)) add_new(terms[i]->fields, std::move(one));
        }
    }
}

void RowEntries::fields(const TableRow& row, RowEntry& out) {
    std::vector<std::size_t> found;  // groups, in the order of their numbers once all are there
    for (const std::size_t cell : fields_) {
        const Column& column = map_.columns[cell];
        if (row.cells[cell].empty()) continue;
        std::string value = clean(column, row.cells[cell]);
        if (value.empty()) continue;
        Field& field = groups_[column.group];
        if (group_first_[column.group] == nullptr) {
            group_first_[column.group] = &column;
            found.push_back(column.group);
            field.name = column.field;
            field.value = column.fixed;
        }
        if (column.part.empty()) {
            field.value = field_value(column.field, value);
        } else if (column.part == "target") {
            field.target = std::move(value);
        } else if (column.part == "externalCrossReference") {
            field.with.push_back({.name = column.part, .value = {}, .target = std::move(value)});
        } else {
            field.with.push_back({column.part, column.part == "date" ? iso_date(value).value_or(utc_of_memoq(value))
                                                                     : std::move(value)});
        }
    }
    std::sort(found.begin(), found.end());
    for (const std::size_t group : found)
        place(*std::exchange(group_first_[group], nullptr), std::exchange(groups_[group], {}), out);
}

/// post and url say where the contexts of the row come from; without contexts, where the entry does.
void RowEntries::contexts(const TableRow& row, RowEntry& out) {
    std::vector<Field> where;
    for (const std::size_t cell : contexts_) {
        const Column& column = map_.columns[cell];
        std::string value = clean(column, row.cells[cell]);
        if (value.empty()) continue;
        const bool post = column.kind == ColumnKind::post;
        where.push_back(post ? Field{"source", std::move(value)}
                             : Field{.name = "externalCrossReference", .value = {}, .target = std::move(value)});
    }
    bool used = false;
    for (auto& placed : out.terms) {
        for (Field& field : placed.term.fields) {
            if (field.name != "context") continue;
            for (const Field& one : where) add_new(field.with, one);
            used = true;
        }
    }
    if (!used)
        for (Field& one : where) add_new(out.of_entry, std::move(one));
}

}  // namespace yakugo::exchange
