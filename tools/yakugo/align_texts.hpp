// SPDX-License-Identifier: Apache-2.0
// Reading the two texts of an alignment, and finding out early what makes no sense to align.
#pragma once

#include "libalign/bitext/text.hpp"
#include "libalign/document/read.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::cli {

/// What the user named.
struct AlignInputs {
    std::string source, target;  ///< files; "-" is standard input, for one of them
    bitext::Layout layout = bitext::Layout::paragraphs;
    bool force = false;                       ///< align what does not look like a text and its translation
    std::optional<document::Form> form = {};  ///< of both; none: by content, then by extension
};

struct AlignTexts {
    bitext::Text en, ja;
    Language source = Language::en;  ///< language of the text translated from
    std::string digest;              ///< of both files' bytes, the English one first
    std::vector<std::string> remarks;
    std::string not_stored;  ///< why these texts do not go into a term base; empty: they may

    const bitext::Text& text(Language language) const { return language == Language::en ? en : ja; }
    Language target() const { return source == Language::en ? Language::ja : Language::en; }
};

/// "English" or "Japanese".
std::string_view word(Language language);

/// Throws InputError where a file cannot be read or has no text; and, unless forced, where both are the same text, both
/// are in one language, or one is in neither. With force these become remarks, and SOURCE is taken for English where
/// its language is not known. A text of a single line is a remark, and a reason not to store.
AlignTexts read_align_texts(const AlignInputs& inputs);

}  // namespace yakugo::cli
