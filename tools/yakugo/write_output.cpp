// SPDX-License-Identifier: Apache-2.0
// A file that is there completely or not at all: written without a name, or under another one, synced, then moved.
#include "libalign/core/error.hpp"
#include "tools/yakugo/descriptor.hpp"
#include "tools/yakugo/files.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <ostream>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace yakugo::cli {

namespace {

namespace fs = std::filesystem;

using Write = std::function<void(std::ostream&)>;

constexpr const char* kOpenFiles = "/proc/self/fd";
constexpr mode_t kNewFile = 0666;      // less what the umask takes
constexpr mode_t kPermissions = 0777;  // of the old file; set-user-ID and its like are for nothing that is written here

[[noreturn]] void fail(const std::string& path, int error) {
    throw InputError({path, 0}, "cannot be written: " + system_words(error));
}

void write_to(int descriptor, const std::string& path, const Write& write) {
    DescriptorBuffer buffer(descriptor);
    std::ostream out(&buffer);
    write(out);
    out.flush();
    if (buffer.error() != 0) fail(path, buffer.error());
    if (!out) throw InputError({path, 0}, "cannot be written");
}

/// What a link leads to: the file behind it is replaced, not the link. A link to nothing names the file to be made.
std::string behind_links(const std::string& path) {
    constexpr int kMostLinks = 40;  // as Linux follows
    fs::path out = path;
    std::error_code failed;
    for (int i = 0; fs::is_symlink(out, failed); ++i) {
        if (i == kMostLinks) fail(path, ELOOP);
        out = out.parent_path() / fs::read_symlink(out, failed);
        if (failed) fail(path, failed.value());
    }
    return out.string();
}

/// The new bytes of a file until they take its place. What is not put in place leaves nothing behind, not even when the
/// process is killed, where the file system makes files without a name (O_TMPFILE).
class NewFile {
public:
    /// `mode` is that of the file to be replaced, or kNewFile.
    NewFile(std::string target, mode_t mode);
    ~NewFile() {
        if (!name_.empty()) ::unlink(name_.c_str());
    }
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;

    int descriptor() const noexcept { return file_.number(); }
    void put_in_place();

private:
    /// Calls with one name after the other until it does not say EEXIST; true where it went well, else errno stands.
    template <class Make>
    bool make_name(const Make& make);
    void sync_folder() const;

    std::string target_, folder_, name_;  // name_: empty as long as the file has none
    Descriptor file_;
};

NewFile::NewFile(std::string target, mode_t mode) : target_(std::move(target)) {
    folder_ = fs::path(target_).parent_path().string();
    if (folder_.empty()) folder_ = ".";
    if (::access(kOpenFiles, X_OK) == 0)  // else it could not be given a name
        file_ = Descriptor(::open(folder_.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, mode));
    if (file_) return;
    const bool made = make_name([&](const char* name) {
        file_ = Descriptor(::open(name, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, mode));
        return file_ ? 0 : -1;
    });
    if (!made) fail(target_, errno);
}

template <class Make>
bool NewFile::make_name(const Make& make) {
    constexpr int kTries = 100;
    for (int i = 0; i < kTries; ++i) {
        const std::string name = fmt::format("{}.part{}{}", target_, ::getpid(), i == 0 ? "" : fmt::format(".{}", i));
        if (make(name.c_str()) == 0) {
            name_ = name;
            return true;
        }
        if (errno != EEXIST) return false;
    }
    return false;
}

void NewFile::put_in_place() {
    // Before it is moved: a file that replaces another one must not be empty after a power cut.
    if (::fsync(file_.number()) != 0 && errno != EINVAL && errno != ENOTSUP) fail(target_, errno);
    if (name_.empty()) {
        const std::string open_file = fmt::format("{}/{}", kOpenFiles, file_.number());
        const bool linked = make_name(
            [&](const char* name) { return ::linkat(AT_FDCWD, open_file.c_str(), AT_FDCWD, name, AT_SYMLINK_FOLLOW); });
        if (!linked) fail(target_, errno);
    }
    if (const int error = file_.close(); error != 0) fail(target_, error);
    if (::rename(name_.c_str(), target_.c_str()) != 0) fail(target_, errno);
    name_.clear();
    sync_folder();
}

/// Only a power cut could still bring the old file back, so that a failure is none of the user's concern.
void NewFile::sync_folder() const {
    const Descriptor folder(::open(folder_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder) ::fsync(folder.number());
}

/// A device or a pipe is written to, never replaced.
void write_device(const std::string& path, const Write& write) {
    Descriptor device(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (!device) fail(path, errno);
    write_to(device.number(), path, write);
    if (const int error = device.close(); error != 0) fail(path, error);
}

/// The owner as far as the system lets: a superuser who corrects a file shall not take it away from its owner.
void keep_owner_and_mode(int descriptor, const struct stat& old, const std::string& path) {
    struct stat now {};
    const bool differs = ::fstat(descriptor, &now) == 0 && (now.st_uid != old.st_uid || now.st_gid != old.st_gid);
    if (differs && ::fchown(descriptor, old.st_uid, old.st_gid) != 0 && errno != EPERM) fail(path, errno);
    if (::fchmod(descriptor, old.st_mode & kPermissions) != 0) fail(path, errno);
}

}  // namespace

void write_output(const std::string& path, const Write& write) {
    if (path == "-") {
        std::cout.flush();
        std::fflush(stdout);
        write_to(STDOUT_FILENO, "standard output", write);
        return;
    }
    const std::string target = behind_links(path);
    struct stat old {};
    const bool exists = ::stat(target.c_str(), &old) == 0;
    if (exists && !S_ISREG(old.st_mode)) {
        write_device(target, write);
        return;
    }
    // Moving asks the folder alone; a file that its owner has made read-only stays as it is.
    if (exists && ::access(target.c_str(), W_OK) != 0) fail(path, errno);
    NewFile file(target, exists ? old.st_mode & kPermissions : kNewFile);
    write_to(file.descriptor(), path, write);
    if (exists) keep_owner_and_mode(file.descriptor(), old, path);
    file.put_in_place();
}

}  // namespace yakugo::cli
