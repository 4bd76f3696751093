// SPDX-License-Identifier: Apache-2.0
// Cutting what hyphens and slashes join, except designations: space|-|based, but F-35A and F/A-18.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace yakugo::text {

enum class CharacterKind { space, letter, digit, japanese, extend, other };

struct Character {
    char32_t code_point = 0;
    CharacterKind kind = CharacterKind::other;
    std::size_t byte = 0;  ///< offset of its first byte in the text
};

/// Half-open range of characters.
struct CompoundPiece {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool word = false;
};

/// True for - and the hyphens and the en dash that are typed in its place.
bool is_hyphen(char32_t code_point);

/// The pieces of a compound, which begins and ends with a letter or digit (or the stop or apostrophe that belongs to it).
std::vector<CompoundPiece> split_compound(std::span<const Character> compound);

}  // namespace yakugo::text
