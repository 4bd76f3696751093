// SPDX-License-Identifier: Apache-2.0
// Japanese terms that change their ending: 運用する, 飛ぶ, 高い.
#pragma once

#include "glossary/check/match/words.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace yakugo::check {

/// The part of a term that all of its forms begin with, in bytes from its beginning (運用する: 運用, 飛ぶ: 飛, 食べる: 食べ);
/// nothing where it ends like no verb and no adjective, or too little would be left to look for. By spelling alone: 扱い and
/// 狙う look alike, inflected_end() tells.
std::optional<std::size_t> stem_length(std::string_view term);

/// Whether a form of a term with this ending ("する", "ぶ") can go on with `next` behind its stem; 0: the end of the text.
bool may_follow_stem(std::string_view ending, char32_t next);

/// Where the form of the verb or adjective ends that begins at `begin` of the text of `words`: the words up to there are those of
/// `stem` + `ending`, the last one by its dictionary form (運用|し for 運用する, さ|れ for される; of できる, as if it were する). What
/// follows (た, ます, ない) is outside.
std::optional<std::size_t> inflected_end(Words& words, std::string_view text, std::size_t begin, std::string_view stem,
                                         std::string_view ending);

}  // namespace yakugo::check
