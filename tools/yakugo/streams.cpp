// SPDX-License-Identifier: Apache-2.0
#include "tools/yakugo/streams.hpp"

#include "libalign/core/error.hpp"
#include "tools/yakugo/descriptor.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <iostream>

#include <fcntl.h>
#include <unistd.h>

namespace yakugo::cli {

void prepare_streams() {
    // Open the other way round, so that reading or writing fails as it does on a closed one.
    constexpr std::array<int, 3> kContrary = {O_WRONLY, O_RDONLY, O_RDONLY};
    for (int stream = 0; stream < 3; ++stream) {
        if (::fcntl(stream, F_GETFD) != -1 || errno != EBADF) continue;
        // The lowest free number is this one: those below are open by now.
        if (::open("/dev/null", kContrary[static_cast<std::size_t>(stream)]) != stream) std::abort();
    }
    std::signal(SIGXFSZ, SIG_IGN);
}

void finish_output() {
    errno = 0;
    const bool well = std::cout.flush().good() & (std::fflush(stdout) == 0) & (std::ferror(stdout) == 0);
    const int error = errno;
    if (well) return;
    throw InputError({"standard output", 0},
                     error == 0 ? "cannot be written" : "cannot be written: " + system_words(error));
}

}  // namespace yakugo::cli
