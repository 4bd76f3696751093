// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/spelling/compounds.hpp"

#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"

#include <utility>

namespace yakugo::check {
namespace {

bool is_part(char32_t c) {
    const text::Script script = text::script_of(c);
    return script == text::Script::kanji || script == text::Script::katakana || script == text::Script::digit;
}

std::string pattern_of(std::string_view surface) {
    std::string pattern;
    bool in_number = false;
    for (std::size_t at = 0; at < surface.size();) {
        const char32_t c = text::next_code_point(surface, at);
        const bool digit = text::script_of(c) == text::Script::digit;
        if (!digit) text::append(pattern, c);
        if (digit && !in_number) pattern += '0';
        in_number = digit;
    }
    return pattern;
}

// Where a run that begins at a byte ends; there, where none does.
std::size_t run_end(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        std::size_t next = at;
        if (!is_part(text::next_code_point(text, next))) break;
        at = next;
    }
    return at;
}

void add_compounds(const Text& text, std::size_t unit, std::vector<Compound>& all) {
    bool first = true;  // nothing but space stands before
    for (std::size_t at = 0; at < text.text.size();) {
        const ByteRange range{at, run_end(text.text, at)};
        if (range.empty()) {
            const bool space = text::is_space(text::next_code_point(text.text, at));
            first = first && space;
            continue;
        }
        at = range.end;
        const bool begins = std::exchange(first, false);
        if (text::count_code_points(slice(text.text, range)) < 2 || is_masked(text, range)) continue;
        std::string surface = text::normalized(slice(text.text, range), text::Profile::match_ja);
        std::string pattern = pattern_of(surface);
        all.push_back({std::move(surface), std::move(pattern), {unit, range}, begins});
    }
}

}  // namespace

std::vector<Compound> compounds_of(const Draft& draft) {
    std::vector<Compound> all;
    for (std::size_t unit = 0; unit < draft.units.size(); ++unit) {
        if (const std::optional<Text>& text = draft.units[unit].ja) add_compounds(*text, unit, all);
    }
    return all;
}

std::vector<std::size_t> cuts_of(std::string_view surface, const text::JapaneseTokenizer& tokenizer) {
    std::vector<std::size_t> cuts;
    for (const text::JapaneseToken& token : tokenizer.tokenize(surface)) {
        if (token.range.begin > 0) cuts.push_back(token.range.begin);
    }
    return cuts;
}

}  // namespace yakugo::check
