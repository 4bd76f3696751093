// SPDX-License-Identifier: Apache-2.0
// Links by sound, by letter and by number, and all of them together.
#include "libalign/link/linker.hpp"

#include "libalign/link/lexical.hpp"
#include "libalign/link/spoken.hpp"
#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <tuple>

namespace yakugo::link {

namespace {

struct Window {
    std::size_t begin, end, words;  // tokens, and words among them
    Spoken spoken;
};

/// Stretches of up to `longest` words that katakana could spell; they cross hyphens but no other punctuation, and hold no digits.
std::vector<Window> windows(const EnglishText& english, std::size_t longest) {
    std::vector<Window> out;
    const auto& tokens = english.tokens;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!tokens[i].word || text::is_function_word(tokens[i].lower)) continue;
        std::size_t words = 0;
        for (std::size_t j = i; j < tokens.size() && words < longest; ++j) {
            if (tokens[j].number || (!tokens[j].word && !joins_phrase(english, j))) break;
            if (!tokens[j].word) continue;
            ++words;
            if (text::is_function_word(tokens[j].lower)) continue;  // a name does not end with one
            const std::size_t begin = tokens[i].range.begin;
            out.push_back({i, j + 1, words, Spoken(slice(english.text, {begin, spoken_end(tokens[j])}))});
        }
    }
    return out;
}

/// A run and each stretch of its parts against each window of English words: parts and words need not be equal in number.
void link_sound(const JapaneseText& japanese, const EnglishText& english, const Resources& resources,
                std::vector<Link>& out) {
    constexpr std::size_t kMostParts = 4, kMoreWords = 2;  // a part may be up to three words written as one
    if (japanese.katakana.empty()) return;
    const std::vector<Window> all = windows(english, kMostParts);
    for (const ByteRange run : japanese.katakana) {
        const std::vector<ByteRange> parts = katakana_parts(japanese.text, run);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            for (std::size_t j = i; j < std::min(parts.size(), i + kMostParts); ++j) {
                const ByteRange ja{parts[i].begin, parts[j].end};
                const std::string_view kana = slice(japanese.text, ja);
                if (text::count_code_points(kana) < 2) continue;
                for (const Window& window : all) {
                    if (window.words > j - i + 1 + (i == j ? kMoreWords : 0)) continue;
                    const double score = sounds_like(kana, window.spoken, resources.sound);
                    if (score >= kLeastSound) out.push_back({ja, window.begin, window.end, LinkKind::sound, score});
                }
            }
        }
    }
}

void link_verbatim(const JapaneseText& japanese, const EnglishText& english, std::vector<Link>& out) {
    for (const ByteRange run : japanese.latin) {
        const std::string folded = text::normalized(slice(japanese.text, run), text::Profile::match_en);
        for (std::size_t i = 0; i < english.tokens.size(); ++i) {
            const std::string& lower = english.tokens[i].lower;
            const bool plural = english.tokens[i].upper && lower.size() > 2 && lower == folded + "s";
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

}  // namespace

std::vector<Link> find_links(const JapaneseText& japanese, const EnglishText& english, const Resources& resources) {
    std::vector<Link> links;
    const PhraseIndex phrases(english);
    link_lexicon(japanese, english, phrases, resources, links);
    link_sound(japanese, english, resources, links);
    link_verbatim(japanese, english, links);
    link_numbers(japanese, english, links);
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

}  // namespace yakugo::link
