// SPDX-License-Identifier: Apache-2.0
// Concepts that spell a term in several ways: ヘグセス and ヘグゼス = Hegseth. Which ones they are is noted when their pairs
// change, with the posts that speak for them, so that a page of them can be read without looking at all concepts.
#pragma once

#include "glossary/store/sqlite.hpp"
#include "libalign/core/id.hpp"
#include "libalign/core/language.hpp"

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <vector>

namespace yakugo::store {

/// A term of a concept.
struct Spelling {
    std::int64_t term = 0;
    std::string form;  ///< link form
};

/// The terms of one language in a concept, by link form.
std::vector<Spelling> terms_in(Database& database, ConceptId concept_id, Language language);

/// A number each; terms with the same number are spellings of one: their link forms are the same, or katakana that
/// differs little, and `apart` does not say that they are two words.
std::vector<std::size_t> group_spellings(Language language, const std::vector<Spelling>& terms,
                                         const std::function<bool(std::int64_t, std::int64_t)>& apart);

/// Brings the table concept_variants in line for the concepts of these pairs. To be called whenever pairs have come to
/// a concept or left it, or their posts or status have changed. For use inside a write transaction.
void note_variants(Database& database, const std::set<PairId>& pairs);

}  // namespace yakugo::store
