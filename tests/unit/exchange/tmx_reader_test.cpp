// SPDX-License-Identifier: Apache-2.0
// TMX as tools write it, right and wrong, as units.
#include "libalign/core/error.hpp"
#include "tests/unit/exchange/tmx_units.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using testing::messages;
using testing::show;

namespace {

std::string file(const std::string& units, const std::string& header = "<header srclang=\"en\"/>") {
    return "<?xml version=\"1.0\"?>\n<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n<tmx version=\"1.4\">\n" + header +
           "\n<body>\n" + units + "\n</body>\n</tmx>\n";
}

std::string tu(const std::string& en, const std::string& ja) {
    return "<tu><tuv xml:lang=\"en\"><seg>" + en + "</seg></tuv><tuv xml:lang=\"ja\"><seg>" + ja + "</seg></tuv></tu>";
}

struct SegmentCase {
    const char* name;
    std::string file, unit;
    std::vector<std::string> says = {};
};

void check(const std::vector<SegmentCase>& cases) {
    for (const SegmentCase& c : cases) {
        INFO(c.name);
        const auto got = testing::read_tmx(c.file);
        REQUIRE(got.units.size() == 1);
        CHECK(show(got.units[0]) == c.unit);
        CHECK(messages(got.report.diagnostics) == c.says);
        CHECK(got.report.read == 1);
    }
}

}  // namespace

TEST_CASE("All that a unit of TMX can hold") {
    const auto got =
        testing::read_tmx(file("<tu tuid=\"a&amp;1\" creationdate=\"20260115T093000Z\" creationid=\"sato\" "
                               "usagecount=\"3\" srclang=\"*all*\">\n"
                               " <note xml:lang=\"ja\">弁の注</note><prop type=\"x-client\" o-encoding=\"utf-8\">ACME "
                               "&lt;x&gt;</prop><note>2</note>\n"
                               " <tuv xml:lang=\"EN_us\" changeid=\"smith\" changedate=\"20260116T093000Z\">\n"
                               "  <prop type=\"x-a\">b</prop><note>n</note><seg>Close the valve.</seg>\n </tuv>\n"
                               " <tuv xml:lang=\"ja-jp\"><seg>弁を閉める。</seg></tuv>\n"
                               " <tuv xml:lang=\"ja\"><seg>弁を閉じる。𠮟👩‍🚀</seg></tuv>\n"
                               "</tu>"));
    REQUIRE(got.units.size() == 1);
    CHECK(show(got.units[0]) ==
          "a&1 creationdate=20260115T093000Z creationid=sato usagecount=3 srclang=*all* [x-client o-encoding=utf-8: "
          "ACME <x>] "
          "(xml:lang=ja: 弁の注) (2) | en-US changeid=smith changedate=20260116T093000Z [x-a: b] (n) \"Close the "
          "valve.\" | "
          "ja-JP \"弁を閉める。\" | ja \"弁を閉じる。𠮟👩‍🚀\"");
    CHECK(got.units[0].line == 6);
    CHECK(got.report.diagnostics.empty());
}

TEST_CASE("Languages, headers and sides as tools write them") {
    const std::string two = " | en \"valve\" | ja \"弁\"";
    check({
        {"upper case", file("<tu><tuv xml:lang='EN'><seg>valve</seg></tuv><tuv xml:lang='JA'><seg>弁</seg></tuv></tu>"),
         two},
        {"three letters",
         file("<tu><tuv xml:lang='eng'><seg>valve</seg></tuv><tuv xml:lang='jpn'><seg>弁</seg></tuv></tu>"), two},
        {"TMX 1.1", file("<tu><tuv lang='en'><seg>valve</seg></tuv><tuv lang='ja'><seg>弁</seg></tuv></tu>"), two},
        {"both spellings", file("<tu><tuv lang='xx' xml:lang='en'><seg>valve</seg></tuv></tu>"),
         " | en lang=xx \"valve\""},
        {"other prefix and namespace",
         "<m:tmx xmlns:m='urn:x'><m:body><m:tu m:tuid='1' x:y='z' xmlns:x='urn:y'><m:tuv "
         "xml:lang='en'><m:seg>valve</m:seg></m:tuv></m:tu></m:body></m:tmx>",
         "1 m:tuid=1 x:y=z | en \"valve\""},
        {"no header", "<tmx><body>" + tu("valve", "弁") + "</body></tmx>", two},
        {"srclang stays with the file",
         file(tu("valve", "弁"), "<header srclang='*all*' segtype='sentence' datatype='plaintext'/>"), two},
        {"segtype and datatype go into units", file(tu("valve", "弁"), "<header segtype='paragraph' datatype='html'/>"),
         " segtype=paragraph datatype=html" + two},
        {"their own win",
         file("<tu segtype='phrase'><tuv xml:lang='en'><seg>valve</seg></tuv></tu>", "<header segtype='paragraph'/>"),
         " segtype=phrase | en \"valve\""},
        {"the writer's srclang",
         file("<tu srclang='en-US'><tuv xml:lang='en-US'><seg>valve</seg></tuv></tu>",
              "<header creationtool='yakugo'/>"),
         " | en-US \"valve\""},
        {"another's", file("<tu srclang='en-US'><tuv xml:lang='en-US'><seg>valve</seg></tuv></tu>"),
         " srclang=en-US | en-US \"valve\""},
        {"one side", file("<tu><tuv xml:lang='ja'><seg>弁</seg></tuv></tu>"), " | ja \"弁\""},
        {"an empty side", file(tu("valve", "")), " | en \"valve\" | ja \"\""},
        {"escaped tags in a prop",
         file("<tu><prop type='x'>&lt;seg&gt;弁&lt;/seg&gt;</prop><tuv xml:lang='en'><seg>a</seg></tuv></tu>"),
         " [x: <seg>弁</seg>] | en \"a\""},
    });
}

