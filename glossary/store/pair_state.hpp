// SPDX-License-Identifier: Apache-2.0
// What the file holds of a pair, read at once where it is brought up to date: of a post's pairs most stay as they are.
#pragma once

#include "glossary/store/partners.hpp"
#include "glossary/store/sqlite.hpp"
#include "libalign/core/id.hpp"

#include <optional>
#include <string>

namespace yakugo::store {

struct PairState {
    Forms forms;
    std::string en;  ///< surface
    std::string type, kinds, status, forbidden;
    double machine = 0, confidence = 0;
    bool suggested = false, backed = false;
    std::optional<int> standing;              ///< nothing where its concept is to be found yet
    bool stated = false, decided = false;     ///< has rows in entry_pair, and in decision, whatever they say
    bool evidenced = false, guessed = false;  ///< posts hold it, and posts only suggest it
    bool together = false;                    ///< there is a co-occurrence with its forms
};

/// Nothing where there is no such pair.
std::optional<PairState> read_pair_state(Database& database, PairId id);

/// The forms of a pair, if there is a co-occurrence with them.
std::optional<Forms> forms_together(Database& database, PairId id);

}  // namespace yakugo::store
