// SPDX-License-Identifier: Apache-2.0
// The term base as checks see it.
#pragma once

#include "glossary/check/draft/draft.hpp"
#include "glossary/check/glossary.hpp"

#include <string>

namespace yakugo::cli {

/// The pairs of a term base that can matter to a draft (Relevance, which costs nothing where there is no file; null: all of them), and the words that a person has told apart; nothing where there
/// is no such file. Pairs that nobody has decided count from `least_confidence` on. Throws StoreError as TermBase does.
check::Glossary read_glossary(const std::string& db, double least_confidence, const check::Draft* draft);

}  // namespace yakugo::cli
