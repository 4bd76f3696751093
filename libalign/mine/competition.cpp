// SPDX-License-Identifier: Apache-2.0
// Groups with a side in common.
#include "libalign/mine/competition.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace yakugo::mine {

namespace {

/// Groups by one side, to be compared on the other.
using PairsOfSide = std::map<std::string, std::vector<std::size_t>>;

bool holds(const std::string& longer, const std::string& shorter) {
    return longer.size() > shorter.size() && longer.find(shorter) != std::string::npos;
}

struct Contender {
    std::string ja, en;  ///< comparison forms; the English one between spaces, so that whole words are found
    double worth = 0;
    bool part = true;  ///< wherever it is seen, the Japanese is a part of a longer compound
};

double share(double other, double own) {
    return own > 0 ? std::min(other / own, 1.0) : 1;
}

/// Groups by each word of their English.
std::map<std::string_view, std::vector<std::size_t>> by_word(const std::vector<Contender>& rows) {
    std::map<std::string_view, std::vector<std::size_t>> out;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (std::size_t at = 1; at < rows[i].en.size();) {
            const std::size_t end = rows[i].en.find(' ', at);
            auto& groups = out[std::string_view(rows[i].en).substr(at, end - at)];
            if (groups.empty() || groups.back() != i) groups.push_back(i);
            at = end + 1;
        }
    }
    return out;
}

/// Standing::part_of of every group; a group is compared with those that share its first English word.
void compare_parts(const std::vector<Contender>& rows, std::vector<Standing>& out) {
    const auto words = by_word(rows);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!rows[i].part) continue;
        const auto found = words.find(std::string_view(rows[i].en).substr(1, rows[i].en.find(' ', 1) - 1));
        if (found == words.end()) continue;
        for (const std::size_t j : found->second) {
            if (holds(rows[j].ja, rows[i].ja) && holds(rows[j].en, rows[i].en))
                out[i].part_of = std::max(out[i].part_of, share(rows[j].worth, rows[i].worth));
        }
    }
}

}  // namespace

double worth(const Sighting& sighting) {
    const double left_over = sighting.inferred ? 0.6 : 0;
    const auto covered = [&](double coverage) { return coverage + left_over * (1 - coverage); };
    return sighting.score * covered(sighting.ja_coverage) * covered(sighting.en_coverage);
}

std::vector<Standing> compare(const std::vector<Collector::Group>& groups) {
    std::vector<Contender> rows;
    PairsOfSide same_ja, same_en;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        rows.push_back({groups[i].ja, " " + Collector::english_form(groups[i].en) + " ", 0});
        for (const Sighting& sighting : groups[i].sightings) {
            rows[i].worth = std::max(rows[i].worth, worth(sighting));
            rows[i].part = rows[i].part && sighting.embedded;
        }
        same_ja[rows[i].ja].push_back(i);
        same_en[rows[i].en].push_back(i);
    }
    std::vector<Standing> out(groups.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        double best_ja = 0, best_en = 0;
        for (const std::size_t j : same_ja[rows[i].ja]) {
            best_ja = std::max(best_ja, rows[j].worth);
            const double other = share(rows[j].worth, rows[i].worth);
            if (holds(rows[j].en, rows[i].en)) out[i].longer_en = std::max(out[i].longer_en, other);
            if (holds(rows[i].en, rows[j].en)) out[i].shorter_en = std::max(out[i].shorter_en, other);
        }
        for (const std::size_t j : same_en[rows[i].en]) {
            best_en = std::max(best_en, rows[j].worth);
            const double other = share(rows[j].worth, rows[i].worth);
            if (holds(rows[j].ja, rows[i].ja)) out[i].longer_ja = std::max(out[i].longer_ja, other);
            if (!rows[j].part && holds(rows[i].ja, rows[j].ja)) out[i].shorter_ja = std::max(out[i].shorter_ja, other);
        }
        if (best_ja > 0) out[i].beaten_ja = 1 - rows[i].worth / best_ja;
        if (best_en > 0) out[i].beaten_en = 1 - rows[i].worth / best_en;
    }
    compare_parts(rows, out);
    return out;
}

}  // namespace yakugo::mine
