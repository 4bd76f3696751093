// SPDX-License-Identifier: Apache-2.0
// XLIFF 1.2 and 2.1: segments, what is said of them, white space, damage.
#include "glossary/exchange/xliff/xliff.hpp"
#include "libalign/core/error.hpp"
#include "tests/unit/exchange/units.hpp"
#include "tests/unit/exchange/xliff_samples.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using exchange::read_xliff;
using testing::details;
using testing::read_units;
using testing::texts;
using testing::unit1;
using testing::xliff1;
using testing::xliff2;

TEST_CASE("XLIFF 1: a unit a segment, matched by mid") {
    struct Case {
        const char *name, *content, *expected, *keys;
        std::size_t diagnostics;
    };
    const std::vector<Case> cases = {
        {"whole", "<source>Valve.</source><target>弁。</target>", "en=Valve.|ja=弁。\n", "a.html/1\n", 0},
        {"no target", "<source>Valve.</source>", "en=Valve.\n", "a.html/1\n", 0},
        {"empty target", "<source>Valve.</source><target/>", "en=Valve.\n", "a.html/1\n", 0},
        {"segments",
         "<source>A. B.</source><seg-source><mrk mtype=\"seg\" mid=\"0\">A.</mrk> <mrk mtype=\"seg\" "
         "mid=\"1\">B.</mrk></seg-source>"
         "<target><mrk mtype=\"seg\" mid=\"1\">い。</mrk><mrk mtype=\"seg\" mid=\"0\">あ。</mrk></target>",
         "en=A.|ja=あ。\nen=B.|ja=い。\n", "a.html/1/0\na.html/1/1\n", 0},
        {"a segment without target, a target without source",
         "<source>A. B.</source><seg-source><mrk mtype=\"seg\" mid=\"0\">A.</mrk> <mrk mtype=\"seg\" "
         "mid=\"1\">B.</mrk></seg-source>"
         "<target><mrk mtype=\"seg\" mid=\"2\">う。</mrk><mrk mtype=\"seg\" mid=\"0\">あ。</mrk></target>",
         "en=A.|ja=あ。\nen=B.\nja=う。\n", "a.html/1/0\na.html/1/1\na.html/1/2\n", 0},
        {"deep inside of tags",
         "<source>A</source><seg-source><g id=\"5\"><g id=\"6\"><mrk mtype=\"seg\" mid=\"1\"><g "
         "id=\"7\">A</g></mrk></g></g></seg-source>"
         "<target><g id=\"5\"><mrk mtype=\"seg\" mid=\"1\"><g id=\"7\">あ</g></mrk></g></target>",
         "en={bpt i=1 x=7}A{ept i=1}|ja={bpt i=1 x=7}あ{ept i=1}\n", "a.html/1/1\n", 0},
        {"a pair over two segments",
         "<source>A. B.</source><seg-source><mrk mtype=\"seg\" mid=\"0\"><bx id=\"1\"/>A.</mrk><mrk mtype=\"seg\" "
         "mid=\"1\">B.<ex id=\"1\"/></mrk></seg-source>",
         "en={it x=1 pos=begin}A.\nen=B.{it x=1 pos=end}\n", "a.html/1/0\na.html/1/1\n", 0},
        {"segmented source, whole target",
         "<source>A. B.</source><seg-source><mrk mtype=\"seg\" mid=\"0\">A.</mrk> <mrk mtype=\"seg\" "
         "mid=\"1\">B.</mrk></seg-source><target>あ。い。</target>",
         "en=A. B.|ja=あ。い。\n", "a.html/1\n", 1},
        {"one segment, whole target",
         "<source>A.</source><seg-source><mrk mtype=\"seg\" mid=\"0\">A.</mrk></seg-source><target>あ。</target>",
         "en=A.|ja=あ。\n", "a.html/1/0\n", 0},
        {"text between segments",
         "<source>A. x</source><seg-source><mrk mtype=\"seg\" mid=\"0\">A.</mrk> x</seg-source>", "en=A.\n",
         "a.html/1/0\n", 1},
        {"wide and no-break spaces between segments",
         "<source>A.\xC2\xA0 B.</source><seg-source><mrk mtype=\"seg\" mid=\"0\">A.</mrk>\xC2\xA0 \xE3\x80\x80<mrk "
         "mtype=\"seg\" mid=\"1\">B.</mrk></seg-source>",
         "en=A.\nen=B.\n", "a.html/1/0\na.html/1/1\n", 0},
        {"other tags", "<source>A<x id=\"1\"/></source><target>あ<x id=\"2\"/></target>",
         "en=A{ph x=1}|ja=あ{ph x=2}\n", "a.html/1\n", 1},
        {"same tags in other order",
         "<source><x id=\"1\"/>A<x id=\"2\"/></source><target>あ<x id=\"2\"/><x id=\"1\"/></target>",
         "en={ph x=1}A{ph x=2}|ja=あ{ph x=2}{ph x=1}\n", "a.html/1\n", 0},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        const auto read = read_units(read_xliff, unit1(c.content));
        CHECK(texts(read.units) == c.expected);
        std::string keys;
        for (const auto& unit : read.units) keys += unit.key + "\n";
        CHECK(keys == c.keys);
        CHECK(read.report.diagnostics.size() == c.diagnostics);
    }
}

