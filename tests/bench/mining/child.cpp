// SPDX-License-Identifier: Apache-2.0
// posix_spawn and wait4.
#include "tests/bench/mining/child.hpp"

#include "libalign/core/error.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>

namespace yakugo::bench {

namespace {

double seconds(timeval time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

std::size_t peak_bytes(const rusage& usage) {
    return static_cast<std::size_t>(usage.ru_maxrss) * 1024;
}

/// Actions of posix_spawn that send standard output to /dev/null.
class Silence {
public:
    Silence() {
        posix_spawn_file_actions_init(&actions_);
        posix_spawn_file_actions_addopen(&actions_, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    }
    ~Silence() { posix_spawn_file_actions_destroy(&actions_); }
    Silence(const Silence&) = delete;
    Silence& operator=(const Silence&) = delete;
    const posix_spawn_file_actions_t* get() const { return &actions_; }

private:
    posix_spawn_file_actions_t actions_;
};

}  // namespace

Cost time_child(const std::vector<std::string>& command) {
    std::vector<std::string> words = command;
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const Silence silence;
    const auto begin = std::chrono::steady_clock::now();
    pid_t child = 0;
    if (::posix_spawn(&child, arguments[0], silence.get(), nullptr, arguments.data(), environ) != 0)
        throw Error(command[0] + " cannot be run");
    int status = 0;
    rusage usage{};
    const pid_t ended = ::wait4(child, &status, 0, &usage);
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - begin;
    if (ended < 0 || !WIFEXITED(status) || WEXITSTATUS(status) != 0) throw Error(command[0] + " has failed");
    return {time.count(), seconds(usage.ru_utime) + seconds(usage.ru_stime), peak_bytes(usage)};
}

Cost run_child(const std::vector<std::string>& command) {
    rusage self{};
    ::getrusage(RUSAGE_SELF, &self);
    const Cost cost = time_child(command);
    if (cost.peak_bytes <= peak_bytes(self)) throw Error("this process is larger than " + command[0]);
    return cost;
}

double cpu_seconds() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

}  // namespace yakugo::bench
