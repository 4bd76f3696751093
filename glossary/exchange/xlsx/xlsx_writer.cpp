// SPDX-License-Identifier: Apache-2.0
// Workbooks by libxlsxwriter, row by row.
#include "glossary/exchange/plain.hpp"
#include "glossary/exchange/table/column_forms.hpp"
#include "glossary/exchange/xlsx/xlsx.hpp"
#include "glossary/exchange/xlsx/xlsx_proof.hpp"
#include "libalign/core/error.hpp"
#include "libalign/markup/utf8.hpp"

#include <xlsxwriter.h>

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <new>
#include <ostream>
#include <string_view>
#include <system_error>
#include <utility>

namespace yakugo::exchange {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLongestCell = 32'767;    // UTF-16 units: Excel's limit
constexpr double kTermWidth = 30, kWidth = 18;  // characters

/// Workbooks are put together in temporary files.
[[noreturn]] void fail(const std::string& path, int error) {
    throw InputError({path, 0}, "cannot be written: " + std::generic_category().message(error));
}

/// A file of its own, removed with the object.
class TemporaryFile {
public:
    TemporaryFile() {
        std::error_code failed;
        const fs::path folder = fs::temp_directory_path(failed);
        if (failed) throw InputError("no folder for temporary files: " + failed.message() + "; TMPDIR can name one");
        path_ = (folder / "yakugo-XXXXXX").string();
        const int file = mkstemp(path_.data());
        if (file < 0) fail(path_, errno);
        close(file);
    }
    ~TemporaryFile() {
        std::error_code ignored;
        fs::remove(path_, ignored);
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    const std::string& path() const noexcept { return path_; }

private:
    std::string path_;
};

/// What looks like an escape of ST_Xstring, "_x000D_", would be read as one: its first letter is escaped itself.
std::string escaped(const std::string& text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string_view next = std::string_view(text).substr(at, 7);
        const bool escape = next.size() == 7 && next.starts_with("_x") && next.back() == '_' &&
                            next.substr(2, 4).find_first_not_of("0123456789ABCDEFabcdef") == std::string_view::npos;
        out += escape ? "_x005F_" : std::string(1, text[at]);
    }
    return out;
}

/// The bytes of `text` that Excel takes into one cell.
std::size_t fitting(const std::string& text) {
    if (text.size() <= kLongestCell) return text.size();
    std::size_t units = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const auto c = markup::read_code_point(text, at);
        units += c && *c > 0xFFFF ? 2U : 1U;
        if (units > kLongestCell) return begin;
    }
    return text.size();
}

/// Seconds since 1970 of "2026-05-08T09:30:00Z"; 1980, where ZIP begins, for what is no time: 0 would mean now.
std::time_t seconds(const std::string& utc) {
    using namespace std::chrono;
    if (!compact_time(utc)) return sys_seconds(sys_days{1980y / January / 1}).time_since_epoch().count();
    const auto number = [&](std::size_t at, std::size_t size) { return std::stoi(utc.substr(at, size)); };
    const sys_days day{year{number(0, 4)} / number(5, 2) / number(8, 2)};
    return (sys_seconds(day) + hours{number(11, 2)} + minutes{number(14, 2)} + std::chrono::seconds{number(17, 2)})
        .time_since_epoch()
        .count();
}

class XlsxRows final : public RowWriter {
public:
    XlsxRows(std::ostream& out, const Options& options, const TableForm& form);
    ~XlsxRows() override;
    XlsxRows(const XlsxRows&) = delete;
    XlsxRows& operator=(const XlsxRows&) = delete;

    void row(std::span<const std::string> cells) override;
    void finish() override;
    std::size_t cut() const override { return cut_; }

private:
    std::ostream& out_;
    TemporaryFile file_;
    lxw_workbook* book_ = nullptr;  // null where it is closed
    lxw_worksheet* sheet_ = nullptr;
    lxw_format* bold_ = nullptr;
    lxw_row_t next_ = 0;
    std::size_t columns_, cut_ = 0, cells_ = 0;
};

