// SPDX-License-Identifier: Apache-2.0
// Whether a tool's code can stand in a TMX file as it is: it comes from any form, and a file must be valid whatever it is.
#include "glossary/exchange/tmx/inline_element.hpp"
#include "glossary/exchange/tmx/inline_text.hpp"
#include "libalign/markup/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <vector>

namespace yakugo::exchange {

namespace {

/// Whether every "&" in a text begins a reference that XML has without declarations.
bool is_escaped(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const auto c = markup::read_code_point(text, at);
        if (!c || *c == '<' || *c == '\r' || !(markup::is_xml_character(*c) || *c == '\t' || *c == '\n')) return false;
        if (*c != '&') continue;
        const std::size_t end = text.find(';', begin);
        if (end == std::string_view::npos) return false;
        const std::string_view name = text.substr(begin + 1, end - begin - 1);
        static constexpr std::array<std::string_view, 5> known = {"amp", "lt", "gt", "quot", "apos"};
        if (std::find(known.begin(), known.end(), name) == known.end()) {
            if (!name.starts_with('#')) return false;
            const bool hexadecimal = name.starts_with("#x");
            const std::string_view digits = name.substr(hexadecimal ? 2 : 1);
            unsigned value = 0;
            const auto read =
                std::from_chars(digits.data(), digits.data() + digits.size(), value, hexadecimal ? 16 : 10);
            const bool number = read.ec == std::errc() && read.ptr == digits.data() + digits.size();
            const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
            const bool space = value == '\t' || value == '\n' || value == '\r';
            if (!number || surrogate || value > 0x10FFFF || !(space || markup::is_xml_character(value))) return false;
        }
        at = end + 1;
    }
    return text.find("]]>") == std::string_view::npos;
}

/// Attributes as this project writes them: one space before each, double quotation marks.
bool has_valid_attributes(const InlineElement& element, std::string_view rest) {
    std::vector<std::string_view> seen;
    while (!rest.empty()) {
        const std::size_t equals = rest.find("=\"");
        if (rest[0] != ' ' || equals == std::string_view::npos) return false;
        const std::string_view name = rest.substr(1, equals - 1);
        const std::size_t end = rest.find('"', equals + 2);
        if (end == std::string_view::npos || name.empty()) return false;
        const std::string_view value = rest.substr(equals + 2, end - equals - 2);
        const auto& allowed = element.attributes;
        if (std::find(allowed.begin(), allowed.end(), name) == allowed.end() || !is_escaped(value)) return false;
        if (name == "pos" && value != "begin" && value != "end") return false;
        if (std::find(seen.begin(), seen.end(), name) != seen.end()) return false;
        seen.push_back(name);
        rest.remove_prefix(end + 1);
    }
    return element.needs.empty() || std::find(seen.begin(), seen.end(), element.needs) != seen.end();
}

/// Follows the tags of a code; `open` are the elements that are open, the tag that holds the code first.
class CodeCheck {
public:
    bool start(std::string_view tag) {  // between "<" and ">"
        const std::size_t end = std::min(tag.find(' '), tag.size());
        const InlineElement* element = inline_element(tag.substr(0, end));
        if (element == nullptr || open_.size() > kDeepest) return false;
        const bool in_sub_holder = open_.empty() || open_.back()->holds_sub;
        if (in_sub_holder != (element->name == "sub") || !has_valid_attributes(*element, tag.substr(end))) return false;
        open_.push_back(element);
        return true;
    }
    bool end(std::string_view name) {
        if (open_.empty() || open_.back()->name != name) return false;
        open_.pop_back();
        return true;
    }
    bool complete() const { return open_.empty(); }

private:
    static constexpr std::size_t kDeepest = 100;  // readers stop at 256
    std::vector<const InlineElement*> open_;
};

}  // namespace

bool is_inline_code(std::string_view code) {
    CodeCheck check;
    while (!code.empty()) {
        const std::size_t text = std::min(code.find('<'), code.size());
        if (!is_escaped(code.substr(0, text))) return false;
        code.remove_prefix(text);
        if (code.empty()) break;
        const std::size_t end = code.find('>');
        if (end == std::string_view::npos) return false;
        const std::string_view tag = code.substr(1, end - 1);
        if (!(tag.starts_with('/') ? check.end(tag.substr(1)) : check.start(tag))) return false;
        code.remove_prefix(end + 1);
    }
    return check.complete();
}

}  // namespace yakugo::exchange
