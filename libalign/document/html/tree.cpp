// SPDX-License-Identifier: Apache-2.0
#include "libalign/document/html/tree.hpp"

#include "libalign/core/error.hpp"
#include "libalign/document/html/tokens.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>

namespace yakugo::document::html {

namespace {

constexpr std::size_t kDeepest = 512;  // levels; Blink's kMaximumHTMLParserDOMTreeDepth
constexpr std::size_t kTagCount = 256;

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\n\f\r") == std::string_view::npos;
}

class Builder {
public:
    Builder(std::string_view text, bool is_xml) : text_(text), is_xml_(is_xml), tokens_(text, is_xml) {
        tree_.nodes.emplace_back();
        open_.push_back({0, Tag::unknown, false});
    }

    Tree build() {
        for (Token token; tokens_.next(token);) {
            if (token.kind == Token::Kind::start)
                start(token);
            else if (token.kind == Token::Kind::end)
                end(token);
            else
                add_text(token);
            tokens_.set_foreign(open_.back().is_foreign);
        }
        while (!open_.empty()) pop();
        tree_.broken_tag = tokens_.broken_tag();
        return std::move(tree_);
    }

private:
    struct Open {
        NodeIndex node = 0;
        Tag tag = Tag::unknown;
        bool is_foreign = false;  // of SVG or MathML
    };

    void start(const Token& token);
    void end(const Token& token);
    void add_text(const Token& token);
    void imply_ends(Tag tag);
    void imply_item_end(Tag tag, Tag other);
    bool enter_table_part(Tag tag);
    void push(const Token& token, bool is_leaf);
    void pop();
    void pop_to(std::size_t depth);
    std::size_t find_open(Tag tag, std::uint32_t barrier) const;
    std::size_t find_named(std::string_view name) const;
    bool is_open(Tag tag) const { return counts_[static_cast<std::size_t>(tag)] > 0; }

