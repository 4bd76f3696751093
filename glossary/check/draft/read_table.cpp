// SPDX-License-Identifier: Apache-2.0
// TSV and CSV side by side: rows as exchange takes them apart, each cell with its place.
#include "glossary/check/draft/places.hpp"

#include "glossary/check/draft/readers.hpp"
#include "glossary/check/draft/source_file.hpp"
#include "libalign/core/language.hpp"

#include "glossary/exchange/table/column_map.hpp"
#include "glossary/exchange/table/table_rows.hpp"
#include "libalign/text/language_code.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace yakugo::check {
namespace {

using exchange::TableRow;

struct Columns {
    std::optional<std::size_t> ja, en;
    std::optional<Language> target;  // where the header says
    bool header = false;
    bool found() const { return ja || en; }
};

// In the language that most of its cells are in.
std::optional<Language> language_of_column(const std::vector<TableRow>& rows, std::size_t column) {
    std::size_t ja = 0, en = 0;
    for (const TableRow& row : rows) {
        if (column >= row.cells.size()) continue;
        const auto language = text::language_of(row.cells[column]);
        if (language) ++(*language == Language::ja ? ja : en);
    }
    if (ja + en == 0) return std::nullopt;
    return ja >= en ? Language::ja : Language::en;
}

// By the header's languages; "source" and "target" by what stands in them.
Columns columns_of_header(const exchange::ColumnMap& map, const std::vector<TableRow>& rows) {
    Columns out;
    out.header = true;
    for (std::size_t i = 0; i < map.columns.size(); ++i) {
        const exchange::Column& column = map.columns[i];
        std::optional<Language> language;
        if (column.kind == exchange::ColumnKind::source || column.kind == exchange::ColumnKind::target)
            language = language_of_column(rows, i);
        if (column.kind == exchange::ColumnKind::term) {
            const std::string_view primary = text::primary_language(column.language);
            if (primary == "ja" || primary == "en") language = primary == "ja" ? Language::ja : Language::en;
        }
        if (!language) continue;
        std::optional<std::size_t>& place = *language == Language::ja ? out.ja : out.en;
        if (!place) place = i;
        if (column.kind == exchange::ColumnKind::target) out.target = language;
        if (column.kind == exchange::ColumnKind::source && !out.target) out.target = other(*language);
    }
    return out;
}

// Without a header: of each language the column that has the most text.
Columns columns_by_text(const std::vector<TableRow>& rows) {
    Columns out;
    std::size_t widest = 0;
    for (const TableRow& row : rows) widest = std::max(widest, row.cells.size());
    std::array<std::size_t, 2> most{};
    for (std::size_t i = 0; i < widest; ++i) {
        const auto language = language_of_column(rows, i);
        if (!language) continue;
        std::size_t bytes = 0;
        for (const TableRow& row : rows) bytes += i < row.cells.size() ? row.cells[i].size() : 0;
        const bool japanese = *language == Language::ja;
        if (bytes <= most[japanese ? 0 : 1]) continue;
        most[japanese ? 0 : 1] = bytes;
        (japanese ? out.ja : out.en) = i;
    }
    return out;
}

// Cells again, with their places: RFC 4180 as TableRows has it.
class CellScanner {
public:
    CellScanner(const SourceFile& file, char delimiter, bool one_line)
        : file_(file), text_(file.text), delimiter_(delimiter), one_line_(one_line) {}

    // The cells of the row that begins in a line.
    std::vector<ScannedText> row(std::size_t line) {
        if (line == 0 || line > file_.line_starts.size()) return {};
        at_ = file_.origin.text_at(file_.line_starts[line - 1]);
        std::vector<ScannedText> out;
        do {
            out.emplace_back();
            cell(out.back());
        } while (at_ < text_.size() && text_[at_++] == delimiter_ && out.size() < exchange::kMostCells);
        return out;
    }

private:
    bool is_quoted() const {
        if (at_ >= text_.size() || text_[at_] != '"') return false;
        if (!one_line_) return true;
        const std::size_t end = std::min(text_.find('\n', at_), text_.size());
        for (std::size_t quote = text_.find('"', at_ + 1); quote < end; quote = text_.find('"', quote + 1)) {
            const char behind = quote + 1 < end ? text_[quote + 1] : delimiter_;
            if (behind != '"') return behind == delimiter_;
            ++quote;
        }
        return false;
    }

