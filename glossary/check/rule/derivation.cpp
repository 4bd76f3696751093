// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/rule/derivation.hpp"

#include "libalign/core/ascii.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace yakugo::check {
namespace {

constexpr std::size_t kShortestStem = 4;  // letters: a shorter one is shared by chance (ar|my, ar|mor)

/// Inflections, what makes nouns, adjectives and agents, what names of countries end in beside their adjectives.
constexpr std::array<std::string_view, 38> kEndings = {
    "",    "s",   "es",  "ed",   "d",   "ing",  "e",   "ion", "ions", "or", "er",  "ers", "al",
    "ic",  "ly",  "ist", "ists", "ism", "ment", "ity", "ive", "able", "y",  "ies", "an",  "ian",
    "ean", "ese", "ish", "i",    "n",   "o",    "a",   "ia",  "ey",   "en", "and", "ans"};

bool are_one_stem(std::string_view a, std::string_view b) {
    if (a == b) return true;
    for (const std::string_view ending : kEndings) {
        if (!a.ends_with(ending) || a.size() < ending.size() + kShortestStem) continue;
        const std::string_view stem = a.substr(0, a.size() - ending.size());
        if (!b.starts_with(stem)) continue;
        const std::string_view rest = b.substr(stem.size());
        if (std::find(kEndings.begin(), kEndings.end(), rest) != kEndings.end()) return true;
    }
    return false;
}

std::string_view take_word(std::string_view& text) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return word;
}

}  // namespace

bool are_derivations(std::string_view a, std::string_view b) {
    const std::string first = ascii_lowered(a), second = ascii_lowered(b);
    std::string_view rest = first, other = second;
    while (!rest.empty() && !other.empty()) {
        if (!are_one_stem(take_word(rest), take_word(other))) return false;
    }
    return rest.empty() && other.empty() && !a.empty() && !b.empty();
}

}  // namespace yakugo::check
