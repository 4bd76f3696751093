// SPDX-License-Identifier: Apache-2.0
// Whether a rendering stands in a translation, in whatever form a translator may have given it.
#pragma once

#include "glossary/check/study.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace yakugo::check {

/// A target text, folded once for many questions.
class Presence {
public:
    /// All must outlive it.
    Presence(std::string_view text, Language language, const Resources& resources);

    /// Japanese: the surface anywhere, without regard to width, middle dots, long vowels, small kana and okurigana (引渡し for 引き渡し), its
    /// verb in any form (飛ばした for 飛ばす), its katakana spelled otherwise (VariantModel). English: its words by their stems, in order.
    /// 「空母打撃群」 has 空母.
    bool has(std::string_view surface) const;

private:
    bool has_english(std::string_view surface) const;
    bool has_spelling(const std::string& surface) const;
    std::string stems(std::string_view text) const;

    Language language_;
    const Resources& resources_;
    std::string bare_;                   // Japanese as bare_spelling()
    std::string kanji_;                  // and without hiragana
    std::vector<std::string> katakana_;  // its katakana words
    std::string stems_;                  // English: " beast mode "
};

}  // namespace yakugo::check
