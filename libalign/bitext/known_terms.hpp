// SPDX-License-Identifier: Apache-2.0
// Terms whose translation is known before two texts are compared.
#pragma once

#include "libalign/link/linker.hpp"
#include "libalign/text/english.hpp"
#include "libalign/text/japanese.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace yakugo::bitext {

/// A pair that is known beforehand: of a term base, decided or sure.
struct KnownTerm {
    std::string ja, en;
};

/// The confidence from which a pair of a term base that nobody has decided is sure.
inline constexpr double kSureTerm = 0.9;

/// Finds known terms of up to eight tokens in sentences. Immutable after construction.
class KnownTerms {
public:
    KnownTerms(std::span<const KnownTerm> terms, const link::Resources& resources);

    /// Numbers of the terms that stand in a sentence, from token to token: Japanese as it is written, English by stems.
    /// A number may come several times. Linear in the tokens.
    std::vector<std::uint32_t> in_japanese(std::string_view text, const std::vector<text::JapaneseToken>& tokens) const;
    std::vector<std::uint32_t> in_english(const std::vector<text::EnglishToken>& tokens) const;

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view key) const { return std::hash<std::string_view>{}(key); }
    };
    using Index = std::unordered_map<std::string, std::vector<std::uint32_t>, Hash, std::equal_to<>>;  // only looked up
    Index ja_, en_;
};

}  // namespace yakugo::bitext
