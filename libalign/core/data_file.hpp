// SPDX-License-Identifier: Apache-2.0
// Reading the small data files that the engine is driven by.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo {

/// Reads a whole file; throws InputError where that is impossible.
std::string read_data_file(const std::string& path);

struct DataLine {
    std::size_t number;     ///< 1-based
    std::string_view text;  ///< points into what was given
};
/// The lines that say something: neither empty nor a comment after #.
std::vector<DataLine> data_lines(std::string_view file);

/// What tabs part in a line; at least one field.
std::vector<std::string_view> fields(std::string_view line);

}  // namespace yakugo
