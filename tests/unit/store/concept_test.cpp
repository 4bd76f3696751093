// SPDX-License-Identifier: Apache-2.0
// The rule that gives a pair its concept, and the spelling that it looks through.
#include "glossary/store/concept.hpp"
#include "glossary/store/acronym.hpp"
#include "glossary/store/fold.hpp"
#include "glossary/store/spelling.hpp"
#include "tests/unit/store/support.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <set>

using namespace yakugo;
using namespace yakugo::store;
using testing::pair;
using testing::post;
using testing::TemporaryFolder;

TEST_CASE("Pairs are one concept or several") {
    struct Case {
        const char* name;
        std::vector<std::pair<std::string, std::string>> pairs;
        std::vector<int> concepts;  // one number a pair, equal numbers: one concept
    };
    const Case cases[] = {
        {"nothing in common", {{"戦闘機", "fighter"}, {"空母", "carrier"}}, {0, 1}},
        {"acronym after its expansion",
         {{"外国テロ組織", "foreign terrorist organization"}, {"外国テロ組織", "FTO"}},
         {0, 0}},
        {"expansion after its acronym",
         {{"外国テロ組織", "FTO"}, {"外国テロ組織", "foreign terrorist organization"}},
         {0, 0}},
        {"the acronym, but of another word",
         {{"外国テロ組織", "foreign terrorist organization"}, {"貿易局", "FTO"}},
         {0, 1}},
        {"Japanese alone is not enough", {{"機体", "aircraft"}, {"機体", "airframe"}}, {0, 1}},
        {"English alone is not enough", {{"戦闘機", "fighter"}, {"闘士", "fighter"}}, {0, 1}},
        {"spelling",
         {{"ビーストモード", "beast mode"}, {"ビースト・モード", "Beast Mode"}, {"ビストモド", "BEAST MODE"}},
         {0, 0, 0}},
        {"through an acronym to a spelling, a reading and itself",
         {{"エーアイ", "artificial intelligence"}, {"エーアイ", "AI"}, {"エー・アイ", "AI"}, {"ＡＩ", "AI"}},
         {0, 0, 0, 0}},
        {"acronym, expansion, translation, reading",
         {{"協働型戦闘機", "CCA"},
          {"コラボレイティブ・コンバット・エアクラフト", "CCA"},
          {"コラボレイティブ・コンバット・エアクラフト", "Collaborative Combat Aircraft"},
          {"協働型戦闘機", "collaborative combat aircraft"}},
         {0, 0, 0, 0}},
        {"the same without what bridges",
         {{"協働型戦闘機", "CCA"}, {"コラボレイティブ・コンバット・エアクラフト", "Collaborative Combat Aircraft"}},
         {0, 1}},
        {"one head", {{"協働型戦闘機", "CCA"}, {"無人戦闘機", "CCAs"}, {"共同作戦", "CCA"}}, {0, 0, 1}},
        {"short form", {{"国防総省", "DoD"}, {"国防省", "DOD"}}, {0, 0}},
        {"two meanings",
         {{"特殊作戦部隊", "SOF"},
          {"特殊作戦部隊", "special operations forces"},
          {"地位協定", "SOF"},
          {"地位協定", "status of forces"}},
         {0, 0, 1, 1}},
        {"two meanings with one head",
         {{"特殊作戦部隊", "SOF"},
          {"特殊作戦部隊", "special operations force"},
          {"空軍部隊", "SOF"},
          {"空軍部隊", "squadron of fighters"}},
         {0, 0, 1, 1}},
        {"what fits two meanings joins none",
         {{"特殊作戦部隊", "SOF"},
          {"特殊作戦部隊", "special operations force"},
          {"空軍部隊", "SOF"},
          {"空軍部隊", "squadron of fighters"},
          {"精鋭部隊", "SOF"}},
         {0, 0, 1, 1, 2}},
        {"what fits one of two meanings joins it",
         {{"特殊作戦部隊", "SOF"},
          {"特殊作戦部隊", "special operations force"},
          {"地位協定", "SOF"},
          {"地位協定", "status of forces"},
          {"精鋭部隊", "SOF"}},
         {0, 0, 1, 1, 0}},
        {"one expansion, no head in common",
         {{"対潜", "ASW"},
          {"対潜", "anti-submarine warfare"},
          {"潜水艦狩り", "ASW"},
          {"潜水艦狩り", "anti-submarine warfare"}},
         {0, 0, 0, 0}},
        {"contradicting glosses", {{"軍事力の行使に関する承認", "AUMF"}, {"戦争権限法", "AUMF"}}, {0, 1}},
        {"spelling variants",
         {{"ヘグゼス", "Hegseth"},
          {"ヘグセス", "Hegseth"},
          {"ヴァンス", "Vance"},
          {"バンス", "Vance"},
          {"ヘグセス", "Pete"}},
         {0, 0, 1, 1, 2}},
        {"a phrase and its reading", {{"野獣形態", "beast mode"}, {"ビースト・モード", "Beast Mode"}}, {0, 0}},
        {"a reading joins no contradicting translations",
         {{"軍事力の行使に関する承認", "AUMF"},
          {"戦争権限法", "AUMF"},
          {"エー・ユー・エム・エフ", "AUMF"},
          {"AUMF", "AUMF"}},
         {0, 1, 2, 2}},
        {"a reading with the expansion joins none of two either",
         {{"協働型戦闘機", "CCA"},
          {"共同作戦", "CCA"},
          {"コラボ・コンバット・クラフト", "CCA"},
          {"コラボ・コンバット・クラフト", "collaborative combat aircraft"}},
         {0, 1, 2, 2}},
        {"readings alone", {{"ジェイ・ダム", "JD"}, {"JD", "JD"}, {"ジェイ・ダム", "joint dam"}}, {0, 0, 0}},
        {"a phrase translated otherwise", {{"野獣形態", "beast mode"}, {"全武装", "beast mode"}}, {0, 1}},
        {"a designation is no acronym", {{"ラプター", "F22"}, {"戦闘機", "F22"}}, {0, 1}},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        const TemporaryFolder folder;
        const std::string path = folder.file("a.db");
        TermBase base = TermBase::open(path, Access::write);
        PostRecord record = post("記事", "", {});
        for (const auto& [ja, en] : c.pairs) record.pairs.push_back(pair(ja, en));
        base.put_source({"a.txt", "1"}, {record});
        CHECK(testing::flaws(path).empty());
        std::map<std::int64_t, int> numbers;
        std::vector<int> found;
        for (const auto& [ja, en] : c.pairs) {
            const std::int64_t id = testing::the_pair(base, ja, en).concept_id.value;
            found.push_back(numbers.emplace(id, static_cast<int>(numbers.size())).first->second);
        }
        CHECK(found == c.concepts);
        CHECK(base.totals().concepts == numbers.size());
        base.put_source({"a.txt", "2"}, {});
        CHECK(base.totals().concepts == 0);
        CHECK(testing::sql(path, "SELECT * FROM term").empty());
    }
}

