// SPDX-License-Identifier: Apache-2.0
// Feeds and exports beyond what Blogger and WordPress make of the sample posts (rendered_test.cpp).
#include "libalign/document/day.hpp"
#include "libalign/document/feed/entries.hpp"
#include "libalign/document/feed/movable_type.hpp"
#include "libalign/document/feed/wordpress.hpp"
#include "libalign/document/html/tokens.hpp"
#include "libalign/document/readers.hpp"
#include "tests/unit/document/html_lines.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using namespace yakugo::document;
using Labels = std::vector<std::string>;

namespace {

const std::string kAtom = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">";
const std::string kRss =
    "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
    "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>訳の蔵</title>"
    "<link>https://blog.example/</link>";

struct FeedCase {
    const char* name;
    std::string xml;
    const char* lines;
    Entry entry;
};

std::string words(const Flow& flow) {
    std::string out;
    for (const Diagnostic& diagnostic : flow.diagnostics) out += diagnostic.message + '\n';
    return out;
}

}  // namespace

TEST_CASE("entries of Atom and RSS", "[feed]") {
    const std::vector<FeedCase> cases = {
        {"escaped HTML",
         kAtom + "<title>x</title><entry><title>題 &amp; 名</title><link "
                 "href='https://blog.example/1'/><published>2026-05-08T21:00:00+09:00"
                 "</published><updated>2026-06-01T00:00:00Z</updated><category term='艦'/><category "
                 "term='艦'/><content type='html'>"
                 "&lt;p&gt;一&amp;amp;二&lt;/p&gt;&lt;p&gt;三&amp;#x1F600;&lt;/p&gt;</content></entry></feed>",
         "title:題 & 名||一&二||三😀",
         {true, "2026-05-08", "https://blog.example/1", {"艦"}}},
        {"CDATA, title with markup, no date but updated",
         kAtom + "<entry><title type='html'><![CDATA[<b>題</b> &amp; "
                 "名]]></title><updated>2026-05-08</updated><content type=\"html\">"
                 "<![CDATA[<p>一</p>]]><![CDATA[<p>二</p>]]></content></entry></feed>",
         "title:題 & 名||一||二",
         {true, "2026-05-08", "", {}}},
        {"XHTML inside",
         kAtom +
             "<entry><title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>題 "
             "<em>名</em></div></title><content type='xhtml'><div "
             "xmlns='http://www.w3.org/1999/xhtml'><p>一&amp;二</p><p/><h2>三</h2><br/></div></content></entry></feed>",
         "title:題 名||一&二||heading:三",
         {true, "", "", {}}},
        {"plain text",
         kAtom + "<entry><title>題</title><content>一 &lt;b&gt;\n二\n\n三</content></entry></feed>",
         "title:題||一 <b>|二||三",
         {true, "", "", {}}},
        {"a summary where there is no content",
         kAtom + "<entry><title>題</title><summary "
                 "type='html'>&lt;p&gt;要約</summary><source><title>x</title></source></entry></feed>",
         "title:題||要約",
         {true, "", "", {}}},
        {"prefixes",
         "<atom:feed xmlns:atom='http://www.w3.org/2005/Atom' "
         "xmlns:media='m'><atom:entry><media:title>x</media:title><atom:title>題"
         "</atom:title><atom:content type='text'>文</atom:content></atom:entry></atom:feed>",
         "title:題||文",
         {true, "", "", {}}},
        {"RSS 2.0",
         kRss + "<item><title>題</title><link>https://blog.example/1</link><pubDate>Fri, 08 May 2026 23:30:00 "
                "+0900</pubDate><category>"
                "<![CDATA[海軍 & "
                "艦]]></category><description>要約</description><content:encoded><![CDATA[<p>一</p><p>二</p>]]>"
                "</content:encoded></item></channel></rss>",
         "title:題||一||二",
         {true, "2026-05-08", "https://blog.example/1", {"海軍 & 艦"}}},
        {"RSS with a description and a permalink as identifier",
         kRss + "<item><title>題</title><guid>https://blog.example/2</guid><dc:date>2026-05-08T00:00:00Z</"
                "dc:date><description>"
                "&lt;div&gt;一&lt;br /&gt;二&lt;/div&gt;</description></item></channel></rss>",
         "title:題||一|二",
         {true, "2026-05-08", "https://blog.example/2", {}}},
        {"RSS 1.0",
         "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/' "
         "xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>x</title></channel><item "
         "rdf:about='u'><title>題</title>"
         "<link>https://blog.example/3</link><dc:date>2026-05-08</dc:date><description>文</description></item></"
         "rdf:RDF>",
         "title:題||文",
         {true, "2026-05-08", "https://blog.example/3", {}}},
        {"what was escaped twice is not resolved twice",
         kAtom + "<entry><title>&amp;amp;</title><content "
                 "type='html'>&lt;p&gt;&amp;amp;lt;b&amp;amp;gt;</content></entry></feed>",
         "title:&amp;||&lt;b&gt;",
         {true, "", "", {}}},
    };
    for (const FeedCase& one : cases) {
        INFO(one.name);
        const Flow flow = read_feed_flow(one.xml, "feed.xml");
        CHECK(words(flow).empty());
        CHECK(html_lines::shown(flow) == one.lines);
        REQUIRE(flow.entries.size() == 1);
        CHECK(flow.entries[0].is_post);
        CHECK(flow.entries[0].date == one.entry.date);
        CHECK(flow.entries[0].url == one.entry.url);
        CHECK(flow.entries[0].labels == one.entry.labels);
    }
}

