// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/deciding/base.hpp"

#include "glossary/store/term_base.hpp"
#include "libalign/core/error.hpp"

#include <fmt/core.h>
#include <sqlite3.h>

#include <array>
#include <chrono>
#include <random>

namespace yakugo::bench {

namespace {

struct Part {
    const char *ja, *en;
};
constexpr std::array<Part, 8> kFirst = {{{"次期", "next-generation"},
                                         {"無人", "unmanned"},
                                         {"艦載", "carrier-based"},
                                         {"対潜", "anti-submarine"},
                                         {"早期", "early"},
                                         {"自律", "autonomous"},
                                         {"統合", "joint"},
                                         {"極超音速", "hypersonic"}}};
constexpr std::array<Part, 8> kHead = {{{"哨戒機", "patrol aircraft"},
                                        {"戦闘機", "fighter"},
                                        {"ミサイル", "missile"},
                                        {"警戒システム", "warning system"},
                                        {"司令部", "command"},
                                        {"訓練", "exercise"},
                                        {"衛星", "satellite"},
                                        {"潜水艇", "submersible"}}};

struct Words {
    std::string ja, en;
};

/// Every third number is a relative of the one before it: another rendering that holds it, or the same spelt otherwise.
Words words_of(std::size_t number) {
    const bool relative = number % 3 == 1;
    const std::size_t own = relative ? number - 1 : number, way = number / 3 % 8;
    const Part& first = kFirst.at(own % kFirst.size());
    const Part& head = kHead.at(own / kFirst.size() % kHead.size());
    const std::size_t model = own / (kFirst.size() * kHead.size());
    const std::string ja = fmt::format("{}{}{}型", first.ja, head.ja, model);
    const std::string en = fmt::format("Type {} {} {}", model, first.en, head.en);
    if (!relative) return {ja, en};
    if (way < 3) return {ja, fmt::format("Type {} {} {} program", model, first.en, head.en)};
    if (way < 6) return {fmt::format("{}計画", ja), en};
    return {ja, en + "s"};
}

store::PairRecord pair_of(std::size_t number, std::mt19937& random) {
    const Words words = words_of(number);
    store::PairRecord out;
    out.ja = words.ja;
    out.en = words.en;
    out.type = number % 3 == 0 ? "weapon" : "concept";
    out.confidence = 0.2 + 0.79 * static_cast<double>(random() % 1000) / 1000;
    out.suggested = number % 10 == 9;
    for (std::size_t i = 0; i <= number % 3; ++i) {
        const std::string ja = "海上自衛隊は" + out.ja + "を配備すると発表した。",
                          en = "The navy said it would deploy the " + out.en + ".";
        out.evidence.push_back({.kind = i == 0   ? "title_pair"
                                        : i == 1 ? "parenthetical"
                                                 : "lexicon",
                                .score = 0.5,
                                .ja_line = number,
                                .en_line = number,
                                .ja_range = {18, 18 + out.ja.size()},
                                .en_range = {34, 34 + out.en.size()},
                                .context_ja = ja,
                                .context_en = en});
    }
    out.features = {{"title_pair", 1}, {"sound", 0.3}, {"lexicon", 0.6}};
    return out;
}

}  // namespace

void make_base(const std::string& path, std::size_t candidates) {
    constexpr std::size_t each = 50;
    auto base = store::TermBase::open(path, store::Access::write);
    std::mt19937 random(8);  // NOLINT: the same each time
    std::vector<store::PostRecord> posts;
    for (std::size_t number = 0; number < candidates;) {
        store::PostRecord& post = posts.emplace_back();
        post.title_ja = fmt::format("記事{}", posts.size());
        post.title_en = fmt::format("Post {}", posts.size());
        post.url = fmt::format("https://example.org/{}", posts.size());
        post.date = "2026-05-08";
        for (std::size_t i = 0; i < each && number < candidates; ++i, ++number) {
            if (number % 5 == 0 && number >= each) post.pairs.push_back(pair_of(number - each, random));
            post.pairs.push_back(pair_of(number, random));
        }
    }
    base.put_source({"posts.txt", "1"}, posts);
}

struct BareBase::Impl {
    sqlite3* database = nullptr;
    std::vector<sqlite3_stmt*> statements;

