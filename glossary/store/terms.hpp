// SPDX-License-Identifier: Apache-2.0
// Rows of terms and concepts: found or made, and gone when nothing needs them.
#pragma once

#include "glossary/store/sqlite.hpp"
#include "libalign/core/id.hpp"
#include "libalign/core/language.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::store {

ConceptId new_concept(Database& database);

/// The row of the term in the concept, which is made where there is none.
std::int64_t term_row(Database& database, ConceptId concept_id, Language language, const std::string& surface);

/// A candidate, with this id or a new one, in a concept of its own until it is known how sure it is.
struct PairWords {
    const std::string &ja, &en, &type;
};
PairId new_pair(Database& database, std::optional<PairId> id, const PairWords& words, const std::string& created,
                const std::string& changed);

/// The same for many, which wait for each other: SQLite makes a table of its own for the words that a CHECK allows, once a statement.
class NewPairs {
public:
    explicit NewPairs(Database& database) : database_(database) {}
    /// `id` gets its value from finish().
    void add(const PairWords& words, PairId& id);
    void finish(const std::string& now);

private:
    Database& database_;
    std::vector<PairId*> ids_;
};

/// Takes the two terms away if no pair holds them any more, and then the concept if it has no term left.
void drop_unused(Database& database, std::int64_t ja_term, std::int64_t en_term, ConceptId concept_id);

/// Whether so many terms have this surface, or link form, that a search had better begin at the other side of a pair:
/// more than 32, in as many concepts.
bool is_common(Database& database, Language language, const std::string& surface);
bool is_common_form(Database& database, Language language, const std::string& link_form);

/// The pair with these words, the oldest of several: a headline's "Air Force" and a standfirst's "air force" are one
/// pair, spelt as the surest post has it.
std::optional<PairId> pair_with_words(Database& database, std::string_view ja, std::string_view en);

}  // namespace yakugo::store
