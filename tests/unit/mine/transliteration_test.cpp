// SPDX-License-Identifier: Apache-2.0
// Katakana that sounds like English of the same post.
#include "libalign/mine/finders.hpp"
#include "tests/unit/mine/support.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;

namespace {

std::vector<std::string> sounds(const std::string& body, const std::string& dek, const std::string& author) {
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
        const char *name, *body, *dek, *author;
        std::vector<std::string> pairs;
    };
    for (const Case& c : {
             Case{"a word of the dek",
                  "船はソノブイを落とした。",
                  "The crew dropped a sonobuoy into the quiet bay.",
                  "",
                  {"transliteration: ソノブイ = sonobuoy"}},
             {"a name keeps its capitals",
              "町長マーガレット・ベルトンが来た。",
              "The mayor, Margaret Belton, came to see the bay herself.",
              "",
              {"transliteration: マーガレット・ベルトン = Margaret Belton"}},
             {"an author",
              "記者ハリー・ヴェイルが書いた。",
              "",
              "Harry Vale",
              {"byline: ハリー・ヴェイル = Harry Vale"}},
             {"a possessive goes",
              "町長ベルトンが来た。",
              "The crew read Belton's letter beside the quiet bay.",
              "",
              {"transliteration: ベルトン = Belton"}},
             {"a shouted name",
              "船はコルベラを出た。",
              "CORBELLA is a quiet town beside the northern bay.",
              "",
              {"transliteration: コルベラ = Corbella"}},
             {"a company keeps its kind",
              "船はベルトン社が造った。",
              "The crew thanked Belton beside the quiet bay.",
              "",
              {"transliteration: ベルトン社 = Belton"}},
             {"two characters are too few",
              "船とバスが来た。",
              "The crew took a bus to the quiet northern bay.",
              "",
              {}},
             {"nothing alike", "船はソノブイを落とした。", "The crew ate bread beside the quiet northern bay.", "", {}},
             {"three words, three letters",
              "船はアドバンスト・ドルフィン・ロボットを積む。",
              "The crew tested the new ADR beside the quiet bay.",
              "",
              {"initials: アドバンスト・ドルフィン・ロボット = ADR"}},
             {"three words, other letters",
              "船はアドバンスト・ドルフィン・ロボットを積む。",
              "The crew tested the new AMR beside the quiet bay.",
              "",
              {}},
             {"three words, four letters",
              "船はアドバンスト・ドルフィン・ロボットを積む。",
              "The crew tested the new ADRX beside the quiet bay.",
              "",
              {}},
             {"a part that is two words",
              "船はシーベッド・ロボットを積む。",
              "The crew tested the new SBR beside the quiet bay.",
              "",
              {"initials: シーベッド・ロボット = SBR"}},
             {"two words, two letters",
              "船はドルフィン・ロボットを積む。",
              "The crew tested the new DR beside the quiet bay.",
              "",
              {}},
         }) {
        INFO(c.name << ": " << c.body << " / " << c.dek);
        CHECK(sounds(c.body, c.dek, c.author) == c.pairs);
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
