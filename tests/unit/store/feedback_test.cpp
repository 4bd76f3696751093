// SPDX-License-Identifier: Apache-2.0
// Decisions move relatives, within bounds, and back; a rejected pair stays rejected.
#include "glossary/store/feedback.hpp"
#include "tests/unit/store/support.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using namespace yakugo::store;
using testing::pair;
using testing::post;
using testing::the_pair;

namespace {

// Odds times 3, 1/3, 9, 1/9, and times the root of 3, from 0.5.
constexpr double kUp = 0.75, kDown = 0.25, kHalfUp = 0.6339745962;

struct FeedbackFixture {
    testing::TemporaryFolder folder;
    std::string path = folder.file("a.db");
    TermBase base = TermBase::open(path, Access::write);

    void put(const std::string& name, const std::vector<PairRecord>& pairs, const std::string& digest = "1") {
        base.put_source({name, digest}, {post(name, "https://example.org/" + name, pairs)});
    }
    PairRow row(const std::string& ja, const std::string& en) {
        for (const Status status : {Status::candidate, Status::accepted, Status::rejected}) {
            for (PairRow& row : base.pairs({.status = status})) {
                if (row.ja == ja && row.en == en) return row;
            }
        }
        throw std::runtime_error("no pair " + ja + " = " + en);
    }
    void decide(const std::string& ja, const std::string& en, Status status) {
        base.decide(row(ja, en).id, status, "訳者");
    }
};

}  // namespace

TEST_CASE("Log odds are added and bounded") {
    CHECK(adjusted(0.5, std::log(3.0)) == Approx(0.75));
    CHECK(adjusted(0.5, -std::log(3.0)) == Approx(0.25));
    CHECK(adjusted(0.5, 100) == Approx(0.9));  // odds times 9
    CHECK(adjusted(0.99, -100) == Approx(11.0 / 12));
    for (const double machine : {0.0, 0.1, 0.3333, 1.0}) CHECK(adjusted(machine, 0) == machine);
    CHECK(adjusted(0, 5) == 0);
    CHECK(adjusted(1, -5) == 1);
}

TEST_CASE("Each relation moves as much as it should, in both directions, whichever came first") {
    struct Case {
        const char* name;
        PairRecord decided, other;
        double rejected, accepted;
    };
    const Case cases[] = {
        {"spelling", pair("ビーストモード", "beast mode"), pair("ビースト・モード", "Beast Mode"), kDown, kUp},
        {"number", pair("外国テロ組織", "FTO"), pair("外国テロ組織", "FTOs"), kDown, kUp},
        {"acronym", pair("外国テロ組織", "FTO"), pair("外国テロ組織", "foreign terrorist organization"), kDown, kUp},
        {"longer Japanese", pair("型戦闘機", "CCA"), pair("協働型戦闘機", "CCA"), kDown, kDown},
        {"shorter Japanese", pair("協働型戦闘機", "CCA"), pair("型戦闘機", "CCA"), kDown, kDown},
        {"longer English", pair("航空団", "wing"), pair("航空団", "fighter wing"), kDown, kDown},
        {"same concept", pair("協働型戦闘機", "CCA"), pair("コラボ・コンバット・エアクラフト", "CCA"), 0.5, kUp},
        {"last part", pair("無人戦闘機", "unmanned fighter"), pair("戦闘機", "fighters"), 0.5, kHalfUp},
        {"first part", pair("対艦巡航ミサイル", "anti-ship cruise missile"), pair("対艦", "anti-ship"), 0.5, kHalfUp},
        {"crossed part", pair("無人戦闘機", "unmanned fighter"), pair("戦闘機", "unmanned"), 0.5, 0.5},
        {"a whole is no part", pair("戦闘機", "fighter"), pair("無人戦闘機", "unmanned fighter"), 0.5, 0.5},
        {"half a word is none", pair("航空団", "wing"), pair("航空団", "swings"), 0.5, 0.5},
        {"the same English alone", pair("戦闘機", "fighter"), pair("闘士", "fighter"), 0.5, 0.5},
        {"the same Japanese alone", pair("機体", "aircraft"), pair("機体", "airframe"), 0.5, 0.5},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        for (const bool decided_first : {false, true}) {
            INFO(decided_first);
            FeedbackFixture file;
            file.put("一", {c.decided});
            if (!decided_first) file.put("二", {c.other});
            file.decide(c.decided.ja, c.decided.en, Status::rejected);
            if (decided_first && c.rejected == kDown && std::string(c.name) == "spelling") continue;  // absorbed
            if (decided_first) file.put("二", {c.other});
            CHECK(file.row(c.other.ja, c.other.en).confidence == Approx(c.rejected));
            file.decide(c.decided.ja, c.decided.en, Status::accepted);
            CHECK(file.row(c.other.ja, c.other.en).confidence == Approx(c.accepted));
            CHECK(file.row(c.other.ja, c.other.en).machine == 0.5);
            CHECK(file.row(c.decided.ja, c.decided.en).confidence == 0.5);
            file.decide(c.decided.ja, c.decided.en, Status::candidate);
            CHECK(file.row(c.other.ja, c.other.en).confidence == 0.5);
            CHECK(testing::sql(file.path, "SELECT * FROM part").empty());
            CHECK(testing::flaws(file.path).empty());
        }
    }
}

