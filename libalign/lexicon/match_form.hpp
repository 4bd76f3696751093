// SPDX-License-Identifier: Apache-2.0
// The form in which Japanese headwords are stored and compared.
#pragma once

#include <string>
#include <string_view>

namespace yakugo::lexicon {

/// True only where Profile::match_ja would certainly leave `text` as it is: nothing but ASCII letters and digits, ordinary
/// kana, ・, ー and the kanji of the block U+4E00-9FFF. Most look-ups are of this kind, and cost no allocation.
bool is_match_form(std::string_view text) noexcept;

/// `text` by Profile::match_ja, made in `buffer` where it differs from `text`; empty where `text` is no valid UTF-8.
std::string_view match_form(std::string_view text, std::string& buffer);

}  // namespace yakugo::lexicon
