// SPDX-License-Identifier: Apache-2.0
#include "libalign/document/html/survey.hpp"

#include "libalign/document/html/layout.hpp"
#include "libalign/document/html/prose.hpp"
#include "libalign/document/html/tokens.hpp"
#include "libalign/document/page_words.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <string>

namespace yakugo::document::html {

namespace {

constexpr std::size_t kFewWords = 100;  // bytes beside its links that a box of links may have
constexpr std::size_t kLinkBox = 3;     // links that make one
constexpr std::size_t kMost = 70;       // percent of the running text that is most of it
constexpr std::size_t kEnough = 500;    // bytes of running text: in less, short lines are as much of the text
constexpr std::size_t kPointer = 400;   // bytes of a line that points to another article

bool begins_as_pointer(const std::string& line) {
    const auto pointers = page_words(PageWord::pointer);
    return std::any_of(pointers.begin(), pointers.end(), [&](std::string_view pointer) {
        return line.size() >= pointer.size() && same_name(std::string_view(line).substr(0, pointer.size()), pointer);
    });
}

}  // namespace

Survey::Survey(std::string_view text, const Tree& tree)
    : text_(text), tree_(tree), purposes_(tree.nodes.size()), skipped_(tree.nodes.size()) {
    find_purposes();
    prose_ = prose_before(text_, tree_, skipped_);
    skip_around();
    measure();
    skip_pointers();
    measure();
}

void Survey::find_purposes() {
    for (NodeIndex i = 1; i < tree_.nodes.size(); ++i) {
        const Node& node = tree_.nodes[i];
        if (!node.is_element()) continue;
        const Properties properties(text_, node.range());
        skipped_[i] = properties.is_hidden() || (is(node.tag, kDropped) && node.tag != Tag::head);
        purposes_[i] = purpose_of(node.tag, properties);
        // A comment may be an <article>, too, and so may be what is related.
        if (has(i, kAround)) purposes_[i] &= static_cast<std::uint16_t>(~(kArticle | kMaybeArticle));
    }
}

// An element with the page's content inside is not round it, whatever its class says: a layout "content-with-sidebar"
// has most of the page's running text, or an article's own content or title. But cards of other articles have such
// marks, too, so that a box of what is related, or of comments, needs both.
void Survey::skip_around() {
    const std::size_t size = tree_.nodes.size();
    std::vector<std::uint32_t> contents(size + 1);
    for (NodeIndex i = 0; i < size; ++i)
        contents[i + 1] = contents[i] + (has(i, kContent | kMain | kArticle) || tree_.nodes[i].tag == Tag::h1 ? 1 : 0);
    NodeIndex scope = 0;  // the innermost article or content
    std::vector<NodeIndex> scopes = {0};
    for (NodeIndex i = 1; i < size; i = behind(i)) {
        while (scopes.size() > 1 && tree_.nodes[scopes.back()].last <= i) scopes.pop_back();
        scope = scopes.back();
        if (has(i, kAround)) {
            const bool is_most = prose(i) * 2 > prose(scope);
            const bool is_marked = contents[tree_.nodes[i].last] > contents[i];
            const bool is_other = has(i, kOther);
            if (is_other ? is_marked && is_most : is_marked || is_most)
                purposes_[i] &= static_cast<std::uint16_t>(~(kAround | kOther));
            else
                skipped_[i] = true;
        }
        if (has(i, kContent | kArticle) && !skipped_[i]) scopes.push_back(i);
    }
}

// Paragraphs and items that are mostly a link to what else there is to read.
void Survey::skip_pointers() {
    for (NodeIndex i = 1; i < tree_.nodes.size(); i = behind(i)) {
        const Tag tag = tree_.nodes[i].tag;
        const bool is_line = tag == Tag::p || tag == Tag::li || tag == Tag::div || is(tag, kHeading);
        if (!is_line || skipped_[i] || shown(i) > kPointer || linked(i) * 2 < shown(i) || linked(i) == 0) continue;
        if (has(i, kTitle | kContent | kArticle)) continue;
        if (begins_as_pointer(plain_text(text_, tree_, i))) skipped_[i] = true;
    }
}

void Survey::measure() {
    const std::size_t size = tree_.nodes.size();
    shown_.assign(size + 1, 0);
    linked_.assign(size + 1, 0);
    links_.assign(size + 1, 0);
    prose_ = prose_before(text_, tree_, skipped_);
    NodeIndex hidden_end = 0, link_end = 0;
    for (NodeIndex i = 0; i < size; ++i) {
        const Node& node = tree_.nodes[i];
        if (skipped_[i] && node.last > hidden_end) hidden_end = node.last;
        const bool is_link = node.is_element() && node.tag == Tag::a;
        if (is_link) link_end = node.last;
        const bool is_text = !node.is_element() && i >= hidden_end;
        const auto bytes = is_text ? static_cast<std::uint32_t>(text::trim(slice(text_, node.range())).size()) : 0U;
        shown_[i + 1] = shown_[i] + bytes;
        linked_[i + 1] = linked_[i] + (i < link_end ? bytes : 0U);
        links_[i + 1] = links_[i] + (is_link ? 1U : 0U);
    }
}

NodeIndex Survey::main_prose(NodeIndex root) const {
    if (prose(root) < kEnough) return root;
    const std::size_t wanted = prose(root) * kMost / 100;
    for (NodeIndex i = root + 1; i < tree_.nodes[root].last;) {
        const Node& node = tree_.nodes[i];
        if (node.is_element() && !skipped_[i] && prose(i) >= wanted) {
            if (is(node.tag, kBlock) && node.tag != Tag::p) root = i;
            ++i;
        } else {
            i = node.last;
        }
    }
    return root;
}

void Survey::skip_link_boxes(NodeIndex root) {
    for (NodeIndex i = root + 1; i < tree_.nodes[root].last; i = behind(i)) {
        const Node& node = tree_.nodes[i];
        const bool is_box = node.tag == Tag::ul || node.tag == Tag::ol || node.tag == Tag::dl || node.tag == Tag::td ||
                            node.tag == Tag::table || node.tag == Tag::tr || node.tag == Tag::div ||
                            node.tag == Tag::section || node.tag == Tag::center;
        if (!is_box || links_[node.last] - links_[i] < kLinkBox || has(i, kContent | kMain | kArticle | kTitle))
            continue;
        const std::size_t all = shown(i), links = linked(i);
        if (links * 2 > all && all - links < kFewWords) skipped_[i] = true;
    }
}

}  // namespace yakugo::document::html