XlsxRows::XlsxRows(std::ostream& out, const Options& options, const TableForm& form)
    : out_(out), columns_(form.columns.size()) {
    lxw_workbook_options settings = {};
    settings.constant_memory = LXW_TRUE;
    book_ = workbook_new_opt(file_.path().c_str(), &settings);
    if (book_ == nullptr) throw std::bad_alloc();
    Cleaner cleaner;
    std::string title = cleaner.line(options.title);
    std::string comments = "yakugo " + cleaner.line(options.version);
    lxw_doc_properties properties = {};
    properties.title = title.data();
    properties.comments = comments.data();
    properties.created = seconds(options.date);
    workbook_set_properties(book_, &properties);
    sheet_ = workbook_add_worksheet(book_, "Terms");
    bold_ = workbook_add_format(book_);
    format_set_bold(bold_);
    worksheet_freeze_panes(sheet_, 1, 0);
    for (std::size_t column = 0; column < columns_; ++column) {
        const auto place = static_cast<lxw_col_t>(column);
        const bool term = form.columns[column].kind == ColumnKind::term;
        worksheet_set_column(sheet_, place, place, term ? kTermWidth : kWidth, nullptr);
    }
}

XlsxRows::~XlsxRows() {
    if (book_ != nullptr) workbook_close(book_);  // what nobody finished: it frees itself with its file
}

void XlsxRows::row(std::span<const std::string> cells) {
    if (next_ >= LXW_ROW_MAX) {
        ++cut_;
        return;
    }
    for (std::size_t column = 0; column < cells.size(); ++column) {
        if (cells[column].empty()) continue;
        const std::string whole = escaped(cells[column]);
        const std::string text = whole.substr(0, fitting(whole));
        const lxw_error written = worksheet_write_string(sheet_, next_, static_cast<lxw_col_t>(column), text.c_str(),
                                                         next_ == 0 ? bold_ : nullptr);
        if (text.size() < whole.size() || written != LXW_NO_ERROR) ++cut_;
        if (written == LXW_NO_ERROR) ++cells_;
    }
    ++next_;
}

void XlsxRows::finish() {
    const lxw_row_t last = next_ == 0 ? 0 : next_ - 1;
    worksheet_autofilter(sheet_, 0, 0, last, static_cast<lxw_col_t>(columns_ - 1));
    errno = 0;
    const bool rows_kept = std::fflush(sheet_->optimize_tmpfile) == 0 && std::ferror(sheet_->optimize_tmpfile) == 0;
    const int rows_error = errno;
    errno = 0;
    const lxw_error closed = workbook_close(std::exchange(book_, nullptr));
    const int error = rows_error != 0 ? rows_error : errno;
    if (!rows_kept || closed != LXW_NO_ERROR || !is_whole_workbook(file_.path(), cells_))
        fail(file_.path(),
             error != 0 ? error : ENOSPC);  // the library does not say; it loses nothing for other reasons
    std::ifstream in(file_.path(), std::ios::binary);
    std::array<char, 65536> piece{};
    while (in && out_) {
        in.read(piece.data(), piece.size());
        out_.write(piece.data(), in.gcount());
    }
    if (in.bad()) fail(file_.path(), errno);
}

std::unique_ptr<EntryWriter> workbook(std::ostream& out, const Options& options, TableForm form) {
    auto rows = std::make_unique<XlsxRows>(out, options, form);
    return std::make_unique<TableEntryWriter>(std::move(rows), std::move(form), options);
}

}  // namespace

std::unique_ptr<EntryWriter> xlsx_writer(std::ostream& out, const Options& options) {
    return workbook(out, options, full_form(options, "XLSX"));
}

std::unique_ptr<EntryWriter> trados_xlsx_writer(std::ostream& out, const Options& options) {
    return workbook(out, options, trados_form(options, "Trados XLSX"));
}

std::unique_ptr<EntryWriter> phrase_xlsx_writer(std::ostream& out, const Options& options) {
    return workbook(out, options, phrase_form(options, "Phrase XLSX"));
}

}  // namespace yakugo::exchange
