// SPDX-License-Identifier: Apache-2.0
// Expectation maximisation round a logistic regression over edits.
#include "tools/train/variants.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace yakugo::train {

namespace {

using translit::CostKey;
using translit::CostKind;
using translit::CostRow;
using translit::kAny;
using translit::Sound;
using translit::Token;
using translit::Tokens;

constexpr std::size_t kVariantRounds = 6;  // the share of variants stands still after four
constexpr std::size_t kSweeps = 12;
// Strength of the pull towards 0: of what is said of a class of edits, and of what one edit adds to it.
constexpr double kRidgeOfClass = 0.1, kRidgeOfOne = 1;
// An edit that fewer pairs have gets no row of its own, nor does one whose row would say the same as that of its class within so
// many nats. 3 and 0.15 give 2,045 rows, 5 and 0.3 give 1,481, and the area under the curve is 0.9714 with either.
constexpr std::size_t kLeastSeen = 5;
constexpr double kLeastSaid = 0.3;
constexpr double kMostStep = 2;  // of Newton's method, in nats
// The log odds of an edit that costs nothing, in a word of so many morae: what costs are measured from. With 3, 4, 5
// and 6 nats the area under the curve of all pairs is 0.9714, 0.9707, 0.9699, 0.9691.
constexpr double kFree = 3, kUsualMorae = 5;
// Of the pairs with one English: how many are taken for variants at first, and at most.
constexpr double kFirstShare = 0.8, kMostShare = 0.99;

/// A cost in the model: the part of an edit's cost that its key names.
struct Parameter {
    CostKey key;
    double cost = 0;
    std::vector<std::pair<std::size_t, double>> uses;  ///< example, how often
    bool of_class = false;
};

struct Example {
    const VariantPair* pair = nullptr;
    double length = 0;  ///< log of the morae, less that of kUsualMorae
    double weight = 1;
    double logit = 0;
    bool yes = false;
};

CostKey ordered(CostKind kind, std::uint16_t a, std::uint16_t b) {
    return {kind, std::min(a, b), std::max(a, b), kAny};
}

/// The parameters that an edit uses, those of classes first.
void keys_of(const translit::Move& move, const Tokens& a, const Tokens& b, std::vector<CostKey>& out) {
    out.clear();
    if (move.a_size + move.b_size == 1) {
        const Tokens& side = move.a_size == 1 ? a : b;
        const std::size_t at = move.a_size == 1 ? move.a : move.b;
        const auto place = static_cast<std::uint16_t>(side.place[at]);
        out.push_back({CostKind::gap, kAny, kAny, place});
        out.push_back({CostKind::gap, side.token[at], kAny, kAny});
        out.push_back({CostKind::gap, side.token[at], kAny, place});
    } else if (move.a_size + move.b_size == 3) {
        const Token mora = translit::mora_of(move.a_size == 1 ? a.token[move.a] : b.token[move.b]);
        out.push_back({CostKind::join, kAny, kAny, kAny});
        out.push_back({CostKind::join, mora, kAny, kAny});
    } else {
        const Token x = a.token[move.a], y = b.token[move.b];
        if (translit::mora_of(x) == translit::mora_of(y)) return;
        const Sound s = translit::sound(x), t = translit::sound(y);
        if (s == t) out.push_back({CostKind::respell, kAny, kAny, kAny});
        if (s.consonant != t.consonant) {
            out.push_back({CostKind::consonant, kAny, kAny, kAny});
            out.push_back(ordered(CostKind::consonant, s.consonant, t.consonant));
        }
        if (s.vowel != t.vowel) {
            out.push_back({CostKind::vowel, kAny, kAny, kAny});
            out.push_back(ordered(CostKind::vowel, s.vowel, t.vowel));
        }
        if (s.consonant != t.consonant && s.vowel != t.vowel) out.push_back({CostKind::both, kAny, kAny, kAny});
        out.push_back(ordered(CostKind::replace, x, y));
    }
}

bool is_class(const CostKey& key) {
    return (key.kind == CostKind::gap || key.kind == CostKind::join) ? key.a == kAny : key.kind != CostKind::replace;
}

/// Costs to find the first alignments with: one for a consonant, a vowel or a gap, less where one sound has two spellings.
std::vector<CostRow> first_costs() {
    return {{{CostKind::consonant, kAny, kAny, kAny}, 1},
            {{CostKind::vowel, kAny, kAny, kAny}, 1},
            {{CostKind::respell, kAny, kAny, kAny}, 0.5},
            {{CostKind::join, kAny, kAny, kAny}, 0.5},
            {{CostKind::gap, kAny, kAny, kAny}, 1}};
}

class Learner {
public:
    explicit Learner(const std::vector<VariantPair>& pairs) {
        for (const VariantPair& pair : pairs) {
            Example example;
            example.pair = &pair;
            example.yes = pair.same;
            example.weight = pair.weight;
            examples_.push_back(example);
        }
    }

