// SPDX-License-Identifier: Apache-2.0
// Katakana that sounds like English of the same post.
#include "libalign/mine/finders.hpp"
#include "tests/unit/mine/support.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;

namespace {

std::vector<std::string> sounds(const std::string& body, const std::string& dek, const std::string& author = {}) {
    sample::Parts parts;
    parts.body = body;
    parts.dek_en = dek;
    parts.author = author;
    return sample::pairs(sample::Post(parts), mine::find_transliterations);
}

}  // namespace

TEST_CASE("katakana and the English that it spells", "[mine]") {
    if (sample::lacks_edict()) return;
    struct Case {
        const char *name, *body, *dek;
        std::vector<std::string> pairs;
    };
    for (const Case& c : {
             Case{"a word of the dek",
                  "船はソノブイを落とした。",
                  "The crew dropped a sonobuoy into the quiet bay.",
                  {"ソノブイ = sonobuoy"}},
             {"a name keeps its capitals",
              "町長マーガレット・ベルトンが来た。",
              "The mayor, Margaret Belton, came to see the bay herself.",
              {"マーガレット・ベルトン = Margaret Belton"}},
             {"a possessive goes",
              "町長ベルトンが来た。",
              "The crew read Belton's letter beside the quiet bay.",
              {"ベルトン = Belton"}},
             {"a shouted name",
              "船はコルベラを出た。",
              "CORBELLA is a quiet town beside the northern bay.",
              {"コルベラ = Corbella"}},
             {"a company keeps its kind",
              "船はベルトン社が造った。",
              "The crew thanked Belton beside the quiet bay.",
              {"ベルトン社 = Belton"}},
             {"a ship in hiragana",
              "港に護衛艦「なみ」が来た。",
              "The crew saw the Nami in the quiet northern bay.",
              {"なみ = Nami"}},
             {"the name before an ordinary word",
              "船はソノミール・ヘリコプターを積む。",
              "The crew flew a Sonomeer helicopter over the bay.",
              {"ソノミール = Sonomeer", "ソノミール・ヘリコプター = Sonomeer helicopter"}},
             {"the beginning of a longer name, where that stands nowhere",
              "船はベルトン・ソノミール・ケーブルワークスが造った。",
              "The crew thanked Belton Sonomeer beside the quiet bay.",
              {"ベルトン・ソノミール = Belton Sonomeer"}},
             {"two characters are too few", "船とバスが来た。", "The crew took a bus to the quiet northern bay.", {}},
             {"nothing alike", "船はソノブイを落とした。", "The crew ate bread beside the quiet northern bay.", {}},
         }) {
        INFO(c.name << ": " << c.body << " / " << c.dek);
        std::vector<std::string> expected;
        for (const std::string& pair : c.pairs) expected.push_back("transliteration: " + pair);
        CHECK(sounds(c.body, c.dek) == expected);
    }
}

TEST_CASE("katakana that sounds like an author", "[mine]") {
    const std::string body = "記者ハリー・ヴェイルが書いた。";
    CHECK(sounds(body, "", "Harry Vale") == std::vector<std::string>{"byline: ハリー・ヴェイル = Harry Vale"});
    CHECK(sounds(body, "", "Nora Quill").empty());
}

TEST_CASE("katakana words whose initials an acronym is", "[mine]") {
    if (sample::lacks_edict()) return;
    struct Case {
        const char *name, *katakana, *acronym;
        bool yes;
    };
    for (const Case& c : {Case{"three letters", "アドバンスト・ドルフィン・ロボット", "ADR", true},
                          {"a plural", "アドバンスト・ドルフィン・ロボット", "ADRs", true},
                          {"a part that is two words", "シーベッド・ロボット", "SBR", true},
                          {"another letter", "アドバンスト・ドルフィン・ロボット", "AMR", false},
                          {"another order", "アドバンスト・ドルフィン・ロボット", "RDA", false},
                          {"a letter more", "アドバンスト・ドルフィン・ロボット", "ADRX", false},
                          {"two words are too few", "ドルフィン・ロボット", "DR", false}}) {
        INFO(c.name);
        const std::string dek = std::string("The crew tested the new ") + c.acronym + " beside the quiet bay.";
        std::vector<std::string> expected;
        if (c.yes) expected.push_back(std::string("initials: ") + c.katakana + " = " + text::singular(c.acronym));
        CHECK(sounds(std::string("船は") + c.katakana + "を積む。", dek) == expected);
    }
}

TEST_CASE("a part of a longer name is marked", "[mine]") {
    if (sample::lacks_edict()) return;
    sample::Parts parts;
    parts.dek_en = "The crew saw Belton from the quiet bay.";
    for (const bool embedded : {true, false}) {
        parts.body = embedded ? "船はベルトン州を出た。" : "船はベルトンを出た。";
        const sample::Post post(parts);
        const auto found = sample::sightings(post, mine::find_transliterations);
        INFO(parts.body);
        REQUIRE(found.size() == 1);
        CHECK(found[0].embedded == embedded);
        CHECK(post.document.at(found[0].en_place.range) == "Belton");
    }
}
