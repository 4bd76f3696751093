// SPDX-License-Identifier: Apache-2.0
// Left-over words inside and beside linked ones.
#include "libalign/mine/left_over.hpp"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace yakugo::mine {

namespace {

constexpr double kAlone = 0.5;   // score of two left-over words inside a linked pair
constexpr double kBeside = 0.3;  // ... beside linked words
constexpr double kFirm = 0.8;    // a link that tells where to look

bool opens(std::string_view text) {
    return text == "(" || text == "（";
}

bool closes(std::string_view text) {
    return text == ")" || text == "）";
}

/// The token behind `at` when a closing bracket, or what English or Japanese puts in brackets, is skipped; `size` where the text ends.
template <typename Surface>
std::size_t behind_bracket(std::size_t at, std::size_t size, Surface surface) {
    constexpr std::size_t kLongest = 8;  // tokens in brackets
    if (at < size && closes(surface(at))) return at + 1;
    if (at >= size || !opens(surface(at))) return at;
    for (std::size_t i = at + 1; i < std::min(size, at + kLongest); ++i) {
        if (closes(surface(i))) return i + 1;
    }
    return size;
}

/// The compound without any link that begins behind token `at`, a の and a bracket skipped; empty where there is none.
TokenRange free_compound(const Sides& sides, const std::vector<TokenRange>& compounds, std::size_t at) {
    const link::JapaneseText& japanese = sides.japanese();
    const auto surface = [&](std::size_t i) { return slice(japanese.text, japanese.tokens[i].range); };
    std::size_t begin = behind_bracket(at, japanese.tokens.size(), surface);
    if (begin < japanese.tokens.size() && surface(begin) == "の") ++begin;
    const auto found =
        std::partition_point(compounds.begin(), compounds.end(), [&](TokenRange c) { return c.end <= begin; });
    if (found == compounds.end() || begin < found->begin || !may_begin(japanese, begin)) return {};
    for (std::size_t i = begin; i < found->end; ++i)
        if (sides.link_of_ja(i) != nullptr || sides.weight(i) == 0) return {};
    return {begin, found->end};
}

}  // namespace

std::optional<PhrasePair> left_over_inside(const Sides& sides, const PhrasePair& pair) {
    constexpr double kWellLinked = 0.6;
    if (pair.ja_coverage < kWellLinked || pair.en_coverage < kWellLinked) return std::nullopt;
    TokenRange ja{pair.ja.end, pair.ja.begin};
    for (std::size_t i = pair.ja.begin; i < pair.ja.end; ++i) {
        if (sides.link_of_ja(i) != nullptr) continue;
        ja.begin = std::min(ja.begin, i);
        ja.end = i + 1;
    }
    for (std::size_t i = ja.begin; i < ja.end; ++i)
        if (sides.link_of_ja(i) != nullptr) return std::nullopt;
    std::optional<std::size_t> english;
    for (std::size_t en = pair.en_begin; en < pair.en_end; ++en) {
        const auto* link = sides.link_of_en(en);
        if (!sides.is_content(en) || (link != nullptr && link->inside(pair.ja))) continue;
        if (english) return std::nullopt;
        english = en;
    }
    const bool whole = english && !ja.empty() && may_begin(sides.japanese(), ja.begin) &&
                       may_end(sides.japanese(), ja.end) && sides.weight(ja.begin) >= 1;
    if (!whole) return std::nullopt;
    PhrasePair out = sides.measure(ja, *english, *english + 1);
    out.score = kAlone;
    out.inferred = true;
    return out;
}

namespace {

struct EnglishStretch {
    std::size_t begin, end;  ///< English tokens
};

/// The English of a compound; none where a word of it is not linked, or its links lie apart.
std::optional<EnglishStretch> english_of(const Sides& sides, TokenRange ja) {
    std::size_t begin = sides.english().tokens.size(), end = 0;
    for (std::size_t i = ja.begin; i < ja.end; ++i) {
        const auto* link = sides.link_of_ja(i);
        if (link == nullptr && sides.weight(i) >= 1) return std::nullopt;
        if (link == nullptr) continue;
        if (!link->inside(ja) || link->score < kFirm) return std::nullopt;
        begin = std::min(begin, link->en_begin);
        end = std::max(end, link->en_end);
    }
    for (std::size_t en = begin; en < end; ++en) {
        const auto* link = sides.link_of_en(en);
        if (sides.is_content(en) && (link == nullptr || !link->inside(ja))) return std::nullopt;
    }
    return begin < end ? std::optional(EnglishStretch{begin, end}) : std::nullopt;
}

/// The token before "of" or another preposition, and at most an article, that stand before token `at`.
std::optional<std::size_t> before_preposition(const link::EnglishText& english, std::size_t at) {
    const auto is = [&](std::size_t i, std::initializer_list<std::string_view> words) {
        return std::find(words.begin(), words.end(), english.tokens[i].lower) != words.end();
    };
    if (at > 0 && is(at - 1, {"the", "a", "an"})) --at;
    return at > 1 && is(at - 1, {"of", "in", "for", "on", "to"}) ? std::optional(at - 1) : std::nullopt;
}

}  // namespace

std::vector<PhrasePair> left_over_heads(const Sides& sides, const std::vector<TokenRange>& all) {
    std::vector<PhrasePair> out;
    for (const TokenRange left : all) {
        const auto english = english_of(sides, left);
        const auto preposition = english ? before_preposition(sides.english(), english->begin) : std::nullopt;
        const auto word = preposition ? sides.spare(*preposition, true) : std::nullopt;
        const TokenRange head = word ? free_compound(sides, all, left.end) : TokenRange{};
        if (head.empty() || head.begin != left.end + 1) continue;  // の alone between
        PhrasePair pair = sides.measure(head, *word, *word + 1);
        pair.score = kAlone;
        pair.inferred = true;
        out.push_back(pair);
        PhrasePair whole = sides.measure({left.begin, head.end}, *word, english->end);
        whole.inferred = whole.joined = true;
        out.push_back(whole);
    }
    return out;
}

std::vector<PhrasePair> left_over_beside(const Sides& sides, const std::vector<TokenRange>& all) {
    std::vector<PhrasePair> out;
    const auto& english = sides.english();
    const auto surface = [&](std::size_t i) { return slice(english.text, english.tokens[i].range); };
    for (std::size_t i = 0; i < sides.japanese().tokens.size(); ++i) {
        const auto* link = sides.link_of_ja(i);
        if (link == nullptr || link->score < kFirm || link->ja_end != i + 1) continue;
        const TokenRange ja = free_compound(sides, all, link->ja_end);
        const std::size_t at = behind_bracket(link->en_end, english.tokens.size(), surface);
        const auto en = ja.empty() ? std::nullopt : sides.spare(at, false);
        if (!en) continue;
        PhrasePair pair = sides.measure(ja, *en, *en + 1);
        pair.score = kBeside;
        pair.inferred = true;
        out.push_back(pair);
    }
    return out;
}

}  // namespace yakugo::mine
