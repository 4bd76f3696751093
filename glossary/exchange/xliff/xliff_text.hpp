// SPDX-License-Identifier: Apache-2.0
// The text of one <source> or <target>: its inline elements as tags, its segments.
#pragma once

#include "glossary/store/unit.hpp"
#include "libalign/markup/xml/xml_reader.hpp"

#include <cstddef>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::exchange {

/// Native codes that stand apart from the texts, by a name that tells their kind: "data:d1", "bpt:5".
using XliffCodes = std::map<std::string, std::string, std::less<>>;

/// A tag before it is known in which segment it stands, and whether its other half does.
struct XliffTag {
    store::InlineTag tag;
    std::string pair;       ///< equal in both halves; empty for a tag that stands alone
    std::string reference;  ///< of its code in XliffCodes; empty: tag.code is the code
};

struct XliffContent {
    static constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

    struct Segment {
        std::string id;
        std::size_t begin = 0, end = 0;         ///< bytes of text
        std::size_t first = 0, last = 0;        ///< tags, half-open
        store::Attributes attributes = {};      ///< of its mrk, but mtype and mid
        std::vector<std::string> remarks = {};  ///< ids of Trados comments on it
    };

    std::string text;
    std::vector<XliffTag> tags;
    std::vector<Segment> segments;     ///< none: the text is not segmented
    std::vector<std::string> remarks;  ///< outside of segments
    bool preserve = false;             ///< white space
    std::size_t dropped = 0;           ///< <cp> of characters that XML 1.0 forbids
    bool deleted = false;              ///< text that a tracked change takes away

    bool empty() const noexcept { return text.empty() && tags.empty(); }
    /// Characters other than white space outside of all segments.
    bool has_text_between() const;
    store::InlineText whole(const XliffCodes& codes) const;
    store::InlineText segment(const Segment& segment, const XliffCodes& codes) const;
};

/// Gets the events inside of the element.
class XliffText {
public:
    void begin(bool version2, bool preserve);
    void start(const markup::XmlElement& element);
    void end();
    void text(std::string_view piece);
    XliffContent finish();

private:
    struct Open {  // what the end of an element does
        enum class What { nothing, tag, code, escaped, segment, deletion } what = What::nothing;
        XliffTag close = {};
        std::string text = {};
    };

    void start_1(const markup::XmlElement& element);
    void start_2(const markup::XmlElement& element);
    void marker(const markup::XmlElement& element);
    void inside_code(const markup::XmlElement& element);
    void foreign(const markup::XmlElement& element);
    void character(const markup::XmlElement& element);
    void pair(const markup::XmlElement& element, XliffTag open, XliffTag close);
    void code(XliffTag tag);
    void alone(XliffTag tag);
    XliffTag make(const markup::XmlElement& element, const char* kind) const;

    XliffContent content_;
    std::vector<Open> open_;
    std::size_t codes_ = 0, deletions_ = 0, numbers_ = 0, segment_ = XliffContent::kNone;
    bool version2_ = false;
};

/// The value of the attribute, or `otherwise` where the element has none.
std::string value_of(const markup::XmlElement& element, std::string_view name, std::string_view otherwise = {});

std::string escaped_xml(std::string_view text);

}  // namespace yakugo::exchange
