// SPDX-License-Identifier: Apache-2.0
// The model file: its layout, and read-only access to it. The trainer writes it, the scorer reads it.
#pragma once

#include "libalign/translit/spelling.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::translit {

inline constexpr std::uint32_t kFormatVersion = 2;
inline constexpr std::array<char, 8> kMagic{'Y', 'K', 'T', 'R', 'L', 'I', 'T', '\n'};
inline constexpr std::uint32_t kByteOrder = 0x01020304;

inline constexpr std::size_t kMaxLetters = 4;  ///< letters of a unit
inline constexpr std::uint32_t kChunks = 27 * 27 * 27 * 27;
inline constexpr std::size_t kMaxMorae = 1024;  ///< mora numbers fit in ten bits, letter chunks in twenty
inline constexpr std::size_t kMaxUnits = 1U << 20;
inline constexpr std::size_t kSmallKana = 10;  ///< columns of the mora table: alone, then before ァィゥェォャュョヮ
inline constexpr std::size_t kProbes = 64;  ///< no entry lies farther from its home slot; so no search runs away
inline constexpr std::uint32_t kWordStartUnit = 0, kWordEndUnit = 1, kFirstUnit = 2, kNoUnit = 0xFFFFFFFF;
inline constexpr std::size_t kFeatures = 8;
inline constexpr std::size_t kGenerationFeatures = 5;

/// Which script is made out of the other. Values index the model's arrays.
enum class Direction : std::size_t { to_katakana, to_english };
inline constexpr std::size_t kDirections = 2;

/// Natural logarithms of probabilities are stored in 1/1024, which covers -32 to 0 in sixteen bits.
inline constexpr float kLogStep = 1.0F / 1024;
inline std::int16_t pack_log(double log_probability) {
    const double steps = std::round(log_probability / double{kLogStep});
    return static_cast<std::int16_t>(steps < -32767 ? -32767 : steps > 0 ? 0 : steps);
}
inline float unpack_log(std::int16_t packed) {
    return static_cast<float>(packed) * kLogStep;
}

/// Little-endian, as are all numbers of the file; the sections follow in the order of the counts, each padded to 8 bytes.
struct Header {
    std::array<char, 8> magic = kMagic;
    std::uint32_t version = kFormatVersion, byte_order = kByteOrder;
    std::uint32_t morae = 0, units = 0;  ///< mora 0 stands for every unknown one
    std::uint32_t unit_slots = 0, pair_slots = 0, triple_slots = 0, rare_slots = 0;  ///< powers of two
    std::uint32_t description_bytes = 0;
    std::uint32_t context_slots = 0, known_slots = 0;  ///< powers of two
    float unmarked_boundary = 0;  ///< log cost of an English word boundary where the katakana go on (ビーストモード)
    float surplus_boundary = 0;                     ///< log cost of a middle dot where the English word goes on
    std::array<float, kFeatures> weights{};         ///< of the logistic regression, see features()
    std::array<float, kDirections> context_step{};  ///< what 1 stands for in the weights of the context models
    std::array<std::array<float, kGenerationFeatures>, kDirections> generation{};  ///< see Made::features
    std::array<float, kDirections> found{};  ///< how often the wanted spelling is among those that generate() finds
};

/// A mora or a letter chunk seldom stands for itself: the number of its unit is looked up by both.
struct UnitSlot {
    std::uint32_t key = kNoUnit, unit = 0;
};
/// log P(last unit | the ones before) and the back-off weight of the whole as a context: 0 where it never is one.
struct GramSlot {
    std::uint32_t tag = 0;  ///< 0: empty
    std::int16_t log_probability = 0, back_off = 0;
};
struct UnitInfo {
    std::uint32_t key = kNoUnit;  ///< unit_key(); kNoUnit for the two word boundaries
    std::int16_t log_probability = 0, back_off = 0;
    std::uint32_t count = 0;  ///< in the training data

