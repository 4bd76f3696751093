// SPDX-License-Identifier: Apache-2.0
// The comparison form of English phrases.
#include "libalign/lexicon/lexicon.hpp"
#include "libalign/text/normalize.hpp"

#include <algorithm>

namespace yakugo::lexicon {

namespace {

/// Profile match_en; glosses are nearly all ASCII, for which lower case is all there is to do.
std::string lower_case(std::string_view phrase) {
    const auto is_plain = [](char c) { return c >= ' ' && c <= '~'; };
    if (!std::all_of(phrase.begin(), phrase.end(), is_plain)) return text::normalized(phrase, text::Profile::match_en);
    std::string lower(phrase);
    for (char& c : lower) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return lower;
}

bool is_article(std::string_view word) {
    return word == "a" || word == "an" || word == "the";
}

void append_word(std::string& key, std::string_view word) {
    if (word.empty()) return;
    if (!key.empty()) key += ' ';
    key += word;
}

/// "f-35a" -> "f 35a", "u.s." -> "us": the tokeniser keeps designations and abbreviations together, whose hyphens and
/// dots writers set as they please. The dot of 1.5 stays.
void append_parts(std::string& key, std::string word, const text::EnglishTokenizer& english) {
    const bool digits = std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits) std::erase(word, '.');
    for (std::size_t begin = 0; begin <= word.size();) {
        const std::size_t end = std::min(word.find('-', begin), word.size());
        append_word(key, english.stem(std::string_view(word).substr(begin, end - begin)));
        begin = end + 1;
    }
}

}  // namespace

std::string english_key(std::string_view phrase, const text::EnglishTokenizer& english) {
    // Lower case comes first, so that the tokeniser treats "IRON DOMES" and "iron domes" alike.
    const std::string lower = lower_case(phrase);
    std::vector<text::EnglishToken> words = english.tokenize(lower);
    std::erase_if(words, [](const text::EnglishToken& token) { return !token.word; });
    std::string key;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const text::EnglishToken& word = words[i];
        // The last word is never an article ("vitamin A"), nor is a lone "to" the sign of a verb.
        const bool last = i + 1 == words.size();
        if (!last && (is_article(word.lower) || (key.empty() && word.lower == "to"))) continue;
        if (word.lower.find_first_of("-.") == std::string::npos) {
            append_word(key, word.stem);
        } else {
            append_parts(key, word.lower, english);
        }
    }
    return key;
}

}  // namespace yakugo::lexicon
