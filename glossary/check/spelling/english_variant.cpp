// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/spelling/english_variant.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace yakugo::check {
namespace {

using Endings = std::span<const std::string_view>;

constexpr std::array<std::string_view, 11> kOfVerbs = {"e",    "ed",    "es",     "er",      "ers",  "ing",
                                                       "able", "ation", "ations", "ational", "ement"};
constexpr std::array<std::string_view, 5> kOfAnalyse = {"e", "ed", "er", "ers", "ing"};  // analyses: of analysis, too
constexpr std::array<std::string_view, 12> kOfColour = {"",    "s",    "ed",  "ing",  "al",   "able",
                                                        "ful", "less", "ite", "ites", "hood", "er"};
constexpr std::array<std::string_view, 3> kOfCentre = {"", "s", "d"};
constexpr std::array<std::string_view, 5> kOfTravel = {"ed", "ing", "er", "ers", "or"};
constexpr std::array<std::string_view, 2> kOfNouns = {"", "s"};

/// One kind of difference, and what may stand behind it. Both ways take the same endings.
struct Habit {
    std::string_view name;
    std::array<std::string_view, 2> ways;
    Endings endings;
    std::size_t shortest;  ///< letters of the stem before
};
constexpr std::array<Habit, 8> kHabits = {{{"-ise and -ize", {"is", "iz"}, kOfVerbs, 3},
                                           {"-yse and -yze", {"ys", "yz"}, kOfAnalyse, 3},
                                           {"-our and -or", {"our", "or"}, kOfColour, 3},
                                           {"-re and -er", {"re", "er"}, kOfCentre, 3},
                                           {"-ence and -ense", {"ence", "ense"}, kOfNouns, 3},
                                           {"-ll- and -l-", {"ll", "l"}, kOfTravel, 3},
                                           {"-ogue and -og", {"ogue", "og"}, kOfNouns, 3},
                                           {"-dgement and -dgment", {"dgement", "dgment"}, kOfNouns, 2}}};
constexpr std::size_t kHyphen = kHabits.size();
constexpr std::size_t kCentre = 3, kDefence = 4, kTravel = 5;

bool is_vowel(char c) {
    return std::string_view("aeiouy").find(c) != std::string_view::npos;
}

/// travel, label: two syllables or more; fill and file are no such pair.
bool is_long(std::string_view stem) {
    std::size_t groups = 0;
    for (std::size_t i = 0; i < stem.size(); ++i) groups += is_vowel(stem[i]) && (i == 0 || !is_vowel(stem[i - 1]));
    return groups >= 2;
}

/// What the endings alone do not say.
bool fits(std::size_t habit, std::string_view stem) {
    if (stem.size() < kHabits[habit].shortest) return false;
    if (habit == kCentre) return stem.ends_with('t') || stem.ends_with('b');
    if (habit == kDefence) return stem != "lic";  // British English has a licence, and licenses it
    return habit != kTravel || (is_long(stem) && is_vowel(stem.back()));
}

std::optional<EnglishVariant> of_habit(std::size_t habit, std::string_view lower) {
    const Habit& known = kHabits[habit];
    for (const std::string_view ending : known.endings) {
        if (!lower.ends_with(ending)) continue;
        const std::string_view rest = lower.substr(0, lower.size() - ending.size());
        for (std::size_t way = 0; way < known.ways.size(); ++way) {
            const std::string_view part = known.ways[way], other = known.ways[1 - way];
            if (!rest.ends_with(part)) continue;
            const std::string_view stem = rest.substr(0, rest.size() - part.size());
            if (!fits(habit, stem)) continue;
            std::string respelt(stem);
            respelt += other;
            respelt += ending;
            return EnglishVariant{habit, way, std::string(stem), std::move(respelt)};
        }
    }
    return std::nullopt;
}

}  // namespace

std::string_view english_habit(std::size_t habit) {
    return habit == kHyphen ? "a hyphen and none" : kHabits[habit].name;
}

std::optional<EnglishVariant> english_variant(std::string_view lower) {
    if (const std::size_t hyphen = lower.find('-'); hyphen != std::string_view::npos) {
        std::string joined(lower);
        std::erase(joined, '-');
        if (joined.size() + 1 != lower.size()) return std::nullopt;
        std::string key = joined.ends_with('s') ? joined.substr(0, joined.size() - 1) : joined;
        return EnglishVariant{kHyphen, 1, std::move(key), std::move(joined)};
    }
    for (std::size_t habit = 0; habit < kHabits.size(); ++habit) {
        if (auto found = of_habit(habit, lower)) return found;
    }
    return std::nullopt;
}

}  // namespace yakugo::check
