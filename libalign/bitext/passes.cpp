// SPDX-License-Identifier: Apache-2.0
// The first pass along anchors, the second close to what the first has found.
#include "libalign/bitext/passes.hpp"

#include "libalign/bitext/anchors.hpp"
#include "libalign/bitext/learn.hpp"

#include <utility>

namespace yakugo::bitext {

namespace {

/// What a sentence rightly left alone counts beside a right bead. Of 0.15 to 1 the best for strict F1 over kftt_train
/// and pydocs together, each aligned with weights of the other (tools/train/bitext).
constexpr float kWorthOfLonely = 0.3F;

constexpr std::size_t kSimpleKinds = 5;  // those of at most three sentences: enough to tell where beads lie

bool is_lonely(Kind kind) {
    return kind.en == 0 || kind.ja == 0;
}

}  // namespace

Lattice search(Comparison& comparison, const Features& weights) {
    Lattice first(comparison, weights, find_band(comparison), kSimpleKinds);
    make_posteriors(first);
    add_links(comparison, learn_words(comparison, first));
    Band band = close_band(first);
    first = {};
    return {comparison, weights, std::move(band)};
}

std::vector<Bead> most_right(Lattice posteriors) {
    for (std::size_t node = 0; node < posteriors.size(); ++node)
        for (std::size_t k = 0; k < posteriors.kinds(); ++k)
            if (is_lonely(kKinds[k])) posteriors.beads(node)[k] *= kWorthOfLonely;
    std::vector<Bead> beads = best_way(posteriors);
    for (Bead& bead : beads)
        if (bead.lonely()) bead.score /= kWorthOfLonely;
    return beads;
}

Likeness likeness_of(double sum, const Comparison& comparison, const Features& weights) {
    const auto sentences = static_cast<double>(comparison.en.shapes.size() + comparison.ja.shapes.size());
    double words = 0, linked = 0;
    for (const ComparedSide* side : {&comparison.en, &comparison.ja}) {
        for (std::size_t i = 0; i < side->vocabulary.sentences.size(); ++i) {
            for (const Word word : side->vocabulary.sentences[i]) {
                const WordKind kind = side->vocabulary.words[word].kind;
                if (kind == WordKind::function || kind == WordKind::number) continue;
                words += 1;
                linked += side->chance[word] > 0 ? 1 : 0;
            }
        }
    }
    return {(sum - score_of_nothing(comparison, weights)) / sentences, words > 0 ? linked / words : 0};
}

}  // namespace yakugo::bitext
