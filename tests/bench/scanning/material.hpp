// SPDX-License-Identifier: Apache-2.0
// Dictionary headwords and Japanese text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::bench {

/// The headwords of EDICT and ENAMDICT in a folder, line by line, at most `limit`. Throws InputError where a file is missing.
std::vector<std::string> headwords(const std::string& folder, std::size_t limit);
/// English glosses of the same, the first of each line.
std::vector<std::string> glosses(const std::string& folder, std::size_t limit);

/// Japanese lines of the files in `shared`/data/align, where there are any, else of the sample posts, in an order that a seed fixes and again
/// and again until there are that many bytes. `origin` is told which ones.
std::string japanese_text(const std::string& shared, const std::string& posts, std::size_t bytes, std::string& origin);

}  // namespace yakugo::bench
