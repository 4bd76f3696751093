// SPDX-License-Identifier: Apache-2.0
// What is shown beside a pair: other renderings, what looks like it, what its concept holds.
#include "tests/unit/store/entries.hpp"
#include "tests/unit/store/support.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace yakugo;
using namespace yakugo::store;
using testing::pair;
using testing::the_pair;

namespace {

struct RelativesFixture : testing::NewBase {
    std::vector<std::string> renderings(const PairRecord& of) {
        std::vector<std::string> out;
        for (const Rendering& one : base.renderings(the_pair(base, of.ja, of.en).id))
            out.push_back(one.pair.ja + "=" + one.pair.en + " " + std::to_string(one.posts) + "/" +
                          std::to_string(one.pieces) + (one.same_concept ? " same" : ""));
        return out;
    }
};

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE_METHOD(RelativesFixture,
                 "Renderings share a side or the concept; the pair itself first, rejected ones last") {
    const PairRecord own = pair("協働型戦闘機", "CCA", 0.4);
    put("一", {own, pair("連携戦闘機", "CCAs", 0.4), pair("無関係", "unrelated"), pair("誤訳", "CCA", 0.3)});
    put("二", {pair("連携戦闘機", "CCAs", 0.4), pair("協働型・戦闘機", "loyal wingman"), pair("誤訳", "CCA", 0.3)});
    base.decide(the_pair(base, "誤訳", "CCA").id, Status::rejected, "訳者");
    CHECK(renderings(own) == Texts{"協働型戦闘機=CCA 1/1 same", "連携戦闘機=CCAs 2/2",
                                   "協働型・戦闘機=loyal wingman 1/1", "誤訳=CCA 2/2"});
    CHECK(base.renderings({999}).empty());
    CHECK(base.similar({999}, 5).empty());
}

TEST_CASE_METHOD(RelativesFixture, "At most 64 renderings, however many there are") {
    std::vector<PairRecord> pairs;
    for (int i = 0; i < 200; ++i) pairs.push_back(pair("訳" + std::to_string(i), "N/A"));
    put("一", pairs);
    const PairId id = the_pair(base, "訳199", "N/A").id;
    const std::vector<Rendering> found = base.renderings(id);
    CHECK(found.size() == 64);
    CHECK(found.at(0).pair.id == id);
}

TEST_CASE("What looks like a pair is shown beside it, with the reason") {
    struct Case {
        std::string name;
        PairRecord own, other;
        std::string reason;  // empty: not shown
    };
    const std::vector<Case> cases = {
        {"katakana, two letters", pair("マンスール", "Mansour"), pair("マンサー", "Mansoor"), "spelling"},
        {"katakana, same English", pair("ゼレンスキー", "Zelensky"), pair("ゼリンスキィ", "Zelensky"), "spelling"},
        {"short katakana is another word", pair("イラン", "Iran"), pair("イラク", "Iraq"), ""},
        {"other English", pair("ストライカー", "Stryker"), pair("ストライバー", "conscience"), ""},
        {"English spelt otherwise", pair("国防省", "defence ministry"), pair("国防総省", "defense ministry"),
         "spelling"},
        {"same head, same English", pair("協働型戦闘機", "CCA", 0.4), pair("連携戦闘機", "CCA", 0.4), "head"},
        {"a general part", pair("協働型戦闘機", "CCA"), pair("戦闘機", "fighter"), ""},
        {"a mere head", pair("無人戦闘機", "unmanned fighter"), pair("戦闘機", "fighter"), ""},
        {"a mere beginning", pair("麻薬王", "drug lord"), pair("麻薬", "drug"), ""},
        {"siblings", pair("第七艦隊", "7th Fleet"), pair("第五艦隊", "5th Fleet"), ""},
        {"opposites", pair("有人戦闘機", "manned fighter"), pair("無人戦闘機", "unmanned fighter"), ""},
        {"a name and its last word", pair("ピート・ヘグセス", "Pete Hegseth"), pair("ヘグセス", "Hegseth"), "part"},
        {"what goes on", pair("協働型戦闘機", "CCA"), pair("協働型戦闘機計画", "CCA program"), "part"},
        {"same Japanese", pair("長官", "Secretary"), pair("長官", "Secretary of War"), "part"},
        {"short form", pair("国防省", "DOD", 0.3), pair("国防総省", "Department of Defense", 0.3), "short form"},
        {"acronym by chance", pair("通信社", "AP", 0.3), pair("アンキット・パンダ", "Ankit Panda", 0.3), ""},
        {"chance", pair("協働型戦闘機", "CCA"), pair("協働型戦闘機計画", "CCA program", 0.05), ""},
        {"beyond the BMP", pair("𠮟責処分", "Reprimand"), pair("𠮟責処分状", "Reprimand Notice"), "short form"},
    };
    for (const Case& one : cases) {
        INFO(one.name);
        RelativesFixture file;
        file.put("一", {one.own, one.other, pair("無関係", "unrelated")});
        const PairId own = the_pair(file.base, one.own.ja, one.own.en).id,
                     other = the_pair(file.base, one.other.ja, one.other.en).id;
        REQUIRE(file.base.pair(own)->concept_id != file.base.pair(other)->concept_id);
        const std::vector<SimilarPair> found = file.base.similar(own, 5);
        REQUIRE(found.size() == (one.reason.empty() ? 0 : 1));
        if (one.reason.empty()) continue;
        CHECK(found[0].pair.id == other);
        CHECK(found[0].reason == one.reason);
        CHECK((found[0].likeness >= 0.5 && found[0].likeness <= 1));
        if (one.other.confidence >= 0.1) {  // and the other way round
            const std::vector<SimilarPair> back = file.base.similar(other, 5);
            REQUIRE(back.size() == 1);
            CHECK(back[0].pair.id == own);
            CHECK(back[0].likeness == found[0].likeness);
        }
        CHECK(file.base.similar(own, 0).empty());
        file.base.decide(other, Status::rejected, "訳者");
        CHECK(file.base.similar(own, 5).empty());
    }
}

TEST_CASE_METHOD(RelativesFixture, "What was told apart is not shown again, nor what is of the same concept") {
    put("一", {pair("マンスール", "Mansour"), pair("マンサー", "Mansoor"), pair("マンスル", "Mansour")});
    const PairId id = the_pair(base, "マンスール", "Mansour").id;
    CHECK(base.similar(id, 5).size() == 1);
    base.tell_apart("マンサー", "マンスール", true, "訳者");
    CHECK(base.similar(id, 5).empty());
    base.tell_apart("マンサー", "マンスール", false, "訳者");
    CHECK(base.similar(id, 5).size() == 1);
}

TEST_CASE_METHOD(RelativesFixture, "A concept has its pairs and the entries that state them") {
    put("一", {pair("ヘグゼス", "Hegseth"), pair("ヘグセス", "Hegseth"), pair("長官", "Secretary")});
    testing::import(base, "b.tbx", {testing::entry({{.surface = "ヘグセス"}}, {{.surface = "Hegseth"}})});
    testing::import(base, "a.tbx",
                    {testing::entry({{.surface = "ヘグゼス"}}, {{.surface = "Hegseth"}}),
                     testing::entry({{.surface = "空母"}}, {{.surface = "carrier"}})});
    const PairRow one = the_pair(base, "ヘグゼス", "Hegseth"), other = the_pair(base, "ヘグセス", "Hegseth");
    REQUIRE(one.concept_id == other.concept_id);
    const std::vector<PairRow> pairs = base.pairs_in(one.concept_id);
    REQUIRE(pairs.size() == 2);
    CHECK(pairs[0].id == std::min(one.id, other.id));
    CHECK(pairs[1].id == std::max(one.id, other.id));
    for (const PairRow& row : pairs) {
        const PairRow whole = *base.pair(row.id);
        CHECK(row.evidence.size() == whole.evidence.size());
        CHECK(row.conflicts == whole.conflicts);
        CHECK(row.ja_preferred == whole.ja_preferred);
    }
    const std::vector<EntryRow> entries = base.entries_in(one.concept_id);
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].source == "a.tbx");
    CHECK(entries[0].pairs == std::vector<PairId>{one.id});
    CHECK(entries[1].entry.languages.at(0).terms.at(0).surface == "ヘグセス");
    CHECK(base.pairs_in({999}).empty());
    CHECK(base.entries_in({999}).empty());
}
