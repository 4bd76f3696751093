// SPDX-License-Identifier: Apache-2.0
// The words, strings and comments that a PO file is made of.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace yakugo::exchange {

/// What is wrong with a piece of PO.
struct PoProblem {
    std::size_t line = 0, column = 0;  ///< 1-based, in the piece; bytes
    std::string message;               ///< "expected msgstr, found a comment"
};

struct PoToken {
    enum class Kind { end, comment, context, id, plural, translation, domain, string, number, bracket, other };

    Kind kind = Kind::end;
    std::string_view
        text;            ///< the word, digits, bracket; of a comment what stands behind its #; of a string nothing yet
    std::size_t at = 0;  ///< bytes before it
    bool obsolete = false;  ///< its line begins with #~
    bool previous = false;  ///< its line begins with #| or #~|
};

/// GNU gettext's manual, "The Format of PO Files": white space is that of C, a comment goes from # to the end of its
/// line, but #~, #| and #~| only mark the words that follow them on it. The text is UTF-8 and outlives the lexer.
class PoLexer {
public:
    explicit PoLexer(std::string_view text) : text_(text) {}

    PoToken next();
    /// To be called for each string that next() has found: adds what stands between its quotes, escapes resolved. An
    /// escaped number is one byte of the text. False where the string is damaged.
    bool add_string(std::string& to);

    /// Keeps the first problem only. Returns false.
    bool fail(std::size_t at, std::string_view expected, std::string_view found);
    const std::optional<PoProblem>& problem() const noexcept { return problem_; }
    /// The character at an offset, as messages name it.
    std::string character(std::size_t at) const;

private:
    template <typename Belongs>
    std::string_view take_while(Belongs belongs);
    void skip_blanks();
    PoToken token(PoToken::Kind kind, std::string_view text) const;
    PoToken comment();
    bool add_escaped(std::string& to);
    bool add_number(std::size_t digits, unsigned base, std::string& to);

    std::string_view text_;
    std::size_t at_ = 0;
    bool obsolete_ = false, previous_ = false;
    std::optional<PoProblem> problem_;
};

}  // namespace yakugo::exchange
