// SPDX-License-Identifier: Apache-2.0
// Which names of columns are languages: codes, names, what Japanese tables write, with a word for "term" beside them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace yakugo::exchange {

/// A header as all that follows compares it: full-width letters and brackets are ASCII ("ＥＮ", "英語（原語）" ->
/// "英語(原語)"), 【】〔〕［］ are round brackets, U+3000 is a blank.
std::string narrowed(std::string_view header);

/// BCP 47 of a language that a column is named after, empty where it is none: "en", "JP", "ja_JP", "Jap.", "English",
/// "English_United_States", "英語", "英", "和訳"; also with a word for its terms before or behind it, or either of them in
/// brackets: "Term EN", "English term", "日本語名称", "英語（原語）", "訳語（和文）".
std::string language_named(std::string_view header);

/// Whether the name says a language beside others only: of one kanji (日 is "day" too), of two letters that are no code
/// of English or Japanese. A two-letter word ("no", "is") is no language at all.
bool is_weak_language(std::string_view header);

struct LanguagePart {
    std::string language, rest;
    bool colon = false;  ///< "ja:note" is of the language section
};
/// The language that a name begins or ends with, and the rest: "en_note", "Status (Japanese)", "英語備考", "備考（英語）".
std::optional<LanguagePart> split_language(std::string_view header);

}  // namespace yakugo::exchange
