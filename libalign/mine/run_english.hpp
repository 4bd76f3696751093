// SPDX-License-Identifier: Apache-2.0
// English of a katakana run: as a name, as words, by evidence.
#pragma once

#include "libalign/mine/suggest_context.hpp"

#include <span>
#include <string>
#include <vector>

namespace yakugo::mine {

enum class Reading { name, word, composed };

struct RunEnglish {
    std::string text;
    double probability = 0;
    Reading reading = Reading::word;
    double backed = 0;    ///< share of the parts that evidence of the post shows
    double made = 0;      ///< share of the parts that no dictionary has, half of those whose English it has
    unsigned outbid = 0;  ///< NameSpelling::outbid, the most of its parts
    unsigned common = 5;  ///< translit::Model::commonness() of the rarest part that was spelt
};

/// At most four spellings, likeliest first. A run that is evidenced as a whole has that one; then what the dictionary has of the whole; then
/// parts as a name's where that is how the run reads; words in a row; what it sounds like.
/// `headed`: a head of heads.tsv stands behind it.
std::vector<RunEnglish> spell_run(const Run& run, SuggestContext& context, bool headed = false);

/// Whether a run without middle dots is a part of somebody's name: a title follows, or the whole name stands in the post.
bool is_name_part(const Run& run, const SuggestContext& context);

/// Hints of the first of the spellings, of which there is one.
void describe_spelling(std::span<const RunEnglish> spellings, Suggestion& out);

}  // namespace yakugo::mine
