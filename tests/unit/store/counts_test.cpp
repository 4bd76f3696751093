// SPDX-License-Identifier: Apache-2.0
// What the writer keeps for the pages: counts of pairs and concepts with variants, against a look at all of them.
#include "tests/unit/store/entries.hpp"
#include "tests/unit/store/support.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <random>

using namespace yakugo;
using namespace yakugo::store;
using testing::pair;
using testing::post;

namespace {

using Counts = std::map<std::string, std::size_t>;

/// Two confidences that together let all through, each of which makes the base look at the pairs themselves.
QueueCounts scanned(const TermBase& base, QueueFilter filter) {
    filter.max_confidence = std::nextafter(1.0, 0.0);
    QueueCounts out = base.queue_counts(filter);
    filter.min_confidence = filter.max_confidence = 1;
    const QueueCounts sure = base.queue_counts(filter);
    out.total += sure.total;
    const auto add = [](Counts& to, const Counts& from) {
        for (const auto& [name, count] : from) to[name] += count;
    };
    add(out.statuses, sure.statuses);
    add(out.types, sure.types);
    add(out.kinds, sure.kinds);
    return out;
}

struct Chance {
    std::mt19937 random;
    std::size_t below(std::size_t limit) { return random() % limit; }
    bool one_in(std::size_t n) { return below(n) == 0; }
    const std::string& of(const std::vector<std::string>& words) { return words[below(words.size())]; }
};

const std::vector<std::string> ja_words = {"ヘグゼス", "ヘグセス", "無人機",    "無人戦闘機",
                                           "戦闘機",   "𠮟る",     "🛩️機"},
                               en_words = {"Hegseth", "drone", "drones", "unmanned fighter", "fighter", "CCA"},
                               types = {"person", "org", "concept"}, kinds = {"title_pair", "lexicon", "initials"};

void mine(TermBase& base, Chance& chance) {
    std::vector<PairRecord> pairs;
    for (std::size_t i = chance.below(6); i-- > 0;) {
        pairs.push_back(pair(chance.of(ja_words), chance.of(en_words), chance.one_in(4) ? 1 : 0.4, chance.of(types)));
        pairs.back().suggested = chance.one_in(3);
        pairs.back().evidence.front().kind = chance.of(kinds);
    }
    const std::string name = "記事" + std::to_string(chance.below(4));
    base.put_source({name, std::to_string(chance.random())}, {post(name, "https://example.org/" + name, pairs)});
}

void decide(TermBase& base, Chance& chance) {
    const std::vector<PairRow> rows = base.pairs();
    if (rows.empty()) return;
    const auto status = static_cast<Status>(chance.below(3));
    const bool forbids = status == Status::accepted && chance.one_in(3);
    base.perform({.action = "edit",
                  .pairs = {{.id = rows[chance.below(rows.size())].id,
                             .status = status,
                             .forbidden = forbids ? Forbidden::ja : Forbidden::none}}},
                 "訳者");
}

void change(TermBase& base, Chance& chance) {
    switch (chance.below(7)) {
        case 0: mine(base, chance); break;
        case 1: base.undo("訳者"); break;
        case 2: base.redo("訳者"); break;
        case 3:
            testing::import(base, "a" + std::to_string(chance.below(2)) + ".tbx",
                            {testing::entry({{.surface = chance.of(ja_words)}}, {{.surface = chance.of(en_words)}})});
            break;
        case 4: base.tell_apart(ja_words[0], ja_words[1], chance.one_in(2), "訳者"); break;
        default: decide(base, chance);
    }
}

std::vector<QueueFilter> filters() {
    return {{},
            {.statuses = {"candidate", "suggested", "accepted", "rejected", "forbidden"}},
            {.statuses = {"accepted"}, .types = {"person"}},
            {.types = {"org", "concept"}, .kinds = {"lexicon", "glossary"}}};
}

}  // namespace

TEST_CASE("Counts are those of a look at all pairs, whatever was mined, imported, decided and undone") {
    for (unsigned seed = 1; seed <= 12; ++seed) {
        INFO("seed " << seed);
        Chance chance{std::mt19937(seed)};
        const testing::TemporaryFolder folder;
        const std::string path = folder.file("a.db");
        auto base = TermBase::open(path, Access::write);
        mine(base, chance);
        for (int step = 0; step < 25; ++step) {
            INFO("step " << step);
            change(base, chance);
            for (const QueueFilter& filter : filters()) {
                const QueueCounts kept = base.queue_counts(filter), expected = scanned(base, filter);
                CHECK(kept.total == expected.total);
                CHECK(kept.statuses == expected.statuses);
                CHECK(kept.types == expected.types);
                CHECK(kept.kinds == expected.kinds);
            }
        }
        CHECK(testing::flaws(path) == std::vector<std::string>{});
    }
}

TEST_CASE("Progress counts pairs by confidence, and by the day and outcome of the last decision that stands") {
    const testing::TemporaryFolder folder;
    auto base = TermBase::open(folder.file("a.db"), Access::write);
    base.put_source(
        {"a", "1"},
        {post("一", "", {pair("空母", "carrier", 0.25), pair("無人機", "drone", 1), pair("戦闘機", "fighter", 0.8)})});
    CHECK(base.progress(4).confidence == std::vector<std::size_t>{0, 1, 0, 2});
    CHECK(base.progress(4).days.empty());
    base.decide(testing::the_pair(base, "空母", "carrier").id, Status::accepted, "訳者");
    base.decide(testing::the_pair(base, "無人機", "drone").id, Status::accepted, "訳者");
    base.decide(testing::the_pair(base, "無人機", "drone").id, Status::rejected, "訳者");
    Progress progress = base.progress(4);
    CHECK(progress.confidence == std::vector<std::size_t>{0, 1, 0, 1});
    REQUIRE(progress.days.size() == 1);
    CHECK(progress.days[0].day == base.history().front().when.substr(0, 10));
    CHECK(progress.days[0].accepted == 1);
    CHECK(progress.days[0].rejected == 1);
    base.undo("訳者");
    CHECK(base.progress(4).days.at(0).accepted == 2);
    base.decide(testing::the_pair(base, "空母", "carrier").id, Status::candidate, "訳者");
    CHECK(base.progress(4).days.at(0).accepted == 1);
}
