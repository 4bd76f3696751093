// SPDX-License-Identifier: Apache-2.0
// Resources from files; a child that answers by a file.
#include "tests/bench/alignment/aligner.hpp"

#include "libalign/core/data_file.hpp"
#include "libalign/core/error.hpp"

#include <fmt/format.h>

#include <chrono>
#include <fstream>

namespace yakugo::bench {

namespace {

bitext::Text read(const std::string& path, Language language) {
    return bitext::read_text(path, read_data_file(path), language, bitext::Layout::one_per_line);
}

}  // namespace

Aligner::Aligner(const std::string& data) : resources_(link::open_resources(data)), model_(bitext::Model::open(data)) {}

std::vector<bitext::Bead> Aligner::align(const bitext::Text& en, const bitext::Text& ja) const {
    return bitext::align(en, ja, model_, resources_).beads;
}

Aligned align_in_child(const std::string& data, const std::string& en, const std::string& ja,
                       const std::string& folder) {
    const std::string answer = folder + "/answer";
    Aligned out;
    out.cost.peak_bytes = run_child({"/proc/self/exe", "--data", data, "--child", en, ja, answer}).peak_bytes;
    std::ifstream in(answer);
    in >> out.cost.cpu >> out.cost.seconds;
    bitext::Bead bead;
    while (in >> bead.en.begin >> bead.en.end >> bead.ja.begin >> bead.ja.end) out.beads.push_back(bead);
    return out;
}

void align_as_child(const std::string& data, const std::string& en, const std::string& ja, const std::string& answer) {
    const Aligner aligner(data);
    const bitext::Text english = read(en, Language::en), japanese = read(ja, Language::ja);
    const auto begin = std::chrono::steady_clock::now();
    const double cpu = cpu_seconds();
    const std::vector<bitext::Bead> beads = aligner.align(english, japanese);
    const double used = cpu_seconds() - cpu;
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - begin;
    std::ofstream out(answer);
    out << fmt::format("{} {}\n", used, time.count());
    for (const bitext::Bead& bead : beads)
        out << fmt::format("{} {} {} {}\n", bead.en.begin, bead.en.end, bead.ja.begin, bead.ja.end);
    if (!out.flush()) throw InputError({answer, 0}, "cannot be written");
}

}  // namespace yakugo::bench
