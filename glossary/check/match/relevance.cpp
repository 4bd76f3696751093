// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/match/relevance.hpp"

#include "glossary/check/spelling/katakana.hpp"
#include "glossary/check/spelling/neighbours.hpp"
#include "libalign/text/english.hpp"
#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <unordered_set>

namespace yakugo::check {
namespace {

constexpr std::u32string_view kSmall = U"ァィゥェォャュョヮヵヶぁぃぅぇぉゃゅょゎ";
constexpr std::u32string_view kLarge = U"アイウエオヤユヨワカケあいうえおやゆよわ";
constexpr std::u32string_view kLeftOut = U"・ーッの -\u3000";
constexpr std::size_t kPrefix = 4;  // letters of a word

bool is_plain(char32_t c) {
    return c < 0x80 || (c >= 0x3041 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || c == U'々' || c == 0x3000;
}

// What spellings do not differ in; 0 for what is left out.
char32_t skeleton(char32_t c) {
    if (c >= U'A' && c <= U'Z') return c + 32;
    if (c < 0x3000 && c != U' ' && c != U'-') return c;
    if (kLeftOut.find(c) != std::u32string_view::npos) return 0;
    if (c == U'ヴ') return U'ブ';
    const std::size_t small = kSmall.find(c);
    return small == std::u32string_view::npos ? c : kLarge[small];
}

bool is_katakana(char32_t c) {
    return c >= 0x30A1 && c <= 0x30FA;
}

bool is_hiragana(char32_t c) {
    return c >= 0x3041 && c <= 0x3096;
}

// ヴァ is バ: the vowel behind ヴ says nothing.
bool is_vowel_of_vu(char32_t before, char32_t c) {
    return before == U'ヴ' && (c == U'ァ' || c == U'ィ' || c == U'ェ' || c == U'ォ');
}

std::size_t hashed(char32_t a, char32_t b, std::size_t bits) {
    return (std::size_t{a} * 0x9E3779B1 + std::size_t{b} * 0x85EBCA77) % bits;
}

std::size_t hashed(std::string_view letters, std::size_t bits) {
    return std::hash<std::string_view>()(letters) % bits;
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// Calls `take` for each run of letters and digits, in small letters. False where there is anything beyond ASCII.
bool each_word(std::string_view text, const auto& take) {
    std::string word;
    bool ascii = true;
    for (const char c : text) {
        ascii = ascii && static_cast<unsigned char>(c) < 0x80;
        if (is_letter(c)) {
            word += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
        } else if (!word.empty()) {
            take(word);
            word.clear();
        }
    }
    if (!word.empty()) take(word);
    return ascii;
}

// Words that may be the plural of another word that begins otherwise: mice, feet, women.
bool may_be_plural(std::string_view word) {
    return word.ends_with("s") || word.ends_with("en") || word.ends_with("ice") ||
           word.find("ee") != std::string_view::npos;
}

}  // namespace

Relevance::Relevance(const Draft& draft) {
    for (const Word& word : katakana_words(draft)) {
        for (const std::uint64_t key : deletion_hashes(word.surface)) spellings_.set(key % kBits);
    }
    for (const Unit& unit : draft.units) {
        if (unit.ja) add_japanese(unit.ja->text);
        if (unit.en) add_english(unit.en->text);
    }
}

void Relevance::add_japanese(std::string_view text) {
    const std::string normal = text::normalized(text, text::Profile::match_ja);
    char32_t before = 0, last = 0;
    for (std::size_t at = 0; at < normal.size();) {
        const char32_t raw = text::next_code_point(normal, at);
        const bool vowel = is_vowel_of_vu(last, raw);
        last = raw;
        const char32_t c = skeleton(raw);
        if (c == 0 || vowel) continue;
        pairs_.set(hashed(0, c, kBits));
        if (before != 0) pairs_.set(hashed(before, c, kBits));
        before = c;
    }
    add_english(normal);  // what was left in Latin
}

void Relevance::add_english(std::string_view text) {
    each_word(text::normalized(text, text::Profile::match_en), [&](const std::string& word) {
        words_.set(hashed(std::string_view(word).substr(0, kPrefix), kBits));
        words_.set(hashed(text::singular(word).substr(0, kPrefix), kBits));
    });
}

bool Relevance::of_japanese(std::string_view term) const {
    std::size_t missing = 0, characters = 0, katakana = 0;
    bool first_missing = false, last_missing = false, last_but_one_missing = false, ends_in_kana = false;
    char32_t before = 0, last = 0;
    for (std::size_t at = 0; at < term.size();) {
        const char32_t raw = text::next_code_point(term, at);
        if (!is_plain(raw)) return true;
        const bool vowel = is_vowel_of_vu(last, raw);
        last = raw;
        const char32_t c = skeleton(raw);
        if (c == 0 || vowel) continue;
        katakana += is_katakana(c);
        ends_in_kana = is_hiragana(c);
        last_but_one_missing = last_missing;
        last_missing = !pairs_.test(before == 0 ? hashed(0, c, kBits) : hashed(before, c, kBits));
        if (before == 0 && last_missing) first_missing = true;
        missing += last_missing;
        before = c;
        ++characters;
    }
    // 運用する is 運用し in a text, 食べる is 食べた: an ending may change two pairs, but not take the first character away.
    if (ends_in_kana && characters > 1 && !first_missing)
        missing -= std::size_t{last_missing} + std::size_t{last_but_one_missing};
    return missing == 0 || (katakana > 0 && is_near(term));  // ロ of ロの字 is a spelling that is known
}

bool Relevance::is_near(std::string_view term) const {
    for (const ByteRange run : katakana_runs(term)) {
        const std::vector<std::uint64_t> keys = deletion_hashes(slice(term, run));
        if (std::any_of(keys.begin(), keys.end(), [&](std::uint64_t key) { return spellings_.test(key % kBits); }))
            return true;
    }
    return false;
}

bool Relevance::of_english(std::string_view term) const {
    bool all = true, any = false;
    const bool ascii = each_word(term, [&](const std::string& word) {
        any = true;
        if (!all || words_.test(hashed(std::string_view(word).substr(0, kPrefix), kBits))) return;
        all = may_be_plural(word) && words_.test(hashed(text::singular(word).substr(0, kPrefix), kBits));
    });
    return !ascii || (any && all);
}

std::vector<std::size_t> relevant_rows(const std::vector<RelevanceRow>& rows, const Relevance& relevance) {
    const std::hash<std::string_view> hash;
    std::vector<bool> chosen(rows.size());
    std::unordered_set<std::int64_t> concepts;
    std::unordered_set<std::size_t> surfaces;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        chosen[i] = relevance.of_japanese(rows[i].ja) || relevance.of_english(rows[i].en);
        if (!chosen[i]) continue;
        if (rows[i].concept_id != 0) concepts.insert(rows[i].concept_id);
        surfaces.insert(hash(rows[i].ja));
        surfaces.insert(hash(rows[i].en));
    }
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (chosen[i] || concepts.contains(rows[i].concept_id) || surfaces.contains(hash(rows[i].ja)) ||
            surfaces.contains(hash(rows[i].en))) {
            out.push_back(i);
        }
    }
    return out;
}

Glossary relevant_part(const Glossary& glossary, const Draft& draft) {
    std::vector<RelevanceRow> rows;
    rows.reserve(glossary.pairs.size());
    for (const TermPair& pair : glossary.pairs) rows.push_back({pair.ja, pair.en, pair.concept_id});
    Glossary part;
    part.different = glossary.different;
    for (const std::size_t i : relevant_rows(rows, Relevance(draft))) part.pairs.push_back(glossary.pairs[i]);
    return part;
}

}  // namespace yakugo::check
