// SPDX-License-Identifier: Apache-2.0
// Files of older versions become present ones and lose nothing.
#include "glossary/store/schema.hpp"
#include "glossary/store/uri.hpp"
#include "tests/unit/store/support.hpp"

#include <catch2/catch.hpp>

#include <chrono>
#include <filesystem>

using namespace yakugo;
using namespace yakugo::store;
using testing::pair;
using testing::post;
using testing::sql;

namespace {

namespace fs = std::filesystem;

/// A file of version 1 with one post, two decided pairs and one that is not.
void make_version_1(const std::string& path) {
    Database database(uri_of(path), path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, std::chrono::seconds(0));
    migrate(database, 1);
    database.script(R"sql(
        INSERT INTO source VALUES (1, 'a.txt', 'digest');
        INSERT INTO post VALUES (1, 1, 1, 9, '記事', 'Post', '', '', '', '2026-05-08', 'https://example.org/1');
        INSERT INTO claim VALUES (1, 1, 'old');
        INSERT INTO concept VALUES (4), (5), (6);
        INSERT INTO term VALUES (1, 4, 'ja', '外国テロ組織', '外国テロ組織'), (2, 4, 'en', 'FTO', 'fto'),
            (3, 5, 'ja', '空母', '空母'), (4, 5, 'en', 'aircraft carrier', 'aircraft carrier'),
            (5, 6, 'ja', '艦', '艦'), (6, 6, 'en', 'Ships', 'ships');
        INSERT INTO pair VALUES (7, 1, 2, 'acronym', 'candidate', 0.75, 'then', 'then'),
            (8, 3, 4, 'weapon', 'accepted', 0.5, 'then', 'then'), (9, 5, 6, 'concept', 'rejected', 0.25, 'then', 'then');
        INSERT INTO post_pair VALUES (1, 7, 'acronym', 0.75), (1, 8, 'weapon', 0.5), (1, 9, 'concept', 0.25);
        INSERT INTO evidence VALUES (1, 7, 1, 'parenthetical', 0.9, 3, 3, 0, 18, 0, 0, '外国テロ組織(FTO)', ''),
            (2, 8, 1, 'alt_pair', 0.1, 4, 5, 0, 6, 0, 16, '空母', 'aircraft carrier'),
            (3, 7, 1, 'initials', 0.3, 3, 2, 0, 18, 0, 3, '外国テロ組織(FTO)', 'FTO');
        INSERT INTO decision VALUES (1, 8, 'accept', 'candidate', 'accepted', '訳者', 'then', 'note'),
            (2, 9, 'reject', 'candidate', 'rejected', '訳者', 'then', '');
    )sql");
}

}  // namespace

