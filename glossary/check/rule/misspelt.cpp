// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/rule/misspelt.hpp"

#include "glossary/check/spelling/katakana.hpp"
#include "glossary/check/spelling/neighbours.hpp"
#include "libalign/text/folding.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

namespace yakugo::check {
namespace {

constexpr std::size_t kLeastMorae = 3;        // morae of a rendering that a slip is looked for of
constexpr std::size_t kLeastMoraeOfPart = 4;  // and of one that may be a part of a longer word
constexpr double kSameWord = 0.5;             // as kOneWord of the rules about spelling

/// A mora and its bytes.
struct Mora {
    std::string_view text;
    std::size_t begin = 0;
};

/// Without `joined`, small kana are by themselves.
std::vector<Mora> morae(std::string_view katakana, bool joined = true) {
    std::vector<Mora> out;
    for (std::size_t at = 0; at < katakana.size();) {
        const std::size_t begin = at;
        const char32_t c = text::next_code_point(katakana, at);
        if (c == U' ' || text::is_middle_dot(c)) continue;
        if (joined && is_small_katakana(c) && !out.empty() && out.back().begin + out.back().text.size() == begin) {
            out.back().text = katakana.substr(out.back().begin, at - out.back().begin);
        } else {
            out.push_back({katakana.substr(begin, at - begin), begin});
        }
    }
    return out;
}

/// The part of `word` that is nearest to `surface`, as indices of morae, and how many morae differ.
struct Nearest {
    std::size_t begin = 0, end = 0, distance = std::numeric_limits<std::size_t>::max();
};

/// D(i, j) = min(D(i-1, j-1) + [a_i != b_j], D(i-1, j) + 1, D(i, j-1) + 1) with D(0, j) = 0: a part may begin anywhere.
/// Where it began is carried along. O(a·b) time, O(b) memory.
Nearest nearest_part(const std::vector<Mora>& surface, const std::vector<Mora>& word) {
    struct Cell {
        std::size_t distance = 0, begin = 0;
    };
    std::vector<Cell> above(word.size() + 1), row(word.size() + 1);
    for (std::size_t j = 0; j <= word.size(); ++j) above[j] = {0, j};
    for (std::size_t i = 1; i <= surface.size(); ++i) {
        row[0] = {i, 0};
        for (std::size_t j = 1; j <= word.size(); ++j) {
            row[j] = {above[j - 1].distance + (surface[i - 1].text == word[j - 1].text ? 0U : 1U), above[j - 1].begin};
            if (above[j].distance + 1 < row[j].distance) row[j] = {above[j].distance + 1, above[j].begin};
            if (row[j - 1].distance + 1 < row[j].distance) row[j] = {row[j - 1].distance + 1, row[j - 1].begin};
        }
        std::swap(above, row);
    }
    Nearest best;
    for (std::size_t j = 0; j <= word.size(); ++j) {
        if (above[j].distance < best.distance) best = {above[j].begin, j, above[j].distance};
    }
    // a slip in the last mora: the part without it is as near as the part with it
    if (best.distance == 1 && best.end < word.size() && best.end - best.begin < surface.size() &&
        above[best.end + 1].distance == 1 && above[best.end + 1].begin == best.begin)
        ++best.end;
    return best;
}

/// A part that has a large kana for a small one, or the other way round, of the surface: フアイル. One mora and two, so that nearest_part() of
/// morae does not find all of it, but nobody means another word by it.
std::optional<ByteRange> with_other_size(std::string_view word, std::string_view surface) {
    const std::vector<Mora> there = morae(word, false);
    const Nearest near = nearest_part(morae(surface, false), there);
    if (near.distance != 1 || near.begin == near.end) return std::nullopt;
    const std::size_t begin = there[near.begin].begin,
                      end = there[near.end - 1].begin + there[near.end - 1].text.size();
    const auto letters = [](std::string_view text) { return morae(text, false).size(); };
    const std::string_view part = word.substr(begin, end - begin);
    if (letters(part) != letters(surface) || bare_spelling(part) != bare_spelling(surface)) return std::nullopt;
    return ByteRange{begin, end};
}

}  // namespace

std::optional<ByteRange> misspelt_rendering(const Text& text, std::string_view surface, const Resources& resources) {
    const std::vector<Mora> wanted = morae(surface);
    if (wanted.size() < kLeastMorae) return std::nullopt;
    std::optional<ByteRange> found;
    for (const ByteRange run : katakana_runs(text.text)) {
        const std::string_view word = slice(text.text, run);
        const std::vector<Mora> there = morae(word);
        const Nearest near = nearest_part(wanted, there);
        if (near.distance == 0) return std::nullopt;
        if (const auto size = found ? std::nullopt : with_other_size(word, surface)) {
            if (!is_masked(text, run)) found = ByteRange{run.begin + size->begin, run.begin + size->end};
            continue;
        }
        if (found || near.distance != 1 || near.begin == near.end || is_masked(text, run)) continue;
        const bool part = near.end - near.begin < there.size();
        if (part && wanted.size() < kLeastMoraeOfPart) continue;
        const std::size_t end = there[near.end - 1].begin + there[near.end - 1].text.size();
        const ByteRange place{run.begin + there[near.begin].begin, run.begin + end};
        const auto is_another = [&](std::string_view other) {
            return resources.language.lexicon.has_japanese(other) &&
                   resources.variants.probability(other, surface) < kSameWord;
        };
        if (is_another(slice(text.text, place)) || is_another(word)) continue;
        found = place;
    }
    return found;
}

}  // namespace yakugo::check
