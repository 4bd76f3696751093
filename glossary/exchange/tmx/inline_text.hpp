// SPDX-License-Identifier: Apache-2.0
// Inline tags of TMX: read from events, written back, compared.
#pragma once

#include "glossary/store/unit.hpp"
#include "libalign/markup/xml/xml_reader.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::exchange {

/// Builds the text of one <seg> out of the events inside it. What stands in bpt, ept, ph, it and ut is their code,
/// written as XML again: 弁<ph x="1">&lt;br/&gt;</ph>を -> text 弁を, tag ph before byte 3 with the code "&lt;br/&gt;". hi
/// becomes the tags hi and /hi. An element that TMX does not know becomes bpt and ept with its own tags as their codes,
/// so that its text stays text.
class InlineReader {
public:
    /// The object outlives the reading; it is emptied.
    void begin(store::InlineText& into);
    void start(const markup::XmlElement& element);
    void end(std::string_view name);
    void text(std::string_view piece);
    /// Elements that TMX does not know, since begin().
    std::size_t unknown() const noexcept { return unknown_; }

private:
    void add_tag(std::string_view element);
    void open_unknown(const markup::XmlElement& element);

    store::InlineText* into_ = nullptr;
    std::size_t code_depth_ = 0;  // how many elements were open with the tag whose code is being read; 0: none is
    std::size_t unknown_ = 0;
    std::vector<std::size_t> pairs_;  // of the elements that are open: the number of the pair that stands for it, or 0
};

/// Takes out the line break with indentation that pretty printing puts at the beginning and at the end of a text: both,
/// or nothing.
void unindent(store::InlineText& text);

/// Whether two texts have the same tags, in any order: as many of each element, type and x (TMX 1.4b, "x": tags with
/// one number in several variants are the same), pos, and bpt with its ept by i.
bool same_tags(const store::InlineText& a, const store::InlineText& b);

/// Whether `code` may stand in a tag as it is: text with its escapes, and <sub> as tmx14.dtd allows it.
bool is_inline_code(std::string_view code);

}  // namespace yakugo::exchange
