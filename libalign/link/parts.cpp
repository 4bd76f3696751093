// SPDX-License-Identifier: Apache-2.0
#include "libalign/link/parts.hpp"

#include <algorithm>

namespace yakugo::link {

namespace {

constexpr std::size_t kMostPartPairs = 100'000;  // of a noun and a word; more are in no sentence
constexpr double kLikely = 0.5;                  // probability from which the score rises no more

bool is_part(const text::JapaneseToken& token) {
    const bool noun = token.pos == text::PartOfSpeech::noun && !text::is_proper_noun(token.noun);
    return noun || token.pos == text::PartOfSpeech::prefix;
}

bool may_stand_for_part(const text::EnglishToken& token) {
    return token.word && !token.number && !token.upper && !text::is_function_word(token.lower);
}

}  // namespace

std::vector<Link> find_parts(const JapaneseText& japanese, const EnglishText& english, const Resources& resources) {
    std::vector<Link> out;
    if (japanese.tokens.size() * english.tokens.size() > kMostPartPairs) return out;
    for (const text::JapaneseToken& token : japanese.tokens) {
        if (!is_part(token)) continue;
        const std::string_view part = slice(japanese.text, token.range);
        for (std::size_t en = 0; en < english.tokens.size(); ++en) {
            if (!may_stand_for_part(english.tokens[en])) continue;
            const double likely = resources.lexicon.meaning_of_part(part, english.tokens[en].stem);
            if (likely == 0) continue;
            const double score = kUnlikelyPart + (kLikelyPart - kUnlikelyPart) * std::min(likely / kLikely, 1.0);
            out.push_back({token.range, en, en + 1, LinkKind::part, score});
        }
    }
    return out;
}

}  // namespace yakugo::link
