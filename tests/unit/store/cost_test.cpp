// SPDX-License-Identifier: Apache-2.0
// What a post and a decision cost, in steps of SQLite's virtual machine: time would depend on the machine.
#include "glossary/store/decide.hpp"
#include "glossary/store/import.hpp"
#include "glossary/store/put.hpp"
#include "glossary/store/schema.hpp"
#include "tests/unit/store/entries.hpp"
#include "tests/unit/store/support.hpp"

#include <catch2/catch.hpp>

#include <chrono>
#include <cmath>
#include <functional>
#include <random>

using namespace yakugo;
using namespace yakugo::store;

namespace {

struct Cost {
    std::int64_t steps = 0;          ///< of all statements
    std::vector<std::string> scans;  ///< statements that went through a whole table of the base
};

/// Of everything since the last call.
Cost take_cost(const Database& database) {
    Cost out;
    for (sqlite3_stmt* s = sqlite3_next_stmt(database.handle(), nullptr); s != nullptr;
         s = sqlite3_next_stmt(database.handle(), s)) {
        out.steps += sqlite3_stmt_status(s, SQLITE_STMTSTATUS_VM_STEP, 1);
        const bool scans = sqlite3_stmt_status(s, SQLITE_STMTSTATUS_FULLSCAN_STEP, 1) > 0;
        const std::string sql = sqlite3_sql(s);
        const bool waiting = sql.find(" FROM temp.") != std::string::npos;  // rows of the batch alone
        if (scans && !waiting) out.scans.push_back(sql);
    }
    return out;
}

/// A base in memory with that many posts of 40 pairs, a third of them in every post.
Database base_of(std::size_t posts) {
    Database database("file::memory:", "memory", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, std::chrono::seconds(0));
    migrate(database);
    put_source(database, {"old.txt", "1"}, testing::many_posts(posts, 40));
    take_cost(database);
    return database;
}

/// Posts that each guess another translation of one acronym, and another English for one word.
std::vector<PostRecord> guesses(std::size_t count, const std::string& prefix) {
    std::vector<PostRecord> out;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string n = std::to_string(i);
        out.push_back(testing::post(prefix + n, "https://example.org/" + prefix + n, {}));
        for (const double confidence : {0.2, 0.3})
            out.back().pairs.push_back(testing::pair("語" + prefix + n + std::to_string(confidence), "US", confidence));
        out.back().pairs.push_back(testing::pair("米国", prefix + "word" + n, 0.2));
        out.back().pairs.push_back(testing::pair("米国", "United States", 0.9));
        out.back().pairs.push_back(testing::pair("米国", "US", 0.9));
    }
    return out;
}

/// Posts of 40 pairs and of eight segments with 20 Japanese and 20 English terms each, out of many by Zipf's law: the k-th every k-th time.
std::vector<PostRecord> wordy(std::size_t count, const std::string& prefix, unsigned seed) {
    std::minstd_rand random(seed);
    const auto term = [&](const std::string& stem) {
        const double uniform = static_cast<double>(random() % 10000 + 1) / 10000;
        const std::string surface = stem + std::to_string(static_cast<int>(std::exp(uniform * std::log(20000.0))));
        return TermForm{surface, surface};
    };
    std::vector<PostRecord> out = testing::many_posts(count, 40, prefix);
    for (PostRecord& post : out) {
        const std::string n = post.title_ja;
        post.url = "https://example.org/" + n;
        post.segments.clear();
        for (std::size_t k = 0; k < 8; ++k) {
            SegmentRecord& segment = post.segments.emplace_back();
            segment.kind = "caption";
            segment.ja = segment.en = n + "#" + std::to_string(k);
            for (std::size_t at = 0; at < 20; ++at) {
                segment.ja_terms.push_back(term("語"));
                segment.en_terms.push_back(term("word"));
            }
        }
    }
    return out;
}

Cost cost_of_words(std::size_t posts) {
    Database database = base_of(0);
    put_source(database, {"old.txt", "1"}, wordy(posts, "旧", 1));
    take_cost(database);
    put_source(database, {"new.txt", "1"}, wordy(1, "新", 2));
    return take_cost(database);
}

const std::vector<PostRecord> one_more = testing::many_posts(1, 40, "新しい");

