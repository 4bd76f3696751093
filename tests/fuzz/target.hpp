// SPDX-License-Identifier: Apache-2.0
// A fuzz target: a parser, and what must hold of whatever it reads.
#pragma once

#include "libalign/core/byte_range.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::fuzz {

using Run = void (*)(std::string_view bytes);

struct Target {
    std::string_view name;
    Run run;
};

/// In the order of their names.
const std::vector<Target>& targets();
/// Null where there is none.
const Target* find_target(std::string_view name);

/// An object of it at namespace scope of a target's file makes the target known.
struct Register {
    Register(std::string_view name, Run run);
};

/// Of a call, as std::source_location has it, which clang 14 does not give to libstdc++.
struct Where {
    const char* file;
    int line;
    static constexpr Where here(const char* file = __builtin_FILE(), int line = __builtin_LINE()) {
        return {file, line};
    }
};

/// Ends the process with the place and `what` where `held` is false: libFuzzer keeps the input then, a replay fails.
void expect(bool held, std::string_view what, Where where = Where::here());

/// Valid UTF-8.
void expect_text(std::string_view text, Where where = Where::here());
/// For people: valid UTF-8 without control characters that a terminal would obey.
void expect_message(std::string_view message, Where where = Where::here());
/// Inside of the text, both ends on boundaries of code points.
void expect_range(std::string_view text, ByteRange range, Where where = Where::here());
/// Each of them so, in ascending order, none inside another.
void expect_ranges(std::string_view text, std::span<const ByteRange> ranges, Where where = Where::here());

/// The bytes as UTF-8 text, where a sequence that is none is U+FFFD: for parsers that are promised valid text.
std::string valid_text(std::string_view bytes);

/// Numbers of a target's choice that depend on nothing but the input: sizes of pieces, flags.
class Dice {
public:
    explicit Dice(std::string_view bytes);
    std::size_t roll(std::size_t sides);  ///< 0 to sides - 1

private:
    std::size_t state_;
};

}  // namespace yakugo::fuzz
