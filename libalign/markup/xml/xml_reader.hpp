// SPDX-License-Identifier: Apache-2.0
// Untrusted XML as a stream of events: libxml2's SAX2 parser with limits, decoding, places and recovery round it.
#pragma once

#include "libalign/markup/input.hpp"
#include "libalign/markup/read_report.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::markup {

class XmlParse;

/// A start tag; views are valid during the call only.
class XmlElement {
public:
    struct Attribute {
        std::string_view name;    ///< local name
        std::string_view prefix;  ///< "xml" of xml:lang; empty where there is none
        std::string_view value;
    };
    std::string_view name;              ///< local name, without prefix
    std::string_view prefix;            ///< as written
    std::string_view space;             ///< namespace URI; empty where there is none
    std::vector<Attribute> attributes;  ///< in the order of the file; namespace declarations are not among them

    /// By local name: the one without prefix, else with any; nothing where there is none. version is not its:version.
    std::optional<std::string_view> attribute(std::string_view local_name) const;
};

/// text == word, without a call of memcmp().
template <std::size_t Size>
constexpr bool is_name(std::string_view text, const char (&word)[Size]) {
    return text.size() == Size - 1 && __builtin_memcmp(text.data(), word, Size - 1) == 0;
}

/// XML's white space (XML 1.0, production 3).
inline constexpr std::string_view kXmlSpace = " \n\t\r";

/// Whether there is nothing but white space, which stands between elements in most pieces of text.
constexpr bool is_xml_space(std::string_view text) {
    for (const char c : text)
        if (c != ' ' && c != '\n' && c != '\t' && c != '\r') return false;
    return true;
}

/// Gets the events. Exceptions go through the parser to the caller of read_xml().
class XmlHandler {
public:
    virtual ~XmlHandler() = default;
    virtual void start(const XmlElement& element) = 0;
    virtual void end(std::string_view name) = 0;
    /// A piece of character data, CDATA among it; one text may come in several pieces.
    virtual void text(std::string_view piece) = 0;
    /// Recovery: what began with the last unit element, if one was open, is lost, and so is whatever else was open but
    /// the parents of units. The next event is the start of a unit element, or there is none.
    virtual void abandon() {}

    /// The place of the event that is being handled: where its tag begins. To be asked during the call only; the line
    /// is cheap.
    std::size_t line() const;
    std::size_t column() const;  ///< 1-based, in bytes of the text as UTF-8

private:
    friend class XmlParse;
    XmlParse* parse_ = nullptr;
};

/// Bytes: what the longest name, attribute, comment and text are below. libxml2's own limit is 10 MB, where it is
/// checked.
constexpr std::size_t kXmlPiece = 8'000'000;
/// What a tag larger than 64 KiB may have.
constexpr std::size_t kXmlAttributes = 10'000;

struct XmlOptions {
    bool recover = false;
    /// Local names of the elements that are lost whole when damaged, and from which reading goes on: {"tu"}. They do
    /// not nest: one inside another is damage, because an end tag is missing.
    std::vector<std::string> units = {};
    /// Local names of elements outside of units whose text may have any size: the skeleton inside of an XLIFF. Their
    /// handler takes no more of it than it needs.
    std::vector<std::string> large = {};
    std::size_t max_depth = 256;  ///< of elements
};

/// Reads to the end. Encodings: UTF-8 and UTF-16 with or without byte order mark, and whatever encoding the declaration
/// names and ICU knows (Shift_JIS, EUC-JP, ISO-2022-JP, Windows-1252 ...); where the bytes are UTF-8 and something else
/// is declared, UTF-8, with a warning (TextWindow::more()). A DOCTYPE is passed over: nothing is fetched, no external
/// subset read, no attribute gets a default from it, and no entity that it declares is expanded: a reference to one is
/// damage. Comments and processing instructions are
/// passed over, and the text on both sides of one is one text. A prefix that was not declared is no damage: its
/// namespace is empty.
///
/// Refused, with recover too: declarations of entities that are external, parameters or unparsed, or that refer to others;
/// documents deeper than max_depth, DOCTYPEs, names, attributes, comments and texts (but those
/// of `large`) of kXmlPiece bytes and more. Memory is bounded by that and by what the handler
/// keeps.
///
/// Damage (not well-formed, bytes that are no characters) throws InputError "file:line:column: expected ..., found
/// ...".
///
/// With recover it is added to `report` instead, with bad + 1 where a unit is lost, and reading goes on with the first
/// start tag of a unit element behind the last tag that was good. Promised: no unit is given twice, and one whose bytes
/// are whole is given, but where the damage makes it part of something that is well-formed: a CDATA section or
/// processing instruction that has lost its end goes on to the next end of its kind. What stands in a comment or
/// section that has lost its beginning may be taken for units.
void read_xml(Input& input, XmlHandler& handler, const XmlOptions& options, ReadReport& report);

}  // namespace yakugo::markup
