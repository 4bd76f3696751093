// SPDX-License-Identifier: Apache-2.0
// What can be seen of one line of a dump without knowing what it is.
#pragma once

#include "libalign/core/byte_range.hpp"
#include "libalign/core/language.hpp"
#include "libalign/document/flow.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace yakugo::document {

/// Observations on one line that is not blank. Lengths are in code points, capped at `kLookedAt` bytes of a longer line.
struct LineFeatures {
    std::size_t line = 0;  ///< 1-based
    Mark mark = Mark::none;
    ByteRange range;  ///< trimmed, in the text
    std::optional<Language> language;
    std::size_t length = 0;
    std::size_t words = 0;                      ///< space-separated, for English lines
    std::size_t gap_before = 0, gap_after = 0;  ///< blank lines; a line of NBSP only is blank
    double title_case = 0;                      ///< share of the long words that begin with a capital
    double slug_match = 0;  ///< share of the words of the next URL in sight that stand in this English line
    bool indented = false, full_stop = false, question = false, end_mark = false, bullet = false;
    bool url = false, day = false, date = false, by = false, names = false, role = false, slug = false;
    bool credit = false, trailing_credit = false, starts_with_date = false, about_author = false;
    bool outlet = false, latin_outlet = false, full_stop_in_title = false;
    std::size_t title_length = 0;  ///< of the line without outlet and comment
};

/// Bytes of a line that are looked at; the rest of a longer line cannot change what it is.
inline constexpr std::size_t kLookedAt = 4096;

/// One entry per line that is not blank, in order. Linear in the text.
std::vector<LineFeatures> observe(std::string_view text);

}  // namespace yakugo::document
