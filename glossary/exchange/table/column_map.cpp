// SPDX-License-Identifier: Apache-2.0
// Names with a language before or behind them belong to that language's term, others to what column_name() says.
#include "glossary/exchange/table/column_map.hpp"

#include "glossary/exchange/plain.hpp"
#include "glossary/exchange/table/column_keys.hpp"
#include "glossary/exchange/table/column_languages.hpp"
#include "glossary/exchange/table/column_values.hpp"
#include "libalign/text/language_code.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace yakugo::exchange {

namespace {

class HeaderMapper {
public:
    HeaderMapper(const TableRow& header, const ReadOptions& options) : header_(header), options_(options) {}

    std::optional<ColumnMap> map();

private:
    void find_languages(const std::vector<std::string>& names, const std::vector<bool>& keyed);
    Column column(std::size_t at, const std::string& name);
    std::optional<Column> of_language(const std::string& name);
    std::string language_in_table(const std::string& language) const;
    void keep_one_key();
    void settle_lone_term();
    void place();
    void group();
    bool is_header() const;
    void recognise();

    const TableRow& header_;
    const ReadOptions& options_;
    ColumnMap map_;
    std::vector<std::string> named_;   ///< the language of each column that is named after one
    std::set<std::string> languages_;  ///< all of these
    std::size_t known_ = 0;            ///< further columns whose name says what they hold
};

std::optional<ColumnMap> HeaderMapper::map() {
    Cleaner cleaner;
    std::vector<std::string> names;
    for (const std::string& cell : header_.cells) names.push_back(cleaner.term(cell));
    const std::vector<bool> keyed = put_keys(names, header_, options_);
    find_languages(names, keyed);
    for (std::size_t at = 0; at < names.size(); ++at) {
        map_.columns.push_back(keyed[at] ? key_column(names[at]) : column(at, names[at]));
        if (names[at].empty()) map_.columns.back().field = "column " + std::to_string(at + 1);
    }
    keep_one_key();
    settle_lone_term();
    place();
    if (options_.columns.empty() && !is_header()) return std::nullopt;
    group();
    recognise();
    return map_;
}

/// A weak name is a language where another column is named after English or Japanese.
void HeaderMapper::find_languages(const std::vector<std::string>& names, const std::vector<bool>& keyed) {
    std::set<std::string> ours;
    for (std::size_t at = 0; at < names.size(); ++at) {
        const Column by_key = keyed[at] ? key_column(names[at]) : Column{};
        named_.push_back(!keyed[at]                        ? language_named(names[at])
                         : by_key.kind == ColumnKind::term ? by_key.language
                                                           : std::string());
        const std::string_view primary = text::primary_language(named_.back());
        if (primary == "en" || primary == "ja") ours.emplace(primary);
    }
    for (std::size_t at = 0; at < names.size(); ++at) {
        const auto others = static_cast<std::size_t>(ours.size()) - ours.count(named_[at]);
        if (!keyed[at] && is_weak_language(names[at]) && others == 0) named_[at].clear();
        if (!named_[at].empty()) languages_.insert(named_[at]);
    }
}

/// "en" of a table with "en-US" is that one.
std::string HeaderMapper::language_in_table(const std::string& language) const {
    if (languages_.contains(language)) return language;
    std::string found;
    for (const std::string& one : languages_) {
        if (text::primary_language(one) != language) continue;
        if (!found.empty()) return {};
        found = one;
    }
    return found;
}

/// "en_note", "Japanese Status", "ja.context@source", "ja:definition", "備考（英語）": the language stands in the table.
std::optional<Column> HeaderMapper::of_language(const std::string& name) {
    const auto [whole, part] = split_part(name);
    const auto parts = split_language(whole);
    if (!parts) return std::nullopt;
    const std::string language = language_in_table(parts->language);
    if (language.empty()) return std::nullopt;
    const ColumnName* meaning = column_name(parts->rest);
    known_ += meaning != nullptr ? 1 : 0;
    Column out = column_of(name, meaning, part, language);
    if (meaning == nullptr) out.field = parts->rest;
    if (is_term(out.kind)) out.kind = ColumnKind::term;
    out.reach = parts->colon || out.field == "definition" ? Reach::language : Reach::term;
    return out;
}

Column HeaderMapper::column(std::size_t at, const std::string& name) {
    if (!named_[at].empty())
        return {.header = name, .kind = ColumnKind::term, .reach = Reach::term, .language = named_[at]};
    if (const auto found = of_language(name)) return *found;
    const auto [whole, part] = split_part(name);
    const ColumnName* meaning = column_name(whole);
    known_ += meaning != nullptr ? 1 : 0;
    return column_of(name, meaning, part, {});
}

/// Of "No." and "ID" the latter is the key, of two of a kind the first; the others are fields of their names.
void HeaderMapper::keep_one_key() {
    Column* key = nullptr;
    const auto is_id = [](const Column& column) { return folded(column.header).ends_with("id"); };
    const auto is_key = [](const Column& column) { return column.kind == ColumnKind::key; };
    for (Column& column : map_.columns)
        if (is_key(column) && (key == nullptr || (is_id(column) && !is_id(*key)))) key = &column;
    for (Column& column : map_.columns) {
        if (!is_key(column) || &column == key) continue;
        column.kind = ColumnKind::field;
        column.field = column.header;
    }
}

/// A source without a target, or a term that no column gives a language: beside one language it is the other of the
/// two, where it stands before it or next to it; else it is a field, "source" the data category.
void HeaderMapper::settle_lone_term() {
    std::vector<std::size_t> lone;
    std::size_t language = map_.columns.size();
    for (std::size_t at = 0; at < map_.columns.size(); ++at) {
        const Column& column = map_.columns[at];
        if (column.kind == ColumnKind::language) return;
        if (is_term(column.kind) && column.language.empty()) lone.push_back(at);
        if (column.kind == ColumnKind::term && !column.language.empty()) language = std::min(language, at);
    }
    if (lone.size() != 1 || languages_.empty()) return;
    Column& column = map_.columns[lone.front()];
    const std::string_view only = text::primary_language(*languages_.begin());
    if (languages_.size() == 1 && lone.front() <= language + 1 && (only == "ja" || only == "en")) {
        column.kind = ColumnKind::term;
        column.language = only == "ja" ? "en" : "ja";
        languages_.insert(column.language);
    } else {
        column.kind = ColumnKind::field;
        column.reach = Reach::entry;
        column.field = folded(column.header) == "source" ? "source" : column.header;
    }
}

/// Term columns are counted by language; what speaks of a term belongs to the one before it, as in memoQ's tables.
/// Columns of a language that stand before its first term belong to the first.
void HeaderMapper::place() {
    std::map<std::string, std::size_t> counts;
    std::string before;
    const bool pair = std::any_of(map_.columns.begin(), map_.columns.end(),
                                  [](const Column& c) { return c.kind == ColumnKind::target; });
    for (Column& column : map_.columns) {
        // 用語 is the source where 訳語 stands beside it.
        if (column.kind == ColumnKind::term && column.language.empty() && pair) column.kind = ColumnKind::source;
        if (column.kind == ColumnKind::source) column.language = kSourceSide;
        if (column.kind == ColumnKind::target) column.language = kTargetSide;
        if (is_term(column.kind)) {
            column.slot = counts[column.language]++;
            before = column.language;
        } else if (column.reach == Reach::term) {
            if (folded(column.header) == "contextsource") column.language = kSourceSide;
            if (column.language.empty()) column.language = before;
            const std::size_t seen = counts[column.language];
            column.slot = seen == 0 ? 0 : seen - 1;
        }
    }
    map_.pair = counts.count(kSourceSide) != 0 && counts.count(kTargetSide) != 0;
}

bool HeaderMapper::is_header() const {
    if (map_.pair) return true;
    const bool rows = std::any_of(map_.columns.begin(), map_.columns.end(),
                                  [](const Column& c) { return c.kind == ColumnKind::language; });
    const bool term = std::any_of(map_.columns.begin(), map_.columns.end(),
                                  [](const Column& c) { return c.kind == ColumnKind::term && c.language.empty(); });
    return (rows && term) || languages_.size() >= 2 || (languages_.size() == 1 && known_ > 0);
}

/// The parts of one field stand in one group: the value, its source, its target. A second value begins another field.
void HeaderMapper::group() {
    std::map<std::tuple<Reach, std::string, std::size_t, std::string, std::string>,
             std::pair<std::size_t, std::set<std::string>>>
        open;
    for (Column& column : map_.columns) {
        if (column.kind != ColumnKind::field) continue;
        auto& [group, parts] = open[{column.reach, column.language, column.slot, column.field, column.fixed}];
        if (parts.empty() || !parts.insert(column.part).second) {
            group = map_.groups++;
            parts = {column.part};
        }
        column.group = group;
    }
}

void HeaderMapper::recognise() {
    const auto has = [&](std::string_view name) {
        return std::any_of(map_.columns.begin(), map_.columns.end(),
                           [&](const Column& c) { return folded(c.header) == name; });
    };
    map_.own = (map_.pair && has("contextsource") && has("evidence")) || has("origination@date");
    map_.numbered = map_.own || has("conceptid") || has("cid");
    const bool repeated =
        std::any_of(map_.columns.begin(), map_.columns.end(), [](const Column& c) { return c.slot > 0; });
    map_.lists = !map_.pair && !map_.own && !map_.numbered && !repeated && !has("terminfo");
}

}  // namespace

