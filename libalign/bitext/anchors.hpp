// SPDX-License-Identifier: Apache-2.0
// Where a text and its translation run beside each other, by the words that are rare in both.
#pragma once

#include "libalign/bitext/band.hpp"
#include "libalign/bitext/comparison.hpp"

#include <cstddef>
#include <vector>

namespace yakugo::bitext {

/// A pair of sentences that share rare words.
struct Anchor {
    std::size_t en = 0, ja = 0;
    double weight = 0;  ///< information of these words
};

/// All of them, by English, then Japanese sentence.
std::vector<Anchor> find_anchors(const Comparison& comparison);

/// The heaviest of the chains that go on in both texts:
///   best(k) = weight(k) + max of best(l) over l with en(l) <= en(k), ja(l) <= ja(k), l before k.
/// O(n log n) by a tree of prefix maxima.
std::vector<Anchor> heaviest_chain(const std::vector<Anchor>& anchors, std::size_t japanese);

/// Where the alignment is to be searched: everything in short texts, else along the chain, as wide as it leaves open.
Band find_band(const Comparison& comparison);

}  // namespace yakugo::bitext