    void align(const std::vector<CostRow>& rows) {
        const translit::CostTable table(rows);
        std::map<CostKey, double> old;
        for (const auto& [key, index] : index_) old[key] = parameters_[index].cost;
        index_.clear();
        parameters_.clear();
        std::vector<translit::Move> moves;
        std::vector<CostKey> keys;
        Tokens a, b;
        for (std::size_t i = 0; i < examples_.size(); ++i) {
            Example& example = examples_[i];
            translit::tokenise(to_spelling(example.pair->a), a);
            translit::tokenise(to_spelling(example.pair->b), b);
            example.length = translit::variant_features(0, a.morae, b.morae)[3] - std::log(kUsualMorae);
            example.logit = kFree + length_ * example.length;
            translit::align(table, a, b, &moves);
            for (const translit::Move& move : moves) {
                keys_of(move, a, b, keys);
                for (const CostKey& key : keys) use(key, i, old);
            }
        }
        for (const Parameter& parameter : parameters_) {
            for (const auto& [i, times] : parameter.uses) examples_[i].logit -= times * parameter.cost;
        }
    }

    void fit() {
        for (std::size_t sweep = 0; sweep < kSweeps; ++sweep) {
            step_length();
            for (Parameter& parameter : parameters_) step(parameter);
        }
    }

    /// Where the pairs with the same English are readings, not variants, they lose their weight.
    void expect() {
        double all = 0, variants = 0, others = 0;
        for (const Example& example : examples_) {
            (example.yes ? variants : others) += example.weight;
            if (example.yes) all += example.pair->weight;
        }
        // From the odds of these pairs to the ratio of the two likelihoods.
        const double ratio = share_ * others / variants / (1 - share_);
        variants = 0;
        for (Example& example : examples_) {
            if (!example.yes) continue;
            const double odds = ratio * std::exp(std::min(example.logit, 30.0));
            example.weight = odds / (odds + 1) * example.pair->weight;
            variants += example.weight;
        }
        share_ = std::min(variants / all, kMostShare);
    }
    double share() const { return share_; }

    std::vector<CostRow> rows() const;

private:
    void use(const CostKey& key, std::size_t i, const std::map<CostKey, double>& old) {
        const auto [at, added] = index_.try_emplace(key, parameters_.size());
        if (added) {
            const auto known = old.find(key);
            parameters_.push_back({key, known == old.end() ? 0 : known->second, {}, is_class(key)});
        }
        Parameter& parameter = parameters_[at->second];
        if (!parameter.uses.empty() && parameter.uses.back().first == i)
            parameter.uses.back().second += 1;
        else
            parameter.uses.emplace_back(i, 1);
    }

    static double probability(const Example& example) { return 1 / (1 + std::exp(-example.logit)); }

    void step_length() {
        double slope = 0, curve = 1;
        for (const Example& e : examples_) {
            const double p = probability(e);
            slope += e.weight * ((e.yes ? 1 : 0) - p) * e.length;
            curve += e.weight * p * (1 - p) * e.length * e.length;
        }
        const double change = std::clamp(slope / curve, -kMostStep, kMostStep);
        length_ += change;
        for (Example& e : examples_) e.logit += change * e.length;
    }

