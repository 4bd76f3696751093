// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/match/alphabet.hpp"

#include <algorithm>
#include <map>

namespace yakugo::check {

Alphabet::Alphabet(std::string_view keys) : table_(kTable) {
    struct Count {
        std::uint32_t times = 0;
        char32_t c = 0;
    };
    std::vector<std::uint32_t> counts(kTable);
    std::map<char32_t, std::uint32_t> rare;
    const char* at = keys.data();
    for (const char* end = at + keys.size(); at != end;) {
        const char32_t c = decode(at, end);
        ++(c < kTable ? counts[c] : rare[c]);
    }
    std::vector<Count> used;
    for (char32_t c = 0; c < kTable; ++c) {
        if (counts[c] != 0) used.push_back({counts[c], c});
    }
    for (const auto& [c, times] : rare) used.push_back({times, c});
    std::stable_sort(used.begin(), used.end(), [](const Count& a, const Count& b) { return a.times > b.times; });
    for (Symbol symbol = 1; const Count& count : used) {
        if (count.c < kTable) {
            table_[count.c] = symbol++;
        } else {
            rare_.push_back({count.c, symbol++});
        }
    }
    std::sort(rare_.begin(), rare_.end());
}

Symbol Alphabet::find_rare(char32_t c) const {
    const auto at = std::lower_bound(rare_.begin(), rare_.end(), std::pair<char32_t, Symbol>{c, 0});
    return at != rare_.end() && at->first == c ? at->second : 0;
}

std::size_t Alphabet::memory() const noexcept {
    return table_.capacity() * sizeof(table_[0]) + rare_.capacity() * sizeof(rare_[0]);
}

}  // namespace yakugo::check