TEST_CASE("days as programs and people write them") {
    const std::vector<std::pair<const char*, const char*>> cases = {
        {"Fri, 08 May 2026 23:30:00 +0900", "2026-05-08"},
        {"8 May 2026 23:30 GMT", "2026-05-08"},
        {"2026-05-08T23:30:00.000-07:00", "2026-05-08"},
        {"2026-05-08 21:00:00", "2026-05-08"},
        {"20260508", "2026-05-08"},
        {"2026年5月8日", "2026-05-08"},
        {"2026/5/8", "2026-05-08"},
        {"May 8, 2026", "2026-05-08"},
        {"0000-00-00 00:00:00", ""},
        {"", ""},
        {"yesterday", ""},
        {"Fri, 99 Foo 2026", ""},
    };
    for (const auto& [date, day] : cases) {
        INFO(date);
        CHECK(written_day(date) == day);
    }
}

TEST_CASE("both escapings lead back to the bytes", "[feed]") {
    const std::string body = "&lt;p&gt;一&lt;b&gt;二&lt;/b&gt;\n&amp;amp;&amp;#x20B9F;る&lt;/p&gt;";
    for (const char* encoding : {"UTF-8", "ibm-943_P15A-2003", "EUC-JP"}) {
        INFO(encoding);
        const std::string declared = std::string(encoding).starts_with("ibm") ? "Shift_JIS" : encoding;
        const std::string xml = html_lines::encoded("<?xml version='1.0' encoding='" + declared +
                                                        "'?>\n<feed><entry><title>題</title>\n"
                                                        "<content type='html'>" +
                                                        body + "</content></entry></feed>",
                                                    encoding);
        const Flow flow = read_feed_flow(xml, "feed.xml");
        const Part& part = flow.parts.at(0);
        REQUIRE(part.text == "題\n\n一二 &𠮟る\n");
        CHECK(part.lines[0].number == 2);
        CHECK(part.lines[1].number == 3);
        const auto of = [&](std::string_view piece) {
            const std::size_t at = part.text.find(piece);
            const ByteRange range = part.origin.file({at, at + piece.size()});
            return markup::placed_text_in(xml.substr(range.begin, range.size()),
                                          declared == "Shift_JIS" ? "Windows-31J" : declared, "x")
                .text;
        };
        CHECK(of("一") == "一");
        CHECK(of("二") == "二");
        CHECK(of("&") == "&amp;amp;");
        CHECK(of("𠮟") == "&amp;#x20B9F;");
        CHECK(of("る") == "る");
        CHECK(of("一二 &𠮟る") == body.substr(9, body.size() - 9 - 10));
    }
}

