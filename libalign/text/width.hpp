// SPDX-License-Identifier: Apache-2.0
// How wide text is on a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace yakugo::text {

/// Terminal cells of `text`: two for wide and full-width characters (UAX #11), none for combining marks and controls.
/// "F-35機" is 6.
std::size_t display_width(std::string_view text);

/// `text` cut to at most `cells`, the last one being … where anything was cut.
std::string shortened(std::string_view text, std::size_t cells);

}  // namespace yakugo::text
