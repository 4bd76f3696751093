// SPDX-License-Identifier: Apache-2.0
// Concepts that spell a term in several ways.
#include "tests/unit/store/support.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace yakugo;
using namespace yakugo::store;
using testing::pair;
using testing::the_pair;

namespace {

struct ClusterFixture : testing::NewBase {
    /// "ja ヘグセス=Hegseth ヘグゼス=Hegseth"
    std::vector<std::string> clusters(bool undecided = false, std::size_t offset = 0, std::size_t limit = 10) {
        std::vector<std::string> out;
        for (const SpellingCluster& cluster : base.clusters(undecided, offset, limit)) {
            out.push_back(cluster.language);
            for (const Rendering& one : cluster.spellings) {
                out.back() += " " + one.pair.ja + "=" + one.pair.en;
                CHECK(one.pair.concept_id == cluster.concept_id);
            }
        }
        return out;
    }
};

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE_METHOD(ClusterFixture, "Spellings of one term are a cluster; the preferred one first, most posts first") {
    put("一", {pair("ビースト・モード", "Beast Mode"), pair("ヘグゼス", "Hegseth"), pair("ヘグセス", "Hegseth")});
    put("二", {pair("ビーストモード", "beast mode"), pair("ヘグセス", "Hegseth"), pair("空母", "carrier")});
    put("三", {pair("ヘグセス", "Hegseth"), pair("外国テロ組織", "FTO"),
               pair("外国テロ組織", "foreign terrorist organization")});
    CHECK(clusters() == Texts{"ja ヘグセス=Hegseth ヘグゼス=Hegseth",
                              "en ビーストモード=beast mode ビースト・モード=Beast Mode",
                              "ja ビーストモード=beast mode ビースト・モード=Beast Mode"});
    CHECK(clusters(false, 1, 1) == Texts{"en ビーストモード=beast mode ビースト・モード=Beast Mode"});
    CHECK(clusters(false, 3, 5).empty());
    const std::vector<SpellingCluster> rows = base.clusters(false, 0, 1);
    CHECK(rows.at(0).spellings.at(0).posts == 3);
    CHECK(rows.at(0).spellings.at(0).pieces == 3);
}

TEST_CASE_METHOD(ClusterFixture,
                 "English that differs in number or hyphen is a cluster, other English and Japanese is none") {
    put("一", {pair("特殊作戦部隊", "special-operations force"), pair("特殊作戦部隊", "special operations forces"),
               pair("協働型戦闘機", "CCA", 0.9), pair("無人戦闘機", "CCA", 0.9)});
    REQUIRE(the_pair(base, "協働型戦闘機", "CCA").concept_id == the_pair(base, "無人戦闘機", "CCA").concept_id);
    const std::vector<SpellingCluster> found = base.clusters(false, 0, 10);
    const bool one = the_pair(base, "特殊作戦部隊", "special-operations force").concept_id ==
                     the_pair(base, "特殊作戦部隊", "special operations forces").concept_id;
    REQUIRE(one);
    REQUIRE(found.size() == 1);
    CHECK(found[0].language == "en");
    CHECK(found[0].spellings.size() == 2);
}

TEST_CASE_METHOD(ClusterFixture, "A cluster is decided when all of it is and one is chosen") {
    put("一", {pair("ヘグゼス", "Hegseth"), pair("ヘグセス", "Hegseth")});
    const PairId one = the_pair(base, "ヘグゼス", "Hegseth").id, other = the_pair(base, "ヘグセス", "Hegseth").id;
    base.decide(one, Status::accepted, "訳者");
    base.decide(other, Status::accepted, "訳者");
    CHECK(clusters(true).size() == 1);
    CHECK_FALSE(base.clusters(false, 0, 1).at(0).decided);
    base.perform({.action = "choose", .pairs = {{.id = other, .chosen = true}}}, "訳者");
    CHECK(clusters(true).empty());
    CHECK(base.clusters(false, 0, 1).at(0).decided);
    CHECK(clusters() == Texts{"ja ヘグセス=Hegseth ヘグゼス=Hegseth"});
    base.undo("訳者");
    CHECK(clusters(true).size() == 1);
    base.decide(one, Status::rejected, "訳者");
    CHECK(clusters().empty());
}

TEST_CASE_METHOD(ClusterFixture, "What was told apart is no cluster") {
    put("一", {pair("ヘグゼス", "Hegseth"), pair("ヘグセス", "Hegseth")});
    base.tell_apart("ヘグセス", "ヘグゼス", true, "訳者");
    CHECK(clusters().empty());
}
