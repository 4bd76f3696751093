// SPDX-License-Identifier: Apache-2.0
// The layout of the lexicon file, shared by the writer and the reader.
#pragma once

#include "libalign/core/digest.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace yakugo::lexicon {

// A file is one Header and twelve sections, each at a multiple of section_alignment, in the byte order of the machine
// that built it. Strings are a 16-bit length and that many bytes of UTF-8; a reference to one is its offset in
// `strings`.
//
// Both indexes are hash tables: the high bits of hash() choose a bucket, `buckets[b] .. buckets[b + 1]` are its slots,
// and slot s owns the values `slots[s].first .. slots[s + 1].first`: entries for Japanese (which are stored in this order),
// postings for English. A miss thus touches two cache lines, where a binary search would touch twenty pages.
//
// `japanese_beginnings` is a Bloom filter of all that headwords begin with, themselves included: whoever tries longer and longer
// stretches of a text stops at the first that it does not have. Both bits of a text are in one word of 64 (beginning_word() and
// beginning_bits()), so that a question touches one cache line of a megabyte.

// `mandarin` has mandarin_bytes for each code point from mandarin_first on: its reading in pinyin without tone, small
// letters a to z and zeros behind them.
//
// `parts` are sorted 64-bit numbers, one for each meaning that a part of compounds has in them: part_key(), with the
// probability in 255ths in its low byte.

inline constexpr std::array<char, 8> file_magic = {'y', 'a', 'k', 'u', 'l', 'e', 'x', '\n'};
inline constexpr std::uint32_t file_version = 4;
inline constexpr std::uint32_t native_byte_order = 0x01020304;
inline constexpr std::size_t section_alignment = 8;
inline constexpr std::size_t longest_string = 0xFFFF;
inline constexpr char32_t mandarin_first = U'\u4E00', mandarin_last = U'\u9FFF';  // the CJK Unified Ideographs
inline constexpr std::size_t mandarin_bytes = 6;                                  // "zhuang"

enum class SectionId : std::size_t {
    strings,
    entries,
    glosses,
    postings,
    japanese_buckets,
    japanese_slots,
    english_buckets,
    english_slots,
    japanese_beginnings,
    mandarin,
    parts,
    sources,
};
inline constexpr std::size_t section_count = 12;

struct Section {
    std::uint64_t offset = 0;  // from the start of the file
    std::uint64_t bytes = 0;
};

struct Header {
    std::array<char, 8> magic = file_magic;
    std::uint32_t byte_order = native_byte_order;
    std::uint32_t version = file_version;
    std::uint64_t file_bytes = 0;
    std::uint64_t fallback = 0;  // 1: made without EDICT
    std::array<Section, section_count> sections = {};
    std::uint64_t check = 0;  // hash() of all the bytes before it
};
static_assert(sizeof(Header) == 32 + section_count * 16 + 8);

struct EntryRecord {
    std::uint32_t headword = 0;
    std::uint32_t reading = 0;
    std::uint32_t first_gloss = 0;
    std::uint16_t gloss_count = 0;
    std::uint8_t names = 0;
    std::uint8_t flags = 0;
};
static_assert(sizeof(EntryRecord) == 16);

// The two low bits of EntryRecord::flags are its Origin.
inline constexpr std::uint8_t origin_mask = 3;
inline constexpr std::uint8_t flag_common = 4;
inline constexpr std::uint8_t flag_verbal = 8;
inline constexpr std::uint8_t flag_noun = 16;

struct GlossRecord {
    std::uint32_t text = 0;
    std::uint32_t key = 0;
};

struct Slot {
    std::uint32_t fingerprint = 0;  // low half of hash(key)
    std::uint32_t key = 0;
    std::uint32_t first = 0;
};

/// Carries the low bits of an fnv1a() up into those that choose the bucket.
constexpr std::uint64_t spread(std::uint64_t value) noexcept {
    value ^= value >> 32U;
    value *= 0x9E3779B97F4A7C15U;
    return value ^ (value >> 29U);
}
constexpr std::uint64_t hash(std::string_view bytes) noexcept {
    return spread(fnv1a(bytes));
}

inline constexpr std::uint64_t part_probability = 0xFF;
/// Of a part and the lexicon key of a word, a NUL between; the low byte is free. No two of a million pairs are likely
/// to have the same one.
constexpr std::uint64_t part_key(std::string_view part, std::string_view word) noexcept {
    return spread(fnv1a(word, fnv1a(std::string_view("", 1), fnv1a(part)))) & ~part_probability;
}

/// `bucket_count` is a power of two, at least 2.
constexpr std::uint64_t bucket_of(std::uint64_t hash_value, std::uint64_t bucket_count) noexcept {
    return (hash_value >> 32U) & (bucket_count - 1);
}

/// `word_count` is a power of two.
constexpr std::uint64_t beginning_word(std::uint64_t hash_value, std::uint64_t word_count) noexcept {
    return (hash_value >> 32U) & (word_count - 1);
}
constexpr std::uint64_t beginning_bits(std::uint64_t hash_value) noexcept {
    return std::uint64_t{1} << (hash_value & 63U) | std::uint64_t{1} << (hash_value >> 6U & 63U);
}

}  // namespace yakugo::lexicon