    void check(int result) const {
        if (result != SQLITE_OK && result != SQLITE_ROW && result != SQLITE_DONE)
            throw StoreError(sqlite3_errmsg(database));
    }
    sqlite3_stmt* prepare(const char* sql) {
        sqlite3_stmt* out = nullptr;
        check(sqlite3_prepare_v2(database, sql, -1, &out, nullptr));
        statements.push_back(out);
        return out;
    }
    void run(sqlite3_stmt* statement, std::int64_t first = 0, std::int64_t second = 0) const {
        if (sqlite3_bind_parameter_count(statement) > 0) sqlite3_bind_int64(statement, 1, first);
        if (sqlite3_bind_parameter_count(statement) > 1) sqlite3_bind_int64(statement, 2, second);
        check(sqlite3_step(statement));
        sqlite3_reset(statement);
    }
    sqlite3_stmt *begin, *commit, *operation, *decision, *pair, *part, *relative;
};

BareBase::BareBase(const std::string& path) : impl_(std::make_unique<Impl>()) {
    impl_->check(sqlite3_open_v2(path.c_str(), &impl_->database, SQLITE_OPEN_READWRITE, nullptr));
    sqlite3_busy_timeout(impl_->database, 5000);
    impl_->check(sqlite3_exec(impl_->database, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL", nullptr, nullptr,
                              nullptr));
    impl_->begin = impl_->prepare("BEGIN IMMEDIATE");
    impl_->commit = impl_->prepare("COMMIT");
    impl_->operation = impl_->prepare(
        "INSERT INTO operation (action, who, made, note) VALUES ('accept', 'bench', '2026-05-08T09:30:00Z', '')");
    impl_->decision = impl_->prepare(
        "INSERT INTO decision (pair_id, action, status_before, status_after, who, decided, note, operation_id) VALUES "
        "(?1, 'accept', 'candidate', 'accepted', 'bench', '2026-05-08T09:30:00Z', '', ?2)");
    impl_->pair = impl_->prepare(
        "UPDATE pair SET status = 'accepted', changed = '2026-05-08T09:30:00Z', revision = ?2, standing = 1 "
        "WHERE id = ?1");
    impl_->part = impl_->prepare("INSERT INTO part (form, pair_id) VALUES ('type ' || ?2 || ' ' || ?1, ?1)");
    impl_->relative = impl_->prepare(
        "UPDATE pair SET confidence = confidence * 0.999, changed = '2026-05-08T09:30:00Z' WHERE id = ?1");
}

BareBase::~BareBase() {
    for (sqlite3_stmt* statement : impl_->statements) sqlite3_finalize(statement);
    sqlite3_close(impl_->database);
}

std::vector<double> BareBase::confidences() {
    std::vector<double> out;
    sqlite3_stmt* rows = impl_->prepare("SELECT confidence FROM pair ORDER BY id");
    while (sqlite3_step(rows) == SQLITE_ROW) out.push_back(sqlite3_column_double(rows, 0));
    sqlite3_reset(rows);
    return out;
}

std::vector<std::int64_t> BareBase::candidates(std::size_t most) {
    std::vector<std::int64_t> out;
    // From all over the base, in no order that a person or an index would have.
    sqlite3_stmt* rows =
        impl_->prepare("SELECT id FROM pair WHERE status = 'candidate' ORDER BY (id * 7919) % 100003 LIMIT ?1");
    sqlite3_bind_int64(rows, 1, static_cast<std::int64_t>(most));
    while (sqlite3_step(rows) == SQLITE_ROW) out.push_back(sqlite3_column_int64(rows, 0));
    sqlite3_reset(rows);
    return out;
}

std::size_t BareBase::rows(const std::string& table) {
    sqlite3_stmt* rows = impl_->prepare(("SELECT count(*) FROM " + table).c_str());
    impl_->check(sqlite3_step(rows));
    const auto out = static_cast<std::size_t>(sqlite3_column_int64(rows, 0));
    sqlite3_reset(rows);
    return out;
}

double BareBase::decide(std::int64_t pair, std::size_t relatives, std::size_t parts) {
    const auto start = std::chrono::steady_clock::now();
    impl_->run(impl_->begin);
    impl_->run(impl_->operation);
    const std::int64_t operation = sqlite3_last_insert_rowid(impl_->database);
    impl_->run(impl_->decision, pair, operation);
    impl_->run(impl_->pair, pair, operation);
    for (std::size_t i = 1; i <= parts; ++i) impl_->run(impl_->part, pair, static_cast<std::int64_t>(i));
    for (std::size_t i = 1; i <= relatives; ++i) impl_->run(impl_->relative, pair + static_cast<std::int64_t>(i));
    impl_->run(impl_->commit);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace yakugo::bench
