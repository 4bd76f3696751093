// SPDX-License-Identifier: Apache-2.0
// Line breaks inside of a paragraph, in every form that has them.
#include "libalign/document/line_breaks.hpp"
#include "libalign/document/read.hpp"
#include "tests/unit/document/packages.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using namespace yakugo::document;

namespace {

std::string html_of(const std::string& before, const std::string& behind) {
    return "<!DOCTYPE html><body><p>" + before + "<br>" + behind + "</p>";
}

std::string docx_of(const std::string& before, const std::string& behind) {
    const std::string word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    return test::zipped(
        {{"[Content_Types].xml", "<Types/>"},
         {"word/document.xml", "<w:document xmlns:w=\"" + word + "\"><w:body><w:p><w:r><w:t>" + before +
                                   "</w:t><w:br/><w:t>" + behind + "</w:t></w:r></w:p></w:body></w:document>"}});
}

std::string odt_of(const std::string& before, const std::string& behind) {
    const std::string names = "urn:oasis:names:tc:opendocument:xmlns:";
    return test::zipped(
        {{"mimetype", "application/vnd.oasis.opendocument.text"},
         {"content.xml", "<office:document-content xmlns:office=\"" + names + "office:1.0\" xmlns:text=\"" + names +
                             "text:1.0\"><office:body><office:text><text:p>" + before + "<text:line-break/>" + behind +
                             "</text:p></office:text></office:body></office:document-content>"}});
}

std::string feed_of(const std::string& before, const std::string& behind) {
    return "<rss version='2.0'><channel><item><description><![CDATA[<p>" + before + "<br/>\n" + behind +
           "</p>]]></description></item></channel></rss>";
}

}  // namespace

TEST_CASE("a sentence that runs over a line break stays whole", "[document]") {
    struct Case {
        const char *name, *before, *behind, *prose;
    };
    const Case table[] = {
        {"comma", "新しい艦は、", "来春に就役する。", "新しい艦は、来春に就役する。\n"},
        {"particle before", "海軍は新しい潜水艦の建造を", "来年の春に始める。",
         "海軍は新しい潜水艦の建造を来年の春に始める。\n"},
        {"particle behind", "海軍が建造した新しい潜水艦", "は来春に就役する。",
         "海軍が建造した新しい潜水艦は来春に就役する。\n"},
        {"kanji beyond the BMP", "昨日のこと、", "𠮟られた。", "昨日のこと、𠮟られた。\n"},
        {"small letter", "The new", "ship sails.", "The new ship sails.\n"},
        {"full stop", "艦は来春に就役する。", "乗員は五十人だ。", "艦は来春に就役する。\n乗員は五十人だ。\n"},
        {"a heading and its text", "はじめに", "海軍は新しい艦を造る。", "はじめに\n海軍は新しい艦を造る。\n"},
        {"a heading that is a noun", "新型の潜水艦の概要", "海軍は新しい艦を造る。",
         "新型の潜水艦の概要\n海軍は新しい艦を造る。\n"},
        {"address", "Harbor Gazette", "12 Pier Street", "Harbor Gazette\n12 Pier Street\n"},
        {"full stop in English", "It sails.", "eBay sold it.", "It sails.\neBay sold it.\n"},
    };
    for (const Case& one : table) {
        INFO(one.name);
        CHECK(prose_of(read_flow(html_of(one.before, one.behind), "a.html")).text == one.prose);
        CHECK(prose_of(read_flow(docx_of(one.before, one.behind), "a.docx")).text == one.prose);
        CHECK(prose_of(read_flow(odt_of(one.before, one.behind), "a.odt")).text == one.prose);
        CHECK(prose_of(read_flow(feed_of(one.before, one.behind), "a.xml")).text == one.prose);
    }
}

TEST_CASE("only a line break inside of a paragraph goes on", "[document]") {
    for (const char* html : {"<p>新しい艦は、</p><p>来春に。</p>", "<p>新しい艦は、<br></p><p>来春に。</p>",
                             "<p>新しい艦は、<br><br>来春に。</p>", "<div>新しい艦は、<br><div>来春に。</div></div>",
                             "<ul><li>新しい艦は、<br><li>来春に。</ul>", "<p>新しい艦は、<br><h3>来春に。</h3>"}) {
        INFO(html);
        const Flow flow = read_flow(std::string("<!DOCTYPE html><body>") + html, "a.html");
        REQUIRE(flow.parts.at(0).lines.size() == 2);
        CHECK_FALSE(flow.parts[0].lines[1].goes_on);
        CHECK_FALSE(continues_sentence(flow.parts[0], 1));
    }
}

TEST_CASE("a prose leads back to the lines it was made of", "[document]") {
    const Flow flow = read_flow(
        "<!DOCTYPE html><body><h1>題</h1><p>新しい艦は、<br>来春に。<p><img alt=x><p>The new<br>ship.", "a.html");
    const Prose prose = prose_of(flow);
    CHECK(prose.text == "題\n\n新しい艦は、来春に。\n\nThe new ship.\n");
    CHECK(prose.numbers.size() == 5);
    REQUIRE(prose.pieces.size() == 5);
    for (const Prose::Piece& piece : prose.pieces) {
        const std::string_view text = slice(flow.parts[piece.part].text, piece.range);
        CHECK(prose.text.substr(piece.begin, text.size()) == text);
    }
}
