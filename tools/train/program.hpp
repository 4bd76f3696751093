// SPDX-License-Identifier: Apache-2.0
// What all programs that train or measure have in common.
#pragma once

#include <boost/program_options.hpp>

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace yakugo::train {

/// A main function: parses the command line by `described`, which gets a --help of its own, and runs. The exit code: 0 well, 2 wrong usage,
/// 3 what `run` threw, said on standard error.
int run_program(int argc, char** argv, boost::program_options::options_description described,
                const std::function<void(const boost::program_options::variables_map&)>& run);

/// A line on standard error.
void say(const std::string& message);

/// Throws InputError where the file cannot be written whole.
void write_file(const std::string& path, const std::vector<std::byte>& bytes);

}  // namespace yakugo::train
