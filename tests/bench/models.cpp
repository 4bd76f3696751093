// SPDX-License-Identifier: Apache-2.0
// Trains as tools/train does, on less.
#include "tests/bench/models.hpp"

#include "libalign/core/error.hpp"
#include "libalign/translit/format.hpp"
#include "tools/train/calibrate.hpp"
#include "tools/train/program.hpp"
#include "tools/train/train.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <vector>

namespace yakugo::bench {

namespace {

using train::WordPair;

/// Trains without the two folds, calibrates on one, and writes that model. The words of the other fold are no known words
/// either: they are what it is asked about.
train::Calibration train_apart(const std::vector<WordPair>& pairs, const std::string& path) {
    std::vector<WordPair> seen, known;
    for (const WordPair& pair : pairs) {
        const auto number = train::fold_of(pair);
        if (number != train::kCalibrationFold && number != train::kEvaluationFold)
            seen.push_back(pair);
        else if (number == train::kCalibrationFold && pair.dictionary > 0)
            known.push_back(pair);
    }
    train::Trained part = train::train(std::move(seen), known, {}, "bench, without two tenths", train::say);
    const train::Calibration calibration =
        train::calibrate(translit::ModelView(part.image, path), train::fold(pairs, train::kCalibrationFold));
    train::set_calibration(part.image, calibration);
    train::write_file(path, part.image);
    return calibration;
}

}  // namespace

ModelFiles train_models(const Corpus& corpus, const Words& sets, const std::filesystem::path& folder) {
    ModelFiles files{(folder / "strict.model").string(), (folder / "as-used.model").string(),
                     (folder / "apart.model").string()};
    files.reused = std::filesystem::exists(files.strict) && std::filesystem::exists(files.as_used) &&
                   std::filesystem::exists(files.apart);
    if (files.reused) return files;
    std::vector<WordPair> pairs = pairs_without(corpus, sets);
    train::say("training 1 of 3: without the sets and two tenths");
    const train::Calibration calibration = train_apart(pairs, files.apart);
    train::say("training 2 of 3: without the sets");
    train::write_file(files.strict, train::train(std::move(pairs), {}, calibration, "bench, strict", train::say).image);
    train::say("training 3 of 3: names without the sets, dictionaries whole");
    train::write_file(
        files.as_used,
        train::train(pairs_with_dictionaries(corpus, sets), {}, calibration, "bench, as used", train::say).image);
    return files;
}

}  // namespace yakugo::bench
