// SPDX-License-Identifier: Apache-2.0
// Finds the terms of a glossary in a text: one automaton over all of them, leftmost and longest.
#pragma once

#include "libalign/core/byte_range.hpp"
#include "libalign/core/language.hpp"
#include "libalign/text/english.hpp"
#include "libalign/text/japanese.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::check {

struct Pattern {
    std::string surface;   ///< UTF-8, a term in its citation form
    std::uint32_t id = 0;  ///< the caller's; several patterns may have the same surface, all are reported
};

struct Match {
    ByteRange range;       ///< of the text that was given, not normalised: "Beast Modes", "運用し"
    std::uint32_t id = 0;  ///< of the pattern
    bool exact = true;     ///< false: by lemma, case or width, not letter by letter
    friend bool operator==(const Match&, const Match&) = default;
};

/// All terms of one language. Immutable: any number of threads may search at once, each with a tokeniser of its own.
///
/// Leftmost-longest: a term that stands inside a longer one that was found (協働型戦闘機 shields 戦闘機) is no hit; of all
/// patterns with the surface found, each is. Japanese is compared by Profile::match_ja: full and half width are one, a
/// middle dot is not nothing. A hit ends where words end: not inside a longer run of katakana (ミサイル in ミサイルズ), unless MeCab knows
/// both words that meet there (クルーズ|ミサイル), nor
/// inside a kanji word that MeCab does not split there (米国 in 全米国民 is none, 国防省 in 米国防省 is one). A verbal noun with する
/// or される and a verb in another form are found: 運用する finds 運用した, 飛ぶ finds 飛んだ. English is compared word by word: by
/// lemma (fighters finds fighter; an acronym's plural s), hyphens and spaces alike; a pattern in lower case finds any
/// case, one with capitals inside a word or all of them (SAM, iPhone) only its own, one with a capital first letter
/// (Iron Dome) also all capitals; possessive 's is outside the hit.
class Matcher {
public:
    Matcher(Language language, std::span<const Pattern> patterns, const text::EnglishTokenizer& english);
    ~Matcher();
    Matcher(Matcher&&) noexcept;
    Matcher& operator=(Matcher&&) noexcept;

    /// In the order of the text; matches of one place by id. Linear in the text but for words that MeCab must look at.
    std::vector<Match> find(std::string_view text, const text::JapaneseTokenizer& japanese,
                            const text::EnglishTokenizer& english) const;

    std::size_t memory() const noexcept;  ///< bytes held

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace yakugo::check
