// SPDX-License-Identifier: Apache-2.0
// Trains the weights of the confidence (seeds/mine/confidence.tsv) on documents with hand-made truth, and cross-validates them by post.
#include "tools/train/weights.hpp"

namespace {

using namespace yakugo;

constexpr double kNeutral = 0.3;  // of 0, 0.15, 0.3 and 0.6 the best precision at the same recall, by document

/// Every candidate, without a threshold.
std::vector<train::Pair> candidates(const mine::Miner& miner, const document::Document& document,
                                    const document::Post& post) {
    std::vector<train::Pair> out;
    for (const mine::Candidate& candidate :
         miner.mine(document, post, pair::pair_post(document, post, miner.resources)))
        out.push_back({candidate.ja, candidate.en, {candidate.features.begin(), candidate.features.end()}});
    return out;
}

train::Task task(const std::string&) {
    train::Task out{
        "Weights of the confidence of a term pair, made by yakugo-train-confidence; see libalign/mine/confidence.hpp "
        "and README.md.",
        {},
        {},
        0,
        kNeutral,
        candidates};
    for (std::size_t i = 0; i < mine::kFeatures; ++i) out.names.emplace_back(mine::name(static_cast<mine::Feature>(i)));
    return out;
}

}  // namespace

int main(int argc, char** argv) {
    return train::train_weights(task, "yakugo-train-confidence", argc, argv);
}
