// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/spelling/katakana.hpp"

#include "libalign/text/folding.hpp"
#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace yakugo::check {
namespace {

constexpr std::size_t kMostParts =
    5;  // of a word; longer lists of names are no word (ジョージ・ハーバート・ウォーカー・ブッシュ has 4)

// Where the katakana that begin at a byte end: there, where it is none.
std::size_t katakana_end(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        std::size_t next = at;
        if (text::script_of(text::next_code_point(text, next)) != text::Script::katakana) break;
        at = next;
    }
    return at;
}

// The parts of a run between its middle dots.
std::vector<ByteRange> ranges_of_parts(std::string_view text, ByteRange run) {
    std::vector<ByteRange> parts;
    std::size_t begin = run.begin;
    for (std::size_t at = run.begin; at < run.end;) {
        const std::size_t before = at;
        if (!text::is_middle_dot(text::next_code_point(text, at))) continue;
        parts.push_back({begin, before});
        begin = at;
    }
    parts.push_back({begin, run.end});
    return parts;
}

using Found = std::unordered_map<std::string, Word>;

void collect(std::string_view text, std::size_t unit, ByteRange run, Found& found) {
    const std::vector<ByteRange> parts = ranges_of_parts(text, run);
    for (std::size_t first = 0; first < parts.size(); ++first) {
        for (std::size_t last = first; last < std::min(parts.size(), first + kMostParts); ++last) {
            const ByteRange range{parts[first].begin, parts[last].end};
            const std::string surface = text::normalized(slice(text, range), text::Profile::match_ja);
            Word& word = found[surface];
            word.surface = surface;
            word.uses.push_back({unit, range});
            word.whole = word.whole || range == run;
        }
    }
}

}  // namespace

std::vector<std::string> parts_of(std::string_view text) {
    std::vector<std::string> parts(1);
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = text::next_code_point(text, at);
        if (text::is_middle_dot(c)) {
            parts.emplace_back();
        } else {
            text::append(parts.back(), c);
        }
    }
    return parts;
}

std::string without_dots(std::string_view text) {
    std::string out;
    for (const std::string& part : parts_of(text)) out += part;
    return out;
}

std::vector<ByteRange> katakana_runs(std::string_view text) {
    std::vector<ByteRange> runs;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = katakana_end(text, at);
        if (end == at) {
            text::next_code_point(text, at);
            continue;
        }
        const std::size_t begin = at;
        for (at = end; at < text.size();) {
            std::size_t behind_dot = at;
            if (!text::is_middle_dot(text::next_code_point(text, behind_dot))) break;
            end = katakana_end(text, behind_dot);
            if (end == behind_dot) break;
            at = end;
        }
        runs.push_back({begin, at});
    }
    return runs;
}

std::vector<Word> katakana_words(const Draft& draft) {
    Found found;
    for (std::size_t unit = 0; unit < draft.units.size(); ++unit) {
        const std::optional<Text>& text = draft.units[unit].ja;
        if (!text) continue;
        for (const ByteRange run : katakana_runs(text->text)) {
            if (!is_masked(*text, run)) collect(text->text, unit, run, found);
        }
    }
    std::vector<Word> words;
    words.reserve(found.size());
    for (auto& [surface, word] : found) words.push_back(std::move(word));
    std::sort(words.begin(), words.end(), [](const Word& a, const Word& b) { return a.surface < b.surface; });
    return words;
}

}  // namespace yakugo::check
