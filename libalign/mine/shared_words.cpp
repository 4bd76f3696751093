// SPDX-License-Identifier: Apache-2.0
// Links between two terms instead of two texts.
#include "libalign/mine/shared_words.hpp"

#include <algorithm>
#include <vector>

namespace yakugo::mine {

double shared_words(std::string_view ja, std::string_view en, const link::Resources& resources) {
    const auto japanese = link::analyse_japanese(ja, resources.japanese);
    const auto english = link::analyse_english(en, resources.english);
    std::vector<double> best(english.tokens.size(), 0);
    for (const link::Link& link : link::find_links(japanese, english, resources)) {
        for (std::size_t i = link.en_begin; i < link.en_end; ++i) best[i] = std::max(best[i], link.score);
    }
    double words = 0, linked = 0;
    for (std::size_t i = 0; i < best.size(); ++i) {
        if (!english.tokens[i].word || english.tokens[i].function) continue;
        words += 1;
        linked += best[i];
    }
    return words > 0 ? linked / words : 0;
}

}  // namespace yakugo::mine
