// SPDX-License-Identifier: Apache-2.0
// The left boundary of what is glossed.
#include "libalign/mine/glossed_term.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/mine/initials.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace yakugo::mine {

namespace {

using link::JapaneseText;
using text::NounKind;
using text::PartOfSpeech;

// Shares of an acronym's letters.
constexpr double kWholly = 0.99, kMostlyExplained = 0.6;  // from which a compound needs no more words
constexpr double kListed = 0.7;                           // at least, for a list of as many things as letters
constexpr double kMostNouns = 2;  // a letter, where の joins them: more, and it is chance that all letters find a word

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

std::size_t nouns(const JapaneseText& japanese, TokenRange tokens) {
    std::size_t count = 0;
    for (std::size_t i = tokens.begin; i < tokens.end; ++i)
        if (in_compound(japanese, i)) ++count;
    return count;
}

/// 情報収集、監視、偵察 (ISR): as many things as the acronym has letters, and half of them mean something that begins with
/// theirs.
bool is_list_of(const JapaneseText& japanese, TokenRange tokens, std::string_view letters,
                const link::Resources& resources) {
    std::size_t things = 0, explained = 0, begin = tokens.begin;
    for (std::size_t i = tokens.begin; i <= tokens.end; ++i) {
        if (i < tokens.end && surface(japanese, i) != "、") {
            if (!in_compound(japanese, i)) return false;
            continue;
        }
        if (i == begin || things == letters.size()) return false;
        if (initials_coverage(japanese, begin, i, letters.substr(things, 1), resources).front() > 0) ++explained;
        ++things;
        begin = i + 1;
    }
    return things >= 3 && things == letters.size() && 2 * explained >= things;
}

/// What is glossed ends with token `end` - 1; where it begins is moved to the right, step by step.
class LeftBoundary {
public:
    /// `covered`: initials_coverage() of the tokens from `first` on.
    LeftBoundary(const JapaneseText& japanese, std::size_t end, std::string_view acronym,
                 const std::vector<double>& covered, std::size_t first, const link::Resources& resources)
        : japanese_(japanese),
          end_(end),
          acronym_(acronym),
          letters_(acronym_letters(acronym).size()),
          covered_(covered),
          first_(first),
          resources_(resources) {}

    std::size_t find(std::size_t begin) const {
        begin = behind_name(begin);
        if (letters_ < 2) return begin;
        begin = behind_number(begin);
        return is_listed(begin) ? begin : behind_attributes(behind_class(begin));
    }

private:
    /// A person's name (katakana parted by a dot) that explains no letter is no part of what the acronym stands for.
    std::size_t behind_name(std::size_t begin) const {
        std::size_t name_end = begin;
        bool dotted = false;
        while (name_end < end_ && (text::count_scripts(word(name_end)).katakana > 0 || is_joint(word(name_end)))) {
            dotted = dotted || is_joint(word(name_end));
            ++name_end;
        }
        if (!dotted || name_end == end_ || japanese_.tokens[name_end].noun == NounKind::suffix) return begin;
        return explains_nothing({begin, name_end}) ? name_end : begin;
    }

    /// 第3|多領域任務部隊(MDTF): an acronym without digits names the kind of unit.
    std::size_t behind_number(std::size_t begin) const {
        const bool numbered = begin + 2 < end_ && word(begin) == "第" &&
                              japanese_.tokens[begin + 1].noun == NounKind::number && !has_ascii_digit(acronym_);
        return numbered && may_begin(japanese_, begin + 2) ? begin + 2 : begin;
    }

    /// コロンビア級|弾道ミサイル潜水艦(SSBN): one class of what the acronym names.
    std::size_t behind_class(std::size_t begin) const {
        for (std::size_t i = begin; i + 1 < end_; ++i) {
            if (word(i) == "級" && may_begin_behind(i) && explains_nothing({begin, i + 1})) return i + 1;
        }
        return begin;
    }

