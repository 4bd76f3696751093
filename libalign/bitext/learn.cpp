// SPDX-License-Identifier: Apache-2.0
// Counting pairs of words, and kinds of beads.
#include "libalign/bitext/learn.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

namespace yakugo::bitext {

namespace {

constexpr float kSure = 0.8F;        // posterior of a bead that teaches words
constexpr double kLeastRatio = 10;   // log-likelihood ratio, doubled as usual: chi-squared with one degree of freedom
constexpr double kLeastShare = 0.4;  // of the sentences of either word that hold both
constexpr double kMostCommon = 0.3;  // of all beads

double x_log_x(double x) {
    return x > 0 ? x * std::log(x) : 0;
}

/// Twice the logarithm of the likelihood ratio of a table of two by two counts.
double likelihood_ratio(double both, double first, double second, double all) {
    const double only_first = first - both, only_second = second - both, none = all - first - second + both;
    return 2 * (x_log_x(both) + x_log_x(only_first) + x_log_x(only_second) + x_log_x(none) - x_log_x(first) -
                x_log_x(all - first) - x_log_x(second) - x_log_x(all - second) + x_log_x(all));
}

std::vector<Word> words_of(const ComparedSide& side, Span span, const std::vector<std::uint32_t>& counts, double most) {
    std::vector<Word> out;
    for (std::size_t i = span.begin; i < span.end; ++i) {
        for (const Word word : side.vocabulary.sentences[i]) {
            if (side.vocabulary.words[word].kind == WordKind::number) continue;
            if (counts.empty() || (counts[word] >= 2 && counts[word] <= most)) out.push_back(word);
        }
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

std::vector<Bead> sure_beads(const Lattice& posteriors) {
    std::vector<Bead> out;
    for (std::size_t y = 0; y <= posteriors.japanese(); ++y) {
        for (std::size_t x = posteriors.row(y).begin; x < posteriors.row(y).end; ++x) {
            const BeadScores& beads = posteriors.beads(posteriors.node(x, y));
            for (std::size_t k = 0; k < kKinds.size(); ++k) {
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
    const std::vector<Bead> beads = sure_beads(posteriors);
    const auto all = static_cast<double>(beads.size());
    std::vector<std::uint32_t> en_counts(comparison.en.vocabulary.words.size(), 0),
        ja_counts(comparison.ja.vocabulary.words.size(), 0);
    for (const Bead& bead : beads) {
        for (const Word word : words_of(comparison.en, bead.en, {}, all)) ++en_counts[word];
        for (const Word word : words_of(comparison.ja, bead.ja, {}, all)) ++ja_counts[word];
    }
    // One English word after the other, so that no table of all pairs is held.
    std::vector<std::vector<std::uint32_t>> beads_of(en_counts.size());
    Lists<Word> ja_words;
    for (std::uint32_t i = 0; i < beads.size(); ++i) {
        for (const Word en : words_of(comparison.en, beads[i].en, en_counts, kMostCommon * all))
            beads_of[en].push_back(i);
        for (const Word ja : words_of(comparison.ja, beads[i].ja, ja_counts, kMostCommon * all)) ja_words.add(ja);
        ja_words.close();
    }
    std::vector<LinkedWords> out;
    std::vector<std::uint32_t> together(ja_counts.size(), 0);
    std::vector<Word> met;
    for (Word en = 0; en < beads_of.size(); ++en) {
        for (const std::uint32_t bead : beads_of[en])
            for (const Word ja : ja_words[bead])
                if (together[ja]++ == 0) met.push_back(ja);
        for (const Word ja : met) {
            const std::uint32_t count = std::exchange(together[ja], 0);
            const double first = en_counts[en], second = ja_counts[ja];
            if (count < 2 || count < kLeastShare * std::max(first, second)) continue;
            if (likelihood_ratio(count, first, second, all) < kLeastRatio || is_linked(comparison, en, ja)) continue;
            out.push_back({en, ja, Reason::learned});
        }
        met.clear();
    }
    std::sort(out.begin(), out.end());
    return out;
}

}  // namespace yakugo::bitext
