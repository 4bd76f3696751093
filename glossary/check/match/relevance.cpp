// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/match/relevance.hpp"

#include "glossary/check/match/inflection.hpp"
#include "glossary/check/spelling/katakana.hpp"
#include "glossary/check/spelling/neighbours.hpp"
#include "libalign/core/digest.hpp"
#include "libalign/text/english.hpp"
#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"
#include "libalign/text/utf8.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>

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

// ヴァ is バ: the vowel behind ヴ says nothing.
bool is_vowel_of_vu(char32_t before, char32_t c) {
    return before == U'ヴ' && (c == U'ァ' || c == U'ィ' || c == U'ェ' || c == U'ォ');
}

constexpr std::uint32_t kKeys = 1U << 20U, kRunKeys = 1U << 22U;

// Of a character and the two before it, 0 where there are none.
std::uint32_t run_key(char32_t first, char32_t second, char32_t third) {
    const std::uint64_t run = (std::uint64_t{first} * 0x9E3779B1 + second) * 0x85EBCA77 + third;
    return static_cast<std::uint32_t>((run * 0x9E3779B97F4A7C15) >> 42U);
}
static_assert(kRunKeys == 1U << (64U - 42U));

std::uint32_t first_letters(std::string_view word) {
    return static_cast<std::uint32_t>(fnv1a(word.substr(0, kPrefix)) % kKeys);
}

std::uint32_t spelling_key(std::uint64_t deletion_hash) {
    return static_cast<std::uint32_t>(deletion_hash % kKeys);
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

// How many characters at the end another ending takes away: 運用する is 運用し in a text, 食べる is 食べた.
std::size_t ending_of(std::string_view term) {
    const std::optional<std::size_t> stem = stem_length(term);
    return stem ? text::count_code_points(term.substr(*stem)) : 0;
}

// Calls `each(before_that, before, c)` for the skeletons of the characters of a normal form; 0 before the first.
template <class Each>
void each_run(std::string_view normal, Each each) {
    char32_t last = 0, before = 0, before_that = 0;
    for (std::size_t at = 0; at < normal.size();) {
        const char32_t raw = text::next_code_point(normal, at);
        const bool vowel = is_vowel_of_vu(last, raw);
        last = raw;
        const char32_t c = skeleton(raw);
        if (c == 0 || vowel) continue;
        each(before_that, before, c);
        before_that = std::exchange(before, c);
    }
}

// What a row says of the characters of a Japanese term, in its normal form. False where there are too many.
bool add_runs(std::string_view term, RelevanceRow& row, std::vector<std::uint32_t>& keys) {
    const std::size_t begin = keys.size();
    std::size_t katakana = 0;
    each_run(term, [&](char32_t before_that, char32_t before, char32_t c) {
        katakana += is_katakana(c);
        keys.push_back(run_key(before_that, before, c));
    });
    const std::size_t characters = keys.size() - begin, most = std::numeric_limits<std::uint16_t>::max();
    row.runs = static_cast<std::uint16_t>(std::min(characters, most));
    row.ending = static_cast<std::uint8_t>(std::min(ending_of(term), characters));
    if (katakana == 0) return characters <= most;
    for (const ByteRange run : katakana_runs(term)) {  // ロ of ロの字 is a spelling that is known
        for (const std::uint64_t hash : deletion_hashes(slice(term, run))) keys.push_back(spelling_key(hash));
    }
    const std::size_t spellings = keys.size() - begin - characters;
    row.spellings = static_cast<std::uint16_t>(std::min(spellings, most));
    return characters <= most && spellings <= most;
}

// The same of the words of an English one.
bool add_words(std::string_view term, RelevanceRow& row, std::vector<std::uint32_t>& keys) {
    const std::size_t begin = keys.size(), most = std::numeric_limits<std::uint16_t>::max();
    const bool ascii = each_word(term, [&](const std::string& word) {
        const std::uint32_t key = first_letters(word);
        keys.push_back(key);
        keys.push_back(may_be_plural(word) ? first_letters(text::singular(word)) : key);
    });
    const std::size_t words = keys.size() - begin;
    row.words = static_cast<std::uint16_t>(std::min(words, most));
    return ascii && words <= most;
}

// Which of many hashes are there: one look says of most that they are not.
class HashSet {
public:
    void add(std::uint64_t hash) {
        bits_.set(hash % kKeys);
        hashes_.insert(hash);
    }
    bool has(std::uint64_t hash) const { return bits_.test(hash % kKeys) && hashes_.contains(hash); }

private:
    std::bitset<kKeys> bits_;
    std::unordered_set<std::uint64_t> hashes_;
};

}  // namespace

namespace {

// What texts of the draft are compared in; most terms stand in it already.
std::string normal(std::string_view term, text::Profile profile, bool already) {
    return already ? std::string(term) : text::normalized(term, profile);
}

bool is_plain(std::string_view term) {
    for (std::size_t at = 0; at < term.size();) {
        if (!is_plain(text::next_code_point(term, at))) return false;
    }
    return true;
}

}  // namespace

