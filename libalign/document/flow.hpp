// SPDX-License-Identifier: Apache-2.0
// A document of any form as lines of text, with what its markup said of each and where each stands in the file.
#pragma once

#include "libalign/core/byte_range.hpp"
#include "libalign/core/diagnostic.hpp"
#include "libalign/markup/placed_text.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::document {

/// What markup says of a line. `none`: an ordinary paragraph, or a form without markup.
enum class Mark : std::uint8_t {
    none,
    title,    ///< of a post or of the whole document: an entry's title, the style "Title"
    heading,  ///< h1 to h6, "Heading 1", an outline level
    caption,  ///< figcaption, <caption>, the style "Caption"
    alt,      ///< alternative text of a picture
    list,     ///< an item of a list
    quote,    ///< blockquote
    cell,     ///< of a table
    note,     ///< a footnote or endnote
};

/// One line: a paragraph, or what stands between two line breaks of one. Never blank.
struct FlowLine {
    ByteRange range;  ///< of Part::text, trimmed, without line break
    Mark mark = Mark::none;
    std::size_t number =
        0;  ///< 1-based: the line of the file; the paragraph, counted over all parts, where Flow::paragraphs
    std::size_t entry = 0;  ///< index of Flow::entries
    bool is_link = false;   ///< it is a link as a whole
    bool goes_on = false;   ///< behind a line break in the paragraph of the line before
};

/// What lines come from: the file itself, or a member of an archive. Its text are the lines, each ended by LF, with blank
/// lines where the document has a gap; line_starts are those of the file or member. Line breaks and gaps come from
/// nowhere, or from what stands for them.
struct Part : markup::PlacedText {
    std::string member = {};           ///< "word/document.xml"; empty: the file itself
    std::string bytes = {};            ///< of the member; empty: those of the file
    std::vector<FlowLine> lines = {};  ///< ascending
};

/// A post that the file itself tells apart, with what it says of it: an entry of a feed, an article of a page.
struct Entry {
    bool is_post = false;   ///< exactly one post; else its lines are a document in which posts are looked for
    std::string date = {};  ///< ISO 8601 day of publication, as written, without regard to time zones
    std::string url = {};   ///< where the post was published
    std::vector<std::string> labels = {};  ///< categories and tags, in order, no doubles
};

/// Adds a label that is not empty and not there yet.
void add_label(std::vector<std::string>& labels, std::string_view label);

struct Flow {
    std::vector<Part> parts = {};
    std::vector<Entry> entries = {};  ///< at least one where there is a line; lines of one entry follow each other
    bool paragraphs = false;          ///< what FlowLine::number counts
    bool is_plain = false;            ///< plain text: a line may be part of a paragraph
    std::vector<Diagnostic> diagnostics = {};
};

/// A flow as a text to be read on its own: a paragraph a line; a sentence that runs over a line break in one stays whole.
struct Prose {
    /// What is copied into `text`, from the byte `begin` of it on: a range of the text of a part.
    struct Piece {
        std::size_t begin = 0, part = 0;
        ByteRange range;
    };
    std::string text;
    std::vector<std::size_t> numbers;  ///< FlowLine::number by line of `text`; of a blank line that of the next one
    std::vector<Piece> pieces;         ///< ascending; line breaks and joints belong to none
};
/// Without the alternative texts of pictures, lines that are a URL and teasers, which nobody translates.
Prose prose_of(const Flow& flow);

/// Puts the lines of one part together. Not for two threads at once.
class PartWriter {
public:
    /// Fills Part::text, lines and origin, which must be empty.
    explicit PartWriter(Part& part) : part_(part) {}

    /// Adds to the line that is open, which has no line break inside; `range` of the bytes is what it comes from, of
    /// equal length where it is copied byte by byte.
    void add(std::string_view utf8, ByteRange range);
    /// Adds `range` of another text, which has its own origin.
    void add(std::string_view text, const markup::Origin& origin, ByteRange range);
    /// Ends the line that is open; false where it has nothing but white space, NBSP too: such a line is dropped. What
    /// white space it begins with stays in the text, outside of the line's range, because indentation tells something.
    bool end(Mark mark, std::size_t number, std::size_t entry, bool is_link = false);
    /// A blank line before the next one; several calls make one gap.
    void gap() {
        gap_ = true;
        goes_on_ = false;
    }
    /// The next line, if no end() of a blank one and no gap comes before it, stands in the paragraph of the last one.
    void go_on() { goes_on_ = true; }
    /// The line that is open.
    const std::string& line() const noexcept { return line_; }

private:
    void end_with_break();

    Part& part_;
    std::string line_;
    markup::Origin origin_;  // of line_
    bool gap_ = false, goes_on_ = false;
};

}  // namespace yakugo::document
