// SPDX-License-Identifier: Apache-2.0
// Finders that compare the whole post: compounds word by word, unchanged words, acronyms spelt out or rendered otherwise.
#include "libalign/mine/expansion.hpp"
#include "libalign/mine/finders.hpp"
#include "libalign/mine/renderings.hpp"
#include "libalign/mine/shared_words.hpp"
#include "tests/unit/mine/support.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;

namespace {

std::vector<std::string> found(const std::string& body, const std::string& dek, const sample::Finder& find) {
    sample::Parts parts;
    parts.body = body;
    parts.dek_en = dek;
    return sample::pairs(sample::Post(parts), find);
}

void find_glosses_and_renderings(const mine::PostText& post, mine::Collector& out) {
    mine::find_parentheticals(post, out);
    mine::Collector glosses = out;
    mine::find_renderings(post, std::move(glosses).take(), out);
}

void find_glosses_and_expansions(const mine::PostText& post, mine::Collector& out) {
    mine::find_parentheticals(post, out);
    mine::Collector glosses = out;
    mine::find_expansions(post, std::move(glosses).take(), out);
}

}  // namespace

TEST_CASE("compounds whose words stand in the English", "[mine]") {
    if (sample::lacks_edict()) return;
    struct Case {
        const char *name, *body, *dek, *pair;
        bool there;
    };
    for (const Case& c : {
             Case{"an entry of several words", "船は排他的経済水域に入った。",
                  "The trawler had slipped into the exclusive economic zone.",
                  "排他的経済水域 = exclusive economic zone", true},
             {"in the plural", "町は太陽電池を買った。", "The town had to buy a load of solar cells for it.",
              "太陽電池 = solar cell", true},
             {"not in the English", "船は排他的経済水域に入った。",
              "The trawler had slipped into the quiet northern bay.", "排他的経済水域 = exclusive economic zone",
              false},
             {"a single word", "船は潜水艦を見た。", "The trawler saw a submarine in the quiet bay.",
              "潜水艦 = submarine", true},
             {"a verb is no term", "船は潜水艦を見た。", "The trawler saw a submarine in the quiet bay.", "見 = saw",
              false},
             {"word by word", "船は宇宙ベースの灯台を見た。", "The trawler saw a space-based lighthouse.",
              "宇宙ベース = space-based", true},
             {"letters and sound", "船はQZ-7Bオライオンを見た。", "The trawler saw a QZ-7B Orion in the quiet bay.",
              "QZ-7Bオライオン = QZ-7B Orion", true},
             {"words that stand apart", "船は太陽電池を買った。", "The sun was up, and the cell was empty.",
              "太陽電池 = sun was up, and the cell", false},
         }) {
        INFO(c.name);
        CHECK(sample::holds(found(c.body, c.dek, mine::find_body_terms), std::string("lexicon: ") + c.pair) == c.there);
    }
}

TEST_CASE("what stays as it is", "[mine]") {
    struct Case {
        const char *name, *body, *dek;
        std::vector<std::string> pairs;
    };
    for (const Case& c : {
             Case{"a designation",
                  "船はQZ-7Bを積む。",
                  "The trawler carried a QZ-7B into the quiet bay.",
                  {"verbatim: QZ-7B = QZ-7B"}},
             {"a plural", "船はUUVを積む。", "The trawler carried UUVs into the quiet bay.", {"verbatim: UUV = UUV"}},
             {"another one", "船はQZ-7Bを積む。", "The trawler carried a QZ-8B into the quiet bay.", {}},
             {"a word", "船はFogを積む。", "The trawler carried Fog into the quiet bay.", {}},
             {"Japanese only", "船はUUVを積む。", "The trawler carried fish into the quiet bay.", {}},
         }) {
        INFO(c.name);
        CHECK(found(c.body, c.dek, mine::find_verbatim) == c.pairs);
    }
}

