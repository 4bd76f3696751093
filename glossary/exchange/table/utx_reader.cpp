// SPDX-License-Identifier: Apache-2.0
// The header of UTX, and its columns in the words of other tables.
#include "glossary/exchange/table/column_entry.hpp"
#include "glossary/exchange/table/column_map.hpp"
#include "glossary/exchange/table/column_values.hpp"
#include "glossary/exchange/table/table_rows.hpp"
#include "glossary/exchange/table/utx.hpp"
#include "libalign/text/language_code.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace yakugo::exchange {

namespace {

class UtxReader {
public:
    UtxReader(markup::Input& input, const EntrySink& sink, const ReadOptions& options, markup::ReadReport& report)
        : rows_(input, report, options.recover), sink_(sink), options_(options), report_(report) {}

    void read();

private:
    void first_line(const TableRow& row);
    void header_line(TableRow& row);
    void columns(const TableRow& row);
    Column column(const std::string& name) const;
    void status(std::string& cell) const;

    TableRows rows_;
    const EntrySink& sink_;
    const ReadOptions& options_;
    markup::ReadReport& report_;
    std::string source_, target_;
    ColumnMap map_;
    std::vector<bool> is_status_;
    std::optional<RowEntries> entries_;
};

std::string_view trimmed(std::string_view text) {
    return text::trim(text);
}

void UtxReader::first_line(const TableRow& row) {
    std::string line;
    for (const std::string& cell : row.cells) line += (line.empty() ? "" : " ") + cell;
    if (!line.starts_with("#UTX")) throw InputError(row.where(), "expected #UTX, found " + line.substr(0, 40));
    std::string rest;
    for (std::size_t at = 0, part = 0; at <= line.size(); ++part) {
        const std::size_t end = std::min(line.find(';', at), line.size());
        const std::string_view text = trimmed(std::string_view(line).substr(at, end - at));
        at = end + 1;
        const std::size_t slash = text.find('/');
        if (part == 1 && slash != std::string_view::npos) {
            source_ = text::language_code(text.substr(0, slash));
            target_ = text::language_code(text.substr(slash + 1));
        } else if (!text.empty()) {
            rest += (rest.empty() ? "" : "; ") + std::string(text.substr(text.front() == '#' ? 1 : 0));
        }
    }
    if (source_.empty() || target_.empty())
        throw InputError(row.where(), "expected two languages behind #UTX, as in \"#UTX 1.11; en/ja\", found " + rest);
    add(report_, {.severity = Severity::note, .where = row.where(), .message = "header: " + rest});
}

/// What is said in words of UTX, in those of standing_of().
void UtxReader::status(std::string& cell) const {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> words = {
        {{"approved", "preferred"},
         {"nonstandard", "admitted"},
         {"forbidden", "deprecated"},
         {"provisional", "candidate"}}};
    const std::string key = folded(cell);
    for (const auto& [utx, ours] : words)
        if (key == utx) cell = ours;
}

Column UtxReader::column(const std::string& name) const {
    Column out{.header = name};
    std::string_view rest = name;
    const bool of_source = rest.starts_with("src:"), of_target = rest.starts_with("tgt:");
    if (of_source || of_target) rest.remove_prefix(4);
    const ColumnName* meaning = column_name(rest);
    out.field = meaning == nullptr ? std::string(rest) : std::string(meaning->field);
    if (meaning != nullptr) {
        out.kind = meaning->kind;
        out.reach = meaning->reach;
        out.fixed = meaning->fixed;
        out.part = meaning->part;
    }
    if (name == "src" || name == "tgt") {
        out.kind = ColumnKind::term;
        out.reach = Reach::term;
        out.language = name == "src" ? source_ : target_;
    } else if (of_source || of_target) {
        out.reach = Reach::term;
        out.language = of_source ? source_ : target_;
    } else if (out.kind == ColumnKind::standing) {
        out.reach = Reach::last;
    }
    return out;
}

void UtxReader::columns(const TableRow& row) {
    bool source = false, target = false;
    for (std::size_t cell = 0; cell < row.cells.size(); ++cell) {
        std::string name(trimmed(row.cells[cell]));
        if (cell == 0) name = std::string(trimmed(std::string_view(name).substr(1)));
        Column made = column(name);
        if (made.kind == ColumnKind::field) made.group = map_.groups++;
        is_status_.push_back(made.kind == ColumnKind::standing);
        source = source || name == "src";
        target = target || name == "tgt";
        map_.columns.push_back(std::move(made));
    }
    if (!source || !target) throw InputError(row.where(), "expected the columns src and tgt, found others");
    map_.numbered = true;
}

void UtxReader::header_line(TableRow& row) {
    const bool names =
        std::any_of(row.cells.begin(), row.cells.end(), [](const std::string& cell) { return trimmed(cell) == "tgt"; });
    if (names) return columns(row);
    std::string text = row.cells.front();
    text.erase(0, text.find_first_not_of('#'));
    if (!text.empty()) add(report_, {.severity = Severity::note, .where = row.where(), .message = "header: " + text});
}

void UtxReader::read() {
    rows_.set('\t', Quotes::none);
    TableRow row;
    bool first = true;
    while (rows_.next(row)) {
        const bool comment = row.cells.front().starts_with('#');
        if (first) {
            first_line(row);
        } else if (comment) {
            if (map_.columns.empty()) header_line(row);
        } else {
            if (map_.columns.empty())
                throw InputError(row.where(), "expected a line \"#src\\ttgt\\t...\" before the first term, found none");
            if (!entries_) {
                entries_.emplace(map_, sink_, options_, report_);
                entries_->expect(2);
            }
            for (std::size_t cell = 0; cell < row.cells.size() && cell < map_.columns.size(); ++cell) {
                if (row.cells[cell] == "-" && map_.columns[cell].kind != ColumnKind::term) row.cells[cell].clear();
                if (is_status_[cell]) status(row.cells[cell]);
            }
            entries_->row(row);
        }
        first = false;
    }
    if (entries_) entries_->finish();
}

}  // namespace

markup::ReadReport read_utx(markup::Input& input, const EntrySink& sink, const ReadOptions& options) {
    markup::ReadReport report;
    UtxReader(input, sink, options, report).read();
    return report;
}

}  // namespace yakugo::exchange
