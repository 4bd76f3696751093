// SPDX-License-Identifier: Apache-2.0
// Noun compounds over MeCab's parts of speech.
#include "libalign/mine/compound.hpp"

#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <array>

namespace yakugo::mine {

namespace {

using link::JapaneseText;
using text::NounKind;
using text::PartOfSpeech;

bool one_of(std::string_view text, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), text) != list.end();
}

/// Adverbial nouns that tell a time (今後, 昨年, 現在) stand beside a compound; others (直接, 全体) inside it.
bool tells_time(std::string_view surface) {
    static constexpr std::u32string_view kTimes = U"今昨先来毎年月週日時前後近最現当以朝夕夜";
    for (std::size_t at = 0; at < surface.size();) {
        if (kTimes.find(text::next_code_point(surface, at)) != std::u32string_view::npos) return true;
    }
    return false;
}

/// 将来|型, 次期|級: a time with it tells a kind.
bool makes_kind(std::string_view surface) {
    return one_of(surface, {"型", "級", "式", "系", "用", "的", "性", "化"});
}

/// 極|超音速: a kanji by itself before a noun or its prefix, which MeCab calls an adverb.
bool is_prefix_like(const JapaneseText& japanese, std::size_t token) {
    const std::string_view word = surface(japanese, token);
    if (text::count_code_points(word) != 1 || text::count_scripts(word).kanji != 1 || !touches(japanese, token + 1))
        return false;
    const PartOfSpeech next = japanese.tokens[token + 1].pos;
    return next == PartOfSpeech::noun || next == PartOfSpeech::prefix;
}

/// 伍長/国防省 are two; 指揮/C2 and F/A-18 may be one.
bool parts_words(const JapaneseText& japanese, std::size_t token) {
    if (surface(japanese, token) != "/" || token == 0 || token + 1 >= japanese.tokens.size()) return false;
    const auto kana_or_kanji = [&](std::size_t at) {
        return text::count_scripts(surface(japanese, at)).japanese() > 0;
    };
    return kana_or_kanji(token - 1) && kana_or_kanji(token + 1);
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

}  // namespace

bool is_numeral(std::string_view surface) {
    return surface.size() > 1 && surface.find_first_not_of("IVX") == std::string_view::npos;
}

bool is_joint(std::string_view surface) {
    constexpr std::size_t kLongest = std::string_view("・").size();  // most tokens are longer
    return surface.size() <= kLongest && one_of(surface, {"・", "-", "=", "/", "−", "‐", "–"});
}

bool in_compound(const JapaneseText& japanese, std::size_t token) {
    const text::JapaneseToken& t = japanese.tokens[token];
    if (t.pos == PartOfSpeech::prefix) return true;
    const auto counts = [&] { return text::count_scripts(surface(japanese, token)); };
    if (parts_words(japanese, token)) return false;
    // IPADIC takes kanji beyond U+FFFF for signs: 𠮟|責.
    if (t.pos == PartOfSpeech::symbol) return is_joint(surface(japanese, token)) || (!t.known && counts().kanji > 0);
    // A "verb" of kanji alone is a piece of a word that MeCab does not know (与|圧服, 追|走|車), an adjective the stem of one: 低|高度.
    if (t.pos == PartOfSpeech::verb || t.pos == PartOfSpeech::adjective)
        return counts().kanji > 0 && counts().hiragana == 0;
    if (t.pos == PartOfSpeech::adverb) return is_prefix_like(japanese, token);
    if (t.pos != PartOfSpeech::noun) return false;
    if (t.noun == NounKind::pronoun || t.noun == NounKind::dependent) return false;
    if (t.noun == NounKind::adverbial && tells_time(surface(japanese, token)))
        return touches(japanese, token + 1) && makes_kind(surface(japanese, token + 1));
    // What is unknown may be anything, brackets and dashes among them.
    std::size_t at = 0;
    const text::Script script = text::script_of(text::next_code_point(surface(japanese, token), at));
    return (script != text::Script::punctuation && script != text::Script::symbol && script != text::Script::other) ||
           is_joint(surface(japanese, token));
}

bool may_begin(const JapaneseText& japanese, std::size_t token) {
    const text::JapaneseToken& t = japanese.tokens[token];
    if (is_joint(surface(japanese, token))) return false;
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

std::size_t compound_begin(const JapaneseText& japanese, std::size_t end) {
    std::size_t begin = end;
    while (begin > 0 && end - begin < kLongestCompound && in_compound(japanese, begin - 1) &&
           (begin == end || touches(japanese, begin)))
        --begin;
    if (const std::size_t quote = quoted_name_before(japanese, begin); quote < begin) return quote;
    while (begin < end && !may_begin(japanese, begin)) ++begin;
    return begin;
}

std::vector<TokenRange> compounds(const JapaneseText& japanese) {
    std::vector<TokenRange> out;
    for (std::size_t i = 0; i < japanese.tokens.size();) {
        std::size_t j = i;
        while (j < japanese.tokens.size() && in_compound(japanese, j) && (j == i || touches(japanese, j))) ++j;
        TokenRange range{i, j};
        while (!range.empty() && !may_begin(japanese, range.begin)) ++range.begin;
        while (!range.empty() && (is_joint(surface(japanese, range.end - 1)) ||
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

}  // namespace yakugo::mine
