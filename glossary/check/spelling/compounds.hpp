// SPDX-License-Identifier: Apache-2.0
// The compounds of nouns in a draft: 第11哨戒偵察飛行隊.
#pragma once

#include "glossary/check/spelling/katakana.hpp"
#include "glossary/check/study.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace yakugo::check {

/// Nouns, prefixes and numbers that follow one another without anything between.
struct Compound {
    std::string surface;  ///< by Profile::match_ja
    std::string pattern;  ///< with one 0 for each number: 第0哨戒偵察飛行隊
    Use use;
    std::vector<std::size_t> cuts;  ///< where its words begin, but the first: byte offsets in the text of the use
    bool first = false;             ///< it begins its text
};

/// Of all Japanese texts outside what is masked, in the order of the draft.
std::vector<Compound> compounds_of(const Study& study);

}  // namespace yakugo::check
