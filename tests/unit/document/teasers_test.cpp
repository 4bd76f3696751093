// SPDX-License-Identifier: Apache-2.0
// Labels above links to other articles, in every form of document.
#include "libalign/document/teasers.hpp"
#include "libalign/document/page_words.hpp"
#include "libalign/document/read.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace yakugo;
using namespace yakugo::document;

namespace {

const std::string kTeaserTitle = "新しい桟橋は一年遅れで開く(Harbor Gazette)";
const std::string kFirstLine = "港湾委員会は月曜、新しい桟橋が予定より一年遅れて来春に開くと述べた。";
const std::string kSecondLine = "技術者は昨年の秋、コンクリートに亀裂を見つけ、柱を四十本取り替えた。■";

std::string blocks_of(const Document& document) {
    std::string out;
    for (const Post& post : document.posts) {
        for (const Block& block : post.blocks) {
            out += std::string(name(block.kind)) + ':' + std::string(document.at(block.range)) + '|';
        }
    }
    return out;
}

}  // namespace

TEST_CASE("teasers are no headings of a post", "[document]") {
    struct Case {
        const char *name, *file;
        std::string bytes;
    };
    const Case table[] = {
        {"Markdown", "post.md",
         "---\ntitle: " + kTeaserTitle + "\ndate: 2026-05-08\n---\n" + kFirstLine +
             "\n\n## あわせて読みたい\n\n- [渡し船が再開](https://a.example/1)\n" +
             "- [灯台の売却](https://a.example/2)\n\n" + kSecondLine + "\n"},
        {"a feed", "feed.xml",
         "<rss version='2.0'><channel><item><title>" + kTeaserTitle +
             "</title><pubDate>Fri, 08 May 2026 09:15:00 +0900</pubDate><description>&lt;p&gt;" + kFirstLine +
             "&lt;/p&gt;&lt;p&gt;【あわせて読みたい】&lt;/p&gt;&lt;div&gt;&lt;a "
             "href='/1'&gt;&lt;div&gt;渡し船が再開&lt;/div&gt;"
             "&lt;div&gt;四月から運航&lt;/div&gt;&lt;/a&gt;&lt;/div&gt;&lt;p&gt;" +
             kSecondLine + "&lt;/p&gt;</description></item></channel></rss>"},
        {"a page", "page.html",
         "<!DOCTYPE html><html lang=ja><article class=hentry><h1 class=entry-title>" + kTeaserTitle +
             "</h1><time class=published datetime=2026-05-08>5/8</time><div class=entry-content><p>" + kFirstLine +
             "</p><h3>▼ 関連記事</h3><p><a href=/1>渡し船が再開</a></p><p>" + kSecondLine +
             "</p></div></article></html>"},
        {"plain text, which has no links", "post.txt",
         kTeaserTitle + "\n\n" + kFirstLine + "\n\nあわせて読みたい\n\n" + kSecondLine + "\n"},
    };
    for (const Case& one : table) {
        INFO(one.name);
        const Document document = posts_of(read_flow(one.bytes, one.file), one.file);
        CHECK(blocks_of(document) ==
              "title:新しい桟橋は一年遅れで開く|body:" + kFirstLine + "|body:" + kSecondLine + '|');
    }
}

TEST_CASE("what only looks like a teaser stays", "[document]") {
    struct Case {
        const char *name, *html, *prose;
    };
    const Case table[] = {
        {"a sentence with the words", "<p>関連記事は明日載せる。<p><a href=/1>渡し船</a>",
         "関連記事は明日載せる。|渡し船|"},
        {"a link that is a source", "<p>関連記事<p><a href=/1>渡し船</a><p>本文だ。<p><a href=/2>灯台</a>",
         "本文だ。|灯台|"},
        {"text behind the label", "<h3>Read more</h3><p>He read on. <a href=/1>More</a> came.",
         "He read on. More came.|"},
        {"emoji and 𠮟 round it", "<p>🔗 あわせて読みたい 🔗<p>𠮟られた。", "𠮟られた。|"},
        {"upper case", "<p>ADVERTISEMENT<p>He left.", "He left.|"},
        {"nothing but signs", "<p>***<p>He left.", "***|He left.|"},
    };
    for (const Case& one : table) {
        INFO(one.name);
        Flow flow = read_flow(std::string("<!DOCTYPE html><body>") + one.html, "a.html");
        std::string prose = prose_of(flow).text;
        prose.erase(std::unique(prose.begin(), prose.end(), [](char a, char b) { return a == '\n' && b == '\n'; }),
                    prose.end());
        std::replace(prose.begin(), prose.end(), '\n', '|');
        CHECK(prose == one.prose);
    }
}

TEST_CASE("the words of pages", "[document]") {
    for (const PageWord kind : {PageWord::around, PageWord::other, PageWord::pointer, PageWord::label}) {
        const auto words = page_words(kind);
        CHECK(words.size() > 5);
        CHECK(std::is_sorted(words.begin(), words.end()));
        for (const std::string_view word : words) {
            INFO(word);
            CHECK(word.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ\t;") == std::string_view::npos);
        }
    }
}
