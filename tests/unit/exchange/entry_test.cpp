// SPDX-License-Identifier: Apache-2.0
// Concepts out of pairs, and what is an acronym.
#include "glossary/exchange/entry.hpp"

#include "tests/unit/exchange/rows.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using namespace yakugo::exchange;
using testing::pair;

TEST_CASE("an acronym is written in capitals and is no designation") {
    struct Case {
        const char* surface;
        bool expected;
    };
    const Case cases[] = {{"FTO", true},      {"NORTHCOM", true}, {"C4ISR", true},     {"A2/AD", true},
                          {"R&D", true},      {"U.S.", true},     {"CCAs", true},      {"ＮＡＴＯ", true},
                          {"ISR", true},      {"F-35I", false},   {"F22", false},      {"MQ9", false},
                          {"KC46", false},    {"Iran", false},    {"A", false},        {"As", false},
                          {"s", false},       {"", false},        {"FTO list", false}, {"米NATO", false},
                          {"11", false},      {"..", false},      {"𠮟𠮟", false},     {"👩‍🚀", false},
                          {"FT\xFFO", false}, {"iPhone", false}};
    for (const Case& c : cases) {
        INFO(c.surface);
        CHECK(is_acronym(c.surface) == c.expected);
    }
}

TEST_CASE("pairs are grouped by concept, rejected ones counted and left out") {
    const std::vector<store::PairRow> rows = {pair(1, 9, "弁", "tap", 0.9), pair(2, 3, "軸", "shaft", 0.8),
                                              pair(3, 9, "弁", "valve", 0.7, store::Status::accepted),
                                              pair(4, 9, "弁", "flap", 1.0, store::Status::rejected),
                                              pair(5, 4, "管", "hose", 1.0, store::Status::rejected)};
    const Entries entries = group(rows);
    CHECK(entries.rejected == 2);
    REQUIRE(entries.concepts.size() == 2);
    CHECK(entries.concepts[0] == Pairs{&rows[1]});
    CHECK(entries.concepts[1] == Pairs{&rows[2], &rows[0]});
    CHECK(group({}).concepts.empty());
}

TEST_CASE("an entry holds every term once, in the order of its best pair") {
    const std::vector<store::PairRow> rows = {
        pair(1, 7, "外国テロ組織", "FTO", 0.9), pair(2, 7, " 外国テロ組織", "foreign  terrorist organization", 0.8),
        pair(3, 7, "外国テロリスト組織", "FTO", 0.7), pair(4, 7, "\x01", "nothing", 0.6)};
    Cleaner cleaner;
    const Entry entry = make_entry(ranked(rows), cleaner);
    CHECK(entry.id == ConceptId{7});
    CHECK(entry.pairs == Pairs{&rows[0], &rows[1], &rows[2]});
    CHECK(entry.has_acronym);
    REQUIRE(entry.ja.size() == 2);
    CHECK(entry.ja[0].surface == "外国テロ組織");
    CHECK(entry.ja[0].pairs == Pairs{&rows[0], &rows[1]});
    CHECK(entry.ja[1].surface == "外国テロリスト組織");
    REQUIRE(entry.en.size() == 2);
    CHECK(entry.en[0].surface == "FTO");
    CHECK(entry.en[0].pairs == Pairs{&rows[0], &rows[2]});
    CHECK(entry.en[1].surface == "foreign terrorist organization");
    CHECK(cleaner.dropped() == 1);
}

TEST_CASE("the term that the term base prefers comes first in each language") {
    std::vector<store::PairRow> rows = {pair(1, 7, "甲", "A", 0.9), pair(2, 7, "乙", "B", 0.8),
                                        pair(3, 7, "丙", "C", 0.7)};
    rows[1].en_preferred = true;
    rows[2].ja_preferred = true;
    Cleaner cleaner;
    const Entry entry = make_entry(ranked(rows), cleaner);
    const auto surfaces = [](const std::vector<EntryTerm>& terms) {
        std::string out;
        for (const EntryTerm& term : terms) out += term.surface;
        return out;
    };
    CHECK(surfaces(entry.ja) == "丙甲乙");
    CHECK(surfaces(entry.en) == "BAC");
}
