// SPDX-License-Identifier: Apache-2.0
// A draft as the rules see it: texts of one language, alone or beside what they translate, each with the way back to its file.
#pragma once

#include "glossary/check/finding.hpp"
#include "libalign/core/byte_range.hpp"
#include "libalign/core/diagnostic.hpp"
#include "libalign/core/language.hpp"
#include "libalign/document/document.hpp"
#include "libalign/markup/placed_text.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::check {

/// A paragraph, a heading, a caption, or one side of a segment.
struct Text {
    std::string text;       ///< UTF-8, as it stands in the file but for encoding, escapes and inline tags
    markup::Origin origin;  ///< to the bytes of Draft::files[file]; nothing where only the line is known
    std::size_t file = 0;
    std::size_t line = 0;  ///< 1-based, where it begins
    std::vector<ByteRange>
        masked;  ///< of `text`, ascending, disjoint: URLs, code, tags written out, ruby readings: nothing is found there
    std::vector<ByteRange> quoted;  ///< of `text`: other people's words in 「」 or “”; rules of style leave them alone
    std::vector<std::size_t> tags;  ///< offsets at which an inline tag stood
    document::BlockKind kind = document::BlockKind::body;
};

/// Whether any of the range lies in what is masked.
bool is_masked(const Text& text, ByteRange range);

/// A place of the draft: a Japanese text, an English one, or both as translations of one another. At least one is
/// there.
struct Unit {
    std::optional<Text> ja, en;
    std::string key;  ///< the form's own id; empty where it has none
    std::size_t part =
        0;  ///< the post of a dump, the file of an XLIFF: what counts as one draft where rules compare drafts
    bool partial =
        false;  ///< the two share a sentence or more, but either may hold what the other has not: blocks of a post
    bool unaligned = false;  ///< one side only, because alignment found no counterpart in the other text: X903

    const std::optional<Text>& side(Language language) const { return language == Language::ja ? ja : en; }
    std::optional<Text>& side(Language language) { return language == Language::ja ? ja : en; }
    bool is_bilingual() const { return ja && en; }
};

/// What the bytes of a file mean, which a replacement must be written in.
enum class Escapes { none, xml, po, table };

/// A file that texts come from, with what it takes to say where a byte stands. X901 where its encoding is guessed. Of a
/// document whose texts are counted by paragraphs, line_starts is empty.
struct SourceFile : markup::PlacedText {
    std::string name;                           ///< in messages: "a.docx", "a.docx:word/footnotes.xml"
    std::string bytes = {};                     ///< as on disk; of an archive those of `member`
    std::vector<std::size_t> code_points = {};  ///< before byte n * kStride of `text`
    Escapes escapes = Escapes::none;
    std::string path = {};                            ///< on disk; empty: as its name
    std::shared_ptr<const std::string> archive = {};  ///< of a docx, odt, epub: the bytes on disk
    std::string member = {};                          ///< which part of it `bytes` are

    static constexpr std::size_t kStride = 1024;
    /// 1-based, in code points from the beginning of its line. Constant time but for a binary search.
    std::size_t column_of(std::size_t byte) const;
};

/// A publication that a post names, where the post's URL leads to another one.
struct Outlet {
    Text label;           ///< "(Defense News)"
    std::string printed;  ///< "Defense News"
    std::string owner;    ///< of the URL: "Breaking Defense", or the host
    std::string host;     ///< "breakingdefense.com"
};

struct Draft {
    std::vector<SourceFile> files;
    std::vector<Unit> units;  ///< in the order of the file
    std::vector<Outlet> outlets = {};
    Language target = Language::ja;       ///< the language that was written, and is checked
    std::vector<Diagnostic> diagnostics;  ///< what could not be read

    /// Where a range of a unit's text stands on disk. Of a text whose origin is unknown: its line, with no bytes.
    Place place(const Text& text, ByteRange range) const;
};

}  // namespace yakugo::check
