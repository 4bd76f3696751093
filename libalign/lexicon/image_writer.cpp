// SPDX-License-Identifier: Apache-2.0
// Builds the two hash tables and puts the sections of the file one after the other.
#include "libalign/lexicon/image_writer.hpp"

#include "libalign/core/error.hpp"
#include "libalign/lexicon/format.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>
#include <span>
#include <tuple>
#include <type_traits>
#include <utility>

namespace yakugo::lexicon {

namespace {

constexpr std::size_t largest_offset = std::numeric_limits<std::uint32_t>::max();

/// One value of a table under one key. `rank` orders the values of a key.
struct Item {
    std::uint64_t hash = 0;
    std::uint32_t key = 0;
    std::uint64_t rank = 0;
    std::uint32_t value = 0;
};

struct Table {
    std::vector<std::uint32_t> buckets;
    std::vector<Slot> slots;
    std::vector<std::uint32_t> values;
};

std::uint32_t narrow(std::size_t value) {
    if (value > largest_offset) throw Error("the dictionaries are too large for the lexicon format (4 GiB)");
    return static_cast<std::uint32_t>(value);
}

Table make_table(std::vector<Item> items) {
    // One to two values a bucket, and so about one key: slots are scanned in one or two cache lines.
    const std::uint64_t bucket_count = std::bit_floor(std::max<std::uint64_t>(items.size(), 2));
    const auto order = [&](const Item& item) {
        return std::tuple(bucket_of(item.hash, bucket_count), item.hash, item.key, item.rank, item.value);
    };
    std::sort(items.begin(), items.end(), [&](const Item& a, const Item& b) { return order(a) < order(b); });
    Table table;
    table.buckets.assign(bucket_count + 1, 0);
    for (const Item& item : items) {
        if (table.slots.empty() || table.slots.back().key != item.key) {
            table.slots.push_back({static_cast<std::uint32_t>(item.hash), item.key, narrow(table.values.size())});
            ++table.buckets[bucket_of(item.hash, bucket_count) + 1];
        }
        table.values.push_back(item.value);
    }
    for (std::size_t i = 1; i < table.buckets.size(); ++i) table.buckets[i] += table.buckets[i - 1];
    table.slots.push_back({0, 0, narrow(table.values.size())});  // ends the values of the last key
    return table;
}

/// The values of this table are the order in which the entries are stored.
Table japanese_table(const StringPool& pool, const std::vector<Row>& rows) {
    std::vector<Item> items;
    items.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        items.push_back({hash(pool.at(rows[i].headword)), rows[i].headword, i, narrow(i)});
    }
    return make_table(std::move(items));
}

/// Everyday words first, then words before names, then those whose main sense it is, then the dictionary's order.
std::uint64_t english_rank(const Row& row, std::size_t gloss, std::size_t place) {
    const std::uint64_t uncommon = row.common ? 0 : 1;
    const std::uint64_t name = row.origin == Origin::enamdict ? 1 : 0;
    return uncommon << 63U | name << 62U | std::uint64_t{gloss} << 32U | std::uint64_t{place};
}

/// `order[e]` is the row of entry e.
Table english_table(const StringPool& pool, const std::vector<Row>& rows, const std::vector<std::uint32_t>& order) {
    std::vector<Item> items;
    for (std::size_t entry = 0; entry < order.size(); ++entry) {
        const Row& row = rows[order[entry]];
        for (std::size_t gloss = 0; gloss < row.glosses.size(); ++gloss) {
            const std::uint32_t key = row.glosses[gloss].key;
            const auto first = std::find_if(row.glosses.begin(), row.glosses.end(),
                                            [&](const Row::GlossText& each) { return each.key == key; });
            const std::string_view text = pool.at(key);
            if (text.empty() || first != row.glosses.begin() + static_cast<std::ptrdiff_t>(gloss)) continue;
            items.push_back({hash(text), key, english_rank(row, gloss, order[entry]), narrow(entry)});
        }
    }
    return make_table(std::move(items));
}

/// Eight bits or more a beginning: then one in twenty that is none is taken for one.
std::vector<std::uint64_t> beginnings(const StringPool& pool, const std::vector<Row>& rows) {
    std::vector<std::uint64_t> hashes;
    for (const Row& row : rows) {
        const std::string_view headword = pool.at(row.headword);
        for (std::size_t at = 0; at < headword.size();) {
            text::next_code_point(headword, at);
            hashes.push_back(hash(headword.substr(0, at)));
        }
    }
    std::sort(hashes.begin(), hashes.end());
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
    std::vector<std::uint64_t> words(std::bit_ceil(hashes.size() / 8 + 1));
    for (const std::uint64_t value : hashes) words[beginning_word(value, words.size())] |= beginning_bits(value);
    return words;
}

EntryRecord record_of(const Row& row, std::size_t first_gloss) {
    EntryRecord out;
    out.headword = row.headword;
    out.reading = row.reading;
    out.first_gloss = narrow(first_gloss);
    out.gloss_count = static_cast<std::uint16_t>(row.glosses.size());
    out.names = row.names;
    out.flags = static_cast<std::uint8_t>(static_cast<unsigned>(row.origin) | (row.common ? flag_common : 0U) |
                                          (row.verbal ? flag_verbal : 0U) | (row.noun ? flag_noun : 0U));
    return out;
}

/// Collects sections behind a header that is filled in at the end.
class ImageBuilder {
public:
    ImageBuilder() { image_.resize(sizeof(Header)); }

