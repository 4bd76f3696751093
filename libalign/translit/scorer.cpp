// SPDX-License-Identifier: Apache-2.0
// Viterbi's algorithm over units; see scorer.hpp for the recurrence.
#include "libalign/translit/scorer.hpp"

#include <algorithm>
#include <bit>
#include <limits>

namespace yakugo::translit {

namespace {

// A state of a cell: the length of the last unit, and of the one before it or kBefore where that one is the word's start.
constexpr std::size_t kLengths = kMaxLetters + 1, kBefore = kLengths, kStart = kLengths * (kLengths + 1),
                      kStates = kStart + 1;
constexpr float kWorst = -1e30F;
// Log cost of a letter that belongs to no unit (the second v of Gavvy); with it 20-way choice on
// held-out names rose from 0.951 to 0.960, as 60 in 2,600 of them had no alignment before.
constexpr float kExtraLetter = -7;

struct Cell {
    std::uint32_t active;  // left unset, as are the others: clearing all cells would cost more than most searches
    std::array<float, kStates> score;
    std::array<float, kStates> back_off;  // of the state as a context; 0: no longer context is known

    void offer(std::size_t state, float value, float weight) noexcept {
        active |= 1U << state;
        score[state] = value;
        back_off[state] = weight;
    }
    bool has(std::size_t state) const noexcept { return (active >> state & 1U) != 0; }
};

using Units = std::array<std::uint32_t, kLengths>;
using Row = std::array<Cell, kMaxSymbols + 1>;

/// Where each state came from, for who wants the path; indexed by mora, letter, state.
struct Trace {
    struct Entry {
        float score = 0;
        std::uint8_t state = 0;
    };
    std::vector<Entry> entries;
    std::size_t columns = 0;
    Entry& at(std::size_t t, std::size_t j, std::size_t state) { return entries[(t * columns + j) * kStates + state]; }
};

/// log P(English) up to each letter, and of an end there. Shared by the searches for one pair.
struct LetterLogs {
    LetterLogs(const ModelView& model, const Spelling& english) {
        float sum = 0;
        std::size_t context = 0;
        for (std::size_t j = 0; j < english.size; ++j) {
            sums[j] = sum;
            ends[j] = model.letter_log(context, 0);
            if (english.starts_word(j)) {
                if (j > 0) sum += ends[j];
                context = 0;
                ++words;
            }
            sum += model.letter_log(context, english.symbol(j));
            context = append_letter_context(context, english.symbol(j));
        }
        sums[english.size] = sum;
        ends[english.size] = model.letter_log(context, 0);
    }

    std::array<float, kMaxSymbols + 1> sums, ends;
    std::size_t words = 0;
};

class Search {
public:
    Search(const ModelView& model, const Morae& morae, const Spelling& english, const LetterLogs& letters,
           const Limits& limits, Trace* trace)
        : model_(model), morae_(morae), english_(english), letters_(letters), limits_(limits), trace_(trace) {}

    Score run() {
        Score result{.morae = morae_.size, .letters = english_.size, .words = letters_.words};
        rows_[0][0].active = 0;
        rows_[0][0].offer(kStart, 0, 0);
        low_ = high_ = 0;
        for (std::size_t t = 0; t < morae_.size; ++t) {
            score_mora(t);
            if (!advance(t)) return result;
        }
        const Cell& last = rows_[morae_.size & 1][english_.size];
        if (high_ < english_.size || last.active == 0) return result;
        float best = kWorst;
        for (std::size_t state = 0; state < kStart; ++state) {
            if (!last.has(state)) continue;
            const float score = last.score[state] + end_cost(morae_.size, english_.size, state);
            if (score > best) best = score, final_state_ = state;
        }
        result.possible = best > kWorst;
        result.katakana = kana_sum_ + model_.mora_log(before_, 0);
        result.english = letters_.sums[english_.size] + letters_.ends[english_.size];
        result.ratio = best - result.katakana - result.english;
        return result;
    }

    std::size_t final_state() const noexcept { return final_state_; }

private:
    void score_mora(std::size_t t) {
        if (morae_.starts_word[t]) {
            if (t > 0) kana_sum_ += model_.mora_log(before_, 0);
            before_ = 0;
        }
        kana_sum_ += model_.mora_log(before_, morae_.number[t]);
        before_ = morae_.number[t];
    }

    /// The unit that ends at mora t (1-based) and letter j and is `length` letters long.
    std::uint32_t unit_before(std::size_t t, std::size_t j, std::size_t length) const noexcept {
        return units_[t % 3][j - length][length];
    }

    std::uint32_t last_unit(std::size_t t, std::size_t j, std::size_t state) const noexcept {
        return state == kStart ? kWordStartUnit : unit_before(t, j, state / (kLengths + 1));
    }
    std::uint32_t previous_unit(std::size_t t, std::size_t j, std::size_t state) const noexcept {
        const std::size_t last = state / (kLengths + 1), previous = state % (kLengths + 1);
        return previous == kBefore ? kWordStartUnit : unit_before(t - 1, j - last, previous);
    }

