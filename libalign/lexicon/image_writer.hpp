// SPDX-License-Identifier: Apache-2.0
// Lays entries out as a lexicon file.
#pragma once

#include "libalign/lexicon/lexicon.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace yakugo::lexicon {

/// The strings of the file, each stored once.
class StringPool {
public:
    /// The offset of `text`; nullopt where it is too long for the format.
    /// Throws Error where the pool outgrows 32-bit offsets.
    std::optional<std::uint32_t> add(std::string_view text);
    std::string_view at(std::uint32_t offset) const;
    const std::string& bytes() const noexcept { return bytes_; }

private:
    std::string bytes_;
    std::unordered_map<std::string, std::uint32_t> offsets_;
};

/// One entry; all numbers but the flags are offsets in the pool. The rank of an entry is its place in the list.
struct Row {
    struct GlossText {
        std::uint32_t text = 0;
        std::uint32_t key = 0;
    };
    std::uint32_t headword = 0;
    std::uint32_t reading = 0;
    std::vector<GlossText> glosses;
    Origin origin = Origin::edict;
    std::uint8_t names = name_none;
    bool common = false;
    bool verbal = false;
    bool noun = true;
};

/// The bytes of the file; `mandarin` and `parts` are those sections'. Sorting dominates: O(n log n) in the number of
/// glosses. Throws Error where there are more entries or glosses than the format can count.
std::string write_image(const StringPool& pool, const std::vector<Row>& rows, std::string_view mandarin,
                        const std::vector<std::uint64_t>& parts, std::string_view sources, bool fallback);

}  // namespace yakugo::lexicon
