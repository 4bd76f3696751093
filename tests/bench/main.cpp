// SPDX-License-Identifier: Apache-2.0
// yakugo-bench-translit: prints what the transliteration is worth and what it costs, beside what was asked.
#include "libalign/core/error.hpp"
#include "tests/bench/models.hpp"
#include "tests/bench/sections.hpp"
#include "tests/bench/temporary.hpp"
#include "tools/train/program.hpp"

#include <fmt/format.h>
#include <boost/program_options.hpp>
#include <cstdio>
#include <filesystem>
#include <optional>

namespace {

using namespace yakugo;
using namespace yakugo::bench;
namespace po = boost::program_options;
namespace fs = std::filesystem;

void print(const std::string& text) {
    fmt::print("{}", text);
    std::fflush(stdout);  // the parts come minutes apart
}

/// Whether the file is there; says what is skipped where it is not.
bool there(const fs::path& path, std::string_view skipped) {
    if (fs::exists(path)) return true;
    print(fmt::format("missing: {}; skipped: {}\n", path.string(), skipped));
    return false;
}

Corpus read_corpus(const po::variables_map& options, const fs::path& data) {
    Corpus corpus;
    const fs::path edict = options["edict"].as<std::string>(), enamdict = options["enamdict"].as<std::string>();
    const fs::path names = data / "wd_names_train80.tsv";
    if (there(edict, "EDICT, in training too")) corpus.edict = train::read_edict(edict.string());
    if (there(enamdict, "ENAMDICT, in training too")) corpus.enamdict = train::read_edict(enamdict.string());
    if (there(names, "A, and the names of B")) corpus.names = train::read_names(names.string());
    print(fmt::format("entries: EDICT {}, ENAMDICT {}, names {}\n", corpus.edict.size(), corpus.enamdict.size(),
                      corpus.names.size()));
    return corpus;
}

/// The model that is shipped, or, where this yakugo cannot read it, one of its own.
std::string usable_model(const std::string& shipped, const std::optional<ModelFiles>& trained) {
    try {
        print(fmt::format("\nC and D ask {}: {}\n", shipped, translit::Model::open(shipped).description()));
        return shipped;
    } catch (const Error& error) {
        if (!trained) throw;
        print(fmt::format("\n{}\nC and D ask the model trained as used instead\n", error.what()));
        return trained->as_used;
    }
}

void run(const po::variables_map& options) {
    MemoryProbe probe;  // before anything is read
    const TemporaryFolder temporary;
    const Romaji romaji(options["romaji"].as<std::string>());
    const fs::path data = options["data"].as<std::string>();
    const std::size_t wrong = options["wrong"].as<std::size_t>();
    const Corpus corpus = read_corpus(options, data);
    const Sets sets = make_sets(corpus);
    std::optional<ModelFiles> trained;
    if (!corpus.edict.empty() || !corpus.enamdict.empty() || !corpus.names.empty()) {
        const fs::path folder =
            options.count("models") != 0 ? fs::path(options["models"].as<std::string>()) : temporary.path();
        fs::create_directories(folder);
        trained = train_models(corpus, sets.words, folder);
        if (trained->reused) print(fmt::format("models of an earlier run: {}\n", folder.string()));
        if (!sets.names.empty()) {
            print(report_names(sets, translit::Model::open(trained->strict), translit::Model::open(trained->as_used),
                               romaji, wrong));
        }
        print(report_sources(corpus, translit::Model::open(trained->apart), romaji, wrong));
    }
    const std::string model = usable_model(options["model"].as<std::string>(), trained);
    const fs::path loans = data / "gairaigo.csv";
    if (there(loans, "C")) print(report_loanwords(read_gairaigo(loans.string()), translit::Model::open(model)));
    const std::vector<Item> items = some_items(corpus, sets);
    const std::vector<Trial> trials = make_trials(
        sets.nearest.empty() ? make_questions(items, items, train::Neighbours::Order::nearest) : sets.nearest);
    print(report_cost(model, romaji, trials, items, probe, (temporary.path() / "pairs.tsv").string()));
}

}  // namespace

int main(int argc, char** argv) {
    const std::string source = YAKUGO_SOURCE_DIR;
    po::options_description described("yakugo-bench-translit [options]\n\nOptions");
    auto add = described.add_options();
    const auto text = [](const std::string& value) { return po::value<std::string>()->default_value(value); };
    add("data", text(source + "/../shared/data/kata"), "folder of wd_names_train80.tsv and gairaigo.csv");
    add("edict", text("/usr/share/edict/edict"), "EDICT");
    add("enamdict", text("/usr/share/edict/enamdict"), "ENAMDICT");
    add("model", text(source + "/seeds/translit/translit.model"), "the model of C and D");
    add("romaji", text(source + "/tests/bench/hepburn.tsv"), "romaji of the baseline");
    add("models", po::value<std::string>(), "leave the trained models there, or use those of an earlier run");
    add("wrong", po::value<std::size_t>()->default_value(30), "how many wrong answers of a kind are shown");
    return train::run_program(argc, argv, described, run);
}
