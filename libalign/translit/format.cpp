// SPDX-License-Identifier: Apache-2.0
// Cuts a model file into its sections and refuses one that does not hold what its header says.
#include "libalign/translit/format.hpp"

#include "libalign/core/error.hpp"
#include "libalign/text/unicode.hpp"

#include <bit>
#include <cstring>
#include <numeric>

namespace yakugo::translit {

static_assert(std::endian::native == std::endian::little, "the model file is mapped as it is");

namespace {

constexpr float kMostWeight = 1e4F;  // far above any that is trained, far below what overflows; NaN is not below it

/// Hands out the sections one behind the other.
class Cutter {
public:
    Cutter(std::span<const std::byte> bytes, const std::string& file) : bytes_(bytes), file_(file) {}

    template <class T>
    std::span<const T> cut(std::size_t count) {
        const std::size_t size = count * sizeof(T);
        if (size > bytes_.size() - at_) {
            throw InputError({file_}, "the model file is cut off: expected " + std::to_string(at_ + size) +
                                          " bytes or more, found " + std::to_string(bytes_.size()));
        }
        const std::byte* begin = bytes_.data() + at_;
        at_ += std::min((size + 7) / 8 * 8, bytes_.size() - at_);
        // A mapping begins at a page and the trainer's buffer at a new-expression; every section at a multiple of 8 of it.
        return {reinterpret_cast<const T*>(begin), count};
    }

private:
    std::span<const std::byte> bytes_;
    const std::string& file_;
    std::size_t at_ = 0;
};

void check(bool good, const std::string& file, const char* what) {
    if (!good) throw InputError({file}, std::string("the model file is damaged: ") + what);
}

Header read_header(std::span<const std::byte> bytes, const std::string& file) {
    Header header;
    const bool ours = bytes.size() >= sizeof(Header) && std::memcmp(bytes.data(), kMagic.data(), kMagic.size()) == 0;
    if (!ours) throw InputError({file}, "expected a yakugo transliteration model, found something else");
    std::memcpy(&header, bytes.data(), sizeof header);
    if (header.version != kFormatVersion || header.byte_order != kByteOrder) {
        throw InputError({file}, "expected a model file of version " + std::to_string(kFormatVersion) +
                                     ", found version " + std::to_string(header.version) +
                                     "; train it again with this release");
    }
    check(header.morae > 0 && header.morae <= kMaxMorae, file, "number of morae");
    check(header.units >= kFirstUnit && header.units <= kMaxUnits, file, "number of units");
    for (const std::uint32_t slots : {header.unit_slots, header.pair_slots, header.triple_slots, header.rare_slots,
                                      header.context_slots, header.known_slots}) {
        check(std::has_single_bit(slots) && slots <= 1U << 26, file, "number of slots");
    }
    for (const float weight : header.weights) check(std::abs(weight) < kMostWeight, file, "weights");
    for (const float share : header.found) check(share >= 0 && share <= 1, file, "shares");
    for (const float step : header.context_step) check(std::abs(step) < kMostWeight, file, "steps");
    for (const auto& weights : header.generation) {
        for (const float weight : weights) check(std::abs(weight) < kMostWeight, file, "weights of generation");
    }
    for (const float cost : {header.unmarked_boundary, header.surplus_boundary})
        check(std::abs(cost) < kMostWeight, file, "costs of boundaries");
    return header;
}

}  // namespace

std::size_t small_column(std::size_t symbol) {
    switch (symbol) {
        case 0x01: return 1;  // ァ
        case 0x03: return 2;  // ィ
        case 0x05: return 3;  // ゥ
        case 0x07: return 4;  // ェ
        case 0x09: return 5;  // ォ
        case 0x43: return 6;  // ャ
        case 0x45: return 7;  // ュ
        case 0x47: return 8;  // ョ
        case 0x4E: return 9;  // ヮ
        default: return 0;
    }
}

LetterUnits::LetterUnits(std::span<const UnitInfo> units, std::size_t morae) {
    const auto place = [](const UnitInfo& unit) { return unit.mora() * 27 + Letters(unit.chunk()).letter[0]; };
    begins_.resize(morae * 27 + 1);
    for (const UnitInfo& unit : units) ++begins_[place(unit) + 1];
    std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
    std::vector<std::uint32_t> next = begins_;
    units_.resize(units.size());
    for (std::size_t i = 0; i < units.size(); ++i) {
        const std::uint32_t chunk = units[i].chunk();
        units_[next[place(units[i])]++] = {chunk, static_cast<std::uint32_t>(kFirstUnit + i), Letters(chunk).size};
    }
}

ModelView::ModelView(std::span<const std::byte> bytes, const std::string& file) : header_(read_header(bytes, file)) {
    Cutter cutter(bytes, file);
    cutter.cut<Header>(1);
    const std::span<const char> description = cutter.cut<char>(header_.description_bytes);
    description_ = {description.data(), description.size()};
    check(text::is_valid_utf8(description_), file, "description");
    morae_ = cutter.cut<MoraInfo>(header_.morae);
    mora_table_ = cutter.cut<std::uint16_t>(kSymbols * kSmallKana);
    letters_ = cutter.cut<std::int16_t>(kLetterContexts * 27);
    mora_pairs_ = cutter.cut<std::int16_t>(std::size_t{header_.morae} * header_.morae);
    units_ = cutter.cut<UnitInfo>(header_.units);
    unit_slots_ = cutter.cut<UnitSlot>(header_.unit_slots);
    pairs_ = cutter.cut<GramSlot>(header_.pair_slots);
    triples_ = cutter.cut<GramSlot>(header_.triple_slots);
    rare_ = cutter.cut<GramSlot>(header_.rare_slots);
    for (auto& context : contexts_) context = cutter.cut<std::int8_t>(header_.context_slots);
    known_ = cutter.cut<std::uint32_t>(header_.known_slots);
    for (const std::uint16_t mora : mora_table_) check(mora < header_.morae, file, "mora table");
    for (const UnitSlot& slot : unit_slots_)
        check(slot.key == kNoUnit || slot.unit < header_.units, file, "unit table");
    for (const UnitInfo& unit : units_.subspan(kFirstUnit))
        check(unit.mora() < header_.morae && unit.chunk() < kChunks, file, "units");
    letter_units_ = std::make_shared<const LetterUnits>(units_.subspan(kFirstUnit), morae_.size());
}

float ModelView::unit_log(const History& history, std::uint32_t unit) const noexcept {
    const auto [previous, last, context] = history;
    if (const GramSlot* rare = find(rare_, triple_hash(previous, last, unit))) return unpack_log(rare->log_probability);
    float back_off = 0;
    if (context != nullptr && context->back_off < 0) {
        if (const GramSlot* triple = find_triple(previous, last, unit)) return unpack_log(triple->log_probability);
        back_off = unpack_log(context->back_off);
    }
    if (const GramSlot* pair = find_pair(last, unit)) return back_off + unpack_log(pair->log_probability);
    return back_off + unpack_log(units_[last].back_off) + unpack_log(units_[unit].log_probability);
}

unsigned ModelView::commonness(std::span<const std::uint8_t> letters) const noexcept {
    const std::uint64_t hash = word_hash(letters);
    for (std::size_t i = 0, slot = hash; i < kProbes; ++i, ++slot) {
        const std::uint32_t entry = known_[slot & (known_.size() - 1)];
        if (entry == 0) break;
        if (entry >> 4 == known_entry(hash, 1) >> 4) return entry & 15U;
    }
    return 0;
}

}  // namespace yakugo::translit
