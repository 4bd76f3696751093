// SPDX-License-Identifier: Apache-2.0
// Aligns, counts, lays out.
#include "tests/bench/alignment/quality.hpp"

#include "libalign/core/error.hpp"
#include "tests/bench/report.hpp"
#include "tests/reference/gale_church.hpp"
#include "tools/train/bitext/corpus.hpp"
#include "tools/train/bitext/score.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <optional>

namespace yakugo::bench {

namespace {

namespace fs = std::filesystem;
using bitext::Bead;
using train::ParallelDocument;

/// What was asked of yakugo: strict F1 as the mean over documents, F1 of lonely sentences.
struct Asked {
    std::string_view folder;
    double strict, lonely;
    std::optional<double> unperturbed{};  ///< strict F1 of the documents as they are
};
constexpr std::array<Asked, 4> kAsked = {
    {{"pydocs", 0.93, 0.75, 0.99}, {"progit_par", 0.92, 0.75, 0.99}, {"kftt_dev", 0.87, 0.65}, {"bsd_dev", 0.82, 0.5}}};

/// Scores of all documents of a folder.
class Scores {
public:
    void add(const std::vector<Bead>& given, const std::vector<Bead>& wanted) {
        const train::AlignmentScore score = train::score_beads(given, wanted);
        all_.strict.add(score.strict);
        all_.lonely.add(score.lonely);
        means_ += score.strict.f1();
        ++documents_;
    }
    double mean() const { return documents_ == 0 ? 0 : means_ / static_cast<double>(documents_); }
    double pooled() const { return all_.strict.f1(); }
    /// Nothing where no sentence is lonely: the F1 of finding none is 0 or undefined.
    std::optional<double> lonely() const {
        return all_.lonely.wanted == 0 ? std::nullopt : std::optional(all_.lonely.f1());
    }
    std::size_t wrongly_lonely() const { return all_.lonely.given - all_.lonely.right; }

private:
    train::AlignmentScore all_{};
    double means_ = 0;
    std::size_t documents_ = 0;
};

/// Lengths of the sentences in columns: a kana or kanji says as much as two letters, and texts mix them with Latin.
std::vector<double> lengths(const bitext::Text& text) {
    std::vector<double> out;
    for (std::size_t i = 0; i < text.sentences.size(); ++i) out.push_back(static_cast<double>(columns_of(text.at(i))));
    return out;
}

std::string ids(bitext::Span span) {
    std::string out;
    for (std::size_t i = span.begin; i < span.end; ++i) out += fmt::format("{}{}", i > span.begin ? "," : "", i);
    return out;
}

void write_beads(const fs::path& folder, const std::string& name, const std::vector<Bead>& beads) {
    fs::create_directories(folder);
    const std::string path = (folder / (name + ".beads")).string();
    std::ofstream out(path);
    for (const Bead& bead : beads) out << ids(bead.en) << ':' << ids(bead.ja) << '\n';
    if (!out.flush()) throw InputError({path, 0}, "cannot be written");
}

std::string table(const std::string& name, bool perturbed, std::size_t documents, const Scores& yakugo,
                  const Scores& lengths) {
    const auto* const asked =
        std::find_if(kAsked.begin(), kAsked.end(), [&](const Asked& one) { return one.folder == name; });
    std::optional<Floor> strict, lonely;
    if (asked != kAsked.end() && perturbed) {
        strict = Floor{Floor::Kind::at_least, asked->strict};
        lonely = Floor{Floor::Kind::at_least, asked->lonely};
    } else if (asked != kAsked.end() && asked->unperturbed) {
        strict = Floor{Floor::Kind::at_least, *asked->unperturbed};
    }
    std::string out =
        heading(fmt::format("{}, {}, {} documents", name, perturbed ? "perturbed" : "as they are", documents),
                {"yakugo", "lengths"});
    out += row("strict F1, mean over documents", strict, {{yakugo.mean()}, {lengths.mean(), false}});
    out += row("strict F1, pooled", {}, {{yakugo.pooled()}, {lengths.pooled()}});
    out += row("F1 of lonely sentences, pooled", lonely, {{yakugo.lonely()}, {lengths.lonely(), false}});
    out += row("sentences wrongly lonely", {}, {number(yakugo.wrongly_lonely()), number(lengths.wrongly_lonely())});
    return out;
}

/// "pydocs" of "data/pydocs/".
std::string name_of(const std::string& folder) {
    const fs::path path = fs::absolute(folder).lexically_normal();
    return (path.has_filename() ? path : path.parent_path()).filename().string();
}

}  // namespace

void Tenths::add(const std::vector<Bead>& given, const std::vector<Bead>& wanted) {
    for (const Bead& bead : given) {
        Counted& counted = bead.en.empty() || bead.ja.empty() ? lonely_ : pairs_;
        const auto number = static_cast<std::size_t>(std::clamp(bead.score, 0.0, 1.0) * 10);
        Tenth& tenth = counted.at(std::min(number, counted.size() - 1));
        ++tenth.beads;
        if (train::is_right(bead, wanted)) ++tenth.right;
        tenth.scores += bead.score;
    }
}

std::string Tenths::rows(const std::string& title, const Counted& counted) {
    std::string out = heading(title, {"beads", "mean score", "right"});
    std::size_t all = 0;
    double distances = 0;
    for (std::size_t i = 0; i < counted.size(); ++i) {
        const Tenth& tenth = counted.at(i);
        all += tenth.beads;
        distances += std::abs(tenth.scores - static_cast<double>(tenth.right));
        const double beads = static_cast<double>(tenth.beads);
        const auto of_beads = [&](double sum) { return beads > 0 ? std::optional(sum / beads) : std::nullopt; };
        out += row(fmt::format("score {:.1f}-{:.1f}", static_cast<double>(i) / 10, static_cast<double>(i + 1) / 10), {},
                   {number(tenth.beads), {of_beads(tenth.scores)}, {of_beads(static_cast<double>(tenth.right))}});
    }
    const double distance = all == 0 ? 0 : distances / static_cast<double>(all);
    return out + row("distance of score and right, mean over beads", {}, {number(all), {distance}});
}

std::string Tenths::report() const {
    return rows("calibration, perturbed: beads with two sides", pairs_) +
           rows("calibration, perturbed: lonely ones", lonely_);
}

std::string report_quality(const std::string& folder, bool perturbed, const Aligner& aligner, const std::string& beads,
                           Tenths& tenths) {
    const std::string name = name_of(folder);
    const std::vector<ParallelDocument> documents = train::read_parallel(folder, perturbed);
    if (documents.empty()) return {};
    Scores yakugo, by_length;
    for (const ParallelDocument& document : documents) {
        const std::vector<Bead> given = aligner.align(document.en, document.ja);
        yakugo.add(given, document.gold);
        if (perturbed) tenths.add(given, document.gold);
        by_length.add(reference::align_by_length(lengths(document.en), lengths(document.ja)), document.gold);
        if (!beads.empty()) write_beads(fs::path(beads) / name, fs::path(document.name).filename().string(), given);
    }
    return table(name, perturbed, documents.size(), yakugo, by_length);
}

}  // namespace yakugo::bench
