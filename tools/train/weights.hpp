// SPDX-License-Identifier: Apache-2.0
// Training a logistic regression on pairs that documents with hand-made truth give.
#pragma once

#include "libalign/mine/mine.hpp"

#include <functional>
#include <string>
#include <vector>

namespace yakugo::train {

/// A pair that a post gives, and its features.
struct Pair {
    std::string ja, en;
    std::vector<double> features;
};

/// What is trained.
struct Task {
    std::string about;                 ///< first line of the written file
    std::vector<std::string> names;    ///< of the features
    mine::ConfidenceModel confidence;  ///< of the evidenced pairs
    double least_confidence = 0.02;    ///< of those that are looked at
    double neutral = 0;                ///< weight of optional pairs, taken for wrong ones
    double ridge = 2;                  ///< penalty of squared weights
    /// All pairs of one post.
    std::function<std::vector<Pair>(const mine::Miner& miner, const document::Document& document,
                                    const document::Post& post)>
        pairs;
};

/// The whole program: mines the documents of the command line, judges every pair that their truth has an opinion of, prints how the weights
/// do on posts and documents that they were not trained on, and writes them. `make` gives the task, made from the data folder.
int train_weights(const std::function<Task(const std::string& data)>& make, const std::string& program, int argc,
                  char** argv);

}  // namespace yakugo::train
