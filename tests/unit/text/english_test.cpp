// SPDX-License-Identifier: Apache-2.0
// English tokens: where they begin and end, and what is said of each.
#include "libalign/text/english.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace yakugo;
using namespace yakugo::text;

namespace {

/// The surfaces, parted by |.
std::string surfaces(const EnglishTokenizer& tokenizer, std::string_view text) {
    std::string joined;
    for (const EnglishToken& token : tokenizer.tokenize(text)) {
        if (!joined.empty()) joined += '|';
        joined += slice(text, token.range);
    }
    return joined;
}

}  // namespace

TEST_CASE("English text is cut into words and signs") {
    struct Case {
        const char* text;
        const char* expected;
    };
    const Case cases[] = {
        {"", ""},
        {" \n\u00A0\u3000", ""},
        {"Beast mode, again.", "Beast|mode|,|again|."},
        {"a space-based radar", "a|space|-|based|radar"},
        {"F-35A and C-130J, VMGR-234", "F-35A|and|C-130J|,|VMGR-234"},
        {"F/A-18 RC-135V/W AN/SPY-6 9/11", "F/A-18|RC-135V/W|AN/SPY-6|9/11"},
        {"Su-57 MiG-29 COVID-19 f-35", "Su-57|MiG-29|COVID-19|f-35"},
        {"F-35-based, 22-year-old, mid-2020s", "F-35|-|based|,|22|-|year|-|old|,|mid|-|2020s"},
        {"F-16/F-15 and/or US/UK", "F-16|/|F-15|and|/|or|US|/|UK"},
        {"U.S. Army, U.S.-led, U.S.'s", "U.S.|Army|,|U.S.|-|led|,|U.S.'s"},
        {"at 9 a.m. with a Ph.D. in", "at|9|a.m.|with|a|Ph.D.|in"},
        {"J.R.R. Tolkien, J. Smith", "J.R.R.|Tolkien|,|J|.|Smith"},
        {"end.Next Fig.3", "end|.|Next|Fig|.|3"},
        {"1,300 40 2nd $1.5 £2bn 40% 1,30", "1,300|40|2nd|$1.5|£2bn|40|%|1|,|30"},
        {"don't O’Brien Navy's pilots’ jets", "don't|O’Brien|Navy's|pilots’|jets"},
        {"'the pilots' ‘x’", "'|the|pilots|'|‘|x|’"},
        {"R&D AT&T Q & A", "R&D|AT&T|Q|&|A"},
        {"Sébastien Ło\u0301dz\u0301", "Sébastien|Ło\u0301dz\u0301"},
        {"シェインバウムClaudia Sheinbaum氏", "シェインバウム|Claudia|Sheinbaum|氏"},
        {"“Go” (now)…", "“|Go|”|(|now|)|…"},
        {"𠮟a😀b ✈\uFE0F", "𠮟|a|😀|b|✈\uFE0F"},
        {"- -- /-/ '", "-|-|-|/|-|/|'"},
        {"a-/b $", "a|-|/|b|$"},
        {"F‑35 F–35", "F‑35|F–35"},
        {"x\xFFy", "x|\xFF|y"},
    };
    const EnglishTokenizer tokenizer;
    for (const Case& c : cases) {
        INFO(c.text);
        CHECK(surfaces(tokenizer, c.text) == c.expected);
    }
}

TEST_CASE("a token knows its forms") {
    struct Case {
        const char* text;
        const char* lower;
        const char* stem;
        bool word, number, capital, upper;
    };
    const Case cases[] = {
        {"Fighters", "fighters", "fighter", true, false, true, false},
        {"Navy’s", "navy", "navi", true, false, true, false},
        {"pilots'", "pilots", "pilot", true, false, false, false},
        {"don’t", "don't", "don't", true, false, false, false},
        {"U.S.", "u.s.", "u.s.", true, false, true, true},
        {"U.S.'s", "u.s.", "u.s.", true, false, true, true},
        {"FTO", "fto", "fto", true, false, true, true},
        {"SBIs", "sbis", "sbis", true, false, true, true},
        {"UAVs'", "uavs", "uav", true, false, true, true},
        {"F-35A", "f-35a", "f-35a", true, false, true, true},
        {"F-35", "f-35", "f-35", true, false, true, false},
        {"iPhone", "iphone", "iphon", true, false, false, false},
        {"As", "as", "as", true, false, true, false},
        {"1,300", "1,300", "1,300", true, true, false, false},
        {"$1.5", "$1.5", "$1.5", true, true, false, false},
        {"2nd", "2nd", "2nd", true, true, false, false},
        {"Sébastien", "sebastien", "sebastien", true, false, true, false},
        {"Łowmiański", "lowmianski", "lowmianski", true, false, true, false},
        {"ＦＴＯ", "fto", "fto", true, false, true, true},
        {",", ",", ",", false, false, false, false},
        {"漢字", "漢字", "漢字", true, false, false, false},
        {"😀", "😀", "😀", false, false, false, false},
    };
    const EnglishTokenizer tokenizer;
    for (const Case& c : cases) {
        INFO(c.text);
        const auto tokens = tokenizer.tokenize(c.text);
        REQUIRE(tokens.size() == 1);
        CHECK(tokens[0].lower == c.lower);
        CHECK(tokens[0].stem == c.stem);
        CHECK(tokens[0].word == c.word);
        CHECK(tokens[0].number == c.number);
        CHECK(tokens[0].capital == c.capital);
        CHECK(tokens[0].upper == c.upper);
    }
}

TEST_CASE("a token is a function word by its letters alone") {
    const EnglishTokenizer tokenizer;
    const auto tokens = tokenizer.tokenize("The fleet's OVER there, \"don’t\"");
    std::string function;
    for (const EnglishToken& token : tokens)
        if (token.function) function += token.lower + ' ';
    CHECK(function == "the over there don't ");
}

TEST_CASE("tokens stand in order and cover all but white space") {
    const EnglishTokenizer tokenizer;
    const std::string text = "“The U.S. Navy’s F/A-18E/F, 1,300 of them—‘Rhinos’—flew.” 空母 \xFF\x80 e\u0301\u200D😀";
    std::size_t end = 0;
    for (const EnglishToken& token : tokenizer.tokenize(text)) {
        CHECK(token.range.begin >= end);
        for (std::size_t i = end; i < token.range.begin; ++i) CHECK(text[i] == ' ');
        CHECK(token.range.end > token.range.begin);
        end = token.range.end;
    }
    CHECK(end == text.size());
}

TEST_CASE("words of any length are stemmed") {
    const EnglishTokenizer tokenizer;
    CHECK(tokenizer.stem("") == "");
    CHECK(tokenizer.stem("running") == "run");
    const std::string longest(100000, 's');
    CHECK(tokenizer.stem(longest) == longest);
    CHECK(tokenizer.tokenize(longest).size() == 1);
}

TEST_CASE("function words are known in lower case") {
    for (const char* word : {"the", "of", "and", "would", "their", "a", "yourselves"}) {
        INFO(word);
        CHECK(is_function_word(word));
    }
    // us and mine are the country and the weapon
    for (const char* word : {"", "navy", "The", "us", "mine", "thee", "の"}) {
        INFO(word);
        CHECK_FALSE(is_function_word(word));
    }
}