Cost cost_of_a_post(std::size_t posts) {
    Database database = base_of(posts);
    put_source(database, {"new.txt", "1"}, one_more);
    return take_cost(database);
}

Cost cost_of_a_decision(std::size_t posts) {
    Database database = base_of(posts);
    perform(database, {.action = "accept", .pairs = {{PairId{1}, Status::accepted}}},
            "訳者");  // of a pair that every post holds
    return take_cost(database);
}

}  // namespace

TEST_CASE("A post costs at most three times as much in a large base as in an empty one, and no scan") {
    const Cost empty = cost_of_a_post(0), large = cost_of_a_post(300);
    INFO(empty.steps << " and " << large.steps << " steps");
    CHECK(large.steps < 3 * empty.steps);
    CHECK(empty.scans.empty());
    CHECK(large.scans.empty());
}

TEST_CASE("Words of a post cost at most three times as much in a large base as in an empty one, and no scan") {
    const Cost empty = cost_of_words(0), large = cost_of_words(500);  // 4,000 texts: no power of two is passed
    INFO(empty.steps << " and " << large.steps << " steps");
    CHECK(large.steps < 3 * empty.steps);
    CHECK(large.scans.empty());
}

TEST_CASE("A guess among many others costs a few steps for each of them, no more") {
    const auto cost = [](std::size_t posts) {
        Database database = base_of(0);
        put_source(database, {"old.txt", "1"}, guesses(posts, "旧"));
        perform(database, {.action = "accept", .pairs = {{PairId{1}, Status::rejected}}}, "訳者");
        take_cost(database);
        put_source(database, {"new.txt", "1"}, guesses(1, "新"));
        return take_cost(database);
    };
    const Cost few = cost(3), many = cost(300);
    INFO(few.steps << " and " << many.steps << " steps");
    CHECK(many.steps - few.steps < 300 * 300);  // five pairs with up to 600 others; their square would be 360,000
    CHECK(many.scans.empty());
}

TEST_CASE("Many renderings of one term, or many synonyms, cost far less than their square") {
    struct Case {
        const char* name;
        std::function<std::vector<ConceptEntry>(std::size_t, const std::string&)> entries;
    };
    const auto number = [](const char* stem, std::size_t i) { return stem + std::to_string(i); };
    const std::vector<Case> cases = {
        {"English with many Japanese",
         [&](std::size_t count, const std::string& name) {
             std::vector<ConceptEntry> out;
             for (std::size_t i = 0; i < count; ++i)
                 out.push_back(testing::entry({{number("該当なし", i) + name}}, {{"N/A"}}));
             return out;
         }},
        {"Japanese with many English",
         [&](std::size_t count, const std::string& name) {
             std::vector<ConceptEntry> out;
             for (std::size_t i = 0; i < count; ++i)
                 out.push_back(testing::entry({{"該当なし"}}, {{number("not applicable ", i) + name}}));
             return out;
         }},
        {"synonyms of one concept", [&](std::size_t count, const std::string& name) {
             std::vector<Term> ja;
             for (std::size_t i = 0; i < count; ++i) ja.push_back({number("該当なし", i) + name});
             return std::vector{testing::entry(ja, {{"N/A"}})};
         }}};
    for (const Case& c : cases) {
        INFO(c.name);
        const auto cost = [&](std::size_t count) {
            Database database = base_of(0);
            for (const char* file : {"甲", "乙", "甲"}) {  // into nothing, against another file, and in its own place
                for (const Prefer prefer : {Prefer::base, Prefer::file}) {
                    ImportRun run(database, file, {.prefer = prefer});
                    for (const ConceptEntry& one : c.entries(count, file)) run.put(one);
                    run.finish({}, true);
                }
            }
            return take_cost(database).steps;
        };
        const std::int64_t few = cost(50), many = cost(400);
        INFO(few << " and " << many << " steps");
        CHECK(many < 20 * few);  // of eight times as many; their square would be 64
    }
}

TEST_CASE("A decision costs as much in a large base as in a small one, and no scan") {
    const Cost small = cost_of_a_decision(3), large = cost_of_a_decision(300);
    INFO(small.steps << " and " << large.steps << " steps");
    CHECK(large.steps < 2 * small.steps);
    CHECK(large.scans.empty());
}
