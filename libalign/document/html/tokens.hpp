// SPDX-License-Identifier: Apache-2.0
// HTML as tags and texts with their places: the tokenization of the HTML Standard (13.2.5).
#pragma once

#include "libalign/core/byte_range.hpp"
#include "libalign/document/html/tags.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace yakugo::document::html {

struct Token {
    enum class Kind {
        start,
        end,
        text,      ///< with character references
        verbatim,  ///< without: the inside of <script> and the like, CDATA
    };
    Kind kind = Kind::text;
    Tag tag = Tag::unknown;
    std::string_view name;         ///< of a tag, as written
    ByteRange range;               ///< of a tag the whole of it
    bool is_self_closing = false;  ///< <x/>
};

/// Tags and texts in order; comments, declarations and processing instructions are passed over. Never fails; linear.
class Tokens {
public:
    Tokens(std::string_view text, bool is_xml) : text_(text), is_xml_(is_xml) {}

    bool next(Token& token);
    /// Says whether the current element is one of SVG or MathML: there <title> has tags, and CDATA is text.
    void set_foreign(bool is_foreign) { is_foreign_ = is_foreign; }
    /// Where a tag begins that has no end, because a quotation mark is never closed; it is taken to end at its first >.
    std::optional<std::size_t> broken_tag() const { return broken_; }

private:
    bool read_markup(Token& token);
    void read_tag(Token& token);
    void read_raw_text(Token& token);
    void skip_comment();
    void skip_declaration();

    std::string_view text_;
    bool is_xml_ = false, is_foreign_ = false;
    std::size_t at_ = 0;
    Tag raw_ = Tag::unknown;  // the element whose raw text comes next
    std::string_view raw_name_;
    std::optional<std::size_t> broken_;
};

struct Attribute {
    std::string_view name;  ///< as written
    ByteRange value;        ///< as written, without quotation marks; empty where there is none
};

/// The attributes of one tag, in order. Of two of a name the first counts.
class Attributes {
public:
    /// `tag` is a start tag of `text`, or what begins like one.
    Attributes(std::string_view text, ByteRange tag);
    bool next(Attribute& attribute);
    /// Behind the last attribute: the > of the tag, or the end.
    std::size_t end() const { return at_; }
    bool is_self_closing() const { return is_self_closing_; }
    /// The place of a quotation mark that is not closed before the end.
    std::optional<std::size_t> open_quote() const { return open_quote_; }

private:
    void read_value(Attribute& attribute);

    std::string_view text_;
    std::size_t at_ = 0;
    bool is_self_closing_ = false;
    std::optional<std::size_t> open_quote_;
};

/// Whether two names are the same, without regard to ASCII case.
bool same_name(std::string_view a, std::string_view lower);

/// The text with its character references resolved.
std::string unescaped(std::string_view text, bool in_attribute);

}  // namespace yakugo::document::html
