// SPDX-License-Identifier: Apache-2.0
#include "libalign/markup/xml/tokens.hpp"

#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <system_error>

namespace yakugo::markup {

namespace {

constexpr std::size_t kLongestReference = 12;  // bytes: &#x0010FFFF;

// What "&...;" stands for; nothing where XML defines no such thing.
std::optional<char32_t> referred(std::string_view reference) {
    const std::string_view name = reference.substr(1, reference.size() - 2);
    if (name.starts_with("#x")) return code_point(name.substr(2), 16);
    if (name.starts_with("#")) return code_point(name.substr(1), 10);
    if (name == "lt") return U'<';
    if (name == "gt") return U'>';
    if (name == "amp") return U'&';
    if (name == "quot") return U'"';
    if (name == "apos") return U'\'';
    return std::nullopt;
}

}  // namespace

std::optional<char32_t> code_point(std::string_view digits, int base) {
    std::uint32_t value = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
    const bool whole = read.ec == std::errc() && read.ptr == digits.data() + digits.size() && !digits.empty();
    if (!whole || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return std::nullopt;
    return static_cast<char32_t>(value);
}

bool XmlTokens::skip(std::string_view begin, std::string_view end) {
    if (!text_.substr(at_).starts_with(begin)) return false;
    const std::size_t found = text_.find(end, at_ + begin.size());
    at_ = found == std::string_view::npos ? text_.size() : found + end.size();
    return true;
}

bool XmlTokens::skip_doctype() {
    if (!text_.substr(at_).starts_with("<!")) return false;
    std::size_t depth = 0;  // of [
    char quote = '\0';
    for (; at_ < text_.size(); ++at_) {
        const char c = text_[at_];
        if (quote != '\0') {
            if (c == quote) quote = '\0';
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '[') {
            ++depth;
        } else if (c == ']' && depth > 0) {
            --depth;
        } else if (c == '>' && depth == 0) {
            ++at_;
            return true;
        }
    }
    return true;
}

bool XmlTokens::read_tag(XmlToken& token) {
    const std::size_t begin = at_;
    std::size_t at = begin + 1;
    char quote = '\0';
    for (; at < text_.size(); ++at) {
        const char c = text_[at];
        if (quote != '\0') {
            if (c == quote) quote = '\0';
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>' || c == '<') {
            break;
        }
    }
    // Damage: a quotation mark that nothing closes, at most the last of its kind. What follows is read again.
    if (quote != '\0') at = std::min(text_.find('<', begin + 1), text_.size());
    const bool closed = at < text_.size() && text_[at] == '>';
    at_ = closed ? at + 1 : at;
    token.range = {begin, at_};
    const bool end = text_.substr(begin + 1).starts_with('/');
    token.kind = end ? XmlToken::Kind::end : XmlToken::Kind::start;
    token.is_empty = closed && at > begin + 1 && text_[at - 1] == '/' && !end;
    const std::size_t name = begin + (end ? 2 : 1);
    const std::size_t name_end = std::min(text_.find_first_of(" \t\n/>", name), at_);
    token.name = text_.substr(name, name_end < name ? 0 : name_end - name);
    token.name.remove_prefix(token.name.find(':') + 1);  // npos + 1 is 0
    return true;
}

bool XmlTokens::next(XmlToken& token) {
    constexpr std::string_view cdata = "<![CDATA[";
    while (at_ < text_.size()) {
        if (text_[at_] != '<') {
            const std::size_t end = std::min(text_.find('<', at_), text_.size());
            token = {XmlToken::Kind::text, {}, {at_, end}};
            at_ = end;
            return true;
        }
        if (skip("<!--", "-->") || skip("<?", "?>")) continue;
        if (text_.substr(at_).starts_with(cdata)) {
            const std::size_t begin = at_ + cdata.size(), end = std::min(text_.find("]]>", begin), text_.size());
            token = {XmlToken::Kind::cdata, {}, {begin, end}};
            at_ = std::min(end + 3, text_.size());
            return true;
        }
        if (skip_doctype()) continue;
        return read_tag(token);
    }
    return false;
}

std::string_view XmlTokens::attribute(const XmlToken& tag, std::string_view name) const {
    std::string_view rest = slice(text_, tag.range);
    for (std::size_t at = rest.find('='); at != std::string_view::npos; at = rest.find('=')) {
        std::string_view key = rest.substr(0, at);
        key = key.substr(0, key.find_last_not_of(" \t\n") + 1);
        key.remove_prefix(key.find_last_of(" \t\n:") + 1);
        rest.remove_prefix(at + 1);
        const std::size_t open = rest.find_first_of("\"'");
        if (open == std::string_view::npos) return {};
        const std::size_t close = rest.find(rest[open], open + 1);
        if (close == std::string_view::npos) return {};
        if (key == name) return rest.substr(open + 1, close - open - 1);
        rest.remove_prefix(close + 1);
    }
    return {};
}

void add_xml_text(const PlacedText& file, const XmlToken& token, std::string& text, Origin& origin) {
    // No further than the token: a text without an escape would have the rest of the file searched for one.
    const std::string_view all = std::string_view(file.text).substr(0, token.range.end);
    for (std::size_t at = token.range.begin; at < token.range.end;) {
        const bool verbatim = token.kind == XmlToken::Kind::cdata;
        std::size_t end = verbatim ? token.range.end : std::min(all.find('&', at), token.range.end);
        if (end > at) {
            text += all.substr(at, end - at);
            origin.append(file.origin, {at, end});
            at = end;
            continue;
        }
        const std::string_view near = all.substr(at, std::min(kLongestReference, token.range.end - at));
        const std::size_t semicolon = near.find(';');
        const auto character =
            semicolon == std::string_view::npos ? std::nullopt : referred(near.substr(0, semicolon + 1));
        end = at + (character ? semicolon + 1 : 1);
        const std::size_t before = text.size();
        if (character)
            text::append(text, *character);
        else
            text += '&';
        origin.add(text.size() - before, file.origin.file({at, end}));
        at = end;
    }
}

}  // namespace yakugo::markup
