// SPDX-License-Identifier: Apache-2.0
// Comparison without case for the store, which cannot use libalign/text.
#pragma once

#include <string>
#include <string_view>

namespace yakugo::store {

/// `text` with the capitals of ASCII, Latin-1, Latin Extended-A, Greek, Cyrillic and full-width Latin in lower case
/// (Unicode 15 simple case folding, CaseFolding.txt status C, for these blocks): "ＦＴＯ Čapek" -> "ｆｔｏ čapek". All
/// else, bytes that are no UTF-8 included, stays as it is.
std::string fold_case(std::string_view text);

}  // namespace yakugo::store
