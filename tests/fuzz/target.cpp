// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/target.hpp"

#include "libalign/text/unicode.hpp"
#include "libalign/text/utf8.hpp"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <iostream>

namespace yakugo::fuzz {

namespace {

// In a function: targets of other files are made before main(), in any order.
std::vector<Target>& all() {
    static std::vector<Target> list;
    return list;
}

bool is_boundary(std::string_view text, std::size_t byte) {
    return byte == text.size() || (byte < text.size() && (static_cast<unsigned char>(text[byte]) & 0xC0U) != 0x80U);
}

}  // namespace

Register::Register(std::string_view name, Run run) {
    auto& list = all();
    const auto behind = std::find_if(list.begin(), list.end(), [&](const Target& other) { return other.name > name; });
    list.insert(behind, {name, run});
}

const std::vector<Target>& targets() {
    return all();
}

const Target* find_target(std::string_view name) {
    for (const Target& target : targets())
        if (target.name == name) return &target;
    return nullptr;
}

void expect(bool held, std::string_view what, Where where) {
    if (held) return;
    std::cerr << where.file << ':' << where.line << ": does not hold: " << what << std::endl;
    std::abort();
}

void expect_text(std::string_view text, Where where) {
    expect(text::is_valid_utf8(text), "text is valid UTF-8", where);
}

void expect_message(std::string_view message, Where where) {
    expect_text(message, where);
    for (const char c : message)
        expect(static_cast<unsigned char>(c) >= 0x20 && c != 0x7F, "a message has no control characters", where);
}

void expect_range(std::string_view text, ByteRange range, Where where) {
    expect(range.begin <= range.end && range.end <= text.size(), "a range is inside of its text", where);
    expect(is_boundary(text, range.begin) && is_boundary(text, range.end), "a range is of whole code points", where);
}

void expect_ranges(std::string_view text, std::span<const ByteRange> ranges, Where where) {
    std::size_t last = 0;
    for (const ByteRange range : ranges) {
        expect_range(text, range, where);
        expect(range.begin >= last, "ranges ascend", where);
        last = range.end;
    }
}

std::string valid_text(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const text::Utf8Step step = text::step_utf8(bytes, at);
        if (step.valid) {
            out += bytes.substr(at, step.length);
        } else {
            text::append(out, text::kReplacement);
        }
        at += step.length;
    }
    return out;
}

Dice::Dice(std::string_view bytes) : state_(std::hash<std::string_view>()(bytes)) {}

std::size_t Dice::roll(std::size_t sides) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;  // Knuth's MMIX
    return (state_ >> 33U) % sides;
}

}  // namespace yakugo::fuzz
