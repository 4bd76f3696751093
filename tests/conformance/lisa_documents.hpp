// SPDX-License-Identifier: Apache-2.0
// The documents of the LISA TMX compliance kit, cut into segments as the kit cuts them: plain text, HTML, RTF.
#pragma once

#include "glossary/store/unit.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace yakugo::lisa {

/// A document around its segments: around[0], segments[0], around[1], ... and one more of around at the end.
struct Document {
    std::vector<std::string> around;
    std::vector<store::InlineText> segments;
};

/// A segment a line.
Document read_text(std::string_view text);
std::string write_text(const Document& document);

/// Segments are the sentences of each <p>; tags are bpt and ept where both halves are in one sentence, it where not, ph
/// for elements without content. What the document writes for a tag is its code. &lt; &gt; &amp; &quot; are the only
/// entities.
Document read_html(std::string_view html);
std::string write_html(const Document& document);

/// Text in one format of RTF; a picture is a run without text.
struct Run {
    std::string text;
    bool bold = false, italic = false, underlined = false;
    friend bool operator==(const Run&, const Run&) = default;
};
using Runs = std::vector<Run>;

/// The paragraphs of an RTF file, windows-1252. Word and others write one format in many ways, so that is all that can
/// be compared.
std::vector<Runs> read_rtf(std::string_view rtf);

/// The sentences of a paragraph, with a space between them. Formats become tags: code "b" begins bold, "/b" ends it.
std::vector<store::InlineText> segments_of(const Runs& paragraph);
Runs runs_of(const std::vector<store::InlineText>& segments);

/// "First {b}sentence. Second{/b} sentence."
std::string show(const Runs& paragraph);

}  // namespace yakugo::lisa
