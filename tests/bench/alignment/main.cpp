// SPDX-License-Identifier: Apache-2.0
// yakugo-bench-align: how well texts are aligned with their translations, how far the scores can be believed, and what it takes.
#include "tests/bench/alignment/aligner.hpp"
#include "tests/bench/alignment/quality.hpp"
#include "tests/bench/alignment/scale.hpp"
#include "tools/train/bitext/corpus.hpp"
#include "tools/train/program.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <filesystem>
#include <iterator>

namespace {

using namespace yakugo;
using namespace yakugo::bench;
namespace po = boost::program_options;
namespace fs = std::filesystem;

using Words = std::vector<std::string>;

void print(const std::string& text) {
    fmt::print("{}", text);
    std::fflush(stdout);  // the parts come minutes apart
}

/// Those folders that are there; of the others it is said what they were for.
Words present(const Words& folders, const std::string& use) {
    Words out;
    for (const std::string& folder : folders) {
        if (fs::is_directory(folder))
            out.push_back(folder);
        else
            print(fmt::format("missing: {}; skipped: {}\n", folder, use));
    }
    return out;
}

void scale(const po::variables_map& options) {
    std::vector<train::ParallelDocument> documents;
    for (const std::string& folder : present(options["long"].as<Words>(), "its part of the long texts")) {
        std::vector<train::ParallelDocument> more = train::read_parallel(folder, true);
        std::move(more.begin(), more.end(), std::back_inserter(documents));
    }
    if (documents.empty()) {
        print("no documents for long texts; skipped: speed and memory\n");
        return;
    }
    print(report_scale(documents, {options["data"].as<std::string>(), options["rounds"].as<std::size_t>(),
                                   options["seed"].as<std::size_t>(), options["peer"].as<std::string>()}));
}

void quality(const po::variables_map& options) {
    const Words folders = present(options["corpus"].as<Words>(), "its quality");
    if (folders.empty()) return;
    const Aligner aligner(options["data"].as<std::string>());
    Tenths tenths;
    for (const std::string& folder : folders)
        for (const bool perturbed : {true, false})
            print(report_quality(folder, perturbed, aligner, options["beads"].as<std::string>(), tenths));
    print(tenths.report());
}

void run(const po::variables_map& options) {
    if (options.count("child") != 0) {
        const Words files = options["child"].as<Words>();
        if (files.size() != 3) throw po::error("--child takes three files");
        align_as_child(options["data"].as<std::string>(), files[0], files[1], files[2]);
        return;
    }
    if (options.count("no-scale") == 0) scale(options);  // first, as long as this process is small itself
    if (options.count("no-quality") == 0) quality(options);
}

Words folders(const Words& names) {
    Words out;
    for (const std::string& name : names) out.push_back(YAKUGO_SOURCE_DIR "/../shared/data/align/" + name);
    return out;
}

}  // namespace

int main(int argc, char** argv) {
    po::options_description described("yakugo-bench-align [options]\n\nOptions");
    auto add = described.add_options();
    const auto text = [](const std::string& value) { return po::value<std::string>()->default_value(value); };
    const auto number = [](std::size_t value) { return po::value<std::size_t>()->default_value(value); };
    const auto words = [](const Words& value) {
        return po::value<Words>()->multitoken()->default_value(value, fmt::format("{}", fmt::join(value, " ")));
    };
    add("data", text(YAKUGO_BINARY_DIR "/share/yakugo"), "yakugo's data files");
    add("corpus", words(folders({"pydocs", "progit_par", "kftt_dev", "bsd_dev"})), "folders of aligned documents");
    add("beads", text(""), "folder that yakugo's beads are written to");
    add("long", words(folders({"kftt_train", "pydocs", "progit_par", "kftt_dev", "bsd_dev"})),
        "folders whose documents make the long texts");
    add("seed", number(1), "of the long texts");
    add("rounds", number(3), "alternating rounds of the speed");
    add("peer", text(""), "command of another aligner, whose CPU time is printed, too");
    add("no-scale", "without speed and memory");
    add("no-quality", "without the documents");
    add("child", po::value<Words>()->multitoken(),
        "what the bench runs itself with: two texts, and a file for the answer");
    return train::run_program(argc, argv, described, run);
}
