// SPDX-License-Identifier: Apache-2.0
// The rules about terms on real translations, with a term base made by hand.
#pragma once

#include "glossary/check/study.hpp"
#include "tests/bench/checking/corpus.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace yakugo::bench {

/// English, decided renderings, a known one, a forbidden one: tests/bench/checking/terms/*.tsv.
struct BenchTerm {
    std::string en;
    std::vector<std::string> ja;
    std::string known, forbidden;
};
std::vector<BenchTerm> bench_terms(const std::string& path);
check::Glossary glossary_of(const std::vector<BenchTerm>& terms);

/// Prints what all rules say of term uses in correct translations, and which planted errors in them are found: a known rendering, a
/// forbidden one, the rendering left out. `show` findings and `missed` errors are printed.
void report_terms(const std::vector<Pair>& pairs, const std::vector<BenchTerm>& terms,
                  const check::Resources& resources, std::size_t show, std::size_t missed);

}  // namespace yakugo::bench
