// SPDX-License-Identifier: Apache-2.0
// A draft as the rules see it: texts of one language, alone or beside what they translate, each with the way back to its file.
#pragma once

#include "glossary/check/draft/origin.hpp"
#include "glossary/check/finding.hpp"
#include "libalign/core/byte_range.hpp"
#include "libalign/core/diagnostic.hpp"
#include "libalign/core/language.hpp"
#include "libalign/document/document.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::check {

/// A paragraph, a heading, a caption, or one side of a segment.
struct Text {
    std::string text;  ///< UTF-8, as it stands in the file but for encoding, escapes and inline tags
    Origin origin;     ///< to the bytes of Draft::files[file]
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

    const std::optional<Text>& side(Language language) const { return language == Language::ja ? ja : en; }
    bool is_bilingual() const { return ja && en; }
};

/// A file that texts come from, with what it takes to say where a byte stands.
struct SourceFile {
    std::string name;
    std::string bytes;                     ///< as on disk; of a docx, word/document.xml
    std::vector<std::size_t> line_starts;  ///< byte offsets; line n begins at [n - 1]
};

struct Draft {
    std::vector<SourceFile> files;
    std::vector<Unit> units;              ///< in the order of the file
    Language target = Language::ja;       ///< the language that was written, and is checked
    std::vector<Diagnostic> diagnostics;  ///< what could not be read; X901 and X903 are made of them

    /// Where a range of a unit's text stands on disk.
    Place place(const Text& text, ByteRange range) const;
};

}  // namespace yakugo::check
