// SPDX-License-Identifier: Apache-2.0
// A token in the place of which three stand.
#include "libalign/mine/name_parts.hpp"

#include <algorithm>
#include <string_view>

namespace yakugo::mine {

namespace {

/// Whether a gloss of the katakana stands in the text as one word in small letters.
bool is_written_small(std::string_view katakana, const link::EnglishText& english, const lexicon::Lexicon& lexicon) {
    const std::vector<lexicon::Entry> entries = lexicon.find_japanese(katakana);
    return std::any_of(entries.begin(), entries.end(), [&](const lexicon::Entry& entry) {
        return std::any_of(entry.glosses.begin(), entry.glosses.end(), [&](const lexicon::Gloss& gloss) {
            return std::any_of(english.tokens.begin(), english.tokens.end(), [&](const text::EnglishToken& token) {
                return token.word && !token.capital && token.stem == gloss.key;
            });
        });
    });
}

}  // namespace

void part_names(link::JapaneseText& japanese, const link::EnglishText& english, const link::Resources& resources) {
    const auto is_small = [&](ByteRange part) {
        return is_written_small(slice(japanese.text, part), english, resources.lexicon);
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