    void cell(ScannedText& cell) {
        if (is_quoted()) {
            for (++at_; at_ < text_.size();) {
                const std::size_t quote = std::min(text_.find('"', at_), text_.size());
                add(cell, quote);
                ++at_;
                if (at_ >= text_.size() || text_[at_] != '"') break;
                cell.text += '"';
                cell.origin.add(1, file_.origin.file({at_ - 1, at_ + 1}));
                ++at_;
            }
        }
        std::size_t end = std::min(at_, text_.size());
        while (end < text_.size() && text_[end] != delimiter_ && text_[end] != '\n') ++end;
        add(cell, end);
    }

    void add(ScannedText& cell, std::size_t end) {
        if (end > at_) {
            cell.text += text_.substr(at_, end - at_);
            cell.origin.append(file_.origin, {at_, end});
        }
        at_ = std::max(at_, end);
    }

    const SourceFile& file_;
    std::string_view text_;
    char delimiter_;
    bool one_line_;
    std::size_t at_ = 0;
};

std::optional<Text> text_of_cell(const TableRow& row, std::optional<std::size_t> column,
                                 const std::vector<ScannedText>& scanned) {
    if (!column || *column >= row.cells.size() || text::trim(row.cells[*column]).empty()) return std::nullopt;
    Text out;
    out.text = row.cells[*column];
    out.line = row.number;
    out.kind = document::BlockKind::sentence;
    if (*column < scanned.size() && scanned[*column].text == out.text) out.origin = scanned[*column].origin;
    return out;
}

std::vector<TableRow> all_rows(exchange::TableRows& rows) {
    std::vector<TableRow> out;
    for (TableRow row; rows.next(row);) {
        out.push_back(row);
        out.back().file.clear();  // the same in all
    }
    return out;
}

}  // namespace

void read_table_units(Draft& draft, std::string name, std::string bytes, const ReadDraft& options) {
    draft.files.push_back(read_source(std::move(name), std::move(bytes), draft.diagnostics));
    SourceFile& file = draft.files.back();
    file.escapes = Escapes::table;
    markup::ReadReport report;
    markup::Input input = markup::Input::of(file.text, file.name);
    exchange::TableRows reader(input, report, true);
    const char delimiter =
        reader.separator() != '\0' ? reader.separator() : exchange::delimiter_of(reader.first_line());
    const bool one_line = delimiter == '\t';
    reader.set(delimiter, one_line ? exchange::Quotes::one_line : exchange::Quotes::many_lines);
    const std::vector<TableRow> rows = all_rows(reader);
    draft.diagnostics.insert(draft.diagnostics.end(), report.diagnostics.begin(), report.diagnostics.end());
    if (rows.empty()) return;
    Columns columns;
    if (const auto map = exchange::map_header(rows.front(), {.source = options.source.value_or(Language::en)}))
        columns = columns_of_header(*map, rows);
    if (!columns.found()) columns = columns_by_text(rows);
    const bool one_sided = columns.found() && !(columns.ja && columns.en);
    const Language only = columns.ja ? Language::ja : Language::en;
    const Language first = columns.ja && columns.en && *columns.ja < *columns.en ? Language::ja : Language::en;
    draft.target =
        options.target.value_or(columns.target.value_or(one_sided ? only : other(options.source.value_or(first))));
    CellScanner cells(file, delimiter, one_line);
    for (std::size_t i = columns.header ? 1 : 0; i < rows.size(); ++i) {
        const std::vector<ScannedText> scanned = cells.row(rows[i].number);
        Unit unit;
        unit.ja = text_of_cell(rows[i], columns.ja, scanned);
        unit.en = text_of_cell(rows[i], columns.en, scanned);
        if (unit.ja || unit.en) draft.units.push_back(std::move(unit));
    }
}

}  // namespace yakugo::check
