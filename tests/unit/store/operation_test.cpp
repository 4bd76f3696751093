// SPDX-License-Identifier: Apache-2.0
// What a person does is done whole, written down, and refused where it was decided on something else.
#include "glossary/store/operation.hpp"
#include "tests/unit/store/entries.hpp"
#include "tests/unit/store/support.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace yakugo;
using namespace yakugo::store;
using testing::error_of;
using testing::pair;
using testing::post;
using testing::TemporaryFolder;
using testing::the_pair;

namespace {

struct Base {
    TemporaryFolder folder;
    std::string path = folder.file("a.db");
    TermBase base = TermBase::open(path, Access::write);

    explicit Base(const std::vector<PairRecord>& pairs) { base.put_source({"a.txt", "1"}, {post("記事", "", pairs)}); }
    PairId id(const std::string& ja, const std::string& en) const { return the_pair(base, ja, en).id; }
    PairRow row(PairId id) const { return base.pair(id).value(); }
};

const std::vector<PairRecord> three = {pair("空母", "carrier"), pair("艦", "ship"), pair("叱る🛩️", "𠮟る")};

}  // namespace

TEST_CASE("An operation on several pairs is one line of the log") {
    Base b(three);
    const PairId carrier = b.id("空母", "carrier"), ship = b.id("艦", "ship");
    CHECK(b.row(carrier).revision == 0);
    const OperationId first = b.base.perform(
        {.action = "accept", .note = "𠮟", .pairs = {{carrier, Status::accepted}, {ship, Status::rejected}}}, "訳者");
    CHECK(b.row(carrier).status == Status::accepted);
    CHECK(b.row(ship).status == Status::rejected);
    CHECK(b.row(carrier).revision == first.value);
    CHECK(b.row(ship).revision == first.value);
    const std::vector<OperationRow> log = b.base.operations(10);
    REQUIRE(log.size() == 1);
    CHECK(log[0].id == first);
    CHECK(log[0].action == "accept");
    CHECK(log[0].who == "訳者");
    CHECK(log[0].note == "𠮟");
    CHECK(log[0].when.size() == std::string("2026-05-08T09:30:00Z").size());
    CHECK(log[0].pair_count == 2);
    CHECK(log[0].pairs == std::vector<std::pair<std::string, std::string>>{{"空母", "carrier"}, {"艦", "ship"}});
    const std::vector<Decision> history = b.base.history();
    REQUIRE(history.size() == 2);
    CHECK(history[0].operation == first);
    CHECK_FALSE(history[0].undone);
    CHECK(history[1].action == "accept");
    CHECK(history[1].after == "rejected");

    const std::optional<OperationRow> undone = b.base.undo("二人目");
    REQUIRE(undone);
    CHECK(undone->id == first);
    CHECK(undone->undone);
    CHECK(b.row(carrier).status == Status::candidate);
    CHECK(b.row(ship).status == Status::candidate);
    CHECK(b.row(carrier).revision > first.value);
    CHECK(b.base.history()[0].undone);
    CHECK(b.base.operations(1)[0].action == "undo");
    CHECK(b.base.operations(1)[0].target == first);
    CHECK(b.base.operations(1)[0].who == "二人目");
    CHECK(b.base.operations(1)[0].pair_count == 2);
    CHECK(b.base.operations(10, b.base.operations(1)[0].id).size() == 1);
    CHECK_FALSE(b.base.next_operations().undo);
    CHECK(b.base.next_operations().redo->id == first);
    CHECK_FALSE(b.base.undo("訳者"));
    REQUIRE(b.base.redo("訳者"));
    CHECK(b.row(ship).status == Status::rejected);
    CHECK(b.base.next_operations().undo->id == first);
    CHECK_FALSE(b.base.redo("訳者"));
    CHECK(testing::flaws(b.path).empty());
}

