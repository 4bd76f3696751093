// SPDX-License-Identifier: Apache-2.0
// Counting and smoothing of unit n-grams.
#include "tools/train/grams.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <iterator>
#include <map>

namespace yakugo::train {

namespace {

template <std::size_t N>
using Key = std::array<std::uint32_t, N>;
template <std::size_t N>
using Counts = std::map<Key<N>, std::size_t>;

/// Calls take(mora, chunk) for each step of the alignment.
template <class Take>
void for_each_unit(const WordPair& pair, Take take) {
    std::size_t j = 0;
    for (std::size_t t = 0; t < pair.lengths.size(); ++t) {
        std::uint32_t chunk = 0;
        for (std::size_t l = 0; l < pair.lengths[t]; ++l) chunk = translit::append_letter(chunk, pair.letters[j++]);
        take(UnitDefinition{pair.morae[t], chunk});
    }
}

/// <s> u1 ... un </s>; empty where a unit is not in the inventory.
std::vector<std::uint32_t> sequence(const WordPair& pair, const UnitInventory& inventory) {
    std::vector<std::uint32_t> units{translit::kWordStartUnit};
    for_each_unit(pair, [&](UnitDefinition unit) { units.push_back(inventory.find(unit)); });
    units.push_back(translit::kWordEndUnit);
    if (units.size() == 2 || std::count(units.begin(), units.end(), translit::kNoUnit) > 0) return {};
    return units;
}

/// A word of many compounds (システム) is one that texts hold often; its logarithm keeps it from outweighing all names.
std::size_t weight(const WordPair& pair) {
    return static_cast<std::size_t>(std::bit_width(pair.entries));
}

template <std::size_t N>
double discount(const Counts<N>& counts) {
    std::size_t once = 0, twice = 0;
    for (const auto& [key, count] : counts) once += count == 1, twice += count == 2;
    return once == 0 ? 0.5 : static_cast<double>(once) / static_cast<double>(once + 2 * twice);
}

template <std::size_t N>
Key<N - 1> head(const Key<N>& key) {
    Key<N - 1> out;
    std::copy_n(key.begin(), N - 1, out.begin());
    return out;
}
template <std::size_t N>
Key<N - 1> tail(const Key<N>& key) {
    Key<N - 1> out;
    std::copy(key.begin() + 1, key.end(), out.begin());
    return out;
}

/// P(last | head) = (count - D) / total + weight(head) * shorter(tail), for the grams that are kept; also weight(head).
template <std::size_t N, class Shorter>
std::vector<Gram<N>> smooth(const Counts<N>& counts, std::size_t least, std::map<Key<N - 1>, double>& weights,
                            Shorter shorter) {
    const double d = discount(counts);
    std::map<Key<N - 1>, double> totals;
    for (const auto& [key, count] : counts) totals[head(key)] += static_cast<double>(count);
    for (const auto& [context, total] : totals) weights[context] = 1;
    for (const auto& [key, count] : counts) {
        if (count >= least) weights[head(key)] -= (static_cast<double>(count) - d) / totals[head(key)];
    }
    std::vector<Gram<N>> grams;
    for (const auto& [key, count] : counts) {
        if (count < least) continue;
        const double own = (static_cast<double>(count) - d) / totals[head(key)];
        grams.push_back({key, std::log(own + weights[head(key)] * shorter(tail(key))), 0});
    }
    return grams;
}

std::vector<Gram<1>> smooth_singles(const Counts<1>& counts, std::size_t units) {
    const double d = discount(counts);
    double total = 0;
    for (const auto& [key, count] : counts) total += static_cast<double>(count);
    const double share = d * static_cast<double>(counts.size()) / total / static_cast<double>(units);
    std::vector<Gram<1>> singles(units);
    for (std::uint32_t unit = 0; unit < units; ++unit) {
        const auto found = counts.find({unit});
        const double own = found == counts.end() ? 0 : (static_cast<double>(found->second) - d) / total;
        singles[unit] = {{unit}, std::log(own + share), 0};
    }
    return singles;
}

}  // namespace

std::uint32_t UnitInventory::find(UnitDefinition unit) const {
    const auto found = std::lower_bound(units.begin(), units.end(), unit);
    if (found == units.end() || *found != unit) return translit::kNoUnit;
    return static_cast<std::uint32_t>(found - units.begin()) + translit::kFirstUnit;
}

UnitInventory collect_units(const std::vector<WordPair>& pairs, std::size_t morae, std::size_t least) {
    std::map<UnitDefinition, std::size_t> counts;
    for (const WordPair& pair : pairs) for_each_unit(pair, [&](UnitDefinition unit) { ++counts[unit]; });
    for (std::uint32_t mora = 0; mora < morae; ++mora) counts[{mora, 0}] += least;
    UnitInventory inventory;
    for (const auto& [unit, count] : counts) {
        if (count < least) continue;
        inventory.units.push_back(unit);
        inventory.counts.push_back(unit.chunk == 0 ? count - least : count);
    }
    return inventory;
}

Grams count_grams(const std::vector<WordPair>& pairs, const UnitInventory& inventory, std::size_t least_pair,
                  std::size_t least_triple) {
    Counts<3> triples;
    Counts<2> raw;
    for (const WordPair& pair : pairs) {
        const std::vector<std::uint32_t> units = sequence(pair, inventory);
        const std::size_t times = weight(pair);
        for (std::size_t i = 1; i < units.size(); ++i) raw[{units[i - 1], units[i]}] += times;
        for (std::size_t i = 2; i < units.size(); ++i) triples[{units[i - 2], units[i - 1], units[i]}] += times;
    }
    // Kneser-Ney counts contexts, not tokens; nothing stands before the start of a word, so there tokens are counted.
    Counts<2> twos;
    for (const auto& [key, count] : raw) {
        if (key[0] == translit::kWordStartUnit) twos[key] = count;
    }
    for (const auto& [key, count] : triples) ++twos[tail(key)];
    Counts<1> ones;
    for (const auto& [key, count] : twos) ++ones[tail(key)];

    Grams grams;
    grams.singles = smooth_singles(ones, inventory.units.size() + translit::kFirstUnit);
    const auto single = [&](const Key<1>& key) { return std::exp(grams.singles[key[0]].log_probability); };
    std::map<Key<1>, double> single_weights;
    grams.pairs = smooth<2>(twos, least_pair, single_weights, single);
    std::map<Key<2>, double> pair_probability, pair_weights;
    for (const Gram<2>& gram : grams.pairs) pair_probability[gram.units] = std::exp(gram.log_probability);
    const auto pair = [&](const Key<2>& key) {
        const auto found = pair_probability.find(key);
        return found != pair_probability.end() ? found->second : single_weights[head(key)] * single(tail(key));
    };
    grams.triples = smooth<3>(triples, least_triple, pair_weights, pair);
    std::map<Key<2>, double> unused_weights;
    const std::vector<Gram<3>> all = smooth<3>(triples, 1, unused_weights, pair);
    std::set_difference(all.begin(), all.end(), grams.triples.begin(), grams.triples.end(),
                        std::back_inserter(grams.rare),
                        [](const Gram<3>& a, const Gram<3>& b) { return a.units < b.units; });
    for (auto& gram : grams.singles) {
        const auto found = single_weights.find(gram.units);
        gram.back_off = found == single_weights.end() ? 0 : std::log(std::max(found->second, 1e-9));
    }
    std::map<Key<2>, bool> is_context;
    for (const Gram<3>& gram : grams.triples) is_context[head(gram.units)] = true;
    for (Gram<2>& gram : grams.pairs) {
        if (is_context.contains(gram.units)) gram.back_off = std::log(std::max(pair_weights[gram.units], 1e-9));
    }
    return grams;
}

}  // namespace yakugo::train
