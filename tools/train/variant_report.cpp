// SPDX-License-Identifier: Apache-2.0
// Calibration of the distance between spellings, and what it is worth on pairs that were not learned from.
#include "tools/train/logistic.hpp"
#include "tools/train/variants.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <utility>

namespace yakugo::train {

namespace {

using translit::CostKind;
using translit::CostRow;

constexpr double kReportRidge = 0.1;
constexpr std::size_t kReportRounds = 8;
constexpr std::size_t kTenths = 10;

std::array<double, translit::kVariantWeights> features(const translit::CostTable& costs, const VariantPair& pair) {
    translit::Tokens a, b;
    translit::tokenise(to_spelling(pair.a), a);
    translit::tokenise(to_spelling(pair.b), b);
    return translit::variant_features(translit::align(costs, a, b), a.morae, b.morae);
}

struct Judged {
    double score = 0, weight = 1;
    bool variant = false;
};

/// The probability that a variant scores higher than a near miss; ties count half.
double area(std::vector<Judged> judged) {
    std::sort(judged.begin(), judged.end(), [](const Judged& x, const Judged& y) { return x.score < y.score; });
    double below = 0, won = 0, variants = 0, misses = 0;
    for (std::size_t i = 0; i < judged.size();) {
        double tied_variants = 0, tied_misses = 0;
        for (const double score = judged[i].score; i < judged.size() && judged[i].score == score; ++i)
            (judged[i].variant ? tied_variants : tied_misses) += judged[i].weight;
        won += tied_variants * (below + tied_misses / 2);
        below += tied_misses, variants += tied_variants, misses += tied_misses;
    }
    return variants * misses > 0 ? won / (variants * misses) : 0;
}

struct Evaluation {
    std::vector<Judged> probability, distance, levenshtein, relative;
};

Evaluation judge(const std::vector<CostRow>& rows, const std::vector<VariantPair>& pairs) {
    const translit::CostTable costs(rows);
    std::vector<double> weights(translit::kVariantWeights, 0);
    for (const CostRow& row : rows) {
        if (row.key.kind == CostKind::weight) weights[row.key.a] = row.value;
    }
    Evaluation out;
    for (const VariantPair& pair : pairs) {
        const auto x = features(costs, pair);
        const auto changes = static_cast<double>(pair.distance);
        out.probability.push_back({predict(weights, {x.begin(), x.end()}), pair.weight, pair.same});
        out.distance.push_back({-x[1], pair.weight, pair.same});
        out.levenshtein.push_back({-changes, pair.weight, pair.same});
        out.relative.push_back(
            {-changes / static_cast<double>(std::max(pair.a.size(), pair.b.size())), pair.weight, pair.same});
    }
    return out;
}

std::string table(const std::vector<Judged>& judged) {
    std::array<double, kTenths> all{}, right{}, expected{};
    double found = 0, called = 0, variants = 0;
    for (const Judged& j : judged) {
        const std::size_t tenth = std::min(static_cast<std::size_t>(j.score * kTenths), kTenths - 1);
        all[tenth] += j.weight, expected[tenth] += j.weight * j.score;
        if (j.variant) right[tenth] += j.weight, variants += j.weight;
        if (j.score >= 0.5) called += j.weight;
        if (j.score >= 0.5 && j.variant) found += j.weight;
    }
    std::string out = fmt::format("at 0.5: precision {:.3f}, recall {:.3f}\nprobability    pairs  said   found\n",
                                  found / called, found / variants);
    for (std::size_t i = 0; i < kTenths; ++i) {
        if (all[i] > 0)
            out += fmt::format("{:.1f}-{:.1f}     {:9.0f}  {:.3f}  {:.3f}\n", static_cast<double>(i) / 10,
                               static_cast<double>(i + 1) / 10, all[i], expected[i] / all[i], right[i] / all[i]);
    }
    return out;
}

/// Lowers the weights of pairs that have one English and are yet no variants, as learn_costs() does.
void expect_variants(const std::vector<double>& weights, const std::vector<VariantPair>& pairs,
                     std::vector<Observation>& samples) {
    constexpr double kMostShare = 0.95, kLeast = 1e-9;
    double others = 0, variants = 0, all = 0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        (samples[i].yes ? variants : others) += samples[i].weight;
        if (samples[i].yes) all += pairs[i].weight;
    }
    const double share = std::min(variants / all, kMostShare), ratio = share * others / variants / (1 - share);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        if (!samples[i].yes) continue;
        const double p = predict(weights, samples[i].x), odds = ratio * p / std::max(1 - p, kLeast);
        samples[i].weight = odds / (odds + 1) * pairs[i].weight;
    }
}

}  // namespace

std::vector<CostRow> calibrate_variants(const std::vector<CostRow>& costs, const std::vector<VariantPair>& held_out) {
    const translit::CostTable table(costs);
    std::vector<Observation> samples;
    for (const VariantPair& pair : held_out) {
        const auto x = features(table, pair);
        samples.push_back({{x.begin(), x.end()}, pair.same, pair.weight});
    }
    std::vector<double> weights;
    for (std::size_t round = 0; round < kReportRounds; ++round) {
        weights = fit_logistic(samples, kReportRidge);
        expect_variants(weights, held_out, samples);
    }
    std::vector<CostRow> rows;
    for (std::uint16_t i = 0; i < translit::kVariantWeights; ++i) rows.push_back({{CostKind::weight, i}, weights[i]});
    return rows;
}

std::string evaluate_variants(const std::vector<CostRow>& rows, const std::vector<VariantPair>& held_out) {
    struct Part {
        const char* title;
        bool (*in)(const VariantPair&);
    };
    const Part parts[] = {
        {"all pairs", [](const VariantPair&) { return true; }},
        {"dictionary words", [](const VariantPair& pair) { return !pair.name; }},
        {"names", [](const VariantPair& pair) { return pair.name; }},
        {"one change apart", [](const VariantPair& pair) { return pair.distance == 1; }},
        {"two changes apart", [](const VariantPair& pair) { return pair.distance == 2; }},
    };
    std::string out;
    for (const Part& part : parts) {
        std::vector<VariantPair> pairs;
        std::copy_if(held_out.begin(), held_out.end(), std::back_inserter(pairs), part.in);
        const Evaluation judged = judge(rows, pairs);
        double same = 0, all = 0;
        for (const VariantPair& pair : pairs) all += pair.weight, same += pair.same ? pair.weight : 0;
        out += fmt::format(
            "{}: {} pairs, {:.5f} of the weight with one English\nROC-AUC: probability {:.4f}, distance {:.4f}, "
            "Levenshtein {:.4f}, Levenshtein a kana {:.4f}\n{}",
            part.title, pairs.size(), same / all, area(judged.probability), area(judged.distance),
            area(judged.levenshtein), area(judged.relative), table(judged.probability));
    }
    return out;
}

}  // namespace yakugo::train
