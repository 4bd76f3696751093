// SPDX-License-Identifier: Apache-2.0
// Keys are said by a person who knows the table: a word means one thing in them, whatever it means in headers.
#include "glossary/exchange/table/column_keys.hpp"

#include "glossary/exchange/plain.hpp"
#include "glossary/exchange/table/column_languages.hpp"
#include "glossary/exchange/table/column_values.hpp"
#include "libalign/text/language_code.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace yakugo::exchange {

namespace {

/// 1-based; nothing where the text is no number or there is no such column.
std::optional<std::size_t> number_in(std::string_view text, std::size_t columns) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole && number >= 1 && number <= columns ? std::optional(number) : std::nullopt;
}

/// "source" is the data category here, see read_table().
const ColumnName* key_name(const std::string& key) {
    static constexpr ColumnName source = {"source", ColumnKind::field, Reach::entry, "source"};
    return folded(key) == source.folded ? &source : column_name(key);
}

bool is_pair(const std::string& key) {
    const ColumnName* name = key_name(key);
    return name != nullptr && (name->kind == ColumnKind::source || name->kind == ColumnKind::target);
}

std::string list_of(const std::vector<std::string>& names) {
    std::string out;
    for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
    return out;
}

}  // namespace

std::pair<std::string, std::string> split_part(const std::string& header) {
    const std::size_t at = header.rfind('@');
    if (at == std::string::npos || at == 0) return {header, {}};
    return {header.substr(0, at), header.substr(at + 1)};
}

Column column_of(const std::string& header, const ColumnName* name, const std::string& part, std::string language) {
    Column column{.header = header, .language = std::move(language)};
    if (name == nullptr) {
        column.field = header;
        return column;
    }
    column.kind = name->kind;
    column.reach = name->reach;
    column.field = name->field;
    column.fixed = name->fixed;
    column.part = part == "text" ? std::string() : part.empty() ? std::string(name->part) : part;
    return column;
}

std::vector<bool> put_keys(std::vector<std::string>& names, const TableRow& header, const ReadOptions& options) {
    const std::vector<std::string> written = names;
    std::vector<bool> out(names.size());
    for (const auto& [key, wanted] : options.columns) {
        if (is_pair(key))
            throw InputError(header.where(), "expected a language or a field as the key of a column, found " + key +
                                                 ": a term is named by its language, en or ja");
        auto found = std::find(written.begin(), written.end(), wanted);
        if (found == written.end())
            found = std::find_if(written.begin(), written.end(), [&, &wanted = wanted](const std::string& name) {
                return !name.empty() && folded(name) == folded(wanted);
            });
        if (found == written.end())
            if (const auto number = number_in(wanted, written.size()))
                found = written.begin() + static_cast<std::ptrdiff_t>(*number - 1);
        if (found == written.end())
            throw InputError(header.where(),
                             "expected a column \"" + wanted + "\" for " + key + ", found " + list_of(written));
        const auto at = static_cast<std::size_t>(found - written.begin());
        names[at] = key;
        out[at] = true;
    }
    return out;
}

Column key_column(const std::string& key) {
    const auto [whole, part] = split_part(key);
    const std::size_t at = whole.find_first_of(".:");
    if (at == std::string::npos) {
        const std::string language = key_name(whole) == nullptr ? language_named(whole) : std::string();
        if (part.empty() && !language.empty())
            return {.header = key, .kind = ColumnKind::term, .reach = Reach::term, .language = language};
        return column_of(key, key_name(whole), part, {});
    }
    const std::string language = language_named(whole.substr(0, at)), rest = whole.substr(at + 1);
    if (language.empty()) return column_of(key, key_name(whole), part, {});
    const ColumnName* meaning = key_name(rest);
    Column out = column_of(key, meaning, part, language);
    if (meaning == nullptr) out.field = rest;
    if (is_term(out.kind)) out.kind = ColumnKind::term;
    out.reach = whole[at] == ':' ? Reach::language : Reach::term;
    return out;
}

ColumnMap with_keys(ColumnMap plain, const TableRow& row, const ReadOptions& options) {
    if (options.columns.empty()) return plain;
    TableRow numbers{.cells = {}, .number = row.number, .file = row.file, .sheet = row.sheet};
    const std::size_t cells = std::min(plain.columns.size(), std::max<std::size_t>(row.cells.size(), 3));
    for (std::size_t cell = 1; cell <= cells; ++cell) numbers.cells.push_back(std::to_string(cell));
    const auto named = map_header(numbers, options);
    std::string language;
    for (std::size_t cell = 0; named && cell < cells; ++cell) {
        Column column = named->columns[cell];
        if (column.header == numbers.cells[cell]) continue;
        if (column.kind == ColumnKind::term) language = column.language;
        if (column.kind == ColumnKind::field) column.group += plain.groups;
        plain.columns[cell] = std::move(column);
    }
    plain.groups += named ? named->groups : 0;
    if (language.empty()) return plain;
    // One of the two is named: the other is the other language.
    plain.pair = false;
    const bool japanese = text::primary_language(language) == "ja";
    for (Column& column : plain.columns) {
        if (column.kind != ColumnKind::source && column.kind != ColumnKind::target) continue;
        column.kind = ColumnKind::term;
        column.language = japanese ? "en" : "ja";
    }
    return plain;
}

}  // namespace yakugo::exchange
