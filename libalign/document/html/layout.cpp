// SPDX-License-Identifier: Apache-2.0
// Elements: where lines begin and end, and what is not shown.
#include "libalign/document/html/layout.hpp"

#include "libalign/document/html/boilerplate.hpp"
#include "libalign/document/html/tokens.hpp"
#include "libalign/document/patterns.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <utility>

namespace yakugo::document::html {

namespace {

constexpr std::size_t kSmallForm = 600;       // bytes of text: a form that has more is the page, as ASP.NET makes it
constexpr std::size_t kLongestCell = 300;     // bytes: tables with longer cells lay out a page
constexpr std::size_t kLongestInlineAlt = 8;  // bytes: an emoji or a gaiji drawn as a picture

}  // namespace

Layout::Layout(const markup::PlacedText& html, const Tree& tree, const std::vector<bool>& skipped, PartWriter& out,
               const HtmlContext& context)
    : html_(html),
      text_(html.text),
      tree_(tree),
      skipped_(skipped),
      out_(out),
      context_(context),
      host_(host_of(context.url)) {
    for (const Node& node : tree_.nodes) {
        if (node.tag != Tag::html || !node.is_element()) continue;
        const std::string language = Properties(text_, node.range()).value(Key::lang);
        is_japanese_ = language.starts_with("ja");
        break;
    }
}

bool Layout::is_skipped(NodeIndex index, const Properties& properties) const {
    const Node& node = tree_.nodes[index];
    if (!skipped_.empty() && skipped_[index]) return true;
    if (is(node.tag, kDropped) || properties.is_hidden()) return true;
    if (node.tag == Tag::dialog && !properties.has(Key::open)) return true;
    return node.tag == Tag::form && is_small_form(index);
}

bool Layout::is_small_form(NodeIndex form) const {
    std::size_t bytes = 0;
    for (NodeIndex i = form + 1; i < tree_.nodes[form].last; ++i) {
        const Node& node = tree_.nodes[i];
        if (node.is_element() && is(node.tag, kDropped)) {
            i = node.last - 1;
        } else if (!node.is_element()) {
            bytes += text::trim(slice(text_, node.range())).size();
        }
        if (bytes > kSmallForm) return false;
    }
    return true;
}

// A table is data where it has a heading cell, or rows of short cells without blocks; all others lay out a page.
bool Layout::is_data_table(NodeIndex table) const {
    const Properties properties(text_, tree_.nodes[table].range());
    if (properties.is(Key::role, "presentation")) return false;
    std::size_t rows = 0, cells = 0, bytes = 0;
    for (NodeIndex i = table + 1; i < tree_.nodes[table].last; ++i) {
        const Node& node = tree_.nodes[i];
        if (!node.is_element()) {
            bytes += text::trim(slice(text_, node.range())).size();
            if (bytes > kLongestCell) return false;
            continue;
        }
        if (node.tag == Tag::tr) ++rows;
        if (node.tag == Tag::td || node.tag == Tag::th) {
            ++cells;
            bytes = 0;
        } else if (is(node.tag, kBlock) && !is(node.tag, kTablePart)) {
            return false;
        } else if (node.tag == Tag::img) {
            return false;
        }
    }
    return rows > 1 && cells > rows;
}

bool Layout::has_block_inside(NodeIndex index) const {
    for (NodeIndex i = index + 1; i < tree_.nodes[index].last; ++i) {
        const Node& node = tree_.nodes[i];
        if (node.is_element() && is(node.tag, kBlock)) return true;
    }
    return false;
}

// Whether the line goes on with text behind a picture.
bool Layout::text_follows(NodeIndex picture) const {
    NodeIndex end = static_cast<NodeIndex>(tree_.nodes.size());
    for (std::size_t i = frames_.size(); i-- > 0;) {
        if (!frames_[i].is_block) continue;
        end = frames_[i].last;
        break;
    }
    for (NodeIndex i = picture + 1; i < end; ++i) {
        const Node& node = tree_.nodes[i];
        if (!node.is_element()) {
            if (!text::trim(slice(text_, node.range())).empty()) return true;
        } else if (is(node.tag, kBlock | kDropped) || node.tag == Tag::br || node.tag == Tag::img) {
            return false;
        }
    }
    return false;
}

Mark Layout::mark_of(NodeIndex index, const Properties& properties) const {
    const Node& node = tree_.nodes[index];
    const Mark outer = frames_.empty() ? Mark::none : frames_.back().mark;
    if (outer == Mark::note || outer == Mark::caption) return outer;
    if (is_note(properties)) return Mark::note;
    if (!is(node.tag, kBlock)) return outer;
    if (node.tag == Tag::figcaption || node.tag == Tag::caption || is_caption(properties)) return Mark::caption;
    if (index == title_) return Mark::title;
    if (is(node.tag, kHeading)) return Mark::heading;
    if (node.tag == Tag::blockquote) return Mark::quote;
    if (node.tag == Tag::li) return Mark::list;
    if (node.tag == Tag::td || node.tag == Tag::th) {
        const auto table = std::find_if(frames_.rbegin(), frames_.rend(),
                                        [&](const Frame& frame) { return tree_.nodes[frame.node].tag == Tag::table; });
        if (table != frames_.rend() && table->is_data_table) return Mark::cell;
    }
    return outer;
}

void Layout::close_until(NodeIndex node) {
    while (!frames_.empty() && frames_.back().last <= node) {
        if (frames_.back().is_block) end_line();
        if (frames_.back().has_margin) out_.gap();
        if (tree_.nodes[frames_.back().node].tag == Tag::q) quotation_mark(false, {});
        frames_.pop_back();
        is_pre_ = !frames_.empty() && frames_.back().is_pre;
    }
}

void Layout::open(NodeIndex index, const Properties& properties) {
    const Node& node = tree_.nodes[index];
    const bool is_block = is(node.tag, kBlock);
    if (is_block) end_line();
    if (is(node.tag, kMargin)) out_.gap();
    const std::string_view style = properties.raw(Key::style);
    const bool pre = is_pre_ || node.tag == Tag::pre || node.tag == Tag::listing || node.tag == Tag::xmp ||
                     node.tag == Tag::plaintext || style.find("white-space: pre") != std::string_view::npos;
    const bool is_table = node.tag == Tag::table;
    frames_.push_back({index, node.last, mark_of(index, properties), pre, is_block, is(node.tag, kMargin),
                       is_table && is_data_table(index)});
    is_pre_ = pre;
    if (node.tag == Tag::br) break_line();
    if (node.tag == Tag::img) picture(index, properties);
    if (node.tag == Tag::a) open_link(index, properties);
    if (node.tag == Tag::q) quotation_mark(true, node.range());
}

void Layout::open_link(NodeIndex index, const Properties& properties) {
    if (!properties.has(Key::href)) return;
    ++link_.count;
    link_.last = tree_.nodes[index].last;
    const std::string href = properties.value(Key::href);
    const std::string_view trimmed = text::trim(href);
    if (!is_url(trimmed) || (!host_.empty() && host_of(trimmed) == host_) || has_block_inside(index)) return;
    link_.href = properties.range(Key::href);
}

// Its text is a line of its own, but in the middle of a sentence, where it stands for characters.
void Layout::picture(NodeIndex index, const Properties& properties) {
    const ByteRange alt = properties.range(Key::alt);
    if (text::trim(slice(text_, alt)).empty()) return;
    const bool is_emoji = properties.has_word(Key::class_, "emoji") || properties.has_word(Key::class_, "wp-smiley");
    const bool behind = !text::trim(out_.line()).empty(), before = text_follows(index);
    const bool is_character = alt.size() <= kLongestInlineAlt && (behind || before);
    if (is_emoji || is_character || (behind && before)) return add_text(alt, true);
    end_line();
    write_value(alt, Mark::alt);
}

void Layout::quotation_mark(bool opens, ByteRange place) {
    if (!opens) --quotations_;
    const bool outer = quotations_ % 2 == 0;
    const std::string_view japanese = outer ? (opens ? "「" : "」") : (opens ? "『" : "』");
    const std::string_view english = outer ? (opens ? "“" : "”") : (opens ? "‘" : "’");
    if (opens) ++quotations_;
    if (place.empty()) {
        const std::size_t end = at_ < tree_.nodes.size() ? tree_.nodes[at_].begin : text_.size();
        place = {end, end};
    }
    put(is_japanese_ ? japanese : english, std::nullopt, place);
}

void Layout::write(NodeIndex root) {
    end_line();
    const NodeIndex last = tree_.nodes[root].last;
    for (at_ = root; at_ < last; ++at_) {
        close_until(at_);
        const Node& node = tree_.nodes[at_];
        if (!node.is_element()) {
            add_text(node.range(), node.kind == Node::Kind::text);
            continue;
        }
        const Properties properties(text_, node.range());
        if (at_ == root || !is_skipped(at_, properties)) {
            open(at_, properties);
            continue;
        }
        if (is(node.tag, kBlock) && !properties.is_hidden()) end_line();  // it is seen there
        at_ = node.last - 1;
    }
    close_until(last);
    end_line();
}

void Layout::write_line(NodeIndex root, Mark mark) {
    end_line();
    const NodeIndex last = tree_.nodes[root].last;
    for (at_ = root; at_ < last; ++at_) {
        const Node& node = tree_.nodes[at_];
        if (!node.is_element()) {
            add_text(node.range(), node.kind == Node::Kind::text);
        } else if (at_ != root && is_skipped(at_, Properties(text_, node.range()))) {
            at_ = node.last - 1;
        } else if (is(node.tag, kBlock) || node.tag == Tag::br) {
            add_white_space({node.begin, node.begin});
        }
    }
    end_line(mark);
}

void Layout::write_value(ByteRange value, Mark mark) {
    const bool was_pre = std::exchange(is_pre_, false);
    add_text(value, true);
    is_pre_ = was_pre;
    end_line(mark);
}

std::string plain_text(std::string_view text, const Tree& tree, NodeIndex root) {
    std::string out;
    for (NodeIndex i = root; i < tree.nodes[root].last; ++i) {
        const Node& node = tree.nodes[i];
        if (node.is_element()) {
            if (i != root && is(node.tag, kDropped)) i = node.last - 1;
            if (is(node.tag, kBlock) || node.tag == Tag::br) out += ' ';
            continue;
        }
        const std::string_view raw = slice(text, node.range());
        out += node.kind == Node::Kind::text ? unescaped(raw, false) : std::string(raw);
    }
    std::string line;
    for (const std::string_view word : words_of(out)) {
        if (!line.empty()) line += ' ';
        line += word;
    }
    return line;
}

}  // namespace yakugo::document::html
