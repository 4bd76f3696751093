// SPDX-License-Identifier: Apache-2.0
// A token in the place of which three stand.
#include "libalign/mine/name_parts.hpp"

#include <algorithm>

namespace yakugo::mine {

bool is_small_word(std::string_view katakana, const text::EnglishToken& word, const link::Resources& resources) {
    if (!word.word || word.capital) return false;
    const link::KnownEntries entries(katakana, resources);
    return std::any_of(entries.begin(), entries.end(), [&](const lexicon::Entry& entry) {
        return std::any_of(entry.glosses.begin(), entry.glosses.end(),
                           [&](const lexicon::Gloss& gloss) { return gloss.key == word.stem; });
    });
}

void part_names(link::JapaneseText& japanese, const link::EnglishText& english, const link::Resources& resources) {
    const auto is_small = [&](ByteRange part) {
        return std::any_of(english.tokens.begin(), english.tokens.end(), [&](const text::EnglishToken& word) {
            return is_small_word(slice(japanese.text, part), word, resources);
        });
    };
    for (std::size_t i = 0; i < japanese.tokens.size(); ++i) {
        if (japanese.tokens[i].known) continue;
        const std::vector<ByteRange> parts = link::katakana_parts(japanese.text, japanese.tokens[i].range);
        if (parts.size() < 2 || !is_small(parts.back()) || is_small(parts[parts.size() - 2])) continue;
        std::vector<text::JapaneseToken> word = resources.japanese.tokenize(slice(japanese.text, parts.back()));
        if (word.size() != 1) continue;
        word[0].range = parts.back();
        text::JapaneseToken dot;
        dot.range = {parts[parts.size() - 2].end, parts.back().begin};
        dot.pos = text::PartOfSpeech::symbol;
        dot.base = slice(japanese.text, dot.range);
        japanese.tokens[i].range.end = dot.range.begin;
        japanese.tokens[i].base = slice(japanese.text, japanese.tokens[i].range);
        japanese.tokens.insert(japanese.tokens.begin() + static_cast<std::ptrdiff_t>(i) + 1, {dot, word[0]});
    }
}

}  // namespace yakugo::mine
