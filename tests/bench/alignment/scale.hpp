// SPDX-License-Identifier: Apache-2.0
// What aligning a text as long as a book takes.
#pragma once

#include "tools/train/bitext/corpus.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace yakugo::bench {

struct ScaleOptions {
    std::string data;  ///< folder of yakugo's data files
    std::size_t rounds = 1;
    std::uint64_t seed = 1;
    std::string
        peer;  ///< command of another aligner, for sh; the names of two tokenised files are put behind it. Empty: none
};

/// Aligns texts of 10,000 and 48,000 sentences a side, made of the documents, in child processes, in turns with MeCab
/// alone and, over the smaller text, the peer: the table of medians. To be called while this process is small itself.
std::string report_scale(const std::vector<train::ParallelDocument>& documents, const ScaleOptions& options);

}  // namespace yakugo::bench
