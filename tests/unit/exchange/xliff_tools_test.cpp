// SPDX-License-Identifier: Apache-2.0
// XLIFF in the shapes that tools write. The samples are ours.
#include "glossary/exchange/xliff/xliff.hpp"
#include "tests/unit/exchange/units.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using exchange::read_xliff;
using testing::details;
using testing::read_units;
using testing::texts;

namespace {

std::string attributes(const store::TranslationUnit& unit) {
    std::string out;
    for (const auto& [name, value] : unit.attributes) out += (out.empty() ? "" : " ") + name + "=" + value;
    return out;
}

const char* const trados = R"(<?xml version="1.0" encoding="utf-8"?>
<xliff xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2" sdl:version="1.0">
<doc-info xmlns="http://sdl.com/FileTypes/SdlXliff/1.0">
 <cmt-defs><cmt-def id="c-1"><Comments xmlns=""><Comment severity="Low" user="sato" date="2026-05-08T09:30:00" version="1.0">ignored: no namespace</Comment></Comments></cmt-def>
 <cmt-def id="c-2"><Comments><Comment severity="Low" user="sato" version="1.0">用語を確認</Comment></Comments></cmt-def></cmt-defs>
 <rev-defs><rev-def id="r-1" type="Delete" author="sato"/></rev-defs>
</doc-info>
<file original="C:\work\manual.docx" datatype="x-sdlfilterframework2" source-language="en-US" target-language="ja-JP">
<header>
 <file-info xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"><value key="SDL:FileId">77</value></file-info>
 <tag-defs xmlns="http://sdl.com/FileTypes/SdlXliff/1.0">
  <tag id="5"><bpt name="cf">&lt;cf bold="on"&gt;</bpt><bpt-props><value key="k">v</value></bpt-props><ept name="cf">&lt;/cf&gt;</ept><fmt id="1"/></tag>
  <tag id="6"><ph name="br" word-end="true">&lt;br/&gt;</ph></tag>
  <tag id="0"><st name="p">&lt;p&gt;</st></tag>
 </tag-defs>
</header>
<body>
<trans-unit id="4c1f" translate="no"><source><x id="0"/></source></trans-unit>
<group><sdl:cxts><sdl:cxt id="1"/></sdl:cxts>
<trans-unit id="9a2b">
<source><g id="5">Close the valve.</g> Then wait
for it.</source>
<seg-source><g id="5"><mrk mtype="seg" mid="1">Close the <g id="5">valve</g>.</mrk></g> <mrk mtype="seg" mid="2">Then wait
for<x id="6"/> it.</mrk> <mrk mtype="seg" mid="3">Stop.</mrk></seg-source>
<target><g id="5"><mrk mtype="seg" mid="1"><mrk mtype="x-sdl-comment" sdl:cid="c-2"><g id="5">弁</g>を</mrk>閉め<mrk mtype="x-sdl-deleted" sdl:revid="r-1">て<x id="6"/></mrk><mrk mtype="x-sdl-added" sdl:revid="r-2">る</mrk>。</mrk></g> <mrk mtype="seg" mid="2">待つ<x id="6"/>。</mrk><mrk mtype="seg" mid="3"/></target>
<sdl:seg-defs>
 <sdl:seg id="1" conf="ApprovedTranslation" origin="tm" origin-system="main" percent="100" locked="true">
  <sdl:prev-origin origin="mt"><sdl:value key="created_by">robot</sdl:value></sdl:prev-origin>
  <sdl:value key="created_by">sato</sdl:value><sdl:value key="created_on">05/08/2026 09:30:00</sdl:value>
  <sdl:value key="last_modified_by">smith</sdl:value><sdl:value key="modified_on">05/09/2026 10:00:01</sdl:value>
  <sdl:value key="SegmentIdentityHash">abc=</sdl:value>
 </sdl:seg>
 <sdl:seg id="2" conf="Draft"/>
 <sdl:seg id="3"/>
</sdl:seg-defs>
</trans-unit></group>
</body></file></xliff>)";

}  // namespace

TEST_CASE("sdlxliff of Trados Studio") {
    const auto read = read_units(read_xliff, trados);
    REQUIRE(texts(read.units) ==
            "en-US={ph x=0:&lt;p&gt;}\n"
            "en-US=Close the {bpt i=1 x=5:&lt;cf bold=\"on\"&gt;}valve{ept i=1:&lt;/cf&gt;}.|"
            "ja-JP={bpt i=1 x=5:&lt;cf bold=\"on\"&gt;}弁{ept i=1:&lt;/cf&gt;}を閉める。\n"
            "en-US=Then wait\nfor{ph x=6:&lt;br/&gt;} it.|ja-JP=待つ{ph x=6:&lt;br/&gt;}。\n"
            "en-US=Stop.\n");
    CHECK(details(read.units[0]) == "x-translate=no");
    CHECK(read.units[1].key == "manual.docx/9a2b/1");
    CHECK(attributes(read.units[1]) ==
          "creationid=sato creationdate=20260508T093000Z changeid=smith changedate=20260509T100001Z");
    CHECK(
        details(read.units[1]) ==
        "x-state=ApprovedTranslation; x-sdl:origin=tm; x-sdl:origin-system=main; x-sdl:percent=100; x-sdl:locked=true; "
        "x-sdl:SegmentIdentityHash=abc=; sato: 用語を確認");
    CHECK(details(read.units[2]) == "x-state=Draft; x-fuzzy=yes");
    CHECK(details(read.units[3]) == "x-state=Unspecified");
    REQUIRE(read.report.diagnostics.size() == 1);
    CHECK(read.report.diagnostics[0].message == "text that a tracked change has deleted is not kept");
}

