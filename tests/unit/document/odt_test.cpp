// SPDX-License-Identifier: Apache-2.0
#include "libalign/document/readers.hpp"
#include "packages.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace yakugo;
using document::read_odt_flow;
using test::lines_of;
using test::Members;
using test::zipped;

namespace {

constexpr const char* kSpaces =
    " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
    "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
    "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
    "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
    "xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" "
    "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"";

constexpr const char* kAutomatic =
    "<office:automatic-styles><style:style style:name=\"P1\" style:family=\"paragraph\" "
    "style:parent-style-name=\"Heading_20_2\"/><style:style style:name=\"P2\" style:family=\"paragraph\" "
    "style:parent-style-name=\"Illustration\"/><style:style style:name=\"T1\" style:family=\"text\">"
    "<style:text-properties text:display=\"none\"/></style:style></office:automatic-styles>";

std::string content(const std::string& text) {
    return std::string("<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content") + kSpaces + ">" +
           kAutomatic + "<office:body><office:text>" + text + "</office:text></office:body></office:document-content>";
}

Members odt_members(const std::string& text) {
    return {{"mimetype", "application/vnd.oasis.opendocument.text"},
            {"content.xml", content(text)},
            {"styles.xml", std::string("<office:document-styles") + kSpaces +
                               "><office:styles><style:style style:name=\"Illustration\" style:family=\"paragraph\" "
                               "style:parent-style-name=\"Caption\"/><style:style style:name=\"Heading_20_2\" "
                               "style:display-name=\"Heading 2\" style:family=\"paragraph\"/><style:style "
                               "style:name=\"Chapter\" style:family=\"paragraph\" style:default-outline-level=\"1\"/>"
                               "</office:styles></office:document-styles>"},
            {"META-INF/manifest.xml", "<manifest:manifest xmlns:manifest=\"m\"/>"}};
}

std::string styled(const std::string& text, const std::string& style = "Standard") {
    return "<text:p text:style-name=\"" + style + "\">" + text + "</text:p>";
}

}  // namespace

TEST_CASE("what the markup of an odt shows as text") {
    const std::string link = "<text:a xlink:href=\"https://a.example/?a=1&amp;b=2\">記事</text:a>";
    const struct {
        std::string name, text, lines;
    } cases[] = {
        {"spans and escapes", styled("これは<text:span text:style-name=\"T9\">AT&amp;Tの</text:span>&#x20B9F;"),
         "1: これはAT&Tの𠮟\n"},
        {"white space is one space", styled("\n  a \n b<text:span> c</text:span><text:s text:c=\"2\"/>d<text:tab/>e  "),
         "1: a b c  d\te\n"},
        {"breaks", styled("a<text:line-break/>b<text:soft-page-break/>c"), "1: a\n1: bc\n"},
        {"more spaces than there are", styled("a<text:s text:c=\"999999999999\"/>b"),
         "1: a" + std::string(64, ' ') + "b\n"},
        {"readings",
         styled("<text:ruby><text:ruby-base>獣</text:ruby-base><text:ruby-text>けもの</text:ruby-text></text:ruby>だ"),
         "1: 獣だ\n"},
        {"a note stands behind its sentence",
         styled("文<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body>" +
                styled("注です") + "</text:note-body></text:note>の続き"),
         "1: 文の続き\n-\n2 note: 注です\n"},
        {"deletions, comments and forms",
         "<text:tracked-changes><text:changed-region><text:deletion>" + styled("旧") +
             "</text:deletion></text:changed-region></text:tracked-changes><office:forms>" + styled("x") +
             "</office:forms>" +
             styled(
                 "新<text:change-start text:change-id=\"1\"/>し<text:change-end text:change-id=\"1\"/><text:change/>い"
                 "<office:annotation>" +
                 styled("注釈") + "</office:annotation>"),
         "1: 新しい\n"},
        {"hidden",
         "<text:section text:display=\"none\">" + styled("x") + "</text:section>" +
             styled("見<text:span text:style-name=\"T1\">隠</text:span><text:hidden-text text:is-hidden=\"true\">密"
                    "</text:hidden-text>") +
             styled("<text:hidden-paragraph text:is-hidden=\"true\"/>段落"),
         "1: 見\n"},
        {"a picture with two texts that are one",
         styled("<draw:frame><draw:image/><svg:title>空母</svg:title><svg:desc>空母</svg:desc></draw:frame>") +
             styled("写真", "P2"),
         "1 alt: 空母\n-\n2 caption: 写真\n"},
        {"two texts", styled("文<draw:frame><svg:title>空母</svg:title><svg:desc>甲板の上</svg:desc></draw:frame>末"),
         "1: 文末\n-\n1 alt: 空母\n-\n1 alt: 甲板の上\n"},
        {"a text box", styled("<draw:frame>\n<draw:text-box>" + styled("箱") + "</draw:text-box>\n</draw:frame>本文"),
         "1: 箱\n-\n2: 本文\n"},
        {"headings",
         "<text:h text:outline-level=\"1\">題</text:h>" + styled("節", "P1") + styled("章", "Chapter") +
             styled("書名", "Title") + styled("引用", "Quotations"),
         "1 heading: 題\n-\n2 heading: 節\n-\n3 heading: 章\n-\n4 title: 書名\n-\n5 quote: 引用\n"},
        {"lists and tables",
         "<text:list><text:list-item>" + styled("一") + "</text:list-item><text:list-item>" + styled("二") +
             "</text:list-item></text:list><table:table><table:table-row><table:table-cell>" + styled("甲") +
             "</table:table-cell></table:table-row></table:table>",
         "1 list: 一\n2 list: 二\n-\n3 cell: 甲\n"},
        {"a link that is a whole line", styled(link), "1: 記事\n1: https://a.example/?a=1&b=2\n"},
        {"a link with its label", styled("出典：" + link), "1: 出典：記事\n1: https://a.example/?a=1&b=2\n"},
        {"a link in a sentence", styled("この" + link + "は"), "1: この記事は\n"},
        {"a table of contents",
         "<text:table-of-content><text:index-body>" + styled("題 1") + "</text:index-body></text:table-of-content>" +
             styled("本文"),
         "1: 本文\n"},
    };
    for (const auto& c : cases) {
        INFO(c.name);
        CHECK(lines_of(read_odt_flow(zipped(odt_members(c.text)), "a.odt")) == c.lines);
    }
}