TEST_CASE("A rejected pair draws no other into its concept") {
    const TemporaryFolder folder;
    TermBase base = TermBase::open(folder.file("a.db"), Access::write);
    base.put_source({"a.txt", "1"}, {post("一", "https://example.org/1", {pair("外国テロ組織", "FTO")})});
    base.decide(base.pairs().at(0).id, Status::rejected, "訳者");
    base.put_source({"b.txt", "1"},
                    {post("二", "https://example.org/2", {pair("外国テロ組織", "foreign terrorist organization")})});
    CHECK(base.totals().concepts == 2);
}

TEST_CASE("Pairs whose English differs only in case are one pair, spelt as the surest post has it") {
    const TemporaryFolder folder;
    TermBase base = TermBase::open(folder.file("a.db"), Access::write);
    const PostRecord sure =
        post("一", "https://example.org/1", {pair("空軍", "Air Force", 0.8), pair("空軍", "air force", 0.7)});
    const PostRecord other = post("二", "https://example.org/2", {pair("空軍", "AIR FORCE", 0.6)});
    const bool sure_first = GENERATE(true, false);
    base.put_source({"a.txt", "1"}, {sure_first ? sure : other});
    base.put_source({"b.txt", "1"}, {sure_first ? other : sure});
    REQUIRE(base.pairs().size() == 1);
    CHECK(base.pairs()[0].en == "Air Force");
    CHECK(testing::sql(folder.file("a.db"), "SELECT surface FROM term WHERE language = 'en'").size() == 1);

    SECTION("without that post, as the other one has it") {
        base.put_source({sure_first ? "a.txt" : "b.txt", "2"}, {});
        CHECK(base.pairs().at(0).en == "AIR FORCE");
    }
    SECTION("a decided pair keeps its spelling") {
        base.decide(base.pairs().at(0).id, Status::accepted, "訳者");
        base.put_source({sure_first ? "a.txt" : "b.txt", "2"}, {});
        CHECK(base.pairs().at(0).en == "Air Force");
    }
}

TEST_CASE("Spellings of posts that are equally sure do not depend on which came first") {
    const TemporaryFolder folder;
    TermBase base = TermBase::open(folder.file("a.db"), Access::write);
    std::vector<PostRecord> posts = {post("一", "https://example.org/1", {pair("海軍", "navy")}),
                                     post("二", "https://example.org/2", {pair("海軍", "Navy")})};
    if (GENERATE(true, false)) std::swap(posts[0], posts[1]);
    base.put_source({"a.txt", "1"}, posts);
    CHECK(base.pairs().at(0).en == "Navy");
}