std::optional<ColumnMap> map_header(const TableRow& header, const ReadOptions& options) {
    return HeaderMapper(header, options).map();
}

std::optional<std::pair<std::string, std::string>> named_pair(const TableRow& row) {
    if (row.cells.size() < 2) return std::nullopt;
    Cleaner cleaner;
    const std::string first = cleaner.term(row.cells[0]), second = cleaner.term(row.cells[1]);
    const std::string from = language_named(first), to = language_named(second);
    const std::string_view primary = text::primary_language(from), other = text::primary_language(to);
    const bool ours = (primary == "en" && !is_weak_language(first)) || (primary == "ja" && !is_weak_language(first)) ||
                      (other == "en" && !is_weak_language(second)) || (other == "ja" && !is_weak_language(second));
    if (from.empty() || to.empty() || primary == other || !ours) return std::nullopt;
    return std::pair(from, to);
}

bool is_pair_header(const TableRow& row) {
    if (row.cells.size() < 2) return false;
    if (named_pair(row)) return true;
    Cleaner cleaner;
    const ColumnName* first = column_name(cleaner.term(row.cells[0]));
    const ColumnName* second = column_name(cleaner.term(row.cells[1]));
    return first != nullptr && second != nullptr && second->kind == ColumnKind::target &&
           (first->kind == ColumnKind::source || first->kind == ColumnKind::term);
}

