// SPDX-License-Identifier: Apache-2.0
#include "tools/yakugo/streams.hpp"

#include "libalign/core/error.hpp"
#include "tools/yakugo/descriptor.hpp"

#include <ext/stdio_sync_filebuf.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>

#include <fcntl.h>
#include <sys/types.h>
#include <unistd.h>

namespace yakugo::cli {

namespace {

using Filebuf = __gnu_cxx::stdio_sync_filebuf<char>;

/// A standard stream as the C library sees it; `error` is the errno of the first write that failed, 0 before.
struct Stream {
    int descriptor, error = 0;
};

Stream output{STDOUT_FILENO}, messages{STDERR_FILENO};  // NOLINT: there is one of each in a process

/// Says that all went well whatever happens: fmt::print() would throw in the middle of some other work.
ssize_t write_or_remember(void* cookie, const char* bytes, std::size_t size) {
    Stream& stream = *static_cast<Stream*>(cookie);
    for (std::size_t done = 0; stream.error == 0 && done < size;) {
        const ssize_t written = ::write(stream.descriptor, bytes + done, size - done);
        if (written >= 0) {
            done += static_cast<std::size_t>(written);
        } else if (errno != EINTR) {
            stream.error = errno;
        }
    }
    return static_cast<ssize_t>(size);
}

std::FILE* open_stream(Stream& stream, int buffering) {
    std::FILE* file = ::fopencookie(&stream, "w", {nullptr, write_or_remember, nullptr, nullptr});
    if (file == nullptr) std::abort();
    std::setvbuf(file, nullptr, buffering, BUFSIZ);
    return file;
}

/// Open the other way round, so that reading or writing fails as it does on a closed one.
void fill_gaps() {
    constexpr std::array<int, 3> kContrary = {O_WRONLY, O_RDONLY, O_RDONLY};
    for (int stream = 0; stream < 3; ++stream) {
        if (::fcntl(stream, F_GETFD) != -1 || errno != EBADF) continue;
        // The lowest free number is this one: those below are open by now.
        if (::open("/dev/null", kContrary[static_cast<std::size_t>(stream)]) != stream) std::abort();
    }
}

}  // namespace

void prepare_streams() {
    fill_gaps();
    std::signal(SIGXFSZ, SIG_IGN);
    stdout = open_stream(output, ::isatty(STDOUT_FILENO) == 1 ? _IOLBF : _IOFBF);
    stderr = open_stream(messages, _IONBF);
    static Filebuf buffer(stdout);  // std::cout and stdout stay one stream
    std::cout.rdbuf(&buffer);
}

void finish_output() {
    std::cout.flush();
    std::fflush(stdout);
    if (output.error != 0) throw InputError({"standard output", 0}, "cannot be written: " + system_words(output.error));
}

}  // namespace yakugo::cli
