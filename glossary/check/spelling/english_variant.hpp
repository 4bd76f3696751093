// SPDX-License-Identifier: Apache-2.0
// Ways to spell English that are right both, but not side by side: organisation, organization; colour, color; air-frame, airframe.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace yakugo::check {

/// A word that may be spelt otherwise.
struct EnglishVariant {
    std::size_t habit = 0;  ///< which kind of difference; see english_habit()
    std::size_t way = 0;    ///< 0: as British English has it, or closed; 1: as American English, or with a hyphen
    std::string key;        ///< the same for both ways and all endings: of organise, organizing "organ"
    std::string other;      ///< the word in the other way
};

/// "-ise and -ize", ... for messages.
std::string_view english_habit(std::size_t habit);

/// Of a word in small ASCII letters, hyphens inside. That it may be spelt so says not that anybody does: only where both ways of one
/// key stand in a text is it one word in two spellings ("prise" is no "prize", but no text has a "colour" and another "color").
/// O(length).
std::optional<EnglishVariant> english_variant(std::string_view lower);

}  // namespace yakugo::check