ColumnMap plain_columns(std::size_t cells) {
    ColumnMap map;
    map.pair = true;
    map.columns = {{.header = "", .kind = ColumnKind::source, .reach = Reach::term, .language = kSourceSide},
                   {.header = "", .kind = ColumnKind::target, .reach = Reach::term, .language = kTargetSide},
                   {.header = "", .field = "note", .group = map.groups++}};
    for (std::size_t cell = map.columns.size(); cell < cells; ++cell)
        map.columns.push_back({.header = "", .field = "column " + std::to_string(cell + 1), .group = map.groups++});
    return map;
}

ColumnMap language_columns(ColumnMap plain, const std::pair<std::string, std::string>& languages) {
    plain.pair = false;
    plain.columns[0].kind = plain.columns[1].kind = ColumnKind::term;
    plain.columns[0].language = languages.first;
    plain.columns[1].language = languages.second;
    return plain;
}

ColumnMap deepl_columns(std::size_t cells) {
    ColumnMap map = plain_columns(cells);
    map.columns[2] = {.header = "", .kind = ColumnKind::language, .reach = Reach::term, .language = kSourceSide};
    if (cells > 3)
        map.columns[3] = {.header = "", .kind = ColumnKind::language, .reach = Reach::term, .language = kTargetSide};
    return map;
}

}  // namespace yakugo::exchange
