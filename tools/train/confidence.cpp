// SPDX-License-Identifier: Apache-2.0
// Trains the weights of the confidence (seeds/mine/confidence.tsv) on documents with hand-made truth, and cross-validates them by post.
#include "tools/train/weights.hpp"

#include <memory>

namespace {

using namespace yakugo;

// Of 0 to 0.6 and 0.5 to 4, by what is kept and right on posts and documents that were held out. The more neutral pairs count, the higher
// precision and the lower recall.
constexpr double kNeutral = 0.05, kRidge = 0.5;

/// Every candidate with evidence, without a threshold.
std::vector<train::Pair> candidates(const mine::Miner& plain, const mine::Suggester& suggester,
                                    const document::Document& document, const document::Post& post) {
    const mine::Miner miner{.resources = plain.resources,
                            .confidence = plain.confidence,
                            .types = plain.types,
                            .least_confidence = 0,
                            .suggester = &suggester};
    std::vector<train::Pair> out;
    for (const mine::Candidate& candidate :
         miner.mine(document, post, pair::pair_post(document, post, miner.resources))) {
        if (!candidate.suggested)
            out.push_back({candidate.ja, candidate.en, {candidate.features.begin(), candidate.features.end()}});
    }
    return out;
}

/// The present weights say which pairs a suggestion is made beside; those of suggestions are taken as they are.
train::Task task(const std::string& data) {
    const auto suggester = std::make_shared<const mine::Suggester>(
        mine::SuggestionModel::load(data + "/suggestions.tsv"), mine::HeadRules::load(data + "/heads.tsv"),
        mine::GivenNames::load(data + "/given_names.tsv"));
    train::Task out{
        "Weights of the confidence of a term pair, made by yakugo-train-confidence; see libalign/mine/confidence.hpp "
        "and README.md.",
        {},
        mine::ConfidenceModel::load(data + "/confidence.tsv"),
        0,
        kNeutral,
        kRidge,
        [suggester](const mine::Miner& miner, const document::Document& document, const document::Post& post) {
            return candidates(miner, *suggester, document, post);
        }};
    for (std::size_t i = 0; i < mine::kFeatures; ++i) out.names.emplace_back(mine::name(static_cast<mine::Feature>(i)));
    return out;
}

}  // namespace

int main(int argc, char** argv) {
    return train::train_weights(task, "yakugo-train-confidence", argc, argv);
}
