// SPDX-License-Identifier: Apache-2.0
// Cutting a name from the words that it stands with.
#include "libalign/mine/name_parts.hpp"

#include "libalign/link/composition.hpp"
#include "libalign/link/dotted.hpp"
#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"

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

bool is_titled_person(const link::JapaneseText& japanese, const WordAlignment& alignment, const PhrasePair& pair,
                      const link::Resources& resources) {
    const auto surface = [&](std::size_t begin, std::size_t end) {
        return slice(japanese.text, {japanese.tokens[begin].range.begin, japanese.tokens[end - 1].range.end});
    };
    std::size_t title = pair.ja.begin;
    while (title < pair.ja.end && text::count_scripts(surface(title, title + 1)).kanji == 0) ++title;
    if (title == pair.ja.begin || title == pair.ja.end) return false;
    std::size_t name_begin = pair.en_end, title_end = pair.en_begin;  // English tokens
    for (std::size_t i = pair.ja.begin; i < pair.ja.end; ++i) {
        const auto* link = alignment.link_of_ja(i);
        if (link == nullptr) continue;
        if (i < title)
            name_begin = std::min(name_begin, link->en_begin);
        else
            title_end = std::max(title_end, link->en_end);
    }
    if (title_end == pair.en_begin || title_end > name_begin || name_begin == pair.en_end) return false;
    const std::vector<std::string> parts =
        link::run_parts(text::normalized(surface(pair.ja.begin, title), text::Profile::match_ja));
    constexpr double kRatherName = 0.5;
    return parts.size() > 1 && link::reads_as_name(parts, link::spelling_sources(resources)) >= kRatherName;
}

}  // namespace yakugo::mine
