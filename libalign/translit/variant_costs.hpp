// SPDX-License-Identifier: Apache-2.0
// What it costs to write one mora for another, and the cheapest way from one spelling to another.
#pragma once

#include "libalign/translit/variant_tokens.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::translit {

/// What a row of seeds/translit/variants.tsv is about. Costs are nats: log odds of near misses to variants.
enum class CostKind : std::uint8_t {
    consonant,  ///< the morae differ in these consonants (b, v); without names: in any others
    vowel,      ///< the morae differ in these vowels
    both,       ///< they differ in consonant and vowel: added to the two above
    respell,    ///< other kana for the same sound (ジ, ヂ)
    replace,    ///< these two tokens; the row counts instead of those above
    gap,        ///< a token that only one side has; a row with a token counts instead of one without
    join,       ///< a small kana against a large one (ウィ, ウイ); a row with a mora counts instead of one without
    weight      ///< `a` is the place of a weight of the calibration
};
inline constexpr std::size_t kCostKinds = 8;
std::string_view kind_name(CostKind kind);

inline constexpr std::uint16_t kAny = 0xFFFF;
struct CostKey {
    CostKind kind = CostKind::replace;
    std::uint16_t a = kAny, b = kAny;  ///< tokens, consonants or vowels, a <= b
    std::uint16_t place = kAny;        ///< a Place, for gaps
    auto operator<=>(const CostKey&) const = default;
};
struct CostRow {
    CostKey key;
    double value = 0;
};
/// What the calibration is told of a pair: 1, the distance, the distance a mora, the log of the morae.
inline constexpr std::size_t kVariantWeights = 4;
inline constexpr std::array<std::string_view, kVariantWeights> kVariantWeightNames = {"bias", "distance",
                                                                                      "distance_per_mora", "log_morae"};
std::array<double, kVariantWeights> variant_features(double distance, std::size_t morae_a, std::size_t morae_b);

/// Different spellings are at least this far apart, in nats.
inline constexpr double kLeastCost = 0.02;
/// No cost is greater, in nats, so that sums stay finite.
inline constexpr double kMostCost = 100;

/// Immutable; any number of threads may ask it.
class CostTable {
public:
    /// The rows that are missing cost `missing` nats.
    explicit CostTable(const std::vector<CostRow>& rows, double missing = 4);

    /// 0 for the same mora, whatever stands beside it.
    double replace(Token x, Token y) const noexcept {
        if (mora_of(x) == mora_of(y)) return 0;
        const std::size_t i = number_[x], j = number_[y];
        return i != 0 && j != 0 ? double{replace_[i * known_ + j]} : by_sound(x, y);
    }
    double gap(Token token, Place place) const noexcept {
        return double{gap_[number_[token] * kPlaces + static_cast<std::size_t>(place)]};
    }
    double join(Token mora) const noexcept { return double{join_[number_[mora]]}; }
    /// The cost of a replacement that has no row of its own.
    double by_sound(Token x, Token y) const noexcept;

private:
    void set(const CostRow& row);

    std::array<std::array<float, kConsonants>, kConsonants> consonant_;
    std::array<std::array<float, kVowels>, kVowels> vowel_;
    float both_ = 0, respell_ = 0;
    std::vector<std::uint16_t> number_;  // of a token that a row names, by token; 0 for the others
    std::size_t known_ = 1;
    std::vector<float> replace_, gap_, join_;
};

/// One step of an alignment: tokens [a, a + a_size) of one spelling against [b, b + b_size) of the other.
struct Move {
    std::size_t a = 0, b = 0, a_size = 0, b_size = 0;
    double cost = 0;
};

/// The least cost from `a` to `b`, the same from `b` to `a`. Recurrence over the first i and j tokens:
///   D(i, j) = min of D(i-1, j-1) + replace(a_i, b_j), D(i-1, j) + gap(a_i), D(i, j-1) + gap(b_j),
///                    D(i-2, j-1) + join(b_j) where a_i-1 a_i joined are b_j, D(i-1, j-2) + join(a_i) the same way round
/// Time: |a| * |b| steps. Memory: three rows on the stack (10 KB); with `moves`, which gets the alignment, the whole table on
/// the heap.
double align(const CostTable& costs, const Tokens& a, const Tokens& b, std::vector<Move>* moves = nullptr);

}  // namespace yakugo::translit
