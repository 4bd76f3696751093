// SPDX-License-Identifier: Apache-2.0
// The rule that gives a pair its concept, and the spelling that it looks through.
#include "glossary/store/concept.hpp"
#include "glossary/store/fold.hpp"
#include "tests/unit/store/support.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <set>

using namespace yakugo;
using namespace yakugo::store;
using testing::pair;
using testing::post;
using testing::TemporaryFolder;

TEST_CASE("Case is folded in the alphabets of names and in nothing else") {
    const std::pair<std::string, std::string> cases[] = {
        {"", ""},
        {"AZ az 09 @[`{", "az az 09 @[`{"},
        {"ÀÖØÞ ×ß÷ÿ", "àöøþ ×ß÷ÿ"},
        {"ĀĮĲĶĹŇŊŶŸŹŽ", "āįĳķĺňŋŷÿźž"},
        {"āįĳķĺňŋŷÿźž ĸŉ", "āįĳķĺňŋŷÿźž ĸŉ"},
        {"ΑΡΣΩΪ", "αρσωϊ"},
        {"ЀЏАЯ", "ѐџая"},
        {"ＡＺａ", "ａｚａ"},
        {"ビースト𠮟🛩️", "ビースト𠮟🛩️"},
        {"A\xFF\xC3", "a\xFF\xC3"},
        {"\xEF\xBC", "\xEF\xBC"},
        {std::string("A\0B", 3), std::string("a\0b", 3)},
    };
    for (const auto& [text, expected] : cases) {
        INFO(text);
        CHECK(fold_case(text) == expected);
    }
}

TEST_CASE("Match forms look through spelling") {
    struct Case {
        Language language;
        std::string surface, expected;
    };
    const Case cases[] = {
        {Language::ja, "ビースト・モード", "ビストモド"},
        {Language::ja, "ビーストモード", "ビストモド"},
        {Language::ja, "ﾋﾞｰｽﾄ･ﾓｰﾄﾞ", "ﾋﾞｽﾄﾓﾄﾞ"},
        {Language::ja, "米国の　対外 援助", "米国対外援助"},
        {Language::ja, "F-35の改修", "f-35改修"},
        {Language::ja, "の", "の"},
        {Language::ja, "・ー", "・ー"},
        {Language::ja, "𠮟る🛩️", "𠮟る🛩️"},
        {Language::ja, "\xE3\x81", "\xE3\x81"},
        {Language::en, "Beast Mode", "beast mode"},
        {Language::en, "Čapek の", "čapek の"},
    };
    for (const Case& c : cases) {
        INFO(c.surface);
        CHECK(match_form(c.language, c.surface) == c.expected);
    }
}

TEST_CASE("Acronyms are told by the initials of their words") {
    struct Case {
        std::string a, b;
        bool expected;
    };
    const Case cases[] = {
        {"FTO", "foreign terrorist organization", true},
        {"foreign terrorist organization", "FTO", true},
        {"FTOs", "Foreign Terrorist Organizations", true},
        {"AUMF", "Authorization for Use of Military Force", true},
        {"DOD", "Department of Defense", true},
        {"DD", "Department of Defense", true},
        {"U.S.", "United States", true},
        {"ASW", "anti-submarine warfare", true},
        {"AW", "anti-submarine warfare", true},
        {"C2", "command 2nd", true},
        {"CCA", "collaborative combat aircraft 🛩️", false},
        {"CCA", "combat aircraft", false},
        {"FTO", "FTO", false},
        {"FTO", "foreign trade office opening", false},
        {"fto", "foreign terrorist organization", false},
        {"F", "foreign", false},
        {"", "foreign terrorist organization", false},
        {"FTO", "", false},
        {"", "", false},
        {"s", "-", false},
        {"..", "  ", false},
        {"ＦＴＯ", "foreign terrorist organization", false},
        {"ABCDEFGHIJK", "a b c d e f g h i j k", false},
    };
    for (const Case& c : cases) {
        INFO(c.a << " / " << c.b);
        CHECK(are_acronym_and_expansion(c.a, c.b) == c.expected);
    }
}

