// SPDX-License-Identifier: Apache-2.0
// Models that have not seen the words they are asked about, as files, opened as users open theirs.
#pragma once

#include "tests/bench/items.hpp"

#include <filesystem>
#include <string>

namespace yakugo::bench {

/// Files of the three models that are trained, about 100 seconds each.
struct ModelFiles {
    std::string strict;   ///< on all data without the sets' words
    std::string as_used;  ///< on the dictionaries, whole, and the names without the sets' words
    std::string
        apart;  ///< as strict, without two further tenths of all words; calibrated on one, asked about the other
    bool reused = false;  ///< left there by an earlier run
};

/// Trains what is not in `folder` yet; `sets`: the words of both sets. Throws Error.
ModelFiles train_models(const Corpus& corpus, const Words& sets, const std::filesystem::path& folder);

}  // namespace yakugo::bench
