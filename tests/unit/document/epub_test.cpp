// SPDX-License-Identifier: Apache-2.0
#include "libalign/document/readers.hpp"
#include "packages.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace yakugo;
using document::read_epub_flow;
using test::error_of;
using test::lines_of;
using test::Members;
using test::zipped;

namespace {

std::string page(const std::string& body) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n<html "
           "xmlns=\"http://www.w3.org/1999/xhtml\"><head>"
           "<title>t</title></head><body>" +
           body + "</body></html>";
}

std::string package(const std::string& manifest, const std::string& spine, const std::string& rest = "") {
    return "<?xml version=\"1.0\"?><package xmlns=\"http://www.idpf.org/2007/opf\" "
           "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
           "xmlns:opf=\"http://www.idpf.org/2007/opf\" version=\"3.0\"><metadata><dc:title>書名</dc:title><dc:date "
           "opf:event=\"modification\">2025-05-06</dc:date><dc:date "
           "opf:event=\"publication\">2024-01-31T09:00:00Z</dc:date>"
           "<dc:subject>軍事</dc:subject><dc:subject>空母</dc:subject><dc:subject>軍事</dc:subject><dc:source>https://"
           "a.example/b"
           "</dc:source></metadata><manifest>" +
           manifest + "</manifest><spine>" + spine + "</spine>" + rest + "</package>";
}

std::string item(const std::string& id, const std::string& href, const std::string& more = "",
                 const std::string& type = "application/xhtml+xml") {
    return "<item id=\"" + id + "\" href=\"" + href + "\" media-type=\"" + type + "\"" + more + "/>";
}

std::string ref(const std::string& id, const std::string& more = "") {
    return "<itemref idref=\"" + id + "\"" + more + "/>";
}

Members book(const std::string& opf, Members chapters) {
    Members out = {{"mimetype", "application/epub+zip"},
                   {"META-INF/container.xml",
                    "<container xmlns=\"c\"><rootfiles><rootfile full-path=\"OPS/p.opf\" "
                    "media-type=\"application/oebps-package+xml\"/></rootfiles></container>"},
                   {"OPS/p.opf", opf}};
    out.insert(out.end(), chapters.begin(), chapters.end());
    return out;
}

}  // namespace

TEST_CASE("chapters of an epub in the order of the spine, without tables of contents") {
    const std::string opf =
        package(item("n", "nav.xhtml", " properties=\"scripted nav\"") + item("b", "text/%E4%BA%8C.xhtml") +
                    item("a", "../OPS/./text/a.xhtml#x") + item("t", "toc.html") +
                    item("s", "c.svg", " fallback=\"f\"", "image/svg+xml") + item("f", "f.html", "", "text/html") +
                    item("x", "p.ncx", "", "application/x-dtbncx+xml") + item("g", "gone.xhtml") +
                    item("i", "i.png", "", "image/png"),
                ref("n") + ref("b") + ref("t") + ref("a", " linear=\"no\"") + ref("s") + ref("x") + ref("g") + ref("i"),
                "<guide><reference type=\"toc\" href=\"toc.html\"/></guide>");
    const document::Flow flow = read_epub_flow(
        zipped(book(opf, {{"OPS/nav.xhtml", page("<p>目次</p>")},
                          {"OPS/toc.html", page("<p>目次</p>")},
                          {"OPS/text/a.xhtml",
                           page("<p/><p>前<a epub:type=\"noteref\" href=\"#n\">1</a></p><p>A&amp;B&nbsp;C</p>")},
                          {"OPS/text/二.xhtml", page("<h1>題</h1><p><ruby>獣<rt>けもの</rt></ruby>だ</p>")},
                          {"OPS/f.html", "<p>終<p>わり"},
                          {"OPS/p.ncx", "<ncx/>"}})),
        "a.epub");
    CHECK(lines_of(flow) ==
          "[OPS/text/二.xhtml]\n1 heading: 題\n-\n2: 獣だ\n[OPS/text/a.xhtml]\n3: 前\n-\n4: "
          "A&B\u00a0C\n[OPS/f.html]\n5: 終\n-\n"
          "6: わり\n");
    CHECK(test::bytes_of(flow, "A&B") == "A&amp;B");
    CHECK(test::diagnostics_of(flow) ==
          "a.epub:OPS/p.opf: warning: expected the chapter OPS/gone.xhtml in the archive, found none\n"
          "a.epub:OPS/p.opf: warning: expected a chapter of XHTML, found none for \"i\"\n");
    REQUIRE(flow.entries.size() == 1);
    CHECK_FALSE(flow.entries[0].is_post);
    CHECK(flow.entries[0].date == "2024-01-31");
    CHECK(flow.entries[0].url == "https://a.example/b");
    CHECK(flow.entries[0].labels == std::vector<std::string>{"軍事", "空母"});
    CHECK(flow.paragraphs);
}

TEST_CASE("encodings of chapters") {
    const std::string opf = package(item("a", "a.xhtml"), ref("a"));
    const struct {
        std::string name, bytes, lines;
    } cases[] = {
        {"declared", "<?xml version=\"1.0\" encoding=\"Shift_JIS\"?><html><body><p>\x8F\x62</p></body></html>",
         "1: 獣\n"},
        {"UTF-16", std::string("\xFE\xFF\0<\0p\0>\x73\x63\0<\0/\0p\0>", 18), "1: 獣\n"},
        {"not said", "<html><body><p>\x82\xB1\x82\xEA\x82\xCD\x8F\x62</p></body></html>", "1: これは獣\n"},
    };
    for (const auto& c : cases) {
        INFO(c.name);
        CHECK(lines_of(read_epub_flow(zipped(book(opf, {{"OPS/a.xhtml", c.bytes}})), "a.epub")) == c.lines);
    }
}

TEST_CASE("a book that cannot be read") {
    const auto encrypted = [](const std::string& algorithm, const std::string& uri) {
        Members members = book(package(item("a", "a.xhtml"), ref("a")), {{"OPS/a.xhtml", page("<p>x</p>")}});
        members.emplace_back("META-INF/encryption.xml", "<encryption><EncryptedData><EncryptionMethod Algorithm=\"" +
                                                            algorithm + "\"/><CipherData><CipherReference URI=\"" +
                                                            uri + "\"/></CipherData></EncryptedData></encryption>");
        return error_of(read_epub_flow, zipped(members), "a.epub");
    };
    CHECK(encrypted("http://www.w3.org/2001/04/xmlenc#aes256-cbc", "OPS/a.xhtml") ==
          "a.epub:OPS/a.xhtml: expected a book that can be read, found an encrypted chapter (DRM)");
    CHECK(encrypted("http://www.idpf.org/2008/embedding", "OPS/font.otf") == "no error");
    CHECK(encrypted("http://ns.adobe.com/pdf/enc#RC", "OPS/font.otf") == "no error");
    CHECK(error_of(read_epub_flow, zipped({{"mimetype", "application/epub+zip"}}), "a.epub") ==
          "a.epub: expected an EPUB, found an archive whose META-INF/container.xml names no package");
    Members gone = book("", {});
    gone.pop_back();
    CHECK(error_of(read_epub_flow, zipped(gone), "a.epub") == "a.epub: expected OPS/p.opf in the archive, found none");
    CHECK(error_of(read_epub_flow, "", "a.epub")
              .starts_with("a.epub: expected an EPUB (a ZIP archive), found an empty file"));
}
