// SPDX-License-Identifier: Apache-2.0
// Which brackets and quotes of a Japanese paragraph belong together.
#pragma once

#include "libalign/text/sentence_rules.hpp"

#include <cstddef>
#include <vector>

namespace yakugo::text {

inline constexpr std::size_t kNoPartner = static_cast<std::size_t>(-1);

/// For each opening bracket the index of the one that closes it, for every other letter kNoPartner. Brackets that are
/// crossed ( ( 「 ) ) stay without a partner, as do those that never close. Two straight quotes of one line are a
/// pair, but not the inches of a 5" gun. Linear.
std::vector<std::size_t> match_brackets(const std::vector<Letter>& letters);

}  // namespace yakugo::text
