// SPDX-License-Identifier: Apache-2.0
// Makes spellings of held-out words and lets a conditional logit choose among them.
#include "tools/train/reranking.hpp"

#include "libalign/translit/generator.hpp"
#include "tools/train/logistic.hpp"
#include "tools/train/samples.hpp"

#include <algorithm>

namespace yakugo::train {

using namespace translit;

namespace {

constexpr double kRerankingRidge = 1e-2;
constexpr std::uint64_t kDrawSeed = 11;

std::vector<WordPair> draw(std::vector<WordPair> names) {
    std::stable_sort(names.begin(), names.end(), [](const WordPair& a, const WordPair& b) {
        return letters_hash(a, kDrawSeed) < letters_hash(b, kDrawSeed);
    });
    names.resize(std::min(names.size(), kMostNames));
    return names;
}

}  // namespace

void fit_generation(const ModelView& model, const std::vector<WordPair>& names, Calibration& out) {
    const UnitIndex index(model);
    const std::vector<WordPair> drawn = draw(names);
    for (const Direction to : {Direction::to_katakana, Direction::to_english}) {
        std::vector<Pick> picks;
        for (const WordPair& pair : drawn) {
            const std::vector<std::uint16_t> letters(pair.letters.begin(), pair.letters.end());
            const std::vector<std::uint16_t> morae = morae_of(model, pair);
            const bool katakana = to == Direction::to_katakana;
            Pick pick;
            bool found = false;
            for (const Made& made : generate(model, index, to, katakana ? letters : morae)) {
                if (made.output == (katakana ? morae : letters)) found = true, pick.right = pick.options.size();
                const auto features = made.features();
                pick.options.emplace_back(features.begin(), features.end());
            }
            if (found) picks.push_back(std::move(pick));
        }
        // From what the search itself adds up.
        const std::vector<double> weights = fit_picks(picks, kRerankingRidge, {0.5, 0.5, 0, 0, 0});
        std::copy(weights.begin(), weights.end(), out.generation[static_cast<std::size_t>(to)].begin());
        out.found[static_cast<std::size_t>(to)] =
            static_cast<float>(picks.size()) / static_cast<float>(std::max<std::size_t>(drawn.size(), 1));
    }
}

}  // namespace yakugo::train
