// SPDX-License-Identifier: Apache-2.0
// Maps a file by way of POSIX.
#include "libalign/lexicon/mapped_file.hpp"

#include "libalign/core/error.hpp"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace yakugo::lexicon {

namespace {

[[noreturn]] void fail(const std::string& path, const std::string& action, int error) {
    throw InputError({path}, "cannot be " + action + ": " + std::generic_category().message(error));
}

class Descriptor {
public:
    explicit Descriptor(int value) : value_(value) {}
    ~Descriptor() {
        if (value_ >= 0) ::close(value_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const noexcept { return value_; }

private:
    int value_;
};

}  // namespace

MappedFile::MappedFile(const std::string& path) {
    // O_NONBLOCK: opening a FIFO by mistake must fail, not wait for a writer.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (file.get() < 0) fail(path, "opened", errno);
    struct stat status = {};
    if (::fstat(file.get(), &status) != 0) fail(path, "examined", errno);
    if (!S_ISREG(status.st_mode)) throw InputError({path}, "expected a lexicon file, found no regular file");
    if (status.st_size == 0) throw InputError({path}, "expected a lexicon file, found an empty file");
    const auto size = static_cast<std::size_t>(status.st_size);
    void* const data = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.get(), 0);
    if (data == MAP_FAILED) fail(path, "mapped", errno);
    data_ = data;
    size_ = size;
    // No MADV_RANDOM, although look-ups jump about: on a cold disk the kernel's reading around each fault made 150,000
    // of them five times faster, and in a warm cache the advice changes nothing.
}

MappedFile::~MappedFile() {
    if (data_ != nullptr) ::munmap(data_, size_);
}

}  // namespace yakugo::lexicon
