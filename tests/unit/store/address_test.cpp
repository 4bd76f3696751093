// SPDX-License-Identifier: Apache-2.0
// When two URLs are one address, and which posts are one.
#include "glossary/store/address.hpp"
#include "tests/unit/store/support.hpp"

#include <catch2/catch.hpp>

using namespace yakugo::store;
using namespace yakugo::testing;

TEST_CASE("URLs that lead to one page are one address") {
    struct Case {
        const char *url, *address;
    };
    for (const Case& c : {Case{"https://www.Example.com/a/b/", "example.com/a/b"},
                          {"http://example.com/a/b?utm_source=x&utm_medium=y", "example.com/a/b"},
                          {"https://example.com:443/a/b#top", "example.com/a/b"},
                          {"https://example.com/a/b?id=7&fbclid=z", "example.com/a/b?id=7"},
                          {"https://example.com/%e3%81%82", "example.com/%E3%81%82"},
                          {"https://example.com/A", "example.com/A"},
                          {"https://news.example.com", "news.example.com"},
                          {"https://example.com/?p=1", "example.com?p=1"},
                          {"https:///a", "https:///a"},
                          {"記事", "記事"},
                          {"", ""}}) {
        INFO(c.url);
        CHECK(address_of(c.url) == c.address);
        CHECK(address_of(address_of(c.url)) == c.address);
    }
}

TEST_CASE("a page and a dump of one post are counted once") {
    struct Case {
        const char* name;
        const char *url_a, *date_a, *url_b, *date_b;
        std::size_t posts;
    };
    for (const Case& c :
         {Case{"the same address, another day", "https://www.a.example/x/", "2026-05-01",
               "http://a.example/x?utm_source=r", "2026-05-02", 1},
          {"title and day, one without a URL", "https://a.example/x", "2026-05-01", "", "2026-05-01", 1},
          {"title and day, neither with a URL", "", "2026-05-01", "", "2026-05-01", 1},
          {"the title of another day", "", "2026-05-01", "", "2026-05-02", 2},
          {"no day", "", "", "", "", 2},
          {"two addresses", "https://a.example/x", "2026-05-01", "https://a.example/y", "2026-05-01", 2}}) {
        INFO(c.name);
        const TemporaryFolder folder;
        TermBase base = TermBase::open(folder.file("a.db"), Access::write);
        PostRecord dump, page;
        dump.title_ja = page.title_ja = "与圧服の修復を終え公開";
        dump.url = c.url_a;
        dump.date = c.date_a;
        page.url = c.url_b;
        page.date = c.date_b;
        page.labels = {"航空", "歴史"};
        base.put_source({"dump.txt", "1"}, {dump});
        base.put_source({"page.html", "2"}, {page});
        const std::vector<PostRow> posts = base.posts();
        REQUIRE(posts.size() == c.posts);
        CHECK(posts.back().labels == page.labels);
        CHECK(base.put_source({"dump.txt", "1"}, {dump}).posts_added == 0);
        CHECK(base.posts().size() == c.posts);
    }
}
