// SPDX-License-Identifier: Apache-2.0
// The units of a model by what stands on one side of them.
#pragma once

#include "libalign/translit/format.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace yakugo::translit {

/// A unit that fits at a place of the source, and how many source symbols it takes: morae or letters.
struct Fit {
    std::uint32_t unit = 0;
    std::size_t length = 0;
};

/// Lists made once for a model; immutable after that. The model's bytes must outlive it.
class UnitIndex {
public:
    explicit UnitIndex(const ModelView& model);

    /// The units that may come next in a source word at `at`: for letters (1 to 26), of which a unit takes none to four, or for morae,
    /// of which it takes one. At the end of the word also the boundary unit, kWordEndUnit. Fixed order.
    std::vector<Fit> fits(Direction to, std::span<const std::uint16_t> source, std::size_t at) const;

private:
    std::span<const std::uint32_t> units_of(Direction side, std::uint32_t key) const;

    struct Side {
        std::vector<std::uint32_t> keys, begins, units;  ///< units of keys[i]: units[begins[i]] to units[begins[i + 1]]
    };
    std::array<Side, kDirections> sides_;
};

}  // namespace yakugo::translit
