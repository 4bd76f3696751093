// SPDX-License-Identifier: Apache-2.0
// Sentence boundaries, Japanese and English.
#pragma once

#include "libalign/core/byte_range.hpp"
#include "libalign/core/language.hpp"

#include <string_view>
#include <vector>

namespace yakugo::text {

/// Sentences of one line or paragraph, in order, trimmed of white space, never empty. Brackets and quotes
/// that close after the full stop belong to the sentence (「…。」 と続く文 is one sentence: a 。 inside open Japanese quotes does
/// not end one, unless the quote is never closed). English knows abbreviations (U.S., Gen., No., a.m.), initials and decimals.
std::vector<ByteRange> split_sentences(std::string_view text, Language language);

}  // namespace yakugo::text