    /// log P(unit | the state's two last units); `pair` is the entry of the last unit and this one, if any.
    float cost(std::size_t t, std::size_t j, std::size_t state, std::uint32_t last, std::uint32_t unit,
               const GramSlot* pair, float back_off) const {
        if (back_off < 0) {
            const std::uint32_t previous = previous_unit(t, j, state);
            if (const GramSlot* triple = model_.find_triple(previous, last, unit))
                return unpack_log(triple->log_probability);
        }
        const float shorter =
            pair != nullptr ? unpack_log(pair->log_probability)
                            : unpack_log(model_.unit(last).back_off) + unpack_log(model_.unit(unit).log_probability);
        return back_off + shorter;
    }

    float end_cost(std::size_t t, std::size_t j, std::size_t state) const {
        const std::uint32_t last = last_unit(t, j, state);
        const Cell& cell = rows_[t & 1][j];
        return cost(t, j, state, last, kWordEndUnit, model_.find_pair(last, kWordEndUnit), cell.back_off[state]);
    }

    /// The units that mora t and the letters from j on can make; none crosses a word boundary.
    void find_units(std::size_t t, std::size_t j) {
        Units& units = units_[(t + 1) % 3][j];
        units.fill(kNoUnit);
        extra_.fill(0);
        const std::size_t mora = morae_.number[t];
        for (const LetterUnit& silent : model_.units(mora, 0)) units[0] = silent.unit;
        if (j == english_.size) return;
        std::array<std::uint32_t, kLengths> chunks{};
        std::size_t lengths = 1;
        for (; lengths < kLengths; ++lengths) {
            const std::size_t next = j + lengths - 1;
            if (next == english_.size || (lengths > 1 && english_.starts_word(next))) break;
            chunks[lengths] = append_letter(chunks[lengths - 1], english_.symbol(next));
        }
        for (const LetterUnit& one : model_.units(mora, english_.symbol(j)))
            if (one.length < lengths && one.chunk == chunks[one.length]) units[one.length] = one.unit;
        for (std::size_t length = 1; limits_.lenient && length < lengths; ++length) {
            if (units[length] != kNoUnit || extra_[length - 1] != 0) continue;
            units[length] = units[length - 1];
            extra_[length] = kExtraLetter;
        }
    }

    /// Word boundaries between mora t and letter j: English ones begin a new sequence, a middle dot alone is paid for.
    void cross_boundary(std::size_t t, std::size_t j) {
        Cell& cell = rows_[t & 1][j];
        const bool kana = t > 0 && morae_.starts_word[t];
        const bool letters = j > 0 && j < english_.size && english_.starts_word(j);
        if (letters) {
            float best = kWorst;
            std::size_t from = 0;
            for (std::size_t state = 0; state < kStart; ++state) {
                if (!cell.has(state)) continue;
                const float score =
                    cell.score[state] + end_cost(t, j, state) + (kana ? 0 : model_.header().unmarked_boundary);
                if (score > best) best = score, from = state;
            }
            if (best > kWorst) {
                cell.offer(kStart, best, 0);
                if (trace_ != nullptr) trace_->at(t, j, kStart) = {best, static_cast<std::uint8_t>(from)};
            }
        }
        if (!kana) return;
        for (std::size_t state = 0; state < kStart; ++state) {
            if (cell.has(state)) cell.score[state] += model_.header().surplus_boundary;
        }
    }

    /// From row t to row t + 1. False where nothing within the limits is left.
    bool advance(std::size_t t) {
        const std::size_t next_high = std::min(high_ + kMaxLetters, english_.size);
        Row& next = rows_[(t + 1) & 1];
        for (std::size_t j = low_; j <= next_high; ++j) next[j].active = 0;
        const float enough = best_ - limits_.beam;
        best_ = kWorst;
        for (std::size_t j = low_; j <= high_; ++j) {
            if (rows_[t & 1][j].active == 0) continue;
            cross_boundary(t, j);
            const std::uint32_t states = states_within(t, j, enough);
            if (states == 0) continue;
            find_units(t, j);
            extend(t, j, states);
        }
        while (low_ < next_high && next[low_].active == 0) ++low_;
        high_ = next_high;
        while (high_ > low_ && next[high_].active == 0) --high_;
        return best_ - kana_sum_ > limits_.floor;
    }

    /// The states of a cell that the beam leaves, a bit each.
    std::uint32_t states_within(std::size_t t, std::size_t j, float enough) const noexcept {
        const Cell& cell = rows_[t & 1][j];
        std::uint32_t out = 0;
        for (std::uint32_t left = cell.active; left != 0; left &= left - 1) {
            const auto state = static_cast<std::size_t>(std::countr_zero(left));
            if (cell.score[state] - letters_.sums[j] >= enough) out |= 1U << state;
        }
        return out;
    }

    void extend(std::size_t t, std::size_t j, std::uint32_t states) {
        const Units& units = units_[(t + 1) % 3][j];
        for_each_step(t, j, states, [&](std::size_t, std::uint32_t last, std::size_t length) {
            model_.expect_pair(last, units[length]);
        });
        for_each_step(t, j, states, [&](std::size_t state, std::uint32_t last, std::size_t length) {
            step(t, j, state, last, length, units[length]);
        });
    }

