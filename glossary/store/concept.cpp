// SPDX-License-Identifier: Apache-2.0
// Acronyms, spelling variants, and the search for the concept that they lead to.
#include "glossary/store/concept.hpp"

#include "glossary/store/fold.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace yakugo::store {

namespace {

constexpr std::array<std::string_view, 10> kSmallWords = {"a", "and", "at", "by", "for", "in", "of", "on", "the", "to"};

/// What does not count in Japanese spelling: middle dots and long vowel marks (also half-width), spaces, の.
constexpr std::array<std::string_view, 7> kSpelling = {"・", "･", "ー", "ｰ", " ", "\u3000", "の"};

/// The bytes of the UTF-8 character that begins at `at`; 1 where none does.
std::size_t character_size(std::string_view text, std::size_t at) {
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80) ++end;
    return end - at;
}

std::vector<std::string_view> split(std::string_view text, std::string_view separators) {
    std::vector<std::string_view> words;
    for (std::size_t at = text.find_first_not_of(separators); at != std::string_view::npos;) {
        const std::size_t end = std::min(text.find_first_of(separators, at), text.size());
        words.push_back(text.substr(at, end - at));
        at = text.find_first_not_of(separators, end);
    }
    return words;
}

/// "U.S." -> "us", "UAVs" -> "uav"; empty where it is no acronym of 2 to 10 capitals and digits.
std::string letters_of_acronym(std::string_view text) {
    std::string letters;
    if (text.size() > 2 && text.back() == 's') text.remove_suffix(1);
    for (const char c : text) {
        if (c == '.') continue;
        if (!('A' <= c && c <= 'Z') && !('0' <= c && c <= '9')) return {};
        letters += c;
    }
    const bool fits = 2 <= letters.size() && letters.size() <= 10;
    return fits ? fold_case(letters) : std::string();
}

std::string initials(const std::vector<std::string_view>& words, bool with_small_words) {
    std::string out;
    for (const std::string_view word : words) {
        const bool small = std::find(kSmallWords.begin(), kSmallWords.end(), word) != kSmallWords.end();
        if (with_small_words || !small) out += word.substr(0, character_size(word, 0));
    }
    return out;
}

bool abbreviates(std::string_view acronym, std::string_view expansion) {
    const std::string letters = letters_of_acronym(acronym);
    if (letters.empty()) return false;
    const std::string folded = fold_case(expansion);
    for (const std::string_view separators : {" ", " -/"}) {
        const std::vector<std::string_view> words = split(folded, separators);
        if (words.size() < 2) continue;
        if (initials(words, true) == letters || initials(words, false) == letters) return true;
    }
    return false;
}

}  // namespace

std::string match_form(Language language, std::string_view surface) {
    std::string folded = fold_case(surface);
    if (language == Language::en) return folded;
    std::string out;
    for (std::size_t at = 0; at < folded.size();) {
        const std::string_view character = std::string_view(folded).substr(at, character_size(folded, at));
        if (std::find(kSpelling.begin(), kSpelling.end(), character) == kSpelling.end()) out += character;
        at += character.size();
    }
    return out.empty() ? folded : out;  // a surface of nothing else is told apart by it
}

bool are_acronym_and_expansion(std::string_view a, std::string_view b) {
    return abbreviates(a, b) || abbreviates(b, a);
}

std::optional<ConceptId> concept_to_join(Database& database, std::string_view ja, std::string_view en) {
    Rows same_japanese = database.query(
        "SELECT j.concept_id, e.surface FROM term j JOIN pair p ON p.ja_term = j.id JOIN term e ON e.id = p.en_term "
        "WHERE j.language = 'ja' AND j.surface = ?1 AND p.status <> 'rejected' ORDER BY j.concept_id",
        ja);
    while (same_japanese.next()) {
        if (are_acronym_and_expansion(same_japanese.text(1), en)) return ConceptId{same_japanese.integer(0)};
    }
    Rows same_but_for_spelling = database.query(
        "SELECT e.concept_id FROM term e JOIN pair p ON p.en_term = e.id JOIN term j ON j.id = p.ja_term "
        "WHERE e.language = 'en' AND e.match_form = ?1 AND j.match_form = ?2 AND p.status <> 'rejected' "
        "ORDER BY e.concept_id LIMIT 1",
        match_form(Language::en, en), match_form(Language::ja, ja));
    if (!same_but_for_spelling.next()) return std::nullopt;
    return ConceptId{same_but_for_spelling.integer(0)};
}

}  // namespace yakugo::store
