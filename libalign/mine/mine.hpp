// SPDX-License-Identifier: Apache-2.0
// Mining one post for term pairs.
#pragma once

#include "libalign/mine/candidate.hpp"
#include "libalign/mine/confidence.hpp"
#include "libalign/mine/suggest.hpp"
#include "libalign/mine/types.hpp"
#include "libalign/pair/pair.hpp"

#include <vector>

namespace yakugo::mine {

/// What mining needs beside the post. References must outlive the calls; one object is for one thread at a time.
struct Miner {
    const link::Resources& resources;
    const ConfidenceModel& confidence;
    const TypeRules& types;
    double least_confidence = 0.02;        ///< below, a pair is noise that nobody will look at
    const Suggester* suggester = nullptr;  ///< none: nothing is suggested
    double least_suggestion = 0.1;         ///< the same of suggestions

    /// All pairs with some evidence in the post and, for terms that have none, suggestions; most confident first, ties in an order that
    /// depends on the text alone. Confidence comes from this post's evidence; who holds several posts combines them.
    std::vector<Candidate> mine(const document::Document& document, const document::Post& post,
                                const std::vector<pair::Segment>& segments) const;
};

}  // namespace yakugo::mine
