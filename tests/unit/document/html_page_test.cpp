// SPDX-License-Identifier: Apache-2.0
// Whole pages in the manner of the systems that make them: which part is read, and what it says of itself.
#include "libalign/document/readers.hpp"
#include "tests/unit/document/html_lines.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using namespace yakugo::document;
using Labels = std::vector<std::string>;

namespace {

const std::string kText =
    "造船所は今週、新しい潜水艦を港に浮かべた。海軍によると、艦は来年の春に試験航海へ出る予定だ。";
const std::string kMore = "艦長は報道陣に対し、乗員の訓練がすでに始まっていると述べた。訓練は半年にわたって続く。■";

struct Page {
    const char* name;
    std::string html;
    std::string lines;
    Entry entry;
};

void check(const Page& page) {
    INFO(page.name);
    const Flow flow = read_html_flow(page.html, "page.html");
    CHECK(html_lines::shown(flow) == page.lines);
    REQUIRE(flow.entries.size() == 1);
    CHECK(flow.entries[0].is_post == page.entry.is_post);
    CHECK(flow.entries[0].date == page.entry.date);
    CHECK(flow.entries[0].url == page.entry.url);
    CHECK(flow.entries[0].labels == page.entry.labels);
}

const std::string kTextAndMore = kText + "||" + kMore;

}  // namespace

TEST_CASE("one post in a page of its own", "[html]") {
    check({"WordPress",
           "<!DOCTYPE html><html lang=ja><head><title>潜水艦が進水(Harbor Gazette) | 訳の蔵</title>"
           "<link rel=canonical href='https://blog.example/sub/'><meta property='og:type' content='article'></head>"
           "<body class='single has-sidebar'><header "
           "class='site-header'><h1>訳の蔵</h1><nav><ul><li>ホーム</ul></nav></header>"
           "<main id=main><article class='post type-post hentry category-sns tag-share'><header class='entry-header'>"
           "<h1 class='entry-title'>潜水艦が進水(Harbor Gazette)</h1><div class='entry-meta'>投稿日: "
           "<time class='updated' datetime='2026-06-01'>6月</time>"
           "<time class='entry-date published' datetime='2026-05-08T21:00:00+09:00'>2026年5月8日</time> 作成者: "
           "訳者</div></header>"
           "<div class='post-thumbnail'><img alt='Submarine at sea'></div>"
           "<div class='entry-content'><p>" +
               kText + "</p>\n<div class='sharedaddy'>共有: <a href=x>X</a></div><p>" + kMore +
               "</p><div id='jp-relatedposts'><h3>関連</h3><p>ほかの記事</p></div></div>"
               "<footer class='entry-footer'>カテゴリー: <a rel='category tag' href=c>海軍</a>, <a rel=tag href=t>艦 "
               "&amp; 船</a></footer>"
               "</article><div id='comments'><article class='comment'><div class='comment-content'><p>" +
               kText + "</p></div></article></div></main><aside id='secondary' class='widget-area'><p>" + kText +
               "</p></aside><footer>© 2026</footer></body></html>",
           "title:潜水艦が進水(Harbor Gazette)||alt:Submarine at sea||" + kTextAndMore,
           {true, "2026-05-08", "https://blog.example/sub/", {"海軍", "艦 & 船"}}});
    check(
        {"Hatena",
         "<html lang=ja><head><meta property='og:url' content='https://yaku.example/entry/2026/05/08/1'>"
         "<meta property='og:type' content='article'><meta property='og:title' content='潜水艦が進水 - "
         "訳の蔵'></head><body>"
         "<article class='entry hentry js-entry-article' data-uuid=1><div class='entry-inner'><header "
         "class='entry-header'>"
         "<div class='date entry-date'><a rel='nofollow'><time "
         "datetime='2026-05-08T12:00:00Z'>2026-05-08</time></a></div>"
         "<h1 class='entry-title'><a href='https://yaku.example/entry/2026/05/08/1' class='entry-title-link bookmark'>"
         "潜水艦が進水</a></h1><div class='categories'><a href=c class='category-海軍'>海軍</a></div></header>"
         "<div class='entry-content hatenablog-entry'><ul class='table-of-contents'><li><a href='#a'>目次</a></ul><p>" +
             kText +
             "</p><div class=footnote><p class=footnote><a href='#fn'>*1</a><span "
             "class='footnote-text'>注記</span></p></div><p>" +
             kMore +
             "</p></div><footer class='entry-footer'><div class='social-buttons'>B!</div></footer></div></article>"
             "</body></html>",
         "title:潜水艦が進水||" + kText + "||note:*1注記||" + kMore,
         {true, "2026-05-08", "https://yaku.example/entry/2026/05/08/1", {}}});
    check({"schema.org in JSON, content without an article",
           "<html><head><script type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":"
           "\"WebSite\",\"name\":\"x\"},{\"@type\":[\"NewsArticle\"],\"headline\":\"潜水艦が進水\",\"datePublished\":"
           "\"2026-05-08T09:00:00+09:00\",\"url\":\"https://blog.example/9\"}]}</script></head><body><div "
           "class=menu><a>ホーム</a></div>"
           "<h1>潜水艦が進水</h1><div class='article-body'><p>" +
               kText + "</p><p>" + kMore + "</p></div></body></html>",
           "title:潜水艦が進水||" + kTextAndMore,
           {true, "2026-05-08", "https://blog.example/9", {}}});
    check({"microdata",
           "<body><div itemscope itemtype='https://schema.org/BlogPosting'><h2 itemprop='headline'>潜水艦が進水</h2>"
           "<meta itemprop=datePublished content='2026-05-08'><div itemprop='articleBody'>" +
               kText + "<br><br>" + kMore + "</div></div><div class=pager>次へ</div></body>",
           "title:潜水艦が進水||" + kTextAndMore,
           {true, "2026-05-08", "", {}}});
    check({"saved by a browser",
           "<!DOCTYPE html>\n<!-- saved from url=(0027)https://blog.example/saved/ "
           "-->\n<html><body><article><h1>潜水艦が進水</h1><p>" +
               kText + "</p></article>",
           "title:潜水艦が進水||" + kText,
           {true, "", "https://blog.example/saved/", {}}});
    check({"an article of HTML 5 and nothing else",
           "<body><nav>メニュー</nav><article><h2>潜水艦が進水</h2><p><time>2026年5月8日</time></p><p>" + kText +
               "</p><p>" + kMore + "</p></article></body>",
           "title:潜水艦が進水||" + kTextAndMore,
           {true, "2026-05-08", "", {}}});
}

