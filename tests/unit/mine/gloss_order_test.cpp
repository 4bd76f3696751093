// SPDX-License-Identifier: Apache-2.0
// Dictionary words whose initials spell an acronym, and spellings of names.
#include "libalign/mine/gloss_order.hpp"
#include "libalign/mine/name_speller.hpp"
#include "tests/unit/mine/support.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;

namespace {

std::string best(const std::string& ja, std::string_view acronym) {
    const auto rules = mine::HeadRules::load(std::string(YAKUGO_BINARY_DIR) + "/share/yakugo/heads.tsv");
    const link::JapaneseText japanese = link::analyse_japanese(ja, sample::resources().japanese);
    const auto orders = mine::order_glosses(japanese, {0, japanese.tokens.size()}, acronym, rules, sample::resources());
    return orders.empty() ? std::string() : orders.front().english;
}

}  // namespace

TEST_CASE("glosses in the order that spells the acronym", "[mine][suggest]") {
    if (sample::lacks_edict()) return;
    struct Case {
        const char *ja, *acronym, *en;
    };
    for (const Case& c : {Case{"外国テロ組織", "FTO", "foreign terrorist organization"},
                          {"頭部支持パネル", "HSP", "head support panel"},
                          {"戦略防衛構想", "SDI", "Strategic Defense Initiative"},
                          {"米軍南部司令部", "SOUTHCOM", "U.S. Southern Command"},
                          {"情報収集、監視、偵察", "ISR", "intelligence, surveillance and reconnaissance"},
                          {"国家核安全保障管理局", "NNSA", "National Nuclear Security Administration"},
                          {"霧の港", "XQ", ""},
                          {"霧", "F", ""},
                          {"", "FTO", ""}}) {
        INFO(c.ja);
        CHECK(best(c.ja, c.acronym) == c.en);
    }
}

TEST_CASE("words turned round are joined by of", "[mine][suggest]") {
    if (sample::lacks_edict()) return;
    CHECK(best("武力の行使", "UF") == "use of force");
}

TEST_CASE("how far a phrase spells an acronym", "[mine][suggest]") {
    CHECK(mine::initials_in_order("SOFA", "status of forces agreement") == 1);
    CHECK(mine::initials_in_order("NPT", "Nuclear Non-Proliferation Treaty") == 1);
    CHECK(mine::initials_in_order("ICBM", "intercontinental ballistic missile") == 1);
    CHECK(mine::initials_in_order("CIA", "Agency of Intelligence") == Approx(0));
    CHECK(mine::initials_in_order("FTO", "foreign group") == Approx(1.0 / 3));
    CHECK(mine::initials_in_order("USAF", "US Air Force") == 1);
    CHECK(mine::initials_in_order("USAF", "U.S. Air Force") == 1);
    CHECK(mine::initials_in_order("UAF", "US Air Force") == 1);
    CHECK(mine::initials_in_order("ASUF", "Air US Force") == Approx(0.25));
    CHECK(mine::initials_in_order("", "foreign group") == 0);
    CHECK(mine::initials_in_order("FTO", "") == 0);
}

TEST_CASE("names come by how common they are", "[mine][suggest]") {
    if (sample::lacks_edict()) return;
    mine::NameSpeller speller;
    const link::SpellingSources sources{sample::resources().lexicon, sample::resources().sound,
                                        sample::resources().english};
    struct Case {
        const char *ja, *en;
    };
    for (const Case& c :
         {Case{"ケリー", "Kelly"}, {"ブッシュ", "Bush"}, {"ワックスマン", "Waxman"}, {"フォード", "Ford"}}) {
        INFO(c.ja);
        const auto spellings = speller.spell(c.ja, true, sources);
        REQUIRE_FALSE(spellings.empty());
        CHECK(spellings.size() <= mine::NameSpeller::kMost);
        CHECK(spellings.front().text == c.en);
        for (std::size_t i = 1; i < spellings.size(); ++i)
            CHECK(spellings[i - 1].probability >= spellings[i].probability);
    }
    CHECK(speller.spell("ケリー", false, sources).front().text != "Kelly");  // ENAMDICT has Kerry, Kelley and Kerrey
    CHECK(speller.spell("", true, sources).empty());
}
