// SPDX-License-Identifier: Apache-2.0
// Preloaded before a program: its Nth change of a file in a folder fails, or is the last thing that it does.
//
// Environment: FAULT_FOLDER, an absolute path: only files in it count. FAULT_AT, N: 1 is the first change; 0 only counts.
// FAULT_ACTION: "kill" (SIGKILL instead of the change), "tear" (SIGKILL in the middle of it, where it is a write), or an
// errno: that change and all later ones of the same kinds fail with it, as on a disk that is full or gone. FAULT_KINDS:
// letters of what counts: w write, t truncate, s sync, o open to write a file that is there, c open that makes
// one, m link and rename, u unlink; all where it is not set. FAULT_COUNT: a file that gets the number of changes when the program ends by itself.
// FAULT_SHRINK: a file that loses its second half when it is first read whole, not only its first bytes.
#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

std::string_view setting(const char* name, std::string_view otherwise) {
    const char* value = std::getenv(name);
    return value == nullptr ? otherwise : value;
}

struct Plan {
    std::string folder{setting("FAULT_FOLDER", "/nowhere")}, action{setting("FAULT_ACTION", "0")};
    std::string kinds{setting("FAULT_KINDS", "wtsocmu")}, count{setting("FAULT_COUNT", "")};
    long at = std::strtol(setting("FAULT_AT", "0").data(), nullptr, 10);
    int error = std::atoi(action.c_str());
    std::string shrinking{setting("FAULT_SHRINK", "")};
    std::atomic<long> seen{0};

    Plan() = default;
    Plan(const Plan&) = delete;
    Plan& operator=(const Plan&) = delete;
    ~Plan() {
        if (count.empty()) return;
        if (std::FILE* file = std::fopen(count.c_str(), "w")) {
            std::fprintf(file, "%ld\n", seen.load());
            std::fclose(file);
        }
    }
};

Plan& plan() {
    static Plan one;
    return one;
}

// The count is written at exit even where nothing was ever changed.
const Plan& at_start = plan();

enum class Verdict { go_on, tear, fail };

/// Whether the change of `path` may happen; sets errno where it may not.
Verdict judge(std::string_view path, char kind) {
    Plan& now = plan();
    if (!path.starts_with(now.folder) || now.kinds.find(kind) == std::string::npos) return Verdict::go_on;
    const long number = ++now.seen;
    if (now.at == 0 || number < now.at) return Verdict::go_on;
    if (now.error != 0) {
        errno = now.error;
        return Verdict::fail;
    }
    if (number > now.at) return Verdict::go_on;
    if (now.action == "tear" && kind == 'w') return Verdict::tear;
    ::kill(::getpid(), SIGKILL);
    return Verdict::go_on;
}

/// What stands behind a descriptor; empty where that cannot be told.
std::string path_of(int descriptor) {
    std::array<char, 64> link{};
    std::array<char, 4096> path{};
    std::snprintf(link.data(), link.size(), "/proc/self/fd/%d", descriptor);
    const ssize_t size = ::readlink(link.data(), path.data(), path.size());
    return {path.data(), size < 0 ? 0 : static_cast<std::size_t>(size)};
}

Verdict judge(int descriptor, char kind) {
    return judge(std::string_view(path_of(descriptor)), kind);
}

/// A path as a program gives it; what is relative is so to its folder.
Verdict judge(const char* path, char kind) {
    if (path[0] == '/') return judge(std::string_view(path), kind);
    std::array<char, 4096> here{};
    if (::getcwd(here.data(), here.size()) == nullptr) return Verdict::go_on;
    return judge(std::string_view(std::string(here.data()) + "/" + path), kind);
}

template <class Function>
Function* next(const char* name) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

using Write = ssize_t(int, const void*, size_t);
using WriteAt = ssize_t(int, const void*, size_t, off64_t);

[[noreturn]] void end() {
    ::kill(::getpid(), SIGKILL);
    for (;;) ::pause();
}

ssize_t write_at(const char* name, int file, const void* bytes, size_t size, off64_t where) {
    auto* real = next<WriteAt>(name);
    switch (judge(file, 'w')) {
        case Verdict::fail: return -1;
        case Verdict::tear: real(file, bytes, size / 2, where); end();
        case Verdict::go_on: break;
    }
    return real(file, bytes, size, where);
}

