// SPDX-License-Identifier: Apache-2.0
// T106 on the Japanese of two manuals, against a hand count of what it finds there.
#include "glossary/check/draft/join.hpp"
#include "glossary/check/draft/read.hpp"
#include "glossary/check/rule/all.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

using namespace yakugo;
using namespace yakugo::check;
namespace fs = std::filesystem;

namespace {

std::string read_file(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

// The documents as they are, without those that were perturbed for tests of alignment.
Draft read_documents(const fs::path& folder) {
    std::set<fs::path> files;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() == ".ja" && entry.path().stem().extension() != ".pert") files.insert(entry.path());
    }
    JoinedDraft all;
    for (const fs::path& file : files) {
        ReadDraft options;
        options.form = Form::text;
        options.target = Language::ja;
        all.append(read_draft(file.filename().string(), read_file(file), options));
    }
    return std::move(all.draft);
}

using Judged = std::map<std::pair<std::string, std::string>, bool>;

Judged read_judgements(const std::string& name) {
    Judged judged;
    std::istringstream lines(read_file(fs::path(YAKUGO_SOURCE_DIR) / "tests/gold/shared-spelling" / (name + ".tsv")));
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("#")) continue;
        std::istringstream cells(line);
        std::string found, expected, judgement;
        std::getline(cells, found, '\t');
        std::getline(cells, expected, '\t');
        std::getline(cells, judgement, '\t');
        judged[{found, expected == "-" ? "" : expected}] = judgement == "true";
    }
    return judged;
}

}  // namespace

TEST_CASE("two spellings in manuals: few findings, most of them true") {
    const fs::path shared = fs::path(YAKUGO_SOURCE_DIR) / "../shared/data/align";
    const Resources resources = open_resources(YAKUGO_BINARY_DIR "/share/yakugo");
    for (const std::string name : {"pydocs", "progit_par"}) {
        INFO(name);
        if (!fs::is_directory(shared / name)) {
            WARN("SKIPPED: ../shared/data/align/" << name << " is not there");
            continue;
        }
        const Judged judged = read_judgements(name);
        const Draft draft = read_documents(shared / name);
        const Glossary nothing;
        std::size_t findings = 0, right = 0;
        for (const Finding& finding : run_rules(Study(draft, nothing, resources), {})) {
            if (finding.rule != "T106") continue;
            ++findings;
            const auto at = judged.find({finding.found, finding.expected});
            if (at == judged.end()) UNSCOPED_INFO("nobody has judged " << finding.found << " -> " << finding.expected);
            right += at != judged.end() && at->second;
        }
        INFO(right << " of " << findings << " are true");
        CHECK(findings > 0);
        CHECK(findings <= 30);
        CHECK(right * 10 >= findings * 8);
    }
}
