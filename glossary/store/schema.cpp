// SPDX-License-Identifier: Apache-2.0
// Which version a file has, and how it gets the newest one.
#include "glossary/store/schema.hpp"

#include "glossary/store/migrations.hpp"
#include "libalign/core/error.hpp"

#include <fmt/format.h>

namespace yakugo::store {

namespace {

std::int64_t number(Database& database, std::string_view sql) {
    Rows rows = database.query(sql);
    return rows.next() ? rows.integer(0) : 0;
}

}  // namespace

int newest_version() {
    return static_cast<int>(migrations().size());
}

int version_of(Database& database) {
    return static_cast<int>(number(database, "PRAGMA user_version"));
}

void refuse_newer(const std::string& path, std::int64_t version) {
    throw StoreError(Location{path, 0}, fmt::format("was made by a newer yakugo (version {}, this one knows {})",
                                                    version, newest_version()));
}

void migrate(Database& database, int to, const std::function<void(int)>& before) {
    if (version_of(database) == to) return;
    Transaction transaction(database, Transaction::Kind::write);
    const int version = version_of(database);  // again: another process may have been first
    if (version > to) refuse_newer(database.path(), version);
    if (version == 0 && number(database, "SELECT count(*) FROM sqlite_schema") > 0) {
        throw StoreError(Location{database.path(), 0}, "is a SQLite file of another program");
    }
    if (version == to) return;
    if (version > 0 && before) before(version);
    for (int done = version; done < to; ++done) {
        database.script(migrations()[static_cast<std::size_t>(done)]);
    }
    database.script(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", kApplicationId, to));
    transaction.commit();
}

}  // namespace yakugo::store
