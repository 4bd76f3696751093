// SPDX-License-Identifier: Apache-2.0
// Noun compounds over MeCab's parts of speech.
#include "libalign/mine/compound.hpp"

#include "libalign/mine/initials.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <array>

namespace yakugo::mine {

namespace {

using link::JapaneseText;
using text::NounKind;
using text::PartOfSpeech;

constexpr std::size_t kLongestCompound = 16;  // tokens
constexpr double kMostlyExplained = 0.6;      // share of letters from which a compound needs no more words

std::string_view surface(const JapaneseText& japanese, std::size_t token) {
    return slice(japanese.text, japanese.tokens[token].range);
}

bool one_of(std::string_view text, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), text) != list.end();
}

/// II, IV, XI; a single letter is rather the beginning of a designation.
bool is_numeral(std::string_view surface) {
    return surface.size() > 1 && surface.find_first_not_of("IVX") == std::string_view::npos;
}

bool is_hyphen(std::string_view surface) {
    constexpr std::size_t kLongest = std::string_view("・").size();  // most tokens are longer
    return surface.size() <= kLongest && one_of(surface, {"・", "-", "=", "/", "−", "‐", "–"});
}

/// Number of tokens of a connector that ends before `token`: の, 、, と, および, に関する, に対する, のための; 0 where there is none.
std::size_t connector_before(const JapaneseText& japanese, std::size_t token) {
    if (token == 0) return 0;
    if (one_of(surface(japanese, token - 1), {"の", "、", "と", "および", "及び", "・"})) return 1;
    if (token >= 2 && one_of(surface(japanese, token - 2), {"に"}) &&
        one_of(surface(japanese, token - 1), {"関する", "対する", "おける"}))
        return 2;
    if (token >= 1 && one_of(surface(japanese, token - 1), {"に関する", "に対する", "における"})) return 1;
    return 0;
}

/// Adverbial nouns that tell a time (今後, 昨年, 現在) stand beside a compound; others (直接, 全体) inside it.
bool tells_time(std::string_view surface) {
    static constexpr std::u32string_view kTimes = U"今昨先来毎年月週日時前後近最現当以朝夕夜";
    for (std::size_t at = 0; at < surface.size();) {
        if (kTimes.find(text::next_code_point(surface, at)) != std::u32string_view::npos) return true;
    }
    return false;
}

/// 「もがみ」型護衛艦: a short name in quotes on which a suffix leans belongs to the compound. Gives the opening quote's token, or `begin`.
std::size_t quoted_name_before(const JapaneseText& japanese, std::size_t begin) {
    constexpr std::size_t kLongestName = 6;  // tokens
    if (begin == 0 || begin >= japanese.tokens.size() || japanese.tokens[begin].noun != NounKind::suffix ||
        surface(japanese, begin - 1) != "」")
        return begin;
    for (std::size_t at = begin - 1; at > 0 && begin - at <= kLongestName; --at) {
        if (surface(japanese, at - 1) == "「") return at - 1;
    }
    return begin;
}

