// SPDX-License-Identifier: Apache-2.0
// The tables of costs, and the dynamic program over them.
#include "libalign/translit/variant_costs.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace yakugo::translit {

std::string_view kind_name(CostKind kind) {
    static constexpr std::array<std::string_view, kCostKinds> kNames = {"consonant", "vowel", "both", "respell",
                                                                        "replace",   "gap",   "join", "weight"};
    return kNames[static_cast<std::size_t>(kind)];
}

std::array<double, kVariantWeights> variant_features(double distance, std::size_t morae_a, std::size_t morae_b) {
    const double morae = static_cast<double>(std::max<std::size_t>(morae_a + morae_b, 2)) / 2;
    return {1, distance, distance / morae, std::log(morae)};
}

CostTable::CostTable(const std::vector<CostRow>& rows, double missing)
    : both_(0), respell_(static_cast<float>(missing)), number_(kTokens, 0) {
    for (auto& row : consonant_) row.fill(static_cast<float>(missing));
    for (auto& row : vowel_) row.fill(static_cast<float>(missing));
    const auto know = [&](std::uint16_t token) {
        if (token != kAny && number_[token] == 0) number_[token] = static_cast<std::uint16_t>(known_++);
    };
    for (const CostRow& row : rows) {
        if (row.key.kind == CostKind::replace) know(row.key.b);
        if (row.key.kind >= CostKind::replace && row.key.kind <= CostKind::join) know(row.key.a);
    }
    gap_.assign(known_ * kPlaces, static_cast<float>(missing));
    join_.assign(known_, static_cast<float>(missing));
    // Rows for anything come before those that name what they are for; set() of the former fills, that of the latter overwrites.
    std::vector<const CostRow*> order;
    order.reserve(rows.size());
    for (const CostRow& row : rows) order.push_back(&row);
    const auto named = [](const CostRow* row) {
        return (row->key.a != kAny ? 2 : 0) + (row->key.place != kAny ? 1 : 0);
    };
    std::stable_sort(order.begin(), order.end(), [&](auto* x, auto* y) { return named(x) < named(y); });
    for (const CostRow* row : order) {
        if (row->key.kind != CostKind::replace) set(*row);
    }
    replace_.assign(known_ * known_, 0);
    std::vector<Token> token_of(known_, kBoundary);
    for (std::size_t token = 0; token < kTokens; ++token) token_of[number_[token]] = static_cast<Token>(token);
    for (std::size_t i = 1; i < known_; ++i) {
        for (std::size_t j = 1; j < known_; ++j)
            replace_[i * known_ + j] = static_cast<float>(by_sound(token_of[i], token_of[j]));
    }
    for (const CostRow& row : rows) {
        if (row.key.kind == CostKind::replace) set(row);
    }
}

void CostTable::set(const CostRow& row) {
    const auto value = static_cast<float>(row.value);
    const CostKey& key = row.key;
    switch (key.kind) {
        case CostKind::consonant:
            if (key.a != kAny) consonant_[key.a][key.b] = consonant_[key.b][key.a] = value;
            if (key.a == kAny) std::for_each(consonant_.begin(), consonant_.end(), [&](auto& r) { r.fill(value); });
            break;
        case CostKind::vowel:
            if (key.a != kAny) vowel_[key.a][key.b] = vowel_[key.b][key.a] = value;
            if (key.a == kAny) std::for_each(vowel_.begin(), vowel_.end(), [&](auto& r) { r.fill(value); });
            break;
        case CostKind::both: both_ = value; break;
        case CostKind::respell: respell_ = value; break;
        case CostKind::replace: {
            const std::size_t i = number_[key.a], j = number_[key.b];
            replace_[i * known_ + j] = replace_[j * known_ + i] = value;
            break;
        }
        case CostKind::gap:
            for (std::size_t token = 0; token < known_; ++token) {
                if (key.a != kAny && token != number_[key.a]) continue;
                for (std::size_t place = 0; place < kPlaces; ++place) {
                    if (key.place == kAny || key.place == place) gap_[token * kPlaces + place] = value;
                }
            }
            break;
        case CostKind::join:
            if (key.a != kAny) join_[number_[key.a]] = value;
            if (key.a == kAny) std::fill(join_.begin(), join_.end(), value);
            break;
        case CostKind::weight: break;
    }
}

