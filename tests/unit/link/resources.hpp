// SPDX-License-Identifier: Apache-2.0
// The dictionary and the sound model of the build tree, opened once a test program.
#pragma once

#include "libalign/link/linker.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace real {

inline const yakugo::link::Resources& resources() {
    static const std::string folder = std::string(YAKUGO_BINARY_DIR) + "/share/yakugo/";
    static const yakugo::link::Resources loaded = yakugo::link::open_resources(folder);
    return loaded;
}

/// False, with a warning, where the build found no EDICT: the seed alone does not have the words of such a test.
inline bool has_dictionary() {
    if (!resources().lexicon.info().fallback) return true;
    WARN("SKIPPED: EDICT was not there when the lexicon was compiled");
    return false;
}

}  // namespace real
