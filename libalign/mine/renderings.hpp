// SPDX-License-Identifier: Apache-2.0
// Other renderings of what a bracket glosses by an acronym.
#pragma once

#include "libalign/mine/collector.hpp"
#include "libalign/mine/post_text.hpp"

#include <vector>

namespace yakugo::mine {

/// For every acronym that a Japanese term of `groups` is glossed by, reports the compounds elsewhere in the post that explain all its letters
/// and share half of the term's characters or more (evidence `initials`): 国土安全保障省 and DHS, glossed beside 国土安全保障;
/// 飛行テストセンター and FTC, glossed beside 飛行試験センター.
void find_renderings(const PostText& post, const std::vector<Collector::Group>& groups, Collector& out);

}  // namespace yakugo::mine