TEST_CASE("A file of version 1 is brought up to date with all it holds") {
    const testing::TemporaryFolder folder;
    const std::string path = folder.file("a.db");
    make_version_1(path);
    CHECK(testing::error_of([&] { TermBase::open(path, Access::read); }) ==
          path + ": was made by an older yakugo; any command that writes, such as mine, brings it up to date");
    TermBase base = TermBase::open(path, GENERATE(Access::write, Access::change));
    CHECK(sql(path, "PRAGMA user_version") == std::vector<std::string>{std::to_string(TermBase::schema_version())});
    CHECK(testing::flaws(path).empty());
    const std::vector<PairRow> rows = base.pairs();
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].id == PairId{7});
    CHECK(rows[0].concept_id == ConceptId{4});
    CHECK(rows[0].confidence == 0.75);
    REQUIRE(rows[0].evidence.size() == 2);
    CHECK(rows[0].evidence[0].kind == "parenthetical");
    CHECK(rows[0].evidence[0].score == 0.9);
    CHECK(rows[0].evidence[0].context_ja == "外国テロ組織(FTO)");
    CHECK(rows[0].evidence[1].kind == "initials");
    CHECK(rows[0].evidence[1].en_line == 2);
    CHECK(rows[0].evidence[1].context_en == "FTO");
    CHECK(base.totals().evidence == 3);
    CHECK(base.pairs({.evidence = "initials"}).size() == 1);
    CHECK(base.pairs({.evidence = "initials,parenthetical"}).empty());
    CHECK_FALSE(rows[0].suggested);
    CHECK(rows[1].status == Status::accepted);
    CHECK(rows[1].evidence.size() == 1);
    CHECK(base.history().size() == 2);
    CHECK(base.support(PairId{7}).at(0).features.empty());
    CHECK(base.pair(PairId{7})->machine == 0.75);
    CHECK(sql(path, "SELECT link_form FROM term ORDER BY id") ==
          std::vector<std::string>{"外国テロ組織", "FTO", "空母", "aircraft carrier", "艦", "ship"});
    CHECK(sql(path, "SELECT form, pair_id FROM part ORDER BY form") ==
          std::vector<std::string>{"aircraft|8", "carrier|8"});

    PairRecord acronym = pair("外国テロ組織", "FTO", 0.75, "acronym");
    acronym.features = {{"parenthetical", 0.9}};
    const PutResult again = base.put_source({"a.txt", "2"}, {post("記事", "https://example.org/1", {acronym})});
    CHECK(again.posts_changed == 1);
    CHECK(again.pairs_added == 0);
    CHECK(base.pair(PairId{8})->status == Status::accepted);
    CHECK(base.pair(PairId{9})->status == Status::rejected);
    CHECK(base.support(PairId{7}).at(0).features == acronym.features);
    CHECK(testing::flaws(path).empty());
}

TEST_CASE("A file of version 6 keeps its decisions, conflicts and words told apart") {
    const testing::TemporaryFolder folder;
    const std::string path = folder.file("a.db");
    make_version_1(path);
    {
        Database database(uri_of(path), path, SQLITE_OPEN_READWRITE, std::chrono::seconds(0));
        migrate(database, 6);
        database.script(R"sql(
            INSERT INTO distinct_words VALUES ('バーン', 'バーンズ', '訳者', '2026-05-09T00:00:00Z'),
                ('a', 'b', '二人目', '2026-05-08T00:00:00Z');
            INSERT INTO entry (id, source_id, day, detail) VALUES (3, 1, '2026-05-08', '{"languages":[]}');
            INSERT INTO entry_pair (entry_id, pair_id, says, suggested, forbidden, ja_preferred, en_preferred, type, confidence)
                VALUES (3, 7, 'accepted', 0, '', 0, 0, 'acronym', 1);
            INSERT INTO entry_conflict (entry_id, pair_id, other_id, file_wins) VALUES (3, 7, 8, 0);
            INSERT INTO decision VALUES (3, 8, 'follow', 'accepted', 'candidate', 'import', 'then', 'a.tbx');
        )sql");
    }
    const std::vector<std::string> before =
        sql(path, "SELECT id, pair_id, action, status_before, status_after, who, decided, note FROM decision");
    TermBase base = TermBase::open(path, Access::write);
    CHECK(sql(path, "SELECT id, pair_id, action, status_before, status_after, who, decided, note FROM decision") ==
          before);
    CHECK(sql(path, "SELECT * FROM entry_conflict") == std::vector<std::string>{"3|7|8|0"});
    CHECK(testing::flaws(path).empty());
    REQUIRE(base.distinct_words().size() == 2);
    CHECK(base.distinct_words()[1].b == "バーンズ");
    const std::vector<OperationRow> log = base.operations(10);
    REQUIRE(log.size() == 2);
    CHECK(log[0].who == "訳者");
    CHECK(log[0].when == "2026-05-09T00:00:00Z");
    CHECK(log[0].words.at(0).a == "バーン");
    CHECK(base.history(PairId{8}).at(0).operation == OperationId{});

    base.decide(PairId{8}, Status::rejected, "訳者");  // what came before operations stays when they are undone
    base.undo("訳者");
    CHECK(base.pair(PairId{9})->status == Status::rejected);
    CHECK(base.history(PairId{8}).size() == 3);
    CHECK(sql(path, "SELECT max(id) FROM decision") == std::vector<std::string>{"4"});
    base.undo("訳者");
    CHECK(base.distinct_words().size() == 1);
    CHECK_THROWS(sql(path, "DELETE FROM decision"));
}

