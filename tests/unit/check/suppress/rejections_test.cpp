// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/suppress/rejections.hpp"

#include <catch2/catch.hpp>

using namespace yakugo::check;

TEST_CASE("two words that a person has told apart are no finding") {
    Glossary glossary;
    glossary.different = {{"チケット", "チャット"}};
    Rejections rejections(glossary);
    rejections.add("T104", "マシュー", "マッシュー");
    const struct {
        const char *name, *rule, *found, *expected;
        std::vector<std::string> variants;
        bool suppressed;
    } cases[] = {{"variants", "T106", "チャット", "", {"チャット", "チケット"}, true},
                 {"the other order", "T106", "チケット", "", {"チケット", "チャット"}, true},
                 {"what is expected", "T105", "チャット", "チケット", {}, true},
                 {"half width", "T106", "ﾁｬｯﾄ", "", {"ﾁｬｯﾄ", "チケット"}, true},
                 {"a third", "T106", "チャット", "", {"チャット", "チケット", "チャッド"}, false},
                 {"another pair", "T106", "チャット", "", {"チャット", "チャッド"}, false},
                 {"nothing against it", "T120", "チャット", "", {}, false},
                 {"its rule", "T104", "マシュー", "マッシュー", {}, true},
                 {"another rule", "T106", "マシュー", "マッシュー", {}, false}};
    for (const auto& c : cases) {
        INFO(c.name);
        Finding finding;
        finding.rule = c.rule;
        finding.found = c.found;
        finding.expected = c.expected;
        finding.variants = c.variants;
        CHECK(rejections.suppresses(finding) == c.suppressed);
    }
    CHECK_FALSE(Rejections{}.suppresses(Finding{}));
}
