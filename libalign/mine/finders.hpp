// SPDX-License-Identifier: Apache-2.0
// The finders of evidence: each looks at a post in one way and reports what it sees.
#pragma once

#include "libalign/mine/collector.hpp"
#include "libalign/mine/post_text.hpp"

namespace yakugo::mine {

/// Glosses in brackets, both orders: 外国テロ組織(FTO), THAAD(終末高高度防衛). Years, ages, ranks, credits, places, asides and
/// references in brackets are no glosses.
void find_parentheticals(const PostText& post, Collector& out);

/// Latin words that stand glued to the Japanese ones that they translate: シェインバウムClaudia Sheinbaum, 米北方軍NORTHCOM,
/// and titles of papers and agencies: Lawfare誌, AP通信.
void find_inline_latin(const PostText& post, Collector& out);

/// Katakana anywhere in the post that sounds like English anywhere in it (`transliteration`), like an author (`byline`),
/// or whose words begin with the letters of an acronym (`initials`: グライドフェーズ・インターセプター and gpi).
void find_transliterations(const PostText& post, Collector& out);

/// Terms inside aligned segments: word links joined to phrases on both sides, with what the links leave over.
void find_segment_terms(const PostText& post, Collector& out);

/// Compounds anywhere in the Japanese text each of whose words means a word of one English phrase, by the dictionary, as Latin letters or
/// by sound (`lexicon`): 空中給油, P-3オライオン; single words by the dictionary alone.
void find_body_terms(const PostText& post, Collector& out);

/// Terms that the dictionary has, whose gloss has the initials of an acronym of the post (`initials` and `lexicon`): 米空軍, "US Air Force" and USAF.
void find_listed_acronyms(const PostText& post, Collector& out);

/// Designations and acronyms that stand on both sides of the post unchanged.
void find_verbatim(const PostText& post, Collector& out);

}  // namespace yakugo::mine
