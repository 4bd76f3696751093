// SPDX-License-Identifier: Apache-2.0
// Reads a lexicon file that may be damaged anywhere.
#pragma once

#include "libalign/lexicon/format.hpp"
#include "libalign/lexicon/lexicon.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace yakugo::lexicon {

/// Half-open range of places in a table.
struct Range {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t size() const noexcept { return end - begin; }
    bool empty() const noexcept { return begin == end; }
};

/// Typed access to the bytes of a file. The constructor checks the header only, and so touches one page; every other
/// offset is checked where it is followed. All functions throw InputError "damaged" instead of reading out of bounds.
class Image {
public:
    /// `path` is for messages. The bytes must outlive the Image.
    Image(std::string_view bytes, std::string path);

    /// The entries with this headword, which must be in match form.
    Range find_japanese(std::string_view headword) const;
    /// False only where no headword begins with this text, which must be in match form.
    bool may_begin_japanese(std::string_view text) const;
    /// The postings of this english_key().
    Range find_english(std::string_view key) const;
    /// The number of an entry. Requires a place inside a range of find_english().
    std::uint32_t posting(std::uint32_t place) const;
    /// All views point into the bytes and are valid UTF-8.
    Entry entry(std::uint32_t number) const;
    /// Its headword alone.
    std::string_view headword(std::uint32_t number) const;
    /// What it is, without any text.
    struct Kind {
        Origin origin;
        bool common;
    };
    Kind kind(std::uint32_t number) const;

    /// Small letters a to z; empty where the file has no reading of this character.
    std::string_view mandarin(char32_t kanji) const;

    /// The probability of a meaning of a part, which must be in match form; 0 where the file does not have it.
    double meaning_of_part(std::string_view part, std::string_view word) const;

    std::uint64_t entry_count() const;
    std::string_view sources() const;
    bool fallback() const noexcept { return header_.fallback != 0; }

private:
    /// The two hash tables have the same form; see format.hpp.
    struct Table {
        SectionId buckets;
        SectionId slots;
        SectionId values;
    };

    void check_identity() const;
    void check_sections() const;
    std::string_view section(SectionId id) const;
    template <class Record>
    Record record(SectionId id, std::size_t index) const;
    template <class Record>
    std::size_t count(SectionId id) const;
    std::size_t value_count(SectionId values) const;
    Origin origin_of(std::uint8_t flags) const;
    std::string_view string(std::uint32_t offset) const;
    std::string_view valid_string(std::uint32_t offset) const;
    Range find(const Table& table, std::string_view key) const;
    [[noreturn]] void damaged(const char* what) const;

    std::string_view bytes_;
    std::string path_;
    Header header_;
};

}  // namespace yakugo::lexicon
