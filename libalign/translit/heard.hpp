// SPDX-License-Identifier: Apache-2.0
// Probabilities of pairs that were compared lately.
#pragma once

#include "libalign/core/hashed.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace yakugo::translit {

/// A memory of one model's, for one thread: a table in which each pair has one place, where the next pair of that place takes it over. It
/// grows with nothing, and a pair that is there costs one line of the processor's cache. Pairs longer than kLongest are not kept.
class Heard {
public:
    static constexpr std::size_t kLongest =
        55;  // bytes of a key: 98 in 100 pairs of names and terms are shorter than 40

    /// `places`, a power of two, of 64 bytes each.
    explicit Heard(std::size_t places) : places_(places) {}

    /// The probability kept for a key that is not empty, else what make() gives.
    template <class Make>
    double get(std::string_view key, Make make) {
        if (key.size() > kLongest) return make();
        Place& place = places_[hash_of(key) & (places_.size() - 1)];
        if (std::string_view(place.key.data(), place.size) == key) return place.probability;
        place.probability = make();
        place.size = static_cast<std::uint8_t>(key.size());
        std::copy(key.begin(), key.end(), place.key.begin());
        return place.probability;
    }

private:
    struct alignas(64) Place {
        double probability = 0;
        std::array<char, kLongest> key{};
        std::uint8_t size = 0;
    };
    std::vector<Place> places_;
};

}  // namespace yakugo::translit
