// SPDX-License-Identifier: Apache-2.0
#include "libalign/link/parts.hpp"

#include "libalign/text/normalize.hpp"

#include <algorithm>
#include <string>

namespace yakugo::link {

namespace {

constexpr double kLikely = 0.5;  // probability from which the score rises no more

bool is_part(const text::JapaneseToken& token) {
    const bool noun = token.pos == text::PartOfSpeech::noun && !text::is_proper_noun(token.noun);
    return noun || token.pos == text::PartOfSpeech::prefix;
}

}  // namespace

std::vector<Link> find_parts(const JapaneseText& japanese, const EnglishText& english, const Resources& resources) {
    std::vector<Link> out;
    if (japanese.tokens.size() * english.tokens.size() > kMostWordPairs) return out;
    for (const text::JapaneseToken& token : japanese.tokens) {
        if (!is_part(token)) continue;
        const std::string part = text::normalized(slice(japanese.text, token.range), text::Profile::match_ja);
        for (std::size_t en = 0; en < english.tokens.size(); ++en) {
            if (!is_common_word(english.tokens[en])) continue;
            const double likely = resources.lexicon.meaning_of_part(part, english.tokens[en].stem);
            if (likely == 0) continue;
            const double score = kUnlikelyPart + (kLikelyPart - kUnlikelyPart) * std::min(likely / kLikely, 1.0);
            out.push_back({token.range, en, en + 1, LinkKind::part, score});
        }
    }
    return out;
}

}  // namespace yakugo::link
