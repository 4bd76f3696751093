// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/base.hpp"

#include "glossary/store/schema.hpp"
#include "glossary/store/sqlite.hpp"
#include "tests/fuzz/file.hpp"
#include "tests/fuzz/target.hpp"

#include <sqlite3.h>

#include <memory>

namespace yakugo::fuzz {

namespace {

constexpr std::size_t kMostPairs = 3;  // that are looked at closely

store::PostRecord first_post() {
    store::PairRecord buoy{.ja = "ソノブイ", .en = "sonobuoy", .type = "weapon", .confidence = 0.9};
    buoy.evidence = {{.kind = "parenthetical",
                      .score = 0.8,
                      .ja_line = 3,
                      .en_line = 3,
                      .ja_range = {0, 12},
                      .en_range = {13, 21},
                      .context_ja = "ソノブイ(sonobuoy)を投下",
                      .context_en = "ソノブイ(sonobuoy)を投下"}};
    buoy.features = {{"parenthetical", 0.8}, {"sound", 0.5}};
    store::PostRecord post;
    post.first_line = 1;
    post.last_line = 9;
    post.title_ja = "海自の𠮟責";
    post.title_en = "Patrol aircraft carry sonobuoys";
    post.url = "https://example.org/1";
    post.date = "2026-05-08";
    post.authors = {"Ann Author"};
    post.segments = {{.kind = "title", .ja = post.title_ja, .en = post.title_en, .score = 0.9}};
    post.pairs = {buoy,
                  {.ja = "哨戒機", .en = "patrol aircraft", .type = "weapon", .confidence = 0.8},
                  {.ja = "ビーストモード", .en = "beast mode", .type = "concept", .confidence = 0.7},
                  {.ja = "ビースト・モード", .en = "Beast Mode", .type = "concept", .confidence = 0.6}};
    return post;
}

store::ConceptEntry imported_entry() {
    return {.key = "c1",
            .fields = {{"definition", "水中の音を聞く浮標"}},
            .languages = {{.language = "ja", .terms = {{"外国テロ組織", store::Usage::preferred}}},
                          {.language = "en", .terms = {{"foreign terrorist organization"}, {"FTO"}}}},
            .line = 4};
}

void fill(store::TermBase& base) {
    store::PostRecord second = first_post();
    second.title_ja = "二番目";
    second.url = "https://example.org/2";
    second.first_line = 11;
    second.last_line = 15;
    second.pairs.resize(2);
    base.put_source({"page.txt", "digest"}, {first_post(), second});
    auto import = base.import("terms.tbx");
    import.put(imported_entry());
    import.put(store::TranslationUnit{.key = "u1",
                                      .variants = {{.language = "en",
                                                    .text =
                                                    { "Drop it.",
                                                      { { 4,
                                                          "ph",
                                                          { { "x",
                                                              "1" } } } } }},
                                                   {.language = "ja",
                                                    .text =
                                                    { "投下せよ。" } }},
                                      .line = 9});
    import.finish("digest of terms");
    const auto pairs = base.pairs();
    base.decide(pairs.at(0).id, store::Status::accepted, "訳者", "note");
    base.decide(pairs.at(1).id, store::Status::rejected, "訳者");
    base.undo("訳者");
    base.tell_apart("ソノブイ", "哨戒機", true, "訳者");
    store::Operation edit{.action = "edit"};
    store::ConceptEntry entry;
    entry.languages = {{.language = "ja", .terms = {{"無人機"}}}, {.language = "en", .terms = {{"drone"}}}};
    edit.entries.emplace_back().entry = std::move(entry);
    base.perform(edit, "訳者");
}

void script(const std::string& path, const std::string& statements) {
    sqlite3* handle = nullptr;
    const int opened = sqlite3_open(path.c_str(), &handle);
    const std::unique_ptr<sqlite3, int (*)(sqlite3*)> owner(handle, sqlite3_close);
    expect(opened == SQLITE_OK && sqlite3_exec(handle, statements.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK,
           "SQLite takes our statements");
}

// Small pages in one file: a fuzzer changes more of it at a time, and copies it faster.
constexpr const char* kShrink = "PRAGMA journal_mode = DELETE; PRAGMA page_size = 512; VACUUM;";

void look_closely(const store::TermBase& base, const store::PairRow& row) {
    base.pair(row.id);
    base.find(row.ja, row.en);
    base.support(row.id);
    base.together(row.id);
    base.influences(row.id);
    base.renderings(row.id);
    base.similar(row.id, 10);
    base.history(row.id);
    base.pairs_in(row.concept_id);
    base.entries_in(row.concept_id);
    base.queue_rows({row.id});
}

}  // namespace

const std::string& sample_base() {
    static const std::string bytes = [] {
        const Folder folder;
        const std::string path = folder.write("a.db", "");
        std::filesystem::remove(path);
        {
            auto base = store::TermBase::open(path, store::Access::write);
            fill(base);
        }
        script(path, kShrink);
        return bytes_of(path);
    }();
    return bytes;
}

std::string empty_base(std::size_t version) {
    const Folder folder;
    const std::string path = (folder.path() / "old.db").string();
    {
        store::Database database(path, path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, std::chrono::seconds(0));
        database.script("PRAGMA page_size = 512");
        store::migrate(database, static_cast<int>(version));
    }
    return bytes_of(path);
}

void look_at(const store::TermBase& base) {
    base.digest_of("page.txt");
    base.posts({.text = "海自"});
    base.posts();
    base.segments({.text = "sonobuoy"});
    base.segments();
    base.surfaces();
    base.queue({}, std::nullopt, 50);
    base.queue({.statuses = {"accepted", "rejected"}, .kinds = {"glossary"}, .text = "ソ"}, std::nullopt, 50);
    base.queue_counts({});
    base.queue_ids({.in_conflict = true});
    base.progress(10);
    base.clusters(false, 0, 50);
    base.each_unit("", [](const store::UnitRow&) {});
    base.each_unit("it", [](const store::UnitRow&) {});
    base.each_entry([](const store::EntryRow&) {});
    base.totals();
    base.history();
    base.next_operations();
    base.distinct_words();
    for (const store::OperationRow& row : base.operations(50)) base.touched_by(row.id, 10);
    base.pairs({.in_conflict = true});
    const auto pairs = base.pairs();
    for (std::size_t i = 0; i < pairs.size() && i < kMostPairs; ++i) look_closely(base, pairs[i]);
}

void change(store::TermBase& base) {
    const auto pairs = base.pairs();
    if (pairs.empty()) return;
    base.decide(pairs.front().id, store::Status::rejected, "fuzz");
    base.undo("fuzz");
    base.redo("fuzz");
    base.decide(pairs.back().id, store::Status::accepted, "fuzz");
    base.put_source({"page.txt", "another digest"}, {first_post()});
}

}  // namespace yakugo::fuzz
