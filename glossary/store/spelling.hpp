// SPDX-License-Identifier: Apache-2.0
// How like two terms of one language are, by their letters alone: the store asks no sound model.
#pragma once

#include "libalign/core/language.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace yakugo::store {

/// The form in which a pair is found again, stored beside each term: without case and, in Japanese, without middle dots,
/// long vowel marks, spaces and の: "ビースト・モード" -> "ビストモド", "Beast Mode" -> "beast mode".
std::string match_form(Language language, std::string_view surface);

/// The form in which relatives are found, stored beside each term. Japanese: the match form with large kana for small
/// ones, ブ for ヴ (バ for ヴァ) and without ッ: "ヴァイオリン", "バイオリン" -> "バイオリン". English: an acronym's letters
/// ("CCAs", "C.C.A." -> "CCA", "DoD" -> "DOD"), else lower case, hyphens and slashes as spaces, the last word in the
/// singular: "special-operations forces" -> "special operations force".
std::string link_form(Language language, std::string_view surface);

/// Whether two Japanese link forms are katakana of at least four letters that differ by one: ヘグゼス, ヘグセス;
/// コラボレイティブ, コラボレーティブ. Only terms with the same English are worth asking: ストライカー, ストライバー.
bool are_near_katakana(std::string_view a, std::string_view b);

/// Whether two Japanese surfaces end in the same head: the same last two characters, one of them a kanji (協働型戦闘機,
/// 無人戦闘機), or the same last word of katakana (防空システム, AIシステム).
bool share_head(std::string_view a, std::string_view b);

/// Whether one Japanese surface leaves out characters of the other, but neither the first nor the last: 国防省, 国防総省; or, being of four
/// or more, only the last one: 国土安全保障, 国土安全保障省.
bool is_short_form(std::string_view a, std::string_view b);

/// The number of words, parted by middle dots or spaces, of a surface that is all katakana; 0 for any other:
/// コラボレイティブ・コンバット・エアクラフト has 3.
std::size_t reading_words(std::string_view ja);

}  // namespace yakugo::store
