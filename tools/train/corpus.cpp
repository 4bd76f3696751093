// SPDX-License-Identifier: Apache-2.0
// Reads EDICT's form and tab-separated names.
#include "tools/train/corpus.hpp"

#include "libalign/core/error.hpp"
#include "libalign/text/encoding.hpp"
#include "libalign/text/unicode.hpp"
#include "libalign/translit/spelling.hpp"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>
#include <string_view>
#include <tuple>
#include <utility>

namespace yakugo::train {

namespace {

constexpr std::size_t kMaxGlossWords = 3;

std::string read_file(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw InputError({path}, "cannot open");
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    return text::decode(bytes, path).text;
}

template <class Take>
void for_each_part(std::string_view text, char separator, Take take) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(separator), text.size());
        take(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

std::string without_brackets(std::string_view gloss) {
    std::string out;
    int depth = 0;
    for (const char c : gloss) {
        if (c == '(') ++depth;
        if (depth == 0) out += c;
        if (c == ')' && depth > 0) --depth;
    }
    return std::string(text::trim(out));
}

std::size_t count_words(std::string_view gloss) {
    std::size_t words = 0;
    for_each_part(gloss, ' ', [&](std::string_view word) { words += word.empty() ? 0U : 1U; });
    return words;
}

/// Calls take(begin, end) for each word of a spelling.
std::vector<std::pair<std::size_t, std::size_t>> words_of(const translit::Spelling& spelling) {
    std::vector<std::pair<std::size_t, std::size_t>> words;
    for (std::size_t i = 0; i < spelling.size; ++i) {
        if (spelling.starts_word(i)) words.emplace_back(i, i);
        words.back().second = i + 1;
    }
    return words;
}

std::vector<std::uint8_t> symbols(const translit::Spelling& spelling, std::pair<std::size_t, std::size_t> word) {
    std::vector<std::uint8_t> out;
    for (std::size_t i = word.first; i < word.second; ++i) out.push_back(static_cast<std::uint8_t>(spelling.symbol(i)));
    return out;
}

}  // namespace

std::vector<Entry> read_edict(const std::string& path) {
    std::vector<Entry> entries;
    const std::string text = read_file(path);
    for_each_part(text, '\n', [&](std::string_view line) {
        const std::size_t slash = line.find('/');
        const std::string_view headword = line.substr(0, line.find(' '));
        if (slash == std::string_view::npos || !translit::is_katakana(headword)) return;
        for_each_part(line.substr(slash + 1), '/', [&](std::string_view gloss) {
            std::string english = without_brackets(gloss);
            const std::size_t words = count_words(english);
            if (words >= 1 && words <= kMaxGlossWords)
                entries.push_back({std::string(headword), std::move(english), false});
        });
    });
    return entries;
}

std::vector<Entry> read_names(const std::string& path) {
    std::vector<Entry> entries;
    const std::string text = read_file(path);
    bool heading = true;
    for_each_part(text, '\n', [&](std::string_view line) {
        const std::size_t tab = line.find('\t');
        if (heading || tab == std::string_view::npos) {
            heading = false;
            return;
        }
        const std::string_view rest = line.substr(tab + 1);
        const std::size_t end = std::min(rest.find('\t'), rest.size());
        std::size_t frequency = 1;  // also where there is no number
        if (end < rest.size()) std::from_chars(rest.data() + end + 1, rest.data() + rest.size(), frequency);
        entries.push_back({std::string(rest.substr(0, end)), std::string(line.substr(0, tab)), true, frequency});
    });
    return entries;
}

std::vector<WordPair> split_words(const std::vector<Entry>& entries) {
    std::vector<WordPair> pairs;
    for (const Entry& entry : entries) {
        translit::Spelling kana, letters;
        if (!translit::spell_katakana(entry.katakana, kana) || !translit::spell_english(entry.english, letters))
            continue;
        const auto kana_words = words_of(kana), english_words = words_of(letters);
        if (kana_words.size() != english_words.size()) continue;
        for (std::size_t i = 0; i < kana_words.size(); ++i) {
            pairs.push_back({symbols(kana, kana_words[i]),
                             symbols(letters, english_words[i]),
                             entry.name,
                             1,
                             {},
                             {},
                             entry.name ? 0U : 1U,
                             entry.frequency});
        }
    }
    const auto key = [](const WordPair& p) { return std::tie(p.letters, p.kana); };
    std::sort(pairs.begin(), pairs.end(), [&](const WordPair& a, const WordPair& b) { return key(a) < key(b); });
    std::vector<WordPair> different;
    for (WordPair& pair : pairs) {
        if (different.empty() || key(different.back()) != key(pair)) {
            different.push_back(std::move(pair));
        } else {
            ++different.back().entries;
            different.back().name = different.back().name || pair.name;
            different.back().dictionary += pair.dictionary;
            different.back().frequency += pair.frequency;
        }
    }
    return different;
}

}  // namespace yakugo::train
