// SPDX-License-Identifier: Apache-2.0
// fork, a pipe, and wait4's account of what the child has used.
#include "tests/bench/memory.hpp"

#include "libalign/core/error.hpp"
#include "libalign/translit/model.hpp"

#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <exception>
#include <fstream>
#include <sstream>

namespace yakugo::bench {

namespace {

std::string read_all(int descriptor) {
    std::string text;
    std::array<char, 4096> buffer{};
    for (ssize_t got = 0; (got = ::read(descriptor, buffer.data(), buffer.size())) > 0;)
        text.append(buffer.data(), static_cast<std::size_t>(got));
    return text;
}

/// The child's work; whether all went well.
bool work(const std::string& order) {
    std::istringstream in(order);
    std::string model_path, pairs_path, count_text;
    if (!std::getline(in, model_path) || !std::getline(in, pairs_path) || !std::getline(in, count_text)) return false;
    std::size_t left = std::stoul(count_text);
    const translit::Model model = translit::Model::open(model_path);
    double sum = 0;
    while (left > 0) {
        std::ifstream pairs(pairs_path);
        std::size_t lines = 0;
        for (std::string line; left > 0 && std::getline(pairs, line); --left, ++lines) {
            const std::size_t tab = line.find('\t');
            if (tab == std::string::npos) return false;
            sum += model.probability(std::string_view(line).substr(0, tab), std::string_view(line).substr(tab + 1));
        }
        if (lines == 0) return false;
    }
    return sum > 0;
}

[[noreturn]] void run_child(int descriptor) {
    bool good = false;
    try {
        good = work(read_all(descriptor));
    } catch (const std::exception&) {
        // The parent learns of it by the exit code.
    }
    ::_exit(good ? 0 : 1);
}

}  // namespace

MemoryProbe::MemoryProbe() {
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0) throw Error("cannot make a pipe");
    child_ = ::fork();
    if (child_ < 0) throw Error("cannot fork");
    if (child_ == 0) {
        ::close(ends[1]);
        run_child(ends[0]);
    }
    ::close(ends[0]);
    to_child_ = ends[1];
}

MemoryProbe::~MemoryProbe() {
    if (to_child_ >= 0) ::close(to_child_);
    if (child_ > 0) ::waitpid(child_, nullptr, 0);
}

std::size_t MemoryProbe::peak_bytes(const std::string& model, const std::string& pairs, std::size_t count) {
    const std::string order = fmt::format("{}\n{}\n{}\n", model, pairs, count);
    const bool told = ::write(to_child_, order.data(), order.size()) == static_cast<ssize_t>(order.size());
    ::close(to_child_);
    to_child_ = -1;
    int status = 0;
    rusage usage{};
    const pid_t ended = ::wait4(child_, &status, 0, &usage);
    child_ = -1;
    if (!told || ended < 0 || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
        throw Error("the process whose memory is measured has failed");
    return static_cast<std::size_t>(usage.ru_maxrss) * 1024;
}

}  // namespace yakugo::bench
