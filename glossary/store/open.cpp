// SPDX-License-Identifier: Apache-2.0
// Looks at the header of a file before SQLite may recover, migrate or lock it.
#include "glossary/store/open.hpp"

#include "glossary/store/backup.hpp"
#include "glossary/store/schema.hpp"
#include "glossary/store/uri.hpp"
#include "libalign/core/error.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <string_view>
#include <thread>
#include <utility>

namespace yakugo::store {

namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;

[[noreturn]] void refuse(const std::string& path, const std::string& why) {
    throw StoreError(Location{path, 0}, why);
}

/// What the first page says (https://www.sqlite.org/fileformat2.html, sections 1.3 and 1.6).
struct Header {
    std::uint64_t bytes = 0;
    bool sqlite = false;
    bool has_tables = false;
    std::uint32_t user_version = 0;
    std::uint32_t application_id = 0;
};

/// Reads through SQLite's file layer: if this process has the file open elsewhere, closing a descriptor of our own
/// would drop the locks of that connection. `immutable` keeps SQLite from looking for, or making, any file beside it.
Header read_header(const std::string& path) {
    const Database database(uri_of(path, "?immutable=1"), path, SQLITE_OPEN_READONLY, milliseconds(0));
    sqlite3_file* file = nullptr;
    if (const int code = sqlite3_file_control(database.handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file)) {
        database.fail(code);
    }
    std::array<unsigned char, 108> page{};
    Header header;
    header.bytes = fs::file_size(path);
    const int code = file->pMethods->xRead(file, page.data(), static_cast<int>(page.size()), 0);
    if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ) database.fail(code);
    const auto number = [&page](std::size_t at, std::size_t size) {
        std::uint32_t value = 0;
        for (std::size_t i = at; i < at + size; ++i) value = value << 8U | page.at(i);
        return value;
    };
    constexpr std::string_view magic("SQLite format 3\0", 16);
    header.sqlite = code == SQLITE_OK && std::equal(magic.begin(), magic.end(), page.begin());
    header.user_version = number(60, 4);
    header.application_id = number(68, 4);
    constexpr unsigned leaf_of_tables = 0x0D;  // the schema's B-tree starts at byte 100: its type, then its cell count
    header.has_tables = page[100] != leaf_of_tables || number(103, 2) > 0;
    return header;
}

bool has_content(const std::string& path) {
    std::error_code ignored;
    const std::uintmax_t size = fs::file_size(path, ignored);
    return !ignored && size > 0;
}

/// Throws unless the file is ours or empty; true where it is ours. A term base carries its application_id in the file
/// itself before its first -wal is made, so whatever a -wal beside an empty file holds is not ours. The -wal is looked
/// at first: in between, another process may make this very file.
bool is_ours(const std::string& path) {
    const bool has_log = has_content(path + "-wal");
    const Header header = read_header(path);
    if (header.bytes > 0 && !header.sqlite) refuse(path, "is not a SQLite file");
    if (header.bytes > 0 && header.application_id == kApplicationId) {
        if (header.user_version > static_cast<std::uint32_t>(newest_version())) refuse_newer(path, header.user_version);
        return true;
    }
    const bool has_tables = header.bytes > 0 && header.has_tables;
    if (has_tables || header.application_id != 0 || has_log) refuse(path, "is a SQLite file of another program");
    return false;
}

/// SQLite does not wait for a lock when it changes the journal, so this does.
void use_write_ahead_log(Database& database, milliseconds busy_timeout) {
    const auto deadline = std::chrono::steady_clock::now() + busy_timeout;
    constexpr milliseconds pause(5);
    while (!database.try_script("PRAGMA journal_mode = WAL")) {
        if (std::chrono::steady_clock::now() >= deadline) database.fail(SQLITE_BUSY);
        std::this_thread::sleep_for(pause);
    }
}

/// Off while a file may still be refused: closing it then leaves file and -wal as they are.
void checkpoint_on_close(const Database& database, bool on) {
    sqlite3_db_config(database.handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, on ? 0 : 1, nullptr);
}

