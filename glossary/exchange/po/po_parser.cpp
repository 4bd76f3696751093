// SPDX-License-Identifier: Apache-2.0
// A recursive descent over the messages of PO.
#include "glossary/exchange/po/po_parser.hpp"

#include "glossary/exchange/po/po_marks.hpp"

#include <fmt/format.h>

#include <charconv>
#include <system_error>
#include <utility>

namespace yakugo::exchange {

namespace {

using TokenKind = PoToken::Kind;

/// All functions that return bool leave a problem with the lexer where they return false.
class Parser {
public:
    explicit Parser(std::string_view text) : lexer_(text), token_(lexer_.next()) {}
    PoCatalogue parse();

private:
    bool all();
    void comment();
    bool domain();
    bool message();
    bool previous();
    bool text(std::string& into);
    bool forms();
    bool strings(const PoToken& keyword, std::string& into);
    bool index(std::size_t number);

    bool at(TokenKind kind, bool previous = false) const { return token_.kind == kind && token_.previous == previous; }
    void advance() { token_ = lexer_.next(); }
    bool require(bool right, std::string_view what);
    bool expected(std::string_view what) { return lexer_.fail(token_.at, what, found()); }
    bool consistent();
    std::string found() const;

    PoLexer lexer_;
    PoToken token_;      // the next one
    PoMessage message_;  // so far
    bool commented_ = false;
    PoCatalogue out_;
};

std::string Parser::found() const {
    const std::string mark = token_.previous ? "#| " : "";
    switch (token_.kind) {
        case TokenKind::end: return "the end of the message";
        case TokenKind::comment: return "a comment";
        case TokenKind::string: return mark + "a string";
        case TokenKind::context:
        case TokenKind::id:
        case TokenKind::plural:
        case TokenKind::translation:
        case TokenKind::domain: return mark + std::string(token_.text);
        case TokenKind::number:
        case TokenKind::bracket:
        case TokenKind::other: break;
    }
    return token_.text.size() > 1 ? fmt::format("{}\"{}\"", mark, token_.text) : lexer_.character(token_.at);
}

PoCatalogue Parser::parse() {
    if (!all()) out_.problem = lexer_.problem();
    out_.loose_comments = out_.loose_comments || commented_;
    return std::move(out_);
}

bool Parser::all() {
    while (token_.kind != TokenKind::end) {
        if (at(TokenKind::comment)) {
            comment();
        } else if (at(TokenKind::domain)) {
            if (!domain()) return false;
        } else {
            if (!message()) return false;
            out_.messages.push_back(std::move(message_));
            message_ = {};
            commented_ = false;
        }
    }
    return true;
}

void Parser::comment() {
    const std::string_view line = token_.text;
    const char mark = line.empty() ? '\0' : line.front();
    if (mark == ':') {
        add_po_references(line.substr(1), message_.references);
    } else if (mark == ',' || mark == '!' || mark == '=') {  // ! is older, = newer: flags that merging keeps
        message_.fuzzy = add_po_flags(line.substr(1), message_.flags) || message_.fuzzy;
    } else if (mark == '.') {
        message_.extracted.append(line.substr(1)) += '\n';
    } else {
        message_.comments.append(line) += '\n';
    }
    commented_ = true;
    advance();
}

/// Where the messages that follow belong to is nothing that a unit could hold.
bool Parser::domain() {
    std::string name;
    advance();
    if (!at(TokenKind::string)) return expected("a string in quotes behind domain");
    if (!lexer_.add_string(name)) return false;
    advance();
    out_.loose_comments = out_.loose_comments || commented_;
    message_ = {};
    commented_ = false;
    return true;
}

bool Parser::message() {
    message_.obsolete = token_.obsolete;
    if (token_.previous && !previous()) return false;
    message_.at = token_.at;
    if (at(TokenKind::context)) {
        if (!text(message_.context.emplace())) return false;
        if (!require(at(TokenKind::id), "msgid")) return false;
    } else if (!require(at(TokenKind::id), message_.previous_id ? "msgctxt or msgid" : "a comment, msgctxt or msgid")) {
        return false;
    }
    if (!text(message_.id)) return false;
    if (at(TokenKind::plural) && !text(message_.plural.emplace())) return false;
    return forms();
}

bool Parser::previous() {
    if (at(TokenKind::context, true)) {
        if (!text(message_.previous_context.emplace())) return false;
    }
    if (!require(at(TokenKind::id, true), "#| msgid") || !text(message_.previous_id.emplace())) return false;
    return !at(TokenKind::plural, true) || text(message_.previous_plural.emplace());
}

/// Of the next token, behind which it does not go.
bool Parser::require(bool right, std::string_view what) {
    return right ? consistent() : expected(what);
}

bool Parser::consistent() {
    if (token_.obsolete == message_.obsolete) return true;
    return message_.obsolete ? lexer_.fail(token_.at, "#~ as where the message begins", "none")
                             : lexer_.fail(token_.at, "no #~ as where the message begins", "one");
}

/// The keyword that is the next token, and its strings.
bool Parser::text(std::string& into) {
    const PoToken keyword = token_;
    if (!consistent()) return false;
    advance();
    return strings(keyword, into);
}

bool Parser::strings(const PoToken& keyword, std::string& into) {
    if (!at(TokenKind::string, keyword.previous))
        return expected(fmt::format("a string in quotes behind {}", keyword.text));
    for (; at(TokenKind::string, keyword.previous); advance()) {
        if (!consistent() || !lexer_.add_string(into)) return false;
    }
    return true;
}

bool Parser::forms() {
    std::vector<std::string>& forms = message_.forms;
    if (!message_.plural) return require(at(TokenKind::translation), "msgstr") && text(forms.emplace_back());
    do {
        const PoToken keyword = token_;
        if (!require(at(TokenKind::translation), "msgstr[0]")) return false;
        if (forms.size() == kMostPoForms) return expected(fmt::format("at most {} forms of a plural", kMostPoForms));
        advance();
        if (!index(forms.size()) || !strings(keyword, forms.emplace_back())) return false;
    } while (at(TokenKind::translation));
    return true;
}

/// [0] and so on: forms come in their order, none is left out.
bool Parser::index(std::size_t number) {
    if (!require(token_.text == "[", "[ behind msgstr of a plural")) return false;
    advance();
    std::size_t read = 0;
    const char* const end = token_.text.data() + token_.text.size();
    const bool right = token_.kind == TokenKind::number &&
                       std::from_chars(token_.text.data(), end, read).ec == std::errc() && read == number;
    if (!require(right, fmt::format("{} as the next form of the plural", number))) return false;
    advance();
    if (!require(token_.text == "]", "] behind the number of the form")) return false;
    advance();
    return true;
}

}  // namespace

PoCatalogue parse_po(std::string_view text) {
    return Parser(text).parse();
}

}  // namespace yakugo::exchange
