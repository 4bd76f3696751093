// SPDX-License-Identifier: Apache-2.0
#include "glossary/store/backup.hpp"

#include "glossary/store/uri.hpp"
#include "libalign/core/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace yakugo::store {

namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;

[[noreturn]] void fail(const std::string& path, int error) {
    throw StoreError(Location{path, 0}, "cannot be written: " + std::generic_category().message(error));
}

/// A copy that has not got its name yet, and goes with the object if it never does.
class Part {
public:
    Part(std::string path, const struct stat& like);
    ~Part() {
        if (!path_.empty()) ::unlink(path_.c_str());
    }
    Part(const Part&) = delete;
    Part& operator=(const Part&) = delete;

    const std::string& path() const noexcept { return path_; }
    void sync() const;
    /// False where a file has the name already.
    bool rename_to(const std::string& name);

private:
    std::string path_;
};

/// Made before SQLite does, which would give it the permissions of a file that anybody may read.
Part::Part(std::string path, const struct stat& like) : path_(std::move(path)) {
    ::unlink(path_.c_str());  // of a killed run: nobody else can be at it, see back_up()
    const int file = ::open(path_.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0) fail(std::exchange(path_, {}), errno);
    // As far as the system lets: a superuser's copy of a user's file is the user's.
    const bool owned = ::fchown(file, like.st_uid, like.st_gid) == 0;
    const bool permitted = ::fchmod(file, like.st_mode & (owned ? 0777U : 0700U)) == 0;
    const int error = errno;
    ::close(file);
    if (!permitted) {
        ::unlink(path_.c_str());
        fail(path_, error);
    }
}

void Part::sync() const {
    const int file = ::open(path_.c_str(), O_RDONLY | O_CLOEXEC);
    const bool synced = file >= 0 && (::fsync(file) == 0 || errno == EINVAL || errno == ENOTSUP);
    const int error = errno;
    if (file >= 0) ::close(file);
    if (!synced) fail(path_, error);
}

bool Part::rename_to(const std::string& name) {
    int code = ::renameat2(AT_FDCWD, path_.c_str(), AT_FDCWD, name.c_str(), RENAME_NOREPLACE);
    if (code != 0 && (errno == EINVAL || errno == ENOSYS)) {  // a file system that cannot do it in one step
        code = ::link(path_.c_str(), name.c_str());
        if (code == 0) ::unlink(path_.c_str());
    }
    if (code != 0 && errno == EEXIST) return false;
    if (code != 0) fail(name, errno);
    path_.clear();
    return true;
}

void copy(const Database& base, const std::string& to) {
    // A second connection: SQLite copies nothing from one that holds the write lock.
    const Database from(uri_of(base.path()), base.path(), SQLITE_OPEN_READONLY, milliseconds(0));
    Database into(uri_of(to), to, SQLITE_OPEN_READWRITE, milliseconds(0));
    // A copy that is not finished is thrown away, so that it needs no journal on the disk; it is synced as a whole later.
    into.script("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF");
    sqlite3_backup* backup = sqlite3_backup_init(into.handle(), "main", from.handle(), "main");
    if (backup == nullptr) into.fail(sqlite3_errcode(into.handle()));
    const int step = sqlite3_backup_step(backup, -1);
    const int code = sqlite3_backup_finish(backup);
    if (code != SQLITE_OK) into.fail(code);
    if (step != SQLITE_DONE) into.fail(step);
}

bool is_equal(const std::string& a, const std::string& b) {
    std::error_code failed;
    if (fs::file_size(a, failed) != fs::file_size(b, failed) || failed) return false;
    std::ifstream left(a, std::ios::binary), right(b, std::ios::binary);
    using Bytes = std::istreambuf_iterator<char>;
    return left && right && std::equal(Bytes(left), {}, Bytes(right), {});
}

void sync_folder(const fs::path& folder) {
    const int file = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0) return;
    ::fsync(file);
    ::close(file);
}

}  // namespace

std::string back_up(const Database& base, int version) {
    struct stat like {};
    if (::stat(base.path().c_str(), &like) != 0) fail(base.path(), errno);
    const std::string stem = fmt::format("{}.schema-{}", base.path(), version);
    Part part(stem + ".bak.part", like);
    copy(base, part.path());
    part.sync();
    for (int number = 1;; ++number) {
        const std::string name = number == 1 ? stem + ".bak" : fmt::format("{}.{}.bak", stem, number);
        if (fs::is_regular_file(name) && is_equal(part.path(), name)) return name;
        if (!part.rename_to(name)) continue;
        sync_folder(fs::path(name).parent_path());
        return name;
    }
}

}  // namespace yakugo::store
