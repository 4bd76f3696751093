// SPDX-License-Identifier: Apache-2.0
// Kanji in common with what the dictionary has for the English word.
#include "libalign/link/kinship.hpp"

#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>

namespace yakugo::link {

namespace {

constexpr std::size_t kFewestKanji = 2, kMostKanji = 4;  // of a word; longer ones are compounds
constexpr std::size_t kMostTranslations = 64;            // translations of an English word that are looked at
constexpr double kLeastShared = 0.5;                     // one of two kanji

/// The kanji of a word that has no other characters, sorted; empty for other words and those too short or too long.
std::u32string kanji_of(std::string_view word) {
    std::u32string out;
    for (std::size_t at = 0; at < word.size();) {
        const char32_t c = text::next_code_point(word, at);
        if (text::script_of(c) != text::Script::kanji || out.size() == kMostKanji) return {};
        out += c;
    }
    std::sort(out.begin(), out.end());
    return out.size() < kFewestKanji ? std::u32string() : out;
}

/// What the dictionary has for an English word, written in kanji.
KanjiTranslations translations(const text::EnglishToken& token, const Resources& resources) {
    return resources.remembered.kanji.get(token.stem, [&] {
        std::vector<std::u32string> out;
        for (const std::string_view headword : resources.lexicon.words_for_english(token.stem, kMostTranslations)) {
            std::u32string kanji = kanji_of(headword);
            if (!kanji.empty()) out.push_back(std::move(kanji));
        }
        return std::make_shared<const std::vector<std::u32string>>(std::move(out));
    });
}

struct Noun {
    ByteRange range;
    std::u32string kanji;
};

std::vector<Noun> nouns(const JapaneseText& japanese) {
    std::vector<Noun> out;
    for (const text::JapaneseToken& token : japanese.tokens) {
        if (token.pos != text::PartOfSpeech::noun || text::is_proper_noun(token.noun)) continue;
        std::u32string kanji = kanji_of(slice(japanese.text, token.range));
        if (!kanji.empty()) out.push_back({token.range, std::move(kanji)});
    }
    return out;
}

/// The link's score; nothing where too little is shared, or where the dictionary has the pair.
std::optional<double> likeness(const std::u32string& noun, const std::vector<std::u32string>& translations) {
    double best = 0;
    for (const std::u32string& translation : translations) {
        if (translation == noun) return std::nullopt;
        best = std::max(best, shared_characters(noun, translation));
    }
    return best < kLeastShared ? std::nullopt : std::optional(kSameKanji * best);
}

}  // namespace

double shared_characters(const std::u32string& a, const std::u32string& b) {
    std::u32string both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return 2 * static_cast<double>(both.size()) / static_cast<double>(a.size() + b.size());
}

std::vector<Link> find_kinship(const JapaneseText& japanese, const EnglishText& english, const Resources& resources) {
    const std::vector<Noun> all = nouns(japanese);
    if (all.size() * english.tokens.size() > kMostWordPairs) return {};
    std::vector<KanjiTranslations> known;
    for (const text::EnglishToken& token : english.tokens) {
        known.push_back(is_common_word(token) && !all.empty() ? translations(token, resources) : nullptr);
    }
    std::vector<Link> out;
    for (const Noun& noun : all) {
        for (std::size_t en = 0; en < known.size(); ++en) {
            if (known[en] == nullptr) continue;
            if (const auto score = likeness(noun.kanji, *known[en]))
                out.push_back({noun.range, en, en + 1, LinkKind::kinship, *score});
        }
    }
    return out;
}

}  // namespace yakugo::link
