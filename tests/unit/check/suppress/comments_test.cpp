// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/suppress/comments.hpp"

#include "glossary/check/suppress/unit_elements.hpp"
#include "tests/unit/check/report/sample.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using namespace yakugo::check;
using namespace yakugo::check::test;

namespace {

// Which of the words ｂ in the file are suppressed for a rule, "1" or "0" each.
std::string suppressed(Comments& comments, const Draft& draft, std::string_view rule) {
    std::string out;
    const std::string& bytes = draft.files[0].bytes;
    for (std::size_t nth = 0, at = bytes.find("ｂ"); at != std::string::npos; at = bytes.find("ｂ", at + 1), ++nth)
        out += comments.suppresses(finding_of(draft, rule, "ｂ", nth)) ? '1' : '0';
    return out;
}

}  // namespace

TEST_CASE("how far marks reach") {
    const struct {
        const char *name, *bytes, *t104, *t106;
    } cases[] = {
        {"none", "ｂ\n", "0", "0"},
        {"beside words", "ｂ <!-- yakugo-ignore T104 -->ｂ\nｂ\n", "110", "000"},
        {"all rules", "ｂ <!-- yakugo-ignore -->\nｂ\n", "10", "10"},
        {"two rules", "ｂ <!-- yakugo-ignore T104, T106 -->\n", "1", "1"},
        {"by name, lower case", "ｂ <!-- yakugo-ignore t106 Spelling-Variant -->\n", "1", "1"},
        {"with a reason", "ｂ <!-- yakugo-ignore T104 -- as T106 says -->\n", "1", "0"},
        {"alone on a line", "ｂ\n<!-- yakugo-ignore T104 -->\n\nｂ\nｂ\n", "010", "000"},
        {"CRLF", "ｂ\r\n<!-- yakugo-ignore T104 -->\r\n\r\nｂ\r\nｂ\r\n", "010", "000"},
        {"next line", "ｂ <!-- yakugo-ignore-next-line T104 -->\nｂ\nｂ\n", "010", "000"},
        {"file", "ｂ\nｂ\n<!-- yakugo-ignore-file T104 -->\n", "11", "00"},
        {"off and on", "ｂ\n<!-- yakugo-off T104 -->\nｂｂ\n<!-- yakugo-on -->\nｂ\n", "0110", "0000"},
        {"off to the end", "ｂ\n<!-- yakugo-off -->\nｂ\n", "01", "01"},
        {"off of all, on of one", "<!-- yakugo-off -->ｂ<!-- yakugo-on T104 -->ｂ<!-- yakugo-on -->ｂ", "100", "110"},
        {"in Japanese", "ｂ <!-- 訳語-無視 T104 -->\nｂ\n<!-- 訳語-無視-次行 T106 -->\nｂ\n", "100", "001"},
        {"Japanese switches", "<!-- 訳語-停止 -->\nｂ\n<!-- 訳語-再開 -->\nｂ", "10", "10"},
        {"a line of a text", "# yakugo-ignore T104\nｂ\n  // yakugo-ignore T104\nｂ\n% yakugo-ignore T106\nｂ\n", "110",
         "001"},
        {"behind a byte order mark", "\xEF\xBB\xBF# yakugo-ignore-file T104\nｂ\n", "1", "0"},
        {"a heading is no mark", "# about yakugo-ignore\nｂ\n", "0", "0"},
        {"over lines", "ｂ <!--\n yakugo-ignore\n T104\n-->ｂ\nｂ\n", "110", "000"},
        {"shown as code", "ｂ `<!-- yakugo-ignore -->`\n", "0", "0"},
        {"another word", "ｂ <!-- yakugo-ignored -->\nｂ <!-- yakugo-only -->\n", "00", "00"},
        {"not closed", "ｂ <!-- yakugo-ignore\n", "0", "0"},
        {"an unknown rule does nothing", "ｂ <!-- yakugo-ignore T999 -->\n", "0", "0"},
        {"and hides no other", "ｂ <!-- yakugo-ignore T999 T104 -->\n", "1", "0"},
        {"the last line", "ｂ\n# yakugo-ignore", "0", "0"},
        {"XLIFF note",
         "<?xml version=\"1.0\"?>\n<xliff><file><trans-unit id=\"1\"><source>a</source>\n<target>ｂ</target>\n"
         "<note from=\"x\">yakugo-ignore T104</note></trans-unit>\n<trans-unit "
         "id=\"2\"><target>ｂ</target></trans-unit>",
         "10", "00"},
        {"XLIFF 2",
         "<xliff><file><unit "
         "id=\"1\"><notes><note>yakugo-ignore</note></notes>\n<segment>\n<target>ｂ</target></segment>"
         "</unit>\n<unit><segment><target>ｂ</target></segment></unit></file></xliff>",
         "10", "10"},
        {"a note of a group",
         "<xliff><file><group><note>yakugo-ignore T104</note>\n<trans-unit><target>ｂ</target></trans-unit>\n"
         "</group>\n<trans-unit><target>ｂ</target></trans-unit></file></xliff>",
         "10", "00"},
        {"TMX with a prefix",
         "<t:tmx><t:body><t:tu a=\">\"><t:note>yakugo-ignore T104</t:note>\n<t:tuv><t:seg>ｂ</t:seg></t:tuv></t:tu>\n"
         "<t:tu><t:tuv><t:seg>ｂ</t:seg></t:tuv></t:tu>",
         "10", "00"},
        {"a comment in a unit",
         "<tmx><body><tu>\n<!-- yakugo-ignore T104 "
         "-->\n\n<tuv>\n<seg>ｂ</seg></tuv></tu>\n<tu><tuv><seg>ｂ</seg></tuv></tu>",
         "10", "00"},
        {"a comment before a unit",
         "<tmx><body>\n<!-- yakugo-ignore T104 "
         "-->\n<tu>\n<tuv>\n<seg>ｂ</seg></tuv></tu>\n<tu><tuv><seg>ｂ</seg></tuv></tu>",
         "10", "00"},
        {"PO",
         "msgid \"\"\nmsgstr \"\"\n\n#  yakugo-ignore T104\n#: a.c:1\nmsgid \"a\"\nmsgstr \"\"\n\"ｂ\"\n\nmsgid "
         "\"c\"\nmsgstr \"ｂ\"\n",
         "10", "00"},
        {"PO, another comment", "#: yakugo-ignore T104\nmsgid \"a\"\nmsgstr \"ｂ\"\n", "0", "0"},
    };
    for (const auto& c : cases) {
        INFO(c.name);
        const Draft draft = draft_of("a", c.bytes);
        Comments comments(draft);
        CHECK(suppressed(comments, draft, "T104") == c.t104);
        CHECK(suppressed(comments, draft, "T106") == c.t106);
    }
}

