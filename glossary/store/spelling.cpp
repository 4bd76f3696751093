// SPDX-License-Identifier: Apache-2.0
// Forms and likenesses, by code points.
#include "glossary/store/spelling.hpp"

#include "glossary/store/acronym.hpp"
#include "glossary/store/code_points.hpp"
#include "glossary/store/fold.hpp"

#include <algorithm>
#include <array>

namespace yakugo::store {

namespace {

/// What does not count in Japanese spelling: middle dots and long vowel marks (also half-width), spaces, の.
constexpr std::u32string_view kSpelling = U"・･ーｰ \u3000の";
constexpr std::u32string_view kWordBreaks = U"・･＝= \u3000";
constexpr std::u32string_view kSmall = U"ァィゥェォャュョヮヵヶ";
constexpr std::u32string_view kLarge = U"アイウエオヤユヨワカケ";
constexpr std::u32string_view kAfterVu = U"ァィェォ";
constexpr std::u32string_view kOfVu = U"バビベボ";

bool is_katakana(char32_t c) {
    return (c >= U'ァ' && c <= U'ヺ') || c == U'ー' || (c >= U'ㇰ' && c <= U'ㇿ') || (c >= U'ｦ' && c <= U'ﾟ');
}

bool is_kanji(char32_t c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x20000 && c <= 0x3FFFF) ||
           (c >= 0xF900 && c <= 0xFAFF) || c == U'々';
}

bool holds(std::u32string_view set, char32_t c) {
    return set.find(c) != std::u32string_view::npos;
}

/// ヴァ -> バ, ヴュ -> ビユ, ヴ -> ブ; small kana to large ones; ッ to nothing.
std::u32string plain_kana(std::u32string_view text) {
    std::u32string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t c = text[i], next = i + 1 < text.size() ? text[i + 1] : U'\0';
        if (c == U'ヴ' && holds(kAfterVu, next)) {
            out += kOfVu[kAfterVu.find(next)];
            ++i;
        } else if (c == U'ヴ') {
            out += holds(U"ャュョ", next) ? U'ビ' : U'ブ';
        } else if (holds(kSmall, c)) {
            out += kLarge[kSmall.find(c)];
        } else if (c != U'ッ') {
            out += c;
        }
    }
    return out;
}

std::string singular(std::string word) {
    const auto ends = [&](std::string_view end) { return word.ends_with(end); };
    if (word.size() < 4 || !ends("s") || ends("ss") || ends("us") || ends("is")) return word;
    if (ends("ies") && word.size() > 4) return word.substr(0, word.size() - 3) + "y";
    const bool longer = ends("sses") || ends("shes") || ends("ches") || ends("xes") || ends("zes");
    return word.substr(0, word.size() - (longer ? 2 : 1));
}

std::string english_link_form(std::string_view surface) {
    if (const std::string letters = acronym_letters(surface); !letters.empty()) return letters;
    std::string out;
    const std::string folded = fold_case(surface);
    const std::vector<std::string_view> words = words_of(folded, " -/\t\n\r");
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) out += ' ';
        out += i + 1 < words.size() ? std::string(words[i]) : singular(std::string(words[i]));
    }
    return out.empty() ? folded : out;
}

/// The run of katakana at the end, up to the last word break.
std::u32string_view last_katakana_word(std::u32string_view text) {
    std::size_t begin = text.size();
    while (begin > 0 && is_katakana(text[begin - 1])) --begin;
    return text.substr(begin);
}

}  // namespace

std::string match_form(Language language, std::string_view surface) {
    std::string folded = fold_case(surface);
    if (language == Language::en) return folded;
    std::u32string out = code_points(folded);
    std::erase_if(out, [](char32_t c) { return holds(kSpelling, c); });
    return out.empty() ? folded : to_utf8(out);  // a surface of nothing else is told apart by it
}

std::string link_form(Language language, std::string_view surface) {
    if (language == Language::en) return english_link_form(surface);
    const std::string matched = match_form(language, surface);
    const std::u32string plain = plain_kana(code_points(matched));
    return plain.empty() ? matched : to_utf8(plain);
}

bool are_near_katakana(std::string_view a, std::string_view b) {
    constexpr std::size_t shortest = 4;
    const std::u32string first = code_points(a), second = code_points(b);
    const std::u32string &shorter = first.size() <= second.size() ? first : second,
                         &longer = first.size() <= second.size() ? second : first;
    if (shorter.size() < shortest || longer.size() - shorter.size() > 1) return false;
    if (!std::all_of(shorter.begin(), shorter.end(), is_katakana)) return false;
    if (!std::all_of(longer.begin(), longer.end(), is_katakana)) return false;
    const auto [in_shorter, in_longer] = std::mismatch(shorter.begin(), shorter.end(), longer.begin(), longer.end());
    if (in_shorter == shorter.end()) return true;
    const auto behind = in_shorter + (shorter.size() == longer.size() ? 1 : 0);
    return std::equal(behind, shorter.end(), in_longer + 1, longer.end());
}

bool share_head(std::string_view a, std::string_view b) {
    const std::u32string first = code_points(a), second = code_points(b);
    const std::u32string_view word = last_katakana_word(first);
    if (word.size() >= 2) return word == last_katakana_word(second);
    constexpr std::size_t least = 2;
    if (first.size() < least || second.size() < least) return false;
    const std::u32string head = first.substr(first.size() - least);
    return head == second.substr(second.size() - least) && std::any_of(head.begin(), head.end(), is_kanji);
}

bool is_short_form(std::string_view a, std::string_view b) {
    const std::u32string first = code_points(a), second = code_points(b);
    const std::u32string &shorter = first.size() <= second.size() ? first : second,
                         &longer = first.size() <= second.size() ? second : first;
    constexpr std::size_t most_of_it = 4;
    const bool kanji = std::any_of(shorter.begin(), shorter.end(), is_kanji);
    if (kanji && shorter.size() >= most_of_it && longer.size() - shorter.size() <= 1 && longer.starts_with(shorter))
        return true;
    if (shorter.size() < 2 || shorter.front() != longer.front() || shorter.back() != longer.back()) return false;
    auto next = shorter.begin();
    for (const char32_t c : longer) {
        if (next != shorter.end() && *next == c) ++next;
    }
    return next == shorter.end() && kanji;
}

std::size_t reading_words(std::string_view ja) {
    const std::u32string text = code_points(ja);
    std::size_t words = 0;
    bool inside = false;
    for (const char32_t c : text) {
        const bool breaks = holds(kWordBreaks, c);
        if (!breaks && !is_katakana(c)) return 0;
        if (!breaks && !inside) ++words;
        inside = !breaks;
    }
    return words;
}

}  // namespace yakugo::store