TEST_CASE("WordPress' own paragraphs and shortcodes", "[feed]") {
    const std::vector<std::pair<const char*, const char*>> cases = {
        {"一\n二\n\n三\n\n\n四", "一|二||三||四"},
        {"<h2>題</h2>\n一\n<ul>\n<li>二</li>\n</ul>\n三", "heading:題||一||list:二||三"},
        {"<p>一\n二</p>\n<p>三</p>", "一二||三"},
        {"<!-- wp:paragraph -->\n<p>一</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:image {\"id\":1} -->\n<figure><img "
         "alt='a.jpg'/>"
         "<figcaption>機体</figcaption></figure>\n<!-- /wp:image -->",
         "一||alt:a.jpg|caption:機体"},
        {"一\n\n[caption id=\"a\" width=\"1\"]<a href='x'><img alt='a.jpg' /></a> 機体は<b>飛ぶ</b>[/caption]\n二",
         "一||alt:a.jpg|caption:機体は飛ぶ||二"},
        {"[caption width=\"1\" caption=\"機体\"]<img alt='a.jpg'/>[/caption]文", "caption:機体|alt:a.jpg||文"},
        {"一[gallery ids=\"1,2\"]\n\n[embed]https://video.example/1[/embed]\n\n二[foo a=b]中[/foo]", "一||二中"},
        {"He said [sic] that [it] was [1] or [update]", "He said [sic] that [it] was [1] or [update]"},
        {"[caption] と [未完", "[caption] と [未完"},
        {"[caption id='a']一\n\n二", "一||二"},
        {"<pre>a\n\nb</pre>\n一<!--more-->\n二", "a||b||一|二"},
    };
    for (const auto& [content, lines] : cases) {
        INFO(content);
        const markup::PlacedText text = feed::wordpress_html(markup::placed_text_in(content, "UTF-8", "x"));
        HtmlContext context;
        CHECK(html_lines::shown(html_lines::read(text, context)) == lines);
    }
}

TEST_CASE("Movable Type's export", "[feed]") {
    const std::string text =
        "AUTHOR: yaku\nTITLE: 題 & 名(Outlet)\nBASENAME: 2026/05/08/1\nSTATUS: Publish\nALLOW COMMENTS: 1\nCONVERT "
        "BREAKS: 0\n"
        "DATE: 05/08/2026 21:00:00\nCATEGORY: 海軍\nCATEGORY: 艦\nPRIMARY CATEGORY: "
        "海軍\n-----\nBODY:\n<p>一\n&amp;二</p>\n<p>TITLE: 三</p>\n"
        "-----\nEXTENDED BODY:\n<p>四</p>\n-----\nCOMMENT:\nAUTHOR: x\nDATE: 05/09/2026 "
        "01:00:00\n面白い\n-----\n--------\n"
        "AUTHOR: yaku\nTITLE: 下書き\nSTATUS: Draft\nDATE: 05/09/2026 21:00:00\n-----\nBODY:\nまだ\n-----\n--------\n"
        "AUTHOR: yaku\nTITLE: 二番目\nSTATUS: Publish\nCONVERT BREAKS: 1\nDATE: 05/07/2026 09:00:00 "
        "AM\n-----\nBODY:\n一\n二\n\n三\n-----\n";
    for (const char* encoding : {"UTF-8", "ibm-943_P15A-2003", "EUC-JP"}) {
        for (const bool dos : {false, true}) {
            INFO(encoding << dos);
            std::string bytes = html_lines::encoded(text, encoding);
            if (dos)
                for (std::size_t at = 0; (at = bytes.find('\n', at)) != std::string::npos; at += 2)
                    bytes.insert(at, 1, '\r');
            REQUIRE(feed::is_movable_type(bytes));
            const Flow flow = read_feed_flow(bytes, "export.txt");
            CHECK(html_lines::shown(flow) == "title:題 & 名(Outlet)||一 &二||TITLE: 三||四\ntitle:二番目||一|二||三");
            REQUIRE(flow.entries.size() == 2);
            CHECK(flow.entries[0].date == "2026-05-08");
            CHECK(flow.entries[0].labels == Labels{"海軍", "艦"});
            CHECK(flow.entries[1].date == "2026-05-07");
            CHECK(words(flow) == "1 comment was left out\n1 post that is not published was left out\n");
            CHECK(flow.parts[0].lines[1].number == 13);
        }
    }
    for (const char* other : {"", "AUTHOR: x", "TITLE: 潜水艦\n文", "訳 AUTHOR: x\n-----\nBODY:"}) {
        INFO(other);
        CHECK_FALSE(feed::is_movable_type(other));
    }
}

