// SPDX-License-Identifier: Apache-2.0
// Locks of other processes, and files and folders that may only be read.
#include "glossary/store/sqlite.hpp"
#include "tests/unit/store/support.hpp"

#include <catch2/catch.hpp>

#include <stdexcept>

#include <unistd.h>

using namespace yakugo;
using namespace yakugo::store;
using namespace std::chrono_literals;
using testing::bytes_of;
using testing::error_of;
using testing::names_in;
using testing::pair;
using testing::post;
using testing::TemporaryFolder;

namespace {

namespace fs = std::filesystem;
using Names = std::vector<std::string>;

void make_base(const std::string& path) {
    TermBase base = TermBase::open(path, Access::write);
    base.put_source({"a.txt", "1"}, {post("記事", "https://example.org/1", {pair("空母", "carrier")})});
}

/// Permissions bind no superuser, so a child that may be one becomes nobody first.
int as_nobody(const std::function<void()>& work) {
    return testing::wait_for(testing::start([&] {
        constexpr uid_t nobody = 65534;
        if (geteuid() == 0 && (setgid(nobody) != 0 || setuid(nobody) != 0)) throw std::runtime_error("still root");
        work();
    }));
}

void expect(const std::string& found, const std::string& wanted) {
    if (found != wanted) throw std::runtime_error("expected '" + wanted + "', found '" + found + "'");
}

}  // namespace

TEST_CASE("A lock of another process is waited for and then reported") {
    const TemporaryFolder folder;
    const std::string path = folder.file("a.db");
    make_base(path);
    const std::string message = path + ": is locked by another process";
    SECTION("the whole file") {
        Database other("file:" + path, path, SQLITE_OPEN_READWRITE, 0ms);
        other.script("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
        for (const Access access : {Access::read, Access::write}) {
            CHECK(error_of([&] { TermBase::open(path, access, 30ms); }) == message);
        }
    }
    SECTION("only writing") {
        TermBase base = TermBase::open(path, Access::write, 30ms);
        Database other("file:" + path, path, SQLITE_OPEN_READWRITE, 0ms);
        other.script("BEGIN IMMEDIATE");
        CHECK(error_of([&] { base.put_source({"b.txt", "1"}, {post("題", "", {})}); }) == message);
        CHECK(error_of([&] { base.decide(base.pairs().at(0).id, Status::accepted, "訳者"); }) == message);
        CHECK(base.pairs().size() == 1);
        CHECK(TermBase::open(path, Access::read, 30ms).pairs().size() == 1);
        other.script("ROLLBACK");
        CHECK(base.put_source({"b.txt", "1"}, {post("題", "", {})}).posts_added == 1);
    }
    SECTION("a file that is only being made") {
        const std::string fresh = folder.file("fresh.db");
        Database other("file:" + fresh, fresh, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, 0ms);
        other.script("BEGIN EXCLUSIVE");
        CHECK(error_of([&] { TermBase::open(fresh, Access::write, 30ms); }) ==
              fresh + ": is locked by another process");
    }
}

TEST_CASE("The ids in a file are no sizes: any numbers are read within the memory that the terms want") {
    const TemporaryFolder folder;
    const std::string path = folder.file("a.db");
    make_base(path);
    Database other("file:" + path, path, SQLITE_OPEN_READWRITE, 0ms);
    other.script(
        "PRAGMA foreign_keys = OFF; "
        "UPDATE term SET id = 9223372036854775807 WHERE language = 'en';"
        "UPDATE pair SET en_term = 9223372036854775807;"
        "UPDATE term SET id = -9223372036854775807 WHERE language = 'ja';"
        "UPDATE pair SET ja_term = -9223372036854775807");
    const TermBase base = TermBase::open(path, Access::read);
    const store::Surfaces all = base.surfaces();
    REQUIRE(all.rows.size() == 1);
    CHECK(all.rows[0].ja == "空母");
    CHECK(all.rows[0].en == "carrier");
    other.script("UPDATE pair SET ja_term = 5");  // which is no term
    CHECK(TermBase::open(path, Access::read).surfaces().rows.empty());
}

TEST_CASE("Reading writes nothing") {
    const TemporaryFolder folder;
    const std::string path = folder.file("a.db");
    make_base(path);
    const std::string before = bytes_of(path);
    {
        TermBase base = TermBase::open(path, Access::read);
        CHECK(base.pairs().size() == 1);
        const std::string message = path + ": is read-only: opened for reading";
        CHECK(error_of([&] { base.put_source({"b", "1"}, {}); }) == message);
        CHECK(error_of([&] { base.decide(base.pairs().at(0).id, Status::accepted, ""); }) == message);
    }
    CHECK(bytes_of(path) == before);
    CHECK(names_in(folder.path()) == Names{"a.db"});
}

TEST_CASE("Read-only files and folders can be read") {
    const TemporaryFolder folder;
    const std::string path = folder.file("a.db");
    make_base(path);
    SECTION("a read-only file") {
        fs::permissions(folder.path(), fs::perms::all);
        fs::permissions(path, fs::perms(0444));
        CHECK(as_nobody([&] {
                  expect(error_of([&] { TermBase::open(path, Access::write); }), path + ": is read-only");
                  expect(std::to_string(TermBase::open(path, Access::read).pairs().size()), "1");
              }) == 0);
    }
    SECTION("a read-only folder") {
        fs::permissions(path, fs::perms(0666));
        fs::permissions(folder.path(), fs::perms(0555));
        const std::string cannot =
            ": cannot be opened: its folder is missing or read-only, or the file may not be read";
        CHECK(as_nobody([&] {
                  expect(std::to_string(TermBase::open(path, Access::read).pairs().size()), "1");
                  expect(error_of([&] { TermBase::open(path, Access::write); }), path + ": is read-only");
                  const std::string fresh = folder.file("fresh.db");
                  expect(error_of([&] { TermBase::open(fresh, Access::write); }), fresh + cannot);
              }) == 0);
        CHECK(names_in(folder.path()) == Names{"a.db"});
    }
    SECTION("a read-only folder with changes in a -wal file") {
        TermBase writer = TermBase::open(path, Access::write);
        writer.put_source({"b.txt", "1"}, {post("題", "", {})});
        const TemporaryFolder copy;
        const std::string there = copy.file("a.db");
        fs::copy_file(path, there);
        fs::copy_file(path + "-wal", there + "-wal");
        fs::permissions(copy.path(), fs::perms(0555));
        CHECK(as_nobody([&] {
                  expect(error_of([&] { TermBase::open(there, Access::read); }),
                         there +
                             ": is in a read-only folder and has changes in its -wal file, which only a writer can "
                             "bring in");
              }) == 0);
    }
    SECTION("a file that may not be read") {
        fs::permissions(folder.path(), fs::perms(0755));
        fs::permissions(path, fs::perms(0000));
        CHECK(as_nobody([&] {
                  expect(error_of([&] { TermBase::open(path, Access::read); }),
                         path + ": cannot be opened: its folder is missing or read-only, or the file may not be read");
              }) == 0);
    }
    SECTION("a folder that may not be entered") {
        fs::permissions(folder.path(), fs::perms::none);
        CHECK(as_nobody([&] {
                  expect(error_of([&] { TermBase::open(path, Access::write); }),
                         path + ": cannot be opened: Permission denied");
              }) == 0);
    }
}
