// SPDX-License-Identifier: Apache-2.0
// Plural and possessive endings, which Japanese leaves unspelt.
#include "libalign/link/spoken.hpp"

#include "libalign/link/linker.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>

namespace yakugo::link {

std::size_t spoken_end(const text::EnglishToken& token) {
    return token.range.begin + std::min(token.range.size(), std::max<std::size_t>(token.lower.size(), 1));
}

namespace {

std::string other_singular(std::string_view english) {
    if (!english.ends_with('s')) return {};
    std::string singular = text::singular(english);
    return singular == english ? std::string() : singular;
}

}  // namespace

Spoken::Spoken(std::string_view english)
    : singular(other_singular(english)), sound(english), singular_sound(singular) {}

double sounds_like(const translit::KatakanaSound& katakana, const Spoken& english, const Resources& resources) {
    const auto probability = [&](const translit::EnglishSound& words) {
        return words.empty() ? 0 : resources.sound.probability(katakana, words, resources.remembered.heard);
    };
    return std::max(probability(english.sound), probability(english.singular_sound));
}

std::vector<KatakanaStretch> katakana_stretches(const JapaneseText& japanese) {
    std::vector<KatakanaStretch> out;
    for (const ByteRange run : japanese.katakana) {
        const std::vector<ByteRange> parts = katakana_parts(japanese.text, run);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            for (std::size_t j = i; j < std::min(parts.size(), i + kMostParts); ++j) {
                const ByteRange range{parts[i].begin, parts[j].end};
                if (text::count_code_points(slice(japanese.text, range)) >= 2) out.push_back({range, j - i + 1});
            }
        }
    }
    return out;
}

std::vector<SpokenStretch> spoken_stretches(const EnglishText& english) {
    std::vector<SpokenStretch> out;
    const auto& tokens = english.tokens;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!tokens[i].word || tokens[i].function) continue;
        std::size_t words = 0;
        for (std::size_t j = i; j < tokens.size() && words < kMostParts; ++j) {
            if (tokens[j].number || (!tokens[j].word && !joins_phrase(english, j))) break;
            if (!tokens[j].word) continue;
            ++words;
            if (tokens[j].function) continue;  // a name does not end with one
            const std::size_t begin = tokens[i].range.begin;
            out.push_back({i, j + 1, words, Spoken(slice(english.text, {begin, spoken_end(tokens[j])}))});
        }
    }
    return out;
}

}  // namespace yakugo::link
