// SPDX-License-Identifier: Apache-2.0
// Aligning what two texts have left of each other.
#include "libalign/bitext/moved.hpp"

#include "libalign/bitext/anchors.hpp"
#include "libalign/bitext/lattice.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace yakugo::bitext {

namespace {

constexpr double kLeastGain = 10;  // log odds that a stretch has moved, against a prior of about one in twenty thousand
/// The same for each pair of sentences of it: strangers gain too, since two lonely sentences cost more than one bead. Of stretches of the corpora
/// that nothing translates, 2, 4 or 8 sentences a side, 98 % or more gain less; of translations 93 % or more gain more.
constexpr double kLeastGainOfPair = 6;
constexpr float kLeastPosterior = 0.5F;  // of a bead within it

/// Neighbouring sentences without counterpart, and how many sentences of the other text stand before them.
struct Run {
    Span sentences;
    std::size_t other = 0;
};

struct Runs {
    std::vector<Run> en, ja;
};

void extend(std::vector<Run>& runs, Span sentences, std::size_t other) {
    if (!runs.empty() && runs.back().sentences.end == sentences.begin)
        runs.back().sentences.end = sentences.end;
    else
        runs.push_back({sentences, other});
}

Runs find_runs(const std::vector<Bead>& beads) {
    Runs out;
    std::size_t english = 0, japanese = 0;
    for (const Bead& bead : beads) {
        if (bead.ja.empty()) extend(out.en, bead.en, japanese);
        if (bead.en.empty()) extend(out.ja, bead.ja, english);
        english += bead.en.size();
        japanese += bead.ja.size();
    }
    return out;
}

/// Number of the run that holds a sentence.
std::optional<std::size_t> run_of(const std::vector<Run>& runs, std::size_t sentence) {
    const auto at = std::upper_bound(runs.begin(), runs.end(), sentence,
                                     [](std::size_t s, const Run& run) { return s < run.sentences.begin; });
    if (at == runs.begin() || std::prev(at)->sentences.end <= sentence) return std::nullopt;
    return static_cast<std::size_t>(std::prev(at) - runs.begin());
}

/// Whether nothing stands between the two: the alignment has seen them beside each other, and has not taken them.
bool are_neighbours(const Run& en, const Run& ja) {
    return ja.other >= en.sentences.begin && ja.other <= en.sentences.end;
}

/// For each English run the Japanese one elsewhere with which it shares most, heaviest first.
std::vector<std::pair<Run, Run>> promising(const Comparison& comparison, const Runs& runs) {
    std::map<std::pair<std::size_t, std::size_t>, double> shared;
    for (const Anchor& anchor : find_anchors(comparison)) {
        const auto en = run_of(runs.en, anchor.en), ja = run_of(runs.ja, anchor.ja);
        if (en && ja && !are_neighbours(runs.en[*en], runs.ja[*ja])) shared[{*en, *ja}] += anchor.weight;
    }
    std::vector<std::pair<double, std::pair<std::size_t, std::size_t>>> order;
    for (const auto& [pair, weight] : shared) order.push_back({-weight, pair});
    std::sort(order.begin(), order.end());
    std::vector<bool> en_taken(runs.en.size()), ja_taken(runs.ja.size());
    std::vector<std::pair<Run, Run>> out;
    for (const auto& [weight, pair] : order) {
        if (en_taken[pair.first] || ja_taken[pair.second]) continue;
        en_taken[pair.first] = ja_taken[pair.second] = true;
        out.emplace_back(runs.en[pair.first], runs.ja[pair.second]);
    }
    return out;
}

/// The beads of two runs that have moved; none where they are not sure enough.
std::vector<Bead> align_runs(const Comparison& comparison, const Model& model, const Run& en, const Run& ja) {
    const Comparison part = part_of(comparison, en.sentences, ja.sentences);
    Lattice lattice(part, model.weights, find_band(part));
    const double gain = make_posteriors(lattice) - score_of_nothing(part, model.weights);
    const auto pairs = static_cast<double>(std::min(en.sentences.size(), ja.sentences.size()));
    std::vector<Bead> out;
    if (gain < std::max(kLeastGain, kLeastGainOfPair * pairs)) return out;
    for (Bead bead : best_way(lattice)) {
        if (bead.en.empty() || bead.ja.empty() || bead.score < kLeastPosterior) continue;
        bead.score = model.pair.of_probability(bead.score);
        bead.en = {bead.en.begin + en.sentences.begin, bead.en.end + en.sentences.begin};
        bead.ja = {bead.ja.begin + ja.sentences.begin, bead.ja.end + ja.sentences.begin};
        bead.moved = true;
        out.push_back(bead);
    }
    return out;
}

bool is_in(Span part, Span whole) {
    return !part.empty() && part.begin >= whole.begin && part.end <= whole.end;
}

/// Puts moved beads in the place of the lonely ones that they are made of.
std::vector<Bead> replace(const std::vector<Bead>& beads, const std::vector<Bead>& moved) {
    std::vector<Bead> out;
    for (const Bead& bead : beads) {
        const auto same = std::find_if(moved.begin(), moved.end(), [&](const Bead& other) {
            return (bead.ja.empty() && is_in(bead.en, other.en)) || (bead.en.empty() && is_in(bead.ja, other.ja));
        });
        if (same == moved.end())
            out.push_back(bead);
        else if (bead.ja.empty() && bead.en.begin == same->en.begin)
            out.push_back(*same);
    }
    return out;
}

}  // namespace

std::vector<Bead> recover_moved(const Comparison& comparison, const Model& model, std::vector<Bead> beads) {
    const Runs runs = find_runs(beads);
    if (runs.en.empty() || runs.ja.empty()) return beads;
    std::vector<Bead> moved;
    for (const auto& [en, ja] : promising(comparison, runs)) {
        const std::vector<Bead> found = align_runs(comparison, model, en, ja);
        moved.insert(moved.end(), found.begin(), found.end());
    }
    return moved.empty() ? beads : replace(beads, moved);
}

}  // namespace yakugo::bitext
