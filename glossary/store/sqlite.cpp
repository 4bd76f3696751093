// SPDX-License-Identifier: Apache-2.0
// Calls of sqlite3 and the wording of its errors.
#include "glossary/store/sqlite.hpp"

#include "glossary/store/address.hpp"
#include "glossary/store/fold.hpp"
#include "glossary/store/spelling.hpp"
#include "libalign/core/error.hpp"

#include <cassert>
#include <cerrno>
#include <limits>
#include <system_error>
#include <utility>

namespace yakugo::store {

namespace {

/// An SQL function of one text: fold(text) lets filters compare without case, address_of(text) compares URLs.
template <std::string (*Change)(std::string_view)>
void text_function(sqlite3_context* context, int, sqlite3_value** values) {
    const unsigned char* bytes = sqlite3_value_text(values[0]);
    const int size = sqlite3_value_bytes(values[0]);
    if (bytes == nullptr) return sqlite3_result_null(context);
    try {
        const std::string changed = Change({reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)});
        sqlite3_result_text64(context, changed.data(), changed.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    } catch (...) {  // no exception may cross the C library
        sqlite3_result_error_nomem(context);
    }
}

/// SQL function link_form(language, surface), for migrations.
void link_form_function(sqlite3_context* context, int, sqlite3_value** values) {
    const auto text = [](sqlite3_value* value) {
        const unsigned char* bytes = sqlite3_value_text(value);
        const auto size = static_cast<std::size_t>(sqlite3_value_bytes(value));
        return bytes == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(bytes), size);
    };
    try {
        const Language language = text(values[0]) == code(Language::ja) ? Language::ja : Language::en;
        const std::string form = link_form(language, text(values[1]));
        sqlite3_result_text64(context, form.data(), form.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    } catch (...) {  // no exception may cross the C library
        sqlite3_result_error_nomem(context);
    }
}

std::string words_of(int error) {
    return std::generic_category().message(error);
}

/// What the system said when SQLite could not open, read or write; 0 where it was not the system that refused.
int system_error(int code, sqlite3* handle) {
    const int kind = code & 0xff;
    if (kind == SQLITE_FULL) return ENOSPC;  // SQLite keeps no other errno of that
    return handle != nullptr && (kind == SQLITE_IOERR || kind == SQLITE_CANTOPEN) ? sqlite3_system_errno(handle) : 0;
}

std::string explain_not_opened(int error) {
    // Of a folder or a file that is not there, or not for us, SQLite does not say which of both.
    const bool vague = error == 0 || error == ENOENT || error == EACCES || error == EPERM || error == EROFS;
    if (!vague) return "cannot be opened: " + words_of(error);
    return "cannot be opened: its folder is missing or read-only, or the file may not be read";
}

std::string explain(int code, const char* message, int error) {
    switch (code & 0xff) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED: return "is locked by another process";
        case SQLITE_READONLY: return "is read-only";
        case SQLITE_PERM: return "may not be opened (permission denied)";
        case SQLITE_NOTADB: return "is not a SQLite file";
        case SQLITE_CORRUPT: return std::string("is damaged: ") + message;
        case SQLITE_FULL: return "cannot be written: " + words_of(error);
        case SQLITE_CANTOPEN: return explain_not_opened(error);
        case SQLITE_IOERR:
            if (error != 0) return "cannot be read or written: " + words_of(error);
            [[fallthrough]];
        default: return std::string("SQLite failed: ") + message;
    }
}

}  // namespace

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
    const int code = sqlite3_bind_text64(statement_.get(), index, data, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
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
    define("fold", 1, text_function<fold_case>);
    define("address_of", 1, text_function<address_of>);
    define("link_form", 2, link_form_function);
}

void Database::define(const char* name, int arguments, void (*function)(sqlite3_context*, int, sqlite3_value**)) {
    const int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;
    const int defined =
        sqlite3_create_function_v2(handle_.get(), name, arguments, flags, nullptr, function, nullptr, nullptr, nullptr);
    if (defined != SQLITE_OK) fail(defined);
}

sqlite3_stmt* Database::prepared(std::string_view sql) {
    auto found = statements_.find(sql);
    if (found == statements_.end()) {
        assert(sql.size() < std::numeric_limits<int>::max());
        sqlite3_stmt* statement = nullptr;
        const int code = sqlite3_prepare_v3(handle_.get(), sql.data(), static_cast<int>(sql.size()),
                                            SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
        if (code != SQLITE_OK) fail(code);
        found = statements_.emplace(std::string(sql), statement).first;
    }
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
    const char* message = handle_ ? sqlite3_errmsg(handle_.get()) : "out of memory";
    throw StoreError(Location{path_, 0}, explain(code, message, system_error(code, handle_.get())));
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
