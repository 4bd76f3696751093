// SPDX-License-Identifier: Apache-2.0
// Weighing linked words: names, numbers and Latin tokens say more than common words.
#include "libalign/pair/coverage.hpp"

#include "libalign/text/unicode.hpp"

#include <algorithm>

namespace yakugo::pair {

namespace {

using text::NounKind;
using text::PartOfSpeech;

constexpr double kName = 1.5, kWord = 1.0, kVerb = 0.5;

double weight(const text::EnglishToken& token) {
    if (!token.word || token.function) return 0;
    return token.capital || token.number || token.upper ? kName : kWord;
}

double weight(const text::JapaneseToken& token) {
    switch (token.pos) {
        case PartOfSpeech::noun:
            if (token.noun == NounKind::pronoun || token.noun == NounKind::dependent || token.noun == NounKind::suffix)
                return 0;
            if (token.noun == NounKind::number || text::is_proper_noun(token.noun) || !token.known) return kName;
            return kWord;
        case PartOfSpeech::verb:
        case PartOfSpeech::adjective: return token.range.size() >= 6 ? kVerb : 0;
        default: return 0;
    }
}

}  // namespace

Coverage coverage(const link::JapaneseText& japanese, ByteRange ja, const link::EnglishText& english, ByteRange en,
                  const std::vector<link::Link>& links) {
    Coverage out;
    std::vector<double> en_best(english.tokens.size(), 0), ja_best(japanese.tokens.size(), 0);
    for (const link::Link& link : links) {
        const ByteRange words{english.tokens[link.en_begin].range.begin, english.tokens[link.en_end - 1].range.end};
        if (!ja.contains(link.ja) || !en.contains(words)) continue;
        for (std::size_t i = link.en_begin; i < link.en_end; ++i) en_best[i] = std::max(en_best[i], link.score);
        auto token = std::lower_bound(japanese.tokens.begin(), japanese.tokens.end(), link.ja.begin,
                                      [](const text::JapaneseToken& t, std::size_t at) { return t.range.end <= at; });
        for (; token != japanese.tokens.end() && token->range.begin < link.ja.end; ++token) {
            double& best = ja_best[static_cast<std::size_t>(token - japanese.tokens.begin())];
            best = std::max(best, link.score);
        }
    }
    double ja_linked = 0, en_linked = 0;
    for (std::size_t i = 0; i < english.tokens.size(); ++i) {
        if (!en.contains(english.tokens[i].range)) continue;
        const double w = weight(english.tokens[i]);
        out.en_weight += w;
        en_linked += w * en_best[i];
        if (w == kName && en_best[i] > 0.7) out.strong += 1;
    }
    for (std::size_t i = 0; i < japanese.tokens.size(); ++i) {
        if (!ja.contains(japanese.tokens[i].range)) continue;
        const double w = weight(japanese.tokens[i]);
        out.ja_weight += w;
        ja_linked += w * ja_best[i];
    }
    out.en = out.en_weight > 0 ? en_linked / out.en_weight : 0;
    out.ja = out.ja_weight > 0 ? ja_linked / out.ja_weight : 0;
    return out;
}

}  // namespace yakugo::pair
