// SPDX-License-Identifier: Apache-2.0
// T105: a character typed twice where another belongs, 下層層 for 下層部.
#include "glossary/check/spelling/compounds.hpp"
#include "glossary/check/spelling/spellings.hpp"

#include "libalign/text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yakugo::check {
namespace {

bool has_double(std::string_view surface) {
    char32_t before = 0;
    for (std::size_t at = 0; at < surface.size();) {
        const char32_t c = text::next_code_point(surface, at);
        if (c == before && text::script_of(c) == text::Script::kanji) return true;
        before = c;
    }
    return false;
}

// A word of one kanji that repeats the last character of the word before it, in a compound: its byte offset, 0 where there is none.
// 米国国務省 is no such compound, for 国務 is a word of two.
std::size_t stutter_at(std::string_view surface, const std::vector<std::size_t>& cuts) {
    for (std::size_t i = 0; i < cuts.size(); ++i) {
        const std::size_t begin = cuts[i], end = i + 1 < cuts.size() ? cuts[i + 1] : surface.size();
        std::size_t before = begin, behind = begin;
        const char32_t first = text::next_code_point(surface, behind);
        if (behind != end || text::script_of(first) != text::Script::kanji || first == U'々') continue;
        if (text::previous_code_point(surface, before) == first) return begin;
    }
    return 0;
}

std::string without(const std::string& surface, std::size_t at) {
    std::size_t behind = at;
    text::next_code_point(surface, behind);
    return surface.substr(0, at) + surface.substr(behind);
}

// A compound of the draft that has another character there; where there is none, what is left when the second is taken
// out.
std::string right_one(const std::vector<Compound>& compounds, const Compound& wrong, std::size_t at) {
    const std::string rest = without(wrong.surface, at);
    for (const Compound& other : compounds) {
        if (other.surface.size() != wrong.surface.size() || other.surface == wrong.surface) continue;
        if (other.surface.compare(0, at, wrong.surface, 0, at) == 0 && without(other.surface, at) == rest)
            return other.surface;
    }
    return rest;
}

}  // namespace

std::vector<Finding> find_stutters(const Spellings& spellings) {
    const std::vector<Compound>& compounds = spellings.compounds();
    const auto is_repeated = [&](const std::string& surface) {
        return std::count_if(compounds.begin(), compounds.end(),
                             [&](const Compound& other) { return other.surface == surface; }) > 1;
    };
    std::vector<Finding> findings;
    for (const Compound& compound : compounds) {
        if (!has_double(compound.surface)) continue;
        const std::size_t at =
            stutter_at(compound.surface, cuts_of(compound.surface, spellings.study().resources().language.japanese));
        if (at == 0 || is_repeated(compound.surface) || spellings.judge().is_known(compound.surface)) continue;
        const std::string right = right_one(compounds, compound, at);
        Finding finding = spellings.finding("T105", Word{compound.surface}, compound.use,
                                            fmt::format("one character twice; {}?", right));
        finding.expected = right;
        finding.variants.push_back(right);
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace yakugo::check