RelevanceRow relevance_row(std::string_view ja, std::string_view en, std::int64_t concept_id,
                           std::vector<std::uint32_t>& keys) {
    const std::hash<std::string_view> hash;
    RelevanceRow row{.concept_id = concept_id, .ja_hash = hash(ja), .en_hash = hash(en), .keys = keys.size()};
    if (add_runs(normal(ja, text::Profile::match_ja, is_plain(ja)), row, keys) &&
        add_words(normal(en, text::Profile::match_en, text::ascii_prefix(en) == en.size()), row, keys))
        return row;
    keys.resize(row.keys);
    row.runs = row.spellings = row.words = 0;
    row.always = 1;
    return row;
}

Relevance::Relevance(const Draft& draft) {
    static_assert(kBits == kKeys && kRunBits == kRunKeys);
    for (const Word& word : katakana_words(draft)) {
        for (const std::uint64_t hash : deletion_hashes(word.surface)) spellings_.set(spelling_key(hash));
    }
    for (const Unit& unit : draft.units) {
        if (unit.ja) add_japanese(unit.ja->text);
        if (unit.en) add_english(unit.en->text);
    }
}

void Relevance::add_japanese(std::string_view text) {
    const std::string normal = text::normalized(text, text::Profile::match_ja);
    each_run(normal, [&](char32_t before_that, char32_t before, char32_t c) {
        runs_.set(run_key(0, 0, c));
        runs_.set(run_key(0, before, c));
        runs_.set(run_key(before_that, before, c));
    });
    add_english(normal);  // what was left in Latin
}

void Relevance::add_english(std::string_view text) {
    each_word(text::normalized(text, text::Profile::match_en), [&](const std::string& word) {
        words_.set(first_letters(word));
        words_.set(first_letters(text::singular(word)));
    });
}

bool Relevance::of(std::string_view ja, std::string_view en) const {
    std::vector<std::uint32_t> keys;
    const RelevanceRow row = relevance_row(ja, en, 0, keys);
    return of(row, keys);
}

bool Relevance::of(const RelevanceRow& row, std::span<const std::uint32_t> keys) const {
    if (row.always != 0) return true;
    const auto words = keys.subspan(row.keys + row.runs + row.spellings, row.words);
    bool all = !words.empty();
    for (std::size_t i = 0; all && i < words.size(); i += 2) all = words_.test(words[i]) || words_.test(words[i + 1]);
    return all || of_japanese(row, keys);
}

bool Relevance::of_japanese(const RelevanceRow& row, std::span<const std::uint32_t> keys) const {
    const auto stem = keys.subspan(row.keys, std::size_t{row.runs} - row.ending);
    // From the end: runs of three are rarer than those of one that it begins with.
    if (std::all_of(stem.rbegin(), stem.rend(), [&](std::uint32_t key) { return runs_.test(key); })) return true;
    const auto spellings = keys.subspan(row.keys + row.runs, row.spellings);
    return std::any_of(spellings.begin(), spellings.end(), [&](std::uint32_t key) { return spellings_.test(key); });
}

std::vector<std::size_t> relevant_rows(std::span<const RelevanceRow> rows, std::span<const std::uint32_t> keys,
                                       const Relevance& relevance, const std::function<bool(std::size_t)>& counts) {
    std::vector<bool> chosen(rows.size());
    const auto concepts = std::make_unique<HashSet>(), surfaces = std::make_unique<HashSet>();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        chosen[i] = relevance.of(rows[i], keys) && counts(i);
        if (!chosen[i]) continue;
        if (rows[i].concept_id != 0) concepts->add(static_cast<std::uint64_t>(rows[i].concept_id));
        surfaces->add(rows[i].ja_hash);
        surfaces->add(rows[i].en_hash);
    }
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const RelevanceRow& row = rows[i];
        if (chosen[i] || ((concepts->has(static_cast<std::uint64_t>(row.concept_id)) || surfaces->has(row.ja_hash) ||
                           surfaces->has(row.en_hash)) &&
                          counts(i)))
            out.push_back(i);
    }
    return out;
}

Glossary relevant_part(const Glossary& glossary, const Draft& draft) {
    std::vector<RelevanceRow> rows;
    std::vector<std::uint32_t> keys;
    rows.reserve(glossary.pairs.size());
    for (const TermPair& pair : glossary.pairs) rows.push_back(relevance_row(pair.ja, pair.en, pair.concept_id, keys));
    Glossary part;
    part.different = glossary.different;
    const auto relevance = std::make_unique<const Relevance>(draft);
    for (const std::size_t i : relevant_rows(rows, keys, *relevance, [](std::size_t) { return true; }))
        part.pairs.push_back(glossary.pairs[i]);
    return part;
}

}  // namespace yakugo::check
