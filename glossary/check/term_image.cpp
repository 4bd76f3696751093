// SPDX-License-Identifier: Apache-2.0
// Head, stamp, pairs, what Relevance asks of them, its keys, texts, words told apart, digest; each part begins where 32 divides.
#include "glossary/check/term_image.hpp"

#include "glossary/check/match/relevance.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <vector>

namespace yakugo::check {
namespace {

// To be raised with any change of what is written, the keys of relevance.cpp among it.
constexpr std::uint32_t kFormat = 1;
constexpr std::size_t kPart = 32;  // bytes: the parts' sizes are multiples of it
constexpr std::string_view kMagic = "yakugo terms\n";

struct Head {
    std::array<char, 16> magic{};
    std::uint32_t order = 0x01020304;  // as this machine writes it
    std::uint32_t format = kFormat;
    std::uint64_t stamp = 0, pairs = 0, keys = 0, texts = 0,
                  apart = 0;  // of each part: bytes, rows, keys, bytes, bytes
};
static_assert(sizeof(Head) == 64);

struct PairBytes {
    std::int64_t id = 0;
    double confidence = 0;
    std::uint64_t text = 0;                  // ja, en and type, one behind the other
    std::uint32_t ja = 0, en = 0, type = 0;  // their sizes
    std::uint8_t standing = 0, flags = 0;
    std::uint16_t nothing = 0;
};
static_assert(sizeof(PairBytes) == 40);

enum Flag : std::uint8_t { ja_forbidden = 1, en_forbidden = 2, ja_preferred = 4, en_preferred = 8 };

constexpr std::size_t kDigest = 32;  // bytes

/// Of bytes whose number 32 divides, in four strands, each as Digester mixes: a million terms are looked through at each check.
std::string digest_of(std::string_view bytes) {
    std::array<std::uint64_t, 4> strands = {0xcbf29ce484222325U, 0x9E3779B97F4A7C15U, 0xBF58476D1CE4E5B9U,
                                            0x94D049BB133111EBU};
    std::array<std::uint64_t, 4> words{};
    for (std::size_t at = 0; at + sizeof words <= bytes.size(); at += sizeof words) {
        std::memcpy(words.data(), bytes.data() + at, sizeof words);
        for (std::size_t i = 0; i < words.size(); ++i) {
            strands[i] = (strands[i] ^ words[i]) * 0x100000001b3U;
            strands[i] ^= strands[i] >> 32U;
        }
    }
    return {reinterpret_cast<const char*>(strands.data()), sizeof strands};
}
static_assert(kDigest == 4 * sizeof(std::uint64_t));

template <class Value>
void add(std::string& out, const std::vector<Value>& values) {
    out.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(Value));
    out.resize((out.size() + kPart - 1) / kPart * kPart);
}

void add(std::string& out, std::string_view bytes) {
    out += bytes;
    out.resize((out.size() + kPart - 1) / kPart * kPart);
}

std::uint8_t flags_of(const TermPair& pair) {
    return static_cast<std::uint8_t>((pair.ja_forbidden ? ja_forbidden : 0) | (pair.en_forbidden ? en_forbidden : 0) |
                                     (pair.ja_preferred ? ja_preferred : 0) | (pair.en_preferred ? en_preferred : 0));
}

/// Texts with their lengths before them.
std::string apart_bytes(const Glossary& all) {
    std::string out;
    for (const auto& [a, b] : all.different) {
        for (const std::string* word : {&a, &b}) {
            const std::uint64_t size = word->size();
            out.append(reinterpret_cast<const char*>(&size), sizeof size);
            out += *word;
        }
    }
    return out;
}

std::string take_word(std::string_view& bytes) {
    std::uint64_t size = 0;
    if (bytes.size() < sizeof size) return {};
    std::memcpy(&size, bytes.data(), sizeof size);
    bytes.remove_prefix(sizeof size);
    const std::string_view word = bytes.substr(0, size);
    bytes.remove_prefix(word.size());
    return std::string(word);
}

}  // namespace

std::string TermImage::write(const Glossary& all, std::string_view stamp) {
    std::vector<PairBytes> pairs;
    std::vector<RelevanceRow> rows;
    std::vector<std::uint32_t> keys;
    std::string texts;
    for (const TermPair& pair : all.pairs) {
        pairs.push_back({.id = pair.id,
                         .confidence = pair.confidence,
                         .text = texts.size(),
                         .ja = static_cast<std::uint32_t>(pair.ja.size()),
                         .en = static_cast<std::uint32_t>(pair.en.size()),
                         .type = static_cast<std::uint32_t>(pair.type.size()),
                         .standing = static_cast<std::uint8_t>(pair.standing),
                         .flags = flags_of(pair)});
        texts.append(pair.ja).append(pair.en).append(pair.type);
        rows.push_back(relevance_row(pair.ja, pair.en, pair.concept_id, keys));
    }
    const std::string apart = apart_bytes(all);
    Head head{.stamp = stamp.size(),
              .pairs = pairs.size(),
              .keys = keys.size(),
              .texts = texts.size(),
              .apart = apart.size()};
    std::copy(kMagic.begin(), kMagic.end(), head.magic.begin());
    std::string out(reinterpret_cast<const char*>(&head), sizeof head);
    add(out, stamp);
    add(out, pairs);
    add(out, rows);
    add(out, keys);
    add(out, texts);
    add(out, apart);
    return out + digest_of(out);
}

