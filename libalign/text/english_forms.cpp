// SPDX-License-Identifier: Apache-2.0
// The singular of an English noun, by lists of exceptions and the rules for what is left.
#include "libalign/text/english.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/text/english_words.hpp"

#include <algorithm>
#include <array>

namespace yakugo::text {
namespace {

std::string to_lower(std::string_view word) {
    std::string lower(word);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return is_ascii_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; });
    return lower;
}

/// SBIs, F-35As, 4Ks: an s behind capitals or digits. Years (1990s) are left alone by the caller.
bool is_acronym_plural(std::string_view word) {
    if (word.size() < 2 || word.back() != 's') return false;
    const std::string_view stem = word.substr(0, word.size() - 1);
    return std::none_of(stem.begin(), stem.end(), is_ascii_lower) &&
           std::any_of(stem.begin(), stem.end(), is_ascii_upper) &&
           (is_ascii_upper(stem.back()) || is_ascii_digit(stem.back()));
}

/// Words in -men that are no plural of -man.
bool is_men_word(std::string_view lower) {
    constexpr std::array<std::string_view, 13> kWords{"abdomen", "acumen",  "amen",    "bitumen", "carmen",
                                                      "omen",    "ramen",   "regimen", "semen",   "specimen",
                                                      "stamen",  "turkmen", "yemen"};
    return std::binary_search(kWords.begin(), kWords.end(), lower);
}

/// Letters to cut from a plural in -ses or -zes.
std::size_t cut_of_sibilant(std::string_view lower) {
    if (lower.ends_with("sses") || lower.ends_with("zzes") || takes_es(lower)) return 2;
    // viruses and geniuses, but causes and houses
    if (lower.ends_with("uses") && lower.size() > 4 && lower[lower.size() - 5] != 'a' && lower[lower.size() - 5] != 'o')
        return 2;
    return 1;
}

/// What a regular plural loses at its end and gets instead.
struct Ending {
    std::size_t cut = 0;
    std::string_view add = {};
};

Ending ending_of(std::string_view lower) {
    const auto ends = [lower](std::string_view suffix) {
        return lower.ends_with(suffix) && lower.size() > suffix.size();
    };
    const bool men = ends("men");
    if (lower.size() <= 3 || (!men && !lower.ends_with('s')) || is_invariable(lower) || is_function_word(lower))
        return {};
    if (men) return is_men_word(lower) ? Ending{} : Ending{2, "an"};
    if (takes_plain_s(lower)) return {1};
    if (ends("ss") || ends("us") || ends("is") || ends("as") || ends("ics")) return {};
    if (ends("ies")) return {3, "y"};
    if (ends("yses")) return {2, "is"};
    if (ends("ses") || ends("zes")) return {cut_of_sibilant(lower)};
    if (ends("shes") || ends("ches") || ends("xes") || ends("oes")) return {2};
    return {1};
}

}  // namespace

std::string singular(std::string_view noun) {
    if (noun.empty() || is_ascii_digit(noun.front())) return std::string(noun);
    if (is_acronym_plural(noun)) return std::string(noun.substr(0, noun.size() - 1));
    if (std::none_of(noun.begin(), noun.end(), is_ascii_lower)) return std::string(noun);
    const std::string lower = to_lower(noun);
    if (const auto whole = irregular_singular(lower))
        return std::string(noun.substr(0, 1)) + std::string(whole->substr(1));
    // The last word of a compound decides: missile boats, aircraft-carriers.
    const std::size_t before = noun.find_last_of(" -");
    if (before != std::string_view::npos && before + 1 < noun.size()) {
        return std::string(noun.substr(0, before + 1)) + singular(noun.substr(before + 1));
    }
    const Ending ending = ending_of(lower);
    std::string out(noun.substr(0, noun.size() - ending.cut));
    return out += ending.add;
}

}  // namespace yakugo::text
