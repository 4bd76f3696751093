// SPDX-License-Identifier: Apache-2.0
// What a file is called in the term base, and how much of an input without end is taken.
#pragma once

#include "libalign/markup/input.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

namespace yakugo::cli {

/// The most bytes, and the most entries or units, of what has no size of its own: standard input, a pipe, a device. A
/// line of four bytes becomes an entry of hundreds, so that bytes alone are no bound for the term base.
constexpr std::uintmax_t kStreamBytes = std::uintmax_t{1} << 30U;
constexpr std::size_t kStreamItems = 1'000'000;
inline constexpr const char* kStreamWords =
    "of a stream 1 GiB and 1,000,000 entries or units are taken; save it as a "
    "file, or give --no-limit";

/// What standard input is called where nobody gives it a name.
inline constexpr const char* kStandardInput = "standard input";

/// True where nobody knows how much it will give: a pipe, a device, standard input unless it comes from a file. False
/// where there is no such file.
bool is_stream(const std::string& file);

/// "-" under the name `name`, or what is no file with a size, at most `most` bytes of it (0: all); throws InputError when
/// there are more. Any other file as Input::open().
markup::Input open_import(const std::string& file, const std::string& name, std::uintmax_t most);

}  // namespace yakugo::cli
