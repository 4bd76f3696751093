// SPDX-License-Identifier: Apache-2.0
#include "glossary/store/sqlite_error.hpp"

#include <cerrno>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

namespace yakugo::store {

namespace {

std::string words_of(int error) {
    return std::generic_category().message(error);
}

/// errno of the last call for one of the files of a connection; 0: none, or not known.
int last_errno(sqlite3* handle, int which) {
    sqlite3_file* file = nullptr;
    int error = 0;
    if (sqlite3_file_control(handle, "main", which, &file) != SQLITE_OK) return 0;
    if (file == nullptr || file->pMethods == nullptr) return 0;
    return file->pMethods->xFileControl(file, SQLITE_FCNTL_LAST_ERRNO, &error) == SQLITE_OK ? error : 0;
}

/// sqlite3_system_errno() knows nothing of a COMMIT that fails; the files do.
int io_error(sqlite3* handle) {
    if (handle == nullptr) return 0;
    if (const int error = sqlite3_system_errno(handle); error != 0) return error;
    if (const int error = last_errno(handle, SQLITE_FCNTL_JOURNAL_POINTER); error != 0) return error;  // or the -wal
    return last_errno(handle, SQLITE_FCNTL_FILE_POINTER);
}

/// Whether a file can be made in the folder at all, where the system can try that without making one; 0: it can, or
/// nobody knows. SQLite, which has tried once more to open for reading only, no longer tells why it could not make one.
int error_of_folder(const std::string& path) {
    const std::filesystem::path folder = std::filesystem::path(path).parent_path();
    const int file = ::open(folder.empty() ? "." : folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0) return errno;
    ::close(file);
    return 0;
}

/// A disk that is full or gone, too many open files and the like: nothing that the words for a missing or forbidden file
/// would fit.
bool is_trouble(int error) {
    switch (error) {
        case ENOSPC:
        case EDQUOT:
        case EROFS:
        case EIO:
        case EMFILE:
        case ENFILE:
        case ENOMEM:
        case ENAMETOOLONG:
        case ELOOP: return true;
        default: return false;
    }
}

std::string explain_not_opened(sqlite3* handle, const std::string& path) {
    int error = handle != nullptr ? sqlite3_system_errno(handle) : 0;
    if (!is_trouble(error)) error = error_of_folder(path);
    if (is_trouble(error)) return "cannot be opened: " + words_of(error);
    return "cannot be opened: its folder is missing or read-only, or the file may not be read";
}

}  // namespace

std::string explain_error(int code, sqlite3* handle, const std::string& path) {
    const std::string message = handle != nullptr ? sqlite3_errmsg(handle) : "out of memory";
    switch (code & 0xff) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED: return "is locked by another process";
        case SQLITE_READONLY: return "is read-only";
        case SQLITE_PERM: return "may not be opened (permission denied)";
        case SQLITE_NOTADB: return "is not a SQLite file";
        case SQLITE_CORRUPT: return "is damaged: " + message;
        case SQLITE_FULL: return "cannot be written: " + words_of(ENOSPC);
        case SQLITE_CANTOPEN: return explain_not_opened(handle, path);
        case SQLITE_IOERR:
            if (const int error = io_error(handle); error != 0) return "cannot be read or written: " + words_of(error);
            break;
        default: break;
    }
    return "SQLite failed: " + message;
}

}  // namespace yakugo::store
