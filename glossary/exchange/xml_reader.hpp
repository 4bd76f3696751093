// SPDX-License-Identifier: Apache-2.0
// Untrusted XML as a stream of events: libxml2's SAX2 parser with limits, decoding, places and recovery round it.
#pragma once

#include "glossary/exchange/reading.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::exchange {

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

    /// By local name, whatever the prefix; nothing where there is none.
    std::optional<std::string_view> attribute(std::string_view local_name) const;
};

/// Gets the events. Exceptions go through the parser to the caller of read_xml().
class XmlHandler {
public:
    virtual ~XmlHandler() = default;
    virtual void start(const XmlElement& element) = 0;
    virtual void end(std::string_view name) = 0;
    /// A piece of character data, CDATA among it; one text may come in several pieces.
    virtual void text(std::string_view piece) = 0;
    /// Recovery: what began with the last unit element, if one was open, is lost. The next event is the start of a unit
    /// element, in the same parents as before.
    virtual void abandon() {}

    /// The place of the event that is being handled.
    std::size_t line() const noexcept { return line_; }
    std::size_t column() const noexcept { return column_; }  ///< 1-based, in bytes of the text as UTF-8

private:
    friend class XmlParse;
    std::size_t line_ = 0, column_ = 0;
};

struct XmlOptions {
    bool recover = false;
    /// Local names of the elements that are lost whole when damaged, and from which reading goes on: {"tu"}.
    std::vector<std::string> units = {};
    std::size_t max_depth = 256;  ///< of elements
};

/// Reads to the end. Encodings: UTF-8 and UTF-16 with or without byte order mark, and whatever encoding the declaration names and
/// ICU or libxml2 knows (Shift_JIS, EUC-JP, ISO-2022-JP, Windows-1252 ...). A DOCTYPE is passed over: nothing is fetched, no external
/// subset read. Refused, with recover too: declarations of entities, documents deeper than max_depth, names, attributes and
/// texts of 10 MB and more. Memory is bounded by the largest unit.
///
/// Damage (not well-formed, bytes that are no characters) throws InputError "file:line:column: expected ..., found ...". With
/// recover it is added to `report` with bad + 1, and reading goes on with the next unit element behind the damage; a unit that was
/// whole is never lost, and none is given twice.
void read_xml(Input& input, XmlHandler& handler, const XmlOptions& options, ReadReport& report);

}  // namespace yakugo::exchange
