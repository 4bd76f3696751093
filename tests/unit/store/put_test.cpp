// SPDX-License-Identifier: Apache-2.0
// Posts of one source: added, changed, left alone, removed.
#include "tests/unit/store/support.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>

using namespace yakugo;
using namespace yakugo::store;
using testing::dump;
using testing::flaws;
using testing::pair;
using testing::post;
using testing::raw_dump;
using testing::sql;
using testing::TemporaryFolder;
using testing::the_pair;

namespace {

struct PutFixture {
    TemporaryFolder folder;
    std::string path = folder.file("a.db");
    TermBase base = TermBase::open(path, Access::write);

    PutResult put(const std::vector<PostRecord>& posts, const std::string& digest = "1") {
        return base.put_source({"a.txt", digest}, posts);
    }
};

const std::string url1 = "https://example.org/1";
const std::string url2 = "https://example.org/2";

}  // namespace

TEST_CASE_METHOD(PutFixture, "What is put comes back") {
    PostRecord record = post("協働型戦闘機𠮟🛩️", url1, {pair("協働型戦闘機", "CCA", 0.7, "weapon")});
    record.dek_ja = "導入";
    record.dek_en = "A \"dek\" it's";
    record.outlet = "Navy Times";
    record.date = "2026-05-08";
    record.pairs[0].evidence.push_back({"initials", 0.25, 0, 7, {3, 9}, {1, 4}, std::string("前\0後", 7), ""});
    CHECK(put({record}) == PutResult{.posts_added = 1, .pairs_added = 1});
    CHECK(base.digest_of("a.txt") == "1");
    CHECK_FALSE(base.digest_of("b.txt"));

    const PostRow stored = base.posts().at(0);
    CHECK(stored.source == "a.txt");
    CHECK(stored.first_line == 1);
    CHECK(stored.last_line == 9);
    CHECK(stored.title_ja == record.title_ja);
    CHECK(stored.title_en == record.title_en);
    CHECK(stored.dek_ja == "導入");
    CHECK(stored.dek_en == "A \"dek\" it's");
    CHECK(stored.outlet == "Navy Times");
    CHECK(stored.date == "2026-05-08");
    CHECK(stored.url == url1);
    CHECK(stored.authors == std::vector<std::string>{"Jane Doe", "𠮟る太郎"});

    const PairRow row = base.pairs().at(0);
    CHECK(row.ja == "協働型戦闘機");
    CHECK(row.en == "CCA");
    CHECK(row.type == "weapon");
    CHECK(row.status == Status::candidate);
    CHECK(row.confidence == 0.7);
    CHECK(row.created == row.changed);
    CHECK(row.created.back() == 'Z');
    REQUIRE(row.evidence.size() == 2);
    const EvidenceRow& evidence = row.evidence[1];
    CHECK(evidence.kind == "initials");
    CHECK(evidence.score == 0.25);
    CHECK(evidence.ja_line == 0);
    CHECK(evidence.en_line == 7);
    CHECK(evidence.ja_range == ByteRange{3, 9});
    CHECK(evidence.en_range == ByteRange{1, 4});
    CHECK(evidence.context_ja == std::string("前\0後", 7));
    CHECK(evidence.context_en.empty());
    CHECK(evidence.source == "a.txt");
    CHECK(evidence.post == record.title_ja);
    CHECK(evidence.url == url1);

    const SegmentRow segment = base.segments().at(0);
    CHECK(segment.kind == "title");
    CHECK(segment.ja == record.title_ja);
    CHECK(segment.ja_line == 1);
    CHECK(segment.en_line == 2);
    CHECK(segment.score == 0.9);
    CHECK(segment.post == record.title_ja);
    CHECK(flaws(path).empty());
}

TEST_CASE_METHOD(PutFixture, "The same again changes no byte of the content") {
    const std::vector<PostRecord> posts = testing::many_posts(7, 9);
    CHECK(put(posts).posts_added == 7);
    sql(path, "UPDATE pair SET created = '2000-01-01T00:00:00Z', changed = created; UPDATE segment SET created = 'x'");
    const std::vector<std::string> before = raw_dump(path);
    const std::string log_before = testing::bytes_of(path + "-wal");
    CHECK(put(posts) == PutResult{.posts_unchanged = 7});
    CHECK(testing::bytes_of(path + "-wal") == log_before);
    CHECK(testing::difference(raw_dump(path), before) == "");
    CHECK(put(posts, "2") == PutResult{.posts_unchanged = 7});
    CHECK(base.digest_of("a.txt") == "2");
}

