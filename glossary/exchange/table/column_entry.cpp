// SPDX-License-Identifier: Apache-2.0
// A row is taken apart in three passes: terms first, then words on their use, then fields, which need the terms.
#include "glossary/exchange/table/column_entry.hpp"

#include "glossary/exchange/table/column_row.hpp"
#include "glossary/exchange/table/column_values.hpp"
#include "glossary/exchange/tbx/yakugo_note.hpp"
#include "libalign/text/language_code.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <deque>
#include <utility>

namespace yakugo::exchange {

using store::Field;
using store::Term;

namespace {

constexpr std::size_t kLargestEntry = std::size_t{16} << 20U;  // bytes of text
constexpr std::size_t kMostRows = 2000;                        // of one entry

/// The ' that our CSV puts before a cell that a spreadsheet would run.
std::string_view without_guard(std::string_view cell) {
    const std::size_t sign = cell.find_first_not_of('\'');
    const bool guarded = sign != 0 && sign != std::string_view::npos &&
                         std::string_view("=+-@").find(cell[sign]) != std::string_view::npos;
    return guarded ? cell.substr(1) : cell;
}

/// "#12" is the number of an entry without a key, see TableEntryWriter.
std::string without_number(const std::string& key) {
    if (!key.starts_with('#')) return key;
    return key.find_first_not_of("0123456789", 1) == std::string::npos ? std::string() : key.substr(1);
}

/// The fields that stand in a note of fixed form take its place.
void expand(std::vector<Field>& fields) {
    const auto note = std::find_if(fields.begin(), fields.end(), [](const Field& f) { return f.name == kRestField; });
    if (note == fields.end()) return;
    auto rest = read_yakugo_note(note->value);
    if (!rest) return;
    fields.erase(note);
    for (Field& field : *rest) add_new(fields, std::move(field));
}

void expand(store::ConceptEntry& entry) {
    expand(entry.fields);
    for (store::LanguageSection& section : entry.languages) {
        expand(section.fields);
        for (Term& term : section.terms) expand(term.fields);
    }
}

}  // namespace

RowEntries::RowEntries(ColumnMap map, const EntrySink& sink, const ReadOptions& options, markup::ReadReport& report)
    : map_(std::move(map)),
      groups_(map_.groups),
      group_first_(map_.groups, nullptr),
      sink_(sink),
      options_(options),
      report_(report) {
    for (std::size_t cell = 0; cell < map_.columns.size(); ++cell) {
        const Column& column = map_.columns[cell];
        switch (column.kind) {
            case ColumnKind::key: keys_.push_back(cell); break;
            case ColumnKind::source:
            case ColumnKind::target: sides_.push_back(cell); [[fallthrough]];
            case ColumnKind::term: terms_.push_back(cell); break;
            case ColumnKind::language: (column.language.empty() ? languages_ : sides_).push_back(cell); break;
            case ColumnKind::usage:
            case ColumnKind::standing:
            case ColumnKind::forbidden:
            case ColumnKind::preferred:
            case ColumnKind::info: words_.push_back(cell); break;
            case ColumnKind::field: fields_.push_back(cell); break;
            case ColumnKind::post:
            case ColumnKind::address: contexts_.push_back(cell); break;
        }
    }
}

void RowEntries::tell(const Location& where, std::string message, Severity severity) {
    add(report_, {.severity = severity, .where = where, .message = std::move(message)});
}

void RowEntries::check_size(TableRow& row) {
    const std::size_t found = row.cells.size();
    const auto empty = [](const std::string& cell) { return cell.empty(); };
    const std::size_t most = map_.columns.size();
    if (found > most && std::all_of(row.cells.begin() + static_cast<std::ptrdiff_t>(most), row.cells.end(), empty)) {
        row.cells.resize(most);
    } else if (found > most) {
        std::string lost;
        for (std::size_t cell = most; cell < found; ++cell) lost += (cell == most ? "" : " | ") + row.cells[cell];
        tell(row.where(most), "expected " + std::to_string(most) + " cells, found " + std::to_string(found) +
                                  "; not read: " + cleaner_.line(lost).substr(0, 200));
        row.cells.resize(most);
    } else if (expected_ != 0 && found < expected_) {
        tell(row.where(), "expected " + std::to_string(expected_) + " cells, found " + std::to_string(found));
    }
    row.cells.resize(most);
}

std::string RowEntries::clean(const Column& column, const std::string& cell) {
    const std::string_view text = map_.guarded ? without_guard(cell) : std::string_view(cell);
    const bool is_field = column.kind == ColumnKind::field;
    return is_field ? cleaner_.text(text) : cleaner_.term(text);
}

std::string RowEntries::language_of(const Column& column) const {
    if (column.language == kSourceSide) return source_code_;
    if (column.language == kTargetSide) return target_code_;
    return column.language.empty() ? row_code_ : column.language;
}

void RowEntries::terms(const TableRow& row, RowEntry& out) {
    for (const std::size_t cell : keys_) out.key = clean(map_.columns[cell], row.cells[cell]);
    for (const std::size_t cell : terms_) {
        if (row.cells[cell].empty()) continue;
        const Column& column = map_.columns[cell];
        const std::string language = language_of(column);
        if (language.empty()) tell(row.where(cell), "expected the language of the term in its row, found none");
        const auto add = [&](const std::string& part) {
            std::string surface = clean(column, part);
            if (!surface.empty()) out.terms.push_back({language, column.slot, {.surface = std::move(surface)}});
        };
        if (!map_.lists) {
            add(row.cells[cell]);
            continue;
        }
        for (const std::string& part : split(row.cells[cell], '|')) add(part);
    }
}

void RowEntries::row(TableRow& row) {
    check_size(row);
    RowEntry out;
    find_sides(row);
    row_code_.clear();
    for (const std::size_t cell : languages_) row_code_ = text::language_code(cleaner_.term(row.cells[cell]));
    terms(row, out);
    words(row, out);
    if (doubtful_)
        for (auto& placed : out.terms)
            if (store::find(placed.term.fields, "status") == nullptr)
                placed.term.fields.push_back({"status", "candidate"});
    fields(row, out);
    contexts(row, out);
    if (cleaner_.dropped() > dropped_) {
        tell(row.where(), "left out " + std::to_string(cleaner_.dropped() - dropped_) +
                              " control characters or bytes that are no UTF-8");
        dropped_ = cleaner_.dropped();
    }
    take(out, row);
}

void RowEntries::take(RowEntry& out, const TableRow& row) {
    const bool more = !out.key.empty() && out.key == entry_.key && rows_ > 0;
    std::size_t bytes = 0;
    for (const std::string& cell : row.cells) bytes += cell.size();
    if (out.terms.empty() && !more) {
        const bool empty = out.of_entry.empty() && out.of_languages.empty() && out.key.empty();
        if (!empty) tell(row.where(), "expected a term, found a row without one; not read");
        return;
    }
    if (!more || rows_ >= kMostRows || bytes_ + bytes > kLargestEntry) give();
    store::ConceptEntry entry;
    entry.key = std::move(out.key);
    entry.line = row.number;
    entry.fields = std::move(out.of_entry);
    const auto section = [&](const std::string& language) -> store::LanguageSection& {
        const auto found = std::find_if(entry.languages.begin(), entry.languages.end(),
                                        [&](const auto& s) { return s.language == language; });
        return found != entry.languages.end()
                   ? *found
                   : entry.languages.emplace_back(store::LanguageSection{.language = language});
    };
    for (auto& placed : out.terms) section(placed.language).terms.push_back(std::move(placed.term));
    for (auto& [language, field] : out.of_languages) add_new(section(language).fields, std::move(field));
    if (rows_ == 0) {
        entry_ = {};
        entry_.key = entry.key;
        entry_.line = entry.line;
    }
    merge(entry_, std::move(entry));
    ++rows_;
    bytes_ += bytes;
}

void RowEntries::finish() {
    give();
    if (!source_ && !first_.file.empty()) tell_sides(first_, false);
}

void RowEntries::give() {
    if (rows_ == 0) return;
    ++report_.read;
    rows_ = bytes_ = 0;
    store::ConceptEntry entry = std::exchange(entry_, {});
    if (map_.numbered) entry.key = without_number(entry.key);
    if (map_.own) expand(entry);
    sink_(entry);
}

void merge(store::ConceptEntry& into, store::ConceptEntry&& more) {
    for (Field& field : more.fields) add_new(into.fields, std::move(field));
    for (store::LanguageSection& from : more.languages) {
        auto section = std::find_if(into.languages.begin(), into.languages.end(),
                                    [&](const auto& s) { return s.language == from.language; });
        if (section == into.languages.end())
            section = into.languages.insert(into.languages.end(), store::LanguageSection{.language = from.language});
        for (Field& field : from.fields) add_new(section->fields, std::move(field));
        for (Term& term : from.terms) {
            const auto same = std::find_if(section->terms.begin(), section->terms.end(),
                                           [&](const Term& t) { return t.surface == term.surface; });
            if (same == section->terms.end()) {
                section->terms.push_back(std::move(term));
                continue;
            }
            if (same->usage == store::Usage::unknown) same->usage = term.usage;
            for (Field& field : term.fields) add_new(same->fields, std::move(field));
        }
    }
}

}  // namespace yakugo::exchange