    std::string_view text_;
    bool is_xml_;
    Tokens tokens_;
    Tree tree_;
    std::vector<Open> open_;                       // at least the document
    std::array<std::size_t, kTagCount> counts_{};  // how many of each are open
    bool had_body_ = false;
};

// Depth of the innermost open element of a tag that has none of the barriers inside; 0: none.
std::size_t Builder::find_open(Tag tag, std::uint32_t barrier) const {
    if (!is_open(tag)) return 0;
    for (std::size_t depth = open_.size(); depth-- > 1;) {
        if (open_[depth].tag == tag) return depth;
        if (is(open_[depth].tag, barrier)) return 0;
    }
    return 0;
}

std::size_t Builder::find_named(std::string_view name) const {
    for (std::size_t depth = open_.size(); depth-- > 1;) {
        if (is(open_[depth].tag, kSpecial) && !open_[depth].is_foreign) return 0;
        const Node& node = tree_.nodes[open_[depth].node];
        const std::string_view tag = text_.substr(node.begin + 1, name.size() + 1);
        const bool whole = tag.size() == name.size() + 1 && tag.find_last_of(" \t\n\f\r/>") == name.size();
        if (whole && same_name(tag.substr(0, name.size()), name)) return depth;
    }
    return 0;
}

void Builder::pop() {
    tree_.nodes[open_.back().node].last = static_cast<NodeIndex>(tree_.nodes.size());
    --counts_[static_cast<std::size_t>(open_.back().tag)];
    open_.pop_back();
}

// Closes the element at a depth and all inside.
void Builder::pop_to(std::size_t depth) {
    if (depth == 0) return;
    while (open_.size() > depth) pop();
}

void Builder::push(const Token& token, bool is_leaf) {
    if (!is_leaf && open_.size() > kDeepest) {
        ++tree_.too_deep;
        pop();
    }
    const Open& parent = open_.back();
    bool is_foreign = parent.is_foreign || token.tag == Tag::svg || token.tag == Tag::math;
    if (token.tag == Tag::foreignobject) is_foreign = false;
    const auto node = static_cast<NodeIndex>(tree_.nodes.size());
    tree_.nodes.push_back({static_cast<std::uint32_t>(token.range.begin), static_cast<std::uint32_t>(token.range.end),
                           parent.node, node + 1, token.tag, Node::Kind::element});
    if (is_leaf) return;
    open_.push_back({node, token.tag, is_foreign});
    ++counts_[static_cast<std::size_t>(token.tag)];
}

void Builder::add_text(const Token& token) {
    const bool blank = is_blank(slice(text_, token.range));
    if (open_.back().tag == Tag::head && !blank) pop();
    const Node::Kind kind = token.kind == Token::Kind::text ? Node::Kind::text : Node::Kind::verbatim;
    const auto node = static_cast<NodeIndex>(tree_.nodes.size());
    tree_.nodes.push_back({static_cast<std::uint32_t>(token.range.begin), static_cast<std::uint32_t>(token.range.end),
                           open_.back().node, node + 1, Tag::unknown, kind});
}

// <li>, <dd>, <dt>: what is open in this list ends (13.2.6.4.7).
void Builder::imply_item_end(Tag tag, Tag other) {
    for (std::size_t depth = open_.size(); depth-- > 1;) {
        const Tag open = open_[depth].tag;
        if (open == tag || open == other) return pop_to(depth);
        if (is(open, kSpecial | kScope) && open != Tag::address && open != Tag::div && open != Tag::p) return;
    }
}

void Builder::imply_ends(Tag tag) {
    if (is_open(Tag::head) && !is(tag, kInHead)) pop_to(find_open(Tag::head, 0));
    if (tag == Tag::li) imply_item_end(Tag::li, Tag::li);
    if (tag == Tag::dd || tag == Tag::dt) imply_item_end(Tag::dd, Tag::dt);
    if (is(tag, kClosesP)) {
        const std::size_t p = find_open(Tag::p, kScope), button = find_open(Tag::button, kScope);
        if (p > button) pop_to(p);
    }
    if (is(tag, kHeading) && is(open_.back().tag, kHeading)) pop();
    if (tag == Tag::option || tag == Tag::optgroup) {
        if (open_.back().tag == Tag::option) pop();
        if (tag == Tag::optgroup && open_.back().tag == Tag::optgroup) pop();
    }
    if (tag == Tag::button) pop_to(find_open(Tag::button, kScope));
    if ((tag == Tag::rt || tag == Tag::rp || tag == Tag::rb || tag == Tag::rtc) && is_open(Tag::ruby)) {
        const Tag open = open_.back().tag;
        if (open == Tag::rt || open == Tag::rp || open == Tag::rb) pop();
        if (tag == Tag::rtc && open_.back().tag == Tag::rtc) pop();
    }
    if (tag == Tag::a || tag == Tag::nobr) pop_to(find_open(tag, kSpecial | kScope));
}

// Closes what a part of a table ends; false where there is no table it could belong to.
bool Builder::enter_table_part(Tag tag) {
    std::size_t depth = open_.size() - 1;
    const auto ends = [&](Tag open) {
        if (open == Tag::table || open == Tag::template_) return true;
        if (tag == Tag::td || tag == Tag::th) return open == Tag::tr;
        if (tag == Tag::tr) return open == Tag::tbody || open == Tag::thead || open == Tag::tfoot;
        return tag == Tag::col && open == Tag::colgroup;
    };
    while (depth > 0 && !ends(open_[depth].tag)) --depth;
    if (depth == 0) return false;
    pop_to(depth + 1);
    return true;
}

void Builder::start(const Token& token) {
    const Tag tag = token.tag;
    if (open_.back().is_foreign) {
        // An element of HTML in a drawing ends it, because its end tag is missing.
        const bool may_be_drawn = tag == Tag::a || tag == Tag::font || tag == Tag::search;
        const bool breaks_out = is(tag, kClosesP | kFormatting) && !may_be_drawn;
        if (breaks_out || tag == Tag::br || tag == Tag::img || tag == Tag::body) {
            while (open_.back().is_foreign) pop();
        } else {
            return push(token, token.is_self_closing);
        }
    }
    if (is_open(Tag::select)) {
        const bool closes = tag == Tag::input || tag == Tag::textarea || tag == Tag::keygen || tag == Tag::select;
        if (closes) pop_to(find_open(Tag::select, 0));
        if (tag == Tag::select) return;
        if (!closes && tag != Tag::option && tag != Tag::optgroup && tag != Tag::script && tag != Tag::template_)
            return;
    }
    if (tag == Tag::html && is_open(Tag::html)) return;
    if (tag == Tag::head && (is_open(Tag::head) || had_body_)) return;
    if (tag == Tag::body && had_body_) return;
    imply_ends(tag);
    if (tag == Tag::body) had_body_ = true;
    if (is(tag, kTablePart) && !enter_table_part(tag)) return;
    const Tag open = open_.back().tag;
    if (tag == Tag::table && (open == Tag::table || open == Tag::tbody || open == Tag::tr))
        pop_to(find_open(Tag::table, 0));
    push(token, is(tag, kVoid) || (is_xml_ && token.is_self_closing));
}

void Builder::end(const Token& token) {
    const Tag tag = token.tag;
    if (tag == Tag::body || tag == Tag::html) return;
    const bool is_lone_p = tag == Tag::p && find_open(tag, kScope) == 0;
    if (!is_xml_ && !open_.back().is_foreign && (is_lone_p || tag == Tag::br)) return push(token, true);
    if (open_.back().is_foreign || tag == Tag::unknown) return pop_to(find_named(token.name));
    if (is(tag, kHeading)) {
        for (std::size_t depth = open_.size(); depth-- > 1 && !is(open_[depth].tag, kScope);) {
            if (is(open_[depth].tag, kHeading)) return pop_to(depth);
        }
        return;
    }
    if (is(tag, kTablePart) || tag == Tag::table) {
        const std::size_t table = std::max(find_open(Tag::table, 0), find_open(Tag::template_, 0));
        const std::size_t depth = find_open(tag, 0);
        if (depth >= table) pop_to(depth);
        return;
    }
    std::uint32_t barrier = is(tag, kSpecial) ? kScope : kSpecial | kScope;
    if (tag == Tag::svg || tag == Tag::math) barrier = 0;
    std::size_t depth = find_open(tag, barrier);
    if (tag == Tag::li) depth = std::max(find_open(Tag::ul, 0), find_open(Tag::ol, 0)) > depth ? 0 : depth;
    pop_to(depth);
}

}  // namespace

Tree parse(std::string_view text, bool is_xml) {
    // Nodes count in 32 bits; what is decoded, or made of Markdown, may be longer than any file that is let in.
    if (text.size() > std::numeric_limits<std::uint32_t>::max())
        throw InputError("expected HTML of at most 4 GiB, found more");
    return Builder(text, is_xml).build();
}

}  // namespace yakugo::document::html
