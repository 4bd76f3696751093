// SPDX-License-Identifier: Apache-2.0
// All that the term base holds of chosen pairs as concept entries: imported entries, what posts add to them, and the rest.
#pragma once

#include "glossary/exchange/concepts.hpp"
#include "glossary/store/imports.hpp"

#include <functional>
#include <string_view>
#include <vector>

namespace yakugo::exchange {

/// Gives every imported entry to its argument, in the same order at each call: TermBase::each_entry().
using EntryFeed = std::function<void(const std::function<void(const store::EntryRow&)>&)>;

/// Imported entries and those of a person's own first, as they came, but for these differences: an imported entry is left
/// out where own ones, which were made of it, state all its chosen pairs; a term none of whose pairs is among the chosen ones
/// is not in it, nor a term of one language where the chosen pairs need none; what a person has decided since stands
/// (rejected terms go, accepted ones are no longer deprecated or candidates, a rendering that lost a conflict is a
/// candidate); and what mined pairs of the same concept know more is added behind: terms, a context where a term has
/// none, addresses of posts. Then the concepts of the other pairs, by id: entry_of().
///
/// `one_sided` says whether entries come too that never had a pair, because they lack one of the two languages.
/// Requires that no entry's address outlives the call of `sink`. Memory: the pairs, and a few bytes an entry.
PairLosses each_entry(const EntryFeed& imported, const std::vector<store::PairRow>& pairs, bool one_sided,
                      const Options& options, Cleaner& cleaner,
                      const std::function<void(const store::ConceptEntry&)>& sink);

}  // namespace yakugo::exchange
