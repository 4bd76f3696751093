// SPDX-License-Identifier: Apache-2.0
// What a person decides stays, in the order it was decided, on the disk.
#include "tests/unit/store/support.hpp"

#include <catch2/catch.hpp>

#include <atomic>

#include <sys/syscall.h>
#include <unistd.h>

using namespace yakugo;
using namespace yakugo::store;
using testing::error_of;
using testing::pair;
using testing::post;
using testing::sql;
using testing::TemporaryFolder;
using testing::the_pair;

namespace {

std::atomic<int> syncs = 0;

}  // namespace

// SQLite syncs a file by one of these two; the definitions here stand in for the C library's and count.
extern "C" int fdatasync(int file) {
    ++syncs;
    return static_cast<int>(syscall(SYS_fdatasync, file));
}
extern "C" int fsync(int file) {
    ++syncs;
    return static_cast<int>(syscall(SYS_fsync, file));
}

TEST_CASE("Decisions set the status and are written down one by one") {
    const TemporaryFolder folder;
    const std::string path = folder.file("a.db");
    TermBase base = TermBase::open(path, Access::write);
    base.put_source({"a.txt", "1"},
                    {post("記事", "", {pair("ビーストモード", "beast mode"), pair("空母", "carrier")})});
    const PairId beast = the_pair(base, "ビーストモード", "beast mode").id;
    const PairId carrier = the_pair(base, "空母", "carrier").id;
    sql(path, "UPDATE pair SET changed = '2000-01-01T00:00:00Z'");

    base.decide(beast, Status::accepted, "訳者 '; DROP TABLE pair; --", "𠮟🛩️");
    base.decide(carrier, Status::rejected, "");
    base.decide(beast, Status::accepted, "二人目");
    base.decide(beast, Status::candidate, "訳者");

    CHECK(base.pair(beast)->status == Status::candidate);
    CHECK(base.pair(beast)->changed > "2020");
    CHECK(base.pair(carrier)->status == Status::rejected);
    CHECK(base.totals().accepted == 0);
    CHECK(base.totals().rejected == 1);
    const std::vector<Decision> all = base.history();
    REQUIRE(all.size() == 4);
    CHECK(all[0].action == "accept");
    CHECK(all[0].before == "candidate");
    CHECK(all[0].after == "accepted");
    CHECK(all[0].who == "訳者 '; DROP TABLE pair; --");
    CHECK(all[0].note == "𠮟🛩️");
    CHECK(all[0].when.size() == std::string("2026-05-08T09:30:00Z").size());
    CHECK(all[1].pair == carrier);
    CHECK(all[1].action == "reject");
    CHECK(all[2].before == "accepted");
    CHECK(all[2].after == "accepted");
    CHECK(all[3].action == "reopen");
    CHECK(base.history(carrier).size() == 1);
    CHECK(base.history(beast).size() == 3);
    CHECK(base.history(PairId{999}).empty());
    CHECK(testing::flaws(path).empty());
}

TEST_CASE("A decision on no pair is an error and leaves no trace") {
    const TemporaryFolder folder;
    const std::string path = folder.file("a.db");
    TermBase base = TermBase::open(path, Access::write);
    CHECK(error_of([&] { base.decide(PairId{12}, Status::accepted, "訳者"); }) == path + ": there is no pair 12");
    CHECK(base.history().empty());
    CHECK_FALSE(base.pair(PairId{12}));
}

TEST_CASE("The history is append-only, whoever writes") {
    const TemporaryFolder folder;
    const std::string path = folder.file("a.db");
    TermBase base = TermBase::open(path, Access::write);
    base.put_source({"a.txt", "1"}, {post("記事", "", {pair("空母", "carrier")})});
    base.decide(base.pairs().at(0).id, Status::accepted, "訳者");
    for (const char* statement : {"UPDATE decision SET who = 'x'", "DELETE FROM decision",
                                  "INSERT OR REPLACE INTO decision SELECT * FROM decision",
                                  "REPLACE INTO decision (id, pair_id, action, status_before, status_after, who, "
                                  "decided, note) SELECT id, pair_id, 'reject', '', '', '', '', '' FROM decision"}) {
        INFO(statement);
        CHECK_THROWS_WITH(sql(path, statement), "decisions are only ever added");
    }
    CHECK(base.history().size() == 1);
}

