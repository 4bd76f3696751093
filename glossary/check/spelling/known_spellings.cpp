// SPDX-License-Identifier: Apache-2.0
// T104 and T105: words of the draft against words that are known.
#include "glossary/check/spelling/letters.hpp"
#include "glossary/check/spelling/spellings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace yakugo::check {
namespace {

// A word that is one character off is a slip only where the right one stands this many times as often: two names that
// are alike stand about as often as one another.
constexpr std::size_t kTimes = 2;
constexpr std::size_t kMostSlips = 2;  // uses of a misspelt word; who writes it more often means it

// Whether the machine may write the one for the other: of the glossary's decided spelling only marks differ, or nobody
// could mean two words.
bool is_safe(const Spellings& spellings, std::size_t word, std::size_t known, double probability) {
    const TermPair& term = *spellings.term(known);
    const bool marks =
        bare_spelling(spellings.words()[word].surface) == bare_spelling(spellings.words()[known].surface);
    constexpr double certain = 0.9;
    return is_decided(term) && marks && probability >= certain;
}

struct Known {
    std::size_t word = 0, known = 0;
    double probability = 0;
};

// For each word that the glossary has not, the spelling of the glossary that it most probably is.
std::vector<Known> nearest_known(const Spellings& spellings) {
    std::map<std::size_t, Known> best;
    const auto offer = [&](std::size_t word, std::size_t known, double probability) {
        if (spellings.term(word) != nullptr || spellings.term(known) == nullptr) return;
        Known& so_far = best[word];
        if (probability > so_far.probability) so_far = {word, known, probability};
    };
    for (const NearPair& pair : spellings.pairs()) {
        if (pair.likeness.probability < kOneWord) continue;
        offer(pair.a, pair.b, pair.likeness.probability);
        if (!spellings.words()[pair.b].uses.empty()) offer(pair.b, pair.a, pair.likeness.probability);
    }
    std::vector<Known> all;
    for (const auto& [word, known] : best) {
        if (known.probability > 0) all.push_back(known);
    }
    return all;
}

// One character stands for another, is left out or too much, but neither at the end, where words are derived (イテレータ,
// イテレート), nor is it a first one that is left out: that is T121, or a prefix.
bool is_slip(const Difference& at) {
    constexpr std::size_t shortest = 3;
    const std::size_t changed = at.longer - at.front - at.back;
    if (at.shorter < shortest || changed != 1 || at.back == 0) return false;
    return at.front > 0 || at.shorter == at.longer;
}

bool is_slip_of(const Spellings& spellings, std::size_t word, std::size_t right) {
    const Word &wrong = spellings.words()[word], &known = spellings.words()[right];
    if (!wrong.whole && wrong.uses.size() > 1) return false;
    if (wrong.uses.empty() || wrong.uses.size() > kMostSlips || spellings.term(word) != nullptr) return false;
    if (spellings.term(right) == nullptr &&
        known.uses.size() < std::max<std::size_t>(kTimes * wrong.uses.size(), kTimes))
        return false;
    if (spellings.judge().is_known(wrong.surface) || spellings.judge().is_compound(wrong.surface)) return false;
    if (!is_slip(difference(wrong.surface, known.surface))) return false;
    const bool size =
        bare_spelling(wrong.surface) == bare_spelling(known.surface);  // フアイル: nobody means another word by it
    return size || !spellings.judge().is_another_word(wrong.surface, known.surface);
}

Finding near_miss(const Spellings& spellings, std::size_t word, std::size_t right) {
    const Word &wrong = spellings.words()[word], &known = spellings.words()[right];
    Finding finding =
        spellings.finding("T105", wrong, wrong.uses.front(), fmt::format("nearly {}: a slip?", known.surface));
    for (std::size_t i = 1; i < wrong.uses.size(); ++i) {
        finding.also.push_back(spellings.finding("T105", wrong, wrong.uses[i], "").place);
    }
    finding.expected = known.surface;
    finding.variants.push_back(known.surface);
    if (const TermPair* term = spellings.term(right)) finding.term_id = term->id;
    return finding;
}

}  // namespace

std::vector<Finding> find_known_spellings(const Spellings& spellings) {
    std::vector<Finding> findings;
    for (const Known& known : nearest_known(spellings)) {
        const Word &word = spellings.words()[known.word], &right = spellings.words()[known.known];
        const TermPair& term = *spellings.term(known.known);
        for (const Use& use : word.uses) {
            Finding finding = spellings.known(word, use, right.surface, term);
            if (is_safe(spellings, known.word, known.known, known.probability)) finding.fix = right.surface;
            findings.push_back(std::move(finding));
        }
    }
    return findings;
}

std::vector<Finding> find_near_misses(const Spellings& spellings) {
    // The right word is the one in the glossary, else the one used most.
    std::map<std::size_t, std::size_t> right_of;
    const auto offer = [&](std::size_t word, std::size_t right) {
        if (!is_slip_of(spellings, word, right)) return;
        const auto [at, is_new] = right_of.emplace(word, right);
        const auto weight = [&](std::size_t index) {
            return std::pair(spellings.term(index) != nullptr, spellings.words()[index].uses.size());
        };
        if (!is_new && weight(right) > weight(at->second)) at->second = right;
    };
    for (const NearPair& pair : spellings.pairs()) {
        if (pair.likeness.probability >= kOneWord) continue;  // T104, T106
        offer(pair.a, pair.b);
        offer(pair.b, pair.a);
    }
    std::vector<Finding> findings;
    for (const auto& [word, right] : right_of) findings.push_back(near_miss(spellings, word, right));
    return findings;
}

}  // namespace yakugo::check
