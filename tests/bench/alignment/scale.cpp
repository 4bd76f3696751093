// SPDX-License-Identifier: Apache-2.0
// Writes the texts, measures in rounds, lays out.
#include "tests/bench/alignment/scale.hpp"

#include "libalign/core/error.hpp"
#include "libalign/text/english.hpp"
#include "libalign/text/japanese.hpp"
#include "tests/bench/alignment/aligner.hpp"
#include "tests/bench/alignment/long_text.hpp"
#include "tests/bench/mining/mecab_loop.hpp"
#include "tests/bench/report.hpp"
#include "tests/bench/temporary.hpp"
#include "tools/train/bitext/score.hpp"
#include "tools/train/program.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <optional>

namespace yakugo::bench {

namespace {

constexpr double kMegabyte = 1e6;
constexpr std::array<std::size_t, 2> kSizes = {10000, 48000};  // sentences a side: a book, and some
constexpr std::array<double, 2> kMostMegabytes = {200, 300};   // asked, of each size
constexpr double kMostGrowth = 6;    // asked: CPU time of the second size as times the first's
constexpr double kMostOfPeer = 0.5;  // asked: of the peer's CPU time

/// Medians of one size.
struct Size {
    double sentences = 0, seconds = 0, cpu = 0, mecab = 0, megabytes = 0;
    std::optional<double> peer;  ///< CPU seconds
    train::AlignmentScore score;
};

void write(const std::string& path, const std::string& text) {
    std::ofstream out(path, std::ios::binary);
    out << text;
    if (!out.flush()) throw InputError({path, 0}, "cannot be written");
}

/// The lines of a file with a space between tokens.
template <class Tokenizer>
void write_tokens(const std::string& from, const std::string& to) {
    const Tokenizer tokenizer;
    std::ifstream in(from);
    std::string out;
    for (std::string line; std::getline(in, line);) {
        std::string tokens;
        for (const auto& token : tokenizer.tokenize(line))
            (tokens += tokens.empty() ? "" : " ") += slice(line, token.range);
        out += tokens + '\n';
    }
    write(to, out);
}

/// CPU seconds of the peer; nothing where it fails.
std::optional<double> time_peer(const std::string& command, const std::string& en, const std::string& ja) {
    try {
        return time_child({"/bin/sh", "-c", command + " \"$0\" \"$1\"", en, ja}).cpu;
    } catch (const Error& error) {
        train::say(fmt::format("the peer: {}", error.what()));
        return std::nullopt;
    }
}

Size measure(const std::vector<train::ParallelDocument>& documents, std::size_t size, const ScaleOptions& options) {
    const TemporaryFolder folder;
    const std::string en = (folder.path() / "text.en").string(), ja = (folder.path() / "text.ja").string();
    const LongText text = make_long_text(documents, size, options.seed);
    write(en, text.en);
    write(ja, text.ja);
    Size out;
    out.sentences = static_cast<double>(text.en_sentences + text.ja_sentences) / 2;
    std::vector<double> seconds, cpu, mecab, megabytes, peer;
    const bool with_peer =
        !options.peer.empty() && size == kSizes[0];  // hunalign takes over five minutes for the other
    if (with_peer) {
        write_tokens<text::EnglishTokenizer>(en, en + ".tok");
        write_tokens<text::JapaneseTokenizer>(ja, ja + ".tok");
    }
    for (std::size_t round = 0; round < options.rounds; ++round) {
        const Aligned aligned = align_in_child(options.data, en, ja, folder.path().string());
        seconds.push_back(aligned.cost.seconds);
        cpu.push_back(aligned.cost.cpu);
        megabytes.push_back(static_cast<double>(aligned.cost.peak_bytes) / kMegabyte);
        mecab.push_back(time_mecab(ja).cpu);
        out.score = train::score_beads(aligned.beads, text.gold);
        const auto time = with_peer ? time_peer(options.peer, en + ".tok", ja + ".tok") : std::nullopt;
        if (time) peer.push_back(*time);
    }
    out.seconds = median(seconds);
    out.cpu = median(cpu);
    out.mecab = median(mecab);
    out.megabytes = *std::max_element(megabytes.begin(), megabytes.end());
    if (!peer.empty()) out.peer = median(peer);
    return out;
}

std::string table(const std::array<Size, 2>& sizes, bool with_peer) {
    const auto line = [&](const std::string& label, std::optional<Floor> floor, int decimals, const auto& value) {
        return row(label, floor, {{value(sizes[0]), true, decimals}, {value(sizes[1]), true, decimals}});
    };
    std::string out = heading("sentences a side",
                              {fmt::format("{:.0f}", sizes[0].sentences), fmt::format("{:.0f}", sizes[1].sentences)});
    out += line("align(), CPU seconds", {}, 2, [](const Size& size) { return size.cpu; });
    out += line("align(), seconds by the clock", {}, 2, [](const Size& size) { return size.seconds; });
    out += line("MeCab alone over the Japanese, CPU seconds", {}, 3, [](const Size& size) { return size.mecab; });
    out += line("CPU time, times MeCab's", {}, 1, [](const Size& size) { return size.cpu / size.mecab; });
    out += row("CPU time, times that of the smaller text", Floor{Floor::Kind::at_most, kMostGrowth},
               {{1, false, 2}, {sizes[1].cpu / sizes[0].cpu, true, 2}});
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        std::vector<Figure> figures(sizes.size());
        figures[i] = {sizes.at(i).megabytes, true, 1};
        out += row("peak memory of the process, MB, data files among it",
                   Floor{Floor::Kind::below, kMostMegabytes.at(i)}, figures);
    }
    out += line("strict F1", {}, 3, [](const Size& size) { return size.score.strict.f1(); });
    out += line("F1 of lonely sentences", {}, 3, [](const Size& size) { return size.score.lonely.f1(); });
    if (!with_peer) return out;
    out += line("peer, CPU seconds", {}, 2, [](const Size& size) { return size.peer; });
    return out + line("align(), CPU time of the peer's", Floor{Floor::Kind::at_most, kMostOfPeer}, 2,
                      [](const Size& size) { return size.peer ? std::optional(size.cpu / *size.peer) : std::nullopt; });
}

}  // namespace

std::string report_scale(const std::vector<train::ParallelDocument>& documents, const ScaleOptions& options) {
    std::array<Size, 2> sizes{};
    for (std::size_t i = 0; i < sizes.size(); ++i) sizes.at(i) = measure(documents, kSizes.at(i), options);
    return table(sizes, !options.peer.empty());
}

}  // namespace yakugo::bench
