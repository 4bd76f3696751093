// SPDX-License-Identifier: Apache-2.0
// Maps a file by way of POSIX.
#include "libalign/translit/mapping.hpp"

#include "libalign/core/error.hpp"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace yakugo::translit {

namespace {

std::string reason(const char* action) {
    return std::string("cannot ") + action + ": " + std::generic_category().message(errno);
}

}  // namespace

Mapping::Mapping(const std::string& path) {
    // Without O_NONBLOCK a FIFO given by mistake would be waited for.
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0) throw InputError({path}, reason("open"));
    struct stat status = {};
    std::string problem;
    if (::fstat(file, &status) != 0)
        problem = reason("examine");
    else if (!S_ISREG(status.st_mode) || status.st_size == 0)
        problem = "expected a model file, found no regular file or an empty one";
    else {
        size_ = static_cast<std::size_t>(status.st_size);
        void* const data = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, file, 0);
        if (data == MAP_FAILED)
            problem = reason("map");
        else
            data_ = data;
    }
    ::close(file);
    if (!problem.empty()) throw InputError({path}, problem);
}

Mapping::~Mapping() {
    if (data_ != nullptr) ::munmap(data_, size_);
}

}  // namespace yakugo::translit
