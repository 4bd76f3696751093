// SPDX-License-Identifier: Apache-2.0
// Bounds-checked reading: nothing in the file is believed before it was compared with the size of its section.
#include "libalign/lexicon/image.hpp"

#include "libalign/core/error.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <type_traits>
#include <utility>

namespace yakugo::lexicon {

namespace {

std::size_t index_of(SectionId id) {
    return static_cast<std::size_t>(id);
}

}  // namespace

Image::Image(std::string_view bytes, std::string path) : bytes_(bytes), path_(std::move(path)) {
    if (bytes_.size() < sizeof(Header)) {
        throw InputError({path_}, "expected a lexicon file of at least " + std::to_string(sizeof(Header)) +
                                      " bytes, found " + std::to_string(bytes_.size()));
    }
    std::memcpy(&header_, bytes_.data(), sizeof(Header));
    check_identity();
    check_sections();
}

void Image::check_identity() const {
    if (header_.magic != file_magic) throw InputError({path_}, "expected a lexicon file, found another kind of file");
    if (header_.byte_order != native_byte_order) {
        throw InputError({path_}, "expected a lexicon built on a machine of this byte order; build it again here");
    }
    if (header_.version != file_version) {
        throw InputError({path_}, "expected lexicon format " + std::to_string(file_version) + ", found " +
                                      std::to_string(header_.version) + "; build the lexicon again");
    }
    if (header_.file_bytes != bytes_.size()) {
        throw InputError({path_}, "damaged: expected " + std::to_string(header_.file_bytes) + " bytes, found " +
                                      std::to_string(bytes_.size()));
    }
    if (header_.check != hash(bytes_.substr(0, offsetof(Header, check)))) damaged("its header");
}

void Image::check_sections() const {
    for (const Section& each : header_.sections) {
        const bool inside = each.offset <= bytes_.size() && each.bytes <= bytes_.size() - each.offset;
        if (!inside || each.offset < sizeof(Header) || each.offset % section_alignment != 0) {
            damaged("a section is out of bounds");
        }
    }
    for (const SectionId id : {SectionId::japanese_buckets, SectionId::english_buckets}) {
        const std::size_t buckets = count<std::uint32_t>(id);
        if (buckets < 3 || !std::has_single_bit(buckets - 1)) damaged("an index has no buckets");
    }
    if (!std::has_single_bit(count<std::uint64_t>(SectionId::japanese_beginnings))) damaged("it has no beginnings");
}

void Image::damaged(const char* what) const {
    throw InputError({path_}, std::string("damaged: ") + what + "; build the lexicon again");
}

std::string_view Image::section(SectionId id) const {
    const Section& where = header_.sections[index_of(id)];
    return bytes_.substr(where.offset, where.bytes);
}

template <class Record>
std::size_t Image::count(SectionId id) const {
    return header_.sections[index_of(id)].bytes / sizeof(Record);
}

template <class Record>
Record Image::record(SectionId id, std::size_t index) const {
    static_assert(std::is_trivially_copyable_v<Record>);
    if (index >= count<Record>(id)) damaged("a reference leaves its section");
    Record out;
    std::memcpy(&out, section(id).data() + index * sizeof(Record), sizeof(Record));
    return out;
}

std::size_t Image::value_count(SectionId values) const {
    return values == SectionId::entries ? count<EntryRecord>(values) : count<std::uint32_t>(values);
}

std::string_view Image::string(std::uint32_t offset) const {
    const std::string_view pool = section(SectionId::strings);
    std::uint16_t length = 0;
    if (offset > pool.size() || pool.size() - offset < sizeof length) damaged("a text is out of bounds");
    std::memcpy(&length, pool.data() + offset, sizeof length);
    const std::string_view rest = pool.substr(offset + sizeof length);
    if (rest.size() < length) damaged("a text is out of bounds");
    return rest.substr(0, length);
}

std::string_view Image::valid_string(std::uint32_t offset) const {
    const std::string_view text = string(offset);
    // Whoever reads on expects UTF-8 without asking: broken bytes must not get past this door.
    if (!text::is_valid_utf8(text)) damaged("a text is no UTF-8");
    return text;
}

Range Image::find(const Table& table, std::string_view key) const {
    const std::uint64_t wanted = hash(key);
    const std::uint64_t bucket = bucket_of(wanted, count<std::uint32_t>(table.buckets) - 1);
    const auto begin = record<std::uint32_t>(table.buckets, bucket);
    const auto end = record<std::uint32_t>(table.buckets, bucket + 1);
    if (begin > end) damaged("an index is out of order");
    for (std::size_t at = begin; at < end; ++at) {
        const Slot slot = record<Slot>(table.slots, at);
        if (slot.fingerprint != static_cast<std::uint32_t>(wanted) || string(slot.key) != key) continue;
        const Range range{slot.first, record<Slot>(table.slots, at + 1).first};
        if (range.begin >= range.end || range.end > value_count(table.values)) damaged("an index is out of order");
        return range;
    }
    return {};
}

Range Image::find_japanese(std::string_view headword) const {
    return find({SectionId::japanese_buckets, SectionId::japanese_slots, SectionId::entries}, headword);
}

bool Image::may_begin_japanese(std::string_view text) const {
    const std::uint64_t wanted = hash(text), bits = beginning_bits(wanted);
    const std::uint64_t word = beginning_word(wanted, count<std::uint64_t>(SectionId::japanese_beginnings));
    return (record<std::uint64_t>(SectionId::japanese_beginnings, word) & bits) == bits;
}

Range Image::find_english(std::string_view key) const {
    return find({SectionId::english_buckets, SectionId::english_slots, SectionId::postings}, key);
}

double Image::meaning_of_part(std::string_view part, std::string_view word) const {
    // Keys are hashes and spread evenly, so that a key tells where it is: some four looks instead of eighteen (Perl,
    // Itai & Avni 1978). A file in which as many looks as halving takes do not find it has keys that are not spread.
    constexpr int kGuesses = 16;
    const std::uint64_t wanted = part_key(part, word);
    std::size_t begin = 0, end = count<std::uint64_t>(SectionId::parts);
    std::uint64_t low = 0, high = ~std::uint64_t{0};  // of what lies in [begin, end)
    for (int look = 0; begin < end; ++look) {
        const double share =
            look < kGuesses ? static_cast<double>(wanted - low) / (static_cast<double>(high - low) + 1) : 0.5;
        const std::size_t middle =
            std::min(begin + static_cast<std::size_t>(share * static_cast<double>(end - begin)), end - 1);
        const auto found = record<std::uint64_t>(SectionId::parts, middle);
        const std::uint64_t key = found & ~part_probability;
        if (key == wanted) return static_cast<double>(found & part_probability) / static_cast<double>(part_probability);
        if (key < wanted) {
            begin = middle + 1;
            low = key;
        } else {
            end = middle;
            high = key;
        }
    }
    return 0;
}

std::uint32_t Image::posting(std::uint32_t place) const {
    return record<std::uint32_t>(SectionId::postings, place);
}

Origin Image::origin_of(std::uint8_t flags) const {
    const unsigned origin = flags & origin_mask;
    if (origin > static_cast<unsigned>(Origin::seed)) damaged("an entry has no origin");
    return static_cast<Origin>(origin);
}

std::string_view Image::headword(std::uint32_t number) const {
    return valid_string(record<EntryRecord>(SectionId::entries, number).headword);
}

Image::Kind Image::kind(std::uint32_t number) const {
    const std::uint8_t flags = record<EntryRecord>(SectionId::entries, number).flags;
    return {origin_of(flags), (flags & flag_common) != 0};
}

Entry Image::entry(std::uint32_t number) const {
    const auto stored = record<EntryRecord>(SectionId::entries, number);
    Entry out;
    out.headword = valid_string(stored.headword);
    out.reading = valid_string(stored.reading);
    out.origin = origin_of(stored.flags);
    out.names = stored.names;
    out.common = (stored.flags & flag_common) != 0;
    out.verbal = (stored.flags & flag_verbal) != 0;
    out.noun = (stored.flags & flag_noun) != 0;
    out.glosses.reserve(stored.gloss_count);
    for (std::size_t i = 0; i < stored.gloss_count; ++i) {
        const auto gloss = record<GlossRecord>(SectionId::glosses, std::size_t{stored.first_gloss} + i);
        out.glosses.push_back({valid_string(gloss.text), valid_string(gloss.key)});
    }
    return out;
}

std::string_view Image::mandarin(char32_t kanji) const {
    const std::string_view table = section(SectionId::mandarin);
    if (kanji < mandarin_first || kanji > mandarin_last) return {};
    const std::size_t at = (kanji - mandarin_first) * mandarin_bytes;
    if (at + mandarin_bytes > table.size()) return {};
    const std::string_view letters = table.substr(at, mandarin_bytes);
    const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
    return letters.substr(
        0, static_cast<std::size_t>(std::find_if_not(letters.begin(), letters.end(), is_letter) - letters.begin()));
}

std::uint64_t Image::entry_count() const {
    return count<EntryRecord>(SectionId::entries);
}

std::string_view Image::sources() const {
    const std::string_view text = section(SectionId::sources);
    if (!text::is_valid_utf8(text)) damaged("the list of its sources is no UTF-8");
    return text;
}

}  // namespace yakugo::lexicon
