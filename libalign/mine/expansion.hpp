// SPDX-License-Identifier: Apache-2.0
// Acronyms that a bracket glosses in Japanese, spelt out in the post's English.
#pragma once

#include "libalign/mine/collector.hpp"
#include "libalign/mine/post_text.hpp"

#include <vector>

namespace yakugo::mine {

/// For every acronym among `groups` that glosses a term (宇宙ベースの迎撃ミサイル(SBI)) or belongs to another rendering of one:
/// where English words of the post begin with its letters ("space-based interceptors", or "Naval Special Warfare (NSW)"), reports the
/// Japanese term with these words (evidence `initials`).
void find_expansions(const PostText& post, const std::vector<Collector::Group>& groups, Collector& out);

}  // namespace yakugo::mine
