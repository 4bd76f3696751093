// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/rule/all.hpp"
#include "glossary/check/workers.hpp"

#include "tests/unit/check/rule/found.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace yakugo;
using yakugo::check::test::accepted;
using yakugo::check::test::Sides;
using Strings = std::vector<std::string>;

Strings run(const std::vector<Sides>& units, const check::Glossary& glossary, const check::Settings& settings = {}) {
    const check::Draft draft = yakugo::check::test::draft_of(units);
    const check::Study study(draft, glossary, yakugo::check::test::resources());
    return yakugo::check::test::told(check::run_rules(study, settings));
}

}  // namespace

TEST_CASE("every rule about drafts has one function") {
    std::set<std::string_view> known;
    for (const check::RuleFunction& function : check::rule_functions()) {
        for (const std::string_view rule : function.rules) {
            INFO(rule);
            CHECK(check::find_rule(rule) != nullptr);
            CHECK(known.insert(rule).second);
        }
    }
    for (const check::Rule& rule : check::rules()) {
        INFO(rule.id);
        CHECK(known.contains(rule.id) == rule.id.starts_with("T"));
    }
}

TEST_CASE("one finding a cause, in the order of the text") {
    const check::Glossary glossary{{accepted(1, "空母", "carrier"),
                                    yakugo::check::test::forbidden(1, "母艦", "carrier"),
                                    accepted(2, "ビーストモード", "beast mode")}};
    CHECK(run({{"The carrier had 1,200 men.", "母艦には2100人がいた。"}}, glossary) ==
          Strings{"T101 母艦 > 空母 fix", "T120 2100"});
    CHECK(run({{"The carrier left.", "艦は去った。"}, {"The carrier came.", "母艦は来た。"}}, glossary) ==
          Strings{"T103 carrier > 空母", "T101 母艦 > 空母 fix"});
}

TEST_CASE("severities are the user's, and rules can be off") {
    const check::Glossary glossary{{accepted(1, "空母", "carrier")}};
    const check::Draft draft = yakugo::check::test::draft_of({{"The carrier left.", "艦は去った。"}});
    const check::Study study(draft, glossary, yakugo::check::test::resources());
    check::Settings settings;
    REQUIRE(check::run_rules(study, settings).size() == 1);
    CHECK(check::run_rules(study, settings)[0].severity == Severity::warning);
    settings.severities.set("T103", "error");
    CHECK(check::run_rules(study, settings)[0].severity == Severity::error);
    settings.severities.set("T103", "off");
    CHECK(check::run_rules(study, settings).empty());
}

TEST_CASE("a rendering with a slip is told wherever T104 is on, and missing where it is off") {
    const check::Glossary glossary{{accepted(1, "オフセット", "offset")}};
    const std::vector<Sides> units = {{"The offset", "フセット"}};
    check::Settings settings;
    settings.severities.set("T102", "off");
    settings.severities.set("T103", "off");
    CHECK(run(units, glossary, settings) == Strings{"T104 フセット > オフセット"});
    settings.severities.set("T103", "warning");
    settings.severities.set("T104", "off");
    settings.severities.set("T121", "off");
    CHECK(run(units, glossary, settings) == Strings{"T103 offset > オフセット"});
}

TEST_CASE("nothing is found in what is masked, but tokens are") {
    const check::Glossary glossary{
        {accepted(1, "空母", "carrier"), yakugo::check::test::forbidden(1, "母艦", "carrier")}};
    check::Draft draft = yakugo::check::test::draft_of({{"", "母艦と母艦"}});
    draft.units[0].ja->masked = {{0, std::string("母艦").size()}};
    const check::Study study(draft, glossary, yakugo::check::test::resources());
    const auto found = check::run_rules(study, {});
    REQUIRE(found.size() == 1);
    CHECK(found[0].place.bytes.begin == std::string("母艦と").size());
}

TEST_CASE("of overlapping findings the most severe stays") {
    const auto at = [](std::string rule, Severity severity, std::size_t begin, std::size_t end) {
        check::Finding finding;
        finding.rule = std::move(rule);
        finding.severity = severity;
        finding.place = {"f", 1, 1, {begin, end}};
        finding.found = "x";
        return finding;
    };
    const auto left = check::condense({at("T104", Severity::warning, 2, 6), at("T101", Severity::error, 4, 8),
                                       at("T120", Severity::warning, 8, 9), at("T101", Severity::error, 4, 8)});
    REQUIRE(left.size() == 2);
    CHECK(left[0].rule == "T101");
    CHECK(left[1].rule == "T120");
}

TEST_CASE("two threads find in a large draft what one finds") {
    std::vector<Sides> units;
    for (int i = 0; i < 1200; ++i) {  // more than it takes to be large
        const std::string number = std::to_string(1000 + i);
        units.push_back(
            {"Unit " + number + " flew the F-" + number + ".", "第" + number + "部隊がF-" + number + "を飛ばした。"});
    }
    units[100].ja = "第1100部隊がF-1010を飛ばした。";
    units[600].ja = "第1061部隊がF-1600を飛ばした。";
    units[700].ja = "ヘグセス長官とヘグセス氏。";
    units[900].ja = "ヘグゼス長官の部隊。";
    const check::Draft draft = yakugo::check::test::draft_of(units);
    const check::Glossary nothing;
    const check::Study study(draft, nothing, yakugo::check::test::resources());
    const check::Settings settings;
    std::vector<check::Finding> one_by_one;
    for (const check::RuleFunction& function : check::rule_functions()) {
        for (check::Finding& finding : function.check(study, settings)) {
            if (settings.severities.is_on(finding.rule)) one_by_one.push_back(std::move(finding));
        }
    }
    one_by_one = check::condense(std::move(one_by_one));
    const auto sorted = [](Strings lines) {
        std::sort(lines.begin(), lines.end());
        return lines;
    };
    const Strings once = yakugo::check::test::told(check::run_rules(study, settings));
    CHECK(sorted(once) == sorted(yakugo::check::test::told(one_by_one)));
    CHECK(once.size() >= 4);
    CHECK(once == yakugo::check::test::told(check::run_rules(study, settings)));
    for (const std::size_t jobs : {1U, 2U, 3U, 16U}) {
        INFO(jobs << " threads");
        check::Workers workers(yakugo::check::test::resources(), jobs);
        CHECK(once ==
              yakugo::check::test::told(check::run_rules(check::Study(draft, nothing, workers), settings, workers)));
    }
}
