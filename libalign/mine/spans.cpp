// SPDX-License-Identifier: Apache-2.0
// Compounds, parts of them, and what particles and quotation marks join.
#include "libalign/mine/spans.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace yakugo::mine {

namespace {

using link::JapaneseText;
using text::NounKind;

constexpr std::size_t kLongestSpan = 10, kLongestJoined = 8;  // tokens
constexpr std::size_t kTwoCharacters = 6;                     // bytes

bool is_written(const JapaneseText& japanese, std::size_t token, std::string_view word) {
    return token < japanese.tokens.size() && surface(japanese, token) == word;
}

/// Tokens of what stands between two compounds that may be one term: の, への, からの; 0 where there is anything else.
std::size_t particles_at(const JapaneseText& japanese, std::size_t token) {
    const auto is = [&](std::size_t at, std::initializer_list<std::string_view> words) {
        return std::any_of(words.begin(), words.end(),
                           [&](std::string_view word) { return is_written(japanese, at, word); });
    };
    if (is(token, {"の", "への", "での", "からの"})) return 1;
    return is(token, {"へ", "で", "から"}) && is(token + 1, {"の"}) ? 2 : 0;
}

/// Latin letters right behind kanji: 海軍|P-8A機. A name that is no country's is the maker's: 川崎P-1.
bool designation_begins(const JapaneseText& japanese, std::size_t token) {
    const auto scripts = [&](std::size_t at) { return text::count_scripts(surface(japanese, at)); };
    if (scripts(token).latin == 0 || scripts(token - 1).kanji == 0) return false;
    const text::JapaneseToken& before = japanese.tokens[token - 1];
    return !text::is_proper_noun(before.noun) || is_country(before) || before.range.size() < kTwoCharacters;
}

/// What tells where, when, for what or how much, and is no part of the name before it: ジャクソンビル|近郊, 北海|上空, 飛行|中,
/// ブースター|付き, 湾岸|最大.
bool is_circumstance(const JapaneseText& japanese, std::size_t token) {
    static constexpr std::array<std::string_view, 15> kWords = {
        "沖", "近郊", "近海", "近傍", "上空", "付近", "周辺", "用", "製", "付き", "下", "最大", "最新", "最高", "独自"};
    return japanese.tokens[token].detail == text::NounDetail::adverbial_suffix ||
           std::any_of(kWords.begin(), kWords.end(),
                       [&](std::string_view word) { return is_written(japanese, token, word); });
}

/// A circumstance behind which the compound does not go on: ブースター|付きの, 演習|中; but 上陸|用|舟艇.
bool closes_compound(const JapaneseText& japanese, std::size_t token) {
    return is_circumstance(japanese, token) && !(touches(japanese, token + 1) && in_compound(japanese, token + 1));
}

/// F-35A|ライトニングII: what its maker calls it, and what its users do.
bool nickname_begins(const JapaneseText& japanese, std::size_t token) {
    const std::size_t at = japanese.tokens[token].range.begin;
    return text::count_scripts(surface(japanese, token)).katakana > 0 &&
           std::any_of(japanese.latin.begin(), japanese.latin.end(),
                       [&](ByteRange run) { return run.end == at && has_ascii_digit(slice(japanese.text, run)); });
}

/// Two names stand side by side at a token although nothing parts them: カリフォルニア州|ビール空軍基地, ロバート・ファーレイ|教授, 米陸軍|M1エイブラムス,
/// F-35A|ライトニング.
bool names_meet(const JapaneseText& japanese, std::size_t token) {
    const auto& left = japanese.tokens[token - 1];
    const auto& right = japanese.tokens[token];
    const bool area = left.detail == text::NounDetail::place_suffix && right.noun != NounKind::suffix;
    const auto dotted = [&](std::size_t edge, bool ends) {
        return std::any_of(japanese.katakana.begin(), japanese.katakana.end(), [&](ByteRange run) {
            return (ends ? run.end : run.begin) == edge &&
                   slice(japanese.text, run).find("・") != std::string_view::npos;
        });
    };
    return area || designation_begins(japanese, token) || nickname_begins(japanese, token) ||
           (dotted(left.range.end, true) && right.noun != NounKind::suffix) || dotted(right.range.begin, false);
}

/// 海軍|P-8A機: a word of kanji and a designation behind it are two terms that stand side by side.
bool crosses_designation(const JapaneseText& japanese, TokenRange tokens) {
    for (std::size_t i = tokens.begin + 1; i < tokens.end; ++i)
        if (designation_begins(japanese, i)) return true;
    return false;
}

void add_joined(const JapaneseText& japanese, const std::vector<TokenRange>& all, std::vector<Span>& out) {
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
        const TokenRange left = all[i], right = all[i + 1];
        if (right.end - left.begin > kLongestJoined) continue;
        const std::size_t particles = particles_at(japanese, left.end);
        if (particles > 0 && left.end + particles == right.begin) out.push_back({{left.begin, right.end}, true});
        const bool quoted = left.end + 1 == right.begin && touches(japanese, left.end) &&
                            is_written(japanese, left.end, "「") && is_written(japanese, right.end, "」");
        if (quoted) out.push_back({{left.begin, right.end + 1}, true});
        // 「いずも」型護衛艦
        const std::size_t suffix = left.end + 1;
        if (left.begin > 0 && is_written(japanese, left.begin - 1, "「") && is_written(japanese, left.end, "」") &&
            touches(japanese, suffix) && japanese.tokens[suffix].noun == NounKind::suffix) {
            out.push_back({{left.begin - 1, suffix + 1}, true});
            if (suffix + 1 == right.begin && touches(japanese, right.begin))
                out.push_back({{left.begin - 1, right.end}, true});
        }
        // ロシアとウクライナの停戦
        const bool listed = i + 2 < all.size() && is_written(japanese, left.end, "と") && left.end + 1 == right.begin &&
                            is_written(japanese, right.end, "の") && right.end + 1 == all[i + 2].begin;
        if (listed && all[i + 2].end - left.begin <= kLongestJoined)
            out.push_back({{left.begin, all[i + 2].end}, true});
    }
}

}  // namespace

