// SPDX-License-Identifier: Apache-2.0
// Aligning what two texts have left of each other, or put together without being sure.
#include "libalign/bitext/moved.hpp"

#include "libalign/bitext/anchors.hpp"
#include "libalign/bitext/lattice.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <utility>

namespace yakugo::bitext {

namespace {

constexpr double kUnsure = 0.9;    // calibrated probability of a bead that may be given up for one elsewhere
constexpr double kLeastGain = 10;  // log odds that a stretch has moved, against a prior of about one in twenty thousand
/// The same for each bead of it: strangers gain too, since two lonely sentences cost more than one bead. Of stretches
/// of the corpora that nothing translates, 2, 4 or 8 sentences a side, 98 % or more gain less; of translations 95 % or
/// more gain more.
constexpr double kLeastGainOfBead = 6;
constexpr float kLeastPosterior = 0.5F;  // of a bead within it

/// Neighbouring sentences without a counterpart, or without a sure one, and the place in the other text where they
/// stand.
struct Run {
    Span sentences, place;
    bool lonely = false;  ///< where the two are told apart
};
struct Runs {
    std::vector<Run> en, ja;
};

void extend(std::vector<Run>& runs, Span sentences, Span place, bool lonely) {
    if (sentences.empty()) return;
    if (!runs.empty() && runs.back().sentences.end == sentences.begin && runs.back().lonely == lonely) {
        runs.back().sentences.end = sentences.end;
        runs.back().place.end = place.end;
    } else {
        runs.push_back({sentences, place, lonely});
    }
}

/// `together`: lonely and unsure sentences beside each other are one run; else they are parted, so that a lonely
/// stretch can be told from the unsure one at its side.
Runs find_runs(const std::vector<Bead>& beads, bool together) {
    Runs out;
    std::size_t english = 0, japanese = 0;
    for (const Bead& bead : beads) {
        const Span en{english, english + bead.en.size()}, ja{japanese, japanese + bead.ja.size()};
        if (bead.lonely() || bead.score < kUnsure) {
            extend(out.en, en, ja, together || bead.lonely());
            extend(out.ja, ja, en, together || bead.lonely());
        }
        english = en.end;
        japanese = ja.end;
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

/// Whether they stand beside each other: the alignment in order has seen them together, and has not taken them.
bool are_neighbours(const Run& en, const Run& ja) {
    return ja.sentences.begin <= en.place.end && ja.sentences.end >= en.place.begin;
}

/// For each English run the Japanese one elsewhere with which it shares most, heaviest first.
std::vector<std::pair<Run, Run>> promising(const std::vector<Anchor>& anchors, const Runs& runs) {
    std::map<std::pair<std::size_t, std::size_t>, double> shared;
    for (const Anchor& anchor : anchors) {
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

/// The likely beads of two runs.
std::vector<Bead> align_runs(const Comparison& comparison, const Model& model, const Run& en, const Run& ja) {
    const Comparison part = part_of(comparison, en.sentences, ja.sentences);
    Lattice lattice(part, model.weights, find_band(part));
    make_posteriors(lattice);
    std::vector<Bead> out;
    for (Bead bead : best_way(lattice)) {
        if (bead.lonely() || bead.score < kLeastPosterior) continue;
        bead.score = model.pair.of_probability(bead.score);
        bead.en = {bead.en.begin + en.sentences.begin, bead.en.end + en.sentences.begin};
        bead.ja = {bead.ja.begin + ja.sentences.begin, bead.ja.end + ja.sentences.begin};
        bead.moved = true;
        out.push_back(bead);
    }
    return out;
}

/// Takes sentences out of the beads of an alignment in order, where they gain more elsewhere.
class Mover {
public:
    Mover(const Comparison& comparison, const Features& weights, const std::vector<Bead>& beads)
        : comparison_(comparison),
          weights_(weights),
          beads_(beads),
          en_bead_(comparison.en.shapes.size()),
          ja_bead_(comparison.ja.shapes.size()),
          en_moved_(en_bead_.size(), kNone),
          ja_moved_(ja_bead_.size(), kNone) {
        for (std::size_t i = 0; i < beads.size(); ++i) {
            for (std::size_t en = beads[i].en.begin; en < beads[i].en.end; ++en) en_bead_[en] = i;
            for (std::size_t ja = beads[i].ja.begin; ja < beads[i].ja.end; ++ja) ja_bead_[ja] = i;
        }
    }

    /// What has moved before stays where it is.
    void move(std::vector<Bead> found) {
        found.erase(
            std::remove_if(found.begin(), found.end(),
                           [&](const Bead& b) { return !all_stay(b.en, en_moved_) || !all_stay(b.ja, ja_moved_); }),
            found.end());
        double gain = 0;
        std::map<std::size_t, double> given_up;  // by bead: what it gains where it stands
        const auto give_up = [&](std::size_t bead) {
            const Bead& whole = beads_[bead];  // unless something of it has moved before
            if (!whole.lonely() && all_stay(whole.en, en_moved_) && all_stay(whole.ja, ja_moved_))
                given_up[bead] = std::max(gain_of(whole), 0.0);
        };
        for (const Bead& bead : found) {
            gain += gain_of(bead);
            for (std::size_t en = bead.en.begin; en < bead.en.end; ++en) give_up(en_bead_[en]);
            for (std::size_t ja = bead.ja.begin; ja < bead.ja.end; ++ja) give_up(ja_bead_[ja]);
        }
        for (const auto& [bead, lost] : given_up) gain -= lost;
        if (gain < std::max(kLeastGain, kLeastGainOfBead * static_cast<double>(found.size()))) return;
        for (const Bead& bead : found) {
            for (std::size_t en = bead.en.begin; en < bead.en.end; ++en) en_moved_[en] = moved_.size();
            for (std::size_t ja = bead.ja.begin; ja < bead.ja.end; ++ja) ja_moved_[ja] = moved_.size();
            moved_.push_back(bead);
        }
    }

    std::vector<Bead> finish() const {
        std::vector<Bead> out;
        for (const Bead& bead : beads_) {
            const bool stays = all_stay(bead.en, en_moved_) && all_stay(bead.ja, ja_moved_);
            if (stays)
                out.push_back(bead);
            else
                take_apart(bead, out);
        }
        return out;
    }

private:
    static constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

    static bool all_stay(Span span, const std::vector<std::size_t>& moved) {
        return std::all_of(moved.begin() + static_cast<std::ptrdiff_t>(span.begin),
                           moved.begin() + static_cast<std::ptrdiff_t>(span.end),
                           [](std::size_t m) { return m == kNone; });
    }

    /// What is left of it is lonely, as surely as the bead was not there.
    void take_apart(const Bead& bead, std::vector<Bead>& out) const {
        const double score = bead.lonely() ? bead.score : 1 - bead.score;
        for (std::size_t en = bead.en.begin; en < bead.en.end; ++en) {
            if (en_moved_[en] == kNone)
                out.push_back({{en, en + 1}, {bead.ja.begin, bead.ja.begin}, score});
            else if (moved_[en_moved_[en]].en.begin == en)
                out.push_back(moved_[en_moved_[en]]);
        }
        for (std::size_t ja = bead.ja.begin; ja < bead.ja.end; ++ja)
            if (ja_moved_[ja] == kNone) out.push_back({{bead.en.end, bead.en.end}, {ja, ja + 1}, score});
    }

    double score_of(Span en, Span ja) const {
        const Features features = features_of(comparison_, en, ja);
        double out = 0;
        for (std::size_t i = 0; i < kWeights; ++i) out += features[i] * weights_[i];
        return out;
    }
    /// Log odds that it is right, against its sentences' being lonely.
    double gain_of(const Bead& bead) const {
        double out = score_of(bead.en, bead.ja);
        for (std::size_t en = bead.en.begin; en < bead.en.end; ++en) out -= score_of({en, en + 1}, {});
        for (std::size_t ja = bead.ja.begin; ja < bead.ja.end; ++ja) out -= score_of({}, {ja, ja + 1});
        return out;
    }

    const Comparison& comparison_;
    const Features& weights_;
    const std::vector<Bead>& beads_;
    std::vector<std::size_t> en_bead_, ja_bead_;    // by sentence: the bead that it stands in
    std::vector<std::size_t> en_moved_, ja_moved_;  // by sentence: the one that it moves to
    std::vector<Bead> moved_;
};

}  // namespace

std::vector<Bead> recover_moved(const Comparison& comparison, const Model& model, std::vector<Bead> beads) {
    const Runs open = find_runs(beads, true);
    if (open.en.empty() || open.ja.empty()) return beads;
    const std::vector<Anchor> anchors = find_anchors(comparison);
    Mover mover(comparison, model.weights, beads);
    for (const Runs& runs : {open, find_runs(beads, false)}) {
        for (const auto& [en, ja] : promising(anchors, runs)) mover.move(align_runs(comparison, model, en, ja));
    }
    return mover.finish();
}

}  // namespace yakugo::bitext
