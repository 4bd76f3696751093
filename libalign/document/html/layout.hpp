// SPDX-License-Identifier: Apache-2.0
// From elements to lines: what a browser puts below one another.
#pragma once

#include "libalign/document/flow.hpp"
#include "libalign/document/html/html.hpp"
#include "libalign/document/html/properties.hpp"
#include "libalign/document/html/tree.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::document::html {

/// Writes parts of a page; see append_html(). Holds no more than a line.
class Layout {
public:
    /// `skipped`, where it is not empty, says of each node whether it and all inside are left out.
    Layout(const markup::PlacedText& html, const Tree& tree, const std::vector<bool>& skipped, PartWriter& out,
           const HtmlContext& context);

    /// All lines of a node; a new line before and behind.
    void write(NodeIndex root);
    /// The same as one line of this mark.
    void write_line(NodeIndex root, Mark mark);
    /// An attribute's value, or a piece of it, as a line.
    void write_value(ByteRange value, Mark mark);
    void gap() { out_.gap(); }
    /// An element that write() gives Mark::title.
    void set_title(NodeIndex node) { title_ = node; }

private:
    struct Frame {
        NodeIndex node = 0, last = 0;
        Mark mark = Mark::none;
        bool is_pre = false, is_block = false, has_margin = false, is_data_table = false;
    };
    struct Link {
        std::optional<ByteRange> href;  // to another host
        std::size_t count = 0;          // links on this line
        std::string text, outside;      // what the link says, and what stands beside it
        NodeIndex last = 0;             // where the open one ends
    };

    void open(NodeIndex node, const Properties& properties);
    void close_until(NodeIndex node);
    bool is_skipped(NodeIndex node, const Properties& properties) const;
    bool is_small_form(NodeIndex node) const;
    bool is_data_table(NodeIndex table) const;
    bool has_block_inside(NodeIndex node) const;
    bool text_follows(NodeIndex node) const;
    Mark mark_of(NodeIndex node, const Properties& properties) const;
    void open_link(NodeIndex node, const Properties& properties);
    void picture(NodeIndex node, const Properties& properties);
    void quotation_mark(bool opens, ByteRange place);
    void add_text(ByteRange range, bool has_references);
    void add_white_space(ByteRange range);
    void add_character(char32_t character, ByteRange range);
    void add_piece(ByteRange range);
    void put(std::string_view text, std::optional<ByteRange> copied, ByteRange range);
    void flush_space(std::string_view next);
    void note_link(std::string_view text);
    void break_line();
    void end_line();
    void end_line(Mark mark);
    void end_with_href();

    const markup::PlacedText& html_;
    std::string_view text_;
    const Tree& tree_;
    const std::vector<bool>& skipped_;
    PartWriter& out_;
    const HtmlContext& context_;
    std::string host_;
    std::vector<Frame> frames_;
    NodeIndex title_ = 0;  // 0: none
    NodeIndex at_ = 0;     // the node that is being written
    bool is_japanese_ = false, is_pre_ = false;
    std::size_t quotations_ = 0;
    std::optional<ByteRange> space_;  // white space that has not been written yet
    bool space_breaks_ = false;       // it has a line break
    std::optional<std::size_t> line_begin_;
    Link link_;
};

/// What an element says as one line, white space collapsed.
std::string plain_text(std::string_view text, const Tree& tree, NodeIndex root);

}  // namespace yakugo::document::html
