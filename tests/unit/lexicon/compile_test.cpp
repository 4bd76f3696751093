// SPDX-License-Identifier: Apache-2.0
// What enters a lexicon, and in which order.
#include "libalign/core/diagnostic.hpp"
#include "tests/unit/lexicon/sample.hpp"

#include <catch2/catch.hpp>

using namespace yakugo::lexicon;
using Words = std::vector<std::string>;

TEST_CASE("EUC-JP is read, with the three-byte characters of JIS X 0212", "[lexicon]") {
    // 空 [そら] /(n) sky/ and 丂 [こう] /(n) sigh/; 8F B0 A1 is the first kanji of JIS X 0212.
    const std::string_view lines =
        "\xB6\xF5 [\xA4\xBD\xA4\xE9] /(n) sky/\n"
        "\x8F\xB0\xA1 [\xA4\xB3\xA4\xA6] /(n) sigh/\n";
    const Compiled compiled = compile({sample::edict(lines)});
    CHECK(compiled.diagnostics.empty());
    const sample::File file(compiled.image);
    const Lexicon lexicon = Lexicon::open(file.path());
    REQUIRE(lexicon.find_japanese("空").size() == 1);
    CHECK(lexicon.find_japanese("空")[0].reading == "そら");
    REQUIRE(lexicon.find_japanese("丂").size() == 1);
    CHECK(lexicon.find_japanese("丂")[0].reading == "こう");
}

TEST_CASE("surnames and given names in kanji or hiragana stay out", "[lexicon]") {
    struct Case {
        std::string_view line;
        std::string_view headword;
        bool kept;
    };
    const Case cases[] = {
        {"八木 [やぎ] /(s) Yagi/", "八木", false},
        {"あきら /(g) Akira/", "あきら", false},
        {"三智子 [みちこ] /(f) Michiko/", "三智子", false},
        {"誓博 [せいひろ] /(u) Seihiro/", "誓博", false},
        {"一ヶ谷 [いちがや] /(s) Ichigaya/", "一ヶ谷", false},
        {"佐々木 [ささき] /(s,m) Sasaki/", "佐々木", false},
        {"田中 [たなか] /(p,s) Tanaka/", "田中", true},
        {"石破茂 [いしばしげる] /(h) Ishiba Shigeru/", "石破茂", true},
        {"バイデン /(s) Biden/", "バイデン", true},
        {"スプレイグ /(u) Sprague/", "スプレイグ", true},
        {"タタミ岩 [タタミいわ] /(u) Tatamiiwa/", "タタミ岩", true},
        {"防衛省 [ぼうえいしょう] /(o) Ministry of Defense/", "防衛省", true},
    };
    for (const Case& each : cases) {
        INFO(each.line);
        CHECK(sample::lexicon({sample::enamdict(each.line)}).has_japanese(each.headword) == each.kept);
    }
}

TEST_CASE("the seed fills the gaps of EDICT, before the names", "[lexicon]") {
    const Lexicon lexicon = sample::lexicon({sample::enamdict("空 [そら] /(p) Sora/\n海 [うみ] /(p) Umi/\n"),
                                             sample::seed("# comment\n\n空 /(n) seed sky/\n海 /(n) seed sea/\n"),
                                             sample::edict("空 [そら] /(n) sky/\n")});
    const auto sky = lexicon.find_japanese("空");
    REQUIRE(sky.size() == 2);
    CHECK(sky[0].origin == Origin::edict);
    CHECK(sky[1].origin == Origin::enamdict);
    const auto sea = lexicon.find_japanese("海");
    REQUIRE(sea.size() == 2);
    CHECK(sea[0].origin == Origin::seed);
    CHECK(sea[1].origin == Origin::enamdict);
    CHECK_FALSE(lexicon.info().fallback);
    CHECK(lexicon.info().entries == 4);
}

TEST_CASE("katakana that are the usual reading of kanji are a word, unless they have an entry", "[lexicon]") {
    const Lexicon lexicon = sample::lexicon(
        {sample::edict(
             "護謨 [ゴム] /(ateji) (n) (1) (uk) gum (dut: gom)/rubber/\n瓦斯 [ガス] /(n) (uk) gas/\nガス /(n) haze/\n"
             "釦 [ボタン] /(n) button/\n煙草 [たばこ] /(n) (uk) tobacco/\n"),
         sample::enamdict("ゴム /(u) Gomm/\n")});
    const auto rubber = lexicon.find_japanese("ゴム");
    REQUIRE(rubber.size() == 2);
    CHECK(rubber[0].origin == Origin::edict);
    CHECK(rubber[0].reading == "ゴム");
    CHECK(rubber[0].glosses.size() == 2);
    CHECK(rubber[1].origin == Origin::enamdict);
    CHECK(lexicon.find_japanese("護謨").size() == 1);
    REQUIRE(lexicon.find_japanese("ガス").size() == 1);
    CHECK(lexicon.find_japanese("ガス")[0].glosses[0].text == "haze");
    CHECK_FALSE(lexicon.has_japanese("ボタン"));
    CHECK_FALSE(lexicon.has_japanese("たばこ"));
    CHECK(lexicon.find_english("rubber").size() == 2);
}

