// SPDX-License-Identifier: Apache-2.0
// Draws words and takes them out of the training data.
#include "tests/bench/items.hpp"

#include "libalign/translit/spelling.hpp"
#include "tools/train/calibrate.hpp"

#include <algorithm>
#include <iterator>
#include <random>
#include <tuple>
#include <utility>

namespace yakugo::bench {

namespace {

constexpr std::size_t kLeastKana = 2;
constexpr std::uint64_t kTenthSeed = 20261103;

std::string kana_text(const train::WordPair& pair) {
    std::string text;
    for (const std::uint8_t symbol : pair.kana) text += translit::katakana_utf8(symbol).data();
    return text;
}

std::string letters_text(const train::WordPair& pair) {
    std::string text;
    for (const std::uint8_t letter : pair.letters) text += static_cast<char>('a' + letter - 1);
    return text;
}

Item item_of(const train::WordPair& pair) {
    return {kana_text(pair), letters_text(pair), pair};
}

void sort_items(std::vector<Item>& items) {
    std::sort(items.begin(), items.end(), [](const Item& a, const Item& b) {
        return std::tie(a.pair.letters, a.pair.kana, a.english) < std::tie(b.pair.letters, b.pair.kana, b.english);
    });
}

/// Fisher and Yates. std::shuffle may differ from one library to the next.
std::vector<std::size_t> shuffled(std::size_t size, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    std::vector<std::size_t> order(size);
    for (std::size_t i = 0; i < size; ++i) order[i] = i;
    for (std::size_t i = size; i > 1; --i) std::swap(order[i - 1], order[random() % i]);
    return order;
}

void append(std::vector<train::Entry>& to, const std::vector<train::Entry>& from) {
    to.insert(to.end(), from.begin(), from.end());
}

}  // namespace

std::string letters_key(const train::WordPair& pair) {
    return {pair.letters.begin(), pair.letters.end()};
}

std::vector<Item> names_of(const Corpus& corpus) {
    std::vector<Item> items;
    for (const train::Entry& entry : corpus.names) {
        std::vector<train::WordPair> words = train::split_words({entry});
        if (words.size() != 1 || words[0].kana.size() < kLeastKana) continue;
        items.push_back({entry.katakana, entry.english, std::move(words[0])});
    }
    sort_items(items);
    return items;
}

std::vector<Item> items_of(const std::vector<train::Entry>& entries) {
    std::vector<Item> items;
    for (const train::WordPair& pair : train::split_words(entries)) items.push_back(item_of(pair));
    return items;
}

std::vector<Item> held_out_tenth(const std::vector<train::Entry>& entries, std::size_t most) {
    std::vector<train::WordPair> tenth = train::fold(train::split_words(entries), train::kEvaluationFold);
    std::erase_if(tenth, [](const train::WordPair& pair) { return pair.kana.size() < kLeastKana; });
    std::vector<Item> items;
    for (const std::size_t i : shuffled(tenth.size(), kTenthSeed)) {
        if (items.size() == most) break;
        items.push_back(item_of(tenth[i]));
    }
    sort_items(items);
    return items;
}

std::vector<Item> draw(const std::vector<Item>& from, std::size_t count, std::uint64_t seed, Words& taken) {
    std::vector<Item> items;
    for (const std::size_t i : shuffled(from.size(), seed)) {
        if (items.size() == count) break;
        if (taken.insert(letters_key(from[i].pair)).second) items.push_back(from[i]);
    }
    sort_items(items);
    return items;
}

std::vector<train::WordPair> pairs_without(const Corpus& corpus, const Words& words) {
    std::vector<train::Entry> all = corpus.edict;
    append(all, corpus.enamdict);
    append(all, corpus.names);
    std::vector<train::WordPair> pairs = train::split_words(all);
    std::erase_if(pairs, [&](const train::WordPair& pair) { return words.contains(letters_key(pair)); });
    return pairs;
}

std::vector<train::WordPair> pairs_with_dictionaries(const Corpus& corpus, const Words& words) {
    std::vector<train::Entry> all = corpus.edict;
    append(all, corpus.enamdict);
    std::copy_if(corpus.names.begin(), corpus.names.end(), std::back_inserter(all), [&](const train::Entry& entry) {
        const std::vector<train::WordPair> pairs = train::split_words({entry});
        return std::none_of(pairs.begin(), pairs.end(),
                            [&](const train::WordPair& pair) { return words.contains(letters_key(pair)); });
    });
    return train::split_words(all);
}

}  // namespace yakugo::bench
