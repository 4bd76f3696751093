// SPDX-License-Identifier: Apache-2.0
// Units to TMX and back: nothing changes but what the report says.
#include "glossary/exchange/tmx/first_of_source.hpp"
#include "glossary/exchange/tmx/tmx_values.hpp"
#include "tests/unit/exchange/tmx_units.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using store::TranslationUnit;
using testing::show;

namespace {

TranslationUnit rich() {
    TranslationUnit unit;
    unit.key = "a&\"1'";
    unit.attributes = {{"creationdate", "20260115T093000Z"},
                       {"creationid", "佐藤"},
                       {"usagecount", "3"},
                       {"segtype", "phrase"},
                       {"srclang", "*all*"}};
    unit.properties = {{"x-client", "ACME <x>\r\n弁", {{"xml:lang", "ja"}, {"o-encoding", "utf-8"}}}, {"", "", {}}};
    unit.notes = {{"弁の注", {{"xml:lang", "ja"}}}, {"\"2\"", {}}};
    unit.variants.push_back({"en-US",
                             {" Close the <valve> & \t𠮟👩‍🚀 ", {}},
                             {{"changeid", "smith"}},
                             {{"x-a", "b", {}}},
                             {{"n", {}}}});
    store::InlineText ja{"弁を閉める。", {}};
    ja.tags = {{0, "bpt", {{"i", "1"}, {"x", "1"}, {"type", "bold"}}, "&lt;b&gt;"},
               {3, "ept", {{"i", "1"}}, "&lt;/b&gt;"},
               {6, "hi", {{"type", "term"}}, ""},
               {6, "ph", {{"x", "2"}}, "&lt;img alt='<sub type=\"alt\">valve &amp; <bpt i=\"1\"></bpt>x</sub>'/&gt;"},
               {12, "/hi", {}, ""},
               {18, "it", {{"pos", "end"}}, ""}};
    unit.variants.push_back({"ja", ja, {}, {}, {}});
    unit.variants.push_back({"ja-JP", {"弁を閉じる。", {}}, {}, {}, {}});
    unit.variants.push_back({"fr", {"La vanne", {}}, {}, {}, {}});
    return unit;
}

TranslationUnit simple(const std::string& en, const std::string& ja) {
    TranslationUnit unit;
    unit.variants = {{"en", {en, {}}, {}, {}, {}}, {"ja", {ja, {}}, {}, {}, {}}};
    return unit;
}

std::string between(const std::string& text, const std::string& begin, const std::string& end) {
    const std::size_t from = text.find(begin) + begin.size();
    return text.substr(from, text.find(end, from) - from);
}

}  // namespace

TEST_CASE("A unit with everything comes back from TMX as it was") {
    const auto file = testing::write_tmx({rich()});
    CHECK(file.report.left_out.empty());
    const auto got = testing::read_tmx(file.file);
    REQUIRE(got.units.size() == 1);
    CHECK(show(got.units[0]) == show(rich()));
    CHECK(testing::write_tmx(got.units).file == file.file);
}

TEST_CASE("TMX of units to the byte") {
    TranslationUnit unit = simple("a", "b");
    unit.variants[0].text = {"Close it", {{0, "bpt", {{"i", "1"}}, "&lt;b&gt;"}, {5, "ept", {{"i", "1"}}, ""}}};
    CHECK(testing::write_tmx({unit}, Language::ja).file == R"(<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header creationtool="yakugo" creationtoolversion="0.1.0" segtype="sentence" o-tmf="yakugo" adminlang="en" srclang="ja" datatype="plaintext" creationdate="20260510T010203Z"/>
  <body>
    <tu>
      <tuv xml:lang="ja">
        <seg>b</seg>
      </tuv>
      <tuv xml:lang="en">
        <seg><bpt i="1">&lt;b&gt;</bpt>Close<ept i="1"/> it</seg>
      </tuv>
    </tu>
  </body>
</tmx>
)");
}

TEST_CASE("srclang is to the letter the code of the source texts") {
    TranslationUnit american = simple("color", "色"), one_side = simple("", "弁");
    american.variants[0].language = "en-US";
    const std::string file = testing::write_tmx({american, simple("colour", "色"), one_side}).file;
    CHECK(between(file, "adminlang=\"en\" srclang=\"", "\"") == "en-US");
    CHECK(file.find("<tu>") < file.find("<tu srclang=\"en\">"));
    CHECK(file.find("<tu srclang=\"en\">") < file.find("<tu srclang=\"ja\">"));
    const auto got = testing::read_tmx(file);
    REQUIRE(got.units.size() == 3);
    for (const TranslationUnit& unit : got.units) CHECK(unit.attributes.empty());
    CHECK(between(testing::write_tmx({one_side}).file, "adminlang=\"en\" srclang=\"", "\"") == "en");
    CHECK(between(testing::write_tmx({}, Language::ja).file, "adminlang=\"en\" srclang=\"", "\"") == "ja");
}

