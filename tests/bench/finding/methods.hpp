// SPDX-License-Identifier: Apache-2.0
// Ways of finding the terms of a dump, yakugo's and simpler ones.
#pragma once

#include "libalign/mine/mine.hpp"
#include "tests/gold/score.hpp"

#include <string>
#include <vector>

namespace yakugo::bench {

/// What mining needs, from a folder of data files.
struct Miners {
    explicit Miners(const std::string& data);
    link::Resources resources;
    mine::ConfidenceModel confidence;
    mine::TypeRules types;
};

/// What each way finds in one dump.
struct Methods {
    std::vector<gold::Term> yakugo;
    std::vector<gold::Term> brackets;  ///< its candidates with a bracket or glued Latin words for evidence, all of them
    std::vector<gold::Term>
        lexicon;  ///< Japanese words of aligned segments whose gloss stands in the English, as it is or inflected
};
Methods find_terms(const std::string& path, const Miners& miners);

}  // namespace yakugo::bench