TEST_CASE("mqxliff of memoQ") {
    const auto read = read_units(read_xliff, R"(<?xml version="1.0" encoding="utf-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:mq="MQXliff" mq:version="1.0">
<file original="manual.docx" source-language="en" target-language="ja" datatype="x-unknown">
<header><skl><external-file href="skeleton.bin"/></skl><mq:docinformation mq:projectname="p"/></header>
<body><trans-unit id="1" mq:status="ManuallyConfirmed" mq:segmentguid="0f-1" mq:percent="0" approved="yes" mq:lastchanginguser="sato" mq:lastchangedtimestamp="2026-05-08T09:30:00Z">
<source xml:space="preserve"><bpt id="1" ctype="bold">{}</bpt>Valve<ept id="1">{}</ept><ph id="2">&lt;mq:ch val="&amp;#9;" /&gt;</ph> </source>
<target xml:space="preserve"><bpt id="1" rid="1" ctype="bold">{}</bpt>弁<ept id="3" rid="1">{}</ept><ph id="2">&lt;mq:ch val="&amp;#9;" /&gt;</ph> </target>
<mq:minorversions><mq:historical-unit mq:status="PreTranslated"><source>old</source><target>旧</target></mq:historical-unit></mq:minorversions>
<mq:comments><mq:comment id="x" creatoruser="smith" time="2026-05-08T09:30:00Z">確認済み</mq:comment></mq:comments>
</trans-unit>
<trans-unit id="2" mq:status="NotStarted"><source xml:space="preserve">Shaft</source><target xml:space="preserve"></target></trans-unit>
<trans-unit id="3" mq:status="PartiallyEdited"><source xml:space="preserve">Seal</source><target xml:space="preserve">シール</target></trans-unit>
</body></file></xliff>)");
    REQUIRE(texts(read.units) ==
            "en={bpt i=1 x=1 type=bold:{}}Valve{ept i=1:{}}{ph x=2:&lt;mq:ch val=\"&amp;#9;\" /&gt;} |"
            "ja={bpt i=1 x=1 type=bold:{}}弁{ept i=1:{}}{ph x=2:&lt;mq:ch val=\"&amp;#9;\" /&gt;} \n"
            "en=Shaft\nen=Seal|ja=シール\n");
    CHECK(attributes(read.units[0]) == "changeid=sato changedate=20260508T093000Z");
    CHECK(details(read.units[0]) ==
          "x-state=ManuallyConfirmed; x-mq:segmentguid=0f-1; x-mq:percent=0; x-approved=yes; smith: 確認済み");
    CHECK(details(read.units[1]) == "x-state=NotStarted");
    CHECK(details(read.units[2]) == "x-state=PartiallyEdited; x-fuzzy=yes");
    CHECK(read.report.diagnostics.empty());
}

TEST_CASE("mxliff of Phrase") {
    const auto read = read_units(read_xliff, R"(<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:m="http://www.memsource.com/mxlf/2.0" m:level="1" m:version="2.4">
<file original="a.docx" source-language="en" target-language="ja"><header/><body>
<group id="0" m:para-id="0"><context-group><context context-type="x-key">title</context></context-group>
<trans-unit id="job:0" m:score="1.01" m:confirmed="1" m:locked="false" m:modified-by="7"><source>Close {1}valve{2}.</source><target>{1}弁{2}を閉める。</target>
<m:tunit-metadata><m:mark id="1"><m:type>code</m:type><m:content>&lt;b&gt;</m:content></m:mark></m:tunit-metadata>
<alt-trans origin="machine-trans" m:trans-origin="mt"><target>バルブを閉じる。</target></alt-trans></trans-unit></group>
<group id="1"><trans-unit id="job:1" m:confirmed="0"><source>Wait.</source><target>待て。</target></trans-unit></group>
</body></file></xliff>)");
    REQUIRE(texts(read.units) == "en=Close {1}valve{2}.|ja={1}弁{2}を閉める。\nen=Wait.|ja=待て。\n");
    CHECK(details(read.units[0]) ==
          "x-context-x-key=title; x-m:score=1.01; x-state=confirmed; x-m:locked=false; x-m:modified-by=7; "
          "x-type=code; x-content=<b>; x-alternative=バルブを閉じる。");
    CHECK(details(read.units[1]) == "x-state=unconfirmed; x-fuzzy=yes");
}

