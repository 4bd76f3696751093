// SPDX-License-Identifier: Apache-2.0
// A small text and its translation, sentence by sentence, as tests need them.
#pragma once

#include "tests/unit/bitext/lines.hpp"
#include "tools/yakugo/align_rows.hpp"

#include <string>
#include <vector>

namespace yakugo::testing {

using sample::lines;

/// Five English and four Japanese sentences; the third English one wraps.
inline cli::AlignTexts texts() {
    cli::AlignTexts out;
    out.en =
        lines("in/a.en.txt", Language::en, {"Cats sleep.", "Dogs\tbark.", "Birds\n  sing.", "Fish swim.", "The end."});
    out.ja = lines("in/a.ja.txt", Language::ja, {"猫は眠る。", "魚は泳ぎ、\n鳥は歌う。", "𠮟られた。", "終わり。"});
    return out;
}

/// 1-1, 1-0, 2-1, 0-1 and a moved 1-1.
inline cli::Beads beads() {
    return {{{0, 1}, {0, 1}, 0.951234, false},
            {{1, 2}, {1, 1}, 0.8, false},
            {{2, 4}, {1, 2}, 0.45, false},
            {{4, 4}, {2, 3}, 0.7, false},
            {{4, 5}, {3, 4}, 0.9, true}};
}

}  // namespace yakugo::testing