TEST_CASE("Inline tags of TMX") {
    check({
        {"a pair",
         file(tu("<bpt i='1' x='2' type='bold'>&lt;b&gt;</bpt>Close<ept i='1'>&lt;/b&gt;</ept> it", "")),
         " | en \"{bpt i=1 x=2 type=bold:&lt;b&gt;}Close{ept i=1:&lt;/b&gt;} it\" | ja \"\"",
         {"t.tmx:6:156: expected the same tags in en and ja, found others"}},
        {"alone",
         file("<tu><tuv xml:lang='ja'><seg>弁<ph x='1' assoc='p'>&lt;br a=\"b\"/></ph>を<it "
              "pos='begin'>{</it><ut>x</ut></seg></tuv></tu>"),
         " | ja \"弁{ph x=1 assoc=p:&lt;br a=\"b\"/&gt;}を{it pos=begin:{}{ut:x}\""},
        {"sub stays in the code, in one spelling",
         file("<tu><tuv xml:lang='en'><seg>a<ph>&lt;img alt='<sub  type='alt' >valve &amp; <bpt "
              "i='1'/>x</sub>'/></ph>b</seg></tuv></tu>"),
         " | en \"a{ph:&lt;img alt='<sub type=\"alt\">valve &amp; <bpt i=\"1\"></bpt>x</sub>'/&gt;}b\""},
        {"highlight", file("<tu><tuv xml:lang='en'><seg>a <hi type='term'>valve <hi>x</hi></hi></seg></tuv></tu>"),
         " | en \"a {hi type=term}valve {hi}x{/hi}{/hi}\""},
        {"elements that TMX has not",
         file("<tu><tuv xml:lang='en'><seg>a <b c='d\"e'>valve</b><br/></seg></tuv></tu>"),
         " | en \"a {bpt i=unknown-1:&lt;b c=\"d&amp;quot;e\"&gt;}valve{ept i=unknown-1:&lt;/b&gt;}{bpt "
         "i=unknown-2:&lt;br&gt;}{ept i=unknown-2:&lt;/br&gt;}\"",
         {"t.tmx:6:56: expected the inline elements of TMX, found others; they are kept as bpt and ept"}},
    });
}

TEST_CASE("White space that can be meant stays") {
    struct {
        const char *name, *segment, *text;
    } const cases[] = {{"inside", "a  b\tc\nd", "a  b\tc\nd"},
                       {"at the ends", " a\xE3\x80\x80", " a\xE3\x80\x80"},
                       {"a message of a program", "\nUsage:\n", "\nUsage:\n"},
                       {"one end only", "a\n   ", "a\n   "},
                       {"printed prettily", "\n    a\n    b\n  ", "a\n    b"},
                       {"printed prettily with CR LF", "\r\n\ta\r\n", "a"},
                       {"nothing but that", "\n   ", ""},
                       {"before a tag", "\n  <ph/> a <ph/>\n  ", "{ph} a {ph}"},
                       {"a tag behind it only", "\n  <ph/>", "\n  {ph}"},
                       {"only a tag", "\n  <ph/>\n  ", "{ph}"}};
    for (const auto& c : cases) {
        INFO(c.name);
        const auto got =
            testing::read_tmx(file(std::string("<tu><tuv xml:lang='en'><seg>") + c.segment + "</seg></tuv></tu>"));
        REQUIRE(got.units.size() == 1);
        CHECK(show(got.units[0].variants[0].text) == c.text);
    }
}

