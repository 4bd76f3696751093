// SPDX-License-Identifier: Apache-2.0
// Files of other tools: what they bring, and what is gone with them.
#include "tests/unit/store/entries.hpp"
#include "tests/unit/store/support.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

using namespace yakugo;
using namespace yakugo::store;
using testing::entry;
using testing::flaws;
using testing::import;
using testing::pair;
using testing::post;
using testing::shown;
using testing::TemporaryFolder;
using testing::the_pair;

namespace {

using Lines = std::vector<std::string>;

std::string random_text(std::mt19937& random) {
    static const Lines pieces = {"a", "𠮟", " ", "\t", "\n", "<b>", "&amp;", "\x1E", "", "弁"};
    std::string out;
    for (std::size_t n = random() % 5; n > 0; --n) out += pieces[random() % pieces.size()];
    return out;
}

}  // namespace

TEST_CASE("An entry's terms are accepted pairs of one concept, and it is kept whole") {
    const TemporaryFolder folder;
    TermBase base = TermBase::open(folder.file("a.db"), Access::write);
    const ConceptEntry one = entry({{"冷却材", Usage::preferred}, {"冷却剤", Usage::deprecated}},
                                   {{"coolant", Usage::admitted}, {"cooling medium", Usage::preferred}});
    const ImportResult result = import(base, "a.tbx", {one, {.key = "c2", .languages = {{"de", {}, {{"Ventil"}}}}}});
    CHECK(result.entries == 2);
    CHECK(result.two_sided == 1);
    CHECK(result.pairs == 4);
    CHECK(result.pairs_added == 4);
    CHECK(result.forbidden == 2);
    CHECK(shown(base) == Lines{"冷却剤=coolant forbidden", "冷却剤=cooling medium forbidden", "冷却材=coolant accepted",
                               "冷却材=cooling medium accepted"});
    const PairRow row = the_pair(base, "冷却材", "coolant");
    CHECK(row.concept_id == the_pair(base, "冷却剤", "cooling medium").concept_id);
    CHECK(row.confidence == 1);
    CHECK(row.ja_preferred);
    CHECK_FALSE(row.en_preferred);
    CHECK_FALSE(the_pair(base, "冷却剤", "coolant").ja_preferred);
    REQUIRE(row.evidence.size() == 1);
    CHECK(row.evidence[0].kind == "glossary");
    CHECK(row.evidence[0].source == "a.tbx");
    CHECK(row.evidence[0].ja_line == 7);
    std::vector<ConceptEntry> kept;
    base.each_entry([&](const EntryRow& entry) { kept.push_back(entry.entry); });
    REQUIRE(kept.size() == 2);
    CHECK(kept[0] == one);
    CHECK(base.digest_of("a.tbx") == "digest of a.tbx");
    CHECK(base.totals().entries == 2);
    CHECK(flaws(folder.file("a.db")) == Lines{});
}

TEST_CASE("An import that is not finished, or only tried, leaves nothing") {
    const TemporaryFolder folder;
    const std::string path = folder.file("a.db");
    TermBase base = TermBase::open(path, Access::write);
    import(base, "a.tbx", {entry({{ "弁" }}, {{ "valve" }})});
    const Lines before = testing::raw_dump(path);
    {
        TermBase::Import run = base.import("a.tbx");
        run.put(entry({{"軸"}}, {{"shaft"}}));
    }
    CHECK(testing::difference(testing::raw_dump(path), before) == "");
    CHECK(import(base, "a.tbx", {entry({{"軸"}}, {{"shaft"}})}, {}, false).pairs_added == 1);
    CHECK(testing::difference(testing::raw_dump(path), before) == "");
    CHECK(base.pairs().size() == 1);
}