std::size_t compound_begin(const JapaneseText& japanese, std::size_t end) {
    std::size_t begin = end;
    while (begin > 0 && end - begin < kLongestCompound && in_compound(japanese, begin - 1) &&
           (begin == end || touches(japanese, begin)))
        --begin;
    if (const std::size_t quote = quoted_name_before(japanese, begin); quote < begin) return quote;
    while (begin < end && !may_begin(japanese, begin)) ++begin;
    return begin;
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
           (text::count_scripts(surface(japanese, name_end)).katakana > 0 || is_hyphen(surface(japanese, name_end)))) {
        dotted = dotted || is_hyphen(surface(japanese, name_end));
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

bool in_compound(const JapaneseText& japanese, std::size_t token) {
    const text::JapaneseToken& t = japanese.tokens[token];
    if (t.pos == PartOfSpeech::prefix) return true;
    const auto counts = [&] { return text::count_scripts(surface(japanese, token)); };
    // IPADIC takes kanji beyond U+FFFF for signs: 𠮟|責.
    if (t.pos == PartOfSpeech::symbol) return is_hyphen(surface(japanese, token)) || (!t.known && counts().kanji > 0);
    // A "verb" of kanji alone is a piece of a word that MeCab does not know (与|圧服, 追|走|車), an adjective the stem of one: 低|高度.
    if (t.pos == PartOfSpeech::verb || t.pos == PartOfSpeech::adjective)
        return counts().kanji > 0 && counts().hiragana == 0;
    if (t.pos != PartOfSpeech::noun) return false;
    if (t.noun == NounKind::pronoun || t.noun == NounKind::dependent) return false;
    if (t.noun == NounKind::adverbial && tells_time(surface(japanese, token))) return false;
    // What is unknown may be anything, brackets and dashes among them.
    std::size_t at = 0;
    const text::Script script = text::script_of(text::next_code_point(surface(japanese, token), at));
    return (script != text::Script::punctuation && script != text::Script::symbol && script != text::Script::other) ||
           is_hyphen(surface(japanese, token));
}

bool may_begin(const JapaneseText& japanese, std::size_t token) {
    const text::JapaneseToken& t = japanese.tokens[token];
    if (is_hyphen(surface(japanese, token))) return false;
    // ACES |II座席: a numeral is the end of what stands before it.
    if (token > 0 && is_numeral(surface(japanese, token)) &&
        text::count_scripts(surface(japanese, token - 1)).latin > 0)
        return false;
    // MeCab calls the first character of an unknown word a suffix, too (協|働型): a suffix follows something.
    const bool follows = token > 0 && touches(japanese, token) && in_compound(japanese, token - 1);
    const bool quoted = token > 0 && one_of(surface(japanese, token - 1), {"」", "』", "”", "\""});
    if (t.noun == NounKind::suffix && (follows || quoted || is_counter(t))) return false;
    return !(t.pos == PartOfSpeech::prefix &&
             one_of(surface(japanese, token), {"同", "各", "約", "元", "前", "両", "当", "現", "計", "毎"}));
}

std::vector<TokenRange> compounds(const JapaneseText& japanese) {
    std::vector<TokenRange> out;
    for (std::size_t i = 0; i < japanese.tokens.size();) {
        std::size_t j = i;
        while (j < japanese.tokens.size() && in_compound(japanese, j) && (j == i || touches(japanese, j))) ++j;
        TokenRange range{i, j};
        while (!range.empty() && !may_begin(japanese, range.begin)) ++range.begin;
        while (!range.empty() && (is_hyphen(surface(japanese, range.end - 1)) ||
                                  japanese.tokens[range.end - 1].pos == PartOfSpeech::prefix))
            --range.end;
        if (!range.empty()) out.push_back(range);
        i = std::max(j, i + 1);
    }
    return out;
}

TokenRange tokens_ending_at(const JapaneseText& japanese, std::size_t begin, std::size_t end) {
    const auto last = std::lower_bound(japanese.tokens.begin(), japanese.tokens.end(), end,
                                       [](const text::JapaneseToken& t, std::size_t at) { return t.range.end < at; });
    if (last == japanese.tokens.end() || last->range.end != end) return {};
    TokenRange out{0, static_cast<std::size_t>(last - japanese.tokens.begin()) + 1};
    out.begin = out.end - 1;
    while (out.begin > 0 && japanese.tokens[out.begin - 1].range.begin >= begin &&
           japanese.tokens[out.begin].range.begin > begin)
        --out.begin;
    return out;
}

TokenRange tokens_of(const JapaneseText& japanese, ByteRange range) {
    const auto first =
        std::lower_bound(japanese.tokens.begin(), japanese.tokens.end(), range.begin,
                         [](const text::JapaneseToken& t, std::size_t at) { return t.range.begin < at; });
    auto last = first;
    while (last != japanese.tokens.end() && last->range.end <= range.end) ++last;
    if (first == last || first->range.begin != range.begin || (last - 1)->range.end != range.end) return {};
    return {static_cast<std::size_t>(first - japanese.tokens.begin()),
            static_cast<std::size_t>(last - japanese.tokens.begin())};
}

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
