// SPDX-License-Identifier: Apache-2.0
// A plain character is one that normalisation leaves alone whatever stands beside it.
#include "glossary/check/match/folded_text.hpp"

#include "glossary/check/match/alphabet.hpp"

#include <algorithm>
#include <utility>

namespace yakugo::check {
namespace {

/// '=' may join katakana, and is looked at with its neighbours; so is a space behind a space.
bool is_plain(char32_t c, char32_t before) {
    if (c < 0x80) return c > ' ' ? c != '=' && c != 0x7F : c == ' ' && before != ' ';
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FE) ||
           (c >= 0x3001 && c <= 0x3002) || (c >= 0x3005 && c <= 0x3011);
}

}  // namespace

FoldedText::FoldedText(std::string_view original) : original_(original) {
    read();
}

void FoldedText::read() {
    const char* const begin = original_.data();
    const char* const end = begin + original_.size();
    const char* at = begin;
    char32_t before = 0;
    std::size_t plain = 0, last = 0;  // where the run of plain characters begins, and its last one
    while (at != end) {
        const auto position = static_cast<std::size_t>(at - begin);
        const char32_t c = decode(at, end);
        if (is_plain(c, before)) {
            before = c;
            last = position;
            continue;
        }
        // What modifies or follows a plain character is normalised together with it.
        const std::size_t from = last >= plain && position > plain ? last : position;
        keep({plain, from});
        plain = read_odd(from);
        at = begin + plain;
        last = plain;
        before = 0;
    }
    if (!pieces_.empty()) keep({plain, original_.size()});
}

void FoldedText::keep(ByteRange plain) {
    if (plain.empty()) return;
    pieces_.push_back({folded_.size(), plain.begin, std::nullopt});
    folded_ += slice(original_, plain);
}

/// Normalises from `position`, where there is something odd or a plain character before it, to one plain character behind what is odd; where
/// that ends.
std::size_t FoldedText::read_odd(std::size_t position) {
    const char* const begin = original_.data();
    const char* const end = begin + original_.size();
    const char* at = begin + position;
    bool seen = false, closed = false;
    for (char32_t before = 0; at != end;) {
        const char* next = at;
        const char32_t c = decode(next, end);
        const bool odd = !is_plain(c, before);
        if (closed && !odd) break;
        seen = seen || odd;
        closed = seen && !odd;
        before = c;
        at = next;
    }
    const auto until = static_cast<std::size_t>(at - begin);
    text::Normalized map = text::normalize(original_.substr(position, until - position), text::Profile::match_ja);
    const std::size_t where = folded_.size();
    folded_ += map.text();
    pieces_.push_back({where, position, std::move(map)});
    return until;
}

ByteRange FoldedText::original_of(std::size_t byte) const {
    const auto behind = std::upper_bound(pieces_.begin(), pieces_.end(), byte,
                                         [](std::size_t value, const Piece& piece) { return value < piece.folded; });
    const Piece& piece = *std::prev(behind);
    const std::size_t within = byte - piece.folded;
    if (!piece.map) return {piece.original + within, piece.original + within + 1};
    const ByteRange range = piece.map->original({within, within + 1});
    return {piece.original + range.begin, piece.original + range.end};
}

ByteRange FoldedText::original(ByteRange range) const {
    if (pieces_.empty()) return range;
    return {original_of(range.begin).begin, original_of(range.end - 1).end};
}

bool is_folded(std::string_view text) {
    char32_t before = 0;
    for (const char *at = text.data(), *end = at + text.size(); at != end;) {
        const char32_t c = decode(at, end);
        if (!is_plain(c, before)) return false;
        before = c;
    }
    return true;
}

std::string folded(std::string_view text) {
    std::string form = is_folded(text) ? std::string(text) : text::normalized(text, text::Profile::match_ja);
    const std::size_t first = form.find_first_not_of(' ');
    if (first == std::string::npos) return {};
    return form.substr(first, form.find_last_not_of(' ') - first + 1);
}

}  // namespace yakugo::check
