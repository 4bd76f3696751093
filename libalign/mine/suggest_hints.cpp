// SPDX-License-Identifier: Apache-2.0
// What a suggestion's English and its katakana say of its confidence.
#include "libalign/core/ascii.hpp"
#include "libalign/mine/suggest_context.hpp"
#include "libalign/text/english.hpp"

#include <algorithm>
#include <cmath>

namespace yakugo::mine {

namespace {

/// Share of the words, function words aside, that begin with a capital.
double capitals(std::string_view english) {
    double words = 0, capital = 0;
    for (std::size_t i = 0; i < english.size(); ++i) {
        if (i > 0 && english[i - 1] != ' ') continue;
        const std::string_view word = english.substr(i, english.find(' ', i) - i);
        if (text::is_function_word(word)) continue;
        ++words;
        capital += (word[0] >= 'A' && word[0] <= 'Z');
    }
    return words > 0 ? capital / words : 0;
}

/// Of the rarest word, 0 to 1.
double plainness(std::string_view english, const link::Resources& resources) {
    constexpr double kPlain = 8;
    double least = kPlain;
    for (std::size_t i = 0; i < english.size();) {
        const std::size_t end = std::min(english.find_first_of(" -", i), english.size());
        if (end > i)
            least = std::min(least, static_cast<double>(everyday_meanings(english.substr(i, end - i), resources)));
        i = end + 1;
    }
    return least / kPlain;
}

/// Entries of words that have this English among their glosses: 0 none, 1 a hundred.
double meanings(std::string_view english, const link::Resources& resources) {
    constexpr std::size_t kMostEntries = 100;
    const std::size_t words =
        resources.lexicon.count_words_for_english(lexicon::english_key(english, resources.english), kMostEntries);
    return std::log10(1 + static_cast<double>(words)) / 2;
}

}  // namespace

void describe_word(const Run& run, Suggestion& suggestion, const SuggestContext& context) {
    const std::string& katakana = run.text;
    const text::JapaneseToken* word = run.known_word();
    at(suggestion.hints, Hint::known) = word != nullptr && !text::is_proper_noun(word->noun);
    at(suggestion.hints, Hint::plain) = plainness(suggestion.en, context.resources());
    for (const lexicon::Entry& entry : link::KnownEntries(katakana, context.resources())) {
        if (entry.origin == lexicon::Origin::enamdict) {
            if ((entry.names & lexicon::name_place) != 0) at(suggestion.hints, Hint::place) = 1;
            continue;
        }
        if (entry.common) at(suggestion.hints, Hint::everyday) = 1;
        if (is_written_small(entry)) at(suggestion.hints, Hint::ordinary) = 1;
    }
}

void describe_english(Suggestion& suggestion, const SuggestContext& context) {
    const auto words = std::count(suggestion.en.begin(), suggestion.en.end(), ' ');
    at(suggestion.hints, Hint::words) = std::min(static_cast<double>(words) / 3, 1.0);
    at(suggestion.hints, Hint::stands) = context.stands(suggestion.en);
    at(suggestion.hints, Hint::capital) = capitals(suggestion.en);
    at(suggestion.hints, Hint::small_head) =
        at(suggestion.hints, Hint::headed) > 0 && is_ascii_lower(suggestion.en[suggestion.en.rfind(' ') + 1]);
    if (is_ascii_lower(suggestion.en[0]))
        at(suggestion.hints, Hint::generic) = meanings(suggestion.en, context.resources());
    const std::string key = lexicon::english_key(suggestion.en, context.resources().english);
    for (const lexicon::Entry& entry : link::KnownEntries(suggestion.ja, context.resources())) {
        const bool same = std::any_of(entry.glosses.begin(), entry.glosses.end(),
                                      [&](const lexicon::Gloss& gloss) { return gloss.key == key; });
        if (same) at(suggestion.hints, Hint::whole) = 1;
    }
}

std::size_t everyday_meanings(std::string_view english, const link::Resources& resources) {
    constexpr std::size_t kMostEntries = 16;
    const auto entries =
        resources.lexicon.find_everyday_english(lexicon::english_key(english, resources.english), kMostEntries);
    return static_cast<std::size_t>(std::count_if(entries.begin(), entries.end(), is_written_small));
}

bool is_written_small(const lexicon::Entry& entry) {
    return !entry.glosses.empty() && !entry.glosses[0].text.empty() && entry.glosses[0].text[0] >= 'a' &&
           entry.glosses[0].text[0] <= 'z';
}

bool is_everyday(std::string_view katakana, const lexicon::Lexicon& lexicon) {
    const std::vector<lexicon::Entry> entries = lexicon.find_japanese(katakana);
    return std::any_of(entries.begin(), entries.end(), [](const lexicon::Entry& entry) {
        return entry.origin != lexicon::Origin::enamdict && entry.common && is_written_small(entry);
    });
}

}  // namespace yakugo::mine