TEST_CASE("feeds that are damaged or wicked", "[feed]") {
    SECTION("no feed") {
        CHECK_THROWS_WITH(read_feed_flow("<html><body/></html>", "x.xml"),
                          "x.xml:1: expected a feed (Atom, RSS), found other XML");
        CHECK_THROWS_AS(read_feed_flow("", "x.xml"), InputError);
        CHECK_THROWS_AS(read_feed_flow("text", "x.xml"), InputError);
    }
    SECTION("an entity bomb") {
        CHECK_THROWS_AS(read_feed_flow("<!DOCTYPE feed [<!ENTITY a 'aaaa'><!ENTITY b "
                                       "'&a;&a;'>]><feed><entry><title>&b;</title></entry></feed>",
                                       "x.xml"),
                        InputError);
    }
    SECTION("too deep") {
        std::string xml = "<feed><entry><content type='xhtml'>";
        for (int i = 0; i < 100'000; ++i) xml += "<div>";
        const Flow flow = read_feed_flow(xml + "文", "x.xml");
        CHECK_FALSE(flow.diagnostics.empty());
        CHECK(html_lines::shown(flow) == "文");
    }
    SECTION("deep HTML inside of a text") {
        std::string xml = "<feed><entry><title>題</title><content type='html'>";
        for (int i = 0; i < 100'000; ++i) xml += "&lt;div&gt;";
        CHECK(html_lines::shown(read_feed_flow(xml + "文</content></entry></feed>", "x.xml")) == "title:題||文");
    }
    SECTION("cut off") {
        const Flow flow = read_feed_flow(
            "<feed><entry><title>一</title><content>二</content></entry><entry><title>三</title><content>四", "x.xml");
        CHECK_FALSE(flow.diagnostics.empty());
        CHECK(html_lines::shown(flow) == "title:一||二\ntitle:三||四");
    }
    SECTION("a mistake in the middle") {
        const Flow flow = read_feed_flow(
            "<rss><channel><item><title>一 & 二</title></item>\n<item><title>三</item></title><item><title>四</title>"
            "</item></channel></rss>",
            "x.xml");
        CHECK_FALSE(flow.diagnostics.empty());
        CHECK(html_lines::shown(flow) == "title:一 & 二\ntitle:三\ntitle:四");
    }
}

TEST_CASE("a name of HTML in XML is resolved where HTML is", "[feed]") {
    const Flow flow = read_feed_flow(
        "<rss><channel><item><title>題</title><description>一&nbsp;二&hellip;</description></item></channel></rss>",
        "x.xml");
    CHECK(html_lines::shown(flow) == "title:題||一\u00a0二…");
}
