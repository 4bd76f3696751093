// SPDX-License-Identifier: Apache-2.0
// Files with reasons when they cannot be had.
#include "tools/yakugo/files.hpp"

#include "libalign/core/error.hpp"
#include "tools/yakugo/descriptor.hpp"

#include <fmt/chrono.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <string_view>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace yakugo::cli {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void cannot_be_read(const std::string& path, int error) {
    throw InputError({path, 0}, "cannot be read: " + system_words(error));
}

[[noreturn]] void too_large(const std::string& path, std::uintmax_t limit) {
    throw InputError({path, 0}, fmt::format("is larger than {} MiB, the most that is read of one file", limit >> 20U));
}

/// No text begins so, in any encoding, and no other file that is read: what does is a device or a hole.
bool is_empty_device(std::string_view bytes) {
    constexpr std::size_t kNone = 4096;
    return bytes.size() >= kNone && bytes.substr(0, kNone).find_first_not_of('\0') == std::string_view::npos;
}

/// All that comes, which may never end: no more than `limit` bytes are kept.
std::string read_stream(int descriptor, const std::string& path, std::uintmax_t limit, std::size_t expected = 0) {
    constexpr std::size_t kPiece = std::size_t{1} << 20U;
    std::string bytes;
    bytes.reserve(expected == 0 ? kPiece : expected + 1);  // one more, to see the end
    for (;;) {
        const std::size_t size = bytes.size();
        bytes.resize(std::max(size + 1, std::min(bytes.capacity(), size + kPiece)));
        const ssize_t got = ::read(descriptor, bytes.data() + size, bytes.size() - size);
        const int error = errno;
        bytes.resize(size + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
        if (got == 0) return bytes;
        if (got < 0 && error != EINTR) cannot_be_read(path, error);
        if (bytes.size() > limit) too_large(path, limit);
        if (is_empty_device(bytes)) throw InputError({path, 0}, "is not a text file (begins with 4096 NUL bytes)");
    }
}

bool is_changed(const struct stat& a, const struct stat& b) {
    return a.st_size != b.st_size || a.st_mtim.tv_sec != b.st_mtim.tv_sec || a.st_mtim.tv_nsec != b.st_mtim.tv_nsec;
}

}  // namespace

std::string day_of_file(const std::string& path) {
    struct stat status {};
    const bool known = path != "-" && ::stat(path.c_str(), &status) == 0;
    return fmt::format("{:%Y-%m-%d}", fmt::gmtime(known ? status.st_mtime : std::time(nullptr)));
}

ScratchFolder::ScratchFolder() {
    std::error_code failed;
    const fs::path place = fs::temp_directory_path(failed);
    if (failed) throw InputError("no folder for temporary files: " + failed.message() + "; TMPDIR can name one");
    path_ = (place / "yakugo-XXXXXX").string();
    if (::mkdtemp(path_.data()) == nullptr) throw InputError({path_, 0}, "cannot be made: " + system_words(errno));
}

ScratchFolder::~ScratchFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

std::string export_date() {
    const char* fixed = std::getenv("SOURCE_DATE_EPOCH");
    const std::time_t now = fixed != nullptr ? static_cast<std::time_t>(std::atoll(fixed)) : std::time(nullptr);
    return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(now));
}

bool is_same_file(const std::string& a, const std::string& b) {
    std::error_code failed;
    if (fs::equivalent(a, b, failed)) return true;
    const auto whole = [](const std::string& path) {
        std::error_code unknown, unresolved;
        const fs::path absolute = fs::absolute(path, unknown), out = fs::weakly_canonical(absolute, unresolved);
        return unresolved ? absolute.lexically_normal() : out;
    };
    return whole(a) == whole(b);
}

std::string read_input(const std::string& path, std::uintmax_t limit) {
    if (path == "-") return read_stream(STDIN_FILENO, path, limit);
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file && errno == ENOENT) throw InputError({path, 0}, "no such file");
    struct stat before {
    }, after{};
    if (!file || ::fstat(file.number(), &before) != 0) cannot_be_read(path, errno);
    if (S_ISDIR(before.st_mode)) throw InputError({path, 0}, "is a directory; expected a text file");
    if (!S_ISREG(before.st_mode)) return read_stream(file.number(), path, limit);
    if (static_cast<std::uintmax_t>(before.st_size) > limit) too_large(path, limit);
    std::string bytes = read_stream(file.number(), path, limit, static_cast<std::size_t>(before.st_size));
    if (::fstat(file.number(), &after) != 0) cannot_be_read(path, errno);
    // Files of /proc have no size.
    if (before.st_size != 0 && (bytes.size() != static_cast<std::size_t>(before.st_size) || is_changed(before, after)))
        throw InputError({path, 0}, "was changed by another program while it was read");
    return bytes;
}

}  // namespace yakugo::cli
