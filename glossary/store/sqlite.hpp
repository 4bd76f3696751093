// SPDX-License-Identifier: Apache-2.0
// A thin RAII layer over sqlite3: a connection with its prepared statements, and transactions.
#pragma once

#include "libalign/core/id.hpp"

#include <sqlite3.h>

#include <chrono>
#include <concepts>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace yakugo::store {

class Database;

/// A statement that runs. Where it goes out of scope it is reset, so that it holds no lock and can run again.
class Rows {
public:
    /// Steps to the next row; false after the last one.
    bool next();

    /// Columns of the row that next() stands on, 0-based. NULL reads as 0 and "".
    std::int64_t integer(int column) const { return sqlite3_column_int64(statement_.get(), column); }
    std::size_t size(int column) const { return static_cast<std::size_t>(integer(column)); }
    double real(int column) const { return sqlite3_column_double(statement_.get(), column); }
    bool is_null(int column) const { return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL; }
    std::string text(int column) const;
    /// The same, until next() is called.
    std::string_view view(int column) const;

private:
    friend class Database;
    struct Reset {
        void operator()(sqlite3_stmt* statement) const noexcept;
    };
    enum class Texts { copied, there };  ///< there: the texts that are bound outlive the rows
    Rows(const Database& database, sqlite3_stmt* statement, Texts texts)
        : database_(&database), texts_(texts), statement_(statement) {}

    void bind(int index, std::string_view value);
    void bind(int index, double value);
    void bind(int index, std::integral auto value) { bind_integer(index, static_cast<std::int64_t>(value)); }
    template <class Tag>
    void bind(int index, Id<Tag> value) {
        bind_integer(index, value.value);
    }
    template <class Value>
    void bind(int index, const std::optional<Value>& value) {
        if (value) bind(index, *value);  // else it stays NULL
    }
    void bind_integer(int index, std::int64_t value);

    const Database* database_;
    Texts texts_;
    std::unique_ptr<sqlite3_stmt, Reset> statement_;
};

/// A connection. Failures are StoreError with the file's name and, where the cause is known, our own words for it.
class Database {
public:
    /// `uri` is a file: URI (see open.hpp), `path` what the user calls the file, `flags` those of sqlite3_open_v2().
    Database(const std::string& uri, std::string path, int flags, std::chrono::milliseconds busy_timeout);

    /// Starts a statement with its parameters, ?1 first. It is prepared once a connection and kept, so one text cannot
    /// run inside its own loop. Strings are copied.
    template <class... Values>
    Rows query(std::string_view sql, const Values&... values) {
        return start(sql, Rows::Texts::copied, values...);
    }

    /// Runs a statement that is not asked for rows. Its strings need no copy: they live until it has run.
    template <class... Values>
    void execute(std::string_view sql, const Values&... values) {
        Rows rows = start(sql, Rows::Texts::there, values...);
        while (rows.next()) {
        }
    }

    /// Runs statements without parameters, unprepared: the schema and pragmas, which may act when they are prepared.
    void script(const std::string& sql);
    /// The same; false where another connection holds the lock.
    bool try_script(const std::string& sql);

    /// Of the last INSERT.
    std::int64_t last_id() const { return sqlite3_last_insert_rowid(handle_.get()); }
    /// Rows that the last INSERT, UPDATE or DELETE touched.
    int changes() const { return sqlite3_changes(handle_.get()); }
    bool in_transaction() const { return sqlite3_get_autocommit(handle_.get()) == 0; }
    const std::string& path() const noexcept { return path_; }
    sqlite3* handle() const noexcept { return handle_.get(); }

    /// Throws the StoreError for an SQLite result code.
    [[noreturn]] void fail(int code) const;

private:
    struct Close {
        void operator()(sqlite3* handle) const noexcept { sqlite3_close_v2(handle); }
    };
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }
    };
    template <class... Values>
    Rows start(std::string_view sql, Rows::Texts texts, const Values&... values) {
        Rows rows(*this, prepared(sql), texts);
        int index = 0;
        (rows.bind(++index, values), ...);
        return rows;
    }
    sqlite3_stmt* prepared(std::string_view sql);
    sqlite3_stmt* prepared_before(std::string_view sql);

    std::string path_;
    std::unique_ptr<sqlite3, Close> handle_;
    std::map<std::string, std::unique_ptr<sqlite3_stmt, Finalize>, std::less<>> statements_;  // go before handle_
    std::unordered_map<const char*, sqlite3_stmt*> by_place_;  // of those, by where their text stood when they ran last
};

/// From BEGIN to commit(); without commit() nothing has happened.
class Transaction {
public:
    /// `read` is a snapshot; `write` takes the write lock at once, waiting for it as long as the busy timeout.
    enum class Kind { read, write };

    Transaction(Database& database, Kind kind);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit();

private:
    Database& database_;
};

}  // namespace yakugo::store