TEST_CASE("XLIFF of programming tools") {
    struct Case {
        const char *name, *file, *texts, *details;
    };
    const std::vector<Case> cases = {
        {"Okapi",
         R"(<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:okp="okapi-framework:xliff-extensions" xmlns:its="http://www.w3.org/2005/11/its">
<file original="a.html" source-language="en" target-language="ja" datatype="html" okp:inputEncoding="UTF-8"><body>
<trans-unit id="tu1" restype="x-paragraph"><source xml:lang="en">Close <bpt id="1" ctype="bold">&lt;b></bpt>it<ept id="1">&lt;/b></ept>.</source>
<seg-source><mrk mid="0" mtype="seg">Close <bpt id="1" ctype="bold">&lt;b></bpt>it<ept id="1">&lt;/b></ept>.</mrk></seg-source>
<target xml:lang="ja"><mrk mid="0" mtype="seg" okp:x="1"><bpt id="1" ctype="bold">&lt;b></bpt>それ<ept id="1">&lt;/b></ept>を閉める。</mrk></target></trans-unit></body></file></xliff>)",
         "en=Close {bpt i=1 x=1 type=bold:&lt;b&gt;}it{ept i=1:&lt;/b&gt;}.|ja={bpt i=1 x=1 "
         "type=bold:&lt;b&gt;}それ{ept i=1:&lt;/b&gt;}を閉める。\n",
         "x-restype=x-paragraph; x-okp:x=1"},
        {"Xcode", R"(<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="1.2" xsi:schemaLocation="urn:oasis:names:tc:xliff:document:1.2 http://example.org/x.xsd">
  <file original="App/en.lproj/Main.strings" source-language="en" target-language="ja" datatype="plaintext">
    <header><tool tool-id="com.example.ide" tool-name="IDE" tool-version="15"/></header>
    <body><trans-unit id="k.title" xml:space="preserve"><source>Open %@…</source><target>%@を開く…</target><note>Menu title</note></trans-unit></body></file></xliff>)",
         "en=Open %@…|ja=%@を開く…\n", "Menu title"},
        {"Angular",
         R"(<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file source-language="en-US" target-language="ja" datatype="plaintext" original="ng2.template"><body>
<trans-unit id="8a2f" datatype="html"><source>Hello <x id="INTERPOLATION" equiv-text="{{ name }}"/>!</source><target><x id="INTERPOLATION" equiv-text="{{ name }}"/>さん!</target>
<context-group purpose="location"><context context-type="sourcefile">src/app.html</context></context-group><note priority="1" from="description">greeting</note></trans-unit></body></file></xliff>)",
         "en-US=Hello {ph x=INTERPOLATION:{{ name }}}!|ja={ph x=INTERPOLATION:{{ name }}}さん!\n",
         "x-datatype=html; x-context-sourcefile=src/app.html; priority=1: description: greeting"},
        {"Weblate and the translate toolkit", R"(<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.1" version="1.1"><file original="app/main" source-language="en" target-language="ja" datatype="po"><body>
<trans-unit xml:space="preserve" id="1" approved="no"><source>Open file
</source><target state="needs-translation">ファイルを開く
</target><context-group name="po-reference" purpose="location"><context context-type="sourcefile">a.c</context></context-group></trans-unit></body></file></xliff>)",
         "en=Open file\n|ja=ファイルを開く\n\n",
         "x-approved=no; x-context-sourcefile=a.c; x-state=needs-translation; x-fuzzy=yes"},
        {"a match in XLIFF 2",
         R"(<xliff version="2.1" srcLang="en" trgLang="ja" xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0">
<file id="f1"><skeleton>x</skeleton><unit id="1"><mtc:matches><mtc:match ref="#s1" matchQuality="75" origin="tm"><source>valves</source><target>弁類</target></mtc:match></mtc:matches>
<gls:glossary><gls:glossEntry ref="#m1"><gls:term>valve</gls:term><gls:translation>弁</gls:translation></gls:glossEntry></gls:glossary>
<mda:metadata><mda:metaGroup category="c"><mda:meta type="phase">review</mda:meta></mda:metaGroup></mda:metadata>
<segment id="s1"><source>valve</source><target>弁</target></segment></unit></file></xliff>)",
         "en=valve|ja=弁\n", "x-alternative=弁類; x-term=valve; x-translation=弁; x-phase=review"},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        const auto read = read_units(read_xliff, c.file);
        REQUIRE(texts(read.units) == c.texts);
        CHECK(details(read.units[0]) == c.details);
        CHECK(read.report.diagnostics.empty());
    }
}
