// SPDX-License-Identifier: Apache-2.0
// Case, number and possessive of English surfaces.
#include "libalign/mine/surface.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/text/english.hpp"

#include <algorithm>

namespace yakugo::mine {

namespace {

std::string lower_first(std::string word) {
    if (!word.empty()) word[0] = ascii_lower(word[0]);
    return word;
}

/// Whether a token begins the piece or a sentence in it, and its capital may mean no more than that.
bool begins_sentence(const link::EnglishText& english, std::size_t token) {
    if (token == 0) return true;
    const std::string_view before = slice(english.text, english.tokens[token - 1].range);
    return before == "." || before == "?" || before == "!" || before == ":" || before == "\"" || before == "“" ||
           before == "‘";
}

/// The token without a possessive ending, which `lower` has lost already.
std::string bare(const link::EnglishText& english, const text::EnglishToken& token) {
    const std::string surface(slice(english.text, token.range));
    for (const std::string_view ending :
         {std::string_view("'s"), std::string_view("’s"), std::string_view("'"), std::string_view("’")}) {
        if (surface.ends_with(ending)) return surface.substr(0, surface.size() - ending.size());
    }
    return surface;
}

}  // namespace

std::string citation(const EnglishPiece& piece, std::size_t begin, std::size_t end, const std::vector<bool>& proper) {
    const link::EnglishText& english = piece.analysis;
    while (begin + 1 < end && (english.tokens[begin].lower == "the" || english.tokens[begin].lower == "a" ||
                               english.tokens[begin].lower == "an"))
        ++begin;
    // "Expert" of a sentence that begins so is an expert; "National Guard" keeps what its next word has, too.
    const auto capital = [](const text::EnglishToken& token) { return token.capital; };
    const auto at = [&](std::size_t token) { return english.tokens.begin() + static_cast<std::ptrdiff_t>(token); };
    const bool small = begin < end && begin < proper.size() && !proper[begin] && begins_sentence(english, begin) &&
                       !english.tokens[begin].function && std::none_of(at(begin + 1), at(end), capital);
    std::string out;
    for (std::size_t i = begin; i < end; ++i) {
        const text::EnglishToken& token = english.tokens[i];
        const bool name =
            (i < proper.size() && proper[i]) || (token.capital && !piece.title_case && i > 0 && !(small && i == begin));
        std::string word = bare(english, token);
        if (i + 1 == end && (!name || token.upper)) word = text::singular(word);
        if ((piece.title_case || (small && i == begin)) && !name && token.capital && !token.upper &&
            !has_ascii_digit(word))
            word = lower_first(word);
        // White space as in the text, folded; a hyphen keeps its neighbours glued.
        if (i > begin && english.tokens[i - 1].range.end < token.range.begin) out += ' ';
        out += word;
    }
    return out;
}

}  // namespace yakugo::mine
