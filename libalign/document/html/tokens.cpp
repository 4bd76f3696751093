// SPDX-License-Identifier: Apache-2.0
#include "libalign/document/html/tokens.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/document/html/references.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>

namespace yakugo::document::html {

namespace {

constexpr std::string_view kSpace = " \t\n\f\r";

bool is_space(char c) {
    return kSpace.find(c) != std::string_view::npos;
}

// Whether `text` has a tag's name at `at`, with something behind it that ends the name.
bool has_name(std::string_view text, std::size_t at, std::string_view name) {
    if (text.size() - at < name.size() || !same_name(text.substr(at, name.size()), name)) return false;
    const std::size_t end = at + name.size();
    return end == text.size() || is_space(text[end]) || text[end] == '/' || text[end] == '>';
}

// Where the text of <script> ends: an end tag in a comment that has a start tag before it does not count (13.2.5.17).
std::size_t script_end(std::string_view text, std::size_t at) {
    bool in_comment = false, in_script = false;
    for (; at < text.size(); ++at) {
        if (text[at] == '-' && in_comment && text.substr(at).starts_with("-->")) in_comment = in_script = false;
        if (text[at] != '<') continue;
        if (text.substr(at).starts_with("<!--")) {
            in_comment = true;
        } else if (in_comment && !in_script && has_name(text, at + 1, "script")) {
            in_script = true;
        } else if (text.substr(at).starts_with("</") && has_name(text, at + 2, "script")) {
            if (!in_script) return at;
            in_script = false;
        }
    }
    return text.size();
}

std::size_t raw_end(std::string_view text, std::size_t at, std::string_view name) {
    for (at = text.find("</", at); at != std::string_view::npos; at = text.find("</", at + 2)) {
        if (has_name(text, at + 2, name)) return at;
    }
    return text.size();
}

}  // namespace

bool same_name(std::string_view a, std::string_view b) {
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return ascii_lower(x) == ascii_lower(y); });
}

std::string unescaped(std::string_view text, bool in_attribute) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('&', at), text.size());
        out += text.substr(at, end - at);
        at = end;
        if (at == text.size()) break;
        const Reference reference = reference_at(text.substr(at), in_attribute);
        if (reference.length == 0)
            out += '&';
        else
            text::append(out, reference.code_point);
        at += std::max<std::size_t>(reference.length, 1);
    }
    return out;
}

Attributes::Attributes(std::string_view text, ByteRange tag)
    : text_(text.substr(0, tag.end)), at_(std::min(text_.find_first_of(" \t\n\f\r/>", tag.begin + 1), tag.end)) {}

bool Attributes::next(Attribute& attribute) {
    for (; at_ < text_.size() && (is_space(text_[at_]) || text_[at_] == '/'); ++at_) {
        is_self_closing_ = text_[at_] == '/' && at_ + 1 < text_.size() && text_[at_ + 1] == '>';
    }
    if (at_ == text_.size() || text_[at_] == '>') return false;
    const std::size_t begin = at_;
    at_ = std::min(text_.find_first_of(" \t\n\f\r/>=", at_ + 1), text_.size());  // = may be first
    attribute = {text_.substr(begin, at_ - begin), {at_, at_}};
    const std::size_t next = std::min(text_.find_first_not_of(kSpace, at_), text_.size());
    if (next == text_.size() || text_[next] != '=') return true;
    at_ = std::min(text_.find_first_not_of(kSpace, next + 1), text_.size());
    read_value(attribute);
    return true;
}

void Attributes::read_value(Attribute& attribute) {
    if (at_ == text_.size() || text_[at_] == '>') return;
    const char quote = text_[at_];
    if (quote != '"' && quote != '\'') {
        const std::size_t end = std::min(text_.find_first_of(" \t\n\f\r>", at_), text_.size());
        attribute.value = {at_, end};
        at_ = end;
        return;
    }
    const std::size_t close = text_.find(quote, at_ + 1);
    if (close == std::string_view::npos) open_quote_ = at_;
    attribute.value = {at_ + 1, std::min(close, text_.size())};
    at_ = std::min(close, text_.size() - 1) + 1;
}

bool Tokens::next(Token& token) {
    if (raw_ != Tag::unknown) {
        read_raw_text(token);
        if (!token.range.empty()) return true;
    }
    while (at_ < text_.size()) {
        if (text_[at_] == '<') {
            if (read_markup(token)) return true;
            continue;
        }
        std::size_t end = at_ + 1;  // a < that begins no tag is text
        for (end = text_.find('<', end); end != std::string_view::npos; end = text_.find('<', end + 1)) {
            if (end + 1 < text_.size() && (is_ascii_letter(text_[end + 1]) || text_[end + 1] == '/' ||
                                           text_[end + 1] == '!' || text_[end + 1] == '?'))
                break;
        }
        token = {Token::Kind::text, Tag::unknown, {}, {at_, std::min(end, text_.size())}, false};
        at_ = token.range.end;
        return true;
    }
    return false;
}