TEST_CASE_METHOD(PutFixture, "Every field of a post counts as a change") {
    const PostRecord plain = post("題", url1, {pair("空母", "carrier"), pair("艦", "ship")});
    put({plain});
    const std::pair<const char*, std::function<void(PostRecord&)>> edits[] = {
        {"first_line", [](PostRecord& p) { p.first_line = 2; }},
        {"last_line", [](PostRecord& p) { p.last_line = 2; }},
        {"title_ja", [](PostRecord& p) { p.title_ja += "。"; }},
        {"title_en", [](PostRecord& p) { p.title_en.clear(); }},
        {"dek_ja", [](PostRecord& p) { p.dek_ja = "x"; }},
        {"dek_en", [](PostRecord& p) { p.dek_en = "x"; }},
        {"outlet", [](PostRecord& p) { p.outlet = "x"; }},
        {"date", [](PostRecord& p) { p.date = "x"; }},
        {"author", [](PostRecord& p) { p.authors[0] += "x"; }},
        {"authors", [](PostRecord& p) { p.authors.pop_back(); }},
        {"author border",
         [](PostRecord& p) {
             p.authors = {"Jane Doe𠮟", "る太郎"};
         }},
        {"segment kind", [](PostRecord& p) { p.segments[0].kind = "alt"; }},
        {"segment ja", [](PostRecord& p) { p.segments[0].ja = "x"; }},
        {"segment en", [](PostRecord& p) { p.segments[0].en = "x"; }},
        {"segment ja_line", [](PostRecord& p) { p.segments[0].ja_line = 7; }},
        {"segment en_line", [](PostRecord& p) { p.segments[0].en_line = 7; }},
        {"segment score", [](PostRecord& p) { p.segments[0].score = 0.91; }},
        {"segments", [](PostRecord& p) { p.segments.clear(); }},
        {"pair ja", [](PostRecord& p) { p.pairs[0].ja = "x"; }},
        {"pair en", [](PostRecord& p) { p.pairs[0].en = "x"; }},
        {"pair type", [](PostRecord& p) { p.pairs[0].type = "org"; }},
        {"pair confidence", [](PostRecord& p) { p.pairs[0].confidence = 0.51; }},
        {"pair suggested", [](PostRecord& p) { p.pairs[0].suggested = true; }},
        {"features",
         [](PostRecord& p) {
             p.pairs[0].features = {{"sound", 0.5}};
         }},
        {"pairs", [](PostRecord& p) { p.pairs.pop_back(); }},
        {"evidence kind", [](PostRecord& p) { p.pairs[0].evidence[0].kind = "x"; }},
        {"evidence score", [](PostRecord& p) { p.pairs[0].evidence[0].score = 0.51; }},
        {"evidence ja_line", [](PostRecord& p) { p.pairs[0].evidence[0].ja_line = 5; }},
        {"evidence en_line", [](PostRecord& p) { p.pairs[0].evidence[0].en_line = 5; }},
        {"evidence ja_range", [](PostRecord& p) { p.pairs[0].evidence[0].ja_range.end = 5; }},
        {"evidence en_range", [](PostRecord& p) { p.pairs[0].evidence[0].en_range.begin = 5; }},
        {"evidence context_ja", [](PostRecord& p) { p.pairs[0].evidence[0].context_ja = "x"; }},
        {"evidence context_en", [](PostRecord& p) { p.pairs[0].evidence[0].context_en = "x"; }},
        {"evidence", [](PostRecord& p) { p.pairs[0].evidence.clear(); }},
    };
    const std::vector<std::string> original = dump(path);
    for (const auto& [name, edit] : edits) {
        INFO(name);
        PostRecord edited = plain;
        edit(edited);
        CHECK(put({edited}).posts_changed == 1);
        CHECK(dump(path) != original);
        CHECK(put({plain}).posts_changed == 1);
        CHECK(testing::difference(dump(path), original) == "");
        CHECK(flaws(path).empty());
    }
}

TEST_CASE_METHOD(PutFixture, "Confidence, type and time move with the posts, ids stay") {
    put({post("一", url1, {pair("空母", "carrier", 0.5, "weapon")})});
    const PairRow first = base.pairs().at(0);
    const auto age = [&] { sql(path, "UPDATE pair SET changed = '2000-01-01T00:00:00Z'"); };
    age();
    CHECK(put({post("一", url1, {pair("空母", "carrier", 0.5, "weapon")}),
               post("二", url2, {pair("空母", "carrier", 0.5, "concept")})}) ==
          PutResult{.posts_added = 1, .posts_unchanged = 1});
    PairRow row = base.pairs().at(0);
    CHECK(row.id == first.id);
    CHECK(row.created == first.created);
    CHECK(row.changed > "2020");
    CHECK(row.confidence == 0.625);  // 1 - 0.5 * 0.75
    CHECK(row.type == "concept");    // equally sure: the first by name
    CHECK(row.evidence.size() == 2);

    age();
    PostRecord other_words = post("二", url2, {pair("空母", "carrier", 0.5, "concept")});
    other_words.pairs[0].evidence[0].context_ja = "空母だ";
    put({post("一", url1, {pair("空母", "carrier", 0.5, "weapon")}), other_words});
    CHECK(base.pairs().at(0).changed == "2000-01-01T00:00:00Z");  // the pair says the same as before
    CHECK(base.pairs().at(0).evidence.size() == 2);

    put({post("一", url1, {pair("空母", "carrier", 0.5, "weapon")})});
    CHECK(base.pairs().at(0).confidence == 0.5);
    CHECK(base.pairs().at(0).type == "weapon");
    CHECK(base.pairs().at(0).id == first.id);
}

