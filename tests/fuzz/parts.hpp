// SPDX-License-Identifier: Apache-2.0
// Archives that a fuzzer can change: their members as plain text, packed when the target runs.
#pragma once

#include <string>
#include <string_view>

namespace yakugo::fuzz {

/// A ZIP archive, nothing compressed, of the members in `text`: each begins with a line "%%% name" and goes on to the
/// next such line. What stands before the first one is left out.
std::string zip_of(std::string_view text);

}  // namespace yakugo::fuzz
