// SPDX-License-Identifier: Apache-2.0
// Entries that a person writes: versions, what they state, and how undo takes them back.
#include "tests/unit/store/entries.hpp"
#include "tests/unit/store/support.hpp"

#include <catch2/catch.hpp>

#include <optional>
#include <string>
#include <vector>

using namespace yakugo;
using namespace yakugo::store;
using testing::error_of;
using testing::pair;
using testing::post;
using testing::shown;
using testing::TemporaryFolder;
using testing::the_pair;

namespace {

using Lines = std::vector<std::string>;

struct EntryBase {
    TemporaryFolder folder;
    std::string path = folder.file("a.db");
    TermBase base = TermBase::open(path, Access::write);

    OperationId write(std::int64_t id, std::optional<ConceptEntry> own_entry, std::vector<PairDecision> pairs = {},
                      std::optional<std::int64_t> seen = {}) {
        return base.perform(
            {.action = "edit", .pairs = std::move(pairs), .entries = {{id, std::move(own_entry), seen}}}, "訳者");
    }
    std::vector<EntryRow> entries() const {
        std::vector<EntryRow> out;
        base.each_entry([&](const EntryRow& row) { out.push_back(row); });
        return out;
    }
};

ConceptEntry own_entry(const std::vector<Term>& ja, const std::vector<Term>& en) {
    return testing::entry(ja, en, "");
}

}  // namespace

TEST_CASE("What an own entry states is accepted and one concept; undo leaves nothing of it, redo brings it back") {
    EntryBase b;
    const OperationId made = b.write(0, own_entry({{"空母"}, {"航空母艦𠮟"}}, {{"carrier"}}));
    const Lines both = {"空母=carrier accepted", "航空母艦𠮟=carrier accepted"};
    CHECK(shown(b.base) == both);
    REQUIRE(b.entries().size() == 1);
    const EntryRow row = b.entries()[0];
    CHECK(row.own_id == 1);
    CHECK(row.revision == made.value);
    CHECK(row.source == kOwnSource);
    CHECK(row.pairs.size() == 2);
    const PairRow carrier = the_pair(b.base, "空母", "carrier");
    CHECK(carrier.concept_id == the_pair(b.base, "航空母艦𠮟", "carrier").concept_id);
    CHECK(carrier.revision == made.value);
    CHECK(b.base.history(carrier.id).at(0).action == "edit");
    CHECK(b.base.totals().sources == 0);
    CHECK(b.base.totals().entries == 1);

    b.base.undo("訳者");
    CHECK(shown(b.base).empty());
    CHECK(b.entries().empty());
    CHECK(b.base.totals().concepts == 0);
    CHECK(testing::flaws(b.path).empty());
    CHECK(b.base.operations(2)[1].pairs.at(0).first == "空母");
    b.base.redo("訳者");
    CHECK(shown(b.base) == both);
    CHECK(the_pair(b.base, "空母", "carrier").id == carrier.id);
    CHECK(b.entries().at(0).own_id == row.own_id);
    CHECK(b.entries().at(0).id == row.id);
    CHECK(testing::flaws(b.path).empty());
}

TEST_CASE("A version takes the place of the one before; what only that stated and nobody decided goes") {
    EntryBase b;
    b.write(0, own_entry({{"空母"}, {"母艦", Usage::unknown, {{"status", "candidate"}}}}, {{"carrier"}}));
    CHECK(shown(b.base) == Lines{"母艦=carrier candidate", "空母=carrier accepted"});
    b.write(1, own_entry({{"空母"}, {"母船", Usage::deprecated}}, {{"carrier"}}));
    CHECK(shown(b.base) == Lines{"母船=carrier forbidden", "空母=carrier accepted"});
    CHECK(the_pair(b.base, "母船", "carrier").forbidden == Forbidden::ja);
    b.write(1, std::nullopt);
    CHECK(shown(b.base) == Lines{"母船=carrier forbidden", "空母=carrier accepted"});  // decided, and so they stay
    CHECK(b.entries().empty());
    CHECK(error_of([&] { b.write(1, own_entry({{"空母"}}, {{"carrier"}})); }) ==
          b.path + ": there is no entry 1 of one's own");
    b.base.undo("訳者");
    CHECK(b.entries().size() == 1);
    b.base.undo("訳者");
    CHECK(shown(b.base) == Lines{"母艦=carrier candidate", "空母=carrier accepted"});
    b.base.undo("訳者");
    CHECK(shown(b.base).empty());
    for (int i = 0; i < 3; ++i) b.base.redo("訳者");
    CHECK(shown(b.base) == Lines{"母船=carrier forbidden", "空母=carrier accepted"});
    b.write(0, own_entry({{"艦"}}, {{"ship"}}));
    CHECK(b.entries().at(0).own_id == 2);
    CHECK(testing::flaws(b.path).empty());
}

