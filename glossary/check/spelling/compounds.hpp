// SPDX-License-Identifier: Apache-2.0
// The compounds of a draft: 第11哨戒偵察飛行隊.
#pragma once

#include "glossary/check/spelling/katakana.hpp"
#include "glossary/check/study.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::check {

/// A run of kanji, katakana and digits: what stands between hiragana and punctuation. That is a compound of nouns, or a word; it takes
/// no analysis to find, and those that look suspicious are analysed then.
struct Compound {
    std::string surface;  ///< by Profile::match_ja
    Use use;
    bool first = false;  ///< it begins its text
};

/// Of all Japanese texts outside what is masked, those of two characters or more, in the order of the draft. Linear.
std::vector<Compound> compounds_of(const Draft& draft);

/// The surface with one 0 for each number: 第0哨戒偵察飛行隊. Most have none and are their own pattern; `held` is where another one is put.
std::string_view pattern_of(const Compound& compound, std::string& held);

/// Where the words of a compound begin, but the first one: byte offsets in the surface, by MeCab.
std::vector<std::size_t> cuts_of(std::string_view surface, const text::JapaneseTokenizer& tokenizer);

}  // namespace yakugo::check
