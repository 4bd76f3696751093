// SPDX-License-Identifier: Apache-2.0
#include "glossary/review/http/marks.hpp"

#include "libalign/core/ascii.hpp"

#include <algorithm>
#include <map>

namespace yakugo::review::http {

std::vector<ByteRange> marks_of(std::string_view text, std::string_view part) {
    std::vector<ByteRange> out;
    if (part.empty()) return out;
    const auto same = [](char a, char b) { return ascii_lower(a) == ascii_lower(b); };
    for (auto from = text.begin();;) {
        const auto at = std::search(from, text.end(), part.begin(), part.end(), same);
        if (at == text.end()) return out;
        const auto begin = static_cast<std::size_t>(at - text.begin());
        out.push_back({begin, begin + part.size()});
        from = at + static_cast<std::ptrdiff_t>(part.size());
    }
}

Json marks_json(const std::vector<ByteRange>& marks) {
    Json out = Json::array();
    for (const ByteRange& mark : marks) out.push_back(Json::array({mark.begin, mark.end}));
    return out;
}

void add_dates(const store::TermBase& base, Json& segments) {
    std::map<std::pair<std::string, std::string>, std::string> dates;
    // Asked for by title, so that a term base of any size costs what is shown.
    for (Json& segment : segments) {
        const auto post = segment["post"].get<std::string>(), source = segment["source"].get<std::string>();
        const auto [date, is_new] = dates.try_emplace({source, post});
        if (is_new && !post.empty()) {
            for (const store::PostRow& row : base.posts({.text = post}))
                if (row.source == source && row.title_ja == post) date->second = row.date;
        }
        segment["date"] = date->second;
    }
}

}  // namespace yakugo::review::http
