// SPDX-License-Identifier: Apache-2.0
// The aligner with its data, and what it costs in a process of its own.
#pragma once

#include "libalign/bitext/align.hpp"
#include "tests/bench/mining/child.hpp"

#include <string>
#include <vector>

namespace yakugo::bench {

class Aligner {
public:
    /// `data` is the folder of yakugo's data files. Throws InputError.
    explicit Aligner(const std::string& data);
    std::vector<bitext::Bead> align(const bitext::Text& en, const bitext::Text& ja) const;

private:
    link::Resources resources_;
    bitext::Model model_;
};

struct Aligned {
    std::vector<bitext::Bead> beads;
    Cost cost;  ///< CPU and seconds of align() alone; the peak is that of the whole process, data files among it
};

/// Aligns two files, a sentence a line, in a child that runs this program again with the option --child; `folder` is
/// for the child's answer.
Aligned align_in_child(const std::string& data, const std::string& en, const std::string& ja,
                       const std::string& folder);

/// What the child does: aligns, and writes costs and beads to a file.
void align_as_child(const std::string& data, const std::string& en, const std::string& ja, const std::string& answer);

}  // namespace yakugo::bench
