// SPDX-License-Identifier: Apache-2.0
// The comparison form of a pair.
#include "libalign/mine/collector.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/mine/demonym.hpp"
#include "libalign/text/english.hpp"
#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <iterator>

namespace yakugo::mine {

namespace {

constexpr std::size_t kLongestTerm = 80;  // code points of one side

/// MEXICO of a dateline; NATO may be written so everywhere. Within Japanese no word is shouted: グロナス(GLONASS).
bool is_shouted(const Sighting& sighting) {
    const bool within_japanese =
        sighting.kind == EvidenceKind::parenthetical || sighting.kind == EvidenceKind::inline_latin;
    return !within_japanese && std::none_of(sighting.en.begin(), sighting.en.end(), is_ascii_lower);
}

/// How little the case of a sighting's English says: capitals throughout, then that of headlines, of which segments know the names.
int guesses(const Sighting& sighting) {
    return (is_shouted(sighting) ? 4 : 0) + (sighting.headline ? 2 : 0) +
           (sighting.kind == EvidenceKind::lexicon ? 1 : 0);
}

/// メキシコ人 is Mexican and not Mexico.
bool is_people(std::string_view ja) {
    return ja.ends_with("人") || ja.ends_with("語") || ja.ends_with("系");
}

void sort_sightings(Collector::Group& group) {
    std::stable_sort(group.sightings.begin(), group.sightings.end(),
                     [](const Sighting& a, const Sighting& b) { return a.score > b.score; });
}

bool is_name(const Collector::Group& group) {
    return group.en[0] >= 'A' && group.en[0] <= 'Z';
}

}  // namespace

bool Collector::has_words(const std::string& longer, const std::string& words) {
    return (" " + longer + " ").find(" " + words + " ") != std::string::npos;
}

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
        sort_sightings(group);
        group.ja = group.sightings.front().ja;
        group.en =
            std::min_element(group.sightings.begin(), group.sightings.end(), [](const Sighting& a, const Sighting& b) {
                return guesses(a) < guesses(b);
            })->en;
    }
    join_adjectives();
    for (auto& [key, group] : groups_)
        if (!group.sightings.empty()) out.push_back(std::move(group));
    return out;
}

void Collector::join_adjectives() {
    for (auto& [key, adjective] : groups_) {
        if (is_people(key.first) || !is_name(adjective)) continue;
        for (auto at = groups_.lower_bound({key.first, ""}); at != groups_.end() && at->first.first == key.first;
             ++at) {
            Group& noun = at->second;
            if (noun.sightings.empty() || !is_name(noun) || !is_adjective_of(key.second, at->first.second)) continue;
            std::move(adjective.sightings.begin(), adjective.sightings.end(), std::back_inserter(noun.sightings));
            adjective.sightings.clear();
            sort_sightings(noun);
            break;
        }
    }
}

}  // namespace yakugo::mine