TEST_CASE("Redo brings back what was undone since the last operation, and nothing else") {
    Base b(three);
    const PairId carrier = b.id("空母", "carrier"), ship = b.id("艦", "ship");
    const OperationId one = b.base.decide(carrier, Status::accepted, "訳者");
    const OperationId two = b.base.decide(ship, Status::accepted, "訳者");
    const OperationId three_ = b.base.decide(ship, Status::rejected, "訳者");
    b.base.undo("訳者");
    b.base.undo("訳者");
    CHECK(b.base.next_operations().redo->id == two);
    b.base.redo("訳者");
    CHECK(b.base.next_operations().redo->id == three_);
    const OperationId four = b.base.decide(carrier, Status::rejected, "訳者");
    CHECK_FALSE(b.base.next_operations().redo);
    b.base.undo("訳者", four);
    CHECK(b.base.next_operations().redo->id == four);  // and not the third, whose turn is over
    CHECK(b.base.next_operations().undo->id == two);
    CHECK_THROWS_AS(b.base.undo("訳者", one), StaleError);
    CHECK_THROWS_AS(b.base.redo("訳者", three_), StaleError);
    CHECK(b.row(ship).status == Status::accepted);
    CHECK(b.row(carrier).status == Status::accepted);
    CHECK(b.base.redo("訳者", four));
    CHECK(b.row(carrier).status == Status::rejected);
    CHECK_THROWS_AS(b.base.redo("訳者", four), StaleError);
}

TEST_CASE("An operation that makes no sense is refused and leaves no trace") {
    Base b(three);
    const PairId carrier = b.id("空母", "carrier");
    const ConceptEntry entry = testing::entry({{"空母"}}, {{"carrier"}}, "");
    struct Case {
        const char* name;
        Operation operation;
        std::string error;
    };
    const Case cases[] = {
        {"nothing", {.action = "accept"}, "the operation \"accept\" changes nothing"},
        {"no name", {.action = "", .pairs = {{carrier}}}, "\"\" is no name for an operation"},
        {"a name that is taken", {.action = "follow", .pairs = {{carrier}}}, "\"follow\" is no name for an operation"},
        {"twice", {.action = "accept", .pairs = {{carrier}, {carrier}}}, "pair 1 is there twice"},
        {"no pair", {.action = "accept", .pairs = {{carrier}, {PairId{99}}}}, "there is no pair 99"},
        {"a forbidden pair that is rejected",
         {.action = "forbid", .pairs = {{carrier, Status::rejected, Forbidden::ja}}},
         "pair 1 is forbidden or chosen, but not accepted"},
        {"a chosen candidate",
         {.action = "choose", .pairs = {{.id = carrier, .status = Status::candidate, .chosen = true}}},
         "pair 1 is forbidden or chosen, but not accepted"},
        {"no entry", {.action = "edit", .entries = {{7, entry}}}, "there is no entry 7 of one's own"},
        {"a new entry that is none", {.action = "edit", .entries = {{}}}, "a new entry is missing"},
        {"one word", {.action = "apart", .words = {{"空母", "空母"}}}, "expected two different spellings"},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        CHECK(error_of([&] { b.base.perform(c.operation, "訳者"); }) == b.path + ": " + c.error);
    }
    CHECK(b.base.operations(10).empty());
    CHECK(b.base.history().empty());
    CHECK(b.row(carrier).revision == 0);
}

TEST_CASE("What has changed since it was seen is not decided, nor anything with it") {
    Base b(three);
    TermBase other = TermBase::open(b.path, Access::write);
    const PairId carrier = b.id("空母", "carrier"), ship = b.id("艦", "ship");
    const auto accept = [&](std::int64_t seen_carrier, std::int64_t seen_ship) {
        b.base.perform({.action = "accept",
                        .pairs = {{.id = carrier, .status = Status::accepted, .seen = seen_carrier},
                                  {.id = ship, .status = Status::accepted, .seen = seen_ship}}},
                       "訳者");
    };
    other.decide(ship, Status::rejected, "二人目");
    try {
        accept(0, 0);
        FAIL("was not refused");
    } catch (const StaleError& error) {
        CHECK(error.pairs() == std::vector<PairId>{ship});
    }
    CHECK(b.row(carrier).status == Status::candidate);
    CHECK(b.row(ship).status == Status::rejected);
    other.undo("二人目");
    CHECK_THROWS_AS(accept(0, 0), StaleError);  // undone is not unseen
    accept(0, b.row(ship).revision);
    CHECK(b.row(ship).status == Status::accepted);
    CHECK(b.base.operations(10).size() == 3);
}

