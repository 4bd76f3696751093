// SPDX-License-Identifier: Apache-2.0
// Keys are sorted by their bytes, which keeps those together that begin with the same characters.
#include "glossary/check/match/japanese_matcher.hpp"

#include "glossary/check/match/edges.hpp"
#include "glossary/check/match/inflection.hpp"

#include <algorithm>
#include <utility>

namespace yakugo::check {

/// All keys before they are sorted, one behind the other.
struct JapaneseMatcher::Source {
    struct Key {
        std::uint64_t head = 0;  // its first eight bytes, as a number that sorts like them
        std::uint32_t begin = 0, size = 0;
        Entry entry;
    };

    std::string_view text(const Key& key) const { return std::string_view(bytes).substr(key.begin, key.size); }

    void add(std::string_view text, Entry entry) {
        std::uint64_t head = 0;
        for (std::size_t i = 0; i < 8; ++i)
            head = head << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
        keys.push_back(
            {head, static_cast<std::uint32_t>(bytes.size()), static_cast<std::uint32_t>(text.size()), entry});
        bytes += text;
    }

    void sort() {
        std::sort(keys.begin(), keys.end(), [this](const Key& a, const Key& b) {
            if (a.head != b.head) return a.head < b.head;
            const int order = text(a).compare(text(b));
            return order != 0 ? order < 0 : std::pair(a.entry.id, a.begin) < std::pair(b.entry.id, b.begin);
        });
    }

    std::string bytes;
    std::vector<Key> keys;
};

JapaneseMatcher::Source JapaneseMatcher::collect(std::span<const Pattern> patterns, std::vector<Detail>& details) {
    Source source;
    source.keys.reserve(patterns.size());
    std::size_t bytes = 0;
    for (const Pattern& pattern : patterns) bytes += pattern.surface.size();
    source.bytes.reserve(bytes);
    std::string form;
    for (const Pattern& pattern : patterns) {
        std::string_view key = pattern.surface;
        std::uint32_t detail = 0;
        if (!is_folded(key) || key.starts_with(' ') || key.ends_with(' ')) {
            form = folded(pattern.surface);
            key = form;
            if (key.empty()) continue;
            if (key != pattern.surface) {
                details.push_back({pattern.surface, {}});
                detail = static_cast<std::uint32_t>(details.size());
            }
        }
        if (key.empty()) continue;
        source.add(key, {pattern.id, detail});
        if (const auto stem = stem_length(key)) {
            details.push_back({{}, std::string(key.substr(*stem))});
            source.add(key.substr(0, *stem), {pattern.id, static_cast<std::uint32_t>(details.size())});
        }
    }
    source.sort();
    return source;
}

JapaneseMatcher::JapaneseMatcher(std::span<const Pattern> patterns) {
    const Source source = collect(patterns, details_);
    alphabet_.emplace(source.bytes);
    std::vector<Symbol> symbols;
    symbols.reserve(source.bytes.size() / 3 + source.keys.size());
    std::vector<std::uint32_t> ends;
    ends.reserve(source.keys.size());
    keys_.reserve(source.keys.size());
    std::string_view last;
    for (const Source::Key& key : source.keys) {
        const std::string_view text = source.text(key);
        if (ends.empty() || text != last) {
            const auto shared = std::mismatch(text.begin(), text.end(), last.begin(), last.end()).first - text.begin();
            keys_.add_key(key.size, static_cast<std::uint32_t>(shared));
            for (const char *at = text.data(), *end = at + text.size(); at != end;)
                symbols.push_back((*alphabet_)(decode(at, end)));
            ends.push_back(static_cast<std::uint32_t>(symbols.size()));
            last = text;
        }
        keys_.add_entry(key.entry);
        stems_ = stems_ || (key.entry.detail != 0 && !details_[key.entry.detail - 1].ending.empty());
    }
    automaton_.emplace(SymbolKeys{symbols, ends});
}

std::size_t JapaneseMatcher::memory() const noexcept {
    std::size_t bytes = sizeof *this + details_.capacity() * sizeof(Detail) + keys_.memory() + alphabet_->memory() +
                        automaton_->memory();
    for (const Detail& detail : details_) {
        for (const std::string* text : {&detail.surface, &detail.ending}) {
            if (text->capacity() >= sizeof(std::string) / 2) bytes += text->capacity() + 1;
        }
    }
    return bytes;
}

/// One text.
class JapaneseMatcher::Search {
public:
    Search(const JapaneseMatcher& matcher, std::string_view text, const text::JapaneseTokenizer& tokenizer)
        : matcher_(matcher),
          original_(text),
          folded_(text),
          text_(folded_.text()),
          words_(text_, tokenizer),
          edges_(text_, words_) {}

