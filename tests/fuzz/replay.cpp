// SPDX-License-Identifier: Apache-2.0
// Runs the kept inputs of a target once each, under any compiler: "replay TARGET FILE_OR_FOLDER...".
#include "tests/fuzz/target.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include <sys/resource.h>
#include <unistd.h>

namespace fs = std::filesystem;

namespace {

constexpr unsigned kSeconds = 10;  // an input that takes longer is a hang
constexpr rlim_t kAddresses =
    YAKUGO_SANITIZED ? RLIM_INFINITY : rlim_t{2} << 30U;  // bytes; sanitizers reserve terabytes

std::vector<fs::path> files_of(const fs::path& place) {
    if (!fs::is_directory(place)) return {place};
    std::vector<fs::path> out;
    for (const auto& entry : fs::recursive_directory_iterator(place))
        if (entry.is_regular_file()) out.push_back(entry.path());
    std::sort(out.begin(), out.end());
    return out;
}

void run(const yakugo::fuzz::Target& target, const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    // Flushed: it is the last line where the input ends the process.
    std::cout << target.name << ' ' << file.string() << std::endl;
    alarm(kSeconds * (kAddresses == RLIM_INFINITY ? 6 : 1));
    target.run(bytes);
    alarm(0);
}

}  // namespace

int main(int count, char** arguments) {
    const std::vector<std::string> words(arguments + 1, arguments + count);
    const auto* target = words.empty() ? nullptr : yakugo::fuzz::find_target(words.front());
    if (target == nullptr) {
        std::cerr << "usage: replay TARGET FILE_OR_FOLDER...\ntargets:";
        for (const auto& each : yakugo::fuzz::targets()) std::cerr << ' ' << each.name;
        std::cerr << '\n';
        return 2;
    }
    const rlimit limit{kAddresses, kAddresses};
    if (kAddresses != RLIM_INFINITY) setrlimit(RLIMIT_AS, &limit);
    std::size_t inputs = 0;
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (!fs::exists(words[i])) continue;  // a target without regressions
        for (const fs::path& file : files_of(words[i])) {
            run(*target, file);
            ++inputs;
        }
    }
    std::cout << inputs << " inputs\n";
    return inputs == 0 ? 1 : 0;  // a target without a corpus tests nothing
}