TEST_CASE("A person's decision on a pair counts more than an entry that states it") {
    EntryBase b;
    b.base.put_source({"a.txt", "1"}, {post("記事", "", {pair("空母", "carrier"), pair("艦", "ship")})});
    const PairId carrier = the_pair(b.base, "空母", "carrier").id, ship = the_pair(b.base, "艦", "ship").id;
    b.base.decide(carrier, Status::rejected, "訳者");
    b.write(0, own_entry({{"空母"}, {"艦"}}, {{"carrier"}, {"ship"}}), {{ship, Status::candidate}});
    CHECK(shown(b.base) ==
          Lines{"空母=carrier rejected", "空母=ship accepted", "艦=carrier accepted", "艦=ship candidate"});
    CHECK(b.base.operations(1)[0].pair_count == 4);
}

TEST_CASE("An entry that has changed since it was seen is not overwritten") {
    EntryBase b;
    const OperationId first = b.write(0, own_entry({{"空母"}}, {{"carrier"}}));
    const OperationId second = b.write(1, own_entry({{"空母"}}, {{"aircraft carrier"}}), {}, first.value);
    try {
        b.write(1, own_entry({{"空母"}}, {{"flattop"}}), {}, first.value);
        FAIL("was not refused");
    } catch (const StaleError& error) {
        CHECK(error.pairs() == b.entries().at(0).pairs);
    }
    b.base.undo("二人目");
    CHECK_THROWS_AS(b.write(1, own_entry({{"空母"}}, {{"flattop"}}), {}, second.value), StaleError);
    b.base.undo("二人目");
    CHECK_THROWS_AS(b.write(1, own_entry({{"空母"}}, {{"flattop"}}), {}, first.value), StaleError);
    CHECK(b.entries().empty());
}

TEST_CASE("Own entries and files live side by side") {
    EntryBase b;
    CHECK(error_of([&] { b.base.import("(own)"); }) ==
          b.path + ": no file can be called \"(own)\": that is where entries of one's own are kept");
    CHECK(error_of([&] { b.base.put_source({"(own)", "1"}, {}); }).find("no file can be called") != std::string::npos);
    testing::import(b.base, "a.tbx", {own_entry({{"空母"}}, {{"carrier"}})}, {});
    b.write(0, own_entry({{"空母"}, {"航空母艦"}}, {{"carrier"}}));
    testing::import(b.base, "a.tbx", {}, {});
    CHECK(shown(b.base) == Lines{"空母=carrier accepted", "航空母艦=carrier accepted"});
    CHECK(b.entries().size() == 1);
    CHECK_FALSE(b.base.digest_of("(own)"));
    testing::import(b.base, "a.tbx", {own_entry({{"空母"}}, {{"carrier"}})}, {});
    b.base.undo("訳者");
    CHECK(shown(b.base) == Lines{"空母=carrier accepted"});
    b.base.put_source({"b.txt", "1"}, {post("記事", "", {pair("航空母艦", "Carrier")})});
    const PairId again = the_pair(b.base, "航空母艦", "Carrier").id;  // a pair that is back is the same one
    CHECK(b.base.history(again).size() == 1);
    b.base.redo("訳者");
    CHECK(shown(b.base) == Lines{"空母=carrier accepted", "航空母艦=carrier accepted"});
    CHECK(testing::flaws(b.path).empty());
}

TEST_CASE("An own entry joins pairs that were there, and undo parts them") {
    EntryBase b;
    b.base.put_source({"a.txt", "1"},
                      {post("記事", "", {pair("空母", "carrier", 0.9), pair("母艦", "mother ship", 0.9)})});
    const auto together = [&] {
        return the_pair(b.base, "空母", "carrier").concept_id == the_pair(b.base, "母艦", "mother ship").concept_id;
    };
    REQUIRE_FALSE(together());
    b.write(0, own_entry({{"空母"}, {"母艦"}}, {{"carrier"}, {"mother ship"}}));
    CHECK(together());
    b.base.undo("訳者");
    CHECK_FALSE(together());
    CHECK(b.base.totals().pairs == 2);
}
