// SPDX-License-Identifier: Apache-2.0
// What one post has for a pair, in one text: a row costs more than its bytes, and a post has a hundred pieces.
#pragma once

#include "glossary/store/model.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace yakugo::store {

/// EvidenceRecord without copies.
struct EvidencePiece {
    std::string_view kind;
    double score = 0;
    std::size_t ja_line = 0, en_line = 0;
    ByteRange ja_range = {}, en_range = {};
    std::string_view context_ja = {}, context_en = {};
};

/// Appends a piece: a line of its numbers, in the order above, of the sizes of its contexts in bytes and of its kind;
/// then the contexts. "0.9 3 0 0 18 0 0 23 0 parenthetical", "外国テロ組織(FTO)". A line break in the kind becomes a
/// space; the score is cut to [0, 1].
void append_evidence(std::string& out, const EvidencePiece& piece);

/// The inverse, with views of `text`; ends where something else stands there.
std::vector<EvidencePiece> parse_evidence(std::string_view text);

}  // namespace yakugo::store