TEST_CASE("a mark in a paragraph of several lines reaches all of it") {
    Draft draft = draft_of("a.md", "ｂ\n一 <!-- yakugo-ignore T104 --> 二\nｂ\n\nｂ\n");
    const std::size_t end = draft.files[0].bytes.find("\n\n");
    draft.units.resize(1);
    draft.units[0].ja->text = draft.files[0].bytes.substr(0, end);
    draft.units[0].ja->origin = {};
    draft.units[0].ja->origin.add(end, {0, end});
    Comments comments(draft);
    CHECK(suppressed(comments, draft, "T104") == "110");
}

TEST_CASE("other encodings") {
    const std::string words = "# yakugo-ignore T104\n\x8A\xBF\n\x8A\xBF";  // 漢 in CP932
    std::string wide = "\xFF\xFE", big = "\xFE\xFF";
    for (const char16_t c : std::u16string(u"# 訳語-無視 T104\r\n漢\r\n漢")) {
        const char low = static_cast<char>(c & 0xFFU), high = static_cast<char>(c >> 8U);
        (wide += low) += high;
        (big += high) += low;
    }
    const struct {
        const char *name, *encoding;
        std::string bytes;
        std::size_t first, second;
    } cases[] = {{"CP932", "CP932", words, 21, 24},
                 {"UTF-16LE", "UTF-16LE", wide, wide.size() - 8, wide.size() - 2},
                 {"UTF-16BE", "UTF-16BE", big, big.size() - 8, big.size() - 2}};
    for (const auto& c : cases) {
        INFO(c.name);
        Draft draft;
        draft.files.push_back(read_source_as("a", c.bytes, c.encoding));
        Comments comments(draft);
        Finding finding;
        finding.rule = "T104";
        finding.place = {"a", 2, 1, {c.first, c.first + 2}};
        CHECK(comments.suppresses(finding));
        finding.place = {"a", 3, 1, {c.second, c.second + 2}};
        CHECK_FALSE(comments.suppresses(finding));
    }
}

TEST_CASE("a finding of which only the line is known goes by it") {
    const Draft draft = draft_of("a", "一\n# yakugo-ignore T104\n三\n四\n");
    Comments comments(draft);
    Finding finding;
    finding.rule = "T104";
    finding.place = {"a", 3, 1, {}};
    CHECK(comments.suppresses(finding));
    finding.place.line = 4;
    CHECK_FALSE(comments.suppresses(finding));
}

