// SPDX-License-Identifier: Apache-2.0
// Inline elements of XLIFF 1.2 and 2.1 as tags.
#include "glossary/exchange/xliff/xliff.hpp"
#include "tests/unit/exchange/units.hpp"
#include "tests/unit/exchange/xliff_samples.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using exchange::read_xliff;
using testing::read_units;
using testing::texts;
using testing::unit1;
using testing::unit2;

namespace {

std::string segment2(const std::string& source) {
    return unit2(
        R"(<originalData><data id="d1">&lt;b&gt;</data><data id="d2">&lt;/b&gt;</data></originalData><segment><source>)" +
        source + "</source></segment>");
}

}  // namespace

TEST_CASE("XLIFF 1: inline elements become tags") {
    struct Case {
        const char *name, *source, *expected;
    };
    const std::vector<Case> cases = {
        {"none", "弁 &amp; 𠮟 👩‍🚀", "en=弁 & 𠮟 👩‍🚀\n"},
        {"g", "a <g id=\"1\" ctype=\"bold\">b</g> c", "en=a {bpt i=1 x=1 type=bold}b{ept i=1} c\n"},
        {"g in g", "<g id=\"1\"><g id=\"1\">a</g></g>", "en={bpt i=1 x=1}{bpt i=2 x=1}a{ept i=2}{ept i=1}\n"},
        {"x", "a<x id=\"2\" ctype=\"lb\" equiv-text=\"&lt;br&gt;\"/>b", "en=a{ph x=2 type=lb:&lt;br&gt;}b\n"},
        {"bx and ex", "<bx id=\"1\" rid=\"7\"/>a<ex id=\"2\" rid=\"7\"/>", "en={bpt i=1 x=1}a{ept i=1}\n"},
        {"bx and ex that cross", "<bx id=\"1\"/>a<bx id=\"2\"/>b<ex id=\"1\"/>c<ex id=\"2\"/>",
         "en={bpt i=1 x=1}a{bpt i=2 x=2}b{ept i=1}c{ept i=2}\n"},
        {"bx alone, ex alone", "<ex id=\"1\"/>a<bx id=\"2\"/>", "en={it x=1 pos=end}a{it x=2 pos=begin}\n"},
        {"bpt and ept", "<bpt id=\"1\" ctype=\"bold\">&lt;b&gt;</bpt>a<ept id=\"1\">&lt;/b&gt;</ept>",
         "en={bpt i=1 x=1 type=bold:&lt;b&gt;}a{ept i=1:&lt;/b&gt;}\n"},
        {"ph with sub", "a<ph id=\"1\">&lt;img alt=\"<sub>text</sub>\"&gt;</ph>",
         "en=a{ph x=1:&lt;img alt=\"<sub>text</sub>\"&gt;}\n"},
        {"it", "<it id=\"1\" pos=\"open\">&lt;b&gt;</it>a<it id=\"2\" pos=\"close\"/>",
         "en={it x=1 pos=begin:&lt;b&gt;}a{it x=2 pos=end}\n"},
        {"mrk", "a <mrk mtype=\"term\" mid=\"3\">valve</mrk>", "en=a {hi x=3 type=term}valve{/hi}\n"},
        {"an element from elsewhere", "a <b>c</b>", "en=a {bpt i=1:&lt;b&gt;}c{ept i=1:&lt;/b&gt;}\n"},
        {"a tag only", "<x id=\"1\"/>", "en={ph x=1}\n"},
        {"nothing", "", ""},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        const auto read = read_units(read_xliff, unit1("<source>" + std::string(c.source) + "</source>"));
        CHECK(texts(read.units) == c.expected);
        CHECK(read.report.diagnostics.empty());
    }
}

TEST_CASE("XLIFF 2: inline elements become tags") {
    struct Case {
        const char *name, *source, *expected;
    };
    const std::vector<Case> cases = {
        {"ph", "a<ph id=\"1\" dataRef=\"d1\" equiv=\"x\"/>", "en=a{ph x=1:&lt;b&gt;}\n"},
        {"ph without data", "a<ph id=\"1\" disp=\"[img]\" type=\"image\"/>", "en=a{ph x=1 type=image:[img]}\n"},
        {"pc", "<pc id=\"1\" dataRefStart=\"d1\" dataRefEnd=\"d2\" type=\"fmt\" subType=\"xlf:b\">a</pc>",
         "en={bpt i=1 x=1 type=xlf:b:&lt;b&gt;}a{ept i=1:&lt;/b&gt;}\n"},
        {"sc and ec", "<sc id=\"1\" dataRef=\"d1\"/>a<ec startRef=\"1\" dataRef=\"d2\"/>",
         "en={bpt i=1 x=1:&lt;b&gt;}a{ept i=1:&lt;/b&gt;}\n"},
        {"isolated", "<ec id=\"9\" isolated=\"yes\"/>a<sc id=\"1\" isolated=\"yes\"/>",
         "en={it x=9 pos=end}a{it x=1 pos=begin}\n"},
        {"mrk", "<mrk id=\"m1\" type=\"term\">a</mrk>", "en={hi x=m1 type=term}a{/hi}\n"},
        {"sm and em", "<sm id=\"m1\" type=\"comment\"/>a<em startRef=\"m1\"/>", "en={hi x=m1 type=comment}a{/hi}\n"},
        {"cp", "a<cp hex=\"001A\"/>b<cp hex=\"20BB7\"/><cp hex=\"D800\"/><cp hex=\"zz\"/>", "en=ab𠮷\n"},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        const auto read = read_units(read_xliff, segment2(c.source));
        CHECK(texts(read.units) == c.expected);
    }
    const auto read = read_units(read_xliff, segment2("a<cp hex=\"001A\"/><cp hex=\"FFFF\"/>"));
    REQUIRE(read.report.diagnostics.size() == 1);
    CHECK(describe(read.report.diagnostics[0]) == "a.file:2: warning: 2 control characters dropped");
}
