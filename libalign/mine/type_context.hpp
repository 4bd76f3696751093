// SPDX-License-Identifier: Apache-2.0
// What the other terms of a post say of a term's type.
#pragma once

#include "libalign/mine/candidate.hpp"

#include <vector>

namespace yakugo::mine {

/// A bare katakana name that is a part of a longer one has its type: トライトン of MQ-4Cトライトン is a weapon, ホロウェイ of マリアン・ホロウェイ and
/// トランプ of トランプ大統領 are persons. Looks only at pairs of confidence 0.5 or more whose English has the words of the shorter one.
void settle_types(std::vector<Candidate>& candidates);

}  // namespace yakugo::mine
