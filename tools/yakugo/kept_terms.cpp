// SPDX-License-Identifier: Apache-2.0
// A state is told by what stat() says of the term base and its write-ahead log: whoever changes either changes its times. No file of
// SQLite's is opened here, as closing it would drop the locks that this process holds on it.
#include "tools/yakugo/kept_terms.hpp"

#include "glossary/check/term_image.hpp"
#include "glossary/store/term_base.hpp"
#include "libalign/core/error.hpp"
#include "libalign/lexicon/mapped_file.hpp"
#include "tools/yakugo/version.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <filesystem>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace yakugo::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kSecond = 1'000'000'000;  // nanoseconds

std::int64_t nanoseconds(const timespec& time) {
    return std::int64_t{time.tv_sec} * kSecond + time.tv_nsec;
}

/// What stat() tells of a file; `latest` is its last change if that is later.
std::string state_of(const struct stat& file, std::int64_t& latest) {
    latest = std::max({latest, nanoseconds(file.st_mtim), nanoseconds(file.st_ctim)});
    return fmt::format("{}:{}:{}:{}:{};", file.st_dev, file.st_ino, file.st_size, nanoseconds(file.st_mtim),
                       nanoseconds(file.st_ctim));
}

/// Empty where the state cannot be told: there is no such file, or a rollback journal beside it.
std::string stamp_of(const std::string& db, std::int64_t& latest) {
    struct stat file {};
    if (::stat((db + "-journal").c_str(), &file) == 0) return {};
    if (::stat(db.c_str(), &file) != 0 || !S_ISREG(file.st_mode)) return {};
    // Of another version of the program, or of the tables, it says nothing: the term base must be asked whether it can be read.
    std::string out = fmt::format("{} {} ", kVersion, store::TermBase::schema_version()) + state_of(file, latest);
    // An empty log is left and taken away by whoever reads.
    if (::stat((db + "-wal").c_str(), &file) == 0 && file.st_size > 0) out += state_of(file, latest);
    return out;
}

/// A descriptor that is closed, and a file that is removed, unless it gets its name.
class NewImage {
public:
    NewImage(std::string name, unsigned mode)
        : name_(std::move(name)), descriptor_(::open(name_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)) {}
    ~NewImage() {
        if (descriptor_ < 0) return;
        ::close(descriptor_);
        if (!named_) ::unlink(name_.c_str());
    }
    NewImage(const NewImage&) = delete;
    NewImage& operator=(const NewImage&) = delete;

    bool write(std::string_view bytes) const {
        while (descriptor_ >= 0 && !bytes.empty()) {
            const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
            if (written <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
        return descriptor_ >= 0;
    }
    bool belongs_to(gid_t group) const {
        struct stat file {};
        return ::fstat(descriptor_, &file) == 0 && file.st_gid == group;
    }
    void set_mode(unsigned mode) const { ::fchmod(descriptor_, mode); }
    void rename_to(const std::string& name) { named_ = std::rename(name_.c_str(), name.c_str()) == 0; }

private:
    std::string name_;
    int descriptor_;
    bool named_ = false;
};

}  // namespace

KeptTerms::KeptTerms(const std::string& db) {
    std::error_code none;
    db_ = fs::canonical(db, none).string();
    if (none) return;
    file_ = db_ + "-terms";
    constexpr std::int64_t settled = 2 * kSecond;  // the clocks of file systems tick at most that far apart
    std::int64_t latest = 0;
    stamp_ = stamp_of(db_, latest);
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME, &now);
    settled_ = latest + settled < nanoseconds(now);
    struct stat file {};
    own_ = ::stat(db_.c_str(), &file) == 0 && file.st_uid == ::geteuid();
}

std::optional<check::Glossary> KeptTerms::relevant_part(const check::Draft& draft, double least_confidence) const {
    if (stamp_.empty() || ::access(file_.c_str(), R_OK) != 0) return std::nullopt;
    try {
        const lexicon::MappedFile mapped(file_);
        const std::optional<check::TermImage> image = check::TermImage::read(mapped.bytes(), stamp_);
        if (image) return image->relevant_part(draft, least_confidence);
    } catch (const InputError&) {  // empty, or no regular file
    }
    return std::nullopt;
}

bool KeptTerms::can_keep() const {
    return !stamp_.empty() && settled_ && own_ && ::access(fs::path(db_).parent_path().c_str(), W_OK) == 0;
}

void KeptTerms::keep(const check::Glossary& all) const {
    std::int64_t latest = 0;
    struct stat file {};
    if (::stat(db_.c_str(), &file) != 0 || stamp_of(db_, latest) != stamp_) return;
    const std::string bytes = check::TermImage::write(all, stamp_);
    constexpr unsigned own = 0600, readers = 0644;
    NewImage out(fmt::format("{}.part{}", file_, ::getpid()), own);
    if (!out.write(bytes)) return;
    // For those who may read the term base; others of its group may be others than those of the new file's.
    if (out.belongs_to(file.st_gid)) out.set_mode(file.st_mode & readers);
    out.rename_to(file_);
}

void KeptTerms::drop() const {
    if (own_ && !file_.empty()) ::unlink(file_.c_str());
}

}  // namespace yakugo::cli
