// SPDX-License-Identifier: Apache-2.0
// Rows of terms and concepts: found or made, and gone when nothing needs them.
#pragma once

#include "glossary/store/sqlite.hpp"
#include "libalign/core/id.hpp"
#include "libalign/core/language.hpp"

#include <cstdint>
#include <string>

namespace yakugo::store {

ConceptId new_concept(Database& database);

/// The row of the term in the concept, which is made where there is none.
std::int64_t term_row(Database& database, ConceptId concept_id, Language language, const std::string& surface);

/// Takes the two terms away if no pair holds them any more, and then the concept if it has no term left.
void drop_unused(Database& database, std::int64_t ja_term, std::int64_t en_term, ConceptId concept_id);

}  // namespace yakugo::store
