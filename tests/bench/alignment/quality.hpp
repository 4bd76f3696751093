// SPDX-License-Identifier: Apache-2.0
// How well documents with known alignments are aligned, and how far the scores of beads can be believed.
#pragma once

#include "libalign/bitext/bead.hpp"
#include "tests/bench/alignment/aligner.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace yakugo::bench {

/// Beads by tenths of their score, those with two sides and those with one apart.
class Tenths {
public:
    /// Takes a document's beads in. One is right where the known alignment has it, too; a lonely one where its
    /// sentences are lonely there.
    void add(const std::vector<bitext::Bead>& given, const std::vector<bitext::Bead>& wanted);
    std::string report() const;

private:
    struct Tenth {
        std::size_t beads = 0, right = 0;
        double scores = 0;  ///< their sum
    };
    using Counted = std::array<Tenth, 10>;
    static std::string rows(const std::string& title, const Counted& counted);
    Counted pairs_{}, lonely_{};
};

/// Aligns all documents of a folder, its perturbed ones or those as they are, by yakugo and by lengths: the table, with
/// what was asked of the folders that are known by name. The perturbed ones' beads go into `tenths`. Where `beads` is
/// not empty, yakugo's are written there, as FOLDER/NAME.beads. An empty text where the folder has no such documents.
std::string report_quality(const std::string& folder, bool perturbed, const Aligner& aligner, const std::string& beads,
                           Tenths& tenths);

}  // namespace yakugo::bench
