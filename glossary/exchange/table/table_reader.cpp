// SPDX-License-Identifier: Apache-2.0
// Header or no header, which delimiter, which quotes: then rows go to RowEntries.
#include "glossary/exchange/table/table_reader.hpp"

#include "glossary/exchange/table/column_entry.hpp"
#include "glossary/exchange/table/column_map.hpp"
#include "glossary/exchange/table/table_rows.hpp"

#include <algorithm>
#include <utility>

namespace yakugo::exchange {

namespace {

enum class Headless { plain, deepl };

/// Rows of a table without header: `row` is the first of them.
void read_headless(TableRows& rows, TableRow& row, Headless form, const EntrySink& sink, const ReadOptions& options,
                   ReadReport& report) {
    constexpr std::size_t most = 8;  // columns that are kept where the first row is short
    const std::size_t cells = std::max(row.cells.size(), most);
    RowEntries entries(form == Headless::deepl && row.cells.size() > 2 ? deepl_columns(cells) : plain_columns(cells),
                       sink, options, report);
    entries.expect(2);
    do entries.row(row);
    while (rows.next(row));
    entries.finish();
}

/// The first line, taken apart with a delimiter.
TableRow first_row(std::string_view line, char delimiter, const std::string& file) {
    ReadReport unused;
    Input input = Input::of(std::string(line), file);
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
    if (!options.columns.empty()) return frequent;
    for (const char delimiter : {frequent, '\t', ',', ';', '|'})
        if (map_header(first_row(rows.first_line(), delimiter, file), options)) return delimiter;
    return frequent;
}

}  // namespace

ReadReport read_table(Input& input, const EntrySink& sink, const ReadOptions& options) {
    ReadReport report;
    TableRows rows(input, report, options.recover);
    const char delimiter = find_delimiter(rows, input.name(), options);
    rows.set(delimiter, delimiter == '\t' ? Quotes::one_line : Quotes::many_lines);
    TableRow row;
    if (!rows.next(row)) return report;
    std::optional<ColumnMap> map = map_header(row, options);
    if (!map) {
        read_headless(rows, row, Headless::plain, sink, options, report);
        return report;
    }
    // Our TSV quotes nothing: a quotation mark there is a part of the text.
    if (map->own && delimiter == '\t') rows.set(delimiter, Quotes::none);
    map->guarded = map->own && delimiter != '\t';
    const std::size_t cells = map->columns.size();
    RowEntries entries(std::move(*map), sink, options, report);
    entries.expect(cells);
    while (rows.next(row)) entries.row(row);
    entries.finish();
    return report;
}

ReadReport read_xbench(Input& input, const EntrySink& sink, const ReadOptions& options) {
    ReadReport report;
    TableRows rows(input, report, options.recover);
    rows.set('\t', Quotes::none);
    TableRow row;
    if (rows.next(row)) read_headless(rows, row, Headless::plain, sink, options, report);
    return report;
}

ReadReport read_deepl(Input& input, const EntrySink& sink, const ReadOptions& options) {
    ReadReport report;
    TableRows rows(input, report, options.recover);
    const char delimiter = delimiter_of(rows.first_line());
    rows.set(delimiter, delimiter == '\t' ? Quotes::one_line : Quotes::many_lines);
    TableRow row;
    if (rows.next(row)) read_headless(rows, row, Headless::deepl, sink, options, report);
    return report;
}

}  // namespace yakugo::exchange
