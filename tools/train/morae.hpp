// SPDX-License-Identifier: Apache-2.0
// The inventory of morae: which kana with which small kana is one symbol of the model.
#pragma once

#include "libalign/translit/format.hpp"
#include "tools/train/corpus.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace yakugo::train {

struct MoraTable {
    std::array<std::uint16_t, translit::kSymbols * translit::kSmallKana> number{};
    std::vector<translit::MoraInfo> infos;  ///< only kana and small are set; 0 is the unknown mora
};

/// Every kana of the pairs, every two that are seen often, and the Latin capitals.
MoraTable collect_morae(const std::vector<WordPair>& pairs);

/// Sets `morae` of each pair.
void cut_into_morae(const MoraTable& table, std::vector<WordPair>& pairs);

}  // namespace yakugo::train
