// SPDX-License-Identifier: Apache-2.0
// The left boundary of what is glossed.
#include "libalign/mine/glossed_term.hpp"

#include "libalign/mine/initials.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace yakugo::mine {

namespace {

using link::JapaneseText;
using text::PartOfSpeech;

constexpr double kMostlyExplained = 0.6;  // share of letters from which a compound needs no more words

/// Number of tokens of a connector that ends before `token`: の, 、, と, および, に関する, に対する, のための; 0 where there is none.
std::size_t connector_before(const JapaneseText& japanese, std::size_t token) {
    static constexpr std::array<std::string_view, 6> kAlone = {"の", "、", "と", "および", "及び", "・"};
    static constexpr std::array<std::string_view, 3> kBehindNi = {"関する", "対する", "おける"};
    const auto holds = [](const auto& list, std::string_view word) {
        return std::find(list.begin(), list.end(), word) != list.end();
    };
    if (token == 0) return 0;
    const std::string_view last = surface(japanese, token - 1);
    if (holds(kAlone, last)) return 1;
    if (last.starts_with("に") && holds(kBehindNi, last.substr(std::string_view("に").size()))) return 1;
    return token >= 2 && surface(japanese, token - 2) == "に" && holds(kBehindNi, last) ? 2 : 0;
}

/// Starts of the term that grows leftwards over connectors, nearest first.
std::vector<std::size_t> wider_begins(const JapaneseText& japanese, std::size_t begin, std::size_t end) {
    std::vector<std::size_t> out;
    for (std::size_t step = connector_before(japanese, begin); step > 0 && begin > step;
         step = connector_before(japanese, begin)) {
        const std::size_t next = compound_begin(japanese, begin - step);
        if (next >= begin - step || end - next > kLongestCompound) break;
        begin = next;
        out.push_back(begin);
    }
    return out;
}

/// 情報収集、監視、偵察: as many things as the acronym has letters.
bool is_list_of(const JapaneseText& japanese, TokenRange tokens, std::size_t letters) {
    std::size_t things = 1;
    for (std::size_t i = tokens.begin; i < tokens.end; ++i) {
        if (surface(japanese, i) == "、")
            ++things;
        else if (!in_compound(japanese, i))
            return false;
    }
    return things >= 3 && things == letters;
}

/// A person's name (katakana parted by a dot) that explains no letter is no part of what the acronym stands for.
std::size_t behind_name(const JapaneseText& japanese, std::size_t begin, std::size_t end, std::string_view acronym,
                        const link::Resources& resources) {
    std::size_t name_end = begin;
    bool dotted = false;
    while (name_end < end &&
           (text::count_scripts(surface(japanese, name_end)).katakana > 0 || is_joint(surface(japanese, name_end)))) {
        dotted = dotted || is_joint(surface(japanese, name_end));
        ++name_end;
    }
    if (!dotted || name_end == end || japanese.tokens[name_end].noun == NounKind::suffix) return begin;
    return initials_coverage(japanese, begin, name_end, acronym, resources).front() > 0 ? begin : name_end;
}

/// initials_coverage() of the tokens from `first` on.
struct Explained {
    const std::vector<double>& covered;
    std::size_t first;
    double from(std::size_t token) const { return covered[token - first]; }
};

/// What explains no letter and stands before a whole explanation, or before as many words as there are letters, is an attribute: 退役, 外部. So is a designation before any
/// explanation: A330|多用途タンカー輸送機. A single kanji (低, 対, 米) is a part of its word, and a place of its name.
std::size_t behind_attributes(const JapaneseText& japanese, std::size_t begin, std::size_t end,
                              const Explained& explained, std::string_view acronym, const link::Resources& resources) {
    // The quote of 「もがみ」型 is no designation.
    const auto is_designation = [&](std::size_t token) {
        return text::count_scripts(surface(japanese, token)).japanese() == 0 && surface(japanese, token) != "「";
    };
    const std::size_t letters = acronym_letters(acronym).size();
    const auto is_attribute = [&](std::size_t token) {
        if (is_designation(token)) return explained.from(token + 1) > 0;
        const bool bound = japanese.tokens[token].pos == PartOfSpeech::prefix ||
                           japanese.tokens[token].noun == NounKind::place ||
                           text::count_code_points(surface(japanese, token)) == 1;
        const bool a_word_a_letter = letters >= 3 && end - token - 1 == letters && explained.from(token + 1) >= 0.5;
        return !bound && (explained.from(token + 1) > 0.99 || a_word_a_letter);
    };
    // The F of F-35統合試験部隊(ITF) stands for nothing where the rest explains all letters.
    const auto explains_nothing = [&](std::size_t token) {
        return (is_designation(token) && explained.from(token + 1) > 0.99) ||
               initials_coverage(japanese, token, token + 1, acronym, resources).front() == 0;
    };
    while (begin + 1 < end && is_attribute(begin) && (may_begin(japanese, begin + 1) || is_designation(begin + 1)) &&
           explains_nothing(begin))
        ++begin;
    return begin;
}

}  // namespace

GlossedTerm term_before(const JapaneseText& japanese, std::size_t end, std::string_view acronym,
                        const link::Resources& resources) {
    const TokenRange last = tokens_ending_at(japanese, end, end);
    if (last.empty()) return {};
    const std::size_t begin = compound_begin(japanese, last.end);
    if (begin >= last.end) return {};
    const std::vector<std::size_t> wider = wider_begins(japanese, begin, last.end);
    const std::size_t widest = wider.empty() ? begin : wider.back();
    const std::vector<double> covered = initials_coverage(japanese, widest, last.end, acronym, resources);
    const double letters = static_cast<double>(acronym_letters(acronym).size());
    const auto at = [&](std::size_t token) { return covered.empty() ? 0 : covered[token - widest]; };
    for (const std::size_t start : wider) {
        // 英国、仏国、海上保安庁(JCG) is no list for the acronym: its last word explains it alone.
        if (at(begin) < 0.99 && is_list_of(japanese, {start, last.end}, static_cast<std::size_t>(letters)))
            return {{start, last.end}, std::max(at(start), 0.7)};
    }
    std::size_t best = begin;
    for (const std::size_t start : wider) {
        if (at(begin) < kMostlyExplained && at(start) > at(best) + 0.5 / letters && at(start) > 0.99) best = start;
    }
    best = behind_name(japanese, best, last.end, acronym, resources);
    if (letters >= 2) best = behind_attributes(japanese, best, last.end, {covered, widest}, acronym, resources);
    return {{best, last.end}, at(best)};
}

}  // namespace yakugo::mine
