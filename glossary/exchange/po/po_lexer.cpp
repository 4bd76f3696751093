// SPDX-License-Identifier: Apache-2.0
// PO cut into tokens, its strings unescaped.
#include "glossary/exchange/po/po_lexer.hpp"

#include "glossary/exchange/po/po_blank.hpp"
#include "libalign/core/ascii.hpp"
#include "libalign/markup/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace yakugo::exchange {

namespace {

using TokenKind = PoToken::Kind;

constexpr std::string_view kWhite = " \t\r\v\f\n";  // as in C, whatever the locale

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

/// Stands for itself in a string.
bool is_plain(char c) {
    return c != '"' && c != '\\' && c != '\n';
}

/// 16 where the character is no digit.
unsigned digit_value(char c) {
    if (is_ascii_digit(c)) return static_cast<unsigned>(c - '0');
    if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a') + 10;
    if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A') + 10;
    return 16;
}

TokenKind kind_of(std::string_view word) {
    if (word == "msgid") return TokenKind::id;
    if (word == "msgstr") return TokenKind::translation;
    if (word == "msgctxt") return TokenKind::context;
    if (word == "msgid_plural") return TokenKind::plural;
    if (word == "domain") return TokenKind::domain;
    return TokenKind::other;
}

/// The character that a letter behind a backslash stands for; 0: none.
char escaped(char letter) {
    switch (letter) {
        case 'n': return '\n';
        case 't': return '\t';
        case 'r': return '\r';
        case 'a': return '\a';
        case 'b': return '\b';
        case 'f': return '\f';
        case 'v': return '\v';
        case '"':
        case '\\': return letter;
        default: return '\0';
    }
}

}  // namespace

bool PoLexer::fail(std::size_t at, std::string_view expected, std::string_view found) {
    if (problem_) return false;
    if (at == text_.size()) at = text_.find_last_not_of(kWhite) + 1;  // in the last line, not behind it
    const std::string_view before = text_.substr(0, at);
    const auto line_begin = before.rfind('\n');
    problem_.emplace();
    problem_->line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
    problem_->column = line_begin == std::string_view::npos ? at + 1 : at - line_begin;
    problem_->message = fmt::format("expected {}, found {}", expected, found);
    return false;
}

std::string PoLexer::character(std::size_t at) const {
    if (at >= text_.size()) return "the end of the message";
    if (text_[at] == '\n') return "the end of the line";
    std::size_t end = at;
    const auto code_point = markup::read_code_point(text_, end);
    if (!code_point) return fmt::format("byte 0x{:02X}", static_cast<unsigned char>(text_[at]));
    const bool visible = *code_point > U' ' && *code_point != 0x7F && markup::is_xml_character(*code_point);
    if (!visible) return fmt::format("U+{:04X}", static_cast<std::uint32_t>(*code_point));
    return fmt::format("\"{}\"", text_.substr(at, end - at));
}

PoToken PoLexer::token(TokenKind kind, std::string_view text) const {
    return {kind, text, at_ - text.size(), obsolete_, previous_};
}

template <typename Belongs>
std::string_view PoLexer::take_while(Belongs belongs) {
    const std::size_t begin = at_;
    while (at_ < text_.size() && belongs(text_[at_])) ++at_;
    return text_.substr(begin, at_ - begin);
}

void PoLexer::skip_blanks() {
    for (; at_ < text_.size(); ++at_) {
        const char c = text_[at_];
        if (c == '\n') {
            obsolete_ = previous_ = false;
        } else if (c == '\\' && text_.substr(at_ + 1, 1) == "\n") {
            ++at_;  // as in C, the line goes on in the next
        } else if (!is_po_blank(c)) {
            return;
        }
    }
}

PoToken PoLexer::next() {
    for (skip_blanks(); at_ + 1 < text_.size() && text_[at_] == '#'; skip_blanks()) {
        const char mark = text_[at_ + 1];
        if (mark != '~' && mark != '|') break;
        at_ += 2;
        obsolete_ = obsolete_ || mark == '~';
        previous_ = previous_ || mark == '|';
        if (mark == '~' && at_ < text_.size() && text_[at_] == '|') {
            previous_ = true;
            ++at_;
        }
    }
    if (at_ == text_.size()) return token(TokenKind::end, {});
    const char c = text_[at_];
    if (c == '#') return comment();
    if (is_letter(c)) {
        const std::string_view word = take_while([](char one) { return is_ascii_word(one); });
        return token(kind_of(word), word);
    }
    if (is_ascii_digit(c)) return token(TokenKind::number, take_while([](char one) { return is_ascii_digit(one); }));
    ++at_;
    const std::string_view one = text_.substr(at_ - 1, 1);
    return token(c == '"' ? TokenKind::string : c == '[' || c == ']' ? TokenKind::bracket : TokenKind::other, one);
}

PoToken PoLexer::comment() {
    const std::size_t begin = at_;
    at_ = std::min(text_.find('\n', begin), text_.size());
    PoToken out = token(TokenKind::comment, text_.substr(begin + 1, at_ - begin - 1));
    out.at = begin;
    return out;
}

bool PoLexer::add_string(std::string& to) {
    for (;;) {
        to += take_while([](char one) { return is_plain(one); });
        const std::size_t end = at_;
        if (end == text_.size() || text_[end] == '\n')
            return fail(end, "a quotation mark at the end of the string", character(end));
        ++at_;
        if (text_[end] == '"') return true;
        if (!add_escaped(to)) return false;
    }
}

bool PoLexer::add_escaped(std::string& to) {
    const char c = at_ < text_.size() ? text_[at_] : '\0';
    if (c == '\n') {  // as in C, the string goes on in the next line
        ++at_;
        return true;
    }
    if (const char plain = escaped(c); plain != '\0') {
        to += plain;
        ++at_;
        return true;
    }
    if (digit_value(c) < 8) return add_number(3, 8, to);
    if (c != 'x') return fail(at_, "n, t, r, a, b, f, v, x, a digit, \" or \\ behind a backslash", character(at_));
    ++at_;
    if (at_ == text_.size() || digit_value(text_[at_]) >= 16)
        return fail(at_, "a hexadecimal digit behind \\x", character(at_));
    return add_number(std::numeric_limits<std::size_t>::max(), 16, to);
}

/// The last eight bits of the number, which is what C compilers and gettext make of it.
bool PoLexer::add_number(std::size_t digits, unsigned base, std::string& to) {
    unsigned value = 0;
    for (; digits > 0 && at_ < text_.size() && digit_value(text_[at_]) < base; --digits, ++at_)
        value = (value * base + digit_value(text_[at_])) & 0xFFU;
    to += static_cast<char>(static_cast<unsigned char>(value));
    return true;
}

}  // namespace yakugo::exchange
