// SPDX-License-Identifier: Apache-2.0
// What MeCab alone takes for a text: the measure of how much mining does beside it.
#pragma once

#include "tests/bench/mining/child.hpp"

#include <string>

namespace yakugo::bench {

/// Parses every line of a UTF-8 file, in this process; reading the file and loading the dictionary do not count.
Cost time_mecab(const std::string& path);

}  // namespace yakugo::bench
