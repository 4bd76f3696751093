// SPDX-License-Identifier: Apache-2.0
#include "tests/conformance/lisa_segments.hpp"

#include <utility>

namespace yakugo::lisa {

namespace {

/// bpt and ept where both halves are in the text, it for the other halves, ph for what stands alone (TMX 1.4b, content
/// markup).
void pair_tags(store::InlineText& text) {
    std::vector<store::InlineTag*> open;
    std::size_t pairs = 0;
    for (store::InlineTag& tag : text.tags) {
        const std::string kind = std::exchange(tag.element, "it");
        if (kind == alone) {
            tag.element = "ph";
        } else if (kind == opening) {
            tag.attributes.push_back({"pos", "begin"});
            open.push_back(&tag);
        } else if (!open.empty() && open.back()->attributes[0] == tag.attributes[0]) {
            const std::string number = std::to_string(++pairs);
            open.back()->element = "bpt";
            open.back()->attributes[1] = {"i", number};
            tag.element = "ept";
            tag.attributes.push_back({"i", number});
            open.pop_back();
        } else {
            tag.attributes.push_back({"pos", "end"});
        }
    }
}

}  // namespace

store::InlineTag raw_tag(std::size_t at, const char* kind, std::string name, std::string code) {
    return {.at = at, .element = kind, .attributes = {{"type", std::move(name)}}, .code = std::move(code)};
}

std::vector<store::InlineText> cut(const store::InlineText& paragraph) {
    std::vector<store::InlineText> out;
    std::size_t begin = 0, next_tag = 0;
    while (begin < paragraph.text.size() || out.empty()) {
        const std::size_t stop = paragraph.text.find(". ", begin);
        const std::size_t end = stop == std::string::npos ? paragraph.text.size() : stop + 1;
        store::InlineText segment{.text = paragraph.text.substr(begin, end - begin)};
        for (; next_tag < paragraph.tags.size() && paragraph.tags[next_tag].at <= end; ++next_tag) {
            segment.tags.push_back(paragraph.tags[next_tag]);
            segment.tags.back().at -= begin;
        }
        pair_tags(segment);
        out.push_back(std::move(segment));
        begin = end + 1;
    }
    return out;
}

}  // namespace yakugo::lisa
