// SPDX-License-Identifier: Apache-2.0
// Bands.
#include "libalign/bitext/band.hpp"

#include <algorithm>
#include <utility>

namespace yakugo::bitext {

Span Band::nodes(std::size_t japanese) const {
    if (rows.empty()) return {0, english + 1};
    const Span& before = rows[japanese == 0 ? 0 : japanese - 1];
    const Span& after = rows[std::min(japanese, rows.size() - 1)];
    return {japanese == 0 ? 0 : before.begin, after.end + 1};
}

Band full_band(std::size_t english, std::size_t japanese) {
    return {std::vector<Span>(japanese, {0, english}), english};
}

Band make_band(std::vector<Span> rows, std::size_t english) {
    std::size_t end = 0;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        // A row begins where the one before it ends, at the latest.
        rows[row].begin = std::min(rows[row].begin, end);
        end = std::clamp(rows[row].end, end, english);
        rows[row].end = end;
    }
    if (!rows.empty()) rows.back().end = english;
    std::size_t begin = english;
    for (std::size_t row = rows.size(); row-- > 0;) {
        begin = std::min(begin, rows[row].begin);
        rows[row].begin = begin;
    }
    return {std::move(rows), english};
}

}  // namespace yakugo::bitext