constexpr int kWriting = O_WRONLY | O_RDWR | O_CREAT;

int open_it(const char* name, const char* path, int flags, mode_t mode) {
    const bool makes = (flags & O_TMPFILE) == O_TMPFILE || ((flags & O_CREAT) != 0 && ::access(path, F_OK) != 0);
    if ((flags & kWriting) != 0 && judge(path, makes ? 'c' : 'o') == Verdict::fail) return -1;
    return next<int(const char*, int, ...)>(name)(path, flags, mode);
}

mode_t mode_of(int flags, va_list& rest) {
    return (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(rest, mode_t) : 0;
}

int truncate_it(const char* name, int file, off64_t size) {
    return judge(file, 't') == Verdict::fail ? -1 : next<int(int, off64_t)>(name)(file, size);
}

int sync_it(const char* name, int file) {
    return judge(file, 's') == Verdict::fail ? -1 : next<int(int)>(name)(file);
}

}  // namespace

// NOLINTBEGIN: the names and types of the C library
extern "C" {

ssize_t read(int file, void* bytes, size_t size) {
    if (std::string& path = plan().shrinking; !path.empty() && path_of(file) == path) {
        struct stat status {};
        if (::fstat(file, &status) != 0) std::abort();
        if (size >= static_cast<std::size_t>(status.st_size)) {
            if (::truncate(path.c_str(), status.st_size / 2) != 0) std::abort();
            path.clear();
        }
    }
    return next<ssize_t(int, void*, size_t)>("read")(file, bytes, size);
}

ssize_t write(int file, const void* bytes, size_t size) {
    auto* real = next<Write>("write");
    switch (judge(file, 'w')) {
        case Verdict::fail: return -1;
        case Verdict::tear: real(file, bytes, size / 2); end();
        case Verdict::go_on: break;
    }
    return real(file, bytes, size);
}

ssize_t writev(int file, const struct iovec* parts, int count) {
    auto* real = next<ssize_t(int, const struct iovec*, int)>("writev");
    switch (judge(file, 'w')) {
        case Verdict::fail: return -1;
        case Verdict::tear: real(file, parts, count / 2); end();
        case Verdict::go_on: break;
    }
    return real(file, parts, count);
}

ssize_t pwrite(int file, const void* bytes, size_t size, off_t where) {
    return write_at("pwrite", file, bytes, size, where);
}
ssize_t pwrite64(int file, const void* bytes, size_t size, off64_t where) {
    return write_at("pwrite64", file, bytes, size, where);
}

int open(const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = mode_of(flags, rest);
    va_end(rest);
    return open_it("open", path, flags, mode);
}
int open64(const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = mode_of(flags, rest);
    va_end(rest);
    return open_it("open64", path, flags, mode);
}

int ftruncate(int file, off_t size) noexcept {
    return truncate_it("ftruncate", file, size);
}
int ftruncate64(int file, off64_t size) noexcept {
    return truncate_it("ftruncate64", file, size);
}
int fsync(int file) {
    return sync_it("fsync", file);
}
int fdatasync(int file) {
    return sync_it("fdatasync", file);
}

int unlink(const char* path) noexcept {
    return judge(path, 'u') == Verdict::fail ? -1 : next<int(const char*)>("unlink")(path);
}
int rename(const char* from, const char* to) noexcept {
    return judge(to, 'm') == Verdict::fail ? -1 : next<int(const char*, const char*)>("rename")(from, to);
}
int renameat2(int from_folder, const char* from, int to_folder, const char* to, unsigned flags) noexcept {
    if (judge(to, 'm') == Verdict::fail) return -1;
    return next<int(int, const char*, int, const char*, unsigned)>("renameat2")(from_folder, from, to_folder, to,
                                                                                flags);
}
int linkat(int from_folder, const char* from, int to_folder, const char* to, int flags) noexcept {
    if (judge(to, 'm') == Verdict::fail) return -1;
    return next<int(int, const char*, int, const char*, int)>("linkat")(from_folder, from, to_folder, to, flags);
}

}  // extern "C"
// NOLINTEND
