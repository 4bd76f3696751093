// SPDX-License-Identifier: Apache-2.0
// Ranking and choice of contexts.
#include "glossary/exchange/evidence.hpp"

#include "tests/unit/exchange/rows.hpp"

#include <catch2/catch.hpp>

#include <limits>

using namespace yakugo;
using namespace yakugo::exchange;
using testing::evidence;
using testing::pair;

TEST_CASE("accepted pairs come first, then the surer, then by text, whatever order they arrive in") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    store::PairRow suggested = pair(8, 1, "弁", "suggested", 1);
    suggested.suggested = true;
    const std::vector<store::PairRow> sorted = {pair(5, 1, "弁", "valve", 0.1, store::Status::accepted),
                                                pair(2, 1, "軸", "shaft", 0.9),
                                                pair(3, 1, "弁", "tap", 0.5),
                                                pair(1, 1, "弁", "valve", 0.5),
                                                pair(4, 1, "弁", "valve", 0.5),
                                                pair(6, 1, "弁", "nan", nan),
                                                suggested,
                                                pair(7, 1, "弁", "no", 1, store::Status::rejected)};
    for (std::size_t turn = 0; turn < sorted.size(); ++turn) {
        INFO("turned by " << turn);
        std::vector<store::PairRow> rows(sorted.begin() + static_cast<std::ptrdiff_t>(turn), sorted.end());
        rows.insert(rows.end(), sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(turn));
        std::vector<std::int64_t> ids;
        for (const store::PairRow* row : ranked(rows)) ids.push_back(row->id.value);
        CHECK(ids == std::vector<std::int64_t>{5, 2, 3, 1, 4, 6, 8, 7});
    }
}

TEST_CASE("a context holds a term by its range or by its letters") {
    struct Case {
        const char* name;
        const char* context;
        ByteRange range;
        const char* words;
        bool expected;
    };
    const Case cases[] = {
        {"as written", "The F-35I in beast mode", {}, "beast mode", true},
        {"in other case", "Beast Mode for the F-35I", {}, "beast mode", true},
        {"not there", "The F-35I", {}, "beast mode", false},
        {"inflected, with range", "Missiles fly", {0, 8}, "missile defence", true},
        {"range beyond the text", "Missiles", {0, 99}, "defence", false},
        {"range turned round", "Missiles", {8, 0}, "defence", false},
        {"empty context", "", {0, 0}, "x", false},
        {"empty words", "text", {}, "", false},
        {"beyond the BMP", "部下を𠮟る", {}, "𠮟る", true},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        store::EvidenceRow row = evidence("title_pair", 1, "", c.context);
        row.en_range = c.range;
        CHECK(holds(row, Language::en, c.words) == c.expected);
        CHECK_FALSE(holds(row, Language::ja, c.words));
    }
}

TEST_CASE("the best context is the one with the highest score that holds the term, the first of equals") {
    store::PairRow row = pair(1, 1, "弁", "valve", 1);
    row.evidence = {evidence("lexicon", 1.0, "軸を見る", "the shaft"),
                    evidence("dek_pair", 0.7, "弁を見る", "see the valve"),
                    evidence("title_pair", 0.9, "弁を閉める", "close the tap"),
                    evidence("title_pair", 0.9, "弁を開ける", "open the tap")};
    const store::PairRow* const one[] = {&row};
    CHECK(best_context(one, Language::ja, "弁") == &row.evidence[2]);
    CHECK(best_context(one, Language::en, "valve") == &row.evidence[1]);
    CHECK(best_context(one, Language::en, "pump") == nullptr);
    CHECK(best_context({}, Language::en, "valve") == nullptr);
}

TEST_CASE("kinds stand once each, in the order they come") {
    store::PairRow a = pair(1, 1, "弁", "valve", 1), b = pair(2, 1, "弁", "tap", 1);
    a.evidence = {evidence("title_pair", 1, "", ""), evidence("lexicon", 1, "", ""), evidence("title_pair", 1, "", "")};
    b.evidence = {evidence("", 1, "", ""), evidence("byline", 1, "", "")};
    const store::PairRow* const both[] = {&a, &b};
    CHECK(kinds(both) == "title_pair,lexicon,byline");
    CHECK(kinds({}).empty());
}

TEST_CASE("what stays unwritten is counted by different texts") {
    store::PairRow row = pair(1, 1, "弁", "valve", 1);
    row.evidence = {evidence("title_pair", 1, "弁", "valve", "記事一", "https://example.org/1"),
                    evidence("lexicon", 1, "弁", "valve", "記事一", "https://example.org/1"),
                    evidence("dek_pair", 1, "弁と軸", "", "記事二", ""), evidence("lexicon", 1, "", "", "", "")};
    const store::PairRow* const one[] = {&row};
    const store::EvidenceRow* const first[] = {&row.evidence[0], nullptr};
    const Unwritten none = beyond(one, {}, {}, {});
    CHECK(none.contexts == 3);
    CHECK(none.posts == 2);
    const Unwritten some = beyond(one, first, first, first);
    CHECK(some.contexts == 1);
    CHECK(some.posts == 1);
}
