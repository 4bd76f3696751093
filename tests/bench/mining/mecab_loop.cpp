// SPDX-License-Identifier: Apache-2.0
// Lines through one lattice, every node visited.
#include "tests/bench/mining/mecab_loop.hpp"

#include "libalign/core/error.hpp"

#include <mecab.h>

#include <chrono>
#include <fstream>
#include <memory>
#include <vector>

namespace yakugo::bench {

Cost time_mecab(const std::string& path) {
    std::ifstream in(path);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    const std::unique_ptr<MeCab::Model> model(MeCab::createModel(""));
    if (lines.empty() || !model) throw Error(path + " or MeCab's dictionary cannot be read");
    const std::unique_ptr<MeCab::Tagger> tagger(model->createTagger());
    const std::unique_ptr<MeCab::Lattice> lattice(model->createLattice());
    std::size_t nodes = 0;
    const auto begin = std::chrono::steady_clock::now();
    const double cpu = cpu_seconds();
    for (const std::string& line : lines) {
        lattice->set_sentence(line.data(), line.size());
        if (!tagger->parse(lattice.get())) throw Error(std::string("MeCab: ") + lattice->what());
        for (const MeCab::Node* node = lattice->bos_node(); node != nullptr; node = node->next) ++nodes;
    }
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - begin;
    if (nodes < lines.size()) throw Error("MeCab has lost lines");
    return {time.count(), cpu_seconds() - cpu, 0};
}

}  // namespace yakugo::bench
