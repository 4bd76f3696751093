// SPDX-License-Identifier: Apache-2.0
// Links by sound, by letter and by number, and all of them together.
#include "libalign/link/linker.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/link/lexical.hpp"
#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <tuple>

namespace yakugo::link {

namespace {

/// A run and each stretch of its parts against each window of English words: parts and words need not be equal in number.
void link_sound(const JapaneseSide& japanese, const EnglishSide& english, const Resources& resources,
                std::vector<Link>& out) {
    constexpr std::size_t kMoreWords = 2;  // a part may be up to three words written as one
    for (const KatakanaStretch& stretch : japanese.katakana) {
        const translit::KatakanaSound kana = resources.sound.hear(slice(japanese.text.text, stretch.range));
        for (const SpokenStretch& words : english.spoken) {
            if (words.words > stretch.parts + (stretch.parts == 1 ? kMoreWords : 0)) continue;
            const double score = sounds_like(kana, words.spoken, resources);
            if (score >= kLeastSound) out.push_back({stretch.range, words.begin, words.end, LinkKind::sound, score});
        }
    }
}

void link_verbatim(const JapaneseText& japanese, const EnglishText& english, std::vector<Link>& out) {
    for (const ByteRange run : japanese.latin) {
        const std::string folded = text::normalized(slice(japanese.text, run), text::Profile::match_en);
        const bool designation = has_ascii_digit(folded);
        for (std::size_t i = 0; i < english.tokens.size(); ++i) {
            const std::string& lower = english.tokens[i].lower;
            const bool plural =
                (designation || english.tokens[i].upper) && lower.size() > 2 && lower == folded + "s";  // F-35s, SBIs
            if (lower == folded || plural) out.push_back({run, i, i + 1, LinkKind::verbatim, 1});
        }
    }
}

void link_numbers(const JapaneseText& japanese, const EnglishText& english, std::vector<Link>& out) {
    for (const Quantity& ja : japanese.quantities) {
        for (const Quantity& en : english.quantities) {
            if (!same(ja, en)) continue;
            std::size_t begin = 0;
            while (begin < english.tokens.size() && english.tokens[begin].range.end <= en.range.begin) ++begin;
            std::size_t end = begin;
            while (end < english.tokens.size() && english.tokens[end].range.begin < en.range.end) ++end;
            if (begin < end) out.push_back({ja.range, begin, end, LinkKind::number, 1});
        }
    }
}

std::vector<Link> all_links(const JapaneseSide& japanese, const EnglishSide& english, const Resources& resources) {
    std::vector<Link> links;
    link_lexicon(*japanese.words, english.text, english.phrases, links);
    link_sound(japanese, english, resources, links);
    link_verbatim(japanese.text, english.text, links);
    link_numbers(japanese.text, english.text, links);
    std::stable_sort(links.begin(), links.end(), [](const Link& a, const Link& b) {
        return std::tie(a.ja.begin, a.ja.end, a.en_begin, a.en_end, b.score) <
               std::tie(b.ja.begin, b.ja.end, b.en_begin, b.en_end, a.score);
    });
    // The same place by several senses or ways: the best one stays.
    links.erase(std::unique(links.begin(), links.end(),
                            [](const Link& a, const Link& b) {
                                return a.ja == b.ja && a.en_begin == b.en_begin && a.en_end == b.en_end;
                            }),
                links.end());
    return links;
}

std::string key_of(const JapaneseText& japanese, const EnglishText& english) {
    std::string key(japanese.text);
    key += '\0';
    key += english.text;
    return key;
}

}  // namespace

JapaneseSide::JapaneseSide(const JapaneseText& japanese, const Resources& resources)
    : text(japanese), words(dictionary_words(japanese, resources)), katakana(katakana_stretches(japanese)) {}

EnglishSide::EnglishSide(const EnglishText& english)
    : text(english), phrases(english), spoken(spoken_stretches(english)) {}

std::vector<Link> find_links(const JapaneseText& japanese, const EnglishText& english, const Resources& resources) {
    return resources.remembered.links.get(key_of(japanese, english), [&] {
        return all_links(JapaneseSide(japanese, resources), EnglishSide(english), resources);
    });
}

std::vector<Link> find_links(const JapaneseSide& japanese, const EnglishSide& english, const Resources& resources) {
    return resources.remembered.links.get(key_of(japanese.text, english.text),
                                          [&] { return all_links(japanese, english, resources); });
}

Resources open_resources(const std::string& folder) {
    return {text::JapaneseTokenizer(), text::EnglishTokenizer(), lexicon::Lexicon::open(folder + "/lexicon.bin"),
            translit::Model::open(folder + "/translit.model")};
}

}  // namespace yakugo::link
