// SPDX-License-Identifier: Apache-2.0
#include "libalign/document/readers.hpp"
#include "packages.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace yakugo;
using document::read_docx_flow;
using test::lines_of;
using test::Members;
using test::zipped;

namespace {

constexpr const char* kOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr const char* kWord = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

std::string relation(const std::string& id, const std::string& type, const std::string& target, bool external = false) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + kOffice + type + "\" Target=\"" + target + "\"" +
           (external ? " TargetMode=\"External\"" : "") + "/>";
}

std::string relations(const std::string& all) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + all +
           "</Relationships>";
}

std::string document_of(const std::string& body) {
    return std::string("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document xmlns:w=\"") +
           kWord +
           "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
           "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" "
           "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
           "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
           "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\" "
           "xmlns:v=\"urn:schemas-microsoft-com:vml\">"
           "<w:body>" +
           body + "</w:body></w:document>";
}

Members members_of(const std::string& body, const std::string& links = "") {
    return {{"[Content_Types].xml", "<Types/>"},
            {"_rels/.rels", relations(relation("r1", "officeDocument", "word/document.xml"))},
            {"word/document.xml", document_of(body)},
            {"word/_rels/document.xml.rels", relations(relation("s", "styles", "styles.xml") + links)},
            {"word/styles.xml",
             std::string("<w:styles xmlns:w=\"") + kWord +
                 "\"><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/></w:style>"
                 "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"a\"/>"
                 "<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>"
                 "<w:style w:type=\"paragraph\" w:styleId=\"mine\"><w:name w:val=\"節の題\"/><w:basedOn "
                 "w:val=\"1\"/></w:style>"
                 "<w:style w:type=\"paragraph\" w:styleId=\"lvl\"><w:name w:val=\"章\"/><w:pPr><w:outlineLvl "
                 "w:val=\"2\"/></w:pPr></w:style>"
                 "<w:style w:type=\"paragraph\" w:styleId=\"a3\"><w:name w:val=\"Title\"/></w:style>"
                 "<w:style w:type=\"paragraph\" w:styleId=\"a5\"><w:name w:val=\"caption\"/></w:style>"
                 "<w:style w:type=\"paragraph\" w:styleId=\"a7\"><w:name w:val=\"List Paragraph\"/></w:style>"
                 "<w:style w:type=\"paragraph\" w:styleId=\"a9\"><w:name w:val=\"Intense Quote\"/></w:style>"
                 "<w:style w:type=\"paragraph\" w:styleId=\"11\"><w:name w:val=\"toc 1\"/></w:style>"
                 "<w:style w:type=\"paragraph\" w:styleId=\"x\"><w:name w:val=\"x\"/><w:basedOn w:val=\"y\"/></w:style>"
                 "<w:style w:type=\"paragraph\" w:styleId=\"y\"><w:name w:val=\"y\"/><w:basedOn w:val=\"x\"/></w:style>"
                 "<w:style w:type=\"character\" w:styleId=\"h\"><w:name w:val=\"secret\"/><w:rPr><w:vanish/></w:rPr>"
                 "</w:style></w:styles>"}};
}

std::string p(const std::string& runs, const std::string& style = "") {
    return "<w:p>" + (style.empty() ? "" : "<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>") + runs + "</w:p>";
}

std::string r(const std::string& text) {
    return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}

std::string field(const std::string& part) {
    return "<w:r><w:fldChar w:fldCharType=\"" + part + "\"/></w:r>";
}

}  // namespace

