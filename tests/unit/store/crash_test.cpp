// SPDX-License-Identifier: Apache-2.0
// A kill at any moment costs at most the posts that were under way; two processes get along.
#include "tests/unit/store/support.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <map>
#include <random>
#include <set>
#include <thread>

#include <unistd.h>

using namespace yakugo;
using namespace yakugo::store;
using testing::dump;
using testing::flaws;
using testing::many_posts;
using testing::start;
using testing::TemporaryFolder;
using testing::wait_for;

namespace {

void put(const std::string& path, const std::string& name, const std::vector<PostRecord>& posts) {
    TermBase::open(path, Access::write).put_source({name, "digest of " + name}, posts);
}

/// What of a post is in the file: its segments, its pairs, its evidence.
using Parts = std::tuple<std::size_t, std::size_t, std::size_t>;

std::map<std::string, Parts> parts_in(const std::string& path) {
    std::map<std::string, Parts> out;
    for (const std::string& row : testing::sql(path,
                                               "SELECT title_ja, (SELECT count(*) FROM segment WHERE post_id = p.id), "
                                               "(SELECT count(*) FROM post_pair WHERE post_id = p.id), (SELECT "
                                               "coalesce(sum(pieces), 0) FROM post_pair WHERE post_id = p.id) "
                                               "FROM post p")) {
        const std::size_t a = row.find('|');
        const std::size_t b = row.find('|', a + 1);
        const std::size_t c = row.find('|', b + 1);
        out[row.substr(0, a)] = {std::stoul(row.substr(a + 1)), std::stoul(row.substr(b + 1)),
                                 std::stoul(row.substr(c + 1))};
    }
    return out;
}

/// How long one uninterrupted run takes here, so that kills fall all over it.
std::chrono::microseconds duration_of(const std::function<void()>& work) {
    const auto begin = std::chrono::steady_clock::now();
    wait_for(start(work));
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begin);
}

}  // namespace

TEST_CASE("A killed run leaves whole posts, and the next run ends where an unbroken one does") {
    constexpr unsigned seed = 20260601;
    constexpr int rounds = 16;
    INFO("seed " << seed);
    const std::vector<PostRecord> posts = many_posts(24, 9);
    // The second version changes, drops, adds and reorders, so that kills also fall into replacing and removing.
    std::vector<PostRecord> edited = many_posts(27, 7);
    edited.erase(edited.begin() + 4, edited.begin() + 9);
    std::swap(edited[2], edited[11]);

    const TemporaryFolder folder;
    const std::string whole = folder.file("whole.db");
    const std::string warm = folder.file("warm.db");  // on a busy machine one measurement may be far too long
    auto first_time = duration_of([&] { put(warm, "a.txt", posts); });
    auto second_time = duration_of([&] { put(warm, "a.txt", edited); });
    first_time = std::min(first_time, duration_of([&] { put(whole, "a.txt", posts); }));
    const std::vector<std::string> first = dump(whole);
    second_time = std::min(second_time, duration_of([&] { put(whole, "a.txt", edited); }));
    const std::vector<std::string> second = dump(whole);
    REQUIRE(first.size() > 500);
    REQUIRE(first != second);

    std::mt19937 random(seed);
    int killed = 0;
    for (int round = 0; round < rounds; ++round) {
        const bool replacing = round % 2 == 1;
        const std::string path = folder.file("round" + std::to_string(round) + ".db");
        if (replacing) put(path, "a.txt", posts);
        const std::vector<PostRecord>& wanted = replacing ? edited : posts;
        const auto limit = static_cast<unsigned>((replacing ? second_time : first_time).count());
        const std::chrono::microseconds moment(random() % limit);
        INFO("round " << round << ", killed after " << moment.count() << " us");

        const pid_t child = start([&] { put(path, "a.txt", wanted); });
        std::this_thread::sleep_for(moment);
        kill(child, SIGKILL);
        killed += wait_for(child) == 128 + SIGKILL ? 1 : 0;

        if (!testing::bytes_of(path).empty()) {
            std::set<Parts> allowed = {{3, 9, 18}};
            if (replacing) allowed.insert({3, 7, 14});
            const TermBase base = TermBase::open(path, Access::write);
            for (const auto& [title, parts] : parts_in(path)) {
                INFO(title);
                CHECK(allowed.contains(parts));
            }
            CHECK(flaws(path) == std::vector<std::string>{});
        }
        put(path, "a.txt", wanted);
        CHECK(flaws(path) == std::vector<std::string>{});
        CHECK(testing::difference(dump(path), replacing ? second : first) == "");
    }
    CHECK(killed > rounds / 3);  // else the moments were not inside the runs
}

