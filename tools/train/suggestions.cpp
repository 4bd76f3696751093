// SPDX-License-Identifier: Apache-2.0
// Trains the weights of suggestions (seeds/mine/suggestions.tsv) on documents with hand-made truth, and cross-validates them by post.
#include "tools/train/weights.hpp"

#include <memory>

namespace {

using namespace yakugo;

/// Every suggestion for the terms that the evidenced pairs of the post leave open.
std::vector<train::Pair> suggestions(const mine::Suggester& suggester, const mine::Miner& miner,
                                     const document::Document& document, const document::Post& post) {
    const std::vector<pair::Segment> segments = pair::pair_post(document, post, miner.resources);
    const mine::PostText texts = mine::take_apart(document, post, segments, miner.resources);
    std::vector<train::Pair> out;
    for (const mine::Suggestion& one : suggester.all(texts, miner.mine(document, post, segments)))
        out.push_back({one.ja, one.en, {one.hints.begin(), one.hints.end()}});
    return out;
}

train::Task task(const std::string& data) {
    const auto suggester =
        std::make_shared<const mine::Suggester>(mine::SuggestionModel{}, mine::HeadRules::load(data + "/heads.tsv"),
                                                mine::GivenNames::load(data + "/given_names.tsv"));
    train::Task out{
        "Weights of the confidence of a suggestion, made by yakugo-train-suggestions; see libalign/mine/hints.hpp and "
        "README.md.",
        {},
        mine::ConfidenceModel::load(data + "/confidence.tsv"),
        0.02,
        0,
        1,
        [suggester](const mine::Miner& miner, const document::Document& document, const document::Post& post) {
            return suggestions(*suggester, miner, document, post);
        }};
    for (std::size_t i = 0; i < mine::kHints; ++i) out.names.emplace_back(mine::name(static_cast<mine::Hint>(i)));
    return out;
}

}  // namespace

int main(int argc, char** argv) {
    return train::train_weights(task, "yakugo-train-suggestions", argc, argv);
}