TEST_CASE("what the markup of a docx shows as text") {
    const std::string code = field("begin") +
                             "<w:r><w:instrText>HYPERLINK &quot;https://a.example/b&quot;</w:instrText></w:r>" +
                             field("separate");
    const std::string picture =
        "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"p\" descr=\"空母&amp;甲板\"/><pic:cNvPr "
        "descr=\"空母&amp;甲板\"/></wp:inline></w:drawing></w:r>";
    const std::string box = "<w:txbxContent>" + p(r("箱の一")) + p(r("箱の二")) + "</w:txbxContent>";
    const struct {
        std::string name, body, lines;
    } cases[] = {
        {"runs are joined, escapes resolved", p(r("これは") + r("AT&amp;Tの&#x20B9F;")), "1: これはAT&Tの𠮟\n"},
        {"nothing", p(""), ""},
        {"tabs, hyphens and breaks",
         p("<w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c"
           "</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t><w:cr/><w:t>f</w:t></w:r>"),
         "1: a\tb\n1: c-de\n1: f\n"},
        {"a page break ends a line", p("<w:r><w:t>a</w:t><w:br w:type=\"page\"/><w:t>b</w:t></w:r>"), "1: a\n1: b\n"},
        {"a line break of XML is a space", p(r("a\nb")), "1: a b\n"},
        {"symbols",
         p("<w:r><w:t>a</w:t><w:sym w:font=\"Wingdings\" w:char=\"F0E0\"/><w:sym w:font=\"X\" w:char=\"F0FF\"/>"
           "<w:sym w:font=\"X\" w:char=\"2022\"/></w:r>"),
         "1: a→•\n"},
        {"deleted and moved away",
         p(r("新") + "<w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:moveFrom>" + r("古") +
           "</w:moveFrom><w:ins>" + r("し") + "</w:ins><w:moveTo>" + r("い") + "</w:moveTo>"),
         "1: 新しい\n"},
        {"a deleted mark joins paragraphs",
         "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>" + r("前") + "</w:p>" + p(r("後")) + p(r("次")),
         "1: 前後\n-\n2: 次\n"},
        {"properties of before a change",
         "<w:p><w:pPr><w:pPrChange><w:pPr><w:pStyle w:val=\"1\"/></w:pPr></w:pPrChange></w:pPr>" + r("本文") + "</w:p>",
         "1: 本文\n"},
        {"a deleted row",
         "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + p(r("旧")) + "</w:tc></w:tr><w:tr><w:tc>" + p(r("新")) +
             "</w:tc></w:tr></w:tbl>",
         "1 cell: 新\n"},
        {"readings",
         p("<w:r><w:ruby><w:rt>" + r("けもの") + "</w:rt><w:rubyBase>" + r("獣") + "</w:rubyBase></w:ruby></w:r>" +
           r("だ")),
         "1: 獣だ\n"},
        {"codes of fields",
         p(r("頁") + field("begin") + "<w:r><w:instrText>PAGE</w:instrText></w:r>" + field("begin") + r("x") +
           field("end") + field("separate") + r("3") + field("end") + r("です")),
         "1: 頁3です\n"},
        {"a code that never ends hides one paragraph", p(r("a") + field("begin") + r("b")) + p(r("c")),
         "1: a\n-\n2: c\n"},
        {"a link of a field", p(code + r("記事") + field("end")), "1: 記事\n1: https://a.example/b\n"},
        {"a link that is part of a sentence", p(r("これは") + code + r("記事") + field("end") + r("だ")),
         "1: これは記事だ\n"},
        {"formulas", p(r("式") + "<m:oMath><m:r><m:t>x=1</m:t></m:r><w:r><w:t>y</w:t></w:r></m:oMath>" + r("終")),
         "1: 式終\n"},
        {"hidden",
         p("<w:r><w:rPr><w:vanish/></w:rPr><w:t>隠</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>見"
           "</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"h\"/></w:rPr><w:t>密</w:t></w:r>"),
         "1: 見\n"},
        {"one choice, no stand-in",
         p("<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:t>甲</w:t></mc:Choice><mc:Choice "
           "Requires=\"x\"><w:t>乙"
           "</w:t></mc:Choice><mc:Fallback><w:t>丙</w:t></mc:Fallback></mc:AlternateContent></w:r>"),
         "1: 甲\n"},
        {"a stand-in without a choice",
         p("<w:r><mc:AlternateContent><mc:Fallback><w:t>丙</w:t></mc:Fallback></mc:AlternateContent></w:r>"),
         "1: 丙\n"},
        {"a text box before its paragraph", p("<w:r><w:pict>" + box + "</w:pict></w:r>" + r("本文")),
         "1: 箱の一\n-\n2: 箱の二\n-\n3: 本文\n"},
        {"a text box within a sentence", p(r("文の") + "<w:r><w:pict>" + box + "</w:pict></w:r>" + r("続き")),
         "1: 文の続き\n-\n2: 箱の一\n-\n3: 箱の二\n"},
        {"a picture's text, once", p(picture) + p(r("写真"), "a5"), "1 alt: 空母&甲板\n-\n2 caption: 写真\n"},
        {"a picture in a drawing that says its file",
         p("<w:r><w:drawing><wp:inline><wp:docPr descr=\"空母\"/><pic:cNvPr "
           "descr=\"p.png\"/></wp:inline></w:drawing></w:r>"),
         "1 alt: 空母\n"},
        {"pictures of a group",
         p("<w:r><w:drawing><wp:docPr descr=\"艦隊\"/><wgp><pic:cNvPr descr=\"空母\"/><pic:cNvPr "
           "descr=\"空母\"/></wgp></w:drawing></w:r>"),
         "1 alt: 艦隊\n-\n1 alt: 空母\n"},
        {"a picture in a sentence", p(r("前") + picture + r("後")), "1: 前後\n-\n1 alt: 空母&甲板\n"},
        {"a picture of VML", p("<w:r><w:pict><v:shape alt=\"戦車\"><v:imagedata/></v:shape></w:pict></w:r>"),
         "1 alt: 戦車\n"},
        {"a control that waits",
         "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + p(r("ここに入力")) +
             "</w:sdtContent></w:sdt><w:sdt>"
             "<w:sdtPr><w:text/></w:sdtPr><w:sdtContent>" +
             p(r("入力済み")) + "</w:sdtContent></w:sdt>",
         "1: 入力済み\n"},
        {"a table of contents", p(r("第一章") + r("3"), "11") + p(r("第一章"), "1"), "2 heading: 第一章\n"},
        {"styles by name, chain and level",
         p(r("a"), "a3") + p(r("b"), "1") + p(r("c"), "mine") + p(r("d"), "lvl") + p(r("e"), "a5") + p(r("f"), "a9") +
             p(r("g"), "x") + p(r("h"), "Heading2") + p(r("i"), "a7"),
         "1 title: a\n-\n2 heading: b\n-\n3 heading: c\n-\n4 heading: d\n-\n5 caption: e\n-\n6 quote: f\n-\n7: g\n-\n8 "
         "heading: h\n-\n9: i\n"},
        {"items of a list have no gap",
         "<w:p><w:pPr><w:pStyle w:val=\"a7\"/><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr>" + r("一") +
             "</w:p><w:p><w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr>" + r("二") + "</w:p>" + p(r("本文")),
         "1 list: 一\n2 list: 二\n-\n3: 本文\n"},
        {"a list before its style, a style's list that is none",
         "<w:p><w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr><w:outlineLvl w:val=\"9\"/><w:pStyle "
         "w:val=\"a\"/></w:pPr>" +
             r("一") +
             "</w:p><w:p><w:pPr><w:pStyle w:val=\"ListBullet\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr>" +
             r("二") + "</w:p>",
         "1 list: 一\n-\n2: 二\n"},
        {"empty paragraphs are the gaps",
         p(r("題")) + p(r("著者")) + p("") + p(r("本文")) + p("") + p("") + p(r("URL")),
         "1: 題\n2: 著者\n-\n4: 本文\n-\n7: URL\n"},
        {"a paragraph that does not end", "<w:p>" + r("a") + "<w:p>" + r("b") + "</w:p>" + p(r("c")),
         "1: a\n-\n2: b\n-\n3: c\n"},
    };
    for (const auto& c : cases) {
        INFO(c.name);
        const document::Flow flow = read_docx_flow(zipped(members_of(c.body)), "a.docx");
        CHECK(lines_of(flow) == c.lines);
        CHECK(flow.paragraphs);
        CHECK(flow.entries.size() == (c.lines.empty() ? 0 : 1));
    }
}