    std::vector<Match> run() {
        for (std::size_t position = 0; position < text_.size();) {
            const auto found = matcher_.automaton_->find(CharacterReader(text_, position, *matcher_.alphabet_));
            if (!found) break;
            const std::size_t begin = found->end - matcher_.keys_.length(found->key);
            position = accept(begin, found->key);
            if (position == begin) {
                const char* next = text_.data() + begin;
                decode(next, text_.data() + text_.size());
                position = static_cast<std::size_t>(next - text_.data());
            }
        }
        return std::move(matches_);
    }

private:
    /// Reports the longest of the keys at `begin`, of which `key` is the longest one, that is a hit; its end, or `begin` where there is none.
    std::size_t accept(std::size_t begin, std::uint32_t key) {
        std::size_t best = begin;
        best_.clear();
        for (; key != kNoKey; key = matcher_.keys_.shorter(key)) {
            const ByteRange range{begin, begin + matcher_.keys_.length(key)};
            for (const Entry& entry : matcher_.keys_.entries(key)) {
                const Detail* const detail = entry.detail == 0 ? nullptr : &matcher_.details_[entry.detail - 1];
                const bool inflected = detail != nullptr && !detail->ending.empty();
                if (!inflected && range.end < best) continue;
                const auto end = inflected ? inflected_end_of(range, detail->ending) : plain_end_of(range);
                if (!end || *end < best) continue;
                if (*end > best) best_.clear();
                best = *end;
                best_.push_back({entry.id, inflected ? nullptr : detail, inflected});
            }
            if (best != begin && !matcher_.stems_) break;
        }
        if (best != begin) report({begin, best});
        return best;
    }

    std::optional<std::size_t> plain_end_of(ByteRange range) {
        if (judged_ != range) {
            judged_ = range;
            good_ = begins(range) && edges_.ends(range);
        }
        return good_ ? std::optional(range.end) : std::nullopt;
    }

    bool begins(ByteRange range) {
        if (begin_judged_ != range.begin) {
            begin_judged_ = range.begin;
            begin_good_ = edges_.begins(range);
        }
        return begin_good_;
    }

    std::optional<std::size_t> inflected_end_of(ByteRange stem, std::string_view ending) {
        const char* next = text_.data() + stem.end;
        const char* const end = text_.data() + text_.size();
        const char32_t c = next == end ? 0 : decode(next, end);
        if (!may_follow_stem(ending, c) || !begins(stem)) return std::nullopt;
        return inflected_end(words_, text_, stem.begin, slice(text_, stem), ending);
    }

    void report(ByteRange range) {
        const ByteRange original = folded_.original(range);
        const std::string_view found = slice(original_, original);
        const std::size_t first = matches_.size();
        for (const auto& [id, detail, inflected] : best_) {
            const std::string_view surface = detail != nullptr ? detail->surface : slice(text_, range);
            matches_.push_back({original, id, !inflected && found == surface});
        }
        const auto begin = matches_.begin() + static_cast<std::ptrdiff_t>(first);
        std::sort(begin, matches_.end(),
                  [](const Match& a, const Match& b) { return a.id != b.id ? a.id < b.id : a.exact > b.exact; });
        // する is a form of する, too.
        matches_.erase(std::unique(begin, matches_.end(), [](const Match& a, const Match& b) { return a.id == b.id; }),
                       matches_.end());
    }

    struct Best {
        std::uint32_t id = 0;
        const Detail* detail = nullptr;
        bool inflected = false;
    };

    const JapaneseMatcher& matcher_;
    std::string_view original_;
    FoldedText folded_;
    std::string_view text_;
    Words words_;
    Edges edges_;
    std::vector<Match> matches_;
    std::vector<Best> best_;
    ByteRange judged_;  // the last range whose edges were looked at, and what was seen
    bool good_ = false;
    std::size_t begin_judged_ = static_cast<std::size_t>(-1);
    bool begin_good_ = false;
};

std::vector<Match> JapaneseMatcher::find(std::string_view text, const text::JapaneseTokenizer& tokenizer) const {
    return Search(*this, text, tokenizer).run();
}

}  // namespace yakugo::check
