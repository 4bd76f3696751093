// SPDX-License-Identifier: Apache-2.0
// Hashes of windows, ends and histories.
#include "libalign/translit/context.hpp"

#include "libalign/translit/format.hpp"

#include <algorithm>

namespace yakugo::translit {

namespace {

constexpr std::size_t kReach = 5;                                                      // symbols on either side
constexpr std::uint64_t kWordStart = 0x10000, kWordEnd = 0x10001, kOutside = 0x10002;  // beyond all symbols

std::uint64_t chain(std::uint64_t hash, std::uint64_t next) {
    return mix(hash * 0x9E3779B97F4A7C15ULL + next + 1);
}

enum Kind : std::uint64_t {
    kAlways,
    kLeft = 10,
    kRight = 20,
    kBoth = 30,  // plus left * 10 + right
    kTail = 100,
    kHead = 110,
    kPosition = 120,
    kLast = 130,
    kLastTwo,
    kLastAndNext
};

}  // namespace

void Context::add(std::uint64_t kind, std::uint64_t first, std::uint64_t second) {
    hashes[size++] = chain(chain(kind, first), second);
}

Context surroundings(std::span<const std::uint16_t> source, std::size_t begin, std::size_t end) {
    const std::size_t size = source.size();
    // The symbol `distance` steps before `begin`, or behind `end`; the first step over an end of the word is told from the next ones.
    const auto before = [&](std::size_t distance) -> std::uint64_t {
        if (distance <= begin) return source[begin - distance];
        return distance == begin + 1 ? kWordStart : kOutside;
    };
    const auto behind = [&](std::size_t distance) -> std::uint64_t {
        const std::size_t at = end + distance - 1;
        return at < size ? source[at] : at == size ? kWordEnd : kOutside;
    };
    std::array<std::uint64_t, kReach + 1> left{}, right{};
    for (std::size_t d = 1; d <= kReach; ++d) {
        left[d] = chain(left[d - 1], before(d));
        right[d] = chain(right[d - 1], behind(d));
    }
    Context context;
    context.add(kAlways, 0);
    for (std::size_t d = 1; d <= kReach; ++d) context.add(kLeft + d, left[d]);
    for (std::size_t d = 1; d <= kReach; ++d) context.add(kRight + d, right[d]);
    static constexpr std::array<std::array<std::size_t, 2>, 10> both = {
        {{1, 1}, {1, 2}, {2, 1}, {2, 2}, {3, 2}, {2, 3}, {3, 3}, {1, 3}, {3, 1}, {4, 4}}};
    for (const auto& [l, r] : both) context.add(kBoth + l * 10 + r, left[l], right[r]);
    std::uint64_t head = 0, tail = 0;
    for (std::size_t d = 1; d <= 4; ++d) {
        head = chain(head, d <= size ? source[d - 1] : kOutside);
        tail = chain(tail, d <= size ? source[size - d] : kOutside);
        if (d == 2 || d == 3) context.add(kHead + d, head);
        if (d >= 2) context.add(kTail + d, tail);
    }
    constexpr std::size_t kFar = 3;
    context.add(kPosition, std::min(begin, kFar), std::min(size - end, kFar));
    return context;
}

Context history(std::uint32_t previous, std::uint32_t last, std::uint32_t next) {
    Context context;
    context.add(kLast, last);
    context.add(kLastTwo, last, previous);
    context.add(kLastAndNext, last, next);
    return context;
}

std::size_t context_slot(std::uint64_t hash, std::uint32_t unit, std::size_t slots) {
    return chain(hash, unit) & (slots - 1);
}

}  // namespace yakugo::translit
