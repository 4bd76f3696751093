// SPDX-License-Identifier: Apache-2.0
// Evidence as schema version 10 had it, each piece with its contexts; for migrations.
#pragma once

#include "glossary/store/evidence_text.hpp"

#include <string>
#include <string_view>

namespace yakugo::store {

/// Appends a line of the piece's numbers, of the sizes of its contexts in bytes and of its kind; then the contexts. Its places in a
/// post's contexts are not looked at. "0.9 3 0 0 18 0 3 23 0 parenthetical", "外国テロ組織(FTO)".
void append_evidence_10(std::string& out, const EvidencePiece& piece, std::string_view context_ja,
                        std::string_view context_en);

/// The contexts of a post's pieces.
std::string contexts_of_10(std::string_view evidence);

/// The same pieces as they are now, with contexts of contexts_of_10().
std::string evidence_of_10(std::string_view evidence, std::string_view contexts);

}  // namespace yakugo::store
