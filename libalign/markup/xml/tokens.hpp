// SPDX-License-Identifier: Apache-2.0
// Where the tags and texts of XML stand: a second, small look at what libxml2 has read (xml_reader.hpp).
#pragma once

#include "libalign/core/byte_range.hpp"
#include "libalign/markup/origin.hpp"
#include "libalign/markup/placed_text.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace yakugo::markup {

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
void add_xml_text(const PlacedText& file, const XmlToken& token, std::string& text, Origin& origin);

/// The character of a number in an attribute or reference: "5F01" in base 16; nothing where it is none.
std::optional<char32_t> code_point(std::string_view digits, int base);

}  // namespace yakugo::markup
