// SPDX-License-Identifier: Apache-2.0
// Near misses by shared bigrams and by the order of the alphabet.
#include "tools/train/samples.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

namespace yakugo::train {

namespace {

std::set<std::size_t> bigrams(const WordPair& pair) {
    std::set<std::size_t> out;
    for (std::size_t i = 0; i + 1 < pair.kana.size(); ++i)
        out.insert(pair.kana[i] * translit::kSymbols + pair.kana[i + 1]);
    return out;
}

/// Levenshtein distance; row by row, so kana * kana steps and one row of memory.
std::size_t distance(const std::vector<std::uint8_t>& a, const std::vector<std::uint8_t>& b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t change = diagonal + (a[i] == b[j] ? 0U : 1U);
            diagonal = row[j + 1];
            row[j + 1] = std::min({change, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

/// A word beside `of` in the alphabet that is not nearly the same katakana.
std::optional<std::size_t> beside(const std::vector<WordPair>& pairs, std::size_t of, std::uint64_t salt) {
    constexpr std::size_t kReach = 12, kDifferent = 2;
    const bool down = (salt & 1U) != 0;
    for (std::size_t step = 1 + salt / 2 % 4; step < kReach; ++step) {
        if (down ? of < step : of + step >= pairs.size()) break;
        const std::size_t other = down ? of - step : of + step;
        if (pairs[other].letters != pairs[of].letters && distance(pairs[other].kana, pairs[of].kana) >= kDifferent)
            return other;
    }
    return std::nullopt;
}

}  // namespace

translit::Spelling spelling(const std::vector<std::uint8_t>& symbols) {
    translit::Spelling out;
    out.size = symbols.size();
    std::copy(symbols.begin(), symbols.end(), out.symbols.begin());
    out.symbols[0] |= translit::Spelling::kWordStart;
    return out;
}

std::vector<std::uint16_t> morae_of(const translit::ModelView& model, const WordPair& pair) {
    const translit::Morae morae = find_morae(model, spelling(pair.kana));
    return {morae.number.begin(), morae.number.begin() + static_cast<std::ptrdiff_t>(morae.size)};
}

std::uint64_t letters_hash(const WordPair& pair, std::uint64_t seed) {
    for (const std::uint8_t letter : pair.letters) seed = translit::mix(seed * 31 + letter);
    return seed;
}

Neighbours::Neighbours(const std::vector<WordPair>& pairs) : pairs_(pairs) {
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        for (const std::size_t bigram : bigrams(pairs[i])) by_bigram_[bigram].push_back(i);
    }
}

std::vector<std::size_t> Neighbours::find(std::size_t of, std::size_t count, Order order) const {
    std::map<std::size_t, std::size_t> shared;
    for (const std::size_t bigram : bigrams(pairs_[of])) {
        const auto found = by_bigram_.find(bigram);
        if (found == by_bigram_.end()) continue;
        for (const std::size_t other : found->second) ++shared[other];
    }
    struct Candidate {
        std::size_t missing, index;
        std::uint64_t lot;
    };
    std::vector<Candidate> candidates;
    for (const auto& [other, bigrams_shared] : shared) {
        if (pairs_[other].kana == pairs_[of].kana || pairs_[other].letters == pairs_[of].letters) continue;
        const std::size_t missing = order == Order::nearest ? translit::kMaxSymbols - bigrams_shared : 0;
        candidates.push_back({missing, other, letters_hash(pairs_[other], of)});
    }
    count = std::min(count, candidates.size());
    const auto end = candidates.begin() + static_cast<std::ptrdiff_t>(count);
    std::partial_sort(candidates.begin(), end, candidates.end(), [](const Candidate& a, const Candidate& b) {
        return std::tie(a.missing, a.lot, a.index) < std::tie(b.missing, b.lot, b.index);
    });
    std::vector<std::size_t> out;
    for (auto c = candidates.begin(); c != end; ++c) out.push_back(c->index);
    return out;
}

std::vector<Sample> make_samples(const std::vector<WordPair>& pairs, std::size_t wrong) {
    constexpr std::size_t kNear = 20;
    const Neighbours neighbours(pairs);
    std::vector<Sample> samples;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        samples.push_back({i, i, true});
        const std::vector<std::size_t> near = neighbours.find(i, kNear, Neighbours::Order::nearest);
        const std::vector<std::size_t> any = neighbours.find(i, kNear, Neighbours::Order::any);
        for (std::size_t k = 0; k < wrong; ++k) {
            const std::uint64_t lot = letters_hash(pairs[i], k);
            if (k % 3 == 0 && !near.empty()) samples.push_back({i, near[lot % near.size()], false});
            if (k % 3 == 1) {
                if (const auto other = beside(pairs, i, lot)) samples.push_back({i, *other, false});
            }
            if (k % 3 == 2 && !any.empty()) samples.push_back({i, any[lot % any.size()], false});
        }
    }
    return samples;
}

}  // namespace yakugo::train
