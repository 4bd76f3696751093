// SPDX-License-Identifier: Apache-2.0
// Comparison without case for the store, which cannot use libalign/text.
#pragma once

#include <string>
#include <string_view>

namespace yakugo::store {

/// `text` with capitals in lower case: ASCII, Latin-1, Latin Extended-A but for U+0130, Greek without accents, Cyrillic
/// from U+0400 to U+042F, full-width Latin, each by its simple folding in Unicode's CaseFolding.txt: "ＦＴＯ Čapek" ->
/// "ｆｔｏ čapek". All else, bytes that are no UTF-8 included, stays as it is; the length in bytes never changes.
std::string fold_case(std::string_view text);

}  // namespace yakugo::store
