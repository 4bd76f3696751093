// SPDX-License-Identifier: Apache-2.0
// The leverage test of the LISA TMX compliance kit: segments are replaced one to one, tags are matched as tags.
#pragma once

#include "glossary/store/unit.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::lisa {

/// What one file holds of one pair of languages.
class Memory {
public:
    /// Languages as "en-US"; their case is of no matter. Units without both are not taken.
    Memory(const std::vector<store::TranslationUnit>& units, std::string_view source, std::string_view target);

    std::size_t size() const noexcept { return pairs_.size(); }
    /// The translation of a segment whose text and tags are those of a unit, with the segment's own codes in its tags.
    /// Tags match by what they are and where they stand, whatever their codes; hi is the memory's own and passed over.
    std::optional<store::InlineText> translate(const store::InlineText& segment) const;

private:
    struct Pair {
        std::string key;
        store::InlineText source, target;
    };
    std::vector<Pair> pairs_;
};

}  // namespace yakugo::lisa