TEST_CASE("XLIFF 2: a unit a segment, with its state") {
    const auto read = read_units(read_xliff, xliff2(R"(
<unit id="u1" name="title"><notes><note id="n1" category="memo">確認</note></notes>
 <segment id="s1" state="final"><source>A.</source><target>あ。</target></segment>
 <ignorable><source> </source></ignorable>
 <segment id="s2" state="initial" subState="my:mt"><source>B.</source><target xml:lang="ja-JP">い。</target></segment>
 <ignorable id="i1"><source> -- </source><target>――</target></ignorable>
 <segment><source>C.</source></segment>
</unit>
<group id="g"><unit id="u2" translate="no"><segment><source>D</source><target>D</target></segment></unit></group>)"));
    CHECK(texts(read.units) == "en=A.|ja=あ。\nen=B.|ja-JP=い。\nen= -- |ja=――\nen=C.\nen=D|ja=D\n");
    REQUIRE(read.units.size() == 5);
    CHECK(read.units[0].key == "a.html/u1/s1");
    CHECK(details(read.units[0]) == "x-name=title; x-state=final; id=n1: category=memo: 確認");
    CHECK(details(read.units[1]) ==
          "x-name=title; x-state=initial; x-fuzzy=yes; x-subState=my:mt; id=n1: category=memo: 確認");
    CHECK(details(read.units[2]) == "x-name=title; x-ignorable=yes; id=n1: category=memo: 確認");
    CHECK(read.units[3].key == "a.html/u1");
    CHECK(details(read.units[4]) == "x-translate=no");
}

TEST_CASE("XLIFF 1: what is said of a unit") {
    struct Case {
        const char *name, *unit, *expected;
    };
    const std::vector<Case> cases = {
        {"state",
         "<trans-unit id=\"1\" approved=\"yes\" translate=\"no\" resname=\"menu\"><source>a</source><target "
         "state=\"final\" state-qualifier=\"exact-match\">あ</target></trans-unit>",
         "x-approved=yes; x-translate=no; x-resname=menu; x-state=final; x-state-qualifier=exact-match"},
        {"not finished",
         "<trans-unit id=\"1\"><source>a</source><target state=\"needs-review-translation\">あ</target></trans-unit>",
         "x-state=needs-review-translation; x-fuzzy=yes"},
        {"not begun", "<trans-unit id=\"1\"><source>a</source><target state=\"new\"/></trans-unit>", "x-state=new"},
        {"notes",
         "<trans-unit id=\"1\"><source>a</source><note from=\"dev\" annotates=\"source\" priority=\"1\" "
         "xml:lang=\"en\"> On the\n button </note><note>二</note></trans-unit>",
         "dev: annotates=source: priority=1: xml:lang=en: On the\n button; 二"},
        {"contexts",
         "<group id=\"g\"><context-group purpose=\"x\"><context "
         "context-type=\"x-key\">k1</context></context-group><trans-unit id=\"1\"><source>a</source>"
         "<context-group><context context-type=\"sourcefile\">a.c</context><context "
         "context-type=\"linenumber\">7</context></context-group></trans-unit></group>",
         "x-context-x-key=k1; x-context-sourcefile=a.c; x-context-linenumber=7"},
        {"properties of 1.1",
         "<trans-unit id=\"1\"><source>a</source><prop-group><prop "
         "prop-type=\"x-client\">C</prop></prop-group><count-group name=\"n\"><count count-type=\"total\" "
         "unit=\"word\">2</count></count-group></trans-unit>",
         "x-x-client=C; x-count-total=2"},
        {"alternatives",
         "<trans-unit id=\"1\"><source>a</source><target>あ</target><alt-trans match-quality=\"80\" "
         "origin=\"tm\"><source>b</source><target>い<x id=\"1\"/></target><note>n</note></alt-trans>"
         "<alt-trans><target>う</target></alt-trans></trans-unit>",
         "x-alternative=い; x-alternative=う"},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        const auto read = read_units(read_xliff, xliff1(c.unit));
        REQUIRE(read.units.size() == 1);
        CHECK(details(read.units[0]) == c.expected);
        CHECK(read.report.diagnostics.empty());
    }
    const auto alternative = read_units(read_xliff, xliff1(cases.back().unit)).units[0];
    CHECK(texts(alternative) == "en=a|ja=あ");
    CHECK(alternative.properties[0].attributes ==
          store::Attributes{{"match-quality", "80"}, {"origin", "tm"}, {"source", "b"}});
}

TEST_CASE("XLIFF: languages, keys and places") {
    const auto read = read_units(read_xliff, R"(<xliff version="1.2">
<file original="a" source-language="EN_us"><body>
<trans-unit id="1"><source>a</source><target>あ</target></trans-unit>
<trans-unit
   id="1"><source>b</source><target xml:lang="ja_JP">い</target></trans-unit></body></file>
<file original="a" source-language="ja" target-language="en-GB"><body><trans-unit id="1"><source>弁</source><target>valve</target></trans-unit></body></file>
<file><body><trans-unit id="2"><source xml:lang="fr">c</source><target>え</target></trans-unit></body></file></xliff>)");
    CHECK(texts(read.units) == "en-US=a|ja=あ\nen-US=b|ja-JP=い\nja=弁|en-GB=valve\nfr=c|ja=え\n");
    REQUIRE(read.units.size() == 4);
    CHECK(read.units[0].key == "a/1");
    CHECK(read.units[1].key == "a/1/2");
    CHECK(read.units[2].key == "a/1/3");
    CHECK(read.units[3].key == "2");
    CHECK(read.units[0].line == 3);
    CHECK(read.units[1].line == 4);
    CHECK(read.units[2].line == 6);
    const auto ja = read_units(read_xliff,
                               "<xliff version=\"1.2\"><file><body><trans-unit "
                               "id=\"1\"><source>弁</source><target>valve</target></trans-unit></body></file></xliff>",
                               {.source = Language::ja});
    CHECK(texts(ja.units) == "ja=弁|en=valve\n");
}

TEST_CASE("XLIFF: white space") {
    struct Case {
        const char *name, *source, *expected;
    };
    const std::vector<Case> cases = {
        {"wrapped by an editor", "<source>\n   Open\n   the <x id=\"1\"/>\n valve. \n  </source>",
         "en=Open the {ph x=1}valve.\n"},
        {"wrapped Japanese", "<source>\n   弁を\n   開<x id=\"1\"/>\n   く。\n</source>", "en=弁を開{ph x=1}く。\n"},
        {"blanks", "<source> a  b\t</source>", "en= a  b\t\n"},
        {"preserved", "<source xml:space=\"preserve\"> a\n  b\n</source>", "en= a\n  b\n\n"},
        {"only a break", "<source>\n  </source><target>あ</target>", "ja=あ\n"},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        CHECK(texts(read_units(read_xliff, unit1(c.source)).units) == c.expected);
    }
    const std::string inherited = xliff1(
        "<group xml:space=\"preserve\"><trans-unit id=\"1\"><source>a\nb</source><target "
        "xml:space=\"default\">あ\nい</target></trans-unit></group>");
    CHECK(texts(read_units(read_xliff, inherited).units) == "en=a\nb|ja=あい\n");
}

TEST_CASE("XLIFF: skeletons of any size and what stands in headers are passed over") {
    const std::string large(9'000'000, 'A');
    const auto read = read_units(
        read_xliff,
        R"(<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" target-language="ja">
<header><skl><internal-file form="base64">)" +
            large + large +
            R"(</internal-file></skl><note>of the file</note><note>again</note><glossary><internal-file>x</internal-file></glossary></header>
<body><bin-unit id="b" mime-type="image/png"><bin-source><internal-file>)" +
            large + R"(</internal-file></bin-source><trans-unit id="2"><source>b</source></trans-unit></bin-unit>
<trans-unit id="1"><source>a</source></trans-unit></body></file></xliff>)");
    CHECK(texts(read.units) == "en=b\nen=a\n");
    REQUIRE(read.report.diagnostics.size() == 1);
    CHECK(describe(read.report.diagnostics[0]) == "a.file:2: note: notes of a file or group are not kept");
    CHECK_THROWS_AS(read_units(read_xliff, unit1("<source>" + large + "</source>")), InputError);
}