TEST_CASE("A file that is imported again takes the place of what it brought") {
    const TemporaryFolder folder;
    TermBase base = TermBase::open(folder.file("a.db"), Access::write);
    import(base, "a.tbx",
           {entry({{ "弁" }},
                  {{ "valve" }}),
            entry({{ "軸" }},
                  {{ "shaft" }}),
            entry({{ "管" }},
                  {{ "pipe" }})});
    const PairId valve = the_pair(base, "弁", "valve").id;
    base.decide(the_pair(base, "軸", "shaft").id, Status::rejected, "訳者");
    const ImportResult again = import(base, "a.tbx", {entry({{"弁"}}, {{"valve"}})});
    CHECK(again.entries_gone == 3);
    CHECK(again.pairs_added == 0);
    CHECK(the_pair(base, "弁", "valve").id == valve);
    CHECK(shown(base) == Lines{"弁=valve accepted", "軸=shaft rejected"});
    import(base, "b.tbx", {entry({{ "弁" }}, {{ "valve" }})});
    import(base, "a.tbx", {});
    CHECK(shown(base) == Lines{"弁=valve accepted", "軸=shaft rejected"});
    import(base, "b.tbx", {});
    CHECK(shown(base) == Lines{"軸=shaft rejected"});
    CHECK(flaws(folder.file("a.db")) == Lines{});
}

TEST_CASE("Terms of several words go with their file, and what they did to their relatives") {
    const TemporaryFolder folder;
    TermBase base = TermBase::open(folder.file("a.db"), Access::write);
    const Term open{"ビースト・モード", {}, {{"status", "candidate"}, {"confidence", "0.6"}}};
    const std::vector<Term> sure = {{"ビーストモード"}}, english = {{"beast mode"}};
    import(base, "mine.csv", {entry({open}, english)});
    const auto confidence = [&] {
        double out = 0;
        for (const PairRow& row : base.pairs({})) out = row.ja == open.surface ? row.confidence : out;
        return out;
    };
    const double alone = confidence();
    import(base, "client.csv", {entry(sure, english)});
    CHECK(confidence() > alone);
    CHECK(import(base, "client.csv", {entry({{"弾"}}, {{"round"}})}).entries_gone == 1);
    CHECK(shown(base) == Lines{"ビースト・モード=beast mode candidate", "弾=round accepted"});
    CHECK(confidence() == Approx(alone));
    CHECK(flaws(folder.file("a.db")).empty());
}

TEST_CASE("Entries that say so are candidates with their confidence") {
    const TemporaryFolder folder;
    TermBase base = TermBase::open(folder.file("a.db"), Access::write);
    Term ja{"弁"}, en{"valve"};
    en.fields = {
        {"status", "candidate"}, {"confidence", "0.80"}, {"type", "weapon"}, {"evidence", "title_pair,lexicon"}};
    import(base, "a.tbx", {entry({ja}, {en})});
    const PairRow row = the_pair(base, "弁", "valve");
    CHECK(row.status == Status::candidate);
    CHECK(row.confidence == 0.8);
    CHECK(row.type == "weapon");
    REQUIRE(row.evidence.size() == 2);
    CHECK(row.evidence[0].kind == "title_pair");
    CHECK(row.evidence[1].kind == "lexicon");
    base.put_source({"a.txt", "1"}, {post("記事", "", {pair("弁", "valve", 0.5)})});
    CHECK(the_pair(base, "弁", "valve").confidence > 0.8);
    base.put_source({"a.txt", "2"}, {});
    CHECK(the_pair(base, "弁", "valve").confidence == 0.8);
}

TEST_CASE("Units come back as they went in") {
    const TemporaryFolder folder;
    TermBase base = TermBase::open(folder.file("a.db"), Access::write);
    TranslationUnit unit{
        .key = "a-1",
        .attributes = {{"creationdate", "20260508T093000Z"}, {"creationid", ""}},
        .properties = {{"x-a", "1"}, {"x-b", "", {{"xml:lang", "en"}}}},
        .notes = {{"a note\nof two lines", {}}},
        .variants = {{"ja-JP", {"弁を閉める。", {{3, "bpt", {{"i", "1"}, {"x", "1"}}, "&lt;b>"}, {6, "ept"}}}},
                     {"en", {"Close the valve.", {}}, {{"changeid", "佐藤"}}, {{"p", "v"}}, {{"n", {}}}},
                     {"en", {"Shut the valve.", {}}},
                     {"de", {"", {}}}},
        .line = 12};
    {
        TermBase::Import run = base.import("a.tmx");
        run.put(unit);
        run.put(TranslationUnit{});
        const ImportResult result = run.finish("1");
        CHECK(result.units == 2);
        CHECK(result.two_sided == 1);
    }
    std::vector<UnitRow> rows;
    base.each_unit("", [&](const UnitRow& row) { rows.push_back(row); });
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].unit == unit);
    CHECK(rows[0].source == "a.tmx");
    CHECK(rows[1].unit == TranslationUnit{});
    std::size_t found = 0;
    base.each_unit("CLOSE THE", [&](const UnitRow&) { ++found; });
    CHECK(found == 1);
    CHECK(base.totals().units == 2);
    CHECK(base.import("a.tmx").finish("2").units_gone == 2);
    CHECK(base.totals().units == 0);
}