TEST_CASE_METHOD(FeedbackFixture, "Reopening restores every number exactly") {
    put("一", {pair("協働型戦闘機", "CCA", 0.93), pair("戦闘機", "CCA", 0.31), pair("無人戦闘機", "CCAs", 0.77),
               pair("協働型戦闘機", "collaborative combat aircraft", 0.123456789), pair("協働", "collaborative", 0.2)});
    const std::vector<std::string> before = testing::dump(path);
    const std::vector<PairRow> rows = base.pairs();
    for (const PairRow& row : rows)
        base.decide(row.id, row.confidence > 0.5 ? Status::accepted : Status::rejected, "訳者");
    CHECK(testing::dump(path) != before);
    for (const PairRow& row : rows) base.decide(row.id, Status::candidate, "訳者");
    std::vector<std::string> after = testing::dump(path);
    std::erase_if(after, [](const std::string& line) { return line.starts_with("decision"); });
    CHECK(testing::difference(after, before) == "");
}

TEST_CASE_METHOD(FeedbackFixture, "Many relatives stay within the bound, and are named") {
    put("一", {pair("空母", "carrier"), pair("大空母", "carrier"), pair("新空母", "carrier"), pair("空母艦", "carrier"),
               pair("原子力空母", "carrier")});
    for (const char* ja : {"大空母", "新空母", "空母艦"}) decide(ja, "carrier", Status::rejected);
    CHECK(row("空母", "carrier").confidence == Approx(0.1));  // odds over 9, not over 27
    const std::vector<Influence> found = base.influences(row("空母", "carrier").id);
    REQUIRE(found.size() == 3);
    CHECK(found[0].ja == "大空母");
    CHECK(found[0].status == Status::rejected);
    CHECK(name(found[0].relation) == "overlap");
    CHECK(found[0].shift == Approx(-1.0986122887));
    CHECK(base.influences(PairId{99}).empty());
}

TEST_CASE_METHOD(FeedbackFixture, "New posts move the machine's confidence, and decisions go on moving it from there") {
    put("一", {pair("外国テロ組織", "FTO"), pair("外国テロ組織", "foreign terrorist organization", 0.6)});
    decide("外国テロ組織", "FTO", Status::accepted);
    put("二", {pair("外国テロ組織", "foreign terrorist organization", 0.4)});
    const PairRow moved = row("外国テロ組織", "foreign terrorist organization");
    CHECK(moved.machine == Approx(0.68));  // 1 - 0.4 * 0.8
    CHECK(moved.confidence == Approx(0.68 * 3 / (0.68 * 3 + 0.32)));
}

TEST_CASE_METHOD(FeedbackFixture, "A rejected pair does not come back, however it is spelt") {
    put("一", {pair("ヴィースト・モード", "beast mode")});
    const PairId rejected = base.pairs().at(0).id;
    base.decide(rejected, Status::rejected, "訳者");
    put("一", {pair("ヴィースト・モード", "beast mode", 0.9)}, "2");  // mined again, surer
    put("二", {pair("ヴィースト・モード", "Beast Mode", 0.9)});
    put("三", {pair("ビーストモード", "BEAST MODE", 0.9), pair("ヴィーストモード", "beast mode", 0.8)});
    CHECK(base.totals().pairs == 1);
    const PairRow row = base.pairs({.status = Status::rejected}).at(0);
    CHECK(row.id == rejected);
    CHECK(row.ja == "ヴィースト・モード");
    CHECK(row.machine > 0.9);
    CHECK(row.evidence.size() == 4);
    put("四", {pair("獣モード", "beast mode")});
    CHECK(base.pairs().size() == 1);  // another word is another pair

    base.decide(rejected, Status::candidate, "訳者");
    put("五", {pair("ビースト・モード", "beast mode")});
    CHECK(base.totals().pairs == 3);
    CHECK(testing::flaws(path).empty());
}

TEST_CASE_METHOD(FeedbackFixture, "A spelling that is not rejected keeps the door open for others") {
    put("一", {pair("ビースト・モード", "beast mode"), pair("ビーストモード", "beast mode")});
    decide("ビースト・モード", "beast mode", Status::rejected);
    put("二", {pair("ビースト・モード", "beast mode"), pair("ビースト モード", "beast mode")});
    CHECK(base.pairs().size() == 2);
    CHECK(row("ビースト・モード", "beast mode").status == Status::rejected);
}