double CostTable::by_sound(Token x, Token y) const noexcept {
    const Sound s = sound(x), t = sound(y);
    if (s == t) return double{respell_};
    double cost = 0;
    if (s.consonant != t.consonant) cost += double{consonant_[s.consonant][t.consonant]};
    if (s.vowel != t.vowel) cost += double{vowel_[s.vowel][t.vowel]};
    if (s.consonant != t.consonant && s.vowel != t.vowel) cost += double{both_};
    return std::max(cost, kLeastCost);
}

namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();
constexpr std::size_t kRows = 3;  // of the table that the recurrence looks back on
using Gaps = std::array<double, Tokens::kMax>;

/// The table D, of which `rows` rows are kept.
class Grid {
public:
    Grid(double* cells, std::size_t rows, std::size_t width) : cells_(cells), rows_(rows), width_(width) {}
    double* row(std::size_t i) const { return cells_ + i % rows_ * width_; }

private:
    double* cells_;
    std::size_t rows_, width_;
};

void find_gaps(const CostTable& costs, const Tokens& word, Gaps& out) {
    for (std::size_t i = 0; i < word.size; ++i) out[i] = costs.gap(word.token[i], word.place[i]);
}

class Aligner {
public:
    Aligner(const CostTable& costs, const Tokens& a, const Tokens& b) : costs_(costs), a_(a), b_(b) {
        find_gaps(costs, a, gap_a_);
        find_gaps(costs, b, gap_b_);
    }

    double fill(const Grid& grid) const {
        for (std::size_t i = 0; i <= a_.size; ++i) {
            double* const row = grid.row(i);
            for (std::size_t j = 0; j <= b_.size; ++j) row[j] = i + j == 0 ? 0 : best(grid, i, j).second;
        }
        return grid.row(a_.size)[b_.size];
    }

    std::vector<Move> trace(const Grid& grid) const {
        std::vector<Move> moves;
        for (std::size_t i = a_.size, j = b_.size; i + j > 0;) {
            Move move = best(grid, i, j).first;
            i -= move.a_size, j -= move.b_size;
            move.a = i, move.b = j;
            moves.push_back(move);
        }
        std::reverse(moves.begin(), moves.end());
        return moves;
    }

private:
    /// The best last step to cell (i, j), and what the cell costs.
    std::pair<Move, double> best(const Grid& grid, std::size_t i, std::size_t j) const {
        std::pair<Move, double> out{{}, kNever};
        const auto offer = [&](std::size_t a_size, std::size_t b_size, double cost) {
            const double total = grid.row(i - a_size)[j - b_size] + cost;
            if (total < out.second) out = {{0, 0, a_size, b_size, cost}, total};
        };
        if (i > 0 && j > 0) offer(1, 1, costs_.replace(a_.token[i - 1], b_.token[j - 1]));
        if (i > 0) offer(1, 0, gap_a_[i - 1]);
        if (j > 0) offer(0, 1, gap_b_[j - 1]);
        if (i > 1 && j > 0 && a_.joined[i - 1] != kBoundary && a_.joined[i - 1] == mora_of(b_.token[j - 1]))
            offer(2, 1, costs_.join(mora_of(b_.token[j - 1])));
        if (i > 0 && j > 1 && b_.joined[j - 1] != kBoundary && b_.joined[j - 1] == mora_of(a_.token[i - 1]))
            offer(1, 2, costs_.join(mora_of(a_.token[i - 1])));
        return out;
    }

    const CostTable& costs_;
    const Tokens &a_, &b_;
    Gaps gap_a_, gap_b_;
};

}  // namespace

double align(const CostTable& costs, const Tokens& a, const Tokens& b, std::vector<Move>* moves) {
    const Aligner aligner(costs, a, b);
    const std::size_t width = b.size + 1;
    if (moves == nullptr) {
        std::array<double, kRows*(Tokens::kMax + 1)> cells;
        return aligner.fill(Grid(cells.data(), kRows, width));
    }
    std::vector<double> cells((a.size + 1) * width);
    const Grid grid(cells.data(), a.size + 1, width);
    const double distance = aligner.fill(grid);
    *moves = aligner.trace(grid);
    return distance;
}

}  // namespace yakugo::translit