TEST_CASE("Mining again leaves decided pairs, and pairs once decided, where they are") {
    const TemporaryFolder folder;
    const std::string path = folder.file("a.db");
    TermBase base = TermBase::open(path, Access::write);
    base.put_source(
        {"a.txt", "1"},
        {post("記事", "", {pair("空母", "carrier"), pair("艦", "ship"), pair("海", "sea"), pair("空", "sky")})});
    base.decide(the_pair(base, "空母", "carrier").id, Status::accepted, "訳者");
    const PairId rejected = the_pair(base, "艦", "ship").id;
    base.decide(rejected, Status::rejected, "訳者");
    const PairId reopened = the_pair(base, "海", "sea").id;
    base.decide(reopened, Status::accepted, "訳者");
    base.decide(reopened, Status::candidate, "訳者");

    base.put_source({"a.txt", "2"}, {});
    CHECK(base.totals().pairs == 3);  // 空 = sky has gone
    const PairRow kept = the_pair(base, "空母", "carrier");
    CHECK(kept.status == Status::accepted);
    CHECK(kept.confidence == 0);
    CHECK(kept.evidence.empty());
    CHECK(base.pair(rejected)->status == Status::rejected);
    CHECK(base.pair(reopened)->status == Status::candidate);

    base.put_source({"a.txt", "3"},
                    {post("記事", "", {pair("空母", "carrier", 0.75, "weapon"), pair("艦", "ship", 0.9)})});
    CHECK(the_pair(base, "空母", "carrier").id == kept.id);
    CHECK(the_pair(base, "空母", "carrier").status == Status::accepted);
    CHECK(the_pair(base, "空母", "carrier").confidence == 0.75);
    CHECK(the_pair(base, "空母", "carrier").type == "weapon");
    CHECK(base.pair(rejected)->status == Status::rejected);
    CHECK(base.history().size() == 4);
    CHECK(testing::flaws(path).empty());
}

TEST_CASE("Pair ids are not given twice") {
    const TemporaryFolder folder;
    TermBase base = TermBase::open(folder.file("a.db"), Access::write);
    base.put_source({"a.txt", "1"}, {post("記事", "", {pair("空母", "carrier")})});
    const PairId gone = base.pairs().at(0).id;
    base.put_source({"a.txt", "2"}, {post("記事", "", {pair("艦", "ship")})});
    CHECK_FALSE(base.pair(gone));
    CHECK(base.pairs().at(0).id != gone);
}

TEST_CASE("A decision is synced to the disk, machine results are not") {
    const TemporaryFolder folder;
    TermBase base = TermBase::open(folder.file("a.db"), Access::write);
    base.put_source({"a.txt", "1"}, {post("一", "", {pair("空母", "carrier")})});
    const PairId id = base.pairs().at(0).id;
    const int start = syncs;
    base.decide(id, Status::accepted, "訳者");
    const int decided = syncs;
    CHECK(decided > start);
    base.put_source({"b.txt", "1"}, {post("二", "", {pair("艦", "ship")})});
    const int put = syncs;
    CHECK(put == decided);
    base.decide(id, Status::candidate, "訳者");
    CHECK(syncs > put);
}

TEST_CASE("Words that a person tells apart stay apart until that is taken back") {
    const TemporaryFolder folder;
    const std::string path = folder.file("a.db");
    {
        TermBase base = TermBase::open(path, Access::write);
        const int before = syncs;
        base.tell_apart("バーンズ", "バーン", true, "editor");
        CHECK(syncs > before);
        base.tell_apart("バーン", "バーンズ", true, "editor");  // either order is one statement
        base.tell_apart("同じ", "同じ", true, "editor");        // says nothing
    }
    TermBase base = TermBase::open(path, Access::write);
    REQUIRE(base.distinct_words().size() == 1);
    CHECK(base.distinct_words()[0].a == "バーン");
    CHECK(base.distinct_words()[0].b == "バーンズ");
    base.tell_apart("バーンズ", "バーン", false, "editor");
    CHECK(base.distinct_words().empty());
}