TEST_CASE("a flat odt is the file itself") {
    const std::string bytes = std::string("<?xml version=\"1.0\"?><office:document") + kSpaces +
                              "><office:master-styles><text:p>頭書</text:p></office:master-styles>" + kAutomatic +
                              "<office:body><office:text>" + styled("見出し", "P1") + styled("A&amp;B") +
                              "</office:text></office:body></office:document>";
    const document::Flow flow = read_odt_flow(bytes, "a.fodt");
    CHECK(lines_of(flow) == "1 heading: 見出し\n-\n2: A&B\n");
    REQUIRE(flow.parts.size() == 1);
    CHECK(flow.parts[0].bytes.empty());
    const std::size_t at = flow.parts[0].text.find("A&B");
    CHECK(slice(bytes, flow.parts[0].origin.file({at, at + 3})) == "A&amp;B");
}

TEST_CASE("the bytes of content.xml that a text of an odt comes from") {
    const document::Flow flow =
        read_odt_flow(zipped(odt_members(styled("a \n b&lt;c") +
                                         styled("<draw:frame><svg:desc>図\n&amp;表</svg:desc></draw:frame>"))),
                      "a.odt");
    CHECK(test::bytes_of(flow, "a b<c") == "a \n b&lt;c");
    CHECK(test::bytes_of(flow, "図 &表") == "図\n&amp;表");
}

TEST_CASE("an odt that cannot be read, or not as a whole") {
    Members locked = odt_members(styled("x"));
    locked[3].second = "<manifest:manifest xmlns:manifest=\"m\"><manifest:encryption-data/></manifest:manifest>";
    CHECK(test::error_of(read_odt_flow, zipped(locked), "a.odt") ==
          "a.odt: expected a document that can be read, found one with a password");
    CHECK(test::error_of(read_odt_flow, zipped({{"mimetype", "x"}}), "a.odt") ==
          "a.odt: expected an OpenDocument text, found an archive without content.xml");
    CHECK(test::error_of(read_odt_flow, "text", "a.odt")
              .starts_with("a.odt: expected an OpenDocument text (a ZIP archive), found something else"));
    const std::string sheet = std::string("<office:document") + kSpaces +
                              "><office:body><office:spreadsheet/></office:body></office:document>";
    CHECK(test::error_of(read_odt_flow, sheet, "a.fods") ==
          "a.fods: expected an OpenDocument text, found a spreadsheet");
    Members broken = odt_members(styled("前") + "<text:p>\n<b" + styled("後"));
    const document::Flow flow = read_odt_flow(zipped(broken), "a.odt");
    CHECK(test::lines_of(flow).find("前\n") != std::string::npos);
    CHECK(test::lines_of(flow).find("後\n") != std::string::npos);
    REQUIRE(flow.diagnostics.size() == 1);
    CHECK(describe(flow.diagnostics[0]).starts_with("a.odt:content.xml:2:"));
}
