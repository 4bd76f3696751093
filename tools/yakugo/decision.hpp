// SPDX-License-Identifier: Apache-2.0
// What the commands that decide have in common: ids, who decides, and what is said afterwards.
#pragma once

#include "glossary/review/change.hpp"
#include "tools/yakugo/arguments.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace yakugo::cli {

/// Ids as "yakugo terms" lists them; throws UsageError on what is none, and on one that is named twice.
review::Pairs pair_ids(const std::vector<std::string>& words);

/// These pairs, without evidence, in this order; throws StoreError for the first that is not there.
std::vector<store::PairRow> known_pairs(const store::TermBase& base, const review::Pairs& pairs,
                                        const std::string& file);

/// "accepted 165: ソノブイ = sonobuoy" on a line of its own.
void print_term(const store::PairRow& pair);

/// The value of --forbid; throws UsageError.
store::Forbidden side_from(const std::string& word);

/// The term bases' name of this user: $USER, else nothing.
std::string user_name();
review::Author author();

/// Performs the operation and says what its pairs are by now. Of many, the first ones and how many there are.
void perform(store::TermBase& base, const store::Operation& operation, const Common& common);

/// "accept of 3 terms: ソノブイ = sonobuoy; ..."
std::string describe(const store::OperationRow& operation);

}  // namespace yakugo::cli
