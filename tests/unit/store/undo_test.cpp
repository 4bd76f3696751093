// SPDX-License-Identifier: Apache-2.0
// Undo against a reference: a term base in which what is undone has never been done.
#include "tests/unit/store/entries.hpp"
#include "tests/unit/store/support.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <functional>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <thread>
#include <vector>

using namespace yakugo;
using namespace yakugo::store;
using testing::pair;
using testing::post;
using testing::sql;
using testing::TemporaryFolder;

namespace {

using Lines = std::vector<std::string>;

/// What stands, without ids of concepts and pairs, times and the log: concepts as the sets of their pairs.
Lines standing(const std::string& path, bool with_preferred = true) {
    Lines out;
    const TermBase base = TermBase::open(path, Access::read);
    std::vector<PairRow> rows = base.pairs({.with_evidence = true});
    for (PairRow& row : base.pairs({.status = Status::rejected, .with_evidence = true})) rows.push_back(std::move(row));
    std::map<ConceptId, Lines> concepts;
    for (const PairRow& row : rows) {
        const std::string words = row.ja + "=" + row.en;
        concepts[row.concept_id].push_back(words);
        out.push_back("pair " + words + " " + std::string(shown_status(row)) + " " + std::string(name(row.status)) +
                      " " + std::string(name(row.forbidden)) + " " + std::to_string(row.confidence) + " " +
                      std::to_string(row.machine) + " " + row.type + (row.chosen ? " chosen" : "") +
                      (with_preferred && row.ja_preferred ? " ja" : "") +
                      (with_preferred && row.en_preferred ? " en" : "") + " " + std::to_string(row.conflicts.size()));
    }
    for (auto& [id, words] : concepts) {
        std::sort(words.begin(), words.end());
        std::string line = "concept";
        for (const std::string& one : words) line += " " + one;
        out.push_back(line);
    }
    for (const DistinctWords& words : base.distinct_words()) out.push_back("apart " + words.a + " " + words.b);
    base.each_entry([&](const EntryRow& row) {
        std::string line = "entry " + row.source + " " + std::to_string(row.own_id);
        for (const LanguageSection& section : row.entry.languages) {
            for (const Term& term : section.terms) line += " " + term.surface + ":" + std::string(name(term.usage));
        }
        out.push_back(line);
    });
    std::sort(out.begin(), out.end());
    return out;
}

/// Words that are spellings, acronyms, parts and renderings of each other, so that operations have relatives to move.
const Lines undo_japanese = {"ヘグゼス", "ヘグセス",   "外国テロ組織", "協働型戦闘機",
                             "型戦闘機", "無人戦闘機", "戦闘機",       "𠮟る"};
const Lines undo_english = {
    "Hegseth", "FTO",     "foreign terrorist organization", "CCA", "collaborative combat aircraft", "unmanned fighter",
    "fighter", "fighters"};

class UndoChance {
public:
    explicit UndoChance(unsigned seed) : random_(seed) {}
    std::size_t below(std::size_t limit) { return random_() % limit; }
    bool one_in(std::size_t n) { return below(n) == 0; }
    const std::string& of(const Lines& words) { return words[below(words.size())]; }

    std::vector<PostRecord> posts() {
        std::vector<PostRecord> out;
        for (std::size_t i = 0; i < 3; ++i) {
            std::vector<PairRecord> pairs;
            for (std::size_t k = below(6); k-- > 0;)
                pairs.push_back(pair(of(undo_japanese), of(undo_english), one_in(2) ? 0.3 : 0.8));
            out.push_back(post("記事" + std::to_string(i), "", pairs));
        }
        return out;
    }
    ConceptEntry entry() {
        const auto terms = [&](const Lines& words) {
            std::vector<Term> out;
            for (std::size_t i = 0; i <= below(2); ++i) {
                out.push_back({of(words), one_in(4)   ? Usage::deprecated
                                          : one_in(3) ? Usage::preferred
                                                      : Usage::unknown});
                if (one_in(5)) out.back().fields.push_back({"status", "candidate"});
            }
            return out;
        };
        const std::vector<Term> ja = terms(undo_japanese);
        return testing::entry(ja, terms(undo_english), "");
    }

private:
    std::mt19937 random_;
};

/// What a person may do to a base as it is.
Operation some_operation(const TermBase& base, UndoChance& chance) {
    Operation out{.action = "edit"};
    for (const PairRow& row : base.pairs_of([&] {
             std::vector<PairId> ids;
             for (std::int64_t id = 1; id < 80; ++id) {
                 if (chance.one_in(12)) ids.push_back({id});
             }
             return ids;
         }())) {
        const auto status = static_cast<Status>(chance.below(3));
        const bool accepted = status == Status::accepted;
        out.pairs.push_back({.id = row.id,
                             .status = status,
                             .forbidden = accepted && chance.one_in(4) ? Forbidden::en : Forbidden::none,
                             .chosen = accepted && chance.one_in(2),
                             .seen = row.revision});
    }
    std::vector<EntryRow> own;
    base.each_entry([&](const EntryRow& row) {
        if (row.own_id != 0) own.push_back(row);
    });
    if (!own.empty() && chance.one_in(3)) {
        const EntryRow& row = own[chance.below(own.size())];
        out.entries.push_back({.id = row.own_id, .seen = row.revision});
        if (!chance.one_in(3)) out.entries[0].entry = chance.entry();
    } else if (chance.one_in(3)) {
        out.entries.push_back({.entry = chance.entry()});
    }
    if (out.pairs.empty() || chance.one_in(4)) {
        const std::size_t a = chance.below(undo_japanese.size() - 1);
        out.words.push_back({undo_japanese[a], undo_japanese[a + 1], !chance.one_in(3)});
    }
    return out;
}

}  // namespace

