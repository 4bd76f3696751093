// SPDX-License-Identifier: Apache-2.0
// Where the texts of a translation file stand: a second, small look at XML that libxml2 has read.
#pragma once

#include "glossary/check/draft/draft.hpp"
#include "glossary/check/draft/places.hpp"
#include "libalign/core/byte_range.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::check {

/// A tag, or the text between two. Views and ranges are of the text that is scanned.
struct XmlToken {
    enum class Kind { start, end, text, cdata };
    Kind kind = Kind::text;
    std::string_view name;  ///< of a tag, without prefix
    ByteRange range;        ///< of a tag the whole of it; of text and CDATA what it says
    bool is_empty = false;  ///< <x/>: no end follows
};

/// Tags and text in order. Comments, processing instructions and the DOCTYPE are passed over. Whatever is no XML is
/// text: it never fails, and is linear.
class XmlTokens {
public:
    explicit XmlTokens(std::string_view text) : text_(text) {}
    bool next(XmlToken& token);
    /// The value of an attribute by its local name, as written; empty where there is none.
    std::string_view attribute(const XmlToken& tag, std::string_view name) const;
    std::string_view text() const { return text_; }

private:
    bool skip(std::string_view begin, std::string_view end);
    bool skip_doctype();
    bool read_tag(XmlToken& token);

    std::string_view text_;
    std::size_t at_ = 0;
};

/// Adds character data to a text: entities and character references resolved, each a run of its own in `origin`.
void add_xml_text(const SourceFile& file, const XmlToken& token, std::string& text, Origin& origin);

/// <trans-unit>, <unit>, <tu> with their <source>, <target>, <seg>, and the segments inside, codes of inline tags left
/// out. Units one after the other. A unit that another one begins inside of ends there.
class XmlUnits {
public:
    explicit XmlUnits(const SourceFile& file) : file_(file), tokens_(file.text) {}
    bool next(ScannedUnit& unit);
    /// srclang of TMX's header, as far as it was read.
    std::string_view source_language() const { return source_language_; }

private:
    enum class What { other, skip, text, code, deleted, segment };

    void read_unit(ScannedUnit& unit);
    void start(const XmlToken& token, ScannedUnit& unit);
    void start_inside(const XmlToken& token, ScannedUnit& unit);
    void end();
    void add(const XmlToken& token, ScannedUnit& unit);
    void add(std::string_view utf8, ByteRange range, ScannedUnit& unit) const;

    const SourceFile& file_;
    XmlTokens tokens_;
    XmlToken token_;
    bool held_ = false;  // token_ is the start of the next unit
    std::string_view source_language_;
    std::size_t files_ = 0;
    std::vector<What> open_;
    std::size_t skipped_ = 0, codes_ = 0;
    std::size_t text_ = 0;     // index + 1 of the text that is open
    std::size_t segment_ = 0;  // index + 1 of the segment that is open in it
};

}  // namespace yakugo::check
