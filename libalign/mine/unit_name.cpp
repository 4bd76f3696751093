// SPDX-License-Identifier: Apache-2.0
// Looks at the tokens round one.
#include "libalign/mine/unit_name.hpp"

namespace yakugo::mine {

bool is_unit_code(const link::EnglishText& english, std::size_t token) {
    const auto& tokens = english.tokens;
    const auto is = [&](std::size_t at, std::string_view text) {
        return slice(english.text, tokens[at].range) == text;
    };
    for (std::size_t open = token < 2 ? 0 : token - 2; open <= token && open + 3 < tokens.size(); ++open) {
        if (is(open, "(") && tokens[open + 1].upper && is(open + 2, ")") && tokens[open + 3].number) return true;
    }
    return false;
}

bool is_content(const link::EnglishText& english, std::size_t token) {
    const text::EnglishToken& word = english.tokens[token];
    return word.word && !word.function && !(word.upper && is_unit_code(english, token));
}

bool is_behind_unit(const link::EnglishText& english, std::size_t token) {
    const auto& tokens = english.tokens;
    return token >= 2 && token < tokens.size() && tokens[token].word && !tokens[token].capital &&
           tokens[token - 1].number && is_unit_code(english, token - 2);
}

}  // namespace yakugo::mine