TEST_CASE("Undo of all leaves what was there before, redo of all what was there after") {
    for (unsigned seed = 1; seed <= 24; ++seed) {
        INFO("seed " << seed);
        UndoChance chance(seed);
        const TemporaryFolder folder;
        const std::string path = folder.file("a.db");
        TermBase base = TermBase::open(path, Access::write);
        base.put_source({"a.txt", "1"}, chance.posts());
        testing::import(base, "a.tbx", {chance.entry(), chance.entry()}, {});
        std::vector<Lines> after = {standing(path)};
        for (int i = 0; i < 12; ++i) {
            base.perform(some_operation(base, chance), "訳者");
            after.push_back(standing(path));
        }
        for (std::size_t i = after.size() - 1; i-- > 0;) {
            INFO("after undo of " << i + 1);
            REQUIRE(base.undo("訳者"));
            CHECK(testing::difference(standing(path), after[i]) == "");
        }
        CHECK_FALSE(base.undo("訳者"));
        CHECK(testing::flaws(path).empty());
        for (std::size_t i = 1; i < after.size(); ++i) {
            INFO("after redo of " << i);
            REQUIRE(base.redo("訳者"));
            CHECK(testing::difference(standing(path), after[i]) == "");
        }
        CHECK(testing::flaws(path).empty());
    }
}

TEST_CASE("What is undone has never been, whatever was mined and imported since") {
    for (unsigned seed = 1; seed <= 24; ++seed) {
        INFO("seed " << seed);
        UndoChance chance(seed + 1000);
        const TemporaryFolder folder;
        const std::string path = folder.file("a.db"), reference = folder.file("reference.db");
        TermBase base = TermBase::open(path, Access::write), untouched = TermBase::open(reference, Access::write);
        TermBase second = TermBase::open(path, Access::write);
        const auto both = [&](const std::function<void(TermBase&)>& act) {
            act(base);
            act(untouched);
        };
        for (int i = 0; i < 6; ++i) {
            const std::vector<PostRecord> posts = chance.posts();
            const std::string digest = std::to_string(i);
            both([&](TermBase& one) { one.put_source({"a.txt", digest}, posts); });
            if (i == 2) {
                const std::vector<ConceptEntry> entries = {chance.entry(), chance.entry()};
                both([&](TermBase& one) { testing::import(one, "a.tbx", entries, {.as_candidates = true}); });
            }
            (i % 2 == 0 ? base : second).perform(some_operation(base, chance), "訳者");
            if (chance.one_in(3)) second.undo("訳者");
        }
        const Lines done = standing(path);
        std::size_t undone = 0;
        while (base.undo("訳者")) ++undone;
        CHECK(testing::difference(standing(path, false), standing(reference, false)) ==
              "");  // preferred: the oldest of equals
        for (std::size_t i = 0; i < undone; ++i) second.redo("訳者");
        CHECK(testing::difference(standing(path), done) == "");
        CHECK(testing::flaws(path).empty());
    }
}

TEST_CASE("A killed undo has happened or not") {
    const TemporaryFolder folder;
    const std::string path = folder.file("a.db");
    std::vector<Lines> states;
    {
        TermBase base = TermBase::open(path, Access::write);
        base.put_source({"a.txt", "1"}, testing::many_posts(6, 20));
        states.push_back(standing(path));
        Operation all{.action = "accept"};
        for (const PairRow& row : base.pairs({.with_evidence = false})) all.pairs.push_back({row.id});
        all.entries.push_back({.entry = testing::entry({{"空母"}, {"用語0"}}, {{"carrier"}, {"term 0"}}, "")});
        base.perform(all, "訳者");
        states.push_back(standing(path));
    }
    constexpr unsigned seed = 20260608;
    INFO("seed " << seed);
    std::mt19937 random(seed);
    int killed = 0;
    for (int round = 0; round < 16; ++round) {
        const pid_t child = testing::start([&] {
            TermBase base = TermBase::open(path, Access::write);
            for (;;) {  // the round before may have left it undone
                base.undo("訳者");
                base.redo("訳者");
            }
        });
        std::this_thread::sleep_for(std::chrono::microseconds(2000 + random() % 40000));
        kill(child, SIGKILL);
        killed += testing::wait_for(child) == 128 + SIGKILL ? 1 : 0;
        const TermBase base = TermBase::open(path, Access::write);
        const bool undone = base.operations(1).at(0).action == "undo";
        CHECK(testing::difference(standing(path), states[undone ? 0 : 1]) == "");
        CHECK(testing::flaws(path).empty());
    }
    CHECK(killed == 16);
}
