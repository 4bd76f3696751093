// SPDX-License-Identifier: Apache-2.0
// Initials of words.
#include "glossary/store/acronym.hpp"

#include "glossary/store/fold.hpp"
#include "libalign/core/ascii.hpp"

#include <algorithm>
#include <array>

namespace yakugo::store {

namespace {

constexpr std::array<std::string_view, 10> kSmallWords = {"a", "and", "at", "by", "for", "in", "of", "on", "the", "to"};

bool is_capital(char c) {
    return 'A' <= c && c <= 'Z';
}

/// "U.S." -> "us", "UAVs" -> "uav", "DoD" -> "dod"; empty where it is no acronym of 2 to 10 capitals and digits.
std::string letters_of(std::string_view text) {
    std::string letters;
    if (text.size() > 2 && text.back() == 's') text.remove_suffix(1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '.') continue;
        const bool of = c == 'o' && i > 0 && i + 1 < text.size() && is_capital(text[i - 1]) && is_capital(text[i + 1]);
        if (!is_capital(c) && !('0' <= c && c <= '9') && !of) return {};
        letters += c;
    }
    const bool fits = 2 <= letters.size() && letters.size() <= 10;
    return fits ? fold_case(letters) : std::string();
}

/// The bytes of the UTF-8 character that `text` begins with.
std::string_view first_character(std::string_view text) {
    std::size_t end = 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80) ++end;
    return text.substr(0, end);
}

std::string initials(const std::vector<std::string_view>& words, bool with_small_words) {
    std::string out;
    for (const std::string_view word : words) {
        if (with_small_words || !is_small_word(word)) out += first_character(word);
    }
    return out;
}

bool abbreviates(std::string_view acronym, std::string_view expansion) {
    const std::string letters = letters_of(acronym);
    if (letters.empty()) return false;
    const std::vector<std::string> all = all_initials(expansion);
    return std::find(all.begin(), all.end(), letters) != all.end();
}

}  // namespace

bool is_small_word(std::string_view word) {
    return std::find(kSmallWords.begin(), kSmallWords.end(), word) != kSmallWords.end();
}

std::vector<std::string> all_initials(std::string_view expansion) {
    std::vector<std::string> out;
    const std::string folded = fold_case(expansion);
    for (const std::string_view separators : {" ", " -/"}) {
        const std::vector<std::string_view> words = words_of(folded, separators);
        if (words.size() < 2) continue;
        out.push_back(initials(words, true));
        out.push_back(initials(words, false));
    }
    return out;
}

bool is_phrase(std::string_view en) {
    return en.find_first_of(" -/") != std::string_view::npos;
}

std::vector<std::string_view> words_of(std::string_view text, std::string_view separators) {
    std::vector<std::string_view> words;
    for (std::size_t at = text.find_first_not_of(separators); at != std::string_view::npos;) {
        const std::size_t end = std::min(text.find_first_of(separators, at), text.size());
        words.push_back(text.substr(at, end - at));
        at = text.find_first_not_of(separators, end);
    }
    return words;
}

std::string acronym_letters(std::string_view en) {
    std::string letters = letters_of(en);
    const auto capitals = std::count_if(en.begin(), en.end(), is_capital);
    if (letters.empty() || capitals < 2 || ('0' <= letters.back() && letters.back() <= '9')) return {};
    for (char& c : letters) c = ascii_upper(c);
    return letters;
}

bool are_acronym_and_expansion(std::string_view a, std::string_view b) {
    return abbreviates(a, b) || abbreviates(b, a);
}

}  // namespace yakugo::store
