// SPDX-License-Identifier: Apache-2.0
// Likeness of letters and words.
#include "glossary/store/similarity.hpp"

#include "glossary/store/acronym.hpp"
#include "glossary/store/code_points.hpp"
#include "glossary/store/concept.hpp"
#include "glossary/store/fold.hpp"
#include "glossary/store/spelling.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <utility>

namespace yakugo::store {

namespace {

constexpr std::size_t kLongest = 64;  // characters that are compared; longer texts are like what they hold only
constexpr double kLeast = 0.5;        // likeness

/// 1 - d / n; 0 where d is more than `most`.
template <class Text>
double letters_alike(const Text& a, const Text& b, std::size_t most) {
    const std::size_t longer = std::max(a.size(), b.size());
    if (a == b) return 1;
    if (longer == 0 || longer > kLongest) return 0;
    const std::size_t distance = edit_distance(a, b, most);
    return distance > most ? 0 : 1 - static_cast<double>(distance) / static_cast<double>(longer);
}

/// Of two words; 0 where they are different ones.
double words_alike(const std::string& a, const std::string& b) {
    if (a == b) return 1;
    const std::size_t shorter = std::min(a.size(), b.size());
    const auto is_letter = [](char c) { return c < '0' || c > '9'; };
    if (shorter < 5 || a.front() != b.front()) return 0;
    if (!std::all_of(a.begin(), a.end(), is_letter) || !std::all_of(b.begin(), b.end(), is_letter)) return 0;
    return letters_alike(a, b, shorter < 7 ? 1 : 2);
}

struct English {
    double value = 0;
    bool same = false, abbreviated = false;
    bool respelt = false;  // the same words, one of them spelt otherwise
    bool general = false;  // no name, and one word of several, or what they end with
};

bool ends_with(const std::vector<std::string>& longer, const std::vector<std::string>& shorter) {
    return longer.size() > shorter.size() && std::equal(shorter.rbegin(), shorter.rend(), longer.rbegin());
}

English compare_words(const Compared& a, const Compared& b) {
    const auto counts = [](const std::string& word) { return !is_small_word(word); };
    std::vector<std::string> fewer, more;
    std::copy_if(a.words.begin(), a.words.end(), std::back_inserter(fewer), counts);
    std::copy_if(b.words.begin(), b.words.end(), std::back_inserter(more), counts);
    const bool a_shorter = fewer.size() <= more.size();
    if (!a_shorter) fewer.swap(more);
    if (fewer.empty() || more.size() > kLongest) return {};
    const std::string& shorter_surface = a_shorter ? a.en : b.en;
    English out{.respelt = fewer.size() == more.size()};
    out.general = fold_case(shorter_surface) == shorter_surface && fewer.size() < more.size() &&
                  (fewer.size() == 1 || ends_with(more, fewer));
    double sum = 0;
    std::vector<std::string> left = more;
    for (const std::string& word : fewer) {
        const auto best = std::max_element(left.begin(), left.end(), [&](const auto& one, const auto& other) {
            return words_alike(word, one) < words_alike(word, other);
        });
        const double alike = words_alike(word, *best);
        if (alike == 0) return {};  // each has a word of its own
        sum += alike;
        left.erase(best);
    }
    out.value = 2 * sum / static_cast<double>(fewer.size() + more.size());
    return out;
}

English compare_english(const Compared& a, const Compared& b) {
    constexpr double abbreviation = 0.9;
    if (a.en_form == b.en_form) return {.value = 1, .same = true};
    if (are_acronym_and_expansion(a.en, b.en)) return {.value = abbreviation, .abbreviated = true};
    return compare_words(a, b);
}

bool reads(const Compared& pair) {
    return is_untranslated({.id = {}, .ja = pair.ja, .en = pair.en, .ja_form = pair.ja_form, .en_form = pair.en_form});
}

bool are_respelt_katakana(const Compared& a, const Compared& b) {
    constexpr std::size_t most = 2;
    return a.is_katakana && b.is_katakana && edit_distance(a.letters, b.letters, most) <= most;
}

/// Of two terms that share letters; empty where one is too general to be the other.
std::string_view reason_of_letters(const Compared& a, const Compared& b, const English& english, double japanese) {
    constexpr double nearly = 0.75;
    const bool too_general = english.general && japanese < nearly;
    const std::u32string &shorter = a.letters.size() <= b.letters.size() ? a.letters : b.letters,
                         &longer = a.letters.size() <= b.letters.size() ? b.letters : a.letters;
    if (shorter.size() > 1 && longer.find(shorter) != std::u32string::npos) return too_general ? "" : "part";
    return !too_general && share_head(a.ja, b.ja) ? "head" : "";
}

std::string_view reason(const Compared& a, const Compared& b, const English& english, double japanese) {
    constexpr double half = 0.5;
    const bool same_words = english.same || english.respelt;
    if (same_words && (japanese == 1 || are_respelt_katakana(a, b))) return "spelling";
    if (english.respelt && japanese >= half) return "spelling";
    if (english.abbreviated || (japanese < 1 && is_short_form(a.ja, b.ja))) return "short form";
    return reason_of_letters(a, b, english, japanese);
}

}  // namespace

Compared::Compared(std::string ja_surface, std::string en_surface)
    : ja(std::move(ja_surface)), en(std::move(en_surface)) {
    ja_form = link_form(Language::ja, ja);
    en_form = link_form(Language::en, en);
    letters = code_points(ja_form);
    const std::string folded = fold_case(en_form);  // CCA, and the cca of "CCA program"
    for (const std::string_view word : words_of(folded, " ")) words.emplace_back(word);
    constexpr std::size_t shortest = 4;
    is_katakana = reading_words(ja) > 0 && code_points(ja).size() >= shortest;
}

template <class Text>
std::size_t edit_distance(const Text& a, const Text& b, std::size_t most) {
    const std::size_t difference = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (difference > most) return most + 1;
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i), least = i;
        for (std::size_t k = 1; k <= b.size(); ++k) {
            const std::size_t changed = diagonal + (a[i - 1] == b[k - 1] ? 0 : 1);
            diagonal = row[k];
            row[k] = std::min({row[k] + 1, row[k - 1] + 1, changed});
            least = std::min(least, row[k]);
        }
        if (least > most) return most + 1;
    }
    return std::min(row.back(), most + 1);
}

template std::size_t edit_distance(const std::string&, const std::string&, std::size_t);
template std::size_t edit_distance(const std::u32string&, const std::u32string&, std::size_t);

Likeness likeness(const Compared& a, const Compared& b) {
    const English english = compare_english(a, b);
    if (english.value == 0) return {};
    double japanese = letters_alike(a.letters, b.letters, kLongest);
    constexpr double reading = 0.5;
    constexpr std::size_t telling = 3;  // letters; too many names begin with the same two
    const bool telling_acronym = english.abbreviated && std::min(a.en_form.size(), b.en_form.size()) >= telling;
    if (telling_acronym && (reads(a) || reads(b))) japanese = std::max(japanese, reading);
    const double value = std::sqrt(japanese * english.value);
    const std::string_view why = value < kLeast ? std::string_view() : reason(a, b, english, japanese);
    return why.empty() ? Likeness{} : Likeness{why, value};
}

}  // namespace yakugo::store
