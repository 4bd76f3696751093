// SPDX-License-Identifier: Apache-2.0
// yakugo-bench-terms: what yakugo finds beside what simpler ways find, on documents with hand-made truth.
#include "tests/bench/finding/methods.hpp"
#include "tests/bench/report.hpp"
#include "tests/reference/dumps.hpp"
#include "tools/train/program.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

namespace {

using namespace yakugo;
using namespace yakugo::bench;
namespace po = boost::program_options;
namespace fs = std::filesystem;

constexpr double kKept = 0.5;  // confidence of a term that counts as found

/// A dump and the folder of its truth.
struct Judged {
    std::string dump, truth;
};

struct Quality {
    double recall, precision, f1;
};

/// What one way finds, a list a document.
using Found = std::vector<std::vector<gold::Term>>;

Quality judge(const std::vector<gold::Truth>& truths, const Found& found, double least) {
    std::vector<gold::Score> scores(truths.size());
    for (std::size_t i = 0; i < truths.size(); ++i) gold::score_terms(truths[i], {{}, {}, found[i]}, least, scores[i]);
    const gold::Score all = gold::sum(scores);
    const double recall = all.grades.at("A").value();
    const double precision = all.term_precision.wanted == 0 ? 0 : all.term_precision.value();
    return {recall, precision, recall + precision > 0 ? 2 * recall * precision / (recall + precision) : 0};
}

/// At the confidence that suits a way best on these very documents: more than it could know.
Quality judge_at_best(const std::vector<gold::Truth>& truths, const Found& found) {
    Quality best{0, 0, 0};
    for (int step = 0; step < 50; ++step) {
        const Quality here = judge(truths, found, step / 50.0);
        if (here.f1 > best.f1) best = here;
    }
    return best;
}

std::string line(const std::string& label, Quality quality) {
    return row(label, {}, {{quality.recall, false}, {quality.precision, false}, {quality.f1, false}});
}

/// Model 1 on the segments of all documents at once, its terms given back to the documents that they stand in.
Found by_alignment(const std::vector<Judged>& documents, const reference::Bitexts* more,
                   const link::Resources& resources) {
    reference::Bitexts segments(resources);
    std::vector<std::size_t> ends;
    for (const Judged& document : documents) {
        segments.add_dump(document.dump);
        ends.push_back(segments.all().size());
    }
    const auto terms =
        reference::aligned_terms(segments.all(), more != nullptr ? more->all() : std::vector<reference::Bitext>{});
    Found out(documents.size());
    for (const reference::Term& term : terms) {
        for (std::size_t i = 0, at = 0; i < documents.size(); at = ends[i++]) {
            const bool here = std::any_of(segments.all().begin() + static_cast<std::ptrdiff_t>(at),
                                          segments.all().begin() + static_cast<std::ptrdiff_t>(ends[i]),
                                          [&](const reference::Bitext& text) {
                                              return text.ja.text.find(term.ja) != std::string_view::npos &&
                                                     text.en.text.find(term.en) != std::string_view::npos;
                                          });
            if (here) out[i].push_back({term.ja, term.en, term.confidence});
        }
    }
    return out;
}

std::string report(const std::string& title, const std::vector<Judged>& documents, const Miners& miners,
                   const reference::Bitexts* more) {
    std::vector<gold::Truth> truths;
    Found yakugo, brackets, lexicon;
    for (const Judged& document : documents) {
        truths.push_back(gold::read_terms(document.truth));
        Methods methods = find_terms(document.dump, miners);
        yakugo.push_back(std::move(methods.yakugo));
        brackets.push_back(std::move(methods.brackets));
        lexicon.push_back(std::move(methods.lexicon));
    }
    std::string out = heading(title, {"recall A", "precision", "F1"});
    out += line("yakugo's evidence, confidence from 0.5 (weights saw this truth)", judge(truths, yakugo, kKept));
    out += line("brackets and glued Latin alone", judge(truths, brackets, 0));
    out += line("dictionary alone, in aligned segments", judge(truths, lexicon, 0));
    const auto align = [&](const std::string& label, const reference::Bitexts* extra) {
        const Found found = by_alignment(documents, extra, miners.resources);
        out += line(label + ", from 0.5", judge(truths, found, kKept));
        out += line(label + ", at its best", judge_at_best(truths, found));
    };
    align("IBM Model 1 on the segments", nullptr);
    if (more != nullptr) align("IBM Model 1, and parallel text", more);
    return out;
}

/// Documents of a folder of aligned ones, without their ending, in order.
std::vector<std::string> aligned_documents(const fs::path& folder) {
    std::set<std::string> out;
    if (!fs::is_directory(folder)) return {};
    for (const auto& file : fs::directory_iterator(folder)) {
        const fs::path& path = file.path();
        if (path.extension() == ".gold" && path.stem().extension().empty()) out.insert((folder / path.stem()).string());
    }
    return {out.begin(), out.end()};
}

void run(const po::variables_map& options) {
    const fs::path source = options["source"].as<std::string>(), shared = options["shared"].as<std::string>();
    const Miners miners(options["data"].as<std::string>());
    reference::Bitexts more(miners.resources);
    for (const auto& folder : options["parallel"].as<std::vector<std::string>>()) {
        for (const std::string& document : aligned_documents(folder)) more.add_aligned(document);
    }
    const reference::Bitexts* extra = more.all().empty() ? nullptr : &more;
    if (extra == nullptr)
        fmt::print("no parallel text; skipped: IBM Model 1 with it\n");
    else
        fmt::print("parallel text: {} segments\n", extra->all().size());
    std::vector<Judged> samples;
    for (const auto& file : fs::directory_iterator(source / "seeds" / "posts")) {
        if (file.path().extension() == ".txt")
            samples.push_back({file.path().string(), (source / "tests" / "gold" / file.path().stem()).string()});
    }
    std::sort(samples.begin(), samples.end(), [](const Judged& a, const Judged& b) { return a.dump < b.dump; });
    fmt::print("{}", report("sample posts, tests/gold", samples, miners, extra));
    std::vector<Judged> real;
    const fs::path truth = shared / "gold" / "seed-000";
    if (fs::is_directory(truth) && fs::is_directory(shared / "seeds")) {
        for (const auto& file : fs::directory_iterator(shared / "seeds")) {
            if (file.path().filename().string().starts_with("000"))
                real.push_back({file.path().string(), truth.string()});
        }
    }
    if (real.empty())
        fmt::print("missing: {}; skipped: the real dump\n", truth.string());
    else
        fmt::print("{}", report("real dump, shared/gold/seed-000", real, miners, extra));
}

}  // namespace

int main(int argc, char** argv) {
    const std::string source = YAKUGO_SOURCE_DIR;
    po::options_description described("yakugo-bench-terms [options]\n\nOptions");
    auto add = described.add_options();
    const auto text = [](const std::string& value) { return po::value<std::string>()->default_value(value); };
    const std::vector<std::string> kyoto = {source + "/../shared/data/align/kftt_train"};
    add("source", text(source), "the checkout, for sample posts and their truth");
    add("shared", text(source + "/../shared"), "folder of the real dump (seeds) and its truth (gold)");
    add("data", text(YAKUGO_BINARY_DIR "/share/yakugo"), "yakugo's data files");
    add("parallel", po::value<std::vector<std::string>>()->multitoken()->default_value(kyoto, kyoto[0]),
        "folders of aligned documents that IBM Model 1 is also trained on");
    return train::run_program(argc, argv, described, run);
}
