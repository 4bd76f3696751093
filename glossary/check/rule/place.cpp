// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/rule/place.hpp"

#include "libalign/text/unicode.hpp"
#include "libalign/text/width.hpp"

#include <algorithm>
#include <utility>

namespace yakugo::check {

bool overlaps_any(std::span<const ByteRange> ranges, ByteRange range) {
    return std::any_of(ranges.begin(), ranges.end(), [&](ByteRange other) { return other.overlaps(range); });
}

ByteRange whole(const Text& text) {
    const std::string_view inner = text::trim(text.text);
    if (inner.empty()) return {0, text.text.size()};
    const auto begin = static_cast<std::size_t>(inner.data() - text.text.data());
    return {begin, begin + inner.size()};
}

Finding missing_at(const Study& study, std::string_view rule, const Text& target, std::string_view source,
                   std::string message) {
    Finding finding = finding_at(study, rule, target, whole(target), std::move(message));
    finding.found = source;
    finding.missing = true;
    return finding;
}

std::string in_quotes(std::string_view text) {
    constexpr std::size_t kCells = 60;
    return '"' + text::shortened(text, kCells) + '"';
}

}  // namespace yakugo::check
