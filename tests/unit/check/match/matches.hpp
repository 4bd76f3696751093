// SPDX-License-Identifier: Apache-2.0
// What the tests of the matchers have in common: a case is a glossary, a text and what is to be found in it.
#pragma once

#include "glossary/check/match/matcher.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace yakugo::check::test {

struct MatchCase {
    std::string name;
    std::vector<std::string> patterns;
    std::string text;
    /// What is found, in order: `pattern<words of the text`, or the pattern alone where both are the same letter by letter.
    std::vector<std::string> expected;
};

const text::JapaneseTokenizer& japanese();
const text::EnglishTokenizer& english();

std::vector<Pattern> patterns_of(const std::vector<std::string>& surfaces);
Matcher matcher_of(Language language, const std::vector<std::string>& surfaces);
/// As MatchCase::expected.
std::vector<std::string> found(Language language, const MatchCase& test);

}  // namespace yakugo::check::test
