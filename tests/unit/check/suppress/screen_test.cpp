// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/suppress/screen.hpp"

#include "tests/unit/check/report/sample.hpp"

#include <catch2/catch.hpp>

using namespace yakugo::check;
using namespace yakugo::check::test;

TEST_CASE("reasons are asked in their order") {
    const Draft draft = draft_of("a.md", "ヘグゼス\nヘグゼス <!-- yakugo-ignore T106 -->\nヘグゼス\nヘグゼス\n");
    const auto finding = [&](std::size_t nth) { return finding_of(draft, "T106", "ヘグゼス", nth); };
    Baseline written;
    Screen first(draft, {.written = &written});
    for (std::size_t nth = 0; nth < 3; ++nth) {
        const Finding each = finding(nth);
        CHECK((first.look(each).suppression == Suppression::comment) == (nth == 1));
    }
    CHECK(written.size() == 2);  // without the one that a comment suppresses

    ChangedLines changed;
    changed.add("a.md", {2, 4});
    Screen second(draft, {.changed = &changed, .known = &written});
    const std::optional<Suppression> expected[] = {Suppression::unchanged, Suppression::comment, Suppression::baseline,
                                                   Suppression::baseline};
    std::vector<std::string> prints;
    for (std::size_t nth = 0; nth < 4; ++nth) {
        INFO(nth);
        const Finding each = finding(nth);
        const Reported reported = second.look(each);
        CHECK(reported.suppression == expected[nth]);
        CHECK(reported.excerpt.line.starts_with("ヘグゼス"));
        prints.push_back(reported.fingerprint);
    }
    CHECK(prints[0].substr(0, 17) == prints[2].substr(0, 17));
    CHECK(prints[0].ends_with(":1"));
    CHECK(prints[3].ends_with(":3"));  // the one with the comment beside it has other words behind it
    CHECK(second.unused({}).empty());

    Rejections rejections;
    rejections.add("", "ヘグゼス", "ヘグセス");
    Screen third(draft, {.rejections = &rejections});
    Finding told = finding(0);
    told.expected = "ヘグセス";
    CHECK(third.look(told).suppression == Suppression::rejection);
    CHECK(third.unused({}).size() == 1);
}
