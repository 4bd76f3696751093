// SPDX-License-Identifier: Apache-2.0
// A hyphen or slash holds where the parts at its sides look like a designation.
#include "libalign/text/english_compound.hpp"

#include "libalign/text/folding.hpp"

#include <unicode/uchar.h>

namespace yakugo::text {
namespace {

struct Shape {
    std::size_t letters = 0, capitals = 0, digits = 0;

    /// An ordinary word: year, based, led. Shorter ones may be typed designations (f-35, km).
    bool is_lower_word() const { return digits == 0 && capitals == 0 && letters >= 3; }
    bool is_upper() const { return letters > 0 && letters == capitals; }
    bool is_designation() const { return letters > 0 && digits > 0; }
};

Shape shape_of(std::span<const Character> part) {
    Shape shape;
    for (const Character& character : part) {
        if (is_apostrophe(character.code_point)) break;  // a possessive says nothing about the word
        if (character.kind == CharacterKind::digit) ++shape.digits;
        if (character.kind != CharacterKind::letter) continue;
        ++shape.letters;
        if (u_isupper(static_cast<UChar32>(character.code_point)) != 0) ++shape.capitals;
    }
    return shape;
}

bool is_separator(char32_t c) {
    return c == '/' || is_hyphen(c);
}

bool hyphen_holds(const Shape& left, const Shape& right) {
    if (left.is_lower_word() || right.is_lower_word()) return false;
    return left.digits + right.digits > 0 || (left.is_upper() && right.is_upper());
}

/// F/A-18, RC-135V/W, AN/SPY-6 and 9/11, but not and/or, US/UK nor F-16/F-15.
bool slash_holds(const Shape& left, const Shape& right) {
    if (left.is_lower_word() || right.is_lower_word()) return false;
    if (left.is_designation() && right.is_designation()) return false;
    const bool single_letters = left.is_upper() && right.is_upper() && left.letters == 1 && right.letters == 1;
    return left.digits + right.digits > 0 || single_letters;
}

}  // namespace

bool is_hyphen(char32_t c) {
    return c == '-' || c == 0x2010 || c == 0x2011 || c == 0x2013 || c == 0xFF0D;
}

std::vector<CompoundPiece> split_compound(std::span<const Character> compound) {
    const auto end_of_part = [&](std::size_t from, bool stop_at_hyphens) {
        while (from < compound.size() && compound[from].code_point != '/' &&
               !(stop_at_hyphens && is_hyphen(compound[from].code_point))) {
            ++from;
        }
        return from;
    };
    std::vector<CompoundPiece> pieces;
    std::size_t piece = 0;  // where the piece begins that may still grow
    std::size_t part = 0;   // where its last part begins
    for (std::size_t i = 0; i < compound.size(); ++i) {
        const char32_t c = compound[i].code_point;
        if (!is_separator(c)) continue;
        const bool slash = c == '/';
        const Shape left = shape_of(compound.subspan(slash ? piece : part, i - (slash ? piece : part)));
        const Shape right = shape_of(compound.subspan(i + 1, end_of_part(i + 1, !slash) - i - 1));
        if (!(slash ? slash_holds(left, right) : hyphen_holds(left, right))) {
            pieces.push_back({piece, i, true});
            pieces.push_back({i, i + 1, false});
            piece = i + 1;
        }
        part = i + 1;
    }
    pieces.push_back({piece, compound.size(), true});
    return pieces;
}

}  // namespace yakugo::text
