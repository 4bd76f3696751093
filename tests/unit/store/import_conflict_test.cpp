// SPDX-License-Identifier: Apache-2.0
// Where files disagree with what a person has decided, and with each other.
#include "tests/unit/store/entries.hpp"
#include "tests/unit/store/support.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using namespace yakugo::store;
using testing::entry;
using testing::import;
using testing::pair;
using testing::post;
using testing::shown;
using testing::TemporaryFolder;
using testing::the_pair;

namespace {

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("A pair that followed a file is again what a person has made of it when the file lets it go") {
    const TemporaryFolder folder;
    TermBase base = TermBase::open(folder.file("a.db"), Access::write);
    import(base, "client.csv", {entry({{ "弾" }}, {{ "round" }})});
    base.decide(base.pairs({}).front().id, Status::rejected, "訳者");
    import(base, "client.csv", {entry({{ "弾" }}, {{ "round" }}, "2026-05-08")}, {.prefer = Prefer::file});
    CHECK(shown(base) == Lines{"弾=round accepted"});
    import(base, "client.csv", {});
    CHECK(shown(base) == Lines{"弾=round rejected"});
}

TEST_CASE("The day of a file counts for its entries later too") {
    const TemporaryFolder folder;
    TermBase base = TermBase::open(folder.file("a.db"), Access::write);
    import(base, "new.csv", {entry({{ "弾" }}, {{ "round" }})}, {.day = "2026-05-08"});
    import(base, "old.csv", {entry({{ "丸" }}, {{ "round" }})}, {.prefer = Prefer::newest, .day = "2019-01-01"});
    CHECK(shown(base) == Lines{"丸=round candidate", "弾=round accepted"});
}

TEST_CASE("What a person has decided stays, unless the file is preferred") {
    struct Case {
        const char* name;
        Prefer prefer;
        const char* day;
        bool file_wins;
    };
    const std::vector<Case> cases = {{"base", Prefer::base, "2999-01-01", false},
                                     {"file", Prefer::file, "", true},
                                     {"newest, the file", Prefer::newest, "2999-01-01", true},
                                     {"newest, the decision", Prefer::newest, "1999-01-01", false},
                                     {"newest, no date", Prefer::newest, "", false}};
    for (const Case& c : cases) {
        INFO(c.name);
        const TemporaryFolder folder;
        TermBase base = TermBase::open(folder.file("a.db"), Access::write);
        base.put_source({"a.txt", "1"}, {post("記事", "", {pair("弁", "valve"), pair("弁膜", "valve flap")})});
        const PairId rejected = the_pair(base, "弁", "valve").id, accepted = the_pair(base, "弁膜", "valve flap").id;
        base.decide(rejected, Status::rejected, "訳者");
        base.decide(accepted, Status::accepted, "訳者");
        const ImportResult result =
            import(base, "a.tbx",
                   {entry({{"弁"}}, {{"valve"}}, c.day), entry({{"弁膜", Usage::deprecated}}, {{"valve flap"}}, c.day)},
                   {.prefer = c.prefer});
        CHECK(result.conflict_count == 2);
        REQUIRE(result.conflicts.size() == 2);
        CHECK(result.conflicts[0].kind == Conflict::Kind::rejected);
        CHECK(result.conflicts[1].kind == Conflict::Kind::accepted);
        CHECK(result.conflicts[0].file_wins == c.file_wins);
        CHECK(shown(base) == (c.file_wins ? Lines{"弁=valve accepted", "弁膜=valve flap forbidden"}
                                          : Lines{"弁=valve rejected", "弁膜=valve flap accepted"}));
        CHECK(base.history(rejected).back().action == (c.file_wins ? "follow" : "reject"));
        if (c.file_wins) CHECK(base.history(rejected).back().note == "a.tbx");
        // Whoever decides last is right.
        base.decide(rejected, Status::rejected, "訳者");
        base.decide(accepted, Status::accepted, "訳者");
        CHECK(shown(base) == Lines{"弁=valve rejected", "弁膜=valve flap accepted"});
    }
}

TEST_CASE("Another rendering of an accepted term is a conflict until somebody decides") {
    enum class End { reject, accept, remove };
    for (const auto& [prefer, end] : {std::pair(Prefer::base, End::reject),
                                      {Prefer::base, End::accept},
                                      {Prefer::base, End::remove},
                                      {Prefer::file, End::reject},
                                      {Prefer::file, End::accept},
                                      {Prefer::file, End::remove}}) {
        INFO(static_cast<int>(prefer) << " " << static_cast<int>(end));
        const bool file = prefer == Prefer::file;
        const TemporaryFolder folder;
        TermBase base = TermBase::open(folder.file("a.db"), Access::write);
        base.put_source({"a.txt", "1"}, {post("記事", "", {pair("ステルス", "stealth")})});
        const PairId old = the_pair(base, "ステルス", "stealth").id;
        base.decide(old, Status::accepted, "訳者");
        const ImportResult result = import(base, "a.tbx", {entry({{"隠密性"}}, {{"Stealth"}})}, {.prefer = prefer});
        REQUIRE(result.conflicts.size() == 1);
        CHECK(result.conflicts[0].kind == Conflict::Kind::rendering);
        CHECK(result.conflicts[0].line == 7);
        CHECK(result.conflicts[0].other == old);
        CHECK(result.conflicts[0].other_ja == "ステルス");
        CHECK(shown(base) == (file ? Lines{"ステルス=stealth candidate", "隠密性=Stealth accepted"}
                                   : Lines{"ステルス=stealth accepted", "隠密性=Stealth candidate"}));
        const PairId found = the_pair(base, "隠密性", "Stealth").id;
        CHECK(base.pair(old)->conflicts == std::vector<PairId>{found});
        CHECK(base.pair(found)->conflicts == std::vector<PairId>{old});
        CHECK(base.pairs({.in_conflict = true}).size() == 2);
        if (end == End::remove) {
            import(base, "a.tbx", {});
        } else {
            base.decide(file ? old : found, end == End::accept ? Status::accepted : Status::rejected, "訳者");
        }
        CHECK(base.pairs({.in_conflict = true}).empty());
    }
}

TEST_CASE("What is no conflict") {
    const TemporaryFolder folder;
    TermBase base = TermBase::open(folder.file("a.db"), Access::write);
    import(base, "a.tbx", {entry({{ "在庫" }}, {{ "stock" }}), entry({{ "株式" }}, {{ "stock" }})});
    struct Case {
        const char* name;
        ConceptEntry entry;
        ImportOptions options;
        std::size_t conflicts;
    };
    const std::vector<Case> cases = {
        {"one that is there", entry({{"在庫"}}, {{"stock"}, {"inventory"}}), {}, 0},
        {"a third one", entry({{"持株"}}, {{"Stock"}}), {}, 2},
        {"both renderings among its own", entry({{"在庫"}, {"株式"}}, {{"stock"}}), {}, 0},
        {"forbidden", entry({{"持株", Usage::deprecated}}, {{"stock"}}), {}, 0},
        {"to be decided", entry({{"持株"}}, {{"stock"}}), {.as_candidates = true}, 0},
        {"other direction: one English", entry({{"持株"}}, {{"stock"}}), {.source = Language::ja}, 0},
        {"other direction: one Japanese", entry({{"株式"}}, {{"share"}}), {.source = Language::ja}, 1},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        CHECK(import(base, "b.tbx", {c.entry}, c.options, false).conflict_count == c.conflicts);
    }
}

TEST_CASE("What one file forbids another may not bring back unseen") {
    for (const bool ban_first : {true, false}) {
        for (const Prefer prefer : {Prefer::base, Prefer::file}) {
            INFO(ban_first << " " << static_cast<int>(prefer));
            const TemporaryFolder folder;
            TermBase base = TermBase::open(folder.file("a.db"), Access::write);
            const ConceptEntry ban = entry({{"冷却剤", Usage::deprecated}, {"冷却材"}}, {{"coolant"}});
            const ConceptEntry use = entry({{"冷却剤"}, {"冷却材"}}, {{"coolant"}});
            import(base, "a.tbx", {ban_first ? ban : use});
            const ImportResult result = import(base, "b.tbx", {ban_first ? use : ban}, {.prefer = prefer});
            REQUIRE(result.conflicts.size() == 1);
            CHECK(result.conflicts[0].ja == "冷却剤");
            CHECK(result.conflicts[0].kind == (ban_first ? Conflict::Kind::rejected : Conflict::Kind::accepted));
            const bool forbidden = ban_first == (prefer == Prefer::base);
            CHECK(shown_status(the_pair(base, "冷却剤", "coolant")) == (forbidden ? "forbidden" : "accepted"));
        }
    }
}

TEST_CASE("The loser of a conflict stays at a half, whatever speaks for it") {
    const TemporaryFolder folder;
    TermBase base = TermBase::open(folder.file("a.db"), Access::write);
    base.put_source({"a.txt", "1"}, {post("記事", "", {pair("射出座席", "ejection seat", 0.9)})});
    const PairId old = the_pair(base, "射出座席", "ejection seat").id;
    base.decide(old, Status::accepted, "訳者");
    import(base, "a.tbx", {entry({{ "脱出座席" }}, {{ "ejection seat" }})});
    import(base, "b.tbx", {entry({{ "脱出座席" }}, {{ "ejection seat" }})});
    CHECK(the_pair(base, "脱出座席", "ejection seat").confidence == 0.5);
    import(base, "c.tbx", {entry({{ "脱出座席" }}, {{ "ejection seat" }})}, {.prefer = Prefer::file});
    CHECK(base.pair(old)->confidence == 0.5);
    CHECK(shown_status(*base.pair(old)) == "candidate");
    base.decide(old, Status::accepted, "訳者");
    CHECK(base.pair(old)->confidence > 0.8);
}