TEST_CASE("A new pair joins a concept or begins one") {
    struct Case {
        const char* name;
        std::vector<std::pair<std::string, std::string>> pairs;
        std::vector<int> concepts;  // one number a pair, equal numbers: one concept
    };
    const Case cases[] = {
        {"nothing in common", {{"戦闘機", "fighter"}, {"空母", "carrier"}}, {0, 1}},
        {"acronym after its expansion",
         {{"外国テロ組織", "foreign terrorist organization"}, {"外国テロ組織", "FTO"}},
         {0, 0}},
        {"expansion after its acronym",
         {{"外国テロ組織", "FTO"}, {"外国テロ組織", "foreign terrorist organization"}},
         {0, 0}},
        {"the acronym, but of another word",
         {{"外国テロ組織", "foreign terrorist organization"}, {"貿易局", "FTO"}},
         {0, 1}},
        {"Japanese alone is not enough", {{"機体", "aircraft"}, {"機体", "airframe"}}, {0, 1}},
        {"English alone is not enough", {{"戦闘機", "fighter"}, {"闘士", "fighter"}}, {0, 1}},
        {"spelling",
         {{"ビーストモード", "beast mode"}, {"ビースト・モード", "Beast Mode"}, {"ビストモド", "BEAST MODE"}},
         {0, 0, 0}},
        {"through an acronym to a spelling",
         {{"エーアイ", "artificial intelligence"}, {"エーアイ", "AI"}, {"エー・アイ", "AI"}, {"ＡＩ", "AI"}},
         {0, 0, 0, 1}},
        {"the first of the two rules wins", {{"甲・乙", "AB"}, {"甲乙", "alpha beta"}, {"甲乙", "AB"}}, {0, 1, 1}},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        const TemporaryFolder folder;
        const std::string path = folder.file("a.db");
        TermBase base = TermBase::open(path, Access::write);
        PostRecord record = post("記事", "", {});
        for (const auto& [ja, en] : c.pairs) record.pairs.push_back(pair(ja, en));
        base.put_source({"a.txt", "1"}, {record});
        std::map<std::int64_t, int> numbers;
        std::vector<int> found;
        for (const auto& [ja, en] : c.pairs) {
            const std::int64_t id = testing::the_pair(base, ja, en).concept_id.value;
            found.push_back(numbers.emplace(id, static_cast<int>(numbers.size())).first->second);
        }
        CHECK(found == c.concepts);
        CHECK(base.totals().concepts == numbers.size());
        base.put_source({"a.txt", "2"}, {});
        CHECK(base.totals().concepts == 0);
        CHECK(testing::sql(path, "SELECT * FROM term").empty());
    }
}

TEST_CASE("A rejected pair draws no other into its concept") {
    const TemporaryFolder folder;
    TermBase base = TermBase::open(folder.file("a.db"), Access::write);
    base.put_source({"a.txt", "1"}, {post("一", "https://example.org/1", {pair("外国テロ組織", "FTO")})});
    base.decide(base.pairs().at(0).id, Status::rejected, "訳者");
    base.put_source({"b.txt", "1"},
                    {post("二", "https://example.org/2", {pair("外国テロ組織", "foreign terrorist organization")})});
    CHECK(base.totals().concepts == 2);
}

TEST_CASE("Pairs whose English differs only in case are one pair, spelt as first seen") {
    const TemporaryFolder folder;
    TermBase base = TermBase::open(folder.file("a.db"), Access::write);
    base.put_source({"a.txt", "1"},
                    {post("一", "https://example.org/1", {pair("空軍", "Air Force"), pair("空軍", "air force")}),
                     post("二", "https://example.org/2", {pair("空軍", "AIR FORCE")})});
    REQUIRE(base.pairs().size() == 1);
    CHECK(base.pairs()[0].en == "Air Force");
}
