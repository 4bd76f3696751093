// SPDX-License-Identifier: Apache-2.0
// Whether a hit in Japanese text begins and ends where words do.
#pragma once

#include "glossary/check/match/words.hpp"
#include "libalign/core/byte_range.hpp"

#include <string_view>

namespace yakugo::check {

/// Judges by the scripts on both sides of an edge, and asks MeCab where they leave a doubt: 国防省 ends before は without being
/// asked, in 米国防省 it is asked. `text` is by Profile::match_ja. For one thread; the words must outlive it.
class Edges {
public:
    Edges(std::string_view text, Words& words) : text_(text), words_(words) {}

    /// `hit` must not be empty, and lie at characters.
    bool begins(ByteRange hit);
    bool ends(ByteRange hit);

private:
    bool ends_before_suffix(ByteRange hit, const Words::Joint& joint) const;
    bool is_kana_name(ByteRange hit) const;

    std::string_view text_;
    Words& words_;
};

}  // namespace yakugo::check
