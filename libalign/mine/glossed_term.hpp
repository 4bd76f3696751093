// SPDX-License-Identifier: Apache-2.0
// Which words an acronym or a bracket behind them explains.
#pragma once

#include "libalign/mine/compound.hpp"

#include <cstddef>
#include <string_view>

namespace yakugo::mine {

/// The term that a bracket behind byte `end` explains, and how much of the acronym it accounts for.
struct GlossedTerm {
    TokenRange tokens;    ///< empty: no noun stands there
    double coverage = 0;  ///< initials_coverage() of the tokens
};

/// Finds the left boundary. The maximal compound is the first guess; it grows over の, 、 and the like where that
/// explains more letters (宇宙ベースの迎撃ミサイル(SBI), 情報収集、監視、偵察(ISR)) or lists as many things as there are letters, and loses
/// what stands before the first explained word where all letters are explained without it (退役|特殊作戦部隊(SOF)).
GlossedTerm term_before(const link::JapaneseText& japanese, std::size_t end, std::string_view acronym,
                        const link::Resources& resources);

}  // namespace yakugo::mine
