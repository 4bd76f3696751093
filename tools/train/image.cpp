// SPDX-License-Identifier: Apache-2.0
// Hash tables and sections of the model file.
#include "tools/train/image.hpp"

#include "libalign/core/error.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

namespace yakugo::train {

using namespace translit;

namespace {

constexpr float kUnmarkedBoundary = -1;  // judgement: ビーストモード is common, a dot the safer sign
constexpr float kSurplusBoundary = -4;   // judgement: rare, as in ロス・アラモス for Losalamos
constexpr double kLoad = 0.75;           // of a hash table

class Sections {
public:
    template <class T>
    void add(const T* data, std::size_t count) {
        const std::size_t at = bytes_.size(), size = count * sizeof(T);
        bytes_.resize(at + (size + 7) / 8 * 8);
        if (size > 0) std::memcpy(bytes_.data() + at, data, size);
    }
    template <class T>
    void add(const std::vector<T>& values) {
        add(values.data(), values.size());
    }
    std::vector<std::byte> take() { return std::move(bytes_); }

private:
    std::vector<std::byte> bytes_;
};

/// Open addressing; doubles the table until no entry is farther than kProbes from home.
template <class Slot, class Item, class Hash, class Empty, class Make>
std::vector<Slot> build_table(const std::vector<Item>& items, Hash hash, Empty empty, Make make) {
    std::size_t size = std::bit_ceil(static_cast<std::size_t>(static_cast<double>(items.size()) / kLoad) + 1);
    for (;; size *= 2) {
        std::vector<Slot> slots(size);
        bool fits = true;
        for (const Item& item : items) {
            const std::uint64_t home = hash(item);
            std::size_t i = 0;
            while (i < kProbes && !empty(slots[(home + i) & (size - 1)])) ++i;
            if (i == kProbes) {
                fits = false;
                break;
            }
            slots[(home + i) & (size - 1)] = make(item);
        }
        if (fits) return slots;
    }
}

template <std::size_t N>
std::uint64_t gram_hash(const Gram<N>& gram) {
    if constexpr (N == 2)
        return pair_hash(gram.units[0], gram.units[1]);
    else
        return triple_hash(gram.units[0], gram.units[1], gram.units[2]);
}

template <std::size_t N>
std::vector<GramSlot> gram_table(const std::vector<Gram<N>>& grams) {
    return build_table<GramSlot>(
        grams, gram_hash<N>, [](const GramSlot& slot) { return slot.tag == 0; },
        [](const Gram<N>& gram) {
            // A context must stay one when its weight rounds to 0.
            const std::int16_t weight =
                gram.back_off < 0 ? std::min<std::int16_t>(pack_log(gram.back_off), -1) : std::int16_t{0};
            return GramSlot{tag_of(gram_hash(gram)), pack_log(gram.log_probability), weight};
        });
}

std::vector<std::int16_t> packed(const std::vector<double>& logs) {
    std::vector<std::int16_t> out;
    for (const double value : logs) out.push_back(pack_log(value));
    return out;
}

std::vector<std::uint32_t> known_table(const std::vector<KnownWord>& words) {
    return build_table<std::uint32_t>(
        words, [](const KnownWord& word) { return word_hash(word.letters); },
        [](std::uint32_t entry) { return entry == 0; },
        [](const KnownWord& word) { return known_entry(word_hash(word.letters), word.frequency); });
}

std::uint32_t letters_of(std::uint32_t chunk) {
    std::uint32_t mask = 0;
    for (; chunk > 0; chunk /= 27) mask |= 1U << (chunk % 27);
    return mask;
}

/// The letters that at least `share` of a mora's units hold.
std::uint32_t frequent_letters(const std::vector<std::pair<std::uint32_t, std::size_t>>& units, double share) {
    std::array<std::size_t, 27> counts{};
    std::size_t total = 0;
    for (const auto& [mask, count] : units) {
        total += count;
        for (std::size_t letter = 1; letter < 27; ++letter) counts[letter] += (mask >> letter & 1U) != 0 ? count : 0;
    }
    std::uint32_t out = 0;
    for (std::size_t letter = 1; letter < 27; ++letter) {
        if (counts[letter] > 0 && static_cast<double>(counts[letter]) >= share * static_cast<double>(total))
            out |= 1U << letter;
    }
    return out;
}

constexpr std::uint32_t kAllLetters = 0x07FFFFFE;
constexpr double kRareLetter = 0.001, kRareMiss = 0.005;
constexpr std::size_t kFewUnits = 200;  // fewer say nothing about rare letters

}  // namespace

void describe_morae(const std::vector<WordPair>& pairs, const UnitInventory& inventory, MoraTable& table) {
    std::vector<std::vector<std::pair<std::uint32_t, std::size_t>>> units(table.infos.size()),
        firsts(table.infos.size());
    for (std::size_t i = 0; i < inventory.units.size(); ++i) {
        units[inventory.units[i].mora].emplace_back(letters_of(inventory.units[i].chunk), inventory.counts[i]);
    }
    for (const WordPair& pair : pairs) {
        if (!pair.lengths.empty()) firsts[pair.morae[0]].emplace_back(1U << pair.letters[0], 1);
    }
    for (std::size_t mora = 0; mora < table.infos.size(); ++mora) {
        MoraInfo& info = table.infos[mora];
        std::size_t total = 0, missed = 0;
        const std::uint32_t usual = frequent_letters(units[mora], kRareMiss);
        for (const auto& [mask, count] : units[mora]) total += count, missed += (mask & usual) == 0 ? count : 0;
        const bool latin = info.kana >= kLatinSymbol;
        const bool known = latin || total >= kFewUnits;
        info.any_letters = known ? frequent_letters(units[mora], kRareLetter) : kAllLetters;
        info.usual_letters = latin || (known && static_cast<double>(missed) <= kRareMiss * static_cast<double>(total))
                                 ? usual
                                 : kAllLetters;
        info.first_letters =
            latin || firsts[mora].size() >= kFewUnits ? frequent_letters(firsts[mora], kRareLetter) : kAllLetters;
    }
}

std::vector<std::byte> build_image(const ImageParts& parts) {
    struct Numbered {
        std::uint32_t key, unit;
    };
    std::vector<Numbered> numbered;
    for (const UnitDefinition& unit : parts.inventory->units)
        numbered.push_back({unit_key(unit.mora, unit.chunk), parts.inventory->find(unit)});
    const auto unit_slots = build_table<UnitSlot>(
        numbered, [](const Numbered& n) { return mix(n.key); }, [](const UnitSlot& s) { return s.key == kNoUnit; },
        [](const Numbered& n) {
            return UnitSlot{n.key, n.unit};
        });
    const auto pairs = gram_table(parts.grams->pairs);
    const auto triples = gram_table(parts.grams->triples);
    const auto rare = gram_table(parts.grams->rare);
    std::vector<UnitInfo> infos;
    for (const Gram<1>& gram : parts.grams->singles) {
        UnitInfo& info =
            infos.emplace_back(UnitInfo{kNoUnit, pack_log(gram.log_probability), pack_log(gram.back_off), 0});
        if (infos.size() <= kFirstUnit) continue;
        const std::size_t number = infos.size() - 1 - kFirstUnit;
        info.key = unit_key(parts.inventory->units[number].mora, parts.inventory->units[number].chunk);
        info.count = static_cast<std::uint32_t>(parts.inventory->counts[number]);
    }
    const std::vector<std::uint32_t> known = known_table(parts.known);
    if (infos.size() > kMaxUnits || parts.morae->infos.size() > kMaxMorae)
        throw Error("too many units or morae for the model file");

    Header header;
    header.morae = static_cast<std::uint32_t>(parts.morae->infos.size());
    header.units = static_cast<std::uint32_t>(infos.size());
    header.unit_slots = static_cast<std::uint32_t>(unit_slots.size());
    header.pair_slots = static_cast<std::uint32_t>(pairs.size());
    header.triple_slots = static_cast<std::uint32_t>(triples.size());
    header.rare_slots = static_cast<std::uint32_t>(rare.size());
    header.description_bytes = static_cast<std::uint32_t>(parts.description.size());
    header.unmarked_boundary = kUnmarkedBoundary;
    header.surplus_boundary = kSurplusBoundary;
    header.weights = parts.calibration.weights;
    header.generation = parts.calibration.generation;
    header.found = parts.calibration.found;
    header.known_slots = static_cast<std::uint32_t>(known.size());
    header.context_slots = static_cast<std::uint32_t>(std::max<std::size_t>(parts.contexts[0].weights.size(), 1));
    for (std::size_t i = 0; i < kDirections; ++i) header.context_step[i] = parts.contexts[i].step;
    Sections sections;
    sections.add(&header, 1);
    sections.add(parts.description.data(), parts.description.size());
    sections.add(parts.morae->infos);
    sections.add(parts.morae->number.data(), parts.morae->number.size());
    sections.add(packed(parts.letters));
    sections.add(packed(parts.mora_pairs));
    sections.add(infos);
    sections.add(unit_slots);
    sections.add(pairs);
    sections.add(triples);
    sections.add(rare);
    for (const ContextWeights& context : parts.contexts)
        sections.add(context.weights.empty() ? std::vector<std::int8_t>(1) : context.weights);
    sections.add(known);
    return sections.take();
}

}  // namespace yakugo::train
