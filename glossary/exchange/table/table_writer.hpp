// SPDX-License-Identifier: Apache-2.0
// Tables row by row: delimited text, or the sheet of a workbook.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <span>
#include <string>

namespace yakugo::exchange {

/// Cells are valid UTF-8 without characters that XML 1.0 forbids.
class RowWriter {
public:
    virtual ~RowWriter() = default;
    virtual void row(std::span<const std::string> cells) = 0;
    virtual void finish() {}
    /// Cells, or rows, that were longer or more than the form can hold.
    virtual std::size_t cut() const { return 0; }
};

/// RFC 4180, with LF inside cells. Without quotes, tab-separated: a tab or line break in a cell becomes a space.
class DelimitedRows final : public RowWriter {
public:
    struct Style {
        char delimiter = ',';
        bool quotes = true;
        bool cr_lf = true;  ///< else LF
        bool mark = false;  ///< a byte order mark, which Excel asks for
        bool guard =
            false;  ///< ' before a cell that a spreadsheet would run as a formula, and before one that looks so guarded
    };
    /// The stream outlives the object.
    DelimitedRows(std::ostream& out, Style style);
    void row(std::span<const std::string> cells) override;

private:
    void cell(const std::string& text);

    std::ostream& out_;
    Style style_;
};

}  // namespace yakugo::exchange