TEST_CASE("the bytes of document.xml that a text of a docx comes from") {
    const std::string link = "<w:hyperlink r:id=\"l\">" + r("記事") + "</w:hyperlink>";
    const document::Flow flow =
        read_docx_flow(zipped(members_of(p(r("これは") + r("AT&amp;Tの")) + p(link),
                                         relation("l", "hyperlink", "https://a.example/?a=1&amp;b=2", true))),
                       "a.docx");
    CHECK(lines_of(flow) == "1: これはAT&Tの\n-\n2: 記事\n2: https://a.example/?a=1&b=2\n");
    CHECK(test::bytes_of(flow, "&Tの") == "&amp;Tの");
    CHECK(test::bytes_of(flow, "はA") == "は</w:t></w:r><w:r><w:t xml:space=\"preserve\">A");
    CHECK(test::bytes_of(flow, "https://a.example/?a=1&b=2") == "<w:hyperlink r:id=\"l\">");
    REQUIRE(flow.parts.size() == 1);
    CHECK(flow.parts[0].member == "word/document.xml");
    CHECK(flow.parts[0].line_starts.size() == 2);
}

TEST_CASE("notes of a docx come behind its text, as parts of their own") {
    Members members =
        members_of(p(r("本文") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"),
                   relation("f", "footnotes", "../word/Footnotes.xml") + relation("e", "endnotes", "/word/e.xml"));
    const std::string head = std::string(" xmlns:w=\"") + kWord + "\">";
    members.emplace_back("word/footnotes.xml", "<w:footnotes" + head + "<w:footnote w:type=\"separator\" w:id=\"0\">" +
                                                   p(r("線")) + "</w:footnote><w:footnote w:id=\"2\">" + p(r("脚注")) +
                                                   "</w:footnote></w:footnotes>");
    members.emplace_back(
        "word/e.xml", "<w:endnotes" + head + "<w:endnote w:id=\"2\">" + p(r("文末注")) + "</w:endnote></w:endnotes>");
    CHECK(lines_of(read_docx_flow(zipped(members), "a.docx")) ==
          "[word/document.xml]\n1: 本文\n[word/footnotes.xml]\n2 note: 脚注\n[word/e.xml]\n3 note: 文末注\n");
}

TEST_CASE("the main part of a docx is found whatever it is called") {
    const std::string body = p(r("本文"));
    const std::string strict =
        "<x:document "
        "xmlns:x=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><x:body><x:p><x:r><x:t>本文</x:t></x:r>"
        "</x:p></x:body></x:document>";
    const std::string plain =
        "<document "
        "xmlns=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><body><p><r><t>本文</t></r></p>"
        "<t xmlns=\"other\">x</t></body></document>";
    const std::string types =
        "<Types><Override PartName=\"/a/b.xml\" "
        "ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>";
    const std::string purl =
        "<Relationships><Relationship Id=\"a\" "
        "Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument\" "
        "Target=\"/a/%62.xml\"/></Relationships>";
    const struct {
        const char* name;
        Members members;
    } cases[] = {
        {"by relationship",
         {{"_rels/.rels", relations(relation("a", "officeDocument", "a/b.xml"))}, {"a/b.xml", document_of(body)}}},
        {"strict", {{"_rels/.rels", purl}, {"a/b.xml", strict}}},
        {"a namespace without prefix", {{"_rels/.rels", purl}, {"a/b.xml", plain}}},
        {"by content type", {{"[Content_Types].xml", types}, {"a/b.xml", document_of(body)}}},
        {"by its usual name", {{"word/document.xml", document_of(body)}}},
        {"in another case",
         {{"_rels/.rels", relations(relation("a", "officeDocument", "Word/Document.xml"))},
          {"word/document.xml", document_of(body)}}},
    };
    for (const auto& c : cases) {
        INFO(c.name);
        CHECK(lines_of(read_docx_flow(zipped(c.members), "a.docx")) == "1: 本文\n");
    }
}

TEST_CASE("a docx in UTF-16") {
    std::string utf16 = "\xFF\xFE";
    for (const char c :
         std::string("<?xml version=\"1.0\" encoding=\"UTF-16\"?><w:document><w:p><w:r><w:t>a&amp;b</w:t></w:r>"
                     "</w:p></w:document>"))
        (utf16 += c) += '\0';
    const document::Flow flow = read_docx_flow(zipped({{"word/document.xml", utf16}}), "a.docx");
    CHECK(lines_of(flow) == "1: a&b\n");
    CHECK(flow.parts[0].encoding == "UTF-16LE");
    CHECK(test::bytes_of(flow, "&") == std::string("&\0a\0m\0p\0;\0", 10));
}

TEST_CASE("damage in a docx costs its own place, with a word about it") {
    Members members = members_of(p(r("前")) + "\n<w:p><w:r><w:t>切 < れ</w:t></w:r></w:p>" + p(r("後")));
    document::Flow flow = read_docx_flow(zipped(members), "a.docx");
    CHECK(lines_of(flow).starts_with("1: 前\n"));
    CHECK(lines_of(flow).find("後\n") != std::string::npos);
    REQUIRE(flow.diagnostics.size() == 1);
    CHECK(describe(flow.diagnostics[0]).starts_with("a.docx:word/document.xml:3:"));
    members = members_of(p(r("前")) + p(r("後")));
    members[2].second.resize(members[2].second.find("後") + 3);
    flow = read_docx_flow(zipped(members), "a.docx");
    CHECK(lines_of(flow) == "1: 前\n-\n2: 後\n");
    CHECK(flow.diagnostics.size() == 1);
    members = members_of(p(r("本文")) + "<w:altChunk r:id=\"x\"/>");
    flow = read_docx_flow(zipped(members), "a.docx");
    CHECK(test::diagnostics_of(flow) ==
          "a.docx:word/document.xml:2: warning: another document is put in here, which is not read: w:altChunk\n");
}

TEST_CASE("a docx that cannot be read") {
    const auto error = [](const Members& members) { return test::error_of(read_docx_flow, zipped(members), "a.docx"); };
    CHECK(error({{"a", "b"}}) == "a.docx: expected a DOCX document, found an archive without a main part");
    CHECK(
        error({{"[Content_Types].xml",
                "<Types><Override PartName=\"/xl/workbook.xml\" "
                "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"},
               {"_rels/.rels", relations(relation("a", "officeDocument", "xl/workbook.xml"))},
               {"xl/workbook.xml", "<workbook/>"}}) == "a.docx: expected a DOCX document, found a workbook");
    CHECK(
        test::error_of(read_docx_flow, "\xD0\xCF\x11\xE0 old", "a.docx")
            .starts_with("a.docx: expected a DOCX document (a ZIP archive), found an encrypted Office file or one of"));
    std::string deep;
    for (int i = 0; i < 1'000'000; ++i) deep += "<w:p>";
    CHECK(error({{"word/document.xml", deep}}).starts_with("a.docx:word/document.xml:1:"));
    CHECK(error({{"word/document.xml", "<a" + std::string(1, '<') + deep}})
              .starts_with("a.docx:word/document.xml:1: expected at "
                           "most 1024 elements in each other"));
    const std::string entity = "<!DOCTYPE a [<!ENTITY b \"&c;&c;\">]><a>&b;</a>";
    CHECK(error({{"word/document.xml", entity}}).starts_with("a.docx:word/document.xml:1:"));
}
