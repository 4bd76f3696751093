// SPDX-License-Identifier: Apache-2.0
// Telling whether bytes have changed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace yakugo {

/// 64-bit FNV-1a (Fowler, Noll, Vo) of `bytes`, going on from `seed`. It tells versions apart and withstands no
/// forgery.
constexpr std::uint64_t fnv1a(std::string_view bytes, std::uint64_t seed = 0xcbf29ce484222325u) {
    for (const char c : bytes) {
        seed ^= static_cast<unsigned char>(c);
        seed *= 0x100000001b3u;
    }
    return seed;
}

/// fnv1a() and the length as text: "9ae16a3b2f90404f-1234".
std::string digest(std::string_view bytes);

/// The same for bytes that come in pieces and are many: eight at a time, so its numbers are others than those of
/// digest(). How the bytes are cut into pieces makes no difference.
class Digester {
public:
    void add(std::string_view bytes);
    std::string digest() const;

private:
    void mix(std::uint64_t word) {
        hash_ = (hash_ ^ word) * 0x100000001b3u;
        hash_ ^= hash_ >> 32U;  // FNV alone carries nothing downwards
    }

    std::uint64_t hash_ = 0xcbf29ce484222325u;
    std::uint64_t word_ = 0;  // of the last size_ % 8 bytes
    std::uint64_t size_ = 0;
};

}  // namespace yakugo
