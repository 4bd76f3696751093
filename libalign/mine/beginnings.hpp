// SPDX-License-Identifier: Apache-2.0
// A table of texts that other texts may begin with.
#pragma once

#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace yakugo::mine {

/// Texts, none empty, each with a value; found by their first character.
template <class Value>
class Beginnings {
public:
    using Entry = std::pair<std::string, Value>;

    /// The value of a text, which is added with an empty one where it is not there.
    Value& operator[](std::string_view text) {
        std::vector<std::size_t>& same = by_first_[first(text)];
        const auto found =
            std::find_if(same.begin(), same.end(), [&](std::size_t i) { return entries_[i].first == text; });
        if (found != same.end()) return entries_[*found].second;
        same.push_back(entries_.size());
        return entries_.emplace_back(std::string(text), Value{}).second;
    }

    /// The longest that `text` begins with; null where there is none. Valid until one more is added.
    const Entry* longest(std::string_view text) const {
        const Entry* out = nullptr;
        if (text.empty()) return out;
        const auto same = by_first_.find(first(text));
        if (same == by_first_.end()) return out;
        for (const std::size_t i : same->second) {
            const Entry& one = entries_[i];
            if (text.starts_with(one.first) && (out == nullptr || one.first.size() > out->first.size())) out = &one;
        }
        return out;
    }

private:
    static char32_t first(std::string_view text) {
        std::size_t at = 0;
        return text::next_code_point(text, at);
    }

    std::vector<Entry> entries_;
    std::unordered_map<char32_t, std::vector<std::size_t>> by_first_;
};

}  // namespace yakugo::mine
