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

void add_compounds(const Text& text, std::size_t unit, std::vector<Compound>& all) {
    bool first = true;  // nothing but space stands before
    const std::string_view bytes = text.text;
    for (std::size_t at = 0; at < bytes.size();) {
        ByteRange range{at, at};
        std::size_t characters = 0;
        char32_t c = 0;
        for (; at < bytes.size() && is_part(c = text::next_code_point(bytes, at)); range.end = at) ++characters;
        if (characters == 0) {
            first = first && text::is_space(c);
            continue;
        }
        const bool begins = std::exchange(first, false);
        if (characters < 2 || is_masked(text, range)) continue;
        all.push_back({text::normalized(slice(bytes, range), text::Profile::match_ja), {unit, range}, begins});
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

std::string_view pattern_of(const Compound& compound, std::string& held) {
    constexpr std::string_view kDigits = "0123456789";
    const std::string_view surface = compound.surface;
    if (surface.find_first_of(kDigits) == std::string_view::npos) return surface;
    held.clear();
    for (std::size_t at = 0; at < surface.size(); ++at) {
        const bool digit = kDigits.find(surface[at]) != std::string_view::npos;
        const bool goes_on = digit && at > 0 && kDigits.find(surface[at - 1]) != std::string_view::npos;
        if (!goes_on) held += digit ? '0' : surface[at];
    }
    return held;
}

std::vector<std::size_t> cuts_of(std::string_view surface, const text::JapaneseTokenizer& tokenizer) {
    std::vector<std::size_t> cuts;
    for (const text::JapaneseToken& token : tokenizer.tokenize(surface)) {
        if (token.range.begin > 0) cuts.push_back(token.range.begin);
    }
    return cuts;
}

}  // namespace yakugo::check
