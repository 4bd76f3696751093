// SPDX-License-Identifier: Apache-2.0
// Reader of a blog page that was saved as plain text: several posts, one after the other.
#pragma once

#include "libalign/document/document.hpp"
#include "libalign/text/encoding.hpp"

#include <string>

namespace yakugo::document {

/// Finds the posts of a dump. Each begins with its Japanese title line and keeps, in whatever order the source had them,
/// English title, dek, byline, date and URL, usually behind the Japanese body. What cannot be found stays empty; a
/// dump without a Japanese title line gives no posts and a diagnostic. Never throws on content.
Document read_post_dump(text::Decoded decoded, const std::string& source);

}  // namespace yakugo::document
