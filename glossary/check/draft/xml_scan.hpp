// SPDX-License-Identifier: Apache-2.0
// Where the texts of a translation file stand: XML that libxml2 has read, looked at again.
#pragma once

#include "glossary/check/draft/draft.hpp"
#include "glossary/check/draft/places.hpp"
#include "libalign/core/byte_range.hpp"
#include "libalign/markup/xml/tokens.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::check {

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
    void start(const markup::XmlToken& token, ScannedUnit& unit);
    void start_inside(const markup::XmlToken& token, ScannedUnit& unit);
    void end();
    void add(const markup::XmlToken& token, ScannedUnit& unit);
    void add(std::string_view utf8, ByteRange range, ScannedUnit& unit) const;

    const SourceFile& file_;
    markup::XmlTokens tokens_;
    markup::XmlToken token_;
    bool held_ = false;  // token_ is the start of the next unit
    std::string_view source_language_;
    std::size_t files_ = 0;
    std::vector<What> open_;
    std::size_t skipped_ = 0, codes_ = 0;
    std::size_t text_ = 0;     // index + 1 of the text that is open
    std::size_t segment_ = 0;  // index + 1 of the segment that is open in it
};

}  // namespace yakugo::check