TEST_CASE("several posts in a page", "[html]") {
    std::string html = "<html><body class=blog><div id=content class='content-sidebar'>";
    for (const char* day : {"2026-05-08", "2026-05-07"}) {
        html +=
            std::string(
                "<article class='post hentry'><h2 class='entry-title'><a rel=bookmark href='https://blog.example/") +
            day + "'>題 " + day + "</a></h2><time class=published datetime='" + day +
            "T01:00:00Z'></time><div class='entry-content'><p>" + kText + "</p></div></article>";
    }
    html +=
        "<article class='post hentry'><h2 class='entry-title'>題だけ</h2><div "
        "class='entry-content'></div></article></div></body></html>";
    const Flow flow = read_html_flow(html, "index.html");
    CHECK(html_lines::shown(flow) == "title:題 2026-05-08||" + kText + "\ntitle:題 2026-05-07||" + kText);
    REQUIRE(flow.entries.size() == 2);
    CHECK(flow.entries[0].is_post);
    CHECK(flow.entries[0].url == "https://blog.example/2026-05-08");
    CHECK(flow.entries[1].date == "2026-05-07");
    REQUIRE(flow.parts[0].lines.size() == 4);
    CHECK(flow.parts[0].lines[3].entry == 1);
}

TEST_CASE("an English article keeps its dek, byline and captions", "[html]") {
    const std::string one = "The yard launched the boat this week, and the navy says that she will sail next spring.";
    const std::string two =
        "Her captain told reporters that the training of the crew had begun, and will take half a year.";
    check({"news",
           "<html lang=en><head><title>Yard Launches Submarine | Harbor Gazette</title><meta property='og:site_name' "
           "content='Harbor "
           "Gazette'><meta property='og:type' content=article><meta property='article:published_time' "
           "content='2026-05-06T09:15:00-04:00'>"
           "<meta property='article:tag' content=Navy><link rel=canonical "
           "href='https://news.example/yard-launches/'></head><body>"
           "<div class='cookie-banner'><p>We use cookies to make this site work for you and for others.</p></div>"
           "<article><h1 class='article-title'>Yard Launches Submarine</h1><p class='article-dek'>The boat is late.</p>"
           "<div class=author><a rel=author href=x>By Dana Whitlock</a></div><figure><img alt='A "
           "submarine'><figcaption>The boat at the pier. "
           "(Navy photo)</figcaption></figure><div class='article-body'><p>" +
               one +
               "</p><aside><p>Read more: another story that is not part of this one.</p></aside><p>RELATED: <a "
               "href=y>Another Story</a></p><div "
               "class='newsletter-signup'><p>Sign up "
               "for our newsletter today.</p></div><p>" +
               two +
               "</p></div><div class='related-posts'><article><h3>Other</h3><p>Another "
               "story.</p></article></div></article></body></html>",
           "title:Yard Launches Submarine||The boat is late.||By Dana Whitlock||alt:A submarine|caption:The boat at "
           "the pier. (Navy photo)||" +
               one + "||" + two,
           {true, "2026-05-06", "https://news.example/yard-launches/", {"Navy"}}});
}

TEST_CASE("a page without articles is read whole but for its boxes of links", "[html]") {
    check({"tables of 1999",
           "<HTML><HEAD><TITLE>潜水艦の話</TITLE></HEAD><BODY BGCOLOR=white><TABLE WIDTH=100%><TR><TD><FONT SIZE=2>"
           "<A HREF=1.htm>一</A><BR><A HREF=2.htm>二</A><BR><A HREF=3.htm>三</A></FONT></TD><TD><CENTER><FONT SIZE=5>"
           "潜水艦が進水</FONT></CENTER><P>" +
               kText + "<P>" + kMore + "</TD></TR></TABLE></BODY></HTML>",
           "title:潜水艦の話||潜水艦が進水||" + kTextAndMore,
           {false, "", "", {}}});
    check({"a heading is the title",
           "<body><div><h1>潜水艦の話</h1><p>" + kText + "</p><p>" + kMore +
               "</p><ul><li><a href=1>一</a><li><a href=2>二</a><li><a href=3>"
               "三</a></ul></div></body>",
           "title:潜水艦の話||" + kTextAndMore,
           {false, "", "", {}}});
    check({"a box with links in it is kept where it says something",
           "<body><p>" + kText + "</p><ul><li><a href=1>一</a>は" + kText +
               "<li><a href=2>二</a><li><a href=3>三</a></ul></body>",
           kText + "||list:一は" + kText + "|list:二|list:三",
           {false, "", "", {}}});
}

TEST_CASE("nothing to read", "[html]") {
    for (const std::string html : {"", "<html></html>", "<script>x</script>", "<title>x</title>"}) {
        INFO(html);
        const Flow flow = read_html_flow(html, "page.html");
        CHECK(flow.parts.size() == 1);
        CHECK(flow.entries.size() == flow.parts[0].lines.size());
    }
}
