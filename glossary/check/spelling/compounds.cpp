// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/spelling/compounds.hpp"

#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <utility>

namespace yakugo::check {
namespace {

bool is_part(const text::JapaneseToken& token, std::string_view text) {
    using text::PartOfSpeech;
    if (token.pos == PartOfSpeech::prefix) return true;
    if (token.pos != PartOfSpeech::noun) return false;
    // Hiragana nouns (こと, もの) end a compound.
    std::size_t at = token.range.begin;
    return text::script_of(text::next_code_point(text, at)) != text::Script::hiragana;
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

void add_compounds(const Text& text, std::size_t unit, const std::vector<text::JapaneseToken>& tokens,
                   std::vector<Compound>& all) {
    for (std::size_t i = 0; i < tokens.size();) {
        if (!is_part(tokens[i], text.text)) {
            ++i;
            continue;
        }
        Compound compound;
        compound.first = i == 0;
        ByteRange range = tokens[i].range;
        for (++i; i < tokens.size() && tokens[i].range.begin == range.end && is_part(tokens[i], text.text); ++i) {
            compound.cuts.push_back(tokens[i].range.begin);
            range.end = tokens[i].range.end;
        }
        if (is_masked(text, range)) continue;
        compound.surface = text::normalized(slice(text.text, range), text::Profile::match_ja);
        compound.pattern = pattern_of(compound.surface);
        compound.use = {unit, range};
        all.push_back(std::move(compound));
    }
}

}  // namespace

std::vector<Compound> compounds_of(const Study& study) {
    std::vector<Compound> all;
    for (std::size_t unit = 0; unit < study.draft().units.size(); ++unit) {
        const std::optional<Text>& text = study.draft().units[unit].ja;
        if (text) add_compounds(*text, unit, study.resources().language.japanese.tokenize(text->text), all);
    }
    return all;
}

}  // namespace yakugo::check
