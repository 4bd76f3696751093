// SPDX-License-Identifier: Apache-2.0
// yakugo-train-bitext: weights of the sentence aligner, from documents whose alignment is known.
#include "libalign/bitext/passes.hpp"
#include "libalign/core/error.hpp"
#include "libalign/link/linker.hpp"
#include "tools/train/bitext/corpus.hpp"
#include "tools/train/bitext/judge.hpp"
#include "tools/train/bitext/samples.hpp"

#include <fmt/core.h>
#include <boost/program_options.hpp>

#include <array>
#include <fstream>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

namespace yakugo::train {

namespace {

using bitext::Features;
using bitext::Reason;
using bitext::Side;
using bitext::Trait;

constexpr double kRidge = 1;
constexpr int kPasses = 2;  // each finds the likely beads anew, with the weights of the one before

/// Weights to begin with: every reason counts, and beads of one sentence each are the rule. Features that the training
/// texts lack keep them.
Features first_weights() {
    Features out{};
    for (const Side side : {Side::en, Side::ja}) {
        for (std::size_t reason = 0; reason < bitext::kReasons; ++reason) out[bitext::information(side, reason)] = 0.4;
        for (std::size_t kind = 0; kind < bitext::kWordKinds; ++kind) out[bitext::unexplained(side, kind)] = -0.2;
    }
    static constexpr std::array<double, bitext::kKinds.size()> kKindWeights = {0, -4, -4, -2, -2, -4, -4, -6, -6, -6};
    for (std::size_t kind = 0; kind < kKindWeights.size(); ++kind) out[bitext::kind_weight(kind)] = kKindWeights[kind];
    out[trait_weight(Trait::single_deviation)] = out[trait_weight(Trait::group_deviation)] = -0.2;
    out[trait_weight(Trait::stops)] = -0.5;
    return out;
}

Features train(const std::vector<const Sample*>& samples) {
    Features weights = first_weights();
    for (int pass = 0; pass < kPasses; ++pass) {
        std::vector<Field> fields;
        for (const Sample* sample : samples) {
            fields.push_back(make_field(sample->comparison, sample->document, weights));
            fields.push_back(make_field(sample->poor, sample->poor_document, weights));
        }
        weights = fit_fields(fields, first_weights(), kRidge);
    }
    return weights;
}

/// The documents of a folder, each with a poorer one: of those without gaps a freer one besides.
std::vector<Sample> read_samples(const std::string& folder, const bitext::Units& units,
                                 const link::Resources& resources) {
    std::vector<Sample> out;
    for (const bool perturbed : {true, false}) {
        const std::vector<ParallelDocument> documents = read_parallel(folder, perturbed);
        for (std::size_t i = 0; i < documents.size(); ++i) {
            const auto seed = static_cast<std::uint32_t>(out.size());
            const ParallelDocument& document = documents[i];
            const ParallelDocument& other = documents[i > 0 ? 0 : documents.size() - 1];
            const ParallelDocument poor = perturbed ? document : disturbed(document, seed);
            const auto compared = [&](const bitext::Text& en, const bitext::Text& ja) {
                return compare(en, ja, units, resources);
            };
            out.push_back({document, compared(document.en, document.ja), poor,
                           impoverished(compared(poor.en, poor.ja), poor, seed), compared(document.en, other.ja),
                           perturbed});
        }
    }
    return out;
}

void write(const std::string& path, const Features& weights, const Calibrations& calibrations,
           const std::vector<std::string>& folders) {
    std::ofstream out(path);
    out << "# What beads of sentences are judged by (libalign/bitext/model.hpp), in log odds. Written by "
           "yakugo-train-bitext from";
    for (const std::string& folder : folders) out << ' ' << folder.substr(folder.rfind('/') + 1);
    out << ".\n";
    for (std::size_t i = 0; i < weights.size(); ++i)
        out << fmt::format("{}\t{:.4f}\n", bitext::weight_name(i), weights.at(i));
    for (const auto& [name, calibration] : {std::pair{"pair", calibrations.pair},
                                            {"lonely", calibrations.lonely},
                                            {"gain", calibrations.gain},
                                            {"linked", calibrations.linked}}) {
        out << fmt::format("calibration_{0}_bias\t{1:.4f}\ncalibration_{0}_slope\t{2:.4f}\n", name, calibration.bias,
                           calibration.slope);
    }
    if (!out.flush()) throw InputError({path, 0}, "cannot be written");
}

/// Trains on all folders but one and judges on that, for each; then on all.
void run(const std::string& data, const std::vector<std::string>& folders, const std::vector<std::string>& tests,
         const std::string& output) {
    if (folders.size() < 2) throw Error("expected two folders or more: each is judged with weights of the others");
    const link::Resources resources = link::open_resources(data);
    const bitext::Units units = bitext::Units::open(data + "/units.tsv");
    std::vector<std::vector<Sample>> samples;
    for (const std::string& folder : folders) samples.push_back(read_samples(folder, units, resources));
    Judge judge;
    for (std::size_t out = 0; out < folders.size(); ++out) {
        std::vector<const Sample*> others;
        for (std::size_t i = 0; i < folders.size(); ++i)
            for (const Sample& sample : samples[i])
                if (i != out) others.push_back(&sample);
        fmt::print("{}", judge.judge(folders[out] + " by the others", samples[out], train(others)));
    }
    std::vector<const Sample*> all;
    for (const auto& folder : samples)
        for (const Sample& sample : folder) all.push_back(&sample);
    const Features weights = train(all);
    for (const std::string& folder : tests)
        fmt::print("{}", Judge().judge(folder, read_samples(folder, units, resources), weights));
    write(output, weights, judge.calibrate(), folders);
}

}  // namespace

}  // namespace yakugo::train

int main(int argc, char** argv) {
    namespace po = boost::program_options;
    po::options_description options("yakugo-train-bitext [options] FOLDER...");
    options.add_options()("help,h", "this text")("data", po::value<std::string>()->required(),
                                                 "folder of lexicon.bin, translit.model and units.tsv")(
        "folder", po::value<std::vector<std::string>>()->required(),
        "documents to train on: NAME.en, NAME.ja, NAME.gold")(
        "test", po::value<std::vector<std::string>>()->default_value({}, "")->composing(),
        "documents to judge the weights on")("output,o", po::value<std::string>()->required(), "file of the weights");
    po::positional_options_description positional;
    positional.add("folder", -1);
    try {
        po::variables_map values;
        po::store(po::command_line_parser(argc, argv).options(options).positional(positional).run(), values);
        if (values.count("help") > 0) {
            std::cout << options;
            return 0;
        }
        po::notify(values);
        yakugo::train::run(values["data"].as<std::string>(), values["folder"].as<std::vector<std::string>>(),
                           values["test"].as<std::vector<std::string>>(), values["output"].as<std::string>());
    } catch (const std::exception& error) {
        fmt::print(stderr, "yakugo-train-bitext: {}\n", error.what());
        return 1;
    }
    return 0;
}
