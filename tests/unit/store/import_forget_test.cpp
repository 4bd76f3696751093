// SPDX-License-Identifier: Apache-2.0
// An import taken back leaves what was there before it, and everything that a person has said.
#include "tests/unit/store/entries.hpp"
#include "tests/unit/store/support.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using namespace yakugo::store;
using testing::entry;
using testing::import;
using testing::pair;
using testing::post;
using testing::shown;
using testing::TemporaryFolder;
using testing::the_pair;

namespace {

using Lines = std::vector<std::string>;

const ConceptEntry bullet = entry({{"弾"}}, {{"round"}}), circle = entry({{"丸"}}, {{"round"}}),
                   scold = entry({{"𠮟る"}}, {{"scold"}}), no_bullet = entry({{"弾", Usage::deprecated}}, {{"round"}});

TranslationUnit unit(const std::string& en, const std::string& ja) {
    TranslationUnit out;
    out.variants = {{"en", {en}}, {"ja", {ja}}};
    return out;
}

std::size_t units(const TermBase& base) {
    std::size_t out = 0;
    base.each_unit("", [&](const UnitRow&) { ++out; });
    return out;
}

}  // namespace

TEST_CASE("A term base without the import again, to the last row") {
    for (const Prefer prefer : {Prefer::base, Prefer::file, Prefer::newest}) {
        INFO(name(prefer));
        const TemporaryFolder folder;
        const std::string path = folder.file("a.db");
        TermBase base = TermBase::open(path, Access::write);
        base.put_source({"a.txt", "1"}, {post("記事", "", {pair("弾", "round", 0.6), pair("丸", "round", 0.3)})});
        import(base, "a.csv", {bullet});
        const Lines before = testing::dump(path);
        import(base, "b.csv", {circle, scold, no_bullet}, {.prefer = prefer, .day = "2030-01-01"});
        CHECK(base.imported_files() == Lines{"a.csv", "b.csv"});
        CHECK(testing::dump(path) != before);
        const Forgotten forgotten = base.forget("b.csv");
        CHECK(forgotten.entries == 3);
        CHECK(forgotten.units == 0);
        CHECK(forgotten.pairs_gone == 1);  // the others are in the post
        CHECK(testing::difference(testing::dump(path), before).empty());
        CHECK(base.imported_files() == Lines{"a.csv"});
        CHECK(testing::flaws(path).empty());
    }
}

TEST_CASE("Units go with their file and with no other") {
    const TemporaryFolder folder;
    TermBase base = TermBase::open(folder.file("a.db"), Access::write);
    for (const std::string file : {"a.tmx", "b.tmx"}) {
        TermBase::Import one = base.import(file);
        one.put(unit("Close it. " + file, "閉める。"));
        one.put(unit("Open it. " + file, "開ける。"));
        one.finish("import " + file);
    }
    const Forgotten forgotten = base.forget("a.tmx");
    CHECK(forgotten.units == 2);
    CHECK(units(base) == 2);
    base.each_unit("", [&](const UnitRow& row) { CHECK(row.source == "b.tmx"); });
    CHECK(base.digest_of("a.tmx") == std::nullopt);
    CHECK(base.digest_of("b.tmx") == "import b.tmx");
    TermBase::Import again = base.import("a.tmx");
    again.put(unit("Close it.", "閉める。"));
    CHECK(again.finish("import a.tmx").units_gone == 0);
    CHECK(units(base) == 3);
}

TEST_CASE("A person's decisions outlive the import, and undo goes on behind it") {
    const TemporaryFolder folder;
    const std::string path = folder.file("a.db");
    TermBase base = TermBase::open(path, Access::write);
    import(base, "a.csv", {bullet, scold});
    const PairId rejected = the_pair(base, "弾", "round").id;
    base.decide(rejected, Status::rejected, "me");
    base.decide(the_pair(base, "𠮟る", "scold").id, Status::accepted, "me");
    CHECK(base.forget("a.csv").pairs_gone == 0);
    CHECK(shown_status(the_pair(base, "𠮟る", "scold")) == "accepted");
    REQUIRE(base.pair(rejected));
    CHECK(shown_status(*base.pair(rejected)) == "rejected");
    const PairId kept = the_pair(base, "𠮟る", "scold").id;
    REQUIRE(base.undo("me"));
    CHECK_FALSE(base.pair(kept));  // nothing speaks for it now
    REQUIRE(base.redo("me"));
    CHECK(shown_status(the_pair(base, "𠮟る", "scold")) == "accepted");
    CHECK(the_pair(base, "𠮟る", "scold").id == kept);
    REQUIRE(base.undo("me"));
    REQUIRE(base.undo("me"));
    CHECK_FALSE(base.pair(rejected));
    CHECK(base.pairs({}).empty());
    import(base, "a.csv", {bullet, scold});
    CHECK(shown(base) == Lines{"弾=round accepted", "𠮟る=scold accepted"});
    CHECK(testing::flaws(path).empty());
}

TEST_CASE("What a file had taken over from a person is the person's again") {
    const TemporaryFolder folder;
    TermBase base = TermBase::open(folder.file("a.db"), Access::write);
    import(base, "a.csv", {bullet});
    base.decide(the_pair(base, "弾", "round").id, Status::accepted, "me");
    SECTION("a rendering") {
        import(base, "b.csv", {circle}, {.prefer = Prefer::file});
        CHECK(shown(base) == Lines{"丸=round accepted", "弾=round candidate"});
    }
    SECTION("a ban") {
        import(base, "b.csv", {no_bullet}, {.prefer = Prefer::file});
        CHECK(shown_status(the_pair(base, "弾", "round")) == "forbidden");
    }
    base.forget("b.csv");
    CHECK(shown(base) == Lines{"弾=round accepted"});
}

TEST_CASE("Only what was imported is forgotten") {
    const TemporaryFolder folder;
    const std::string path = folder.file("a.db");
    TermBase base = TermBase::open(path, Access::write);
    base.put_source({"a.txt", "1"}, {post("記事", "", {pair("弾", "round", 0.6)})});
    const Lines before = testing::raw_dump(path);
    for (const std::string name : {"a.txt", "no such file", ""}) {
        INFO(name);
        const Forgotten forgotten = base.forget(name);
        CHECK(forgotten.units + forgotten.entries + forgotten.pairs_gone == 0);
        CHECK(testing::difference(testing::raw_dump(path), before).empty());
    }
    CHECK(base.imported_files().empty());
    import(base, "a.txt", {scold});  // the same name once more
    CHECK(base.forget("a.txt").entries == 1);
    CHECK(shown(base) == Lines{"弾=round candidate"});
    CHECK(base.posts().size() == 1);
    CHECK(base.digest_of("a.txt") == std::nullopt);  // to be mined again
}

TEST_CASE("A ban that contradicts a person and a file is told once") {
    const TemporaryFolder folder;
    TermBase base = TermBase::open(folder.file("a.db"), Access::write);
    import(base, "a.csv", {bullet});
    base.decide(the_pair(base, "弾", "round").id, Status::accepted, "me");
    const ImportResult result = import(base, "b.csv", {no_bullet, no_bullet}, {.prefer = Prefer::file});
    CHECK(result.conflict_count == 1);
    CHECK(result.conflicts.size() == 1);
    CHECK(shown_status(the_pair(base, "弾", "round")) == "forbidden");
}
