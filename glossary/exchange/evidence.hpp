// SPDX-License-Identifier: Apache-2.0
// Which pair comes first, and which evidence speaks for a term.
#pragma once

#include "glossary/store/model.hpp"
#include "libalign/core/language.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::exchange {

/// Rows in an order, without copying them: the rows outlive it.
using Pairs = std::vector<const store::PairRow*>;
using PairSpan = std::span<const store::PairRow* const>;

/// The best pair first: accepted before candidates before suggestions before rejected, then by confidence, then by text and id so that
/// equal rows in another order give the same file.
bool better(const store::PairRow& a, const store::PairRow& b);
/// Pointers to all rows, the best first.
Pairs ranked(const std::vector<store::PairRow>& rows);

const std::string& surface(const store::PairRow& pair, Language language);
const std::string& context(const store::EvidenceRow& evidence, Language language);

/// Whether the evidence's text in `language` holds the words: by its byte range, else by looking for `words`, where
/// ASCII letters are compared without case (a title writes "Beast Mode", the term is "beast mode").
bool holds(const store::EvidenceRow& evidence, Language language, std::string_view words);

/// The evidence with the highest score whose text holds `words`; the first of equals. Null where there is none.
const store::EvidenceRow* best_context(PairSpan pairs, Language language, std::string_view words);

/// Kinds of evidence, each once, in the order of their first appearance: "title_pair,lexicon".
std::string kinds(PairSpan pairs);

/// What a form leaves out of the evidence, in numbers.
struct Unwritten {
    std::size_t contexts = 0;  ///< different texts of either language
    std::size_t posts = 0;     ///< different posts, by address, else by title
};
/// Counts what the evidence of `pairs` holds beyond the evidence in `written` (null pointers are passed over).
Unwritten beyond(PairSpan pairs, std::span<const store::EvidenceRow* const> ja,
                 std::span<const store::EvidenceRow* const> en, std::span<const store::EvidenceRow* const> posts);

}  // namespace yakugo::exchange