TEST_CASE("XLIFF: damage costs its own unit only") {
    const std::string first = "<trans-unit id=\"1\"><source>a</source><target>あ</target></trans-unit>\n",
                      last = "<trans-unit id=\"9\"><source>z</source><target>わ</target></trans-unit>\n";
    struct Case {
        const char *name, *damage;
    };
    const std::vector<Case> cases = {
        {"no end of target", "<trans-unit id=\"2\"><source>b</source><target>い</trans-unit>\n"},
        {"bare ampersand", "<trans-unit id=\"2\"><source>b & c</source><target>い</target></trans-unit>\n"},
        {"bytes that are no UTF-8", "<trans-unit id=\"2\"><source>b</source><target>\x82\xA0</target></trans-unit>\n"},
        {"control character", "<trans-unit id=\"2\"><source>b&#1;</source></trans-unit>\n"},
        {"unfinished tag", "<trans-unit id=\"2\"><source>b</source><target <x/></trans-unit>\n"},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        const std::string file = xliff1(first + c.damage + last);
        CHECK_THROWS_AS(read_units(read_xliff, file), InputError);
        const auto read = read_units(read_xliff, file, {.recover = true});
        CHECK(texts(read.units) == "en=a|ja=あ\nen=z|ja=わ\n");
        CHECK(read.report.bad == 1);
        CHECK(read.units.back().key == "a.html/9");
    }
    const std::string two = xliff2(
        "<unit id=\"1\"><segment><source>a</source></segment></unit>\n<unit "
        "id=\"2\"><segment><source>b</segment></unit>\n"
        "<unit id=\"3\"><segment><source>c</source></segment></unit>");
    CHECK(texts(read_units(read_xliff, two, {.recover = true}).units) == "en=a\nen=c\n");
}

TEST_CASE("XLIFF: another form is refused by name") {
    for (const bool recover : {false, true}) {
        CHECK_THROWS_WITH(
            read_units(read_xliff, "<?xml version=\"1.0\"?>\n<tmx version=\"1.4\"/>", {.recover = recover}),
            "a.file:2:1: expected <xliff>, found <tmx>");
    }
}

TEST_CASE("The version of XLIFF is not that of another vocabulary in it") {
    const std::string body =
        "<file original=\"a.html\" source-language=\"en\" target-language=\"ja\"><body><trans-unit id=\"1\" "
        "its:id=\"9\">"
        "<source>Valve.</source><target>弁。</target></trans-unit></body></file></xliff>";
    for (const std::string attributes :
         {" its:version=\"2.0\" version=\"1.2\"", " version=\"1.2\" its:version=\"2.0\""}) {
        INFO(attributes);
        const auto read = read_units(read_xliff,
                                     "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" "
                                     "xmlns:its=\"http://www.w3.org/2005/11/its\"" +
                                         attributes + ">" + body);
        CHECK(texts(read.units) == "en=Valve.|ja=弁。\n");
    }
}
