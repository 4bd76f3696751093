// SPDX-License-Identifier: Apache-2.0
// Groups spellings by their English, and looks for others that are near by accident.
#include "tools/train/variant_pairs.hpp"

#include "libalign/core/digest.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <utility>

namespace yakugo::train {

namespace {

using Letters = std::string;
using Bag = std::bitset<translit::kSymbols>;

constexpr std::size_t kMostChanges = 4;

Kana to_kana(const translit::Spelling& spelling) {
    Kana out;
    for (std::size_t i = 0; i < spelling.size; ++i) {
        if (i > 0 && spelling.starts_word(i)) out += '\0';
        out += static_cast<char>(spelling.symbol(i));
    }
    return out;
}

std::uint64_t hash(const std::string& symbols, std::uint64_t seed) {
    return fnv1a(symbols, fnv1a(std::to_string(seed)));
}

/// English as it is heard: one letter for c, k and q, f and ph, s and z, i and y; no doubles, no h behind a consonant, no e at the
/// end. "Katherine" and "Catharine" are then nearly the same.
Letters heard(const Letters& letters) {
    Letters out;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        char c = letters[i] == 0 ? ' ' : static_cast<char>('a' + letters[i] - 1);
        const char before = i > 0 && letters[i - 1] != 0 ? static_cast<char>('a' + letters[i - 1] - 1) : ' ';
        if (c == 'h' && before == 'p') out.back() = 'f';
        if (c == 'h' && std::string_view("aeiou ").find(before) == std::string_view::npos) continue;
        c = c == 'c' || c == 'q' ? 'k' : c == 'z' ? 's' : c == 'y' || c == 'j' ? 'i' : c == 'w' ? 'v' : c;
        if (c == 'e' && i + 1 == letters.size()) continue;
        if (out.empty() || out.back() != c) out += c;
    }
    return out;
}

struct Word {
    Kana kana;
    Bag bag;
    bool name = false;
    std::vector<Letters> english;  ///< sorted
    std::vector<Letters> heard;
};

/// Whether two words are surely two. Names that differ in one letter may be one name (Meyer, Mayer); dictionary words are not.
bool clearly_different(const Word& a, const Word& b) {
    constexpr std::size_t kNameLetters = 2, kPart = 3;  // a third of the longer one
    for (const Letters& x : a.heard) {
        for (const Letters& y : b.heard) {
            const std::size_t longer = std::max(x.size(), y.size());
            const std::size_t least = a.name || b.name ? std::max(kNameLetters, (longer + kPart - 1) / kPart) : 1;
            if (levenshtein(x, y, least) < least) return false;
        }
    }
    return true;
}

struct Spellings {
    std::map<Letters, std::map<Kana, bool>> by_english;  ///< true for a name
    std::vector<Word> words;                             ///< sorted by length
};

Spellings collect(const std::vector<Entry>& entries) {
    Spellings out;
    std::map<Kana, std::pair<bool, std::set<Letters>>> by_kana;
    const auto add = [&](const Kana& kana, const Letters& letters, bool name) {
        bool& known = out.by_english[letters].try_emplace(kana, name).first->second;
        known = known && name;
        auto& word = by_kana.try_emplace(kana, name, std::set<Letters>{}).first->second;
        word.first = word.first && name;
        word.second.insert(letters);
    };
    for (const WordPair& pair : split_words(entries))
        add({pair.kana.begin(), pair.kana.end()}, {pair.letters.begin(), pair.letters.end()}, pair.name);
    for (const Entry& entry : entries) {  // the entries of several words as a whole: their middle dots come and go
        translit::Spelling kana, letters;
        if (!translit::spell_katakana(entry.katakana, kana) || !translit::spell_english(entry.english, letters))
            continue;
        const Letters english = to_kana(letters);
        if (english.find('\0') != std::string::npos) add(to_kana(kana), english, entry.name);
    }
    for (const auto& [kana, word] : by_kana) {
        Word& added = out.words.emplace_back(Word{kana, {}, word.first, {word.second.begin(), word.second.end()}, {}});
        for (const char symbol : kana) added.bag.set(static_cast<unsigned char>(symbol));
        for (const Letters& letters : added.english) added.heard.push_back(heard(letters));
    }
    std::stable_sort(out.words.begin(), out.words.end(),
                     [](const Word& a, const Word& b) { return a.kana.size() < b.kana.size(); });
    return out;
}

/// EDICT gives nearly every entry of several words with and without middle dots; a few of them say all that there is to say.
constexpr std::uint64_t kDotted = 10;

bool same_but_dots(Kana a, Kana b) {
    std::erase(a, '\0');
    std::erase(b, '\0');
    return a == b;
}

std::vector<VariantPair> same_pairs(const Spellings& spellings) {
    constexpr std::uint64_t kSeed = 11;
    std::vector<VariantPair> out;
    std::set<std::pair<Kana, Kana>> known;
    for (const auto& [letters, kanas] : spellings.by_english) {
        for (auto a = kanas.begin(); a != kanas.end(); ++a) {
            for (auto b = std::next(a); b != kanas.end(); ++b) {
                const std::size_t distance = levenshtein(a->first, b->first, kMostChanges);
                if (!close_enough(a->first, b->first, distance) || !known.emplace(a->first, b->first).second) continue;
                if (same_but_dots(a->first, b->first) && hash(a->first, kSeed) % kDotted != 0) continue;
                out.push_back({a->first, b->first, true, a->second || b->second,
                               2.0 / static_cast<double>(kanas.size()), distance,
                               hash(letters, kSeed) % kVariantFolds});
            }
        }
    }
    return out;
}

// One word in so many is set beside all others, and of the pairs at a Levenshtein distance of 1 to 4 one in so many is taken: about
// 150,000 pairs of all kinds.
constexpr std::uint64_t kWordsOf[] = {3, 30};  // dictionary, names
constexpr std::array<std::uint64_t, kMostChanges + 1> kPairsOf = {1, 1, 8, 32, 32};

/// Appends a sample of the pairs of two words, both from the dictionary or both names. Time: words / kWordsOf * words, most of which
/// differ in too many kana to be measured.
void add_others(const std::vector<Word>& words, bool names, std::vector<VariantPair>& out) {
    constexpr std::uint64_t kSeed = 23;
    std::vector<const Word*> shelf;
    for (const Word& word : words) {
        if (word.name == names) shelf.push_back(&word);
    }
    const auto shorter = [](const Word* word, std::size_t size) { return word->kana.size() < size; };
    const std::uint64_t one_of = kWordsOf[names ? 1 : 0];
    for (const Word* const word : shelf) {
        const std::uint64_t number = hash(word->kana, kSeed);
        if (number % one_of != 0) continue;
        const std::size_t size = word->kana.size(), reach = std::min(kMostChanges, size);  // as close_enough() has it
        auto other = std::lower_bound(shelf.begin(), shelf.end(), size - std::min(size, reach), shorter);
        const auto end = std::lower_bound(other, shelf.end(), size + reach + 1, shorter);
        for (; other != end; ++other) {
            const std::size_t most = std::min(kMostChanges, std::max(size, (*other)->kana.size()) / 2);
            if ((word->bag ^ (*other)->bag).count() > 2 * most) continue;
            const std::size_t distance = levenshtein(word->kana, (*other)->kana, most);
            if (distance == 0 || distance > most || hash((*other)->kana, number) % kPairsOf[distance] != 0 ||
                !clearly_different(*word, **other))
                continue;
            // Either word may have been the one that was drawn.
            out.push_back({word->kana, (*other)->kana, false, names,
                           static_cast<double>(one_of * kPairsOf[distance]) / 2, distance,
                           number / one_of % kVariantFolds});
        }
    }
}

/// Weighs the pairs of names. Two spellings of a name are often two languages' readings of it, so they say less than those of a
/// dictionary. Area under the curve for words and for names: with 0.3 0.9557 and 0.9910, with 0.5 0.9550 and 0.9916, with 1 0.9533
/// and 0.9920.
constexpr double kNameWeight = 0.5;

void even_the_odds(std::vector<VariantPair>& pairs) {
    double sum[2][2] = {};
    for (const VariantPair& pair : pairs) sum[pair.name ? 1 : 0][pair.same ? 1 : 0] += pair.weight;
    if (sum[0][1] == 0 || sum[1][0] == 0) return;
    const double factor = sum[0][0] / sum[0][1] * sum[1][1] / sum[1][0];
    for (VariantPair& pair : pairs) {
        if (pair.name) pair.weight *= kNameWeight * (pair.same ? 1 : factor);
    }
}

}  // namespace

