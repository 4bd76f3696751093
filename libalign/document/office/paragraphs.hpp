// SPDX-License-Identifier: Apache-2.0
// Paragraphs of an office document: put together while they are read, then written as lines with the gaps of a page.
#pragma once

#include "libalign/core/byte_range.hpp"
#include "libalign/document/flow.hpp"
#include "libalign/markup/origin.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::document {

/// A text with its origin. Line breaks and tabs among its white space are no ends of lines: Paragraph::end_line() is.
struct Piece {
    std::string text = {};
    markup::Origin origin = {};

    void add(std::string_view utf8, ByteRange bytes);
    void add(const Piece& other, ByteRange range);
};

/// `text` with each line break as one space.
Piece without_breaks(const Piece& piece);
/// `text` with each run of white space as one space: ODF 1.3 part 3, 6.1.2, and XML's attributes. `after_space`: what
/// it follows ends with a space.
Piece collapsed(const Piece& piece, bool after_space);

/// A paragraph that is open.
class Paragraph {
public:
    Mark mark = Mark::none;
    std::optional<bool> in_list = {};  ///< what its own properties say, whatever its style does
    bool is_outlined = false;          ///< they give it a level of the outline
    bool hidden = false;               ///< nothing of it is shown
    bool joined = false;               ///< its end was deleted: the next one goes on
    bool is_alt = false;               ///< no paragraph of its own: the alternative text of a picture in one
    bool before = false;               ///< an alt that stands before the text of its paragraph

    Piece& line() { return lines_.back().text; }
    void end_line() { lines_.emplace_back(); }
    /// Whether anything but white space is in it.
    bool has_text() const;
    /// Puts the lines of a joined paragraph before its own, which are empty so far.
    void go_on(Paragraph&& earlier);
    /// What follows up to end_link() leads to a URL.
    void begin_link(Piece url);
    void end_link();

private:
    friend class ParagraphList;
    struct Link {
        std::size_t line = 0, begin = 0, end = 0;  // of lines_, bytes of it
        Piece url;
    };
    struct Line {
        Piece text;
        std::vector<Link> links;
    };
    std::vector<Line> lines_ = std::vector<Line>(1);
    std::vector<Link> open_;
    friend class ParagraphStack;
    std::vector<Paragraph> asides_;  // that stand behind it: text boxes, notes, pictures in the midst of its text
};

/// Paragraphs in order; see ParagraphStack. Their numbers go on from part to part.
class ParagraphList {
public:
    explicit ParagraphList(std::size_t& number) : number_(number) {}

    /// Adds its lines; a line that is a link to the web, or ends with one that has a label as "Source:" or is a URL cut
    /// short, is followed by the URL.
    void add(const Paragraph& paragraph);
    /// Writes all lines. Where empty paragraphs make the blank lines of the document (one to four others at least),
    /// they are its gaps; else every paragraph has one, but items of a list and cells among themselves.
    void write(PartWriter& out, std::size_t entry) const;

private:
    struct Line {
        ByteRange range;  // of text_
        Mark mark = Mark::none;
        std::size_t number = 0;
        bool begins = false, after_empty = false;  // a paragraph; one or more without text
        bool goes_on = false;                      // behind a line break in it
    };
    void add_line(const Piece& piece, Mark mark, std::size_t number, bool begins, bool goes_on);

    std::size_t& number_;
    Piece text_;
    std::vector<Line> lines_;
    bool empty_ = false;  // the last paragraph
};

/// Paragraphs that are open: a text box stands inside of one and has its own. What stands before the text of the one
/// around it comes before it, else behind it, so that no sentence is parted.
class ParagraphStack {
public:
    explicit ParagraphStack(ParagraphList& list) : list_(list) {}

    bool empty() const { return open_.empty(); }
    std::size_t size() const { return open_.size(); }
    Paragraph& top() { return open_.back(); }
    void begin();
    void end();
    void add_alt(const Piece& alt);
    /// The end of the document: what was joined to nothing is there too.
    void finish();

private:
    void put(Paragraph paragraph);

    ParagraphList& list_;
    std::vector<Paragraph> open_;
    std::vector<Paragraph> joined_;  // at most one
};

}  // namespace yakugo::document