    /// The dictionary knows 防衛装備庁 (ATLA), and 装備庁 as well.
    bool is_listed(std::size_t begin) const {
        return begin < end_ && resources_.lexicon.has_japanese(slice(japanese_.text, bytes(japanese_, {begin, end_})));
    }

    /// What explains no letter and stands before a whole explanation, or before as many words as there are letters, is
    /// an attribute: 退役, 外部. So is a designation before any explanation: A330|多用途タンカー輸送機.
    std::size_t behind_attributes(std::size_t begin) const {
        while (begin + 1 < end_ && is_attribute(begin) && may_begin_behind(begin) && says_nothing(begin)) ++begin;
        return begin;
    }

    bool may_begin_behind(std::size_t token) const {
        return may_begin(japanese_, token + 1) || is_designation(token + 1);
    }

    /// The quote of 「もがみ」型 is no designation.
    bool is_designation(std::size_t token) const {
        return text::count_scripts(word(token)).japanese() == 0 && word(token) != "「";
    }

    /// A single kanji (低, 対, 米) is a part of its word, and a place of its name.
    bool is_attribute(std::size_t token) const {
        if (is_designation(token)) return explained_from(token + 1) > 0;
        const bool bound = japanese_.tokens[token].pos == PartOfSpeech::prefix ||
                           japanese_.tokens[token].noun == NounKind::place || text::count_code_points(word(token)) == 1;
        const bool a_word_a_letter = letters_ >= 3 && end_ - token - 1 == letters_ && explained_from(token + 1) >= 0.5;
        return !bound && (explained_from(token + 1) > kWholly || a_word_a_letter);
    }

    /// The F of F-35統合試験部隊(ITF) stands for nothing where the rest explains all letters. 長距離, "long distance", may stand
    /// for the first letter of LRHW, though not for two.
    bool says_nothing(std::size_t token) const {
        if (is_designation(token) && explained_from(token + 1) > kWholly) return true;
        const char first = acronym_letters(acronym_).front();
        for (const lexicon::Entry& entry : link::KnownEntries(word(token), resources_))
            for (const lexicon::Gloss& gloss : entry.glosses)
                if (entry.origin != lexicon::Origin::enamdict && !gloss.text.empty() &&
                    ascii_upper(gloss.text[0]) == first)
                    return false;
        return explains_nothing({token, token + 1});
    }

    bool explains_nothing(TokenRange tokens) const {
        return initials_coverage(japanese_, tokens.begin, tokens.end, acronym_, resources_).front() == 0;
    }
    double explained_from(std::size_t token) const { return covered_[token - first_]; }
    std::string_view word(std::size_t token) const { return surface(japanese_, token); }

    const JapaneseText& japanese_;
    std::size_t end_;
    std::string_view acronym_;
    std::size_t letters_;
    const std::vector<double>& covered_;
    std::size_t first_;
    const link::Resources& resources_;
};

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
    const std::string letters = acronym_letters(acronym);
    const auto at = [&](std::size_t token) { return covered.empty() ? 0 : covered[token - widest]; };
    // 英国、仏国、海上保安庁(JCG) is no list for the acronym: its last word explains it alone.
    for (const std::size_t start : wider) {
        if (at(begin) < kWholly && is_list_of(japanese, {start, last.end}, letters, resources))
            return {{start, last.end}, std::max(at(start), kListed)};
    }
    std::size_t best = begin;
    const auto count = static_cast<double>(letters.size());
    for (const std::size_t start : wider) {
        if (at(begin) < kMostlyExplained && at(start) > at(best) + 0.5 / count && at(start) > kWholly &&
            static_cast<double>(nouns(japanese, {start, last.end})) <= kMostNouns * count)
            best = start;
    }
    best = LeftBoundary(japanese, last.end, acronym, covered, widest, resources).find(best);
    return {{best, last.end}, at(best)};
}

}  // namespace yakugo::mine
