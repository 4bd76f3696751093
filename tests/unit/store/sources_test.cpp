// SPDX-License-Identifier: Apache-2.0
// Which stored post a post is: by URL in any source, by title, by content, by place.
#include "tests/unit/store/support.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using namespace yakugo::store;
using testing::pair;
using testing::post;
using testing::TemporaryFolder;

namespace {

/// A post as "title@url"; the rest is the same unless `words` differ.
PostRecord sketch(const std::string& text) {
    const std::size_t at = text.find('@');
    const std::size_t hash = text.find('#');
    const std::string url = at == std::string::npos ? "" : text.substr(at + 1, hash - at - 1);
    PostRecord out = post(text.substr(0, std::min(at, hash)), url.empty() ? "" : "https://example.org/" + url,
                          {pair("空母", "carrier")});
    if (hash != std::string::npos) out.dek_ja = text.substr(hash + 1);
    return out;
}

std::vector<PostRecord> sketches(const std::vector<std::string>& texts) {
    std::vector<PostRecord> out;
    for (const std::string& text : texts) {
        out.push_back(sketch(text));
        out.back().first_line = out.size();
    }
    return out;
}

std::vector<std::string> stored_posts(const TermBase& base) {
    std::vector<std::string> out;
    for (const PostRow& row : base.posts()) {
        const std::string url = row.url.empty() ? "" : "@" + row.url.substr(std::string("https://example.org/").size());
        out.push_back(row.title_ja + url + (row.dek_ja.empty() ? "" : "#" + row.dek_ja));
    }
    return out;
}

}  // namespace

TEST_CASE("Posts are recognised within their source") {
    struct Case {
        const char* name;
        std::vector<std::string> before, after;
        PutResult expected;
    };
    const Case cases[] = {
        {"by URL, whatever the title", {"甲@1"}, {"乙@1"}, {.posts_changed = 1}},
        {"by title, when the URL is new", {"甲@1"}, {"甲@2"}, {.posts_changed = 1}},
        {"by title, when there is a URL now", {"甲"}, {"甲@2"}, {.posts_changed = 1}},
        {"URL and title new: another post", {"甲@1"}, {"乙@2"}, {.posts_added = 1, .posts_removed = 1}},
        {"URL before title", {"甲@1", "乙@2"}, {"乙@1", "甲@2"}, {.posts_changed = 2}},
        {"a title does not take what a URL knows", {"甲@1"}, {"甲@2", "乙@1"}, {.posts_added = 1, .posts_changed = 1}},
        {"by place, title edited", {"甲#x", "乙#y"}, {"甲2#x", "乙#y"}, {.posts_changed = 1, .posts_unchanged = 1}},
        {"by place, without titles", {"#x", "#y"}, {"#x2", "#y2"}, {.posts_changed = 2}},
        {"by content, without titles",
         {"#x", "#y"},
         {"#x", "#z", "#y"},
         {.posts_added = 1, .posts_changed = 1, .posts_unchanged = 1}},
        {"same titles, one gone", {"甲#x", "甲#y"}, {"甲#x"}, {.posts_unchanged = 1, .posts_removed = 1}},
        {"same titles, one new in front", {"甲#x"}, {"甲#n", "甲#x"}, {.posts_added = 1, .posts_changed = 1}},
        {"twins", {"甲@1#x", "甲@1#y"}, {"甲@1#x", "甲@1#y"}, {.posts_unchanged = 2}},
        {"one gone in the middle",
         {"甲", "乙", "丙"},
         {"甲", "丙"},
         {.posts_changed = 1, .posts_unchanged = 1, .posts_removed = 1}},
        {"all gone", {"甲", "乙@1"}, {}, {.posts_removed = 2}},
        {"none before", {}, {"甲", "", ""}, {.posts_added = 3, .pairs_added = 1}},
        {"empty twice", {}, {}, {}},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        const TemporaryFolder folder;
        const std::string path = folder.file("a.db");
        TermBase base = TermBase::open(path, Access::write);
        base.put_source({"a.txt", "1"}, sketches(c.before));
        REQUIRE(stored_posts(base) == c.before);
        CHECK(base.put_source({"a.txt", "2"}, sketches(c.after)) == c.expected);
        CHECK(stored_posts(base) == c.after);
        const PutResult again = base.put_source({"a.txt", "2"}, sketches(c.after));
        CHECK(again == PutResult{.posts_unchanged = c.after.size()});
        CHECK(testing::flaws(path).empty());
    }
}

