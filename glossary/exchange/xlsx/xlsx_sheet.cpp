// SPDX-License-Identifier: Apache-2.0
// Cells of a sheet (ECMA-376, part 1, 18.3.1.4): shared and inline strings, numbers, dates, booleans, errors.
#include "glossary/exchange/xlsx/xlsx_sheet.hpp"

#include "libalign/markup/xml/xml_reader.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace yakugo::exchange {

namespace {

constexpr std::size_t kMostColumns = 16'384;                      // XFD
constexpr std::size_t kLargestSheetRow = std::size_t{16} << 20U;  // bytes

/// Thrown to leave the parser when nobody wants more rows.
struct Enough {};

class Sheet final : public markup::XmlHandler {
public:
    Sheet(const XlsxBook& book, const std::string& file, const std::string& name, markup::ReadReport& report,
          const std::function<bool(TableRow&)>& take)
        : book_(book), report_(report), take_(take) {
        row_.file = file;
        row_.sheet = name;
    }

    void start(const markup::XmlElement& element) override;
    void end(std::string_view name) override;
    void text(std::string_view piece) override;
    void abandon() override { reset(); }

private:
    void reset();
    void begin_cell(const markup::XmlElement& element);
    std::size_t string_number() const;
    std::string cell_text() const;
    std::string number_text() const;

    const XlsxBook& book_;
    markup::ReadReport& report_;
    const std::function<bool(TableRow&)>& take_;
    TableRow row_;
    std::string type_, text_;
    std::size_t column_ = 0, style_ = 0, bytes_ = 0;
    bool in_cell_ = false, in_text_ = false, phonetic_ = false;
};

void Sheet::reset() {
    row_.cells.clear();
    column_ = bytes_ = 0;
    in_cell_ = in_text_ = phonetic_ = false;
}

/// "AB12" -> 27; the column behind the last one where the cell does not say.
void Sheet::begin_cell(const markup::XmlElement& element) {
    in_cell_ = true;
    text_.clear();
    type_ = element.attribute("t").value_or("n");
    style_ = 0;
    const std::string_view style = element.attribute("s").value_or("0");
    std::from_chars(style.data(), style.data() + style.size(), style_);
    const std::string_view place = element.attribute("r").value_or(std::string_view());
    std::size_t column = 0;
    for (const char c : place) {
        if (c < 'A' || c > 'Z' || column > kMostColumns) break;
        column = column * 26 + static_cast<std::size_t>(c - 'A') + 1;
    }
    column_ = column == 0 ? column_ + 1 : column;
    if (column_ > kMostColumns) throw InputError(row_.where(), "expected at most 16,384 columns, found more");
}

void Sheet::start(const markup::XmlElement& element) {
    if (element.name == "row") {
        reset();
        std::size_t number = row_.number + 1;
        const std::string_view written = element.attribute("r").value_or(std::string_view());
        std::from_chars(written.data(), written.data() + written.size(), number);
        row_.number = number;
    } else if (element.name == "c") {
        begin_cell(element);
    } else if (element.name == "rPh") {
        phonetic_ = true;
    } else if (in_cell_ && (element.name == "v" || element.name == "t")) {
        in_text_ = !phonetic_;
    }
}

void Sheet::text(std::string_view piece) {
    if (!in_text_) return;
    bytes_ += piece.size();
    if (bytes_ > kLargestSheetRow)
        throw InputError(row_.where(), "expected a row of at most 16 MiB, found a longer one");
    text_ += piece;
}

std::string Sheet::number_text() const {
    const bool date = style_ < book_.dates.size() && book_.dates[style_];
    return date ? iso_date(text_, book_.from_1904) : short_number(text_);
}

/// As many as there are where the cell has no number.
std::size_t Sheet::string_number() const {
    std::size_t number = book_.strings.size();
    std::from_chars(text_.data(), text_.data() + text_.size(), number);
    return number;
}

std::string Sheet::cell_text() const {
    if (type_ == "s") return book_.strings[string_number()];
    if (type_ == "inlineStr" || type_ == "str") return unescaped(text_);
    if (type_ == "b") return text_ == "1" ? "TRUE" : "FALSE";
    return type_ == "n" && !text_.empty() ? number_text() : text_;
}

void Sheet::end(std::string_view name) {
    if (name == "v" || name == "t") in_text_ = false;
    if (name == "rPh") phonetic_ = false;
    if (name == "c" && in_cell_) {
        in_cell_ = false;
        const std::size_t cell = column_ - 1;
        if (type_ == "e") {
            add(report_,
                {.where = row_.where(cell), .message = "expected a value, found the error " + text_.substr(0, 20)});
            return;
        }
        if (type_ == "s" && string_number() >= book_.strings.size()) {
            add(report_, {.where = row_.where(cell),
                          .message = "expected the number of one of " + std::to_string(book_.strings.size()) +
                                     " shared strings, found " + text_.substr(0, 20)});
            return;
        }
        std::string value = cell_text();
        if (value.empty()) return;
        bytes_ += value.size();
        if (bytes_ > kLargestSheetRow)
            throw InputError(row_.where(), "expected a row of at most 16 MiB, found a longer one");
        if (row_.cells.size() <= cell) row_.cells.resize(cell + 1);
        row_.cells[cell] = std::move(value);
    }
    if (name == "row" && !row_.cells.empty()) {
        TableRow row = row_;
        if (!take_(row)) throw Enough();
    }
}

}  // namespace

void read_sheet(const XlsxArchive& archive, const XlsxBook& book, const XlsxBook::Sheet& sheet, bool recover,
                markup::ReadReport& report, const std::function<bool(TableRow&)>& take) {
    markup::Input input = archive.open(sheet.part);
    Sheet handler(book, archive.name(), sheet.name, report, take);
    try {
        markup::read_xml(input, handler, {.recover = recover, .units = {"row"}}, report);
    } catch (const Enough&) {
        return;
    }
}

}  // namespace yakugo::exchange