std::size_t levenshtein(const Kana& a, const Kana& b, std::size_t limit) {
    if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > limit) return limit + 1;
    std::array<std::size_t, 2 * translit::kMaxSymbols + 1> row;
    std::iota(row.begin(), row.begin() + static_cast<std::ptrdiff_t>(b.size()) + 1, std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i + 1), least = row[0];
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t change = diagonal + (a[i] == b[j] ? 0U : 1U);
            diagonal = row[j + 1];
            row[j + 1] = std::min({change, row[j] + 1, row[j + 1] + 1});
            least = std::min(least, row[j + 1]);
        }
        if (least > limit) return limit + 1;
    }
    return std::min(row[b.size()], limit + 1);
}

bool close_enough(const Kana& a, const Kana& b, std::size_t distance) {
    return distance <= kMostChanges && 2 * distance <= std::max(a.size(), b.size());
}

std::vector<VariantPair> make_variant_pairs(const std::vector<Entry>& entries) {
    const Spellings spellings = collect(entries);
    std::vector<VariantPair> pairs = same_pairs(spellings);
    add_others(spellings.words, false, pairs);
    add_others(spellings.words, true, pairs);
    even_the_odds(pairs);
    return pairs;
}

translit::Spelling to_spelling(const Kana& kana) {
    translit::Spelling out;
    out.size = 0;
    std::size_t start = translit::Spelling::kWordStart;
    for (const char symbol : kana) {
        if (symbol != 0)
            out.symbols[out.size++] = static_cast<std::uint8_t>(static_cast<unsigned char>(symbol) | start);
        start = symbol == 0 ? translit::Spelling::kWordStart : 0;
    }
    return out;
}

}  // namespace yakugo::train
