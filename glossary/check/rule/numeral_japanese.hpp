// SPDX-License-Identifier: Apache-2.0
// A run of Arabic and kanji digits with 十 百 千 万 億 兆, and what it is worth.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace yakugo::check {

struct JapaneseNumeral {
    double value = 0;
    std::size_t begin = 0, end = 0;  ///< in the text, behind it
    bool arabic = false;             ///< has Arabic digits: nobody writes them in a word
    bool version = false;            ///< 3.12.1: no number
    bool decimal = false;            ///< 1.5
    std::size_t symbols = 0;         ///< code points, separators aside
    double last_unit = 1;            ///< of the multiplier that it ends with: 万 of 3万
};

/// The numeral that begins at `at` of NFKC text; none where there is none. 15億3000万, 1,200, 三千五百, 二〇二五, 3千.
std::optional<JapaneseNumeral> japanese_numeral(std::string_view text, std::size_t at);

}  // namespace yakugo::check
