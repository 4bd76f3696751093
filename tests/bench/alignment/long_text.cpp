// SPDX-License-Identifier: Apache-2.0
// Concatenating bead by bead.
#include "tests/bench/alignment/long_text.hpp"

#include "libalign/core/error.hpp"

#include <algorithm>
#include <random>
#include <utility>

namespace yakugo::bench {

namespace {

/// Appends sentences to one side; where they stand there.
bitext::Span append(const bitext::Text& from, bitext::Span sentences, std::string& to, std::size_t& count) {
    const bitext::Span out{count, count + sentences.size()};
    for (std::size_t i = sentences.begin; i < sentences.end; ++i) to.append(from.at(i)) += '\n';
    count = out.end;
    return out;
}

}  // namespace

LongText make_long_text(const std::vector<train::ParallelDocument>& documents, std::size_t size, std::uint64_t seed) {
    const bool filled =
        std::any_of(documents.begin(), documents.end(), [](const auto& one) { return !one.gold.empty(); });
    if (!filled) throw Error("there are no sentences to make a text of");
    std::mt19937_64 random(seed);
    std::vector<std::size_t> order(documents.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    LongText out;
    while (true) {
        // Fisher and Yates. std::shuffle may differ from one library to the next.
        for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random() % i]);
        for (const std::size_t number : order) {
            const train::ParallelDocument& document = documents[number];
            for (const bitext::Bead& bead : document.gold) {
                if (out.en_sentences + out.ja_sentences >= 2 * size) return out;
                const bitext::Span en = append(document.en, bead.en, out.en, out.en_sentences);
                out.gold.push_back({en, append(document.ja, bead.ja, out.ja, out.ja_sentences)});
            }
        }
    }
}

}  // namespace yakugo::bench