    void step(Parameter& parameter) {
        const double ridge = parameter.of_class ? kRidgeOfClass : kRidgeOfOne;
        double slope = -ridge * parameter.cost, curve = ridge;
        for (const auto& [i, times] : parameter.uses) {
            const Example& e = examples_[i];
            const double p = probability(e);
            slope -= e.weight * ((e.yes ? 1 : 0) - p) * times;
            curve += e.weight * p * (1 - p) * times * times;
        }
        const double change = std::clamp(slope / curve, -kMostStep, kMostStep);
        parameter.cost += change;
        for (const auto& [i, times] : parameter.uses) examples_[i].logit -= change * times;
    }

    double cost_of(const CostKey& key) const {
        const auto at = index_.find(key);
        return at == index_.end() ? 0 : parameters_[at->second].cost;
    }

    std::vector<Example> examples_;
    std::vector<Parameter> parameters_;
    std::map<CostKey, std::size_t> index_;
    double length_ = 0, share_ = kFirstShare;
};

double rounded(double cost) {
    return std::round(std::clamp(cost, translit::kLeastCost, translit::kMostCost) * 100) / 100;
}

/// Sums the parameters up to rows that say what an edit costs, and leaves out those that say what a class says anyway.
std::vector<CostRow> Learner::rows() const {
    std::vector<CostRow> out;
    const CostKey any_consonant{CostKind::consonant, kAny, kAny, kAny}, any_vowel{CostKind::vowel, kAny, kAny, kAny};
    for (const auto& [key, index] : index_) {  // classes
        double cost = parameters_[index].cost;
        if (!is_class(key) || key.kind == CostKind::gap) continue;
        if (key.a != kAny && key.kind == CostKind::consonant) cost += cost_of(any_consonant);
        if (key.a != kAny && key.kind == CostKind::vowel) cost += cost_of(any_vowel);
        const bool signed_cost = key.kind == CostKind::both;
        if (key.a == kAny || parameters_[index].uses.size() >= kLeastSeen)
            out.push_back({key, signed_cost ? std::round(cost * 100) / 100 : rounded(cost)});
    }
    for (std::uint16_t place = 0; place < translit::kPlaces; ++place) {
        const CostKey key{CostKind::gap, kAny, kAny, place};
        if (index_.find(key) != index_.end()) out.push_back({key, rounded(cost_of(key))});
    }
    const translit::CostTable classes(out);
    for (const auto& [key, index] : index_) {
        if (is_class(key) || parameters_[index].uses.size() < kLeastSeen ||
            (key.kind == CostKind::gap && key.place == kAny))
            continue;
        double without = 0, cost = parameters_[index].cost;
        if (key.kind == CostKind::replace) {
            without = classes.by_sound(key.a, key.b);
            cost += without;
        } else if (key.kind == CostKind::gap) {
            without = cost_of({CostKind::gap, kAny, kAny, key.place});
            cost += without + cost_of({CostKind::gap, key.a, kAny, kAny});
        } else {
            without = cost_of({CostKind::join, kAny, kAny, kAny});
            cost += without;
        }
        if (std::abs(rounded(cost) - rounded(without)) >= kLeastSaid) out.push_back({key, rounded(cost)});
    }
    std::sort(out.begin(), out.end(), [](const CostRow& x, const CostRow& y) { return x.key < y.key; });
    return out;
}

}  // namespace

std::vector<CostRow> learn_costs(const std::vector<VariantPair>& pairs,
                                 const std::function<void(const std::string&)>& log) {
    Learner learner(pairs);
    std::vector<CostRow> rows = first_costs();
    for (std::size_t round = 0; round < kVariantRounds; ++round) {
        learner.align(rows);
        learner.fit();
        learner.expect();
        rows = learner.rows();
        log(fmt::format("round {}: {} rows, {:.3f} of the pairs with the same English are variants", round + 1,
                        rows.size(), learner.share()));
    }
    return rows;
}

}  // namespace yakugo::train