    /// Calls see(state, its last unit, letters of the next one) for all ways on from some states of a cell.
    template <class See>
    void for_each_step(std::size_t t, std::size_t j, std::uint32_t states, See see) const {
        const Units& units = units_[(t + 1) % 3][j];
        const bool boundary = j > 0 && j < english_.size && english_.starts_word(j);
        for (std::uint32_t left = states; left != 0; left &= left - 1) {
            const auto state = static_cast<std::size_t>(std::countr_zero(left));
            // A state that has not crossed the boundary can only let a mora be silent (ズ of ゲームズ before the next word).
            const std::size_t lengths = boundary && state != kStart ? 1 : kLengths;
            const std::uint32_t last = last_unit(t, j, state);
            for (std::size_t length = 0; length < lengths; ++length) {
                if (units[length] != kNoUnit) see(state, last, length);
            }
        }
    }

    void step(std::size_t t, std::size_t j, std::size_t state, std::uint32_t last, std::size_t length,
              std::uint32_t unit) {
        const Cell& cell = rows_[t & 1][j];
        const GramSlot* pair = model_.find_pair(last, unit);
        const float score =
            cell.score[state] + cost(t, j, state, last, unit, pair, cell.back_off[state]) + extra_[length];
        const std::size_t target = length * (kLengths + 1) + (state == kStart ? kBefore : state / (kLengths + 1));
        Cell& to = rows_[(t + 1) & 1][j + length];
        if (to.has(target) && to.score[target] >= score) return;
        to.offer(target, score, pair != nullptr ? unpack_log(pair->back_off) : 0);
        best_ = std::max(best_, score - letters_.sums[j + length]);
        if (trace_ != nullptr) trace_->at(t + 1, j + length, target) = {score, static_cast<std::uint8_t>(state)};
    }

    const ModelView& model_;
    const Morae& morae_;
    const Spelling& english_;
    const LetterLogs& letters_;
    const Limits& limits_;
    Trace* trace_;
    std::array<Row, 2> rows_;
    std::array<std::array<Units, kMaxSymbols + 1>, 3> units_;
    std::array<float, kLengths> extra_;  // log cost of letters beyond the unit's own, by length
    std::size_t low_ = 0, high_ = 0, before_ = 0, final_state_ = 0;
    float kana_sum_ = 0, best_ = 0;
};

std::vector<Step> follow(Trace& trace, const Morae& morae, const Spelling& english, std::size_t state) {
    std::vector<Step> steps;
    std::size_t j = english.size;
    for (std::size_t t = morae.size; t > 0; --t) {
        if (state == kStart) state = trace.at(t, j, state).state;
        const std::size_t length = state / (kLengths + 1);
        const Trace::Entry here = trace.at(t, j, state);
        j -= length;
        const float before = t == 1 ? 0 : trace.at(t - 1, j, here.state).score;
        steps.push_back({t - 1, j, j + length, here.score - before});
        state = here.state;
    }
    std::reverse(steps.begin(), steps.end());
    return steps;
}

}  // namespace

Score align(const ModelView& model, const Morae& morae, const Spelling& english, const Limits& limits,
            std::vector<Step>* steps) {
    if (morae.size == 0 || english.size == 0) return {};
    const LetterLogs letter_logs(model, english);
    if (steps == nullptr) return Search(model, morae, english, letter_logs, limits, nullptr).run();
    Trace trace;
    trace.columns = english.size + 1;
    trace.entries.resize((morae.size + 1) * trace.columns * kStates);
    Search search(model, morae, english, letter_logs, limits, &trace);
    const Score score = search.run();
    if (score.possible) *steps = follow(trace, morae, english, search.final_state());
    return score;
}

namespace {

/// Both searches of one pair, on what they share.
class Searches {
public:
    Searches(const ModelView& model, const Morae& morae, const Spelling& english)
        : model_(model), morae_(morae), english_(english), letters_(model, english) {}

    Score strict() const { return run(Limits{}); }
    Score lenient(float floor = Limits{}.floor) const { return run(Limits{.floor = floor, .lenient = true}); }

private:
    Score run(const Limits& limits) const {
        if (morae_.size == 0 || english_.size == 0) return {};
        return Search(model_, morae_, english_, letters_, limits, nullptr).run();
    }

    const ModelView& model_;
    const Morae& morae_;
    const Spelling& english_;
    const LetterLogs letters_;
};

}  // namespace

Score score_pair(const ModelView& model, const Morae& morae, const Spelling& english) {
    const Searches searches(model, morae, english);
    const Score strict = searches.strict();
    return strict.possible ? strict : searches.lenient();
}

Score score_unlikely_pair(const ModelView& model, const Morae& morae, const Spelling& english) {
    constexpr float kFloor = -6;
    const Searches searches(model, morae, english);
    const Score lenient = searches.lenient(kFloor);
    if (!lenient.possible) return lenient;
    const Score strict = searches.strict();
    return strict.possible ? strict : lenient;
}

}  // namespace yakugo::translit