TEST_CASE("Random units come back, but for the two characters that part records") {
    const unsigned seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    const auto clean = [](std::string text) {
        std::replace(text.begin(), text.end(), '\x1E', ' ');
        return text;
    };
    const TemporaryFolder folder;
    TermBase base = TermBase::open(folder.file("a.db"), Access::write);
    std::vector<TranslationUnit> expected;
    TermBase::Import run = base.import("a.tmx");
    for (int i = 0; i < 300; ++i) {
        TranslationUnit unit{.key = random_text(random)};
        for (std::size_t n = random() % 3; n > 0; --n)
            unit.properties.push_back({random_text(random), random_text(random)});
        for (std::size_t n = random() % 4; n > 0; --n) {
            static const Lines languages = {"ja", "en", "en-GB", "fr-CA"};
            Variant& variant = unit.variants.emplace_back();
            variant.language = languages[random() % languages.size()];
            variant.text.text = clean(random_text(random));
            if (random() % 2 == 0)
                variant.text.tags.push_back({0, "ph", {{"x", random_text(random)}}, random_text(random)});
            if (random() % 2 == 0) variant.notes.push_back({random_text(random), {{"xml:lang", random_text(random)}}});
        }
        run.put(unit);
        unit.key = clean(unit.key);
        for (Property& one : unit.properties) one = {clean(one.type), clean(one.value)};
        for (Variant& variant : unit.variants) {
            for (InlineTag& tag : variant.text.tags) {
                tag.code = clean(tag.code);
                tag.attributes[0].second = clean(tag.attributes[0].second);
            }
            for (Note& note : variant.notes)
                note = {clean(note.text), {{"xml:lang", clean(note.attributes[0].second)}}};
        }
        expected.push_back(unit);
    }
    run.finish("1");
    std::size_t at = 0;
    base.each_unit("", [&](const UnitRow& row) { CHECK(row.unit == expected[at++]); });
    CHECK(at == expected.size());
}

TEST_CASE("Posts and entries may come in any order") {
    const std::vector<PostRecord> posts = {
        post("記事", "", {pair("弁", "valve", 0.6), pair("主弁", "main valve", 0.4)})};
    const std::vector<ConceptEntry> entries = {entry({{"弁"}, {"バルブ"}}, {{"valve"}}),
                                               entry({{"主弁"}}, {{"main valve"}})};
    const TemporaryFolder folder;
    const std::string first = folder.file("a.db"), second = folder.file("b.db");
    {
        TermBase base = TermBase::open(first, Access::write);
        base.put_source({"a.txt", "1"}, posts);
        import(base, "a.tbx", entries);
    }
    {
        TermBase base = TermBase::open(second, Access::write);
        import(base, "a.tbx", entries);
        base.put_source({"a.txt", "1"}, posts);
    }
    const auto rows = [](const std::string& path) {
        Lines out;
        for (const PairRow& row : TermBase::open(path, Access::read).pairs())
            out.push_back(row.ja + row.en + std::to_string(row.confidence) + std::string(shown_status(row)) +
                          (row.ja_preferred ? "p" : ""));
        std::sort(out.begin(), out.end());
        return out;
    };
    CHECK(rows(first) == rows(second));
}

TEST_CASE("A copy of a file that is there brings nothing") {
    const TemporaryFolder folder;
    TermBase base = TermBase::open(folder.file("a.db"), Access::write);
    for (const char* file : {"a.tmx", "copy.tmx"}) {
        TermBase::Import run = base.import(file);
        run.put(TranslationUnit{.key = "1"});
        CHECK(run.finish("digest").same_as == (file == std::string("a.tmx") ? "" : "a.tmx"));
    }
    CHECK(base.totals().units == 1);
    CHECK(base.totals().sources == 1);
    CHECK(base.import("a.tmx").finish("digest").same_as.empty());
    CHECK(base.import("copy.tmx").finish("digest").same_as == "a.tmx");
}