TEST_CASE("a glossed acronym spelt out in English", "[mine]") {
    if (sample::lacks_edict()) return;
    struct Case {
        const char *name, *body, *dek;
        std::vector<std::string> pairs;
    };
    const std::string gloss = "parenthetical: 弾道ミサイル防衛 = BMD",
                      spelt = "initials: 弾道ミサイル防衛 = ballistic missile defense";
    for (const Case& c : {
             Case{"the words",
                  "議題は弾道ミサイル防衛(BMD)だ。",
                  "The council spent a day on ballistic missile defense.",
                  {spelt, gloss}},
             {"glossed there, too",
              "議題は弾道ミサイル防衛(BMD)だ。",
              "The council spent a day on ballistic missile defense (BMD).",
              {spelt, gloss}},
             {"other words",
              "議題は弾道ミサイル防衛(BMD)だ。",
              "The council spent a day on big muddy ditches.",
              {gloss}},
             {"no gloss", "議題は弾道ミサイル防衛だ。", "The council spent a day on ballistic missile defense.", {}},
         }) {
        INFO(c.name);
        CHECK(found(c.body, c.dek, find_glosses_and_expansions) == c.pairs);
    }
}

TEST_CASE("the share of English words that a Japanese term explains", "[mine]") {
    if (sample::lacks_edict()) return;
    const auto shared = [](const char* ja, const char* en) { return mine::shared_words(ja, en, sample::resources()); };
    CHECK(shared("潜水艦", "submarine") > 0.4);
    CHECK(shared("潜水艦", "submarine umbrella") == Approx(shared("潜水艦", "submarine") / 2));
    CHECK(shared("潜水艦", "umbrella") == 0);
    CHECK(shared("潜水艦", "the") == 0);
    CHECK(shared("", "") == 0);
    CHECK(shared("𠮟😀", "😀") == 0);
}

TEST_CASE("other renderings of a glossed acronym", "[mine]") {
    if (sample::lacks_edict()) return;
    const auto pairs =
        found("船は飛行試験センター(FTC)に着いた。飛行テストセンターは静かで、老朽飛行試験センターではない。",
              "The trawler reached the quiet bay.", find_glosses_and_renderings);
    CHECK(sample::holds(pairs, "initials: 飛行テストセンター = FTC"));
    // What has an acronym of its own is no rendering of another's.
    CHECK_FALSE(sample::holds(found("船は飛行試験センター(FTC)に着いた。飛行テストセンター(FTQ)は静かだ。",
                                    "The trawler reached the quiet bay.", find_glosses_and_renderings),
                              "initials: 飛行テストセンター = FTC"));
    // What the acronym does not say makes another name.
    CHECK_FALSE(sample::holds(found("船は飛行試験センター(FTC)に着いた。海軍飛行テストセンターは静かだ。",
                                    "The trawler reached the quiet bay.", find_glosses_and_renderings),
                              "initials: 海軍飛行テストセンター = FTC"));
    // An attribute makes no other rendering.
    CHECK_FALSE(sample::holds(pairs, "initials: 老朽飛行試験センター = FTC"));
}

TEST_CASE("an acronym with the initials of a dictionary gloss", "[mine]") {
    if (sample::lacks_edict()) return;
    struct Case {
        const char *name, *body, *dek, *pair;
        bool there;
    };
    for (const Case& c : {
             Case{"in the English", "船は海上保安庁に着いた。", "A JCG ship reached the quiet bay.", "海上保安庁 = JCG",
                  true},
             {"in the Japanese", "船は海上保安庁に着いた。JCGは静かだった。", "The trawler reached the bay.",
              "海上保安庁 = JCG", true},
             {"in the plural", "船は海上保安庁に着いた。", "The JCGs reached the quiet bay.", "海上保安庁 = JCG", true},
             {"a word that stands for itself", "船は米空軍に着いた。", "The USAF reached the quiet bay.",
              "米空軍 = USAF", true},
             {"with a function word, small inside", "船は国防総省に着いた。", "The DoD reached the quiet bay.",
              "国防総省 = DoD", true},
             {"other letters", "船は海上保安庁に着いた。", "A JCB ship reached the quiet bay.", "海上保安庁 = JCB",
              false},
             {"no name", "船は資金源に着いた。", "An SOF ship reached the quiet bay.", "資金源 = SOF", false},
             {"a word of the text", "船は海上保安庁に着いた。", "A jcg ship reached the bay.", "海上保安庁 = jcg",
              false},
             {"a number", "船は海上保安庁に着いた。", "The J-1CG reached the bay.", "海上保安庁 = J-1CG", false},
             {"nothing", "𠮟😀", "😀", " = ", false},
         }) {
        INFO(c.name);
        const auto pairs = found(c.body, c.dek, mine::find_listed_acronyms);
        CHECK(sample::holds(pairs, std::string("initials: ") + c.pair) == c.there);
        CHECK(sample::holds(pairs, std::string("lexicon: ") + c.pair) == c.there);
    }
}
