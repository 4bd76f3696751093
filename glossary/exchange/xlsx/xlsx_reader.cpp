// SPDX-License-Identifier: Apache-2.0
// Which sheet of a workbook holds the terms.
#include "glossary/exchange/table/column_entry.hpp"
#include "glossary/exchange/table/column_keys.hpp"
#include "glossary/exchange/table/column_map.hpp"
#include "glossary/exchange/xlsx/xlsx.hpp"
#include "glossary/exchange/xlsx/xlsx_sheet.hpp"

#include <algorithm>
#include <cstdint>
#include <exception>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace yakugo::exchange {

namespace {

constexpr std::uintmax_t kLargestFile = std::uintmax_t{256} << 20U;  // bytes
constexpr std::size_t kHeaderRows = 10;  // in which a header is looked for: titles stand above it

class XlsxReader {
public:
    XlsxReader(const XlsxArchive& archive, const EntrySink& sink, const ReadOptions& options,
               markup::ReadReport& report)
        : archive_(archive), book_(read_book(archive, report)), sink_(sink), options_(options), report_(report) {}

    void read();

private:
    bool table(const XlsxBook::Sheet& sheet);
    bool plain(const XlsxBook::Sheet& sheet);
    void note(const XlsxBook::Sheet& sheet, const std::string& why);

    const XlsxArchive& archive_;
    XlsxBook book_;
    const EntrySink& sink_;
    const ReadOptions& options_;
    markup::ReadReport& report_;
};

void XlsxReader::note(const XlsxBook::Sheet& sheet, const std::string& why) {
    add(report_, Severity::note, {archive_.name() + ':' + sheet.name, 0}, "the sheet is not read: " + why);
}

/// Reads a sheet that has a header.
bool XlsxReader::table(const XlsxBook::Sheet& sheet) {
    std::optional<RowEntries> entries;
    std::size_t tried = 0, widest = 0;
    std::exception_ptr missing;  // a title above the header has no such column
    read_sheet(archive_, book_, sheet, options_.recover, report_, [&](TableRow& row) {
        if (entries) {
            entries->row(row);
            return true;
        }
        try {
            std::optional<ColumnMap> map = map_header(row, options_);
            if (map) entries.emplace(std::move(*map), sink_, options_, report_);
        } catch (const InputError&) {
            if (!missing || row.cells.size() > widest) missing = std::current_exception();
            widest = std::max(widest, row.cells.size());
        }
        return entries || ++tried < kHeaderRows;
    });
    if (!entries && missing) std::rethrow_exception(missing);
    if (entries) entries->finish();
    return entries.has_value();
}

/// Reads a sheet of two columns or more without header.
bool XlsxReader::plain(const XlsxBook::Sheet& sheet) {
    std::optional<RowEntries> entries;
    read_sheet(archive_, book_, sheet, options_.recover, report_, [&](TableRow& row) {
        if (!entries && row.cells.size() < 2) return false;
        if (!entries) {
            ColumnMap map = with_keys(plain_columns(row.cells.size()), row, options_);
            map.headless = true;
            entries.emplace(std::move(map), sink_, options_, report_);
        }
        entries->row(row);
        return true;
    });
    if (entries) entries->finish();
    return entries.has_value();
}

void XlsxReader::read() {
    bool done = false;
    std::set<std::string> seen;  // a workbook may name one part a million times
    for (const XlsxBook::Sheet& sheet : book_.sheets) {
        const bool again = !seen.insert(sheet.part).second;
        if (done) {
            note(sheet, "one before it holds the terms");
        } else if (sheet.hidden) {
            note(sheet, "it is hidden");
        } else if (again || !archive_.has(sheet.part)) {
            note(sheet, "it has no cells");
        } else {
            done = table(sheet);
            if (!done) note(sheet, "expected a header that names columns of terms, found none");
        }
    }
    for (const XlsxBook::Sheet& sheet : book_.sheets) {
        if (done) return;
        if (seen.erase(sheet.part) == 0) continue;
        done = !sheet.hidden && archive_.has(sheet.part) && plain(sheet);
    }
}

}  // namespace

markup::ReadReport read_xlsx(markup::Input& input, const EntrySink& sink, const ReadOptions& options) {
    markup::ReadReport report;
    const XlsxArchive archive(input.rest(kLargestFile), input.name());
    XlsxReader(archive, sink, options, report).read();
    return report;
}

}  // namespace yakugo::exchange
