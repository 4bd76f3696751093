// SPDX-License-Identifier: Apache-2.0
// Where the words that were looked for stand in what was found.
#pragma once

#include "glossary/review/http/json_write.hpp"
#include "libalign/core/byte_range.hpp"

#include <string_view>
#include <vector>

namespace yakugo::review::http {

/// Half-open byte ranges of `text` that hold `part`, compared without the case of ASCII letters; they do not overlap.
std::vector<ByteRange> marks_of(std::string_view text, std::string_view part);
Json marks_json(const std::vector<ByteRange>& marks);  ///< [[0, 6], ...]

/// Sets "date" of segments by the dates of their posts.
void add_dates(const store::TermBase& base, Json& segments);

}  // namespace yakugo::review::http
