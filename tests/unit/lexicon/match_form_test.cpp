// SPDX-License-Identifier: Apache-2.0
// The short cut round ICU must never be noticed.
#include "libalign/lexicon/match_form.hpp"
#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>

using yakugo::lexicon::is_match_form;
using yakugo::lexicon::match_form;
using yakugo::text::normalized;
using yakugo::text::Profile;

TEST_CASE("every character that takes the short cut is its own match form", "[lexicon]") {
    std::string all;
    std::size_t count = 0;
    for (char32_t c = 1; c < 0x30000; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        std::string one;
        yakugo::text::append(one, c);
        if (!is_match_form(one)) continue;
        ++count;
        all += one;
        if (normalized(one, Profile::match_ja) != one) {
            INFO("U+" << std::hex << static_cast<unsigned>(c));
            CHECK(normalized(one, Profile::match_ja) == one);
        }
    }
    CHECK(count == 62 + 86 + 92 + 0x5200);  // ASCII letters and digits, ぁ-ゖ, ァ-ー, the block of kanji
    CHECK(normalized(all, Profile::match_ja) == all);
}

TEST_CASE("match forms", "[lexicon]") {
    struct Case {
        std::string_view text;
        std::string_view expected;
        bool short_cut;
    };
    const Case cases[] = {
        {"", "", true},
        {"アイアン・ドーム", "アイアン・ドーム", true},
        {"ｱｲｱﾝ･ﾄﾞｰﾑ", "アイアン・ドーム", false},
        {"ＮＡＴＯ", "NATO", false},
        {"Ｆ－３５", "F-35", false},
        {"か\u3099", "が", false},
        {"が", "が", true},
        {"𠮟る", "𠮟る", false},
        {"🚀", "🚀", false},
        {"\xE7\xA9", "", false},
        {"\xFF\xFE", "", false},
        {"\xE7\x41\x41", "", false},
    };
    for (const Case& each : cases) {
        INFO(each.text);
        std::string buffer;
        CHECK(match_form(each.text, buffer) == each.expected);
        CHECK(is_match_form(each.text) == each.short_cut);
    }
}