    void add(SectionId id, std::string_view bytes) {
        image_.resize((image_.size() + section_alignment - 1) / section_alignment * section_alignment);
        header_.sections[static_cast<std::size_t>(id)] = {image_.size(), bytes.size()};
        image_ += bytes;
    }
    template <class Record>
    void add(SectionId id, const std::vector<Record>& records) {
        static_assert(std::has_unique_object_representations_v<Record>, "padding would make the file indeterminate");
        const auto bytes = std::as_bytes(std::span(records));
        add(id, std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
    }
    std::string finish(bool fallback) {
        header_.file_bytes = image_.size();
        header_.fallback = fallback ? 1 : 0;
        std::memcpy(image_.data(), &header_, sizeof(Header));
        header_.check = hash(std::string_view(image_).substr(0, offsetof(Header, check)));
        std::memcpy(image_.data(), &header_, sizeof(Header));
        return std::move(image_);
    }

private:
    std::string image_;
    Header header_;
};

}  // namespace

std::optional<std::uint32_t> StringPool::add(std::string_view text) {
    if (text.size() > longest_string) return std::nullopt;
    const auto [place, added] = offsets_.try_emplace(std::string(text), 0);
    if (added) {
        place->second = narrow(bytes_.size());
        const auto length = static_cast<std::uint16_t>(text.size());
        bytes_.append(reinterpret_cast<const char*>(&length), sizeof length);
        bytes_ += text;
    }
    return place->second;
}

std::string_view StringPool::at(std::uint32_t offset) const {
    std::uint16_t length = 0;
    std::memcpy(&length, bytes_.data() + offset, sizeof length);
    return std::string_view(bytes_).substr(offset + sizeof length, length);
}

std::string write_image(const StringPool& pool, const std::vector<Row>& rows, std::string_view mandarin,
                        const std::vector<std::uint64_t>& parts, std::string_view sources, bool fallback) {
    const Table japanese = japanese_table(pool, rows);
    const Table english = english_table(pool, rows, japanese.values);
    std::vector<EntryRecord> entries;
    std::vector<GlossRecord> glosses;
    entries.reserve(rows.size());
    for (const std::uint32_t place : japanese.values) {
        entries.push_back(record_of(rows[place], glosses.size()));
        for (const Row::GlossText& gloss : rows[place].glosses) glosses.push_back({gloss.text, gloss.key});
    }
    ImageBuilder out;
    out.add(SectionId::strings, pool.bytes());
    out.add(SectionId::entries, entries);
    out.add(SectionId::glosses, glosses);
    out.add(SectionId::postings, english.values);
    out.add(SectionId::japanese_buckets, japanese.buckets);
    out.add(SectionId::japanese_slots, japanese.slots);
    out.add(SectionId::english_buckets, english.buckets);
    out.add(SectionId::english_slots, english.slots);
    out.add(SectionId::japanese_beginnings, beginnings(pool, rows));
    out.add(SectionId::mandarin, mandarin);
    out.add(SectionId::parts, parts);
    out.add(SectionId::sources, sources);
    return out.finish(fallback);
}

}  // namespace yakugo::lexicon
