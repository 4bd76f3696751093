// SPDX-License-Identifier: Apache-2.0
// The words of a segment that may turn out to be terms when many posts are seen.
#pragma once

#include "libalign/document/document.hpp"
#include "libalign/link/linker.hpp"
#include "libalign/pair/pair.hpp"

#include <string>
#include <vector>

namespace yakugo::mine {

struct SegmentWord {
    std::string surface;  ///< citation form
    std::string form;     ///< comparison form: match_ja, or Collector::english_form()
    friend bool operator==(const SegmentWord&, const SegmentWord&) = default;
};

struct SegmentWords {
    std::vector<SegmentWord> ja, en;  ///< in the order of the text, each form once
};

/// Japanese noun compounds and their parts (term_spans(), but for joined ones, amounts, single characters and
/// hiragana), and runs of one to three English words that are neither function words nor numbers: 特殊部隊が急襲 / "Special
/// forces raided": 特殊, 特殊部隊, 部隊, 急襲; special, special force, special force raided (form: special force raided), ... At
/// most 60 of each side; none where a side is longer than 16 KiB, which is no sentence, and none of a credit, whose
/// words say nothing of each other.
SegmentWords segment_words(const document::Document& document, const pair::Segment& segment,
                           const link::Resources& resources);

}  // namespace yakugo::mine
