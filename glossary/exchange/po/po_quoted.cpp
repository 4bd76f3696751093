// SPDX-License-Identifier: Apache-2.0
// Quoting and unquoting of PO strings.
#include "glossary/exchange/po/po_quoted.hpp"

#include "libalign/core/take.hpp"
#include "libalign/markup/utf8.hpp"
#include "libalign/text/utf8.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace yakugo::exchange {

namespace {

constexpr std::string_view kMark = "yakugo ";

char escape_meant(char c) {
    switch (c) {
        case 'n': return '\n';
        case 't': return '\t';
        case 'r': return '\r';
        default: return c;
    }
}

/// The quoted string at the front of `line`, which is moved behind it and the blank that follows.
std::optional<std::string> take_quoted(std::string_view& line) {
    if (!line.starts_with('"')) return std::nullopt;
    std::string out;
    for (std::size_t at = 1; at < line.size(); ++at) {
        if (line[at] == '"') {
            line.remove_prefix(at + 1);
            if (line.starts_with(' ')) line.remove_prefix(1);
            return out;
        }
        if (line[at] == '\\' && ++at < line.size()) {
            out += escape_meant(line[at]);
        } else if (at < line.size()) {
            out += line[at];
        }
    }
    return std::nullopt;
}

/// Unit or variant: both have these three.
template <typename Holder>
void put(Holder& holder, std::string_view kind, std::string&& name, std::string&& value) {
    if (kind == "attribute") holder.attributes.emplace_back(std::move(name), std::move(value));
    if (kind == "property") holder.properties.push_back({std::move(name), std::move(value)});
    if (kind == "note") holder.notes.push_back({std::move(value)});
}

/// UTF-8 without a control character but white space, and without U+FFFE and U+FFFF: all of it is allowed. Most texts are.
bool is_plain(std::string_view text) {
    const bool controls = std::any_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t' && c != '\r';
    });
    return !controls && text.find("\xEF\xBF") == std::string_view::npos && text::valid_utf8_prefix(text) == text.size();
}

}  // namespace

std::string po_quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        switch (c) {
            case '\n': out += "\\n"; break;
            case '\t': out += "\\t"; break;
            case '\r': out += "\\r"; break;
            case '"': out += "\\\""; break;
            case '\\': out += "\\\\"; break;
            default: out += c;
        }
    }
    return out += '"';
}

std::string po_own_line(std::string_view scope, std::string_view kind, std::string_view name, std::string_view value) {
    std::string out(kMark);
    out.append(scope).append(kind) += ' ';
    if (kind == "attribute" || kind == "property") out.append(po_quoted(name)) += ' ';
    return out.append(po_quoted(value));
}

bool take_po_own_line(std::string_view line, store::TranslationUnit& unit) {
    if (!take(line, kMark)) return false;
    const bool source = take(line, "source "), target = !source && take(line, "target ");
    const std::string_view kind = line.substr(0, line.find(' '));
    line.remove_prefix(std::min(kind.size() + 1, line.size()));
    const bool named = kind == "attribute" || kind == "property", key = kind == "key" && !source && !target;
    if (!named && !key && kind != "note") return false;
    std::optional<std::string> name = named ? take_quoted(line) : std::string(), value = take_quoted(line);
    if (!name || !value || !line.empty()) return false;
    const std::size_t variant = source ? 0 : 1;
    if (key) {
        unit.key = *value;
    } else if (!source && !target) {
        put(unit, kind, std::move(*name), std::move(*value));
    } else if (variant < unit.variants.size()) {
        put(unit.variants[variant], kind, std::move(*name), std::move(*value));
    }
    return true;
}

std::string allowed_text(std::string_view text, std::size_t& dropped) {
    if (is_plain(text)) return std::string(text);
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const auto code_point = markup::read_code_point(text, at);
        const bool white = code_point == U'\n' || code_point == U'\t' || code_point == U'\r';
        if (code_point && (white || markup::is_xml_character(*code_point))) {
            out.append(text, begin, at - begin);
        } else {
            ++dropped;
        }
    }
    return out;
}

}  // namespace yakugo::exchange
