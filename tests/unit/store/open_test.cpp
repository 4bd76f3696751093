// SPDX-License-Identifier: Apache-2.0
// Which files are opened, which are refused, and that a refused one is left as it was.
#include "glossary/store/sqlite.hpp"
#include "tests/unit/store/support.hpp"

#include <catch2/catch.hpp>

#include <fstream>

#include <sys/stat.h>

using namespace yakugo;
using namespace yakugo::store;
using namespace std::chrono_literals;
using testing::bytes_of;
using testing::error_of;
using testing::names_in;
using testing::pair;
using testing::post;
using testing::sql;
using testing::TemporaryFolder;
using testing::write_bytes;

namespace {

namespace fs = std::filesystem;
using Names = std::vector<std::string>;

void make_old_base(const std::string& path) {
    TermBase base = TermBase::open(path, Access::write);
    base.put_source({"a.txt", "1"}, {post("記事", "https://example.org/1", {pair("空母", "carrier")})});
}

}  // namespace

TEST_CASE("A new term base says what it is") {
    for (const char* name : {"a.db", "訳語 #1?mode=ro&x=%41.db", ":memory:", "-x.db", "𠮟🛩️.db"}) {
        INFO(name);
        const TemporaryFolder folder;
        const std::string path = folder.file(name);
        {
            const TermBase base = TermBase::open(path, Access::write);
            CHECK(base.totals().posts == 0);
        }
        CHECK(names_in(folder.path()) == Names{name});
        CHECK(sql(path, "PRAGMA application_id") == Names{"1498105679"});  // 0x594B474F, "YKGO"
        CHECK(sql(path, "PRAGMA user_version") == Names{std::to_string(TermBase::schema_version())});
        CHECK(sql(path, "PRAGMA journal_mode") == Names{"wal"});
        CHECK(error_of([&] { TermBase::open(path, Access::read); }) == "no error");
        CHECK(error_of([&] { TermBase::open(path, Access::write); }) == "no error");
        CHECK(names_in(folder.path()) == Names{name});
    }
}

TEST_CASE("An empty file becomes a term base by writing, not by reading") {
    const TemporaryFolder folder;
    const std::string path = folder.file("a.db");
    write_bytes(path, "");
    for (const Access access : {Access::read, Access::change})
        CHECK(error_of([&] { TermBase::open(path, access); }) == path + ": is empty, no term base");
    CHECK(fs::file_size(path) == 0);
    make_old_base(path);
    CHECK(TermBase::open(path, Access::read).totals().pairs == 1);
}

TEST_CASE("Files that are no term base are refused untouched") {
    const TemporaryFolder folder;
    const std::string newer = std::to_string(TermBase::schema_version() + 6);
    struct Case {
        const char* name;
        std::function<void(const std::string&)> make;
        std::string message;
    };
    const auto bytes = [](const std::string& content) {
        return [content](const std::string& path) { write_bytes(path, content); };
    };
    const auto statement = [](const std::string& script) {
        return [script](const std::string& path) { sql(path, script); };
    };
    const std::string foreign = "is a SQLite file of another program";
    const Case cases[] = {
        {"text", bytes("これはテキスト𠮟🛩️です。\n"), "is not a SQLite file"},
        {"long text", bytes(std::string(100000, 'x')), "is not a SQLite file"},
        {"one byte", bytes("S"), "is not a SQLite file"},
        {"cut header", bytes(std::string("SQLite format 3\0", 16)), "is not a SQLite file"},
        {"tables, no application_id", statement("CREATE TABLE t (x)"), foreign},
        {"another application_id", statement("PRAGMA application_id = 7; CREATE TABLE t (x)"), foreign},
        {"another application_id, no table", statement("PRAGMA application_id = 7"), foreign},
        {"another application, WAL",
         statement("PRAGMA application_id = 7; PRAGMA journal_mode = WAL; CREATE TABLE t (x)"), foreign},
        {"a view is a table", statement("CREATE VIEW v AS SELECT 1"), foreign},
    };
    for (const Case& c : cases) {
        for (const Access access : {Access::read, Access::write}) {
            INFO(c.name << (access == Access::read ? " for reading" : " for writing"));
            const TemporaryFolder own;
            const std::string path = own.file("a.db");
            c.make(path);
            const std::string before = bytes_of(path);
            CHECK(error_of([&] { TermBase::open(path, access); }) == path + ": " + c.message);
            CHECK(bytes_of(path) == before);
            CHECK(names_in(own.path()) == Names{"a.db"});
        }
    }
}