TEST_CASE("a lexicon knows what it was made from", "[lexicon]") {
    const Lexicon full =
        sample::lexicon({sample::edict("　？？？ /EDICT/Created: 2021-02-03/\n空 /(n) sky/\n海 /(n) (x)/\n"),
                         sample::enamdict("モスクワ /(p) Moscow/\n八木 /(s) Yagi/\n")});
    CHECK(full.info().sources == "EDICT 2021-02-03 (1 of 2 entries), ENAMDICT (1 of 2 entries)");
    CHECK_FALSE(full.info().fallback);
    const Lexicon fallback = sample::lexicon({sample::seed("空 /(n) sky/\n")});
    CHECK(fallback.info().sources == "seed (1 entries)");
    CHECK(fallback.info().fallback);
    std::string many;
    for (int i = 0; i < 1234; ++i) many += "空" + std::to_string(i) + " /(n) sky/\n";
    CHECK(sample::lexicon({sample::edict(many)}).info().sources == "EDICT (1,234 entries)");
}

TEST_CASE("lines that are no entries are reported with their place", "[lexicon]") {
    const std::string lines =
        "空 /(n) sky/\nnonsense\n\n海 [うみ\n" + std::string(70'000, 'x') + " /(n) long/\n火 /(n) fire/";
    const Compiled compiled = compile({sample::edict(lines)});
    REQUIRE(compiled.diagnostics.size() == 3);
    CHECK(yakugo::describe(compiled.diagnostics[0]) ==
          "edict:2: warning: expected 'headword [reading] /gloss/', found no entry");
    CHECK(compiled.diagnostics[0].byte == 14);  // behind 空 (3 bytes), " /(n) sky/" (10) and the line feed
    CHECK(compiled.diagnostics[1].where.line == 4);
    CHECK(compiled.diagnostics[2].where.line == 5);
    const sample::File file(compiled.image);
    CHECK(Lexicon::open(file.path()).has_japanese("火"));
}

TEST_CASE("nothing in, nothing found", "[lexicon]") {
    for (const auto& sources : {std::vector<Source>{}, std::vector<Source>{sample::edict("")}}) {
        const Lexicon lexicon = sample::lexicon(sources);
        CHECK(lexicon.info().entries == 0);
        CHECK(lexicon.info().fallback);
        CHECK_FALSE(lexicon.has_japanese("空"));
        CHECK_FALSE(lexicon.has_japanese(""));
        CHECK_FALSE(lexicon.has_english("sky"));
        CHECK_FALSE(lexicon.has_english(""));
    }
}

TEST_CASE("equal input gives equal bytes, and the order of the sources does not matter", "[lexicon]") {
    std::string lines;
    for (int i = 0; i < 500; ++i)
        lines += "語" + std::to_string(i % 300) + " /(n) word " + std::to_string(i % 70) + "/\n";
    const Source words = sample::edict(lines);
    const Source names = sample::enamdict("モスクワ /(p) Moscow/\n");
    const std::string image = sample::image({words, names});
    CHECK((sample::image({words, names}) == image));
    CHECK((sample::image({names, words}) == image));
    CHECK_FALSE((sample::image({words}) == image));
}

TEST_CASE("every headword and key of a larger dictionary is found again", "[lexicon]") {
    std::string lines;
    for (int i = 0; i < 3000; ++i) lines += "語" + std::to_string(i) + " /(n) word x" + std::to_string(i / 3) + "/\n";
    const Lexicon lexicon = sample::lexicon({sample::edict(lines)});
    int missing = 0;
    for (int i = 0; i < 3000; ++i) {
        const auto entries = lexicon.find_japanese("語" + std::to_string(i));
        if (entries.size() != 1 || entries[0].glosses.size() != 1) {
            ++missing;
            continue;
        }
        const auto back = lexicon.find_english(entries[0].glosses[0].key);
        if (back.size() != 3 || back[static_cast<std::size_t>(i % 3)].headword != entries[0].headword) ++missing;
    }
    CHECK(missing == 0);
    CHECK_FALSE(lexicon.has_japanese("語3000"));
}
