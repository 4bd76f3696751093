// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/check/match/matches.hpp"

namespace yakugo::check::test {

const text::JapaneseTokenizer& japanese() {
    static const text::JapaneseTokenizer tokenizer;
    return tokenizer;
}

const text::EnglishTokenizer& english() {
    static const text::EnglishTokenizer tokenizer;
    return tokenizer;
}

std::vector<Pattern> patterns_of(const std::vector<std::string>& surfaces) {
    std::vector<Pattern> patterns;
    for (const std::string& surface : surfaces)
        patterns.push_back({surface, static_cast<std::uint32_t>(patterns.size())});
    return patterns;
}

Matcher matcher_of(Language language, const std::vector<std::string>& surfaces) {
    return Matcher(language, patterns_of(surfaces), english());
}

std::vector<std::string> found(Language language, const MatchCase& test) {
    std::vector<std::string> lines;
    for (const Match& match : matcher_of(language, test.patterns).find(test.text, japanese(), english())) {
        const std::string& pattern = test.patterns[match.id];
        const std::string words(slice(test.text, match.range));
        lines.push_back(match.exact ? pattern : pattern + "<" + words);
        if (match.exact && words != pattern) lines.back() += " is not exact: " + words;
    }
    return lines;
}

}  // namespace yakugo::check::test
