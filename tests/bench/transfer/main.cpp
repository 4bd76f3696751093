// SPDX-License-Identifier: Apache-2.0
// yakugo-bench-exchange: what a translation memory costs on its way in and out, beside the libraries alone.
#include "glossary/exchange/tmx/tmx_reader.hpp"
#include "libalign/core/error.hpp"
#include "tests/bench/mining/child.hpp"
#include "tests/bench/report.hpp"
#include "tests/bench/temporary.hpp"
#include "tests/bench/transfer/bare.hpp"
#include "tests/bench/transfer/memory_file.hpp"
#include "tests/bench/transfer/writers.hpp"
#include "tools/train/program.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace {

using namespace yakugo;
using namespace yakugo::bench;
namespace po = boost::program_options;
namespace fs = std::filesystem;

constexpr double kMegabyte = 1e6;
// Asked, by the issue that brought this form: times the bare libraries, part of the toolkit, megabytes.
constexpr Floor kReading{Floor::Kind::at_most, 1.25}, kImport{Floor::Kind::at_most, 1.3},
    kToolkit{Floor::Kind::at_most, 0.2};
constexpr Floor kMemory{Floor::Kind::below, 64}, kWriting{Floor::Kind::at_least, 2};
/// The toolkit holds a file as a tree of 20 times its size.
constexpr double kToolkitMegabytes = 20;

using Words = std::vector<std::string>;

/// What a figure is asked of: CPU seconds where the work counts, the clock where somebody waits.
enum class Asked { of_clock, of_cpu };

/// How many times another's, by the clock and by CPU time.
std::vector<Figure> times(const Seconds& mine, const Seconds& other, Asked asked) {
    return {{mine.clock / other.clock, asked == Asked::of_clock, 2}, {mine.cpu / other.cpu, asked == Asked::of_cpu, 2}};
}

/// Of one way to read a file; medians.
struct Way {
    std::string name;
    Words command;
    std::string database = {};  ///< removed before each round
    std::vector<double> clock = {}, cpu = {}, peak = {};
    Seconds seconds() const { return {median(clock), median(cpu)}; }
    double megabytes() const { return median(peak); }
};

void print(const std::string& text) {
    fmt::print("{}", text);
    std::fflush(stdout);  // the parts come minutes apart
}

void remove(const std::string& database) {
    for (const char* end : {"", "-wal", "-shm", "-journal"}) fs::remove(database + end);
}

void measure(std::vector<Way>& ways, std::size_t rounds) {
    for (std::size_t i = 0; i < rounds; ++i) {
        for (Way& way : ways) {
            if (!way.database.empty()) remove(way.database);
            const Cost cost = run_child(way.command);
            way.clock.push_back(cost.seconds);
            way.cpu.push_back(cost.cpu);
            way.peak.push_back(static_cast<double>(cost.peak_bytes) / kMegabyte);
        }
    }
}

std::string line(const Way& way, double megabytes) {
    const auto [clock, cpu] = way.seconds();
    return row(way.name, std::nullopt,
               {{clock, false, 2}, {cpu, false, 2}, {megabytes / cpu, false, 0}, {way.megabytes(), false, 0}});
}

/// What the toolkit does with a file: it makes its units only when they are asked for.
constexpr std::string_view kLoads = "tmx.tmxfile.parsefile(sys.argv[1])";
constexpr std::string_view kLoadsTexts = "[(u.source, u.target) for u in tmx.tmxfile.parsefile(sys.argv[1]).units]";

/// What the translate toolkit takes for so many megabytes; nothing where it is not there.
std::optional<Seconds> toolkit(const std::string& file, std::string_view work, double megabytes, std::size_t rounds) {
    const std::string start = "import sys; from translate.storage import tmx; ";
    const double times = megabytes / (static_cast<double>(fs::file_size(file)) / kMegabyte);
    std::vector<double> clock, cpu;
    try {
        for (std::size_t i = 0; i < rounds; ++i) {
            const Cost empty = time_child({"/usr/bin/python3", "-c", start});
            const Cost all = time_child({"/usr/bin/python3", "-c", start + std::string(work), file});
            clock.push_back((all.seconds - empty.seconds) * times);
            cpu.push_back((all.cpu - empty.cpu) * times);
        }
        return Seconds{median(clock), median(cpu)};
    } catch (const Error&) {
        return std::nullopt;
    }
}

void compare_with_toolkit(const std::string& folder, double megabytes, const Seconds& import,
                          const po::variables_map& options) {
    const std::string file = folder + "/toolkit.tmx";
    write_memory(file, static_cast<std::size_t>(kToolkitMegabytes * kMegabyte), options["seed"].as<unsigned>());
    for (const auto& [work, what] : {std::pair(kLoads, "loads"), std::pair(kLoadsTexts, "loads, texts")}) {
        const auto cost = toolkit(file, work, megabytes, options["rounds"].as<std::size_t>());
        if (!cost) return print("the translate toolkit is not installed; skipped\n");
        print(row(fmt::format("translate toolkit {}, from {:.0f} MB", what, kToolkitMegabytes), std::nullopt,
                  {{cost->clock, false, 2}, {cost->cpu, false, 2}}));
        print(row("import, part of that", kToolkit, times(import, *cost, Asked::of_clock)));
    }
}

