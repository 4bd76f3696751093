// SPDX-License-Identifier: Apache-2.0
// Text and tags back into one <seg>.
#pragma once

#include "glossary/exchange/xml/xml.hpp"
#include "glossary/store/unit.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::exchange {

/// Writes what tmx14.dtd allows, whatever the tags are: an attribute that is needed and missing is made up (i of a bpt
/// is a number of its own, of an ept that of the last bpt that is open, pos is "begin"), others are left out, and
/// elements that TMX does not know are ph. Offsets that fall or that part a character are brought to the next place
/// that is right.
class TmxInline {
public:
    /// The stream outlives the object; write() adds to the element that is open.
    explicit TmxInline(XmlStream& xml) : xml_(xml) {}
    void write(const store::InlineText& text);
    /// Tags hi and /hi that were left out, over all texts: they cannot stand alone.
    std::size_t lone_marks() const noexcept { return lone_marks_; }

private:
    void tag(const store::InlineTag& tag);
    void attributes(const store::InlineTag& tag, std::string_view element);
    std::string needed(std::string_view element);

    XmlStream& xml_;
    std::size_t open_marks_ = 0, lone_marks_ = 0;
    std::size_t next_pair_ = 0;
    std::vector<std::string> open_pairs_;  // i of each bpt without its ept
};

}  // namespace yakugo::exchange
