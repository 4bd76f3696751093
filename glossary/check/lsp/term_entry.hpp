// SPDX-License-Identifier: Apache-2.0
// A term as an editor shows it beside the words.
#pragma once

#include "glossary/check/glossary.hpp"

#include <cstddef>
#include <span>
#include <string>

namespace yakugo::check {

/// Markdown for the hover over a term: for each concept of the given pairs (indexes into Glossary::pairs) a table of
/// all its pairs, the preferred ones first, then accepted, open and rejected ones, then by confidence; forbidden
/// terms are struck out, preferred ones bold. At most ten pairs a concept and five concepts; more are counted. Text
/// of the term base is escaped. Empty where no pair is given.
///
///     | Japanese | English | status | confidence |
///     |---|---|---|---|
///     | **ビーストモード** | beast mode | accepted | 1.00 |
std::string term_entry(const Glossary& glossary, std::span<const std::size_t> pairs);

}  // namespace yakugo::check
