// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/match/english_matcher.hpp"

#include <algorithm>
#include <utility>

namespace yakugo::check {
namespace {

class SymbolReader {
public:
    SymbolReader(std::span<const Symbol> symbols, std::size_t from) : symbols_(symbols), at_(from) {}
    bool next(Symbol& symbol) {
        if (at_ == symbols_.size()) return false;
        symbol = symbols_[at_++];
        return true;
    }
    std::size_t position() const { return at_; }

private:
    std::span<const Symbol> symbols_;
    std::size_t at_;
};

/// Signs at the ends of a term that are none of its own: Inc. is Inc, “Iron Dome” is Iron Dome.
bool is_idle_sign(const EnglishWord& word) {
    return word.sign && (word.lower == "." || word.lower == "\"" || word.lower == "'");
}

}  // namespace

/// Patterns on their way to keys.
struct EnglishMatcher::Builder {
    struct Key {
        std::uint64_t head = 0;             // its first two words
        std::uint32_t begin = 0, size = 0;  // in symbols
        Entry entry;
    };
    /// A word as it is written in patterns, and what was made of it: each is looked at once.
    struct Known {
        Symbol symbol = 0;
        std::string cased;
        bool capitals = false;
    };

    Builder(EnglishMatcher& target, const text::EnglishTokenizer& tokens) : matcher(target), tokenizer(tokens) {}

    void add(const Pattern& pattern) {
        const auto begin = static_cast<std::uint32_t>(symbols.size());
        cased.clear();
        capitals = false;
        if (is_simple_english(pattern.surface)) {
            add_simple(pattern.surface);
        } else {
            add_words(pattern.surface);
        }
        const auto size = static_cast<std::uint32_t>(symbols.size()) - begin;
        if (size == 0) return;
        std::string& bytes = matcher.bytes_;
        Entry entry{pattern.id, static_cast<std::uint32_t>(bytes.size()),
                    static_cast<std::uint32_t>(pattern.surface.size())};
        bytes += pattern.surface;
        if (capitals) {
            entry.cased = static_cast<std::uint32_t>(bytes.size());
            bytes += cased;
        }
        const std::uint64_t second = size > 1 ? symbols[begin + 1] : 0;
        keys.push_back({std::uint64_t{symbols[begin]} << 32 | second, begin, size, entry});
    }

    void add_simple(std::string_view surface) {
        for (std::size_t begin = 0; begin < surface.size();) {
            const std::size_t end = std::min(surface.find_first_of(" -/", begin), surface.size());
            if (end > begin) push(word_of(surface.substr(begin, end - begin)));
            begin = end + 1;
        }
    }

    const Known& word_of(std::string_view written) {
        const std::uint32_t id = raw.add(written);
        if (id > known.size()) {
            EnglishWord word = english_word(written);
            known.push_back(
                {matcher.vocabulary_.add(word.lower), std::move(word.cased), word.capitals != Capitals::none});
        }
        return known[id - 1];
    }

    void add_words(std::string_view surface) {
        const std::vector<EnglishWord> words = english_words(surface, tokenizer);
        std::size_t first = 0, last = words.size();
        while (first < last && is_idle_sign(words[first])) ++first;
        while (first < last && is_idle_sign(words[last - 1])) --last;
        for (; first < last; ++first) {
            const EnglishWord& word = words[first];
            push({matcher.vocabulary_.add(word.lower), word.cased, word.capitals != Capitals::none});
        }
    }

    void push(const Known& word) {
        symbols.push_back(word.symbol);
        cased += word.cased;
        cased += '\0';
        capitals = capitals || word.capitals;
    }

    std::span<const Symbol> symbols_of(const Key& key) const { return std::span(symbols).subspan(key.begin, key.size); }

    void sort() {
        std::sort(keys.begin(), keys.end(), [this](const Key& a, const Key& b) {
            if (a.head != b.head) return a.head < b.head;
            const auto x = symbols_of(a), y = symbols_of(b);
            const auto [at, other] = std::mismatch(x.begin(), x.end(), y.begin(), y.end());
            if (at != x.end() && other != y.end()) return *at < *other;
            if (x.size() != y.size()) return x.size() < y.size();
            return std::pair(a.entry.id, a.begin) < std::pair(b.entry.id, b.begin);
        });
    }

