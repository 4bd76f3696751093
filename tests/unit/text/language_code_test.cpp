// SPDX-License-Identifier: Apache-2.0
#include "libalign/text/language_code.hpp"

#include <catch2/catch.hpp>

#include <utility>
#include <vector>

using namespace yakugo::text;

TEST_CASE("codes of languages come out in one spelling") {
    const std::vector<std::pair<std::string, std::string>> cases = {{"ja", "ja"},
                                                                    {"JA", "ja"},
                                                                    {"ja_JP", "ja-JP"},
                                                                    {"ja-jp", "ja-JP"},
                                                                    {"jpn", "ja"},
                                                                    {"JP", "ja"},
                                                                    {"jp_JP", "ja-JP"},
                                                                    {"eng", "en"},
                                                                    {"EN-US", "en-US"},
                                                                    {"en_US.UTF-8", "en-US"},
                                                                    {"zh-hant-tw", "zh-Hant-TW"},
                                                                    {"Japanese", "ja"},
                                                                    {"english", "en"},
                                                                    {"English (United States)", "en-US"},
                                                                    {"日本語", "ja"},
                                                                    {"英語", "en"},
                                                                    {" ja ", "ja"},
                                                                    {"*all*", "*all*"},
                                                                    {"", ""},
                                                                    {"x", "x"},
                                                                    {"Klingonish", "Klingonish"}};
    for (const auto& [written, code] : cases) {
        INFO(written);
        CHECK(language_code(written) == code);
    }
    CHECK(language_code(std::string(5000, 'a')).size() == 5000);
}

TEST_CASE("the language of a code") {
    CHECK(primary_language("ja-JP") == "ja");
    CHECK(primary_language("en") == "en");
    CHECK(primary_language("").empty());
}
