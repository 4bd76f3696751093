// SPDX-License-Identifier: Apache-2.0
// yakugo-train-variants: makes the costs of katakana spellings that seeds/translit ships.
#include "libalign/core/error.hpp"
#include "libalign/translit/variant_rows.hpp"
#include "tools/train/program.hpp"
#include "tools/train/variants.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <boost/program_options.hpp>
#include <fstream>

namespace {

using namespace yakugo;
using namespace yakugo::train;
namespace po = boost::program_options;

// Four tenths of the pairs stay unseen in the first training: two to calibrate with, two to evaluate on.
constexpr std::uint64_t kCalibrationEnd = 2, kEvaluationEnd = 4;

constexpr const char* kHeading =
    R"(# What it costs, in nats, to write one katakana for another in the same word; see libalign/translit/variant.hpp.
# Learned from EDICT and ENAMDICT (property of the EDRDG, CC BY-SA 4.0) and from Wikidata's names (CC0 1.0); this file is
# under CC BY-SA 4.0. Made by
#   yakugo-train-variants --edict /usr/share/edict/edict --enamdict /usr/share/edict/enamdict \
#       --names NAMES.tsv -o seeds/translit/variants.tsv
# where NAMES.tsv has a heading and lines english<TAB>katakana.
# Lines: kind<TAB>a<TAB>b<TAB>place<TAB>value; * where a column says nothing. Kinds:
#   consonant  two morae differ in these consonants; *: in any that have no row. ー, ッ, ン, ・ count as consonants
#   vowel      two morae differ in these vowels
#   both       added to the two above where morae differ in both; may be negative
#   respell    other kana for the same sound (ジ, ヂ)
#   replace    this mora for that one; counts instead of the rows above
#   gap        a mora that one side lacks, at the start, inside or at the end of a word; *: any that has no row
#   join       a small kana for a large one (ウィ for ウイ); *: any that has no row
#   weight     log odds = bias + distance * d + distance_per_mora * d / m + log_morae * ln m, where d is the sum of the
#              costs and m the mean number of morae
# エ+ー is ー behind a mora in e; before the + also ^ (the start of a word) and ン (behind ン or ッ). ッ+k is ッ before k;
# behind the + also s, t, p (with h, f), d (any voiced one), m (any other), $ (the end of a word).
)";

std::vector<Entry> read_corpus(const po::variables_map& options) {
    std::vector<Entry> entries;
    const auto add = [&](const char* option, auto read, bool names) {
        if (options.count(option) == 0) return;
        for (const std::string& path : options[option].as<std::vector<std::string>>()) {
            std::vector<Entry> more = read(path);
            say(fmt::format("{}: {} pairs", path, more.size()));
            for (Entry& entry : more) entry.name = names;
            entries.insert(entries.end(), more.begin(), more.end());
        }
    };
    add("edict", read_edict, false);
    add("enamdict", read_edict, true);
    add("names", read_names, true);
    return entries;
}

std::vector<VariantPair> folds(const std::vector<VariantPair>& pairs, std::uint64_t begin, std::uint64_t end) {
    std::vector<VariantPair> out;
    std::copy_if(pairs.begin(), pairs.end(), std::back_inserter(out),
                 [&](const VariantPair& pair) { return pair.fold >= begin && pair.fold < end; });
    return out;
}

void run(const po::variables_map& options) {
    const std::vector<VariantPair> pairs = make_variant_pairs(read_corpus(options));
    const auto same = std::count_if(pairs.begin(), pairs.end(), [](const VariantPair& pair) { return pair.same; });
    say(fmt::format("{} pairs with the same English, {} of two words", same,
                    pairs.size() - static_cast<std::size_t>(same)));
    if (same == 0 || static_cast<std::size_t>(same) == pairs.size())
        throw Error("nothing to learn from: give --edict, --enamdict or --names");
    std::vector<translit::CostRow> rows = learn_costs(folds(pairs, kEvaluationEnd, kVariantFolds), say);
    const std::vector<translit::CostRow> weights = calibrate_variants(rows, folds(pairs, 0, kCalibrationEnd));
    rows.insert(rows.end(), weights.begin(), weights.end());
    fmt::print("{}", evaluate_variants(rows, folds(pairs, kCalibrationEnd, kEvaluationEnd)));
    if (options.count("output") == 0) return;
    rows = learn_costs(pairs, say);
    rows.insert(rows.end(), weights.begin(), weights.end());
    const auto path = options["output"].as<std::string>();
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out << kHeading;
    for (const translit::CostRow& row : rows) out << translit::write_cost_row(row) << '\n';
    out.close();
    if (!out) throw InputError({path}, "cannot write");
}

}  // namespace

int main(int argc, char** argv) {
    using Paths = std::vector<std::string>;
    po::options_description described(
        "yakugo-train-variants --edict FILE --enamdict FILE --names FILE -o COSTS\n"
        "Prints what costs learned from six tenths of the pairs are worth on two others.\n\nOptions");
    auto add = described.add_options();
    add("edict", po::value<Paths>(), "a dictionary in EDICT's form; may be given several times");
    add("enamdict", po::value<Paths>(), "names in the same form");
    add("names", po::value<Paths>(), "lines of English TAB katakana, behind a heading");
    add("output,o", po::value<std::string>(), "the file to write, learned from all pairs");
    return run_program(argc, argv, described, run);
}
