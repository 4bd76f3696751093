// SPDX-License-Identifier: Apache-2.0
// How much of the truth was found, and how much of what was found is true.
#pragma once

#include "tests/gold/truth.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace gold {

/// Found of wanted. Counts of several documents add up, so that each entry of the truth weighs the same.
struct Share {
    std::size_t found = 0, wanted = 0;
    /// 1 where nothing was wanted.
    double value() const { return wanted == 0 ? 1 : static_cast<double>(found) / static_cast<double>(wanted); }
    Share& operator+=(Share other) {
        found += other.found;
        wanted += other.wanted;
        return *this;
    }
};

struct Segment {
    std::string ja, en;
};
struct Term {
    std::string ja, en;
    double confidence = 1;
};

/// What the engine found in one file. The fields of its posts are those of gold::Post.
struct Found {
    std::vector<Post> posts;
    std::vector<Segment> segments;
    std::vector<Term> terms;
};

struct Score {
    std::map<std::string, Share> posts;  ///< by field, "posts" and "authors" among them
    Share exact, partial;                ///< recall of segments by quality
    Share segment_precision;
    std::map<std::string, Share> grades;  ///< recall of terms by grade
    Share term_precision;                 ///< neutral pairs left out
    std::vector<std::string>
        complaints;  ///< what was missed or is wrong, one line each, in the order of truth, then of results
};
/// The documents' counts added up.
Score sum(const std::vector<Score>& scores);

void score_posts(const Truth& truth, const Found& found, Score& score);
/// A segment is right where both sides equal those of a row, or one contains the other and the shorter has eight characters.
void score_segments(const Truth& truth, const Found& found, Score& score);
/// Terms below `least` are none. A pair that is optional, true but without evidence, or marked REJECT counts neither way.
void score_terms(const Truth& truth, const Found& found, double least, Score& score);

/// What two spellings of one term have in common: quotes round them and widths do not matter.
std::string ja_form(std::string_view ja);
/// Nor do case, number, hyphens, a leading article, dots of abbreviations, apostrophes.
std::string en_form(std::string_view en);

}  // namespace gold
