// SPDX-License-Identifier: Apache-2.0
// The katakana words of a draft: where each spelling stands.
#pragma once

#include "glossary/check/draft/draft.hpp"
#include "libalign/core/byte_range.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::check {

/// One place of a word.
struct Use {
    std::size_t unit = 0;  ///< of Draft::units
    ByteRange range;       ///< of the text of its Japanese side
};

/// One spelling, as it is written but for width: ビースト・モード. Words of several parts count as a whole, and so does each
/// run of parts: オサマ・ビン・ラディン holds ビン・ラディン and ラディン.
struct Word {
    std::string surface;
    std::vector<Use> uses = {};  ///< in the order of the draft
    bool whole = false;          ///< whether it ever stands alone, not only as a part
};

/// A stretch of katakana with middle dots between, as it stands in a text.
std::vector<ByteRange> katakana_runs(std::string_view text);

/// ァ, ョ and their like, which belong to the beat before; not ッ, which is one of its own.
constexpr bool is_small_katakana(char32_t c) {
    return std::u32string_view(U"ァィゥェォャュョヮ").find(c) != std::u32string_view::npos;
}

/// ビースト・モード -> ビースト, モード; one part where there is no dot.
std::vector<std::string> parts_of(std::string_view word);
std::string without_dots(std::string_view word);

/// The katakana words of all Japanese texts, outside what is masked, sorted by surface. Linear in the draft.
std::vector<Word> katakana_words(const Draft& draft);

}  // namespace yakugo::check
