// SPDX-License-Identifier: Apache-2.0
// Comparing sets of beads.
#include "tools/train/bitext/score.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace yakugo::train {

void Counts::add(const Counts& other) {
    right += other.right;
    given += other.given;
    wanted += other.wanted;
}

namespace {

template <class Set>
Counts compare(const Set& given, const Set& wanted) {
    Counts out{0, given.size(), wanted.size()};
    for (const auto& one : given) out.right += wanted.count(one);
    return out;
}

using Pair = std::tuple<std::size_t, std::size_t, std::size_t, std::size_t>;

std::set<Pair> pairs(const std::vector<bitext::Bead>& beads) {
    std::set<Pair> out;
    for (const bitext::Bead& bead : beads)
        if (!bead.en.empty() && !bead.ja.empty()) out.insert({bead.en.begin, bead.en.end, bead.ja.begin, bead.ja.end});
    return out;
}

std::set<std::pair<bool, std::size_t>> lonely_sentences(const std::vector<bitext::Bead>& beads) {
    std::set<std::pair<bool, std::size_t>> out;
    for (const bitext::Bead& bead : beads) {
        for (std::size_t i = bead.en.begin; bead.ja.empty() && i < bead.en.end; ++i) out.insert({true, i});
        for (std::size_t i = bead.ja.begin; bead.en.empty() && i < bead.ja.end; ++i) out.insert({false, i});
    }
    return out;
}

}  // namespace

AlignmentScore score_beads(const std::vector<bitext::Bead>& given, const std::vector<bitext::Bead>& wanted) {
    return {compare(pairs(given), pairs(wanted)), compare(lonely_sentences(given), lonely_sentences(wanted))};
}

bool is_right(const bitext::Bead& given, const std::vector<bitext::Bead>& wanted) {
    const auto inside = [](bitext::Span part, bitext::Span whole) {
        return part.begin >= whole.begin && part.end <= whole.end;
    };
    return std::any_of(wanted.begin(), wanted.end(), [&](const bitext::Bead& bead) {
        if (given.ja.empty()) return bead.ja.empty() && inside(given.en, bead.en);
        if (given.en.empty()) return bead.en.empty() && inside(given.ja, bead.ja);
        return bead.en == given.en && bead.ja == given.ja;
    });
}

}  // namespace yakugo::train
