// SPDX-License-Identifier: Apache-2.0
// A rendering that the source calls for and that stands in the target with a slip: フィンガーブリント for フィンガープリント.
#pragma once

#include "glossary/check/draft/draft.hpp"
#include "glossary/check/study.hpp"
#include "libalign/core/byte_range.hpp"

#include <optional>
#include <string_view>

namespace yakugo::check {

/// The katakana of `text`, outside what is masked, that is one mora (a kana with its small ones, ー or ッ; middle dots do
/// not count) away from `surface`, which has three or more; part of a longer word where it has four or more. None where
/// `surface` itself stands there, nor for a word that the dictionary has (テスト for テキスト), unless both are likely to be
/// spellings of one word (サーバ, サーバー). The first of several. O(a·b) for each word, after Sellers 1980.
std::optional<ByteRange> misspelt_rendering(const Text& text, std::string_view surface, const Resources& resources);

}  // namespace yakugo::check