TEST_CASE("What TMX cannot hold is left out and counted") {
    TranslationUnit unit = simple("valve\x01\xFF", "弁");
    unit.attributes = {{"x-own", "1"},
                       {"creationdate", "yesterday"},
                       {"segtype", "chapter"},
                       {"creationid", "a"},
                       {"creationid", "b"}};
    unit.properties = {{"x", "y", {{"xml:lang", "not a language"}, {"other", "z"}}}};
    unit.variants.push_back({"日本語で", {"x", {{0, "/hi", {}, ""}, {0, "hi", {}, ""}}}, {{"srclang", "en"}}, {}, {}});
    unit.variants.push_back({"fr", {"\x02", {}}, {}, {}, {}});
    const auto written = testing::write_tmx({unit, simple("", "")});
    CHECK(written.report.written == 1);
    CHECK(written.report.left_out ==
          std::vector<std::string>{"TMX: 1 unit without a text left out", "TMX: 3 empty texts left out",
                                   "TMX: 6 attributes that TMX has not left out", "TMX: 1 date that is none left out",
                                   "TMX: 1 name of a language that is no code left out",
                                   "TMX: 2 highlight tags without their other half left out",
                                   "TMX: 2 control characters or broken bytes left out"});
    CHECK(show(testing::read_tmx(written.file).units.at(0)) ==
          " creationid=a [x: y] | en \"valve\" | ja \"弁\" | und \"{hi}x{/hi}\"");
}

TEST_CASE("Tags that are not TMX's become some") {
    struct {
        const char* name;
        std::vector<store::InlineTag> tags;
        const char* text;
    } const cases[] = {
        {"no numbers",
         {{0, "bpt", {}, ""}, {0, "bpt", {}, ""}, {3, "ept", {}, ""}, {3, "ept", {}, ""}},
         "{bpt i=made-1}{bpt i=made-2}弁{ept i=made-2}{ept i=made-1}"},
        {"no position", {{0, "it", {{"pos", "middle"}}, ""}}, "{it pos=begin}弁"},
        {"unknown", {{0, "x", {{"id", "1"}, {"type", "t"}}, "<x/>"}}, "{ph type=t:&lt;x/&gt;}弁"},
        {"inside a character, falling, behind the end",
         {{2, "ph", {}, ""}, {1, "ph", {}, ""}, {99, "ph", {}, ""}},
         "弁{ph}{ph}{ph}"},
        {"attributes of another", {{0, "ept", {{"x", "1"}, {"i", "1"}}, ""}}, "{ept i=1}弁"},
    };
    for (const auto& c : cases) {
        INFO(c.name);
        TranslationUnit unit = simple("a", "弁");
        unit.variants[1].text.tags = c.tags;
        const auto got = testing::read_tmx(testing::write_tmx({unit}).file);
        CHECK(show(got.units.at(0).variants.at(1).text) == c.text);
    }
}

TEST_CASE("Dates of TMX") {
    struct {
        const char *from, *to;
    } const cases[] = {{"20260508T093000Z", "20260508T093000Z"},
                       {"2026-05-08T09:30:00Z", "20260508T093000Z"},
                       {"2026-05-08", "20260508T000000Z"},
                       {"20260508", "20260508T000000Z"},
                       {"20260230T093000Z", ""},
                       {"20260508T253000Z", ""},
                       {"", ""},
                       {"20260508T0930000", ""},
                       {"08.05.2026", ""},
                       {"2026-05-08T09:30:00+09:00", ""}};
    for (const auto& c : cases) {
        INFO(c.from);
        exchange::TmxLosses losses;
        CHECK(exchange::tmx_value(exchange::TmxElement::tu, "creationdate", c.from, losses).value_or("") == c.to);
        CHECK(losses.dates == (*c.to == '\0' ? 1 : 0));
    }
}

TEST_CASE("The first unit of a source text, among many") {
    exchange::FirstOfSource firsts(Language::ja);
    std::size_t taken = 0;
    for (int round = 0; round < 2; ++round)
        for (int i = 0; i < 5'000; ++i)
            taken += firsts.take(simple("valve " + std::to_string(i % 4'999), "弁" + std::to_string(i)));
    CHECK(taken == 5'000);
    CHECK_FALSE(firsts.take(simple("other", "弁1")));
    CHECK_FALSE(firsts.take(simple("", "弁")));
    exchange::Report report;
    firsts.tell(report, "TMX");
    CHECK(report.left_out == std::vector<std::string>{"TMX: 1 unit with an empty side left out",
                                                      "TMX: 1 further translation of a source text left out",
                                                      "TMX: 5000 repeated units left out"});
}
