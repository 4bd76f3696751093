// SPDX-License-Identifier: Apache-2.0
// Mines, judges, fits, cross-validates by post and by document, and writes.
#include "tools/train/weights.hpp"

#include "libalign/core/data_file.hpp"
#include "libalign/core/error.hpp"
#include "libalign/document/post_dump.hpp"
#include "tools/train/logistic.hpp"
#include "tools/train/truth.hpp"

#include <fmt/core.h>
#include <boost/program_options.hpp>

#include <algorithm>
#include <array>
#include <fstream>

namespace yakugo::train {

namespace {

struct Judged {
    train::Observation sample;
    std::size_t post;  // running number over all documents
    std::size_t document;
    std::string pair;  // for people: both sides and the features that are not 0
};

/// Judges every pair of one document. Pairs that the truth calls right but not worth a glossary (optional) teach what a term is: they count
/// as wrong, with the task's weight for them, and in no figure.
void add_document(const std::string& input, const std::string& folder, const mine::Miner& miner, const Task& task,
                  std::size_t number, std::size_t& posts, std::vector<Judged>& out) {
    const train::Truth truth(folder);
    const document::Document document = document::read_post_dump(text::decode(read_data_file(input), input), input);
    for (const document::Post& post : document.posts) {
        ++posts;
        for (const Pair& pair : task.pairs(miner, document, post)) {
            const auto right = truth.judge(pair.ja, pair.en);
            if (!right && task.neutral == 0) continue;
            std::vector<double> row = {1};
            row.insert(row.end(), pair.features.begin(), pair.features.end());
            std::string shown = pair.ja + " = " + pair.en + " |";
            for (std::size_t i = 0; i < pair.features.size(); ++i)
                if (pair.features[i] != 0) shown += fmt::format(" {} {:.2f}", task.names[i], pair.features[i]);
            out.push_back(
                {{std::move(row), right.value_or(false), right ? 1 : task.neutral}, posts, number, std::move(shown)});
        }
    }
}

struct Figures {
    std::size_t right = 0, kept = 0, all_right = 0;
    std::array<std::size_t, 10> band{}, band_right{};

    void add(double p, bool yes) {
        all_right += yes;
        kept += p >= 0.5;
        right += p >= 0.5 && yes;
        const auto at = std::min<std::size_t>(static_cast<std::size_t>(p * 10), 9);
        ++band[at];
        band_right[at] += yes;
    }
    void print(const char* title) const {
        fmt::print("{}: precision {:.3f}, recall of true candidates {:.3f} ({} of {} kept, {} true)\n", title,
                   static_cast<double>(right) / static_cast<double>(std::max<std::size_t>(kept, 1)),
                   static_cast<double>(right) / static_cast<double>(std::max<std::size_t>(all_right, 1)), right, kept,
                   all_right);
        for (std::size_t i = 0; i < 10; ++i) {
            if (band[i] > 0)
                fmt::print("  {:.1f}-{:.1f}: {:.3f} right of {}\n", 0.1 * static_cast<double>(i),
                           0.1 * static_cast<double>(i + 1),
                           static_cast<double>(band_right[i]) / static_cast<double>(band[i]), band[i]);
        }
    }
};

/// Every group (post or document) judged by weights that were trained without it.
Figures cross_validate(const std::vector<Judged>& all, double ridge, std::size_t Judged::*group, bool show) {
    Figures out;
    std::size_t groups = 0;
    for (const Judged& judged : all) groups = std::max(groups, judged.*group);
    for (std::size_t held = 0; held <= groups; ++held) {
        std::vector<train::Observation> rest;
        for (const Judged& judged : all)
            if (judged.*group != held) rest.push_back(judged.sample);
        if (rest.size() == all.size()) continue;
        const std::vector<double> weights = train::fit_logistic(rest, ridge);
        for (const Judged& judged : all)
            if (judged.*group == held) {
                const double p = train::predict(weights, judged.sample.x);
                if (judged.sample.weight == 1) out.add(p, judged.sample.yes);
                if (show)
                    fmt::print("{:.3f} {} post {}: {}\n", p,
                               judged.sample.weight < 1 ? "optional"
                               : judged.sample.yes      ? "right"
                                                        : "wrong",
                               judged.post, judged.pair);
            }
    }
    return out;
}

void write(const std::string& path, const Task& task, const std::vector<double>& weights) {
    std::ofstream out(path, std::ios::binary);
    out << "# " << task.about << "\n" << fmt::format("bias\t{:.4f}\n", weights[0]);
    for (std::size_t i = 0; i < task.names.size(); ++i)
        out << fmt::format("{}\t{:.4f}\n", task.names[i], weights[i + 1]);
    if (!out.flush()) throw InputError({path, 0}, "cannot be written");
}

int run(const std::function<Task(const std::string&)>& make, const std::string& program, int argc, char** argv) {
    namespace po = boost::program_options;
    po::options_description options(program + " --data FOLDER [-o FILE] INPUT TRUTH [INPUT TRUTH ...]");
    options.add_options()("data", po::value<std::string>()->required(), "folder of the program's data files")(
        "output,o", po::value<std::string>(), "where to write the weights")(
        "show", "list every judged pair with its probability, cross-validated by post")(
        "ridge", po::value<double>(), "penalty of squared weights; default: the task's")(
        "document", po::value<std::vector<std::string>>()->required(), "a dump, then the folder of its truth");
    po::positional_options_description places;
    places.add("document", -1);
    po::variables_map values;
    po::store(po::command_line_parser(argc, argv).options(options).positional(places).run(), values);
    po::notify(values);
    const std::string data = values["data"].as<std::string>();
    const auto documents = values["document"].as<std::vector<std::string>>();
    const link::Resources resources = link::open_resources(data);
    const mine::TypeRules types =
        mine::TypeRules::load(data + "/types.tsv", mine::GivenNames::load(data + "/given_names.tsv"));
    const Task task = make(data);
    const double ridge = values.count("ridge") > 0 ? values["ridge"].as<double>() : task.ridge;
    const mine::Miner miner{resources, task.confidence, types, task.least_confidence};
    std::vector<Judged> all;
    std::size_t posts = 0;
    for (std::size_t i = 0; i + 1 < documents.size(); i += 2)
        add_document(documents[i], documents[i + 1], miner, task, i / 2, posts, all);
    fmt::print("{} posts, {} judged pairs\n", posts, all.size());
    cross_validate(all, ridge, &Judged::post, values.count("show") > 0).print("cross-validated by post");
    cross_validate(all, ridge, &Judged::document, false).print("cross-validated by document");
    std::vector<train::Observation> samples;
    for (const Judged& judged : all) samples.push_back(judged.sample);
    if (values.count("output") > 0)
        write(values["output"].as<std::string>(), task, train::fit_logistic(samples, ridge));
    return 0;
}

}  // namespace

int train_weights(const std::function<Task(const std::string&)>& make, const std::string& program, int argc,
                  char** argv) {
    try {
        return run(make, program, argc, argv);
    } catch (const std::exception& error) {
        fmt::print(stderr, "{}: {}\n", program, error.what());
        return 1;
    }
}

}  // namespace yakugo::train
