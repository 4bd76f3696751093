// SPDX-License-Identifier: Apache-2.0
// The adjectives of countries: イスラエル軍 is the Israeli military.
#pragma once

#include "libalign/link/known_spellings.hpp"

#include <string>
#include <string_view>

namespace yakugo::mine {

/// Whether the first is an adjective of the second, both in small letters, by an ending and at most two letters of the
/// name that it replaces: mexican and mexico, ukrainian and ukraine, israeli and israel.
bool is_adjective_of(std::string_view adjective, std::string_view noun);

/// The adjective of a country with this Japanese and this English name, with a capital: the dictionary's word for its
/// people (ロシア人, "Russian") or its language (フランス語, "French"), or else the name with such an ending ("Colombian", or
/// what the sound model knows as a word: "Israeli"). Empty where there is none, and for names of several words.
std::string demonym(std::string_view ja, std::string_view en, const link::SpellingSources& sources);

}  // namespace yakugo::mine
