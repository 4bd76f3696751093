// SPDX-License-Identifier: Apache-2.0
// The attribute lists of tmx14.dtd.
#include "glossary/exchange/tmx/tmx_values.hpp"

#include "glossary/exchange/plain.hpp"
#include "libalign/markup/utf8.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace yakugo::exchange {

namespace {

using namespace std::string_view_literals;

constexpr std::array kOfUnit = {"creationdate"sv, "creationid"sv,    "changedate"sv,   "changeid"sv,
                                "usagecount"sv,   "lastusagedate"sv, "creationtool"sv, "creationtoolversion"sv,
                                "segtype"sv,      "datatype"sv,      "o-encoding"sv,   "o-tmf"sv,
                                "srclang"sv};
constexpr std::array kOfVariant = {"creationdate"sv, "creationid"sv,    "changedate"sv,   "changeid"sv,
                                   "usagecount"sv,   "lastusagedate"sv, "creationtool"sv, "creationtoolversion"sv,
                                   "datatype"sv,     "o-encoding"sv,    "o-tmf"sv,        "lang"sv};
constexpr std::array kOfText = {"xml:lang"sv, "o-encoding"sv, "lang"sv};  // prop, note
constexpr std::array kSegtypes = {"sentence"sv, "paragraph"sv, "phrase"sv, "block"sv};

std::span<const std::string_view> attributes_of(TmxElement element) {
    switch (element) {
        case TmxElement::tu: return kOfUnit;
        case TmxElement::tuv: return kOfVariant;
        default: return kOfText;
    }
}

bool is_one_of(std::span<const std::string_view> all, std::string_view one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

/// "20260508" with marks: "2026-05-08".
std::string marked(std::string_view day) {
    std::string out(day.substr(0, 4));
    for (const std::size_t at : {4U, 6U}) (out += '-') += day.substr(at, 2);
    return out;
}

/// The date in TMX's form; nothing where it is none.
std::optional<std::string_view> date(std::string_view value) {
    static thread_local std::string buffer;
    if (is_compact_time(value)) return value;
    buffer = value.size() == 8 ? marked(value) : std::string(value);
    if (buffer.size() == 10) buffer += "T00:00:00Z";
    const auto compact = compact_time(buffer);
    if (!compact) return std::nullopt;
    buffer = *compact;
    return buffer;
}

}  // namespace

std::optional<std::string_view> tmx_value(TmxElement element, std::string_view name, std::string_view value,
                                          TmxLosses& losses) {
    const bool known = is_one_of(attributes_of(element), name);
    if (known && name.ends_with("date")) {
        const auto written = date(value);
        losses.dates += !written;
        return written;
    }
    const bool good =
        known && (name != "segtype" || is_one_of(kSegtypes, value)) && (name != "xml:lang" || is_language(value));
    if (good) return value;
    ++losses.attributes;
    return std::nullopt;
}

bool is_language(std::string_view code) {
    std::size_t length = 0;
    bool first = true;
    for (const char c : code) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (c == '-') {
            if (length == 0) return false;
            length = 0;
            first = false;
        } else if (!(letter || (!first && c >= '0' && c <= '9')) || ++length > 8) {
            return false;
        }
    }
    return length > 0;
}

bool has_content(const store::InlineText& text) {
    for (const store::InlineTag& tag : text.tags)
        if (tag.element != "/hi") return true;  // which is written with its hi or not at all
    for (std::size_t at = 0; at < text.text.size();) {
        const auto c = markup::read_code_point(text.text, at);
        if (c && *c != ' ' && markup::is_xml_character(*c)) return true;
    }
    return false;
}

const store::Attributes::value_type* first_attribute(const store::Attributes& attributes, std::string_view name) {
    const auto found =
        std::find_if(attributes.begin(), attributes.end(), [&](const auto& a) { return a.first == name; });
    return found == attributes.end() ? nullptr : &*found;
}

}  // namespace yakugo::exchange
