// SPDX-License-Identifier: Apache-2.0
// Header or no header, which delimiter, which quotes: then rows go to RowEntries.
#include "glossary/exchange/table/table_reader.hpp"

#include "glossary/exchange/table/column_entry.hpp"
#include "glossary/exchange/table/column_keys.hpp"
#include "glossary/exchange/table/column_languages.hpp"
#include "glossary/exchange/table/column_map.hpp"
#include "glossary/exchange/table/table_rows.hpp"
#include "libalign/text/language_code.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace yakugo::exchange {

namespace {

constexpr std::size_t kHeadlessCells = 8;  // columns that are kept where the first row is short

/// Rows of a table without header, of which the first have been read.
void read_headless(TableRows& rows, std::vector<TableRow> first, ColumnMap map, const EntrySink& sink,
                   const ReadOptions& options, markup::ReadReport& report) {
    RowEntries entries(with_keys(std::move(map), first.front(), options), sink, options, report);
    entries.expect(2);
    for (TableRow& row : first) entries.row(row);
    TableRow row;
    while (rows.next(row)) entries.row(row);
    entries.finish();
}

ColumnMap headless_columns(const TableRow& row) {
    return plain_columns(std::max(row.cells.size(), kHeadlessCells));
}

ColumnMap deepl_columns_of(const TableRow& row) {
    const std::size_t cells = std::max(row.cells.size(), kHeadlessCells);
    return row.cells.size() > 2 ? deepl_columns(cells) : plain_columns(cells);
}

/// "EN", "pt-BR".
bool is_language_code(const std::string& cell) {
    return cell.size() >= 2 && cell.size() <= 5 && static_cast<unsigned char>(cell.front()) < 0x80 &&
           !language_named(cell).empty();
}

bool is_name(const std::string& cell) {
    return column_name(cell) != nullptr || !language_named(cell).empty();
}

/// coolant, 冷却材, EN, JA: the languages stand behind the terms. "No.", "Topic", "EN", "JA" is a header.
bool is_deepl_row(const TableRow& row) {
    return (row.cells.size() == 4 || row.cells.size() == 5) && is_language_code(row.cells[2]) &&
           is_language_code(row.cells[3]) && language_named(row.cells[2]) != language_named(row.cells[3]) &&
           !is_name(row.cells[0]) && !is_name(row.cells[1]);
}

/// Whether the columns that options.columns names by number hold terms in this row, which then is no header.
bool holds_terms(const TableRow& row, const ColumnMap& map, const ReadOptions& options) {
    const bool numbers = std::all_of(options.columns.begin(), options.columns.end(), [](const auto& column) {
        return column.second.find_first_not_of("0123456789") == std::string::npos;
    });
    if (!numbers) return false;
    bool sides[2] = {false, false};
    for (std::size_t cell = 0; cell < map.columns.size(); ++cell) {
        const Column& column = map.columns[cell];
        if (column.kind != ColumnKind::term) continue;
        const bool japanese = text::primary_language(column.language) == "ja";
        if (row.cells[cell].empty() || (text::count_scripts(row.cells[cell]).japanese() > 0) != japanese) return false;
        sides[japanese ? 1 : 0] = true;
    }
    return sides[0] && sides[1];
}

/// The first line, taken apart with a delimiter.
TableRow first_row(std::string_view line, char delimiter, const std::string& file) {
    markup::ReadReport unused;
    markup::Input input = markup::Input::of(std::string(line), file);
    TableRows rows(input, unused, true);
    rows.set(delimiter, Quotes::one_line);
    TableRow row;
    if (!rows.next(row)) row.cells.clear();
    return row;
}

/// The delimiter that makes a header of the first line; where none does, the one that is most often there.
char find_delimiter(const TableRows& rows, const std::string& file, const ReadOptions& options) {
    if (rows.separator() != '\0') return rows.separator();
    const char frequent = delimiter_of(rows.first_line());
    for (const char delimiter : {',', '\t'})
        if (is_deepl_row(first_row(rows.first_line(), delimiter, file))) return delimiter;
    if (!options.columns.empty()) return frequent;
    for (const char delimiter : {frequent, '\t', ',', ';', '|'})
        if (map_header(first_row(rows.first_line(), delimiter, file), options)) return delimiter;
    return frequent;
}

}  // namespace

markup::ReadReport read_table(markup::Input& input, const EntrySink& sink, const ReadOptions& options) {
    markup::ReadReport report;
    TableRows rows(input, report, options.recover);
    const char delimiter = find_delimiter(rows, input.name(), options);
    rows.set(delimiter, delimiter == '\t' ? Quotes::one_line : Quotes::many_lines);
    TableRow row;
    if (!rows.next(row)) return report;
    std::vector<TableRow> first = {row};
    if (is_deepl_row(row)) {
        TableRow second;
        const bool more = rows.next(second);
        if (more) first.push_back(second);
        if (!more || is_deepl_row(second)) {
            read_headless(rows, std::move(first), deepl_columns_of(row), sink, options, report);
            return report;
        }
    }
    std::optional<ColumnMap> map = map_header(row, options);
    if (!map || (!options.columns.empty() && !map_header(row, {}) && holds_terms(row, *map, options))) {
        ColumnMap plain = headless_columns(row);
        plain.headless = true;
        read_headless(rows, std::move(first), std::move(plain), sink, options, report);
        return report;
    }
    // Our TSV quotes nothing: a quotation mark there is a part of the text.
    if (map->own && delimiter == '\t') rows.set(delimiter, Quotes::none);
    map->guarded = map->own && delimiter != '\t';
    const std::size_t cells = map->columns.size();
    RowEntries entries(std::move(*map), sink, options, report);
    entries.expect(cells);
    for (std::size_t read = 1; read < first.size(); ++read) entries.row(first[read]);
    while (rows.next(row)) entries.row(row);
    entries.finish();
    return report;
}

markup::ReadReport read_xbench(markup::Input& input, const EntrySink& sink, const ReadOptions& options) {
    markup::ReadReport report;
    TableRows rows(input, report, options.recover);
    rows.set('\t', Quotes::none);
    TableRow row;
    if (!rows.next(row)) return report;
    ColumnMap map = headless_columns(row);
    if (is_pair_header(row)) {
        add(report, Severity::note, row.where(), "the first row names the columns: it is no term");
        if (const auto languages = named_pair(row)) map = language_columns(std::move(map), *languages);
        if (!rows.next(row)) return report;
    }
    read_headless(rows, {row}, std::move(map), sink, options, report);
    return report;
}

markup::ReadReport read_deepl(markup::Input& input, const EntrySink& sink, const ReadOptions& options) {
    markup::ReadReport report;
    TableRows rows(input, report, options.recover);
    // A semicolon is a part of a text; of two that could part the cells, a comma is the likelier one in a text.
    const bool tabs = first_row(rows.first_line(), '\t', input.name()).cells.size() > 1;
    rows.set(tabs ? '\t' : ',', tabs ? Quotes::one_line : Quotes::many_lines);
    TableRow row;
    if (rows.next(row)) read_headless(rows, {row}, deepl_columns_of(row), sink, options, report);
    return report;
}

}  // namespace yakugo::exchange