// Gives the token at a <; false where it was one that says nothing.
bool Tokens::read_markup(Token& token) {
    const std::string_view rest = text_.substr(at_);
    if (rest.size() > 1 && is_ascii_letter(rest[1])) {
        read_tag(token);
        return true;
    }
    if (rest.size() > 2 && rest[1] == '/' && is_ascii_letter(rest[2])) {
        read_tag(token);
        return true;
    }
    if (rest.starts_with("<!--")) {
        skip_comment();
        return false;
    }
    constexpr std::string_view cdata = "<![CDATA[";
    if (rest.starts_with(cdata) && (is_xml_ || is_foreign_)) {
        const std::size_t begin = at_ + cdata.size(), end = std::min(text_.find("]]>", begin), text_.size());
        token = {Token::Kind::verbatim, Tag::unknown, {}, {begin, end}, false};
        at_ = std::min(end + 3, text_.size());
        return !token.range.empty();
    }
    if (rest.size() > 1 && (rest[1] == '!' || rest[1] == '?' || rest[1] == '/')) {
        skip_declaration();
        return false;
    }
    token = {Token::Kind::text, Tag::unknown, {}, {at_, at_ + 1}, false};
    ++at_;
    return true;
}

void Tokens::skip_comment() {
    const std::size_t begin = at_ + 4;
    const std::string_view rest = text_.substr(begin);
    if (rest.starts_with(">") || rest.starts_with("->")) {
        at_ = text_.find('>', begin) + 1;
        return;
    }
    for (std::size_t at = text_.find("--", begin); at != std::string_view::npos; at = text_.find("--", at + 1)) {
        const std::string_view end = text_.substr(at + 2);
        if (!end.starts_with(">") && !end.starts_with("!>")) continue;
        at_ = text_.find('>', at) + 1;
        return;
    }
    at_ = text_.size();
}

void Tokens::skip_declaration() {
    const std::string_view rest = text_.substr(at_);
    const std::string_view end = is_xml_ && rest.starts_with("<?") ? "?>" : ">";
    std::size_t from = at_;
    // XML's DOCTYPE may have declarations of its own inside.
    if (is_xml_ && rest.size() > 9 && same_name(rest.substr(0, 9), "<!DOCTYPE")) {
        const std::size_t close = std::min(text_.find('>', at_), text_.size());
        const std::size_t open = text_.substr(0, close).find('[', at_);
        if (open < close) from = std::min(text_.find(']', open), text_.size());
    }
    const std::size_t found = text_.find(end, from);
    at_ = found == std::string_view::npos ? text_.size() : found + end.size();
}

void Tokens::read_tag(Token& token) {
    const std::size_t begin = at_;
    const bool is_end = text_[begin + 1] == '/';
    Attributes attributes(text_, {begin + (is_end ? 1 : 0), text_.size()});
    const std::size_t name = begin + (is_end ? 2 : 1), name_end = attributes.end();
    for (Attribute attribute; attributes.next(attribute);) {
    }
    at_ = std::min(attributes.end() + 1, text_.size());
    if (attributes.end() >= text_.size()) {
        broken_ = broken_.value_or(begin);
        // Nothing closes this quotation mark, so it is the last of its kind: what follows is read at most twice again.
        const std::size_t open = attributes.open_quote().value_or(text_.size());
        const std::size_t close = open < text_.size() ? text_.find('>', open) : std::string_view::npos;
        if (close != std::string_view::npos) at_ = close + 1;
    }
    token.kind = is_end ? Token::Kind::end : Token::Kind::start;
    token.name = text_.substr(name, name_end - name);
    token.tag = tag_of(token.name);
    token.range = {begin, at_};
    token.is_self_closing = attributes.is_self_closing();
    const bool is_raw = token.kind == Token::Kind::start && is(token.tag, kRawText) && !is_foreign_;
    if (is_raw && !(is_xml_ && token.is_self_closing)) {
        raw_ = token.tag;
        raw_name_ = token.name;
    }
}

void Tokens::read_raw_text(Token& token) {
    const std::size_t begin = at_;
    if (raw_ == Tag::plaintext)
        at_ = text_.size();
    else
        at_ = raw_ == Tag::script ? script_end(text_, at_) : raw_end(text_, at_, raw_name_);
    const bool has_references = raw_ == Tag::title || raw_ == Tag::textarea;
    token = {has_references ? Token::Kind::text : Token::Kind::verbatim, Tag::unknown, {}, {begin, at_}, false};
    raw_ = Tag::unknown;
}

}  // namespace yakugo::document::html