bool may_end(const JapaneseText& japanese, std::size_t end) {
    const bool suffix_follows = touches(japanese, end) && japanese.tokens[end].noun == NounKind::suffix &&
                                japanese.tokens[end].detail != text::NounDetail::person_suffix &&
                                !closes_compound(japanese, end);
    const bool numeral_follows = touches(japanese, end) && is_numeral(surface(japanese, end));  // ライトニング|II
    return !suffix_follows && !numeral_follows && japanese.tokens[end - 1].pos != text::PartOfSpeech::prefix &&
           japanese.tokens[end - 1].pos != text::PartOfSpeech::symbol;
}

std::vector<Span> term_spans(const JapaneseText& japanese) {
    return term_spans(japanese, compounds(japanese));
}

std::vector<Span> term_spans(const JapaneseText& japanese, const std::vector<TokenRange>& all) {
    std::vector<Span> out;
    for (const TokenRange compound : all) {
        for (std::size_t begin = compound.begin; begin < compound.end; ++begin) {
            if (!may_begin(japanese, begin)) continue;
            for (std::size_t end = begin + 1; end <= std::min(compound.end, begin + kLongestSpan); ++end) {
                const bool circumstance = end > begin + 1 && is_circumstance(japanese, end - 1);
                if (may_end(japanese, end) && !circumstance && !crosses_designation(japanese, {begin, end}))
                    out.push_back({{begin, end}, false});
            }
        }
    }
    add_joined(japanese, all, out);
    return out;
}

bool is_amount(const JapaneseText& japanese, TokenRange tokens) {
    const auto at = [&](std::size_t i) -> const text::JapaneseToken& { return japanese.tokens[i]; };
    const std::size_t first = tokens.begin + (surface(japanese, tokens.begin) == "第");
    const bool numbers = std::all_of(japanese.tokens.begin() + static_cast<std::ptrdiff_t>(first),
                                     japanese.tokens.begin() + static_cast<std::ptrdiff_t>(tokens.end),
                                     [](const auto& token) { return token.noun == NounKind::number; });
    if (numbers || at(tokens.begin).noun == NounKind::number || is_counter(at(tokens.end - 1))) return true;
    for (std::size_t i = tokens.begin; i < tokens.end; ++i) {
        if (slice(japanese.text, at(i).range) == "約") return true;
        // A number in the middle belongs to a name only where letters or katakana stand before it.
        if (at(i).noun == NounKind::number && i > tokens.begin && at(i - 1).noun != NounKind::number) {
            const text::ScriptCounts before = text::count_scripts(slice(japanese.text, at(i - 1).range));
            const bool joint = at(i - 1).pos == text::PartOfSpeech::symbol || before.other > 0;
            if (before.katakana + before.latin == 0 && !joint && at(i - 1).pos != text::PartOfSpeech::prefix)
                return i + 1 < tokens.end;
        }
    }
    return false;
}

bool is_embedded(const JapaneseText& japanese, TokenRange tokens) {
    const bool before = tokens.begin > 0 && touches(japanese, tokens.begin) &&
                        in_compound(japanese, tokens.begin - 1) && may_begin(japanese, tokens.begin - 1) &&
                        !names_meet(japanese, tokens.begin);
    const bool behind = touches(japanese, tokens.end) && in_compound(japanese, tokens.end) &&
                        !names_meet(japanese, tokens.end) && !is_circumstance(japanese, tokens.end);
    return before || behind;
}

}  // namespace yakugo::mine
