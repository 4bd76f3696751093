// SPDX-License-Identifier: Apache-2.0
// Syllable by syllable, in both romanisations.
#include "libalign/link/mandarin.hpp"

#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <utility>

namespace yakugo::link {

namespace {

constexpr std::size_t kFewestSyllables = 2, kMostSyllables = 4, kFewestLetters = 4;

struct Rewriting {
    std::string_view pinyin, other;
};

// What Wade and Giles write otherwise than pinyin: whole syllables, else initials and finals by themselves.
constexpr std::array<Rewriting, 10> kWadeInitials = {{{"zh", "ch"},
                                                      {"b", "p"},
                                                      {"d", "t"},
                                                      {"g", "k"},
                                                      {"j", "ch"},
                                                      {"q", "ch"},
                                                      {"x", "hs"},
                                                      {"z", "ts"},
                                                      {"c", "ts"},
                                                      {"r", "j"}}};
constexpr std::array<Rewriting, 5> kWadeFinals = {
    {{"ong", "ung"}, {"iong", "iung"}, {"ian", "ien"}, {"ie", "ieh"}, {"ue", "ueh"}}};
constexpr std::array<Rewriting, 18> kWadeSyllables = {{{"zhi", "chih"},
                                                       {"chi", "chih"},
                                                       {"shi", "shih"},
                                                       {"ri", "jih"},
                                                       {"zi", "tzu"},
                                                       {"ci", "tzu"},
                                                       {"si", "ssu"},
                                                       {"ge", "ko"},
                                                       {"ke", "ko"},
                                                       {"he", "ho"},
                                                       {"gui", "kuei"},
                                                       {"kui", "kuei"},
                                                       {"yan", "yen"},
                                                       {"ye", "yeh"},
                                                       {"you", "yu"},
                                                       {"yi", "i"},
                                                       {"duo", "to"},
                                                       {"luo", "lo"}}};

/// The letters before the first vowel.
std::size_t initial_size(std::string_view syllable) {
    return std::min(syllable.find_first_of("aeiou"), syllable.size());
}

std::string letters_of(std::string_view word) {
    std::string out;
    std::copy_if(word.begin(), word.end(), std::back_inserter(out), [](char c) { return c >= 'a' && c <= 'z'; });
    return out;
}

struct SpeltWords {
    std::size_t begin, end;  ///< English tokens
};

/// What one or two words that begin with capitals spell.
std::multimap<std::string, SpeltWords> spellings(const EnglishText& english) {
    std::multimap<std::string, SpeltWords> out;
    const auto is_name = [&](std::size_t i) {
        return i < english.tokens.size() && english.tokens[i].word && english.tokens[i].capital &&
               !english.tokens[i].number;
    };
    for (std::size_t i = 0; i < english.tokens.size(); ++i) {
        if (!is_name(i)) continue;
        const std::string one = letters_of(english.tokens[i].lower);
        if (one.size() >= kFewestLetters) out.emplace(one, SpeltWords{i, i + 1});
        const bool hyphen = i + 1 < english.tokens.size() && joins_phrase(english, i + 1);
        const std::size_t next = hyphen ? i + 2 : i + 1;  // Hua-lien
        if (next < english.tokens.size() && (hyphen || is_name(next)))
            out.emplace(one + letters_of(english.tokens[next].lower), SpeltWords{i, next + 1});
    }
    return out;
}

struct Romanised {
    std::string pinyin, wade_giles;
};

/// Empty where a character is no kanji with a reading, or there are too few or too many of them.
Romanised read(std::string_view text, const lexicon::Lexicon& lexicon) {
    Romanised out;
    std::size_t syllables = 0;
    for (std::size_t at = 0; at < text.size(); ++syllables) {
        const std::string_view syllable = lexicon.mandarin(text::next_code_point(text, at));
        if (syllable.empty() || syllables == kMostSyllables) return {};
        out.pinyin += syllable;
        out.wade_giles += wade_giles(syllable);
    }
    return syllables < kFewestSyllables ? Romanised{} : out;
}

}  // namespace

std::string wade_giles(std::string_view pinyin) {
    const auto rewritten = [](const auto& table, std::string_view part) {
        const auto found =
            std::find_if(table.begin(), table.end(), [&](const Rewriting& one) { return one.pinyin == part; });
        return found == table.end() ? part : found->other;
    };
    if (const std::string_view whole = rewritten(kWadeSyllables, pinyin); whole != pinyin) return std::string(whole);
    const std::size_t size = initial_size(pinyin);
    return std::string(rewritten(kWadeInitials, pinyin.substr(0, size))) +
           std::string(rewritten(kWadeFinals, pinyin.substr(size)));
}

std::vector<Link> find_mandarin(const JapaneseText& japanese, const EnglishText& english, const Resources& resources) {
    const std::multimap<std::string, SpeltWords> names = spellings(english);
    std::vector<Link> out;
    if (names.empty()) return out;
    const auto& tokens = japanese.tokens;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        for (std::size_t j = i; j < std::min(tokens.size(), i + kMostSyllables); ++j) {
            if (j > i && tokens[j].range.begin != tokens[j - 1].range.end) break;
            const ByteRange range{tokens[i].range.begin, tokens[j].range.end};
            const Romanised reading = read(slice(japanese.text, range), resources.lexicon);
            for (const std::string* spelling : {&reading.pinyin, &reading.wade_giles}) {
                const auto [first, last] = names.equal_range(*spelling);
                for (auto at = first; at != last; ++at)
                    out.push_back({range, at->second.begin, at->second.end, LinkKind::sound, kSameReading});
                if (reading.pinyin == reading.wade_giles) break;
            }
        }
    }
    return out;
}

}  // namespace yakugo::link
