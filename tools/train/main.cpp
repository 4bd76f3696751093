// SPDX-License-Identifier: Apache-2.0
// yakugo-train-translit: makes the transliteration model that seeds/translit ships.
#include "libalign/core/error.hpp"
#include "tools/train/calibrate.hpp"
#include "tools/train/evaluate.hpp"
#include "tools/train/program.hpp"
#include "tools/train/train.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <boost/program_options.hpp>
#include <fstream>

namespace {

using namespace yakugo;
using namespace yakugo::train;
namespace po = boost::program_options;

void write_dropped(const std::string& path, const std::vector<WordPair>& dropped) {
    std::ofstream out(path, std::ios::trunc);
    for (const WordPair& pair : dropped) {
        for (const std::uint8_t symbol : pair.kana) out << translit::katakana_utf8(symbol).data();
        out << '\t';
        for (const std::uint8_t letter : pair.letters) out << static_cast<char>('a' + letter - 1);
        out << '\n';
    }
    out.close();
    if (!out) throw InputError({path}, "cannot write");
}

std::vector<WordPair> read_corpus(const po::variables_map& options) {
    std::vector<Entry> entries;
    const auto add = [&](const char* option, auto read) {
        if (options.count(option) == 0) return;
        for (const std::string& path : options[option].as<std::vector<std::string>>()) {
            const std::vector<Entry> more = read(path);
            say(fmt::format("{}: {} pairs", path, more.size()));
            entries.insert(entries.end(), more.begin(), more.end());
        }
    };
    add("edict", read_edict);
    add("names", read_names);
    std::vector<WordPair> pairs = split_words(entries);
    say(fmt::format("{} different pairs of words", pairs.size()));
    return pairs;
}

void run(const po::variables_map& options) {
    const std::vector<WordPair> pairs = read_corpus(options);
    if (pairs.empty()) throw Error("nothing to learn from: give --edict or --names");
    std::vector<WordPair> seen, dictionary;  // a held-out name may well be a word that the dictionary has
    for (const WordPair& pair : pairs) {
        const std::uint64_t number = fold_of(pair);
        if (number != kCalibrationFold && number != kEvaluationFold)
            seen.push_back(pair);
        else if (pair.dictionary > 0)
            dictionary.push_back(pair);
    }
    const auto description = options["description"].as<std::string>();
    Trained part = train::train(seen, dictionary, {}, description, say);
    const Calibration calibration =
        calibrate(translit::ModelView(part.image, "the model being trained"), fold(pairs, kCalibrationFold));
    if (options.count("evaluate") != 0) {
        set_calibration(part.image, calibration);
        fmt::print("{}",
                   evaluate(translit::ModelView(part.image, "the model being trained"), fold(pairs, kEvaluationFold)));
    }
    if (options.count("output") == 0) return;
    const Trained whole = train::train(pairs, {}, calibration, description, say);
    write_file(options["output"].as<std::string>(), whole.image);
    if (options.count("dropped") != 0) write_dropped(options["dropped"].as<std::string>(), whole.dropped);
}

}  // namespace

int main(int argc, char** argv) {
    using Paths = std::vector<std::string>;
    po::options_description described("yakugo-train-translit --edict FILE --names FILE -o MODEL\n\nOptions");
    auto add = described.add_options();
    add("edict", po::value<Paths>(), "EDICT or ENAMDICT; may be given several times");
    add("names", po::value<Paths>(), "lines of English TAB katakana, behind a heading");
    add("output,o", po::value<std::string>(), "the model file to write");
    add("description", po::value<std::string>()->default_value("katakana-English model"), "what `yakugo doctor` shows");
    add("dropped", po::value<std::string>(), "also write the pairs that do not sound alike to this file");
    add("evaluate", "hold two tenths of the words out and print what a model of the rest is worth");
    return run_program(argc, argv, described, run);
}
