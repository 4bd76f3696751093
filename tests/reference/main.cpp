// SPDX-License-Identifier: Apache-2.0
// yakugo-reference-terms: terms of dumps by IBM Model 1, as JSON lines.
#include "tests/reference/dumps.hpp"
#include "tools/train/program.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

namespace {

using namespace yakugo;
namespace po = boost::program_options;

using Words = std::vector<std::string>;

void run(const po::variables_map& options) {
    const std::string data = options["data"].as<std::string>();
    const link::Resources resources = link::open_resources(data);
    reference::Bitexts segments(resources), more(resources);
    for (const std::string& dump : options["dump"].as<Words>()) segments.add_dump(dump);
    for (const std::string& document : options["parallel"].as<Words>()) more.add_aligned(document);
    for (const reference::Term& term : reference::aligned_terms(segments.all(), more.all())) {
        const nlohmann::ordered_json row = {{"ja", term.ja}, {"en", term.en}, {"confidence", term.confidence}};
        fmt::print("{}\n", row.dump());
    }
}

}  // namespace

int main(int argc, char** argv) {
    po::options_description described("yakugo-reference-terms --dump FILE... [options]\n\nOptions");
    auto add = described.add_options();
    add("dump", po::value<Words>()->multitoken()->required(),
        "dumps of posts; terms are taken from their aligned segments");
    add("parallel", po::value<Words>()->multitoken()->default_value({}, ""),
        "also trained on these: DOCUMENT.ja, DOCUMENT.en, DOCUMENT.gold");
    add("data", po::value<std::string>()->default_value(YAKUGO_BINARY_DIR "/share/yakugo"), "yakugo's data files");
    return train::run_program(argc, argv, described, run);
}