TEST_CASE("What was reported as put is there after a kill, and so are decisions") {
    constexpr unsigned seed = 20260602;
    INFO("seed " << seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 8; ++round) {
        INFO("round " << round);
        const TemporaryFolder folder;
        const std::string path = folder.file("a.db");
        int report[2] = {};
        REQUIRE(pipe(report) == 0);
        const pid_t child = start([&] {
            TermBase base = TermBase::open(path, Access::write);
            for (unsigned char i = 0; i < 200; ++i) {
                const std::string name = "記事" + std::to_string(i) + "-";
                base.put_source({name, "d"}, many_posts(2, 3, name));
                base.decide(base.pairs().at(0).id, i % 2 == 0 ? Status::accepted : Status::candidate, name);
                if (::write(report[1], &i, 1) != 1) throw std::runtime_error("pipe");
            }
        });
        close(report[1]);
        const auto reports = static_cast<unsigned>(1 + random() % 12);
        unsigned char last = 0;
        unsigned done = 0;
        while (done < reports && ::read(report[0], &last, 1) == 1) ++done;
        std::this_thread::sleep_for(std::chrono::microseconds(random() % 3000));
        kill(child, SIGKILL);
        wait_for(child);
        while (::read(report[0], &last, 1) == 1) ++done;
        close(report[0]);
        REQUIRE(done >= reports);

        const TermBase base = TermBase::open(path, Access::read);
        CHECK(base.history().size() >= done);
        for (unsigned i = 0; i < done; ++i) CHECK(base.digest_of("記事" + std::to_string(i) + "-") == "d");
        CHECK(flaws(path) == std::vector<std::string>{});
    }
}

TEST_CASE("Two processes that put at once both finish") {
    const TemporaryFolder folder;
    const std::string expected_path = folder.file("expected.db");
    const std::vector<PostRecord> shared = many_posts(20, 6);
    const std::vector<PostRecord> other = many_posts(20, 6, "別");
    SECTION("different sources, one of them making the file") {
        const std::string path = folder.file("a.db");
        const pid_t a = start([&] { put(path, "a.txt", shared); });
        const pid_t b = start([&] { put(path, "b.txt", other); });
        CHECK(wait_for(a) == 0);
        CHECK(wait_for(b) == 0);
        put(expected_path, "a.txt", shared);
        put(expected_path, "b.txt", other);
        CHECK(testing::difference(dump(path), dump(expected_path)) == "");
        CHECK(flaws(path) == std::vector<std::string>{});
    }
    SECTION("the same source") {
        put(expected_path, "a.txt", shared);
        for (int round = 0; round < 4; ++round) {
            const std::string path = folder.file("a" + std::to_string(round) + ".db");
            const pid_t a = start([&] { put(path, "a.txt", shared); });
            const pid_t b = start([&] { put(path, "a.txt", shared); });
            CHECK(wait_for(a) == 0);
            CHECK(wait_for(b) == 0);
            CHECK(testing::difference(dump(path), dump(expected_path)) == "");
            CHECK(flaws(path) == std::vector<std::string>{});
        }
    }
    SECTION("two versions of the same source: a mixture is not taken for finished") {
        std::vector<PostRecord> version = shared;
        for (PostRecord& record : version) record.dek_ja = "第二版";
        const std::string path = folder.file("a.db");
        const pid_t a = start([&] { put(path, "a.txt", shared); });
        const pid_t b = start([&] { put(path, "a.txt", version); });
        CHECK(wait_for(a) == 0);
        CHECK(wait_for(b) == 0);
        const TermBase base = TermBase::open(path, Access::read);
        const std::size_t second = base.posts({.text = "第二版"}).size();
        const bool mixed = second != 0 && second != base.posts().size();
        CHECK((!mixed || !base.digest_of("a.txt")));
        CHECK(flaws(path) == std::vector<std::string>{});
    }
    SECTION("a reader beside a writer") {
        const std::string path = folder.file("a.db");
        put(path, "b.txt", other);
        const pid_t a = start([&] { put(path, "a.txt", shared); });
        const TermBase base = TermBase::open(path, Access::read);
        std::size_t before = 0;
        for (int i = 0; i < 20; ++i) {
            const std::size_t posts = base.totals().posts;
            CHECK(posts >= before);
            before = posts;
            for (const PairRow& row : base.pairs()) REQUIRE_FALSE(row.evidence.empty());
        }
        CHECK(wait_for(a) == 0);
        CHECK(base.totals().posts == 40);
    }
}
