// SPDX-License-Identifier: Apache-2.0
// Posts put one by one end where posts put together do, and cost no more in a large base than in a small one.
#include "tests/unit/store/support.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using namespace yakugo::store;
using testing::pair;
using testing::post;

namespace {

struct SessionFixture {
    testing::TemporaryFolder folder;
    std::string path = folder.file("a.db");
    TermBase base = TermBase::open(path, Access::write);
};

std::vector<PostKey> keys_of(const std::vector<PostRecord>& posts) {
    std::vector<PostKey> out;
    for (const PostRecord& record : posts) out.push_back({record.url, record.title_ja, "text of " + record.dek_ja});
    return out;
}

PutResult put(TermBase& base, const std::vector<PostRecord>& posts, const std::string& digest = "1") {
    TermBase::Session session = base.begin({"a.txt", digest}, keys_of(posts));
    for (const PostRecord& record : posts) session.put(record);
    return session.finish();
}

/// A post without URL; `text` is what its content is known by.
PostRecord plain(const std::string& title, const std::string& text) {
    PostRecord out = post(title, "", {pair("空母", "carrier")});
    out.dek_ja = text;
    return out;
}

std::string stored(const TermBase& base) {
    std::string out;
    for (const PostRow& row : base.posts())
        out += std::to_string(row.id.value) + " " + row.title_ja + " " + row.dek_ja + "; ";
    return out;
}

}  // namespace

TEST_CASE("A session ends where put_source() does") {
    SessionFixture one, other;
    const std::vector<PostRecord> posts = testing::many_posts(9, 7);
    std::vector<PostRecord> edited = testing::many_posts(11, 5);
    edited.erase(edited.begin() + 2, edited.begin() + 4);
    std::swap(edited[1], edited[5]);
    for (const auto& [digest, version] : {std::pair("1", posts), std::pair("2", edited), std::pair("2", edited)}) {
        INFO(digest);
        CHECK(put(one.base, version, digest) == other.base.put_source({"a.txt", digest}, version));
        CHECK(testing::difference(testing::dump(one.path), testing::dump(other.path)) == "");
        CHECK(one.base.digest_of("a.txt") == digest);
    }
}

TEST_CASE_METHOD(SessionFixture,
                 "Posts without URL and title are known by the content of their key, whatever their lines") {
    std::vector<PostRecord> posts = {plain("", "x"), plain("", "y")};
    put(base, posts);
    CHECK(stored(base) == "1  x; 2  y; ");
    posts.insert(posts.begin(), plain("", "n"));
    for (std::size_t i = 0; i < posts.size(); ++i) posts[i].first_line = 10 * i + 5;
    CHECK(put(base, posts, "2") == PutResult{.posts_added = 1, .posts_changed = 2});
    CHECK(stored(base) == "3  n; 1  x; 2  y; ");
    posts.erase(posts.begin() + 1);
    CHECK(put(base, posts, "3") == PutResult{.posts_unchanged = 2, .posts_removed = 1});
    CHECK(stored(base) == "3  n; 2  y; ");
}

TEST_CASE_METHOD(SessionFixture, "Another text from which the same is mined is remembered") {
    const PostRecord record = plain("", "x");
    const auto put_as = [&](const std::string& content, const std::vector<PostRecord>& posts) {
        std::vector<PostKey> keys(posts.size());
        for (PostKey& key : keys) key.content = content + std::to_string(&key - keys.data());
        TermBase::Session session = base.begin({"a.txt", content}, keys);
        for (const PostRecord& one : posts) session.put(one);
        return session.finish();
    };
    put_as("old", {record});
    CHECK(put_as("new", {record}) == PutResult{.posts_unchanged = 1});
    CHECK(testing::sql(path, "SELECT content FROM claim") == std::vector<std::string>{"new0"});
}

TEST_CASE_METHOD(SessionFixture, "A key without content goes by URL, title and place") {
    const auto put_bare = [&](const std::vector<PostRecord>& posts) {
        TermBase::Session session = base.begin({"a.txt", "1"}, [&] {
            std::vector<PostKey> keys = keys_of(posts);
            for (PostKey& key : keys) key.content.clear();
            return keys;
        }());
        for (const PostRecord& record : posts) session.put(record);
        return session.finish();
    };
    put_bare({plain("", "x"), plain("", "y"), plain("題", "z")});
    CHECK(put_bare({plain("", "x2"), plain("", "y2"), plain("題", "z2")}) == PutResult{.posts_changed = 3});
    CHECK(stored(base) == "1  x2; 2  y2; 3 題 z2; ");
}

TEST_CASE_METHOD(SessionFixture, "A session that is dropped leaves its posts and no digest, and takes nothing away") {
    const std::vector<PostRecord> posts = testing::many_posts(5, 3);
    put(base, posts);
    std::vector<PostRecord> edited = posts;
    for (PostRecord& record : edited) record.dek_en = "edited";
    {
        TermBase::Session session = base.begin({"a.txt", "2"}, keys_of(edited));
        session.put(edited[0]);
        session.put(edited[1]);
        CHECK(base.posts({.text = "edited"}).size() == 2);  // each was stored at once
        CHECK(testing::error_of([&] { session.finish(); }) ==
              path + ": was given 2 posts of 5, so the run was not finished");
    }
    CHECK(base.totals().posts == 5);
    CHECK_FALSE(base.digest_of("a.txt"));
    CHECK(put(base, edited, "2") == PutResult{.posts_changed = 3, .posts_unchanged = 2});
    CHECK(base.digest_of("a.txt") == "2");
    CHECK(testing::flaws(path).empty());
}

TEST_CASE("A reader cannot begin a session") {
    const SessionFixture file;
    TermBase reader = TermBase::open(file.path, Access::read);
    CHECK(testing::error_of([&] { reader.begin({"a", "1"}, {}); }) == file.path + ": is read-only: opened for reading");
}
