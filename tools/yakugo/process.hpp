// SPDX-License-Identifier: Apache-2.0
// Running another program.
#pragma once

#include <string>
#include <vector>

namespace yakugo::cli {

/// What a program prints; its messages go to our standard error. No shell is asked. Throws InputError where there is no such program
/// or it does not end well.
std::string output_of(const std::vector<std::string>& command);

}  // namespace yakugo::cli
