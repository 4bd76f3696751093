// SPDX-License-Identifier: Apache-2.0
// Files of other tools: what they bring, what they do not overwrite, and what is gone with them.
#include "tests/unit/store/support.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace yakugo;
using namespace yakugo::store;
using testing::flaws;
using testing::pair;
using testing::post;
using testing::TemporaryFolder;
using testing::the_pair;

namespace {

using Terms = std::vector<Term>;

ConceptEntry entry(const Terms& ja, const Terms& en, const std::string& day = "") {
    ConceptEntry out{.key = "c1", .languages = {{"ja", {}, ja}, {"en-US", {}, en}}, .line = 7};
    if (!day.empty()) out.fields.push_back({"transaction", "modification", "", {{"date", day}}});
    return out;
}

ImportResult import(TermBase& base, const std::string& file, const std::vector<ConceptEntry>& entries,
                    const ImportOptions& options = {}, bool keep = true) {
    TermBase::Import run = base.import(file, options);
    for (const ConceptEntry& one : entries) run.put(one);
    return run.finish("digest of " + file, keep);
}

std::vector<std::string> shown(const TermBase& base) {
    std::vector<std::string> out;
    PairFilter all;
    for (const PairRow& row : base.pairs(all))
        out.push_back(row.ja + "=" + row.en + " " + std::string(shown_status(row)));
    all.status = Status::rejected;
    for (const PairRow& row : base.pairs(all)) out.push_back(row.ja + "=" + row.en + " rejected");
    std::sort(out.begin(), out.end());
    return out;
}

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
    const Terms sure = {{"ビーストモード"}}, english = {{"beast mode"}};
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

TEST_CASE("A pair that followed a file is again what a person has made of it when the file lets it go") {
    const TemporaryFolder folder;
    TermBase base = TermBase::open(folder.file("a.db"), Access::write);
    import(base, "client.csv", {entry({{ "弾" }}, {{ "round" }})});
    base.decide(base.pairs({}).front().id, Status::rejected, "訳者");
    import(base, "client.csv", {entry({{ "弾" }}, {{ "round" }}, "2026-05-08")}, {.prefer = Prefer::file});
    CHECK(shown(base) == Lines{"弾=round accepted"});
    import(base, "client.csv", {});
    CHECK(shown(base) == Lines{"弾=round rejected"});
}

TEST_CASE("The day of a file counts for its entries later too") {
    const TemporaryFolder folder;
    TermBase base = TermBase::open(folder.file("a.db"), Access::write);
    import(base, "new.csv", {entry({{ "弾" }}, {{ "round" }})}, {.day = "2026-05-08"});
    import(base, "old.csv", {entry({{ "丸" }}, {{ "round" }})}, {.prefer = Prefer::newest, .day = "2019-01-01"});
    CHECK(shown(base) == Lines{"丸=round candidate", "弾=round accepted"});
}

TEST_CASE("What a person has decided stays, unless the file is preferred") {
    struct Case {
        const char* name;
        Prefer prefer;
        const char* day;
        bool file_wins;
    };
    const std::vector<Case> cases = {{"base", Prefer::base, "2999-01-01", false},
                                     {"file", Prefer::file, "", true},
                                     {"newest, the file", Prefer::newest, "2999-01-01", true},
                                     {"newest, the decision", Prefer::newest, "1999-01-01", false},
                                     {"newest, no date", Prefer::newest, "", false}};
    for (const Case& c : cases) {
        INFO(c.name);
        const TemporaryFolder folder;
        TermBase base = TermBase::open(folder.file("a.db"), Access::write);
        base.put_source({"a.txt", "1"}, {post("記事", "", {pair("弁", "valve"), pair("弁膜", "valve flap")})});
        const PairId rejected = the_pair(base, "弁", "valve").id, accepted = the_pair(base, "弁膜", "valve flap").id;
        base.decide(rejected, Status::rejected, "訳者");
        base.decide(accepted, Status::accepted, "訳者");
        const ImportResult result =
            import(base, "a.tbx",
                   {entry({{"弁"}}, {{"valve"}}, c.day), entry({{"弁膜", Usage::deprecated}}, {{"valve flap"}}, c.day)},
                   {.prefer = c.prefer});
        CHECK(result.conflict_count == 2);
        REQUIRE(result.conflicts.size() == 2);
        CHECK(result.conflicts[0].kind == Conflict::Kind::rejected);
        CHECK(result.conflicts[1].kind == Conflict::Kind::accepted);
        CHECK(result.conflicts[0].file_wins == c.file_wins);
        CHECK(shown(base) == (c.file_wins ? Lines{"弁=valve accepted", "弁膜=valve flap forbidden"}
                                          : Lines{"弁=valve rejected", "弁膜=valve flap accepted"}));
        CHECK(base.history(rejected).back().action == (c.file_wins ? "follow" : "reject"));
        if (c.file_wins) CHECK(base.history(rejected).back().note == "a.tbx");
        // Whoever decides last is right.
        base.decide(rejected, Status::rejected, "訳者");
        base.decide(accepted, Status::accepted, "訳者");
        CHECK(shown(base) == Lines{"弁=valve rejected", "弁膜=valve flap accepted"});
    }
}

TEST_CASE("Another rendering of an accepted term is a conflict until somebody decides") {
    enum class End { reject, accept, remove };
    for (const auto& [prefer, end] : {std::pair(Prefer::base, End::reject),
                                      {Prefer::base, End::accept},
                                      {Prefer::base, End::remove},
                                      {Prefer::file, End::reject},
                                      {Prefer::file, End::accept},
                                      {Prefer::file, End::remove}}) {
        INFO(static_cast<int>(prefer) << " " << static_cast<int>(end));
        const bool file = prefer == Prefer::file;
        const TemporaryFolder folder;
        TermBase base = TermBase::open(folder.file("a.db"), Access::write);
        base.put_source({"a.txt", "1"}, {post("記事", "", {pair("ステルス", "stealth")})});
        const PairId old = the_pair(base, "ステルス", "stealth").id;
        base.decide(old, Status::accepted, "訳者");
        const ImportResult result = import(base, "a.tbx", {entry({{"隠密性"}}, {{"Stealth"}})}, {.prefer = prefer});
        REQUIRE(result.conflicts.size() == 1);
        CHECK(result.conflicts[0].kind == Conflict::Kind::rendering);
        CHECK(result.conflicts[0].line == 7);
        CHECK(result.conflicts[0].other == old);
        CHECK(result.conflicts[0].other_ja == "ステルス");
        CHECK(shown(base) == (file ? Lines{"ステルス=stealth candidate", "隠密性=Stealth accepted"}
                                   : Lines{"ステルス=stealth accepted", "隠密性=Stealth candidate"}));
        const PairId found = the_pair(base, "隠密性", "Stealth").id;
        CHECK(base.pair(old)->conflicts == std::vector<PairId>{found});
        CHECK(base.pair(found)->conflicts == std::vector<PairId>{old});
        CHECK(base.pairs({.in_conflict = true}).size() == 2);
        if (end == End::remove) {
            import(base, "a.tbx", {});
        } else {
            base.decide(file ? old : found, end == End::accept ? Status::accepted : Status::rejected, "訳者");
        }
        CHECK(base.pairs({.in_conflict = true}).empty());
    }
}

TEST_CASE("What is no conflict") {
    const TemporaryFolder folder;
    TermBase base = TermBase::open(folder.file("a.db"), Access::write);
    import(base, "a.tbx", {entry({{ "在庫" }}, {{ "stock" }}), entry({{ "株式" }}, {{ "stock" }})});
    struct Case {
        const char* name;
        ConceptEntry entry;
        ImportOptions options;
        std::size_t conflicts;
    };
    const std::vector<Case> cases = {
        {"one that is there", entry({{"在庫"}}, {{"stock"}, {"inventory"}}), {}, 0},
        {"a third one", entry({{"持株"}}, {{"Stock"}}), {}, 2},
        {"both renderings among its own", entry({{"在庫"}, {"株式"}}, {{"stock"}}), {}, 0},
        {"forbidden", entry({{"持株", Usage::deprecated}}, {{"stock"}}), {}, 0},
        {"to be decided", entry({{"持株"}}, {{"stock"}}), {.as_candidates = true}, 0},
        {"other direction: one English", entry({{"持株"}}, {{"stock"}}), {.source = Language::ja}, 0},
        {"other direction: one Japanese", entry({{"株式"}}, {{"share"}}), {.source = Language::ja}, 1},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        CHECK(import(base, "b.tbx", {c.entry}, c.options, false).conflict_count == c.conflicts);
    }
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

TEST_CASE("What one file forbids another may not bring back unseen") {
    for (const bool ban_first : {true, false}) {
        for (const Prefer prefer : {Prefer::base, Prefer::file}) {
            INFO(ban_first << " " << static_cast<int>(prefer));
            const TemporaryFolder folder;
            TermBase base = TermBase::open(folder.file("a.db"), Access::write);
            const ConceptEntry ban = entry({{"冷却剤", Usage::deprecated}, {"冷却材"}}, {{"coolant"}});
            const ConceptEntry use = entry({{"冷却剤"}, {"冷却材"}}, {{"coolant"}});
            import(base, "a.tbx", {ban_first ? ban : use});
            const ImportResult result = import(base, "b.tbx", {ban_first ? use : ban}, {.prefer = prefer});
            REQUIRE(result.conflicts.size() == 1);
            CHECK(result.conflicts[0].ja == "冷却剤");
            CHECK(result.conflicts[0].kind == (ban_first ? Conflict::Kind::rejected : Conflict::Kind::accepted));
            const bool forbidden = ban_first == (prefer == Prefer::base);
            CHECK(shown_status(the_pair(base, "冷却剤", "coolant")) == (forbidden ? "forbidden" : "accepted"));
        }
    }
}

TEST_CASE("The loser of a conflict stays at a half, whatever speaks for it") {
    const TemporaryFolder folder;
    TermBase base = TermBase::open(folder.file("a.db"), Access::write);
    base.put_source({"a.txt", "1"}, {post("記事", "", {pair("射出座席", "ejection seat", 0.9)})});
    const PairId old = the_pair(base, "射出座席", "ejection seat").id;
    base.decide(old, Status::accepted, "訳者");
    import(base, "a.tbx", {entry({{ "脱出座席" }}, {{ "ejection seat" }})});
    import(base, "b.tbx", {entry({{ "脱出座席" }}, {{ "ejection seat" }})});
    CHECK(the_pair(base, "脱出座席", "ejection seat").confidence == 0.5);
    import(base, "c.tbx", {entry({{ "脱出座席" }}, {{ "ejection seat" }})}, {.prefer = Prefer::file});
    CHECK(base.pair(old)->confidence == 0.5);
    CHECK(shown_status(*base.pair(old)) == "candidate");
    base.decide(old, Status::accepted, "訳者");
    CHECK(base.pair(old)->confidence > 0.8);
}
