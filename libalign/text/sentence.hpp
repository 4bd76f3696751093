// SPDX-License-Identifier: Apache-2.0
// Sentence boundaries, Japanese and English.
#pragma once

#include "libalign/core/byte_range.hpp"
#include "libalign/core/language.hpp"

#include <string_view>
#include <vector>

namespace yakugo::text {

/// Sentences of one line or paragraph, in order, trimmed of white space, never empty. Closing brackets and quotes,
/// notes such as [1] and emoji behind a full stop belong to its sentence. 「…。」 と続く文 is one sentence: a 。 inside open
/// Japanese quotes does not end one, unless the quote is never closed; but 「…。」彼は… is two. English knows
/// abbreviations (U.S., Gen., No., a.m.), initials, decimals and the tag of a quotation (“Really?” Smith asked.); a
/// small letter begins a sentence only behind an ordinary word and a full stop, or where it is a name of code
/// (sys.path). Linear in the text.
std::vector<ByteRange> split_sentences(std::string_view text, Language language);

}  // namespace yakugo::text
