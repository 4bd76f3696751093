// SPDX-License-Identifier: Apache-2.0
// Walking through UTF-8, scripts, and the language of a line.
#include "libalign/text/unicode.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace yakugo;
using namespace yakugo::text;

TEST_CASE("well-formed UTF-8 is Unicode's table 3-7") {
    struct Case {
        const char* name;
        std::string text;
        bool expected;
    };
    const Case cases[] = {{"empty", "", true},
                          {"Japanese", "ビースト・モード", true},
                          {"beyond the BMP", "𠮟😀", true},
                          {"U+10FFFF", "\xF4\x8F\xBF\xBF", true},
                          {"beyond U+10FFFF", "\xF4\x90\x80\x80", false},
                          {"overlong /", "\xC0\xAF", false},
                          {"overlong of three", "\xE0\x80\xAF", false},
                          {"overlong of four", "\xF0\x80\x80\xAF", false},
                          {"surrogate", "\xED\xA0\x80", false},
                          {"last before the surrogates", "\xED\x9F\xBF", true},
                          {"truncated", "abcdefgh\xE3\x81", false},
                          {"stray continuation", "\x80", false},
                          {"behind eight ASCII bytes", "abcdefgh\xFF", false},
                          {"CP932", "\x83\x65", false}};
    for (const Case& c : cases) {
        INFO(c.name);
        CHECK(is_valid_utf8(c.text) == c.expected);
    }
}

TEST_CASE("code points are walked alike in both directions") {
    const std::string text = "aéあ𠮟😀";
    const std::u32string expected = U"aéあ𠮟😀";
    std::u32string forward;
    for (std::size_t position = 0; position < text.size();) forward += next_code_point(text, position);
    CHECK(forward == expected);
    std::u32string backward;
    for (std::size_t position = text.size(); position > 0;) backward.insert(0, 1, previous_code_point(text, position));
    CHECK(backward == expected);
    CHECK(count_code_points(text) == 5);
    std::string again;
    for (const char32_t c : expected) append(again, c);
    CHECK(again == text);
}

TEST_CASE("broken UTF-8 is walked to its end in both directions") {
    for (const std::string text : {"\x80\x80\x80\x80\x80", "\xE3\x81",
                                   "\xF0\xA0\xAE"
                                   "a",
                                   "\xFF\xFE", "あ\x80", "\xC3"}) {
        std::size_t position = 0;
        while (position < text.size()) next_code_point(text, position);
        CHECK(position == text.size());
        std::size_t steps = 0;
        for (; position > 0; ++steps) previous_code_point(text, position);
        CHECK(steps > 0);
    }
}

TEST_CASE("append replaces what is no character") {
    std::string text;
    append(text, 0xD800);
    append(text, 0x110000);
    CHECK(text == "\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST_CASE("a character has the script that parsers ask for") {
    struct Case {
        Script script;
        std::u32string_view characters;
    };
    const Case cases[] = {
        {Script::kanji, U"漢々〆〇𠮟髙\uF9D8"},
        {Script::hiragana, U"あゞぁゟ"},
        {Script::katakana, U"アーヽヾヵｱｰﾞ゛ㇰ\u3099"},
        {Script::latin, U"azAZéŁＡｚªﬁⅣ\u0301"},
        {Script::digit, U"09０９"},
        {Script::space, U" \t\n\r\u00A0\u3000\u2003\uFEFF\u0085"},
        {Script::punctuation, U".,-・･。「」（）！－’”…—"},
        {Script::symbol, U"$+=<^|~€①㈱～★→😀"},
        {Script::other, U"жשع\u200B\u0001\uE000٣"},
    };
    for (const Case& c : cases) {
        for (const char32_t character : c.characters) {
            INFO("U+" << std::hex << static_cast<std::uint32_t>(character));
            CHECK(static_cast<int>(script_of(character)) == static_cast<int>(c.script));
        }
    }
}

TEST_CASE("scripts are counted in code points") {
    const ScriptCounts counts = count_scripts("𠮟るＦ-35ビースト、");
    CHECK(counts.kanji == 1);
    CHECK(counts.hiragana == 1);
    CHECK(counts.katakana == 4);
    CHECK(counts.latin == 1);
    CHECK(counts.digit == 2);
    CHECK(counts.other == 2);
    CHECK(counts.japanese() == 6);
}

TEST_CASE("the language of a line") {
    struct Case {
        const char* line;
        std::optional<Language> expected;
    };
    const Case cases[] = {{"", std::nullopt},
                          {"   ", std::nullopt},
                          {"2024-06-11", std::nullopt},
                          {"------", std::nullopt},
                          {"ーーーーー", std::nullopt},
                          {"😀", std::nullopt},
                          {"2024年6月11日", Language::ja},
                          {"米海軍NORTHCOM", Language::en},
                          {"米海軍NAV", Language::ja},
                          {"F-35が", Language::ja},
                          {"The New York Timesの記事", Language::ja},
                          {"ビースト", Language::ja},
                          {"ｱ", Language::ja},
                          {"𠮟", Language::ja},
                          {"Beast mode", Language::en},
                          {"https://example.com/1", Language::en},
                          {"Łódź", Language::en},
                          {"ＦＴＯ", Language::en}};
    for (const Case& c : cases) {
        INFO(c.line);
        CHECK(language_of(c.line) == c.expected);
    }
}

TEST_CASE("trim takes white space of every kind, and nothing else") {
    struct Case {
        const char* text;
        const char* expected;
    };
    const Case cases[] = {{"", ""},     {" \t\r\n", ""},   {"\u3000の\u00A0", "の"}, {"\uFEFF題 名\u2003", "題 名"},
                          {"𠮟", "𠮟"}, {"\xFF ", "\xFF"}, {" \x80", "\x80"},        {"\xE3\x80", "\xE3\x80"}};
    for (const Case& c : cases) {
        INFO(c.text);
        CHECK(trim(c.text) == c.expected);
    }
}