    EnglishMatcher& matcher;
    const text::EnglishTokenizer& tokenizer;
    StringIds raw;
    std::vector<Known> known;
    std::vector<Symbol> symbols;
    std::vector<Key> keys;
    std::string cased;  // of the pattern at hand
    bool capitals = false;
};

EnglishMatcher::EnglishMatcher(std::span<const Pattern> patterns, const text::EnglishTokenizer& tokenizer) {
    Builder builder(*this, tokenizer);
    builder.keys.reserve(patterns.size());
    for (const Pattern& pattern : patterns) builder.add(pattern);
    builder.sort();
    std::vector<Symbol> symbols;
    symbols.reserve(builder.symbols.size());
    std::vector<std::uint32_t> ends;
    ends.reserve(builder.keys.size());
    keys_.reserve(builder.keys.size());
    std::span<const Symbol> last;
    for (const Builder::Key& key : builder.keys) {
        const std::span<const Symbol> words = builder.symbols_of(key);
        const auto shared = std::mismatch(words.begin(), words.end(), last.begin(), last.end()).first - words.begin();
        if (static_cast<std::size_t>(shared) < words.size() || words.size() != last.size()) {
            keys_.add_key(key.size, static_cast<std::uint32_t>(shared));
            symbols.insert(symbols.end(), words.begin(), words.end());
            ends.push_back(static_cast<std::uint32_t>(symbols.size()));
            last = words;
        }
        keys_.add_entry(key.entry);
    }
    automaton_.emplace(SymbolKeys{symbols, ends});
}

bool EnglishMatcher::has_capitals(const Entry& entry, std::span<const EnglishWord> words) const {
    if (entry.cased == kNoKey) return true;
    std::size_t at = entry.cased;
    for (const EnglishWord& word : words) {
        const std::string_view wanted = bytes_.data() + at;
        at += wanted.size() + 1;
        switch (capitals_of(wanted)) {
            case Capitals::none: break;
            case Capitals::first:
                if (word.capitals != Capitals::first && word.capitals != Capitals::all) return false;
                break;
            case Capitals::all:
            case Capitals::mixed:
                if (word.cased != wanted) return false;
                break;
        }
    }
    return true;
}

/// Reports the longest of the keys at the word `begin`, of which `key` is the longest one, that is a hit; the word behind it, or
/// `begin` where there is none.
std::size_t EnglishMatcher::accept(std::string_view text, std::span<const EnglishWord> words, std::size_t begin,
                                   std::uint32_t key, std::vector<Match>& matches) const {
    if (!words[begin].begins) return begin;
    for (; key != kNoKey; key = keys_.shorter(key)) {
        const std::size_t end = begin + keys_.length(key);
        if (!words[end - 1].ends) continue;
        const ByteRange range{words[begin].range.begin, words[end - 1].range.end};
        const std::size_t before = matches.size();
        for (const Entry& entry : keys_.entries(key)) {
            if (!has_capitals(entry, words.subspan(begin, end - begin))) continue;
            const std::string_view surface = std::string_view(bytes_).substr(entry.surface, entry.size);
            const bool exact = slice(text, range) == surface;
            if (matches.size() > before && matches.back().id == entry.id) {
                matches.back().exact = matches.back().exact || exact;
            } else {
                matches.push_back({range, entry.id, exact});
            }
        }
        if (matches.size() > before) return end;
    }
    return begin;
}

std::vector<Match> EnglishMatcher::find(std::string_view text, const text::EnglishTokenizer& tokenizer) const {
    std::vector<Match> matches;
    const std::vector<EnglishWord> words = english_words(text, tokenizer);
    std::vector<Symbol> symbols;
    symbols.reserve(words.size());
    for (const EnglishWord& word : words) symbols.push_back(vocabulary_.find(word.lower));
    for (std::size_t position = 0; position < words.size();) {
        const auto found = automaton_->find(SymbolReader(symbols, position));
        if (!found) break;
        const std::size_t begin = found->end - keys_.length(found->key);
        const std::size_t end = accept(text, words, begin, found->key, matches);
        position = end == begin ? begin + 1 : end;
    }
    return matches;
}

std::size_t EnglishMatcher::memory() const noexcept {
    return sizeof *this + vocabulary_.memory() + bytes_.capacity() + keys_.memory() + automaton_->memory();
}

}  // namespace yakugo::check
