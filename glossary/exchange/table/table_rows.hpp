// SPDX-License-Identifier: Apache-2.0
// Delimited text row by row: RFC 4180, and what spreadsheets and CAT tools make of it.
#pragma once

#include "glossary/exchange/reading.hpp"
#include "glossary/exchange/table/table_text.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::exchange {

/// A row, and the place that messages name.
struct TableRow {
    std::vector<std::string> cells;  ///< as the file has them; line breaks inside are LF
    std::size_t number = 0;          ///< 1-based: the line where the row begins, or the row of a sheet
    std::string file;
    std::string sheet = {};  ///< of a workbook; empty where the file is one table

    /// "terms.csv:12", or "terms.xlsx:Terms!B12" with the cell's letters.
    Location where(std::size_t cell = 0) const;
};

/// RFC 4180 quotes a cell that begins with a quotation mark. Tab-separated text is often not quoted at all.
enum class Quotes {
    many_lines,  ///< RFC 4180: a quoted cell may hold line breaks
    one_line,    ///< a quotation mark that is not closed on its line is a letter like any other
    none,
};

/// The most cells of a row, as in a workbook.
inline constexpr std::size_t kMostCells = 16'384;

/// Rows end by LF, CR LF or CR. Empty lines are no rows. Memory is that of the largest row, 16 MiB at most: a larger
/// one is refused. A quotation mark that nothing closes is damage, with the line where it stands; with recover that
/// row is counted as bad and the next line is read. Text behind a closing quotation mark is kept, with a diagnostic.
class TableRows {
public:
    TableRows(markup::Input& input, markup::ReadReport& report, bool recover);

    /// The first line, with delimiters and quotation marks; empty in an empty file. Excel's "sep=;" is no line of the
    /// table: it is passed over, and separator() is what it says.
    std::string_view first_line() const { return first_line_; }
    char separator() const { return separator_; }  ///< NUL: the file does not say

    void set(char delimiter, Quotes quotes);
    bool next(TableRow& row);

private:
    enum class Step { cell, row, more, open, wide };

    void find_first_line();
    Step parse(TableRow& row);
    Step plain(std::string& cell, std::size_t& at);
    Step quoted(std::string& cell, std::size_t& at);
    Step ended(std::size_t& at);
    bool opens(std::size_t at) const;
    std::size_t count_lines(std::size_t from, std::size_t to) const;
    bool fill();
    void consume(std::size_t to);
    void bad_row(const std::string& message);

    TextStream text_;
    markup::ReadReport& report_;
    const std::string file_;
    const bool recover_;
    std::string first_line_, buffer_;
    std::size_t at_ = 0;   // where the next row begins in buffer_
    std::size_t end_ = 0;  // where the row that was parsed ends
    std::size_t line_ = 1;
    bool ended_ = false;  // buffer_ holds all that is left
    bool loose_ = false;  // text stood behind a closing quotation mark
    char separator_ = '\0', delimiter_ = ',';
    Quotes quotes_ = Quotes::many_lines;
};

/// The delimiter that a header line uses: the one that most cells are parted by, of tab, comma, semicolon and |; in
/// that order where they are equal. A comma where there is none.
char delimiter_of(std::string_view header_line);

}  // namespace yakugo::exchange
