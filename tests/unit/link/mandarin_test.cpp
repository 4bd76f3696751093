// SPDX-License-Identifier: Apache-2.0
// Chinese names by their reading.
#include "libalign/link/mandarin.hpp"

#include "tests/unit/link/resources.hpp"

#include <string>

using namespace yakugo::link;

namespace {

/// What is linked, as "kanji = English", in the order of the Japanese.
std::string linked(std::string_view ja, std::string_view en) {
    const Resources& resources = real::resources();
    const JapaneseText japanese = analyse_japanese(ja, resources.japanese);
    const EnglishText english = analyse_english(en, resources.english);
    std::string out;
    for (const Link& link : find_mandarin(japanese, english, resources)) {
        CHECK(link.kind == LinkKind::sound);
        CHECK(link.score == kSameReading);
        const yakugo::ByteRange words{english.tokens[link.en_begin].range.begin,
                                      english.tokens[link.en_end - 1].range.end};
        out += std::string(slice(ja, link.ja)) + " = " + std::string(slice(en, words)) + "\n";
    }
    return out;
}

}  // namespace

TEST_CASE("Chinese names are heard in pinyin and in the spelling of Wade and Giles", "[link]") {
    CHECK(linked("珠海の港", "the harbor of Zhuhai") == "珠海 = Zhuhai\n");
    CHECK(linked("新竹県の灯台", "a lighthouse in Hsinchu County") == "新竹 = Hsinchu\n");
    CHECK(linked("花蓮", "Hua-lien") == "花蓮 = Hua-lien\n");
    CHECK(linked("漁船「玉山」", "fishing boat Yu Shan") == "玉山 = Yu Shan\n");
    CHECK(linked("西安", "Xi’an") == "西安 = Xi’an\n");
}

TEST_CASE("what is no Chinese name", "[link]") {
    CHECK(linked("珠海", "zhuhai").empty());  // names have a capital
    CHECK(linked("珠海", "Zhuha").empty());
    CHECK(linked("海", "Hai").empty());
    CHECK(linked("ズーハイ", "Zhuhai").empty());
    CHECK(linked("珠 海", "Zhuhai").empty());
    CHECK(linked("", "Zhuhai").empty());
    CHECK(linked("珠海", "").empty());
    CHECK(linked("𠮷野", "Jiye").empty());  // beyond what the table holds
}

TEST_CASE("syllables of Wade and Giles", "[link]") {
    struct Case {
        const char *pinyin, *other;
    };
    for (const Case& c : {Case{"guang", "kuang"},
                          {"zhong", "chung"},
                          {"xiong", "hsiung"},
                          {"jing", "ching"},
                          {"bei", "pei"},
                          {"qian", "chien"},
                          {"zi", "tzu"},
                          {"shi", "shih"},
                          {"ren", "jen"},
                          {"xie", "hsieh"},
                          {"he", "ho"},
                          {"yan", "yen"},
                          {"wan", "wan"},
                          {"an", "an"},
                          {"", ""}}) {
        INFO(c.pinyin);
        CHECK(wade_giles(c.pinyin) == c.other);
    }
}