TEST_CASE("A file of every older version is copied before it is brought up to date") {
    for (int version = 1; version < TermBase::schema_version(); ++version) {
        INFO("version " << version);
        const testing::TemporaryFolder folder;
        const std::string path = folder.file("用語 #?.db"),
                          backup = path + ".schema-" + std::to_string(version) + ".bak";
        make_version_1(path);
        {
            Database database(uri_of(path), path, SQLITE_OPEN_READWRITE, std::chrono::seconds(0));
            migrate(database, version);
        }
        fs::permissions(path, fs::perms(0600));
        const std::vector<std::string> before = testing::raw_dump(path);
        CHECK_THROWS(TermBase::open(path, Access::read));
        CHECK(testing::names_in(folder.path()) == std::vector<std::string>{"用語 #?.db"});
        {
            const TermBase base = TermBase::open(path, version % 2 == 0 ? Access::write : Access::change);
            REQUIRE(base.upgraded());
            CHECK(base.upgraded()->version == version);
            CHECK(base.upgraded()->backup == backup);
            CHECK(base.history().size() == 2);
        }
        CHECK_FALSE(TermBase::open(path, Access::write).upgraded());
        CHECK(testing::flaws(path).empty());
        CHECK(sql(backup, "PRAGMA user_version") == std::vector<std::string>{std::to_string(version)});
        CHECK(sql(backup, "PRAGMA integrity_check") == std::vector<std::string>{"ok"});
        CHECK(testing::difference(testing::raw_dump(backup), before) == "");
        CHECK(fs::status(backup).permissions() == fs::perms(0600));
    }
}

TEST_CASE("A backup takes no other file's place, and the same one is not made twice") {
    const testing::TemporaryFolder folder;
    const std::string path = folder.file("a.db"), name = path + ".schema-1";
    make_version_1(path);
    testing::write_bytes(name + ".bak", "a user's own file");
    testing::write_bytes(name + ".bak.part", "what a killed run has left");
    fs::create_directory(name + ".2.bak");
    fs::copy_file(path, folder.file("b.db"));
    CHECK(TermBase::open(path, Access::write).upgraded()->backup == name + ".3.bak");
    CHECK(testing::bytes_of(name + ".bak") == "a user's own file");
    // As if the first run had been killed behind its backup.
    fs::remove(path);
    fs::copy_file(folder.file("b.db"), path);
    CHECK(TermBase::open(path, Access::write).upgraded()->backup == name + ".3.bak");
    CHECK(testing::names_in(folder.path()) ==
          std::vector<std::string>{"a.db", "a.db.schema-1.2.bak", "a.db.schema-1.3.bak", "a.db.schema-1.bak", "b.db"});
}

TEST_CASE("Where no backup can be made the term base stays as it is") {
    const testing::TemporaryFolder folder;
    const std::string path = folder.file("a.db"), part = path + ".schema-1.bak.part";
    make_version_1(path);
    fs::create_directories(part + "/in the way");
    const std::string before = testing::bytes_of(path);
    CHECK(testing::error_of([&] { TermBase::open(path, Access::write); }) ==
          path + ": was made by an older yakugo and stays as it is, because it could not be copied before: " + part +
              ": cannot be written: File exists");
    CHECK(testing::bytes_of(path) == before);
    CHECK(testing::names_in(folder.path()) == std::vector<std::string>{"a.db", "a.db.schema-1.bak.part"});
}

TEST_CASE("A file made today has the tables of one that was brought up to date") {
    const testing::TemporaryFolder folder;
    const std::string old = folder.file("old.db"), fresh = folder.file("fresh.db");
    make_version_1(old);
    for (const std::string& path : {old, fresh}) TermBase::open(path, Access::write);
    const char* tables = "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name";
    CHECK(testing::difference(sql(old, tables), sql(fresh, tables)) == "");
}
