// SPDX-License-Identifier: Apache-2.0
#include "libalign/document/html/published.hpp"

#include "libalign/document/day.hpp"
#include "libalign/document/html/layout.hpp"

#include <utility>

namespace yakugo::document::html {

namespace {

std::string day_in(std::string_view text, const Tree& tree, NodeIndex i) {
    const Properties properties(text, tree.nodes[i].range());
    for (const Key key : {Key::datetime, Key::title, Key::content}) {
        if (!properties.has(key)) continue;
        if (std::string day = written_day(properties.value(key)); !day.empty()) return day;
    }
    return written_day(plain_text(text, tree, i));
}

bool is_publication(Tag tag, const Properties& properties) {
    return tag != Tag::time || properties.has_word(Key::class_, "published") ||
           properties.has_word(Key::class_, "dt-published") || properties.has_word(Key::itemprop, "datePublished");
}

}  // namespace

std::string published_in(std::string_view text, const Tree& tree, const Survey& survey, NodeIndex root) {
    std::string plain, changed;
    for (NodeIndex i = root + 1; i < tree.nodes[root].last;) {
        const Node& node = tree.nodes[i];
        // A post's own footer is left out of its text, but says when it was published and what it is about.
        const bool may_have_date = node.tag == Tag::footer || survey.has(i, kAround | kPublished);
        if (survey.has(i, kContent) || (survey.skipped()[i] && !may_have_date)) {
            i = node.last;
            continue;
        }
        if (survey.has(i, kPublished)) {
            std::string day = day_in(text, tree, i);
            const Properties properties(text, node.range());
            if (!day.empty() && is_publication(node.tag, properties)) return day;
            std::string& other = properties.has_word(Key::class_, "updated") ? changed : plain;
            if (other.empty()) other = std::move(day);
        }
        ++i;
    }
    return plain.empty() ? changed : plain;
}

}  // namespace yakugo::document::html
