// SPDX-License-Identifier: Apache-2.0
// Makes a term base of an older version, as an older yakugo would have left it: old_base VERSION PAIRS FILE. Without
// arguments it prints the present version.
#include "glossary/store/schema.hpp"
#include "glossary/store/uri.hpp"
#include "libalign/core/error.hpp"

#include <fmt/core.h>

#include <chrono>
#include <cstdlib>
#include <exception>
#include <string>

namespace {

using namespace yakugo::store;

/// Posts, pairs and, on every third pair, a decision, as version 1 had them.
void fill(Database& database, int pairs) {
    database.execute(R"sql(
        INSERT INTO source VALUES (1, 'a.txt', 'digest'))sql");
    database.execute(R"sql(
        INSERT INTO post VALUES (1, 1, 1, 9, '記事', 'Post', '', '', '', '2026-05-08', 'https://example.org/1'))sql");
    database.execute("INSERT INTO claim VALUES (1, 1, 'old')");
    for (int i = 1; i <= pairs; ++i) {
        const std::string ja = fmt::format("揚水弁{}号", i), en = fmt::format("lifting valve {}", i);
        const char* status = i % 3 != 0 ? "candidate" : i % 2 == 0 ? "accepted" : "rejected";
        database.execute("INSERT INTO concept VALUES (?1)", i);
        database.execute("INSERT INTO term VALUES (?1, ?2, 'ja', ?3, ?3)", 2 * i, i, ja);
        database.execute("INSERT INTO term VALUES (?1, ?2, 'en', ?3, ?3)", 2 * i + 1, i, en);
        database.execute("INSERT INTO pair VALUES (?1, ?2, ?3, 'concept', ?4, 0.5, 'then', 'then')", i, 2 * i,
                         2 * i + 1, std::string(status));
        database.execute("INSERT INTO post_pair VALUES (1, ?1, 'concept', 0.5)", i);
        database.execute("INSERT INTO evidence VALUES (NULL, ?1, 1, 'title_pair', 0.5, 1, 1, 0, 0, 0, 0, ?2, ?3)", i,
                         ja, en);
        if (i % 3 == 0) {
            database.execute("INSERT INTO decision VALUES (NULL, ?1, ?2, 'candidate', ?3, '訳者', 'then', '注')", i,
                             std::string(i % 2 == 0 ? "accept" : "reject"), std::string(status));
        }
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        fmt::print("{}\n", newest_version());
        return 0;
    }
    try {
        Database database(uri_of(argv[3]), argv[3], SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
                          std::chrono::milliseconds(0));
        migrate(database, 1);
        {
            Transaction transaction(database, Transaction::Kind::write);
            fill(database, std::atoi(argv[2]));
            transaction.commit();
        }
        migrate(database, std::atoi(argv[1]));
        database.script("PRAGMA journal_mode = WAL");  // as every yakugo leaves its term bases
    } catch (const std::exception& error) {
        fmt::print(stderr, "old_base: {}\n", error.what());
        return 1;
    }
    return 0;
}
