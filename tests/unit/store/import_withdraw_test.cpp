// SPDX-License-Identifier: Apache-2.0
// Conflicts that end because a file, or a person, takes back what has won.
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

const ConceptEntry round_shot = entry({{"弾"}}, {{"round"}}), round_shape = entry({{"丸"}}, {{"round"}}),
                   stage = entry({{"回戦"}}, {{"round"}});

}  // namespace

TEST_CASE("A rendering that has lost is what its file says as soon as the winner is gone") {
    for (const Prefer prefer : {Prefer::base, Prefer::file}) {
        for (const bool with_posts : {false, true}) {
            INFO(static_cast<int>(prefer) << with_posts);
            const TemporaryFolder folder;
            TermBase base = TermBase::open(folder.file("a.db"), Access::write);
            if (with_posts) {
                base.put_source({"a.txt", "1"},
                                {post("記事", "", {pair("弾", "round", 0.3), pair("丸", "round", 0.3)})});
            }
            import(base, "a.csv", {round_shot});
            import(base, "b.csv", {round_shape}, {.prefer = prefer});
            const bool base_wins = prefer == Prefer::base;
            CHECK(shown(base) == (base_wins ? Lines{"丸=round candidate", "弾=round accepted"}
                                            : Lines{"丸=round accepted", "弾=round candidate"}));
            CHECK(the_pair(base, base_wins ? "丸" : "弾", "round").confidence ==
                  (with_posts ? Approx(0.5).margin(0.2) : Approx(0.5)));
            import(base, base_wins ? "a.csv" : "b.csv", {});
            const std::string stays = base_wins ? "丸" : "弾", goes = base_wins ? "弾" : "丸";
            CHECK(shown_status(the_pair(base, stays, "round")) == "accepted");
            CHECK(the_pair(base, stays, "round").confidence == 1);
            if (with_posts) CHECK(shown_status(the_pair(base, goes, "round")) == "candidate");
            CHECK(base.pairs({.in_conflict = true}).empty());
        }
    }
}

TEST_CASE("A file that is imported again keeps what it has won") {
    for (const Prefer prefer : {Prefer::base, Prefer::file}) {
        const bool base_wins = prefer == Prefer::base;
        const TemporaryFolder folder;
        TermBase base = TermBase::open(folder.file("a.db"), Access::write);
        import(base, "a.csv", {round_shot});
        import(base, "b.csv", {round_shape}, {.prefer = prefer});
        const Lines before = shown(base);
        const ImportResult again = import(base, base_wins ? "a.csv" : "b.csv", {base_wins ? round_shot : round_shape});
        CHECK(again.conflict_count == 0);
        CHECK(shown(base) == before);
        CHECK(base.pairs({.in_conflict = true}).size() == 2);
        import(base, base_wins ? "b.csv" : "a.csv", {base_wins ? round_shape : round_shot});  // the loser
        CHECK(shown(base) == before);
    }
}

TEST_CASE("Of three renderings the second does not come up because the third has lost to the first") {
    const TemporaryFolder folder;
    TermBase base = TermBase::open(folder.file("a.db"), Access::write);
    import(base, "a.csv", {round_shot});
    import(base, "b.csv", {round_shape});
    import(base, "c.csv", {stage}, {.prefer = Prefer::file});
    CHECK(shown(base) == Lines{"丸=round candidate", "回戦=round accepted", "弾=round candidate"});
    import(base, "c.csv", {});
    CHECK(shown(base) == Lines{"丸=round candidate", "弾=round accepted"});
    import(base, "a.csv", {});
    CHECK(shown(base) == Lines{"丸=round accepted"});
}

TEST_CASE("What one file forbids another has again when the ban is gone, and the other way round") {
    const ConceptEntry ban = entry({{"冷却剤", Usage::deprecated}}, {{"coolant"}});
    const ConceptEntry use = entry({{"冷却剤"}}, {{"coolant"}});
    for (const bool ban_first : {true, false}) {
        for (const Prefer prefer : {Prefer::base, Prefer::file}) {
            INFO(ban_first << static_cast<int>(prefer));
            const TemporaryFolder folder;
            TermBase base = TermBase::open(folder.file("a.db"), Access::write);
            const bool first_wins = prefer == Prefer::base;
            import(base, "a.tbx", {ban_first ? ban : use});
            import(base, "b.tbx", {ban_first ? use : ban}, {.prefer = prefer});
            const char* winner = ban_first == first_wins ? "forbidden" : "accepted";
            CHECK(shown_status(the_pair(base, "冷却剤", "coolant")) == winner);
            const ImportResult again =
                import(base, first_wins ? "a.tbx" : "b.tbx", {ban_first == first_wins ? ban : use});
            CHECK(again.conflict_count == 0);
            CHECK(shown_status(the_pair(base, "冷却剤", "coolant")) == winner);
            import(base, first_wins ? "a.tbx" : "b.tbx", {});
            CHECK(shown_status(the_pair(base, "冷却剤", "coolant")) ==
                  (ban_first == first_wins ? "accepted" : "forbidden"));
        }
    }
}

TEST_CASE("What a person has accepted and a preferred file has beaten is accepted again without the file") {
    const TemporaryFolder folder;
    TermBase base = TermBase::open(folder.file("a.db"), Access::write);
    base.put_source({"a.txt", "1"}, {post("記事", "", {pair("ステルス", "stealth")})});
    const PairId old = the_pair(base, "ステルス", "stealth").id;
    base.decide(old, Status::accepted, "訳者");
    import(base, "a.tbx", {entry({{ "隠密性" }}, {{ "stealth" }})}, {.prefer = Prefer::file});
    CHECK(shown_status(*base.pair(old)) == "candidate");
    import(base, "a.tbx", {});
    CHECK(shown_status(*base.pair(old)) == "accepted");
    CHECK(base.history(old).back().action == "follow");
}

TEST_CASE("A person who rejects the winner ends the conflict, and nothing overturns a decision") {
    const TemporaryFolder folder;
    TermBase base = TermBase::open(folder.file("a.db"), Access::write);
    import(base, "a.csv", {round_shot});
    import(base, "b.csv", {round_shape});
    const PairId winner = the_pair(base, "弾", "round").id, loser = the_pair(base, "丸", "round").id;
    base.decide(winner, Status::rejected, "訳者");
    CHECK(shown(base) == Lines{"丸=round accepted", "弾=round rejected"});
    base.decide(winner, Status::accepted, "訳者");
    CHECK(shown(base) == Lines{"丸=round candidate", "弾=round accepted"});
    base.decide(loser, Status::rejected, "訳者");
    import(base, "a.csv", {});
    CHECK(shown(base) == Lines{"丸=round rejected", "弾=round accepted"});
    base.decide(winner, Status::rejected, "訳者");
    CHECK(shown(base) == Lines{"丸=round rejected", "弾=round rejected"});
}

TEST_CASE("Two renderings that have each won once do not both lose") {
    const TemporaryFolder folder;
    TermBase base = TermBase::open(folder.file("a.db"), Access::write);
    base.put_source({"a.txt", "1"}, {post("記事", "", {pair("弾", "round", 0.3)})});
    import(base, "a.csv", {round_shot});
    import(base, "b.csv", {round_shape});
    import(base, "a.csv", {});
    import(base, "a.csv", {round_shot});
    CHECK(shown(base) == Lines{"丸=round accepted", "弾=round candidate"});
}
