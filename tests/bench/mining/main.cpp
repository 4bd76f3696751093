// SPDX-License-Identifier: Apache-2.0
// yakugo-bench-mine: makes posts, mines them with the real command, and prints what that takes beside what was asked.
#include "libalign/core/error.hpp"
#include "tests/bench/mining/child.hpp"
#include "tests/bench/mining/mecab_loop.hpp"
#include "tests/bench/mining/posts.hpp"
#include "tests/bench/report.hpp"
#include "tests/bench/temporary.hpp"
#include "tools/train/program.hpp"

#include <fmt/format.h>
#include <boost/program_options.hpp>

#include <cstdio>
#include <filesystem>
#include <fstream>

namespace {

using namespace yakugo;
using namespace yakugo::bench;
namespace po = boost::program_options;
namespace fs = std::filesystem;

constexpr double kMegabyte = 1e6;

void print(const std::string& text) {
    fmt::print("{}", text);
    std::fflush(stdout);  // the parts come minutes apart
}

/// Files of one run of the bench, and the command over them.
class Bench {
public:
    explicit Bench(std::string program) : program_(std::move(program)) {}

    std::string path(const std::string& name) const { return (folder_.path() / name).string(); }
    void write(const std::string& name, const std::string& text) const {
        std::ofstream out(path(name), std::ios::binary);
        out << text;
        if (!out.flush()) throw InputError({path(name), 0}, "cannot be written");
    }
    /// Mines a file into a term base, which is made anew unless it is there and `base` names one to begin with.
    Cost mine(const std::string& input, std::size_t jobs, const std::string& db, const std::string& base = {}) const {
        remove(db);
        if (!base.empty()) fs::copy_file(path(base), path(db));
        return run_child({program_, "-d", path(db), "mine", "-q", "--jobs", std::to_string(jobs), path(input)});
    }
    void remove(const std::string& db) const {
        for (const char* end : {"", "-wal", "-shm"}) fs::remove(path(db) + end);
    }

private:
    std::string program_;
    TemporaryFolder folder_;
};

std::string posts_file(std::size_t count) {
    return fmt::format("posts-{}.txt", count);
}

/// Mining against MeCab alone, in rounds that alternate.
void report_speed(const Bench& bench, std::size_t posts, std::size_t rounds) {
    const std::string file = posts_file(posts);
    const double megabytes = static_cast<double>(fs::file_size(bench.path(file))) / kMegabyte;
    std::vector<double> wall[3], cpu[3];  // MeCab, one thread, two
    for (std::size_t round = 0; round < rounds; ++round) {
        for (std::size_t jobs = 0; jobs < 3; ++jobs) {
            const Cost cost = jobs == 0 ? time_mecab(bench.path(file)) : bench.mine(file, jobs, "speed.db");
            wall[jobs].push_back(megabytes / cost.seconds);
            cpu[jobs].push_back(megabytes / cost.cpu);
        }
    }
    print(heading(fmt::format("speed, {} posts, {:.1f} MB", posts, megabytes), {"MeCab", "--jobs 1", "--jobs 2"}));
    const auto figures = [](const std::vector<double>(&speeds)[3], double by) {
        return std::vector<Figure>{
            {median(speeds[0]) / by, false}, {median(speeds[1]) / by}, {median(speeds[2]) / by, false}};
    };
    print(row("MB a second", {}, figures(wall, 1)));
    print(row("of MeCab's, by the clock", Floor{Floor::Kind::at_least, 0.1}, figures(wall, median(wall[0]))));
    print(row("of MeCab's, by CPU time of all threads", {}, figures(cpu, median(cpu[0]))));
}

void report_memory(const Bench& bench, const std::vector<std::size_t>& counts) {
    std::vector<std::string> columns;
    std::vector<Figure> peaks, files;
    for (const std::size_t count : counts) {
        columns.push_back(fmt::format("{} posts", count));
        const Cost cost = bench.mine(posts_file(count), 1, "memory.db");
        peaks.push_back({static_cast<double>(cost.peak_bytes) / kMegabyte, false, 1});
        files.push_back({static_cast<double>(fs::file_size(bench.path("memory.db"))) / kMegabyte, false, 1});
    }
    print(heading("memory, --jobs 1", columns));
    print(row("peak of the process, MB (dictionaries among it)", {}, peaks));
    print(row("term base, MB", {}, files));
}

/// One more post, into a term base with many and into an empty one.
void report_growth(const Bench& bench, std::size_t posts, std::size_t rounds) {
    bench.mine(posts_file(posts), 2, "full.db");
    std::vector<double> full, empty;
    for (std::size_t round = 0; round < rounds; ++round) {
        full.push_back(bench.mine("one.txt", 1, "grown.db", "full.db").seconds * 1000);
        empty.push_back(bench.mine("one.txt", 1, "empty.db").seconds * 1000);
    }
    print(heading("one post more", {"empty base", fmt::format("{} posts", posts)}));
    print(row("ms, the whole command", {}, {{median(empty), false, 1}, {median(full), false, 1}}));
    print(row("times the empty base's", Floor{Floor::Kind::at_most, 3},
              {{1, false, 2}, {median(full) / median(empty), true, 2}}));
}

void run(const po::variables_map& options) {
    const std::string source = options["source"].as<std::string>();
    const auto posts = options["posts"].as<std::size_t>(), rounds = options["rounds"].as<std::size_t>();
    const PostMaker maker(source + "/seeds/posts", source + "/tests/gold", source + "/tests/bench/mining/names.tsv",
                          options["seed"].as<std::size_t>());
    if (options.count("dump") != 0) {
        print(maker.dump(1, posts));
        return;
    }
    const Bench bench(options["yakugo"].as<std::string>());
    const std::vector<std::size_t> counts = {posts / 4, posts / 2, posts};
    for (const std::size_t count : counts) bench.write(posts_file(count), maker.dump(1, count));
    bench.write("one.txt", maker.dump(posts + 1, 1));
    report_memory(bench, counts);  // first, as long as this process is small itself
    report_growth(bench, posts, options["growth-rounds"].as<std::size_t>());
    report_speed(bench, posts, rounds);
}

}  // namespace

int main(int argc, char** argv) {
    po::options_description described("yakugo-bench-mine [options]\n\nOptions");
    auto add = described.add_options();
    const auto text = [](const std::string& value) { return po::value<std::string>()->default_value(value); };
    const auto number = [](std::size_t value) { return po::value<std::size_t>()->default_value(value); };
    add("source", text(YAKUGO_SOURCE_DIR), "the checkout, for sample posts and their truth");
    add("yakugo", text(YAKUGO_PROGRAM), "the program");
    add("posts", number(1000), "how many posts are made");
    add("seed", number(1), "of the posts");
    add("rounds", number(3), "alternating rounds of the speed");
    add("growth-rounds", number(9), "alternating rounds of one post more");
    add("dump", "only print the posts");
    return train::run_program(argc, argv, described, run);
}