TEST_CASE_METHOD(PutFixture, "A segment keeps its id and its time while its words stay") {
    PostRecord record = post("一", url1, {});
    record.segments.push_back({"dek", "導入", "Dek", 3, 4, 0.5});
    record.segments.push_back(record.segments.back());  // the same words twice are two segments
    put({record});
    sql(path, "UPDATE segment SET created = 'first ' || id");
    record.first_line = 100;
    for (SegmentRecord& segment : record.segments) segment.ja_line += 99;
    record.segments[1].score = 0.25;
    record.segments[2].en = "Lead";
    CHECK(put({record}).posts_changed == 1);
    const std::vector<std::string> rows = sql(path, "SELECT created, ja_line, score FROM segment ORDER BY id");
    REQUIRE(rows.size() == 3);
    CHECK(rows[0] == "first 1|100|0.9");
    CHECK(rows[1] == "first 2|102|0.25");
    CHECK_THAT(rows[2], Catch::EndsWith("Z|102|0.5"));
    CHECK(base.segments({.text = "Lead"}).size() == 1);
    CHECK(flaws(path).empty());
}

TEST_CASE_METHOD(PutFixture, "A pair that a post holds twice is one") {
    CHECK(put({post("一", url1,
                    {pair("空母", "carrier", 0.4, "a"), pair("空母", "carrier", 0.8, "b"),
                     pair("空母", "carrier", 0.6, "c")})})
              .pairs_added == 1);
    const PairRow row = base.pairs().at(0);
    CHECK(row.confidence == 0.8);
    CHECK(row.type == "b");
    CHECK(row.evidence.size() == 3);
}

TEST_CASE_METHOD(PutFixture, "Numbers out of range and empty sides do no harm") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    PostRecord record = post(
        "", "", {pair("空", "sky", nan), pair("海", "sea", 7), pair("陸", "land", -1), pair("", "x"), pair("x", "")});
    record.segments[0].score = nan;
    record.first_line = std::numeric_limits<std::size_t>::max();
    CHECK(put({record}).pairs_added == 3);
    CHECK(the_pair(base, "空", "sky").confidence == 0);
    CHECK(the_pair(base, "海", "sea").confidence == 1);
    CHECK(the_pair(base, "陸", "land").confidence == 0);
    CHECK(base.segments().at(0).score == 0);
    CHECK(base.posts().at(0).first_line == std::numeric_limits<std::size_t>::max());
    CHECK(put({record}) == PutResult{.posts_unchanged = 1});
    CHECK(flaws(path).empty());
}

TEST_CASE_METHOD(PutFixture, "Hostile text is only text") {
    const std::string nasty[] = {"'); DROP TABLE pair; --", "\"",           "%_*?[",
                                 std::string("a\0b", 3),    "\xFF\xFE\xC3", std::string(200000, 'x')};
    for (const std::string& text : nasty) {
        INFO(text.substr(0, 30));
        put({post(text, text, {pair(text, text)})});
        CHECK(base.pairs().at(0).ja == text);
        CHECK(base.pairs({.text = text}).size() == 1);
        CHECK(base.posts().at(0).title_ja == text);
        CHECK(base.segments().at(0).ja == text);
        CHECK(base.segments({.text = text}).size() == 1);
        CHECK(put({post(text, text, {pair(text, text)})}).posts_unchanged == 1);
        CHECK(flaws(path).empty());
    }
}

TEST_CASE_METHOD(PutFixture, "A failing put leaves what was there, and no half post") {
    put({post("一", url1, {pair("空", "sky")})});
    sql(path,
        "CREATE TRIGGER stop BEFORE INSERT ON post_pair WHEN new.en = 'sea' "
        "BEGIN SELECT raise(ABORT, 'stop here'); END");
    const std::vector<PostRecord> posts = {post("一", url1, {pair("空", "heaven")}),
                                           post("二", url2, {pair("陸", "land"), pair("海", "sea")})};
    CHECK(testing::error_of([&] { put(posts, "2"); }) == path + ": SQLite failed: stop here");
    CHECK(base.totals().posts == 1);
    CHECK(base.pairs().at(0).en == "sky");
    CHECK(base.totals().pairs == 1);
    CHECK(base.digest_of("a.txt") == "1");  // of what is there still
    CHECK(flaws(path).empty());
    sql(path, "DROP TRIGGER stop");
    CHECK(put(posts, "2") == PutResult{.posts_added = 1, .posts_changed = 1, .pairs_added = 3});
    CHECK(base.digest_of("a.txt") == "2");
}
