// SPDX-License-Identifier: Apache-2.0
// Small recognisers of what a line of a post can be: dates, URLs, bylines, slugs, outlet labels.
#pragma once

#include "libalign/core/byte_range.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::document {

/// "2025年2月7日金曜日", "2025-02-07", "2025/2/7(金)" as a whole line -> "2025-02-07".
std::optional<std::string> day_header(std::string_view line);
/// "on February 04, 2025 at 12:59 PM", "MARCH 6, 2025", "6 March 2025", "Published: Feb. 4, 2025" -> "2025-02-04".
std::optional<std::string> english_date(std::string_view line);
/// The whole line is one URL.
bool is_url(std::string_view line);
/// The host of a URL in lower case, without "www.": "news.usni.org".
std::string host_of(std::string_view url);
/// Runs of ASCII letters and digits in lower case; an apostrophe belongs to no word ("Trump's" -> "trumps", as in slugs).
std::vector<std::string> ascii_words(std::string_view text);
/// ascii_words() of a URL's path.
std::vector<std::string> slug_words(std::string_view url);
/// One token of ASCII without spaces that is no word: "220511_raytheon_gpi_resized", "IMG_0231.jpg".
bool is_slug(std::string_view line);
/// Two to five capitalised words, perhaps several such names joined by "and", commas or ampersands.
bool looks_like_names(std::string_view line);
/// STAFF WRITER, Pentagon Correspondent, Senior Fellow, ...
bool looks_like_role(std::string_view line);

/// A Japanese title line taken apart: title (Outlet)―comment.
struct TitleLine {
    ByteRange title;     ///< in the line
    std::string outlet;  ///< empty: none printed
    bool latin_outlet = false;
    std::string comment;
};
TitleLine parse_title_line(std::string_view line);

}  // namespace yakugo::document
