// SPDX-License-Identifier: Apache-2.0
// Entries as a person edits them: made of what the term base holds, joined, and compared with what they were.
#pragma once

#include "glossary/review/change.hpp"
#include "glossary/store/stated.hpp"

#include <set>
#include <string>
#include <vector>

namespace yakugo::review {

/// draft_of() of these pairs of the concept and of those that its entries state. Own entries stand for the imported
/// ones that they were made from; of several imported ones the first takes in the others.
EntryDraft draft_of(const store::TermBase& base, ConceptId id, const std::set<PairId>& only);

/// Adds what the entry does not have: fields, languages, terms, and fields of terms.
void join(store::ConceptEntry& entry, const store::ConceptEntry& more);

/// The terms of a language, whatever its region.
std::vector<store::Term*> terms_of(store::ConceptEntry& entry, Language language);
/// Null where the language has no such term; case does not count.
store::Term* find_term(store::ConceptEntry& entry, Language language, std::string_view surface);

/// Throws MissingError where there is none.
store::PairRow pair_of(const store::TermBase& base, PairId id);

/// Writes down who has changed the entry, in the place of the last such line.
void sign(store::ConceptEntry& entry, const Author& author);

}  // namespace yakugo::review
