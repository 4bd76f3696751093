// SPDX-License-Identifier: Apache-2.0
// An aligned text and its translation as one page to read through, on screen or paper.
#pragma once

#include "glossary/exchange/writing.hpp"

#include <cstddef>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace yakugo::exchange {

struct PageSentence {
    std::size_t line = 0;  ///< 1-based, of its file
    std::string text;
};

/// A row: sentences that translate each other. One side is empty where nobody translated the other.
struct PageRow {
    std::vector<PageSentence> source, target;
    double score = 0;
    bool moved = false;
    std::optional<std::size_t> behind =
        {};  ///< of a moved row: the row, 0-based, that stands before it in the target text
};

struct BitextPage {
    std::string source_file, target_file;
    Language source = Language::en;
    std::vector<PageRow> rows;
};

/// HTML5 in UTF-8, complete in itself: no script, no font and no picture is loaded. All text is escaped, control
/// characters are dropped. Row n (from 1) has the id "rn". Colours follow the reader's light or dark mode and are never
/// the only sign: scores are printed, and sentences that stand alone are labelled (訳文なし, 原文なし). Prints with repeated
/// heads and without broken rows. Memory does not grow with the page.
void write_bitext_page(std::ostream& out, const BitextPage& page);

}  // namespace yakugo::exchange