    std::size_t mora() const noexcept { return key >> 20; }
    std::uint32_t chunk() const noexcept { return key & 0xFFFFF; }
};
/// What can be said of a mora before any alignment: bit n stands for letter n.
struct MoraInfo {
    std::uint32_t first_letters = 0;   ///< with which a word may begin that begins with this mora
    std::uint32_t usual_letters = 0;   ///< one of which nearly always stands for it; all bits where it may be silent
    std::uint32_t any_letters = 0;     ///< all that its units hold
    std::uint8_t kana = 0, small = 0;  ///< symbols of spell_katakana(); small is 0 where there is none
    std::uint16_t reserved = 0;
};

inline std::uint64_t mix(std::uint64_t x) {  // the finaliser of SplitMix64
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
}
inline std::uint32_t unit_key(std::size_t mora, std::uint32_t chunk) {
    return static_cast<std::uint32_t>(mora) << 20 | chunk;
}
/// Letters of a chunk, 1 to 26, the first one first; kMaxLetters at most.
struct Letters {
    std::array<std::uint8_t, kMaxLetters> letter{};
    std::size_t size = 0;

    explicit Letters(std::uint32_t chunk) {
        for (std::uint32_t rest = chunk; rest > 0; rest /= 27) ++size;
        for (std::size_t i = size; i-- > 0; chunk /= 27) letter[i] = static_cast<std::uint8_t>(chunk % 27);
    }
};
inline std::uint32_t append_letter(std::uint32_t chunk, std::size_t letter) {
    return chunk * 27 + static_cast<std::uint32_t>(letter);
}
inline std::uint64_t pair_hash(std::uint32_t a, std::uint32_t b) {
    return mix((std::uint64_t{a} << 20 | b) + 1);
}
inline std::uint64_t triple_hash(std::uint32_t a, std::uint32_t b, std::uint32_t c) {
    return mix((std::uint64_t{a} << 40 | std::uint64_t{b} << 20 | c) + 1);
}
inline std::uint32_t tag_of(std::uint64_t hash) {
    return static_cast<std::uint32_t>(hash >> 32) | 1U;
}
/// The column of the mora table for a small kana, 0 for every other symbol.
std::size_t small_column(std::size_t symbol);

/// Letter n-grams are of order kLetterOrder; a context is its letters as a number to base 27, 0 before the word.
inline constexpr std::size_t kLetterOrder = 4;
inline constexpr std::size_t kLetterContexts = 27 * 27 * 27;
inline std::size_t append_letter_context(std::size_t context, std::size_t letter) {
    return context % (kLetterContexts / 27) * 27 + letter;
}

/// A unit by its letters.
struct LetterUnit {
    std::uint32_t chunk = 0, unit = 0;
    std::size_t length = 0;
};

/// The units of each mora by their first letter. Of a mora and the letters of a word from one on, all units are found
/// in one place of memory that way, where a table by both would be asked for each length.
class LetterUnits {
public:
    LetterUnits(std::span<const UnitInfo> units, std::size_t morae);
    std::span<const LetterUnit> of(std::size_t mora, std::size_t letter) const noexcept {
        const std::size_t at = mora * 27 + letter;
        return std::span(units_).subspan(begins_[at], begins_[at + 1] - begins_[at]);
    }

private:
    std::vector<std::uint32_t> begins_;  // of the units of a mora and a letter
    std::vector<LetterUnit> units_;
};

/// The sections of a model file in memory, which must outlive the view. A copy is cheap.
class ModelView {
public:
    /// Checks every size and number that an index is made of; throws InputError, naming `file`, where one is wrong.
    ModelView(std::span<const std::byte> bytes, const std::string& file);

    const Header& header() const noexcept { return header_; }
    std::string_view description() const noexcept { return description_; }
    std::span<const MoraInfo> morae() const noexcept { return morae_; }
    std::size_t mora(std::size_t symbol, std::size_t column) const noexcept {
        return mora_table_[symbol * kSmallKana + column];
    }
    float letter_log(std::size_t context, std::size_t letter) const noexcept {
        return unpack_log(letters_[context * 27 + letter]);
    }
    float mora_log(std::size_t before, std::size_t mora) const noexcept {
        return unpack_log(mora_pairs_[before * morae_.size() + mora]);
    }
    std::span<const UnitInfo> units() const noexcept { return units_; }
    const UnitInfo& unit(std::uint32_t number) const noexcept { return units_[number]; }
    /// log P(unit | last two units), for spellings that are made: these also look up the triples that were seen once, for which a score
    /// has no time.
    float unit_log(std::uint32_t previous, std::uint32_t last, std::uint32_t unit) const noexcept {
        return unit_log({*this, previous, last}, unit);
    }
    /// Two units that many others are asked to follow.
    struct History {
        History(const ModelView& model, std::uint32_t previous_unit, std::uint32_t last_unit) noexcept
            : previous(previous_unit), last(last_unit), context(model.find_pair(previous_unit, last_unit)) {}

