// SPDX-License-Identifier: Apache-2.0
// A row is parsed from the buffer again when its end had not been read yet: that keeps the parser without state.
#include "glossary/exchange/table/table_rows.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace yakugo::exchange {

namespace {

constexpr std::size_t kLargestRow = std::size_t{16} << 20U;  // bytes

bool ends_line(char c) {
    return c == '\n' || c == '\r';
}

/// Column 0 is A, 26 is AA.
std::string letters(std::size_t column) {
    std::string out;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        out.insert(out.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return out;
}

void unify_breaks(std::string& cell) {
    std::size_t to = 0;
    for (std::size_t from = 0; from < cell.size(); ++from) {
        const bool pair = cell[from] == '\r' && from + 1 < cell.size() && cell[from + 1] == '\n';
        if (!pair) cell[to++] = cell[from] == '\r' ? '\n' : cell[from];
    }
    cell.resize(to);
}

}  // namespace

Location TableRow::where(std::size_t cell) const {
    if (sheet.empty()) return {file, number};
    return {file + ':' + sheet + '!' + letters(cell) + std::to_string(number), 0};
}

TableRows::TableRows(markup::Input& input, markup::ReadReport& report, bool recover)
    : text_(input, report), report_(report), file_(input.name()), recover_(recover) {
    find_first_line();
    constexpr std::string_view word = "sep=";
    if (first_line_.size() == word.size() + 1 && first_line_.starts_with(word)) {
        separator_ = first_line_.back();
        consume(end_);
        find_first_line();
    }
}

void TableRows::find_first_line() {
    // Quotation marks first: a line break inside them ends no line, if something closes them.
    for (const bool quotes : {true, false}) {
        bool inside = false;
        for (end_ = at_;; ++end_) {
            if (end_ - at_ > kLargestRow || (end_ == buffer_.size() && !fill())) break;
            inside = quotes && (buffer_[end_] == '"' ? !inside : inside);
            if (!inside && ends_line(buffer_[end_])) break;
        }
        if (!inside) break;
    }
    first_line_ = buffer_.substr(at_, end_ - at_);
    if (end_ < buffer_.size() && buffer_[end_] == '\r' && (end_ + 1 < buffer_.size() || fill()) &&
        buffer_[end_ + 1] == '\n')
        ++end_;
    end_ = std::min(end_ + 1, buffer_.size());
}

void TableRows::set(char delimiter, Quotes quotes) {
    delimiter_ = delimiter;
    quotes_ = quotes;
}

bool TableRows::fill() {
    if (ended_) return false;
    if (at_ > 0) {
        buffer_.erase(0, at_);
        end_ -= std::min(end_, at_);
        at_ = 0;
    }
    ended_ = !text_.more(buffer_);
    return !ended_;
}

std::size_t TableRows::count_lines(std::size_t from, std::size_t to) const {
    std::size_t lines = 0;
    for (std::size_t at = from; at < to; ++at) {
        const bool first_of_two = buffer_[at] == '\r' && at + 1 < to && buffer_[at + 1] == '\n';
        if (ends_line(buffer_[at]) && !first_of_two) ++lines;
    }
    return lines;
}

void TableRows::consume(std::size_t to) {
    line_ += count_lines(at_, to);
    at_ = to;
}

bool TableRows::next(TableRow& row) {
    for (;;) {
        const Step step = parse(row);
        const bool too_long = (step == Step::row ? end_ : buffer_.size()) - at_ > kLargestRow;
        if (step == Step::row && !too_long) {
            row.number = line_;
            consume(end_);
            const bool empty = row.cells.size() == 1 && row.cells.front().empty();
            if (empty && at_ == buffer_.size() && !fill()) return false;
            if (empty) continue;
            if (loose_) {
                add(report_,
                    {.where = row.where(),
                     .message =
                         "expected a delimiter or the end of the line behind a closing quotation mark, found text"});
            }
            return true;
        }
        if (step == Step::open) {
            bad_row("expected a quotation mark that closes the one opened in this row, found the end of the file");
        } else if (step == Step::wide) {
            bad_row("expected a row of at most 16,384 cells, found more");
        } else if (too_long) {
            if (step == Step::row) end_ = at_;  // it is lost up to the end of its first line
            bad_row("expected a row of at most 16 MiB, found a longer one");
        } else {
            fill();
        }
    }
}

void TableRows::bad_row(const std::string& message) {
    const Location where{file_, line_ + count_lines(at_, end_)};
    if (!recover_) throw InputError(where, message);
    ++report_.bad;
    Diagnostic damage;
    damage.severity = Severity::error;
    damage.where = where;
    damage.message = message;
    add(report_, std::move(damage));
    // The row is lost up to the end of the line with the quotation mark, which may be longer than the buffer.
    std::size_t end = end_;
    for (;; ++end) {
        if (end == buffer_.size()) {
            consume(end);
            if (!fill()) return;
            end = at_;
        }
        if (ends_line(buffer_[end])) break;
    }
    if (buffer_[end] == '\r' && end + 1 < buffer_.size() && buffer_[end + 1] == '\n') ++end;
    consume(end + 1);
}

TableRows::Step TableRows::parse(TableRow& row) {
    row.file = file_;
    row.cells.clear();
    loose_ = false;
    std::size_t at = at_;
    for (;;) {
        end_ = at;  // where the cell begins, for bad_row()
        if (row.cells.size() == kMostCells) return Step::wide;
        std::string& cell = row.cells.emplace_back();
        const Step step = opens(at) ? quoted(cell, at) : plain(cell, at);
        if (step == Step::row) end_ = at;
        if (step != Step::cell) return step;
    }
}

bool TableRows::opens(std::size_t at) const {
    if (quotes_ == Quotes::none || at == buffer_.size() || buffer_[at] != '"') return false;
    if (quotes_ == Quotes::many_lines) return true;
    const std::size_t line_end = std::min(buffer_.find_first_of("\r\n", at), buffer_.size());
    for (std::size_t quote = buffer_.find('"', at + 1); quote < line_end; quote = buffer_.find('"', quote + 1)) {
        const char behind = quote + 1 < line_end ? buffer_[quote + 1] : delimiter_;
        if (behind == '"') {
            ++quote;
        } else {
            return behind == delimiter_;
        }
    }
    return false;
}

TableRows::Step TableRows::ended(std::size_t& at) {
    if (at == buffer_.size()) return ended_ ? Step::row : Step::more;
    if (buffer_[at] == delimiter_) {
        ++at;
        return Step::cell;
    }
    if (buffer_[at] == '\r' && at + 1 == buffer_.size() && !ended_) return Step::more;
    const bool two = buffer_[at] == '\r' && at + 1 < buffer_.size() && buffer_[at + 1] == '\n';
    at += two ? std::size_t{2} : std::size_t{1};
    return Step::row;
}

TableRows::Step TableRows::plain(std::string& cell, std::size_t& at) {
    // find_first_of() would look each letter up with a call of its own.
    std::size_t end = at;
    while (end < buffer_.size() && buffer_[end] != delimiter_ && !ends_line(buffer_[end])) ++end;
    cell.append(buffer_, at, end - at);
    at = end;
    return ended(at);
}

TableRows::Step TableRows::quoted(std::string& cell, std::size_t& at) {
    for (++at;;) {
        const std::size_t quote = buffer_.find('"', at);
        if (quote == std::string::npos || (quote + 1 == buffer_.size() && !ended_))
            return ended_ ? Step::open : Step::more;
        cell.append(buffer_, at, quote - at);
        at = quote + 1;
        if (at == buffer_.size() || buffer_[at] != '"') break;
        cell += '"';
        ++at;
    }
    unify_breaks(cell);
    const bool at_end = at == buffer_.size() || buffer_[at] == delimiter_ || ends_line(buffer_[at]);
    if (at_end) return ended(at);
    loose_ = true;
    return plain(cell, at);
}

char delimiter_of(std::string_view header_line) {
    constexpr std::string_view candidates = "\t,;|";
    std::array<std::size_t, candidates.size()> counts{};
    bool inside = false;
    for (const char c : header_line) {
        if (c == '"') inside = !inside;
        const std::size_t which = candidates.find(c);
        if (!inside && which != std::string_view::npos) ++counts[which];
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    return *most == 0 ? ',' : candidates[static_cast<std::size_t>(most - counts.begin())];
}

}  // namespace yakugo::exchange
