// SPDX-License-Identifier: Apache-2.0
// The comparison form of a pair.
#include "libalign/mine/collector.hpp"

#include "libalign/text/english.hpp"
#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>

namespace yakugo::mine {

namespace {

constexpr std::size_t kLongestTerm = 80;  // code points of one side

}  // namespace

std::string Collector::english_form(std::string_view en) {
    std::string out;
    std::string word;
    const auto flush = [&] {
        if (!word.empty()) out += (out.empty() ? "" : " ") + text::singular(word);
        word.clear();
    };
    for (const char c : text::normalized(en, text::Profile::match_en)) {
        if (c == ' ' || c == '-')
            flush();
        else
            word += c;
    }
    flush();
    return out;
}

void Collector::add(Sighting sighting) {
    if (text::count_code_points(sighting.ja) > kLongestTerm || text::count_code_points(sighting.en) > kLongestTerm)
        return;
    if (sighting.ja.find('\n') != std::string::npos || sighting.en.find('\n') != std::string::npos) return;
    std::pair key{text::normalized(sighting.ja, text::Profile::match_ja), english_form(sighting.en)};
    if (key.first.empty() || key.second.empty()) return;
    groups_[std::move(key)].sightings.push_back(std::move(sighting));
}

std::vector<Collector::Group> Collector::take() && {
    std::vector<Group> out;
    out.reserve(groups_.size());
    for (auto& [key, group] : groups_) {
        std::stable_sort(group.sightings.begin(), group.sightings.end(),
                         [](const Sighting& a, const Sighting& b) { return a.score > b.score; });
        group.ja = group.sightings.front().ja;
        group.en = group.sightings.front().en;
        out.push_back(std::move(group));
    }
    return out;
}

}  // namespace yakugo::mine