        std::uint32_t previous, last;
        const GramSlot* context;  ///< null where these two never follow each other
    };
    float unit_log(const History& history, std::uint32_t unit) const noexcept;
    std::span<const std::int8_t> context(Direction to) const noexcept {
        return contexts_[static_cast<std::size_t>(to)];
    }
    /// How common a word (letters 1 to 26) is in the training data: the bits of its frequency, 1 to 15, and 0 where it does not stand
    /// there. Wrongly not 0 for one unknown word in hundreds of millions.
    unsigned commonness(std::span<const std::uint8_t> letters) const noexcept;

    std::uint32_t find_unit(std::size_t mora, std::uint32_t chunk) const noexcept {
        const std::uint32_t key = unit_key(mora, chunk);
        for (std::size_t i = 0, slot = mix(key); i < kProbes; ++i, ++slot) {
            const UnitSlot& entry = unit_slots_[slot & (unit_slots_.size() - 1)];
            if (entry.key == key) return entry.unit;
            if (entry.key == kNoUnit) break;
        }
        return kNoUnit;
    }
    const GramSlot* find_pair(std::uint32_t a, std::uint32_t b) const noexcept { return find(pairs_, pair_hash(a, b)); }
    const GramSlot* find_triple(std::uint32_t a, std::uint32_t b, std::uint32_t c) const noexcept {
        return find(triples_, triple_hash(a, b, c));
    }

    /// The units of a mora that begin with a letter, 1 to 26; 0: the one that has no letter, if any.
    std::span<const LetterUnit> units(std::size_t mora, std::size_t letter) const noexcept {
        return letter_units_->of(mora, letter);
    }

    /// Has the memory of what will be looked for fetched meanwhile: a table of megabytes, of which hardly anything lies
    /// in the processor's cache.
    void expect_pair(std::uint32_t a, std::uint32_t b) const noexcept {
        __builtin_prefetch(&pairs_[pair_hash(a, b) & (pairs_.size() - 1)]);
    }

private:
    static const GramSlot* find(std::span<const GramSlot> slots, std::uint64_t hash) noexcept {
        for (std::size_t i = 0, slot = hash; i < kProbes; ++i, ++slot) {
            const GramSlot& entry = slots[slot & (slots.size() - 1)];
            if (entry.tag == tag_of(hash)) return &entry;
            if (entry.tag == 0) break;
        }
        return nullptr;
    }

    Header header_;
    std::string_view description_;
    std::span<const MoraInfo> morae_;
    std::span<const std::uint16_t> mora_table_;
    std::span<const std::int16_t> letters_, mora_pairs_;
    std::span<const UnitInfo> units_;
    std::span<const UnitSlot> unit_slots_;
    std::shared_ptr<const LetterUnits> letter_units_;
    std::span<const GramSlot> pairs_, triples_, rare_;
    std::array<std::span<const std::int8_t>, kDirections> contexts_;
    std::span<const std::uint32_t> known_;
};

/// An entry of the table of known words: 28 bits of the hash over 4 of commonness; 0 is an empty slot.
inline std::uint32_t known_entry(std::uint64_t word_hash, std::size_t frequency) {
    const auto commonness = std::clamp<std::uint32_t>(static_cast<std::uint32_t>(std::bit_width(frequency)), 1, 15);
    return static_cast<std::uint32_t>(word_hash >> 36) << 4 | commonness;
}

/// Where a word of the training data is looked for.
inline std::uint64_t word_hash(std::span<const std::uint8_t> letters) {
    std::uint64_t hash = 0;
    for (const std::uint8_t letter : letters) hash = mix(hash * 31 + letter + 1);
    return hash;
}

}  // namespace yakugo::translit
