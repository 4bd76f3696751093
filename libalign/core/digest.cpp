// SPDX-License-Identifier: Apache-2.0
// A digest as text.
#include "libalign/core/digest.hpp"

#include <array>
#include <bit>
#include <charconv>
#include <cstring>

namespace yakugo {

namespace {

std::string text_of(std::uint64_t hash, std::uint64_t size) {
    std::array<char, 17> hex{};
    const auto end = std::to_chars(hex.data(), hex.data() + hex.size(), hash, 16).ptr;
    const std::string digits(hex.data(), end);
    return std::string(16 - digits.size(), '0') + digits + "-" + std::to_string(size);
}

/// The first of eight bytes is the highest, whatever the machine: its own load and a swap, not eight loads.
std::uint64_t word_at(const char* bytes) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    return std::endian::native == std::endian::little ? __builtin_bswap64(word) : word;
}

}  // namespace

std::string digest(std::string_view bytes) {
    return text_of(fnv1a(bytes), bytes.size());
}

void Digester::add(std::string_view bytes) {
    const auto one = [this](char c) {
        word_ = word_ << 8U | static_cast<unsigned char>(c);
        if (++size_ % sizeof word_ != 0) return;
        mix(word_);
        word_ = 0;
    };
    std::size_t at = 0;
    for (; at < bytes.size() && size_ % sizeof word_ != 0; ++at) one(bytes[at]);
    for (; at + sizeof word_ <= bytes.size(); at += sizeof word_, size_ += sizeof word_) {
        mix(word_at(bytes.data() + at));
    }
    for (; at < bytes.size(); ++at) one(bytes[at]);
}

std::string Digester::digest() const {
    Digester last = *this;
    last.mix(word_);
    return text_of(last.hash_, size_);
}

}  // namespace yakugo