TEST_CASE("Another program's tables that stand only in a -wal file are seen") {
    const TemporaryFolder folder;
    const std::string path = folder.file("a.db");
    const std::string copy = folder.file("copy.db");
    sql(path, "PRAGMA journal_mode = WAL");
    Database other("file:" + path, path, SQLITE_OPEN_READWRITE, 0ms);
    other.script("SELECT 1 FROM sqlite_schema");  // keeps the -wal from being brought in
    sql(path, "CREATE TABLE t (x)");
    fs::copy_file(path, copy);
    fs::copy_file(path + "-wal", copy + "-wal");
    const std::string before = bytes_of(copy) + bytes_of(copy + "-wal");
    for (const Access access : {Access::read, Access::write}) {
        CHECK(error_of([&] { TermBase::open(copy, access); }) == copy + ": is a SQLite file of another program");
        CHECK(bytes_of(copy) + bytes_of(copy + "-wal") == before);
        CHECK_FALSE(fs::exists(copy + "-shm"));
    }
}

TEST_CASE("Newer and older term bases are refused untouched") {
    const int known = TermBase::schema_version();
    const std::string numbers =
        " (version " + std::to_string(known + 6) + ", this one knows " + std::to_string(known) + ")";
    const TemporaryFolder folder;
    const std::string path = folder.file("a.db");
    make_old_base(path);
    sql(path, "PRAGMA user_version = " + std::to_string(known + 6));
    const std::string before = bytes_of(path);
    for (const Access access : {Access::read, Access::change, Access::write}) {
        CHECK(error_of([&] { TermBase::open(path, access); }) == path + ": was made by a newer yakugo" + numbers);
        CHECK(bytes_of(path) == before);
        CHECK(names_in(folder.path()) == Names{"a.db"});
    }
    sql(path, "PRAGMA user_version = 0");
    CHECK(error_of([&] { TermBase::open(path, Access::read); }) ==
          path + ": was made by an older yakugo; any command that writes, such as mine, brings it up to date");
}

TEST_CASE("A newer version that stands only in the -wal file is seen, and file and -wal stay") {
    const TemporaryFolder folder;
    const std::string path = folder.file("a.db");
    const std::string copy = folder.file("copy.db");
    make_old_base(path);
    Database other("file:" + path, path, SQLITE_OPEN_READWRITE, 0ms);
    other.script("SELECT 1 FROM sqlite_schema");  // keeps the -wal from being brought in
    sql(path, "PRAGMA user_version = 98");
    fs::copy_file(path, copy);
    fs::copy_file(path + "-wal", copy + "-wal");
    const std::string before = bytes_of(copy) + bytes_of(copy + "-wal");
    for (const Access access : {Access::read, Access::write}) {
        CHECK_THAT(error_of([&] { TermBase::open(copy, access); }), Catch::Contains("newer yakugo (version 98"));
        CHECK(bytes_of(copy) + bytes_of(copy + "-wal") == before);
    }
}

TEST_CASE("Paths that are no file") {
    const TemporaryFolder folder;
    const std::string missing = folder.file("missing.db");
    const std::string nowhere = folder.file("nowhere/a.db");
    const std::string pipe = folder.file("pipe");
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    const std::string here = folder.path().string();
    struct Case {
        std::string path;
        Access access;
        std::string message;
    };
    const Case cases[] = {
        {missing, Access::read, missing + ": no such term base"},
        {missing, Access::change, missing + ": no such term base"},
        {nowhere, Access::read, nowhere + ": no such term base"},
        {nowhere, Access::write, nowhere + ": cannot be created: there is no such folder"},
        {here, Access::read, here + ": is a folder, not a term base"},
        {here, Access::write, here + ": is a folder, not a term base"},
        {pipe, Access::read, pipe + ": is not a regular file"},
        {pipe, Access::write, pipe + ": is not a regular file"},
        {"", Access::write, "no such term base: not a file name"},
    };
    for (const Case& c : cases) {
        INFO(c.path);
        CHECK(error_of([&] { TermBase::open(c.path, c.access); }) == c.message);
    }
    CHECK(names_in(folder.path()) == Names{"pipe"});
}

TEST_CASE("Damage is an error with the file's name") {
    const TemporaryFolder folder;
    const std::string path = folder.file("a.db");
    make_old_base(path);
    std::string bytes = bytes_of(path);
    std::fill(bytes.begin() + 4096, bytes.end(), '\xAA');
    write_bytes(path, bytes);
    CHECK_THAT(error_of([&] {
                   TermBase::open(path, Access::write).put_source({"b", "1"}, {post("題", "", {})});
               }),
               Catch::StartsWith(path + ": is damaged: "));
    CHECK_THAT(error_of([&] { TermBase::open(path, Access::read).pairs(); }),
               Catch::StartsWith(path + ": is damaged: "));
}

TEST_CASE("Our marks without our tables") {
    const TemporaryFolder folder;
    const std::string path = folder.file("a.db");
    sql(path, "PRAGMA application_id = 1498105679; PRAGMA user_version = " +
                  std::to_string(TermBase::schema_version()) + "; CREATE TABLE post (x)");
    const TermBase base = TermBase::open(path, Access::read);
    CHECK_THAT(error_of([&] { base.posts(); }), Catch::StartsWith(path + ": SQLite failed: no such "));
}
