// SPDX-License-Identifier: Apache-2.0
// Counting pairs of words.
#include "libalign/bitext/learn.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

namespace yakugo::bitext {

namespace {

constexpr float kSure = 0.8F;            // posterior of a bead that teaches words
constexpr double kLeastRatio = 10;       // doubled log-likelihood ratio: chi-squared with one degree of freedom
constexpr double kLeastShare = 0.4;      // of the sentences of either word that hold both
constexpr double kMostCommon = 0.3;      // of all beads
constexpr std::size_t kMostBeads = 200;  // beads with a word; dictionaries have the commoner ones

double x_log_x(double x) {
    return x > 0 ? x * std::log(x) : 0;
}

/// Twice the logarithm of the likelihood ratio of a table of two by two counts.
double likelihood_ratio(double both, double first, double second, double all) {
    const double only_first = first - both, only_second = second - both, none = all - first - second + both;
    return 2 * (x_log_x(both) + x_log_x(only_first) + x_log_x(only_second) + x_log_x(none) - x_log_x(first) -
                x_log_x(all - first) - x_log_x(second) - x_log_x(all - second) + x_log_x(all));
}

/// The words of each bead, and the beads of each word.
struct BeadWords {
    Lists<Word> words;
    std::vector<std::vector<std::uint32_t>> beads;
};

BeadWords words_of(const ComparedSide& side, const std::vector<Span>& spans) {
    BeadWords out;
    out.beads.resize(side.vocabulary.words.size());
    std::uint32_t bead = 0;
    for (const Span span : spans) {
        for (std::size_t i = span.begin; i < span.end; ++i) {
            for (const Word word : side.vocabulary.sentences[i]) {
                if (side.vocabulary.words[word].kind == WordKind::number) continue;
                if (!out.beads[word].empty() && out.beads[word].back() == bead) continue;
                out.beads[word].push_back(bead);
                out.words.add(word);
            }
        }
        out.words.close();
        ++bead;
    }
    return out;
}

std::vector<Bead> sure_beads(const Lattice& posteriors) {
    std::vector<Bead> out;
    for (std::size_t y = 0; y <= posteriors.japanese(); ++y) {
        for (std::size_t x = posteriors.row(y).begin; x < posteriors.row(y).end; ++x) {
            const auto beads = posteriors.beads(posteriors.node(x, y));
            for (std::size_t k = 0; k < posteriors.kinds(); ++k) {
                const Kind kind = kKinds[k];
                if (beads[k] >= kSure && kind.en > 0 && kind.ja > 0)
                    out.push_back({{x - kind.en, x}, {y - kind.ja, y}, beads[k]});
            }
        }
    }
    return out;
}

bool is_linked(const Comparison& comparison, Word en, Word ja) {
    const auto links = comparison.links.of_en[en];
    return std::any_of(links.begin(), links.end(), [&](const WordLink& link) { return link.other == ja; });
}

}  // namespace

std::vector<LinkedWords> learn_words(const Comparison& comparison, const Lattice& posteriors) {
    std::vector<Span> en_spans, ja_spans;
    for (const Bead& bead : sure_beads(posteriors)) {
        en_spans.push_back(bead.en);
        ja_spans.push_back(bead.ja);
    }
    const BeadWords en = words_of(comparison.en, en_spans), ja = words_of(comparison.ja, ja_spans);
    const auto all = static_cast<double>(en_spans.size());
    const auto most = std::min(static_cast<std::size_t>(kMostCommon * all), kMostBeads);
    const auto teaches = [&](std::size_t beads) { return beads >= 2 && beads <= most; };
    std::vector<LinkedWords> out;
    std::vector<std::uint32_t> together(ja.beads.size(), 0);
    for (Word word = 0; word < en.beads.size(); ++word) {
        if (!teaches(en.beads[word].size())) continue;
        std::vector<Word> partners;
        for (const std::uint32_t bead : en.beads[word]) {
            for (const Word partner : ja.words[bead])
                if (teaches(ja.beads[partner].size()) && together[partner]++ == 0) partners.push_back(partner);
        }
        for (const Word partner : partners) {
            const double both = std::exchange(together[partner], 0);
            const auto first = static_cast<double>(en.beads[word].size());
            const auto second = static_cast<double>(ja.beads[partner].size());
            if (both < 2 || both < kLeastShare * std::max(first, second)) continue;
            if (likelihood_ratio(both, first, second, all) < kLeastRatio || is_linked(comparison, word, partner))
                continue;
            out.push_back({word, partner, Reason::learned});
        }
    }
    std::sort(out.begin(), out.end());
    return out;
}

}  // namespace yakugo::bitext
