// SPDX-License-Identifier: Apache-2.0
// What the other terms of a post say of a term's type.
#pragma once

#include "libalign/mine/candidate.hpp"
#include "libalign/mine/types.hpp"

#include <vector>

namespace yakugo::mine {

/// A bare katakana name in apposition has the type of the words before it: 麻薬カルテル「セタス」 is an organisation, 核実験スターフィッシュ・プライム an
/// event, F-35I「アディール」 a weapon, ソノラ州バビスペ a place; what 社 or 製 follows is an organisation. One that is a part of a longer one has its type: トライトン of MQ-4Cトライトン is a weapon, ホロウェイ of マリアン・ホロウェイ and
/// トランプ of トランプ大統領 are persons. The latter looks only at pairs of confidence 0.5 or more whose English has the words of the shorter one.
void settle_types(std::vector<Candidate>& candidates, const TypeRules& rules);

}  // namespace yakugo::mine
