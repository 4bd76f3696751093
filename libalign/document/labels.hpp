// SPDX-License-Identifier: Apache-2.0
// Which part of which post each line is: the best path through the grammar of a post.
#pragma once

#include "libalign/document/features.hpp"

#include <cstdint>
#include <vector>

namespace yakugo::document {

/// A line's part. Figures (english, caption, credit) exist twice, because before the body a dek may follow and after it not.
enum class Label : std::uint8_t {
    day,
    title_ja,
    head_english,
    head_caption,
    head_credit,
    dek_ja,
    body,
    heading,
    list,
    body_english,
    body_caption,
    body_credit,
    title_en,
    dek_en,
    byline,
    role,
    date,
    url,
    about_author,
};
inline constexpr std::size_t kLabels = 19;

/// The most probable labels, one per line: Viterbi over a hand-weighted linear chain. A line's score under a label comes
/// from its features alone, a pair of neighbours' from what may follow what in a post (day header, title, figures,
/// dek, body, English tail in any order, author's note), so that one odd line cannot derail its neighbours. What markup
/// says of a line is evidence like the rest.
///   best(i, b) = score(i, b) + max over a of best(i-1, a) + follow(a, b)
/// O(lines * labels^2) time, one byte a line and label of memory.
std::vector<Label> label_lines(const std::vector<LineFeatures>& lines);

/// The same for what stands behind the title of one post: no other title and no day header among them.
std::vector<Label> label_post(const std::vector<LineFeatures>& lines);

}  // namespace yakugo::document