std::optional<TermImage> TermImage::read(std::string_view bytes, std::string_view stamp) {
    Head head;
    if (bytes.size() < sizeof head + kDigest || reinterpret_cast<std::uintptr_t>(bytes.data()) % 8 != 0)
        return std::nullopt;
    std::memcpy(&head, bytes.data(), sizeof head);
    const Head mine;
    if (!std::string_view(head.magic.data(), head.magic.size()).starts_with(kMagic) || head.order != mine.order ||
        head.format != mine.format)
        return std::nullopt;
    std::size_t at = sizeof head;
    const std::size_t end = bytes.size() - kDigest;
    // Where a part that long begins; behind the end where there is no room for it.
    const auto part = [&](std::uint64_t count, std::size_t size) {
        const std::size_t begin = at;
        if (at > end || count > (end - at) / size) {
            at = end + 1;
        } else {
            at += (count * size + kPart - 1) / kPart * kPart;
        }
        return begin;
    };
    TermImage image;
    const std::size_t stamp_at = part(head.stamp, 1);
    image.pairs_ = part(head.pairs, sizeof(PairBytes));
    image.rows_ = part(head.pairs, sizeof(RelevanceRow));
    image.keys_ = part(head.keys, sizeof(std::uint32_t));
    image.texts_ = part(head.texts, 1);
    image.apart_ = part(head.apart, 1);
    image.end_ = image.apart_ + head.apart;
    image.count_ = head.pairs;
    if (at != end || bytes.substr(stamp_at, head.stamp) != stamp ||
        digest_of(bytes.substr(0, end)) != bytes.substr(end))
        return std::nullopt;
    image.bytes_ = bytes;
    return image;
}

TermPair TermImage::pair(std::size_t index) const {
    PairBytes row;
    std::memcpy(&row, bytes_.data() + pairs_ + index * sizeof row, sizeof row);
    const std::string_view text = bytes_.substr(texts_, apart_ - texts_);
    const auto words = [&](std::size_t begin, std::size_t size) {
        return begin > text.size() ? std::string() : std::string(text.substr(begin, size));
    };
    TermPair pair;
    pair.id = row.id;
    pair.ja = words(row.text, row.ja);
    pair.en = words(row.text + row.ja, row.en);
    pair.type = words(row.text + row.ja + row.en, row.type);
    pair.standing = static_cast<Standing>(std::min<std::uint8_t>(row.standing, 2));
    pair.confidence = row.confidence;
    pair.ja_forbidden = (row.flags & ja_forbidden) != 0;
    pair.en_forbidden = (row.flags & en_forbidden) != 0;
    pair.ja_preferred = (row.flags & ja_preferred) != 0;
    pair.en_preferred = (row.flags & en_preferred) != 0;
    return pair;
}

Glossary TermImage::relevant_part(const Draft& draft, double least_confidence) const {
    // They were copied from such objects, to an address that suits them, and read() has found room for all.
    const std::span rows(reinterpret_cast<const RelevanceRow*>(bytes_.data() + rows_), count_);
    const std::span keys(reinterpret_cast<const std::uint32_t*>(bytes_.data() + keys_),
                         (texts_ - keys_) / sizeof(std::uint32_t));
    const std::span pairs(reinterpret_cast<const PairBytes*>(bytes_.data() + pairs_), count_);
    const auto counts = [&](std::size_t i) {
        return pairs[i].standing != static_cast<std::uint8_t>(Standing::open) ||
               pairs[i].confidence >= least_confidence;
    };
    Glossary part;
    const auto relevance = std::make_unique<const Relevance>(draft);
    for (const std::size_t i : relevant_rows(rows, keys, *relevance, counts)) {
        part.pairs.push_back(pair(i));
        part.pairs.back().concept_id = rows[i].concept_id;
    }
    for (std::string_view apart = bytes_.substr(apart_, end_ - apart_); !apart.empty();) {
        std::string a = take_word(apart);
        part.different.emplace_back(std::move(a), take_word(apart));
    }
    return part;
}

}  // namespace yakugo::check
