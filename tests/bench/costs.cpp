// SPDX-License-Identifier: Apache-2.0
// C and D: what a model accepts that it should not, and what it costs.
#include "tests/bench/loanwords.hpp"
#include "tests/bench/report.hpp"
#include "tests/bench/sections.hpp"
#include "tests/bench/speed.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace yakugo::bench {

namespace {

using Kind = Floor::Kind;

// What was asked of the transliteration when it was ordered.
constexpr Floor kAccepted{Kind::below, 0.03}, kRatio{Kind::at_most, 20}, kOpening{Kind::below, 20},
    kSize{Kind::below, 16}, kMemory{Kind::below, 64};
constexpr std::size_t kScored = 100'000;
constexpr std::size_t kMade = 500;  // words that the time of a made spelling is measured with
constexpr double kMegabyte = 1024 * 1024;

std::string accepted_row(std::string_view label, const Accepted& accepted, std::optional<Floor> floor) {
    return row(label, floor,
               {{share(accepted.accepted, accepted.pairs)}, number(accepted.accepted), number(accepted.pairs)});
}

std::string offenders(std::string_view title, const Accepted& accepted) {
    std::string out = fmt::format("\n   {}\n", title);
    for (const std::string& line : accepted.lines) out += "      " + line + "\n";
    return accepted.lines.empty() ? "" : out;
}

std::string loan_rows(std::string_view title, const std::vector<Loanword>& of, const std::vector<Loanword>& file,
                      const translit::Model& model) {
    const LoanwordResult result = ask_loanwords(model, of, file);
    return heading(fmt::format("C. {} ({})", title, of.size()), {"share", "accepted", "pairs"}) +
           accepted_row("words of the English meaning", result.meanings, kAccepted) +
           accepted_row("English words of other rows", result.random, kAccepted) +
           accepted_row("the likeliest wrong word of all", result.nearest, std::nullopt) +
           offenders("accepted: words of the meaning", result.meanings) +
           offenders("accepted: words of other rows", result.random) +
           offenders("accepted: the likeliest of all", result.nearest);
}

void write_pairs(const std::string& path, const std::vector<Trial>& trials) {
    std::ofstream out(path);
    for (const Trial& trial : trials) out << trial.katakana << '\t' << trial.english << '\n';
}

std::string generation_times(const translit::Model& model, const std::vector<Item>& made) {
    const std::vector<Item> some(made.begin(),
                                 made.begin() + static_cast<std::ptrdiff_t>(std::min(kMade, made.size())));
    const References references(some);
    return row("milliseconds a word, English to katakana", std::nullopt,
               {{sum_up(generate(model, some, To::katakana, references)).milliseconds}}) +
           row("milliseconds a word, katakana to English", std::nullopt,
               {{sum_up(generate(model, some, To::english, references)).milliseconds}});
}

}  // namespace

std::string report_loanwords(const std::vector<Loanword>& file, const translit::Model& model) {
    std::vector<Loanword> continental, made;
    std::copy_if(file.begin(), file.end(), std::back_inserter(continental), is_continental);
    std::copy_if(file.begin(), file.end(), std::back_inserter(made), is_made_in_japan);
    return loan_rows("Loans from French, German, Dutch", continental, file, model) +
           loan_rows("English made in Japan", made, file, model);
}

std::string report_cost(const std::string& model_path, const Romaji& romaji, const std::vector<Trial>& trials,
                        const std::vector<Item>& made, MemoryProbe& probe, const std::string& pairs_path) {
    std::string out = heading("D. Speed and size", {"measured"});
    const translit::Model model = translit::Model::open(model_path);
    out += row("milliseconds to open", kOpening, {{time_opening(model_path), true, 2}});
    out += row("megabytes of the file", kSize,
               {{static_cast<double>(std::filesystem::file_size(model_path)) / kMegabyte, true, 2}});
    if (trials.empty()) return out + "   no words, so nothing to score\n";
    const PairTimes times = time_pairs(model, romaji, trials);
    out += row("nanoseconds a pair, model", std::nullopt, {{times.model, true, 0}});
    out += row("nanoseconds a pair, Levenshtein of romaji, from texts", std::nullopt, {{times.from_texts, true, 0}});
    out += row("nanoseconds a pair, Levenshtein of ready romaji", std::nullopt, {{times.from_romaji, true, 0}});
    out += row("times as long as from texts", kRatio, {{times.model / times.from_texts, true, 1}});
    out += row("times as long as from ready romaji", kRatio, {{times.model / times.from_romaji, true, 1}});
    out += row("pairs a second, one thread", std::nullopt, {{1e9 / times.model, true, 0}});
    write_pairs(pairs_path, trials);
    out += row(fmt::format("megabytes at the peak, open and score {} pairs", kScored), kMemory,
               {{static_cast<double>(probe.peak_bytes(model_path, pairs_path, kScored)) / kMegabyte, true, 1}});
    return out + generation_times(model, made);
}

}  // namespace yakugo::bench