TEST_CASE("A post is not given to one that has less right to it") {
    const TemporaryFolder folder;
    TermBase base = TermBase::open(folder.file("a.db"), Access::write);
    const auto id_of = [&](const std::string& text) { return base.posts({.text = text}).at(0).id; };
    std::vector<PostRecord> posts = {sketch("甲#x"), sketch("甲#y"), sketch("乙@1#z")};
    for (std::size_t i = 0; i < posts.size(); ++i) posts[i].first_line = 10 * (i + 1);
    base.put_source({"a.txt", "1"}, posts);
    const PostId x = id_of("x");
    const PostId z = id_of("org/1");
    // The new 甲 in front has the title of the others, but those are still there, word for word.
    posts.insert(posts.begin(), sketch("甲#n"));
    CHECK(base.put_source({"a.txt", "2"}, posts) ==
          PutResult{.posts_added = 1, .posts_changed = 0, .posts_unchanged = 3});
    CHECK(id_of("x") == x);
    // The new 乙 in front has the title of the one whose URL is still there.
    posts.back().title_ja = "丙";
    posts.insert(posts.begin(), sketch("乙@2"));
    CHECK(base.put_source({"a.txt", "3"}, posts).posts_added == 1);
    CHECK(id_of("org/1") == z);
}

TEST_CASE("A title is no reason to take a post from another source, a URL is") {
    const TemporaryFolder folder;
    TermBase base = TermBase::open(folder.file("a.db"), Access::write);
    base.put_source({"may.txt", "1"}, sketches({"甲", "乙@1"}));
    CHECK(base.put_source({"june.txt", "1"}, sketches({"甲", "乙@1#新"})) ==
          PutResult{.posts_added = 1, .posts_changed = 1});
    CHECK(base.totals().posts == 3);
    CHECK(base.totals().sources == 2);
    CHECK(base.pairs().at(0).evidence.size() == 3);
    CHECK(base.posts({.text = "新"}).at(0).source == "june.txt");
}

TEST_CASE("Sources that share a post do not fight over it") {
    const TemporaryFolder folder;
    const std::string path = folder.file("a.db");
    TermBase base = TermBase::open(path, Access::write);
    const auto may = sketches({"甲@1", "乙@2"});
    const auto year = sketches({"丙@3", "甲@1", "乙@2#直し"});
    base.put_source({"may.txt", "m"}, may);
    base.put_source({"year.txt", "y"}, year);
    const std::vector<std::string> settled = testing::raw_dump(path);
    CHECK(base.put_source({"may.txt", "m"}, may) == PutResult{.posts_unchanged = 2});
    CHECK(base.put_source({"year.txt", "y"}, year) == PutResult{.posts_unchanged = 3});
    CHECK(testing::difference(testing::raw_dump(path), settled) == "");

    // The year drops 乙: it goes, and May, which still has it, is to be read again.
    CHECK(base.put_source({"year.txt", "y2"}, sketches({"丙@3", "甲@1"})).posts_removed == 1);
    CHECK(base.digest_of("year.txt") == "y2");
    CHECK_FALSE(base.digest_of("may.txt"));
    CHECK(base.put_source({"may.txt", "m"}, may) == PutResult{.posts_added = 1, .posts_unchanged = 1});
    CHECK(base.digest_of("may.txt") == "m");
    // May drops 甲, which the year holds: it stays.
    CHECK(base.put_source({"may.txt", "m2"}, sketches({"乙@2"})).posts_removed == 0);
    CHECK(base.posts({.text = "example.org/1"}).size() == 1);
    CHECK(testing::flaws(path).empty());
}

TEST_CASE("A source under a new name takes its posts along") {
    const TemporaryFolder folder;
    const std::string path = folder.file("a.db");
    TermBase base = TermBase::open(path, Access::write);
    base.put_source({"old.txt", "1"}, sketches({"甲@1"}));
    const std::string segments = testing::sql(path, "SELECT * FROM segment").at(0);
    CHECK(base.put_source({"new.txt", "1"}, sketches({"甲@1"})) == PutResult{.posts_changed = 1});
    CHECK(base.posts().size() == 1);
    CHECK(base.posts().at(0).source == "new.txt");
    CHECK(testing::sql(path, "SELECT * FROM segment").at(0) == segments);
}
