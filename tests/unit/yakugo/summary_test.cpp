// SPDX-License-Identifier: Apache-2.0
// Suggestions in the summary of a run: by themselves, and nowhere else.
#include "tools/yakugo/summary.hpp"

#include "tests/unit/yakugo/base.hpp"

#include <catch2/catch.hpp>

#include <sstream>

using namespace yakugo;
using namespace yakugo::cli;

TEST_CASE("Suggestions are counted on a line of their own") {
    SourceSummary source;
    source.source = "a.txt";
    store::PairRecord held{.ja = "空母", .en = "carrier", .type = "weapon", .confidence = 0.95};
    store::PairRecord suggested{.ja = "艦", .en = "ship", .type = "weapon", .confidence = 0.95, .suggested = true};
    source.counts.add(testing::Base::post("一", {held, suggested, suggested}));
    const auto printed = [&](Style style, std::size_t in_base) {
        std::ostringstream out;
        print_summary(out, style, {source}, {.suggested = in_base}, "a.db");
        return out.str();
    };
    CHECK_THAT(printed(Style::table, 2),
               Catch::Contains("Terms by confidence: 0.9-1.0 1, 0.7-0.9 0, 0.5-0.7 0, below 0.5 0\n"));
    CHECK_THAT(printed(Style::table, 2),
               Catch::Contains("\nSuggested, with English that stands in no post: 2 terms\n"));
    CHECK_THAT(printed(Style::table, 2), Catch::EndsWith("(0 accepted, 0 rejected, 2 suggested)\n"));
    CHECK_THAT(printed(Style::jsonl, 2), Catch::Contains(R"("terms":1,"terms_suggested":2,)"));
    source.counts = {};
    source.counts.add(testing::Base::post("一", {held}));
    CHECK_THAT(printed(Style::table, 0), !Catch::Contains("uggested"));
}