TEST_CASE("Units that break a rule are read as far as they can be understood") {
    check({
        {"no language",
         file("<tu><tuv><seg>valve</seg></tuv></tu>"),
         " | und \"valve\"",
         {"t.tmx:6:5: expected xml:lang in the <tuv>, found none; its language is taken as \"und\""}},
        {"no seg",
         file("<tu><tuv xml:lang='en'></tuv></tu>"),
         " | en \"\"",
         {"t.tmx:6:24: expected a <seg> in the <tuv>, found none"}},
        {"two seg",
         file("<tu><tuv xml:lang='en'><seg>a</seg><seg>b</seg></tuv></tu>"),
         " | en \"a\" | en \"b\"",
         {"t.tmx:6:36: expected one <seg> in the <tuv>, found another; it is taken as a variant of its own"}},
        {"unknown element",
         file("<tu><mq:x a='1'>弁<b>を</b></mq:x><tuv xml:lang='en'><seg>a</seg></tuv></tu>"),
         " [x a=1: 弁を] | en \"a\"",
         {"t.tmx:6:5: expected tuv, prop or note, found <x>; it is kept as a prop",
          "t.tmx:6:20: expected text, found <b>; its text is kept"}},
        {"tuv outside",
         file("<tuv xml:lang='en'><seg>lost</seg></tuv><tu><tuv xml:lang='en'><seg>a</seg></tuv></tu>"),
         " | en \"a\"",
         {"t.tmx:6:1: expected <tu>, found <tuv>; it is passed over"}},
        {"no tuv",
         file("<tu/><tu><tuv xml:lang='en'><seg>a</seg></tuv></tu>"),
         " | en \"a\"",
         {"t.tmx:6:6: expected a <tuv> in the <tu>, found none; it is passed over"}},
        {"text outside",
         file("lost<tu><tuv xml:lang='en'><seg>a</seg></tuv></tu>"),
         " | en \"a\"",
         {"t.tmx:5:7: expected an element, found the text \"lost\""}},
        {"the header's own",
         file("<tu><tuv xml:lang='en'><seg>a</seg></tuv></tu>",
              "<header><note>n</note><prop type='x-client'>ACME</prop><ude name='u'><map "
              "unicode='#xF8FF'/></ude></header>"),
         " | en \"a\"",
         {"t.tmx: the header's notes and props belong to the file and are not kept: note, prop \"x-client\", ude"}},
    });
}

TEST_CASE("What is no TMX is refused, damaged TMX too") {
    CHECK_THROWS_WITH(testing::read_tmx("<html><body/></html>"), "t.tmx:1:1: expected a <tmx> document, found <html>");
    CHECK_THROWS_WITH(testing::read_tmx("<html><body/></html>", {.recover = true}),
                      "t.tmx:1:1: expected a <tmx> document, found <html>");
    CHECK_THROWS_WITH(testing::read_tmx(file(tu("a & b", "弁"))),
                      "t.tmx:6:31: expected a name (a plain < is written &lt;, a plain & is written &amp;), found \"& "
                      "b</seg></tuv><tuv xml:\"");
    CHECK_THROWS_AS(testing::read_tmx(""), InputError);
}

TEST_CASE("Recovery: whole units before and after damage") {
    const auto got =
        testing::read_tmx(file(tu("one", "一") + tu("two & a half", "二") + tu("three", "三")), {.recover = true});
    REQUIRE(got.units.size() == 2);
    CHECK(show(got.units[0]) == " | en \"one\" | ja \"一\"");
    CHECK(show(got.units[1]) == " | en \"three\" | ja \"三\"");
    CHECK(got.report.bad == 1);
    CHECK(got.report.read == 2);
    REQUIRE(got.report.diagnostics.size() == 1);
    CHECK(got.report.diagnostics[0].where.line == 6);
    const auto header = testing::read_tmx(file(tu("one", "一"), "<header a=b/>"), {.recover = true});
    REQUIRE(header.units.size() == 1);
    CHECK(header.report.bad == 0);
    CHECK(header.report.diagnostics.size() == 1);
    const auto root = testing::read_tmx("<tmx version=1><body>" + tu("one", "一") + tu("two", "二"), {.recover = true});
    CHECK(root.units.size() == 2);
}

TEST_CASE("A sink's exception comes out, and units after it do not come in") {
    markup::Input input = markup::Input::of(file(tu("one", "一") + tu("two", "二")), "t.tmx");
    int calls = 0;
    const auto sink = [&](store::TranslationUnit&) {
        ++calls;
        throw std::runtime_error("full");
    };
    CHECK_THROWS_WITH(exchange::read_tmx(input, sink, {.recover = true}), "full");
    CHECK(calls == 1);
}