TEST_CASE("marks that are of no use are told") {
    const struct {
        const char *name, *bytes;
        std::vector<std::string> messages;
    } cases[] = {
        {"used", "ｂ <!-- yakugo-ignore T104 -->\n", {}},
        {"used of all", "ｂ <!-- yakugo-ignore -->\n", {}},
        {"not used", "a <!-- yakugo-ignore T104 -->\n", {"this suppresses nothing of T104"}},
        {"not used of all", "a <!-- yakugo-ignore -->\n", {"this suppresses nothing"}},
        {"one of two", "ｂ <!-- yakugo-ignore T104 T106 -->\n", {"this suppresses nothing of T106"}},
        {"a rule that is off", "ｂ <!-- yakugo-ignore T104 T112 -->\n", {}},
        {"no such rule", "ｂ <!-- yakugo-ignore T999 -->\n", {"there is no rule \"T999\"; a reason goes behind --"}},
        {"on without off", "<!-- yakugo-on -->\n", {"nothing is off that this could end"}},
        {"on of another",
         "<!-- yakugo-off T104 -->\nｂ<!-- yakugo-on T106 -->\n",
         {"nothing is off that this could end"}},
        {"off and on", "<!-- yakugo-off T104 -->\nｂ<!-- yakugo-on T104 -->\n", {}},
        {"off of nothing", "<!-- yakugo-off -->\n", {"this suppresses nothing"}},
        {"hidden itself", "a <!-- yakugo-ignore T104 X905 -->\n", {}},
        {"all hide not themselves",
         "a <!-- yakugo-ignore -->\n<!-- yakugo-ignore-file T106 -->",
         {"this suppresses nothing", "this suppresses nothing of T106"}},
    };
    for (const auto& c : cases) {
        INFO(c.name);
        const Draft draft = draft_of("a.md", c.bytes);
        Comments comments(draft);
        suppressed(comments, draft, "T104");
        std::vector<std::string> messages;
        for (const Finding& finding : comments.unused({})) {
            CHECK(finding.rule == "X905");
            CHECK(finding.found.starts_with("yakugo-"));
            messages.push_back(finding.message);
        }
        CHECK(messages == c.messages);
    }
}

TEST_CASE("an unused mark is found at its words") {
    const Draft draft = draft_of("a.md", "𠮟\nあ <!-- yakugo-ignore T104 -- 理由 -->\n");
    Comments comments(draft);
    const auto unused = comments.unused({});
    REQUIRE(unused.size() == 1);
    CHECK(unused[0].place.line == 2);
    CHECK(unused[0].place.column == 8);
    CHECK(unused[0].found == "yakugo-ignore T104 -- 理由");
    CHECK(unused[0].severity == Severity::note);
    Severities severities;
    severities.set("X905", "error");
    CHECK(comments.unused(severities)[0].severity == Severity::error);
}

TEST_CASE("units of XML") {
    const struct {
        const char *name, *xml, *units;
    } cases[] = {{"none", "<a><b/></a>", ""},
                 {"nested", "<file><group><trans-unit/><trans-unit>x</trans-unit></group></file>",
                  "<trans-unit>x</trans-unit>|<group><trans-unit/><trans-unit>x</trans-unit></group>|"
                  "<file><group><trans-unit/><trans-unit>x</trans-unit></group></file>|"},
                 {"in comments", "<!-- <tu> --><![CDATA[<tu>]]><tu>a</tu>", "<tu>a</tu>|"},
                 {"a value", "<tu a='>' b=\"</tu>\">x</tu>", "<tu a='>' b=\"</tu>\">x</tu>|"},
                 {"not closed", "<tu>x", "<tu>x|"},
                 {"an open tag", "<tu", "<tu|"},
                 {"an end alone", "</tu><tu>y</tu>", "<tu>y</tu>|"}};
    for (const auto& c : cases) {
        INFO(c.name);
        std::string units;
        for (const UnitElement& unit : unit_elements(c.xml)) units += std::string(slice(c.xml, unit.range)) + "|";
        CHECK(units == c.units);
    }
}

TEST_CASE("hostile drafts are looked through in bounded time and without a crash") {
    std::string many;
    for (int i = 0; i < 20000; ++i) many += "<!-- yakugo-off -->";
    std::string open = "<xliff>";
    for (int i = 0; i < 50000; ++i) open += "<group>";
    open += "<note>yakugo-ignore</note>";
    std::string one_line;
    for (int i = 0; i < 100000; ++i) one_line += "yakugo-ignore ";
    const struct {
        std::string bytes;
        bool silent;  // whether a finding at the end of it is suppressed
    } cases[] = {{many, true}, {open, true}, {one_line, false}, {"<!-- yakugo-", false}, {"\xFF\xFE<", false}};
    for (const auto& [bytes, silent] : cases) {
        INFO(bytes.substr(0, 20));
        const Draft draft = draft_of("a", bytes);
        Comments comments(draft);
        Finding finding;
        finding.rule = "T104";
        finding.place = {"a", 1, 1, {bytes.size(), bytes.size()}};
        CHECK(comments.suppresses(finding) == silent);
    }
}
