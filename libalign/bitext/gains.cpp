// SPDX-License-Identifier: Apache-2.0
// Tables of sums that the search would repeat.
#include "libalign/bitext/gains.hpp"

#include <algorithm>
#include <cmath>

namespace yakugo::bitext {

SideGains::SideGains(Side name, const ComparedSide& side, const Features& weights, std::size_t most) {
    const Vocabulary& vocabulary = side.vocabulary;
    for (std::size_t size = 1; size <= most; ++size) {
        Group& group = groups[size - 1];
        std::vector<float> unexplained_word(vocabulary.words.size(), 0);
        group.word.assign(vocabulary.words.size() * kReasons, 0);
        group.information.assign(vocabulary.words.size(), 0);
        for (Word word = 0; word < vocabulary.words.size(); ++word) {
            if (side.chance[word] == 0) continue;
            const double chance = chance_of(side.chance[word], size), bits = -std::log(chance);
            const auto kind = static_cast<std::size_t>(vocabulary.words[word].kind);
            const double nothing =
                weights[unexplained(name, kind)] + weights[silence(name, kind)] * std::log1p(-chance);
            unexplained_word[word] = static_cast<float>(nothing);
            group.information[word] = static_cast<float>(bits);
            for (std::size_t reason = 0; reason < kReasons; ++reason) {
                const double gain = weights[explained(name, reason)] + weights[information(name, reason)] * bits;
                group.word[word * kReasons + reason] = static_cast<float>(gain - nothing);
            }
        }
        for (std::size_t i = 0; i < vocabulary.sentences.size(); ++i) {
            float base = 0, whole = 0;
            for (const Word word : vocabulary.sentences[i]) {
                base += unexplained_word[word];
                whole += group.information[word];
            }
            group.base.push_back(base);
            group.whole.push_back(whole);
        }
    }
}

namespace {

std::size_t most_sentences(std::size_t kinds) {
    std::size_t most = 0;
    for (std::size_t k = 0; k < kinds; ++k) most = std::max({most, kKinds.at(k).en, kKinds.at(k).ja});
    return most;
}

}  // namespace

Gains::Gains(const Comparison& comparison, const Features& weights, std::size_t kinds_searched)
    : most(most_sentences(kinds_searched)),
      en(Side::en, comparison.en, weights, most),
      ja(Side::ja, comparison.ja, weights, most) {
    std::copy_n(weights.begin() + kind_weight(0), kKinds.size(), kinds.begin());
    std::copy_n(weights.begin() + trait_weight(Trait{}), kTraits, traits.begin());
}

}  // namespace yakugo::bitext
