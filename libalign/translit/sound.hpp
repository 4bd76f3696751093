// SPDX-License-Identifier: Apache-2.0
// Spellings taken apart once, for who compares each with many.
#pragma once

#include "libalign/translit/spelling.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace yakugo::translit {

class ModelView;

/// Katakana as the model sees them: a mora is a kana with the small kana behind it (ティ, シャ); ー, ッ and ン stand alone.
struct Morae {
    std::array<std::uint16_t, kMaxSymbols + 1> number;
    std::array<bool, kMaxSymbols + 1> starts_word;
    std::size_t size = 0;
};

/// English letters; empty where spell_english() finds none.
struct EnglishSound {
    explicit EnglishSound(std::string_view english);
    explicit EnglishSound(const Spelling& spelt);
    bool empty() const noexcept { return spelling.size == 0; }

    std::uint32_t first = 0, second = 0;  ///< bit n: the letter is letter n; 0: there is none
    std::uint32_t letters = 0;            ///< all of them
    Spelling spelling;

private:
    void outline();
};

/// Kana as a model hears them; empty where spell_kana() finds none. Made by Model::hear().
struct KatakanaSound {
    KatakanaSound(const ModelView& model, std::string_view katakana);
    KatakanaSound(const ModelView& model, const Spelling& spelt);
    bool empty() const noexcept { return morae.size == 0; }

    std::uint32_t explained = 0;  ///< bit n: letter n stands in a unit of one of the morae
    Spelling spelling;
    Morae morae;

private:
    void find(const ModelView& model);
};

}  // namespace yakugo::translit
