// SPDX-License-Identifier: Apache-2.0
// Names with a language before or behind them belong to that language's term, others to what column_name() says.
#include "glossary/exchange/table/column_map.hpp"

#include "glossary/exchange/plain.hpp"
#include "glossary/exchange/table/column_values.hpp"
#include "libalign/text/language_code.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace yakugo::exchange {

namespace {

/// "en.context@source" is what belongs to the field of "en.context".
std::pair<std::string, std::string> split_part(const std::string& header) {
    const std::size_t at = header.rfind('@');
    if (at == std::string::npos || at == 0) return {header, {}};
    return {header.substr(0, at), header.substr(at + 1)};
}

bool is_term(const ColumnName* name) {
    return name != nullptr &&
           (name->kind == ColumnKind::term || name->kind == ColumnKind::source || name->kind == ColumnKind::target);
}

struct LanguagePart {
    std::string language, rest;
    bool colon = false;  ///< "ja:note" is of the language section
};

/// The language that a name begins or ends with.
std::optional<LanguagePart> split_language(const std::string& name) {
    constexpr std::size_t longest = 200;  // bytes: a longer one is no name, and trying all its parts would take long
    if (name.size() > longest) return std::nullopt;
    for (std::size_t at = name.size(); at-- > 1;) {
        if (std::string_view(":_. /(").find(name[at]) == std::string_view::npos) continue;
        std::string before = name.substr(0, at), behind = name.substr(at + 1);
        if (name[at] == '(' && behind.ends_with(')')) behind.pop_back();
        if (language_named(before).empty()) std::swap(before, behind);
        const std::string language = language_named(before);
        if (!language.empty() && !folded(behind).empty()) return LanguagePart{language, behind, name[at] == ':'};
    }
    return std::nullopt;
}

class HeaderMapper {
public:
    HeaderMapper(const TableRow& header, const ReadOptions& options) : header_(header), options_(options) {}

    std::optional<ColumnMap> map();

private:
    Column column(const std::string& name);
    std::optional<Column> of_language(const std::string& name);
    Column make(const std::string& header, const ColumnName* name, const std::string& part, std::string language);
    void overrides(std::vector<std::string>& names) const;
    void place();
    void group();
    bool is_header() const;
    void recognise();

    const TableRow& header_;
    const ReadOptions& options_;
    ColumnMap map_;
    std::set<std::string> languages_;  ///< that columns are named after
    std::size_t known_ = 0;            ///< further columns whose name says what they hold
};

std::optional<ColumnMap> HeaderMapper::map() {
    Cleaner cleaner;
    std::vector<std::string> names;
    for (const std::string& cell : header_.cells) names.push_back(cleaner.term(cell));
    overrides(names);
    for (const std::string& name : names) {
        const std::string language = language_named(name);
        if (!language.empty()) languages_.insert(language);
        const auto parts = split_language(name);
        if (parts && is_term(column_name(parts->rest))) languages_.insert(parts->language);
    }
    for (const std::string& name : names) {
        map_.columns.push_back(column(name));
        if (name.empty()) map_.columns.back().field = "column " + std::to_string(map_.columns.size());
    }
    place();
    if (options_.columns.empty() && !is_header()) return std::nullopt;
    group();
    recognise();
    return map_;
}

/// Puts the names of options.columns in the place of the file's own.
void HeaderMapper::overrides(std::vector<std::string>& names) const {
    const std::vector<std::string> written = names;
    for (const auto& [key, wanted] : options_.columns) {
        auto found = std::find(written.begin(), written.end(), wanted);
        if (found == written.end())
            found = std::find_if(written.begin(), written.end(), [&, &wanted = wanted](const std::string& name) {
                return folded(name) == folded(wanted);
            });
        std::size_t number = 0;
        const bool counted = std::from_chars(wanted.data(), wanted.data() + wanted.size(), number).ec == std::errc();
        if (found == written.end() && counted && number >= 1 && number <= written.size())
            found = written.begin() + static_cast<std::ptrdiff_t>(number - 1);
        if (found == written.end()) {
            std::string all;
            for (const std::string& name : written) all += (all.empty() ? "" : ", ") + name;
            throw InputError(header_.where(), "expected a column \"" + wanted + "\" for " + key + ", found " + all);
        }
        names[static_cast<std::size_t>(found - written.begin())] = key;
    }
}

Column HeaderMapper::make(const std::string& header, const ColumnName* name, const std::string& part,
                          std::string language) {
    Column column{.header = header, .language = std::move(language)};
    if (name == nullptr) {
        column.field = header;
        return column;
    }
    ++known_;
    column.kind = name->kind;
    column.reach = name->reach;
    column.field = name->field;
    column.fixed = name->fixed;
    column.part = part == "text" ? std::string() : part.empty() ? std::string(name->part) : part;
    return column;
}

/// "en_note", "Japanese Status", "en.context@source", "ja:definition", "Term (English)": the language stands in the
/// table.
std::optional<Column> HeaderMapper::of_language(const std::string& name) {
    const auto [whole, part] = split_part(name);
    const auto parts = split_language(whole);
    if (!parts || languages_.count(parts->language) == 0) return std::nullopt;
    const ColumnName* meaning = column_name(parts->rest);
    Column out = make(name, meaning, part, parts->language);
    if (meaning == nullptr) out.field = parts->rest;
    if (is_term(meaning)) out.kind = ColumnKind::term;
    out.reach = parts->colon || out.field == "definition" ? Reach::language : Reach::term;
    return out;
}

Column HeaderMapper::column(const std::string& name) {
    const std::string language = language_named(name);
    if (!language.empty()) {
        return {.header = name, .kind = ColumnKind::term, .reach = Reach::term, .language = language};
    }
    if (const auto found = of_language(name)) return *found;
    const auto [whole, part] = split_part(name);
    return make(name, column_name(whole), part, {});
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
        if (column.kind == ColumnKind::term || column.kind == ColumnKind::source || column.kind == ColumnKind::target) {
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

ColumnMap deepl_columns(std::size_t cells) {
    ColumnMap map = plain_columns(cells);
    map.columns[2] = {.header = "", .kind = ColumnKind::language, .reach = Reach::term, .language = kSourceSide};
    if (cells > 3)
        map.columns[3] = {.header = "", .kind = ColumnKind::language, .reach = Reach::term, .language = kTargetSide};
    return map;
}

}  // namespace yakugo::exchange