/// A copy of an older file is made first: who has to go back to the yakugo of before can.
std::optional<Upgrade> bring_up_to_date(Database& database) {
    std::optional<Upgrade> out;
    migrate(database, newest_version(), [&](int version) {
        try {
            out = Upgrade{version, back_up(database, version)};
        } catch (const StoreError& error) {
            refuse(database.path(), std::string("was made by an older yakugo and stays as it is, because it could not "
                                                "be copied before: ") +
                                        error.what());
        }
    });
    return out;
}

Opened open_for_writing(const std::string& path, milliseconds busy_timeout) {
    Database database(uri_of(path), path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, busy_timeout);
    if (sqlite3_db_readonly(database.handle(), "main") == 1) refuse(path, "is read-only");
    checkpoint_on_close(database, false);
    database.script("PRAGMA synchronous = NORMAL");
    // Still with a rollback journal, so that the application_id of a new file stands in it and not only in its -wal.
    std::optional<Upgrade> upgraded = bring_up_to_date(database);
    checkpoint_on_close(database, true);
    use_write_ahead_log(database, busy_timeout);
    return {std::move(database), std::move(upgraded)};
}

/// Asks for read-write: such a connection recovers after a killed writer and takes -wal and -shm away when it is the
/// last one, which a read-only one does not; query_only keeps it from writing. SQLite itself falls back to read-only
/// where the file may not be written. In a folder that may not be written it can make no -shm; the file is then read as
/// one that nobody changes, which is right only if nobody who may write there does so meanwhile.
Database connect_for_reading(const std::string& path, milliseconds busy_timeout) {
    Database database(uri_of(path), path, SQLITE_OPEN_READWRITE, busy_timeout);
    checkpoint_on_close(database, false);
    const int code = sqlite3_exec(database.handle(), "PRAGMA query_only = ON; SELECT 1 FROM sqlite_schema LIMIT 1",
                                  nullptr, nullptr, nullptr);
    if (code == SQLITE_OK) return database;
    const int cause = code & 0xff;
    if (cause != SQLITE_CANTOPEN && cause != SQLITE_READONLY) database.fail(code);
    if (has_content(path + "-wal")) {
        refuse(path, "is in a read-only folder and has changes in its -wal file, which only a writer can bring in");
    }
    return {uri_of(path, "?immutable=1"), path, SQLITE_OPEN_READONLY, busy_timeout};
}

Database open_for_reading(const std::string& path, milliseconds busy_timeout) {
    Database database = connect_for_reading(path, busy_timeout);
    // The header may lag behind the -wal, so the version is asked for once more.
    const int version = version_of(database);
    if (version > newest_version()) refuse_newer(path, version);
    if (version < newest_version()) {
        refuse(path, "was made by an older yakugo; any command that writes, such as mine, brings it up to date");
    }
    checkpoint_on_close(database, true);
    return database;
}

void refuse_bad_path(const std::string& path, Access access) {
    if (path.empty() || path.find('\0') != std::string::npos) refuse(path, "no such term base: not a file name");
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (fs::is_regular_file(status)) return;
    if (fs::is_directory(status)) refuse(path, "is a folder, not a term base");
    if (fs::exists(status)) refuse(path, "is not a regular file");
    if (status.type() != fs::file_type::not_found) refuse(path, "cannot be opened: " + error.message());
    if (access != Access::write) refuse(path, "no such term base");
    const fs::path folder = fs::path(path).parent_path();
    if (!folder.empty() && !fs::is_directory(folder, error)) refuse(path, "cannot be created: there is no such folder");
}

}  // namespace

Opened open_database(const std::string& path, Access access, milliseconds busy_timeout) {
    refuse_bad_path(path, access);
    std::error_code error;
    const bool exists = fs::exists(path, error);
    const bool ours = exists && is_ours(path);
    if (access == Access::write) return open_for_writing(path, busy_timeout);
    if (!ours) refuse(path, "is empty, no term base");
    if (access == Access::change) return open_for_writing(path, busy_timeout);
    return {open_for_reading(path, busy_timeout), {}};
}

}  // namespace yakugo::store
