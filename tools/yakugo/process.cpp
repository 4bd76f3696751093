// SPDX-License-Identifier: Apache-2.0
#include "tools/yakugo/process.hpp"

#include "libalign/core/error.hpp"

#include <fmt/format.h>

#include <array>
#include <cstring>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern "C" char** environ;  // NOLINT: POSIX declares it nowhere

namespace yakugo::cli {

namespace {

// posix_spawn()'s redirection of standard output to a pipe.
class Redirection {
public:
    explicit Redirection(int to) {
        posix_spawn_file_actions_init(&actions_);
        posix_spawn_file_actions_adddup2(&actions_, to, STDOUT_FILENO);
    }
    ~Redirection() { posix_spawn_file_actions_destroy(&actions_); }
    Redirection(const Redirection&) = delete;
    Redirection& operator=(const Redirection&) = delete;
    const posix_spawn_file_actions_t* get() const { return &actions_; }

private:
    posix_spawn_file_actions_t actions_{};
};

std::string read_all(int descriptor) {
    std::string out;
    std::array<char, 65536> buffer;
    for (;;) {
        const ssize_t size = read(descriptor, buffer.data(), buffer.size());
        if (size < 0 && errno == EINTR) continue;
        if (size <= 0) return out;
        out.append(buffer.data(), static_cast<std::size_t>(size));
    }
}

}  // namespace

std::string output_of(const std::vector<std::string>& command) {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        throw InputError(fmt::format("{}: {}", command.front(), std::strerror(errno)));
    std::vector<char*> arguments;
    for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));  // NOLINT: POSIX
    arguments.push_back(nullptr);
    pid_t process = 0;
    const int failed =
        posix_spawnp(&process, arguments[0], Redirection(ends[1]).get(), nullptr, arguments.data(), environ);
    close(ends[1]);
    std::string out = failed == 0 ? read_all(ends[0]) : std::string();
    close(ends[0]);
    if (failed != 0) throw InputError(fmt::format("{}: {}", command.front(), std::strerror(failed)));
    int status = 0;
    while (waitpid(process, &status, 0) < 0 && errno == EINTR) {
    }
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        throw InputError(fmt::format("{} failed", fmt::join(command, " ")));
    return out;
}

}  // namespace yakugo::cli
