// SPDX-License-Identifier: Apache-2.0
// What the rules about numbers and tokens say of correct translations, and which planted errors they find.
#include "glossary/check/rule/numbers.hpp"
#include "glossary/check/rule/verbatim.hpp"
#include "tests/bench/checking/corpus.hpp"
#include "tests/bench/checking/plant.hpp"
#include "tools/train/program.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <set>

namespace {

using namespace yakugo;
namespace po = boost::program_options;

constexpr unsigned kSeed = 20260704;

std::vector<check::Finding> findings_in(const check::Draft& draft, const check::Resources& resources) {
    const check::Glossary glossary;
    const check::Study study(draft, glossary, resources);
    std::vector<check::Finding> out = check::check_numbers(study);
    const std::vector<check::Finding> tokens = check::check_tokens(study);
    out.insert(out.end(), tokens.begin(), tokens.end());
    return out;
}

bool has_digit(const bench::Pair& pair) {
    constexpr std::string_view kDigits = "0123456789";
    return pair.ja.find_first_of(kDigits) != std::string::npos || pair.en.find_first_of(kDigits) != std::string::npos;
}

/// Lines, 1-based, with a finding.
std::set<std::size_t> false_alarms(const std::vector<bench::Pair>& pairs, Language target,
                                   const check::Resources& resources, std::size_t show) {
    const check::Draft draft = bench::draft_of(pairs, target);
    std::set<std::size_t> lines;
    std::size_t rules[2] = {0, 0};
    for (const check::Finding& finding : findings_in(draft, resources)) {
        ++rules[finding.rule == "T120" ? 0 : 1];
        if (lines.insert(finding.place.line).second && lines.size() <= show) {
            const bench::Pair& pair = pairs[finding.place.line - 1];
            fmt::print("    {} {}\n      EN {}\n      JA {}\n", finding.rule, finding.message, pair.en, pair.ja);
        }
    }
    const auto with = static_cast<std::size_t>(std::count_if(pairs.begin(), pairs.end(), has_digit));
    fmt::print(
        "  to {}: {} units, {} with digits; T120 {}, T111 {}; units with a finding {} ({:.2f} % of those with "
        "digits)\n",
        code(target), pairs.size(), with, rules[0], rules[1], lines.size(),
        with == 0 ? 0.0 : 100.0 * static_cast<double>(lines.size()) / static_cast<double>(with));
    return lines;
}

/// Units that already have a finding take no part.
void recall(const std::vector<bench::Pair>& pairs, Language target, const std::set<std::size_t>& told,
            const check::Resources& resources, std::size_t show) {
    for (const bench::Planter& planter : bench::planters()) {
        std::mt19937 random(kSeed);
        std::vector<bench::Pair> planted, right;
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            const bench::Pair& pair = pairs[i];
            const bool to_ja = target == Language::ja;
            auto wrong = told.contains(i + 1)
                             ? std::nullopt
                             : planter.plant(to_ja ? pair.en : pair.ja, to_ja ? pair.ja : pair.en, target, random);
            if (!wrong) continue;
            planted.push_back(to_ja ? bench::Pair{*wrong, pair.en} : bench::Pair{pair.ja, *wrong});
            right.push_back(pair);
        }
        std::set<std::size_t> found;
        for (const check::Finding& finding : findings_in(bench::draft_of(planted, target), resources))
            found.insert(finding.place.line);
        fmt::print(
            "    {:<20} {} of {} ({:.1f} %)\n", planter.name, found.size(), planted.size(),
            planted.empty() ? 0.0 : 100.0 * static_cast<double>(found.size()) / static_cast<double>(planted.size()));
        std::size_t shown = 0;
        for (std::size_t i = 0; i < planted.size() && shown < show; ++i) {
            if (found.contains(i + 1)) continue;
            ++shown;
            fmt::print("      missed\n      EN {}\n      JA {}\n", planted[i].en, planted[i].ja);
        }
    }
}

void run(const po::variables_map& options) {
    const check::Resources resources = check::open_resources(options["data"].as<std::string>());
    for (const std::string& folder : options["parallel"].as<std::vector<std::string>>()) {
        const std::vector<bench::Pair> pairs = bench::aligned_pairs(folder);
        fmt::print("{}\n", folder);
        if (pairs.empty()) fmt::print("  missing; skipped\n");
        for (const Language target : {Language::ja, Language::en}) {
            if (pairs.empty()) continue;
            const auto told = false_alarms(pairs, target, resources, options["show"].as<std::size_t>());
            recall(pairs, target, told, resources, options["missed"].as<std::size_t>());
        }
    }
}

}  // namespace

int main(int argc, char** argv) {
    const std::string source = YAKUGO_SOURCE_DIR;
    po::options_description described("yakugo-bench-check [options]\n\nOptions");
    auto add = described.add_options();
    std::vector<std::string> folders;
    for (const char* name : {"kftt_dev", "bsd_dev", "pydocs", "progit_par"})
        folders.push_back(source + "/../shared/data/align/" + name);
    add("data", po::value<std::string>()->default_value(YAKUGO_BINARY_DIR "/share/yakugo"), "yakugo's data files");
    add("parallel", po::value<std::vector<std::string>>()->multitoken()->default_value(folders, "four corpora"),
        "folders of aligned documents");
    add("show", po::value<std::size_t>()->default_value(0), "false alarms to show, a corpus and direction");
    add("missed", po::value<std::size_t>()->default_value(0), "missed errors to show, a kind, corpus and direction");
    return train::run_program(argc, argv, described, run);
}
