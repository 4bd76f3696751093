// SPDX-License-Identifier: Apache-2.0
// The term base as checks see it.
#pragma once

#include "glossary/check/glossary.hpp"

#include <string>

namespace yakugo::cli {

/// All pairs of a term base, and the words that a person has told apart; nothing where there is no such file. Pairs that nobody has
/// decided count from `least_confidence` on. Throws StoreError as TermBase does.
check::Glossary read_glossary(const std::string& db, double least_confidence);

}  // namespace yakugo::cli