TEST_CASE("A person forbids a side, and an import says so where its file disagrees") {
    Base b(three);
    const PairId carrier = b.id("空母", "carrier");
    b.base.perform({.action = "forbid", .pairs = {{carrier, Status::accepted, Forbidden::en}}}, "訳者");
    CHECK(b.row(carrier).status == Status::accepted);
    CHECK(b.row(carrier).forbidden == Forbidden::en);
    CHECK(shown_status(b.row(carrier)) == "forbidden");
    CHECK(b.base.history(carrier)[0].forbidden == Forbidden::en);
    const ImportResult result = testing::import(b.base, "a.tbx", {testing::entry({{"空母"}}, {{"carrier"}}, "")}, {});
    REQUIRE(result.conflicts.size() == 1);
    CHECK(result.conflicts[0].kind == Conflict::Kind::rejected);
    CHECK(b.row(carrier).forbidden == Forbidden::en);
    b.base.undo("訳者");
    CHECK(b.row(carrier).forbidden == Forbidden::none);
    b.base.redo("訳者");
    CHECK(b.row(carrier).forbidden == Forbidden::en);
    testing::import(b.base, "a.tbx", {testing::entry({{"空母"}}, {{"carrier"}}, "")}, {.prefer = Prefer::file});
    CHECK(b.row(carrier).forbidden == Forbidden::none);
    CHECK(b.row(carrier).status == Status::accepted);
    CHECK(testing::flaws(b.path).empty());
}

TEST_CASE("Of the choices in a concept the last one counts, until it is refused or undone") {
    Base b({pair("ビーストモード", "beast mode", 0.9), pair("ビースト・モード", "beast mode", 0.9)});
    const PairId plain = b.id("ビーストモード", "beast mode"), dotted = b.id("ビースト・モード", "beast mode");
    REQUIRE(b.row(plain).concept_id == b.row(dotted).concept_id);
    const auto choose = [&](PairId id) {
        b.base.perform({.action = "choose", .pairs = {{.id = id, .chosen = true}}}, "訳者");
    };
    const auto chosen = [&] {
        std::string out;
        for (const PairId id : {plain, dotted}) {
            out += b.row(id).chosen ? "c" : "-";
            out += b.row(id).ja_preferred ? "p" : "-";
        }
        return out;
    };
    choose(plain);
    CHECK(chosen() == "cp--");
    choose(dotted);
    CHECK(chosen() == "--cp");
    b.base.decide(plain, Status::accepted, "訳者");
    CHECK(chosen() == "--cp");
    b.base.decide(dotted, Status::rejected, "訳者");
    CHECK(chosen() == "cp--");
    b.base.undo("訳者");
    CHECK(chosen() == "--cp");
    b.base.undo("訳者");
    b.base.undo("訳者");
    CHECK(chosen() == "cp--");
    b.base.redo("訳者");
    CHECK(chosen() == "--cp");
    b.base.perform({.action = "forbid", .pairs = {{dotted, Status::accepted, Forbidden::ja}}}, "訳者");
    CHECK_FALSE(b.row(dotted).ja_preferred);
    const std::vector<PairRow> all = b.base.pairs();
    CHECK(std::count_if(all.begin(), all.end(), [](const PairRow& row) { return row.chosen; }) == 1);
}

TEST_CASE("Words told apart are not one concept, whatever else would join them") {
    Base b({pair("ヘグゼス", "Hegseth", 0.9), pair("ヘグセス", "Hegseth", 0.9), pair("国防長官", "Hegseth", 0.4)});
    const PairId zu = b.id("ヘグゼス", "Hegseth"), su = b.id("ヘグセス", "Hegseth");
    const auto together = [&] { return b.row(zu).concept_id == b.row(su).concept_id; };
    REQUIRE(together());
    b.base.tell_apart("ヘグセス", "ヘグゼス", true, "訳者");
    CHECK_FALSE(together());
    CHECK(b.base.operations(1)[0].action == "apart");
    REQUIRE(b.base.operations(1)[0].words.size() == 1);
    b.base.perform(
        {.action = "merge", .entries = {{.entry = testing::entry({{"ヘグゼス"}, {"ヘグセス"}}, {{"Hegseth"}}, "")}}},
        "訳者");
    CHECK_FALSE(together());
    b.base.put_source({"b.txt", "1"},
                      {post("別", "", {pair("ヘグセス", "Hegseth", 0.9), pair("ヘグ・セス", "Hegseth", 0.9)})});
    CHECK_FALSE(together());
    CHECK(b.row(b.id("ヘグ・セス", "Hegseth")).concept_id == b.row(su).concept_id);
    b.base.undo("訳者");
    b.base.undo("訳者");
    CHECK(together());
    CHECK(b.base.distinct_words().empty());
    b.base.redo("訳者");
    CHECK_FALSE(together());
    b.base.tell_apart("ヘグセス", "ヘグゼス", false, "訳者");
    CHECK(together());
    b.base.undo("訳者");
    CHECK_FALSE(together());
    CHECK(testing::flaws(b.path).empty());
}