void reading(const po::variables_map& options) {
    const TemporaryFolder folder;
    const std::string file = (folder.path() / "memory.tmx").string(),
                      self = fs::read_symlink("/proc/self/exe").string();
    const std::string bare = (folder.path() / "bare.db").string(), base = (folder.path() / "yakugo.db").string();
    const auto seed = options["seed"].as<unsigned>();
    const std::size_t units = write_memory(file, options["megabytes"].as<std::size_t>() * 1'000'000, seed);
    const double megabytes = static_cast<double>(fs::file_size(file)) / kMegabyte;
    const std::string program = options["yakugo"].as<std::string>();
    std::vector<Way> ways = {
        {.name = "SAX2, callbacks that do nothing", .command = {self, "--child", "sax", file}},
        {.name = "read_tmx() into units", .command = {self, "--child", "units", file}},
        {.name = "SAX2 and bare SQLite", .command = {self, "--child", "sqlite", file, bare}, .database = bare},
        {.name = "yakugo import", .command = {program, "import", "--quiet", "--db", base, file}, .database = base}};
    if (!fs::exists(program)) {
        print(fmt::format("missing: {}; skipped: the import\n", program));
        ways.pop_back();
    }
    measure(ways, options["rounds"].as<std::size_t>());
    print(heading(fmt::format("reading {:.0f} MB of TMX, {} units", megabytes, units),
                  {"clock s", "CPU s", "MB/CPU s", "peak MB"}));
    for (const Way& way : ways) print(line(way, megabytes));
    print(row("read_tmx(), times SAX2", kReading, times(ways[1].seconds(), ways[0].seconds(), Asked::of_cpu)));
    if (ways.size() < 4) return;
    print(
        row("import, times SAX2 and bare SQLite", kImport, times(ways[3].seconds(), ways[2].seconds(), Asked::of_cpu)));
    print(row("import, peak megabytes", kMemory, {{ways[3].megabytes(), true, 0}}));
    const std::string wanted = rows_of(bare), got = rows_of(base);
    print(fmt::format("rows: {}{}\n", wanted, wanted == got ? ", the same in both" : "; the import's: " + got));
    compare_with_toolkit(folder.path().string(), megabytes, ways[3].seconds(), options);
}

void writing(const po::variables_map& options) {
    constexpr std::size_t units = 60'000;
    const WriterCosts costs = time_writers(units, options["rounds"].as<std::size_t>(), options["seed"].as<unsigned>());
    print(heading(fmt::format("writing {:.0f} MB of TMX, {} units", costs.megabytes, units),
                  {"clock s", "CPU s", "MB/CPU s"}));
    for (const auto& [name, cost] : {std::pair("tmx_writer()", costs.ours), std::pair("xmlTextWriter", costs.libxml2)})
        print(row(name, std::nullopt,
                  {{cost.clock, false, 2}, {cost.cpu, false, 2}, {costs.megabytes / cost.cpu, false, 0}}));
    print(row("tmx_writer(), times as fast", kWriting, times(costs.libxml2, costs.ours, Asked::of_cpu)));
}

void child(const Words& words) {
    if (words.size() >= 3 && words[0] == "make") {
        write_memory(words[1], std::stoul(words[2]), 1);
        return;
    }
    if (words.size() >= 2 && words[0] == "sax") return read_bare(words[1]);
    if (words.size() >= 3 && words[0] == "sqlite") return read_into_sqlite(words[1], words[2]);
    if (words.size() < 2 || words[0] != "units") throw po::error("--child takes make, sax, units or sqlite and files");
    markup::Input input = markup::Input::open(words[1]);
    exchange::read_tmx(input, [](store::TranslationUnit&) {}, {});
}

void run(const po::variables_map& options) {
    if (options.count("child") != 0) return child(options["child"].as<Words>());
    if (options.count("no-reading") == 0) reading(options);  // first, as long as this process is small itself
    if (options.count("no-writing") == 0) writing(options);
}

}  // namespace

int main(int argc, char** argv) {
    po::options_description described("yakugo-bench-exchange [options]\n\nOptions");
    described.add_options()("megabytes", po::value<std::size_t>()->default_value(200), "of the file that is read")(
        "yakugo", po::value<std::string>()->default_value(YAKUGO_PROGRAM), "the program whose import is measured")(
        "seed", po::value<unsigned>()->default_value(1), "of the texts")(
        "rounds", po::value<std::size_t>()->default_value(3), "alternating rounds")("no-reading", "without the import")(
        "no-writing", "without the writers")("child", po::value<Words>()->multitoken(),
                                             "what the bench runs itself with");
    return train::run_program(argc, argv, described, run);
}
