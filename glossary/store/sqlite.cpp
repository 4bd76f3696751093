// SPDX-License-Identifier: Apache-2.0
// Calls of sqlite3 and the wording of its errors.
#include "glossary/store/sqlite.hpp"

#include "glossary/store/functions.hpp"
#include "glossary/store/sqlite_error.hpp"
#include "libalign/core/error.hpp"

#include <cassert>
#include <limits>
#include <utility>

namespace yakugo::store {

bool Rows::next() {
    const int code = sqlite3_step(statement_.get());
    if (code != SQLITE_ROW && code != SQLITE_DONE) database_->fail(code);
    return code == SQLITE_ROW;
}

std::string_view Rows::view(int column) const {
    const unsigned char* bytes = sqlite3_column_text(statement_.get(), column);
    if (bytes == nullptr) return {};
    return {reinterpret_cast<const char*>(bytes),
            static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

std::string Rows::text(int column) const {
    return std::string(view(column));
}

void Rows::Reset::operator()(sqlite3_stmt* statement) const noexcept {
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
}

void Rows::bind(int index, std::string_view value) {
    const char* data = value.data() == nullptr ? "" : value.data();  // a null pointer would bind NULL
    auto* const owner = texts_ == Texts::there ? SQLITE_STATIC : SQLITE_TRANSIENT;
    const int code = sqlite3_bind_text64(statement_.get(), index, data, value.size(), owner, SQLITE_UTF8);
    if (code != SQLITE_OK) database_->fail(code);
}

void Rows::bind(int index, double value) {
    const int code = sqlite3_bind_double(statement_.get(), index, value);
    if (code != SQLITE_OK) database_->fail(code);
}

void Rows::bind_integer(int index, std::int64_t value) {
    const int code = sqlite3_bind_int64(statement_.get(), index, value);
    if (code != SQLITE_OK) database_->fail(code);
}

Database::Database(const std::string& uri, std::string path, int flags, std::chrono::milliseconds busy_timeout)
    : path_(std::move(path)) {
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(uri.c_str(), &handle, flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nullptr);
    handle_.reset(handle);  // set even where opening failed, unless memory ran out
    if (code != SQLITE_OK) fail(code);
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, static_cast<int>(busy_timeout.count()));
    // The file may come from anywhere: its triggers shall not rewrite its schema or FTS5's own tables. (They cannot be
    // kept from virtual tables as well: SQLite 3.40 would refuse our triggers on segment_text.)
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
    if (const int defined = define_functions(handle); defined != SQLITE_OK) fail(defined);
}

/// Most texts are literals, so that their place tells them; another text may have come there since, so it is compared.
sqlite3_stmt* Database::prepared_before(std::string_view sql) {
    const auto found = by_place_.find(sql.data());
    return found != by_place_.end() && sqlite3_sql(found->second) == sql ? found->second : nullptr;
}

sqlite3_stmt* Database::prepared(std::string_view sql) {
    if (sqlite3_stmt* statement = prepared_before(sql)) {
        assert(sqlite3_stmt_busy(statement) == 0);
        return statement;
    }
    auto found = statements_.find(sql);
    if (found == statements_.end()) {
        assert(sql.size() < std::numeric_limits<int>::max());
        sqlite3_stmt* statement = nullptr;
        const int code = sqlite3_prepare_v3(handle_.get(), sql.data(), static_cast<int>(sql.size()),
                                            SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
        if (code != SQLITE_OK) fail(code);
        found = statements_.emplace(std::string(sql), statement).first;
    }
    constexpr std::size_t most = 1024;  // places: texts that are put together stand elsewhere each time
    if (by_place_.size() >= most) by_place_.clear();
    by_place_[sql.data()] = found->second.get();
    assert(sqlite3_stmt_busy(found->second.get()) == 0);
    return found->second.get();
}

void Database::script(const std::string& sql) {
    const int code = sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) fail(code);
}

bool Database::try_script(const std::string& sql) {
    const int code = sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr);
    if ((code & 0xff) == SQLITE_BUSY) return false;
    if (code != SQLITE_OK) fail(code);
    return true;
}

void Database::fail(int code) const {
    throw StoreError(Location{path_, 0}, explain_error(code, handle_.get(), path_));
}

Transaction::Transaction(Database& database, Kind kind) : database_(database) {
    database_.execute(kind == Kind::write ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction() {
    // SQLite has already rolled back by itself after some errors. A failed ROLLBACK leaves nothing to do either: the
    // transaction is gone with the connection at the latest.
    if (database_.in_transaction()) sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
    database_.execute("COMMIT");
}

}  // namespace yakugo::store
