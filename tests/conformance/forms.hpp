// SPDX-License-Identifier: Apache-2.0
// All forms behind one face: entries go in, a file comes out, an independent reader gives the entries back.
#pragma once

#include "glossary/exchange/exchange.hpp"
#include "tests/conformance/reading.hpp"

#include <iosfwd>
#include <string>
#include <vector>

namespace yakugo::conformance {

/// What every form can carry: two texts that mean the same.
struct Entry {
    std::string ja, en;
};

struct Form {
    exchange::Format format;
    exchange::Report (*write)(std::ostream& out, const std::vector<Entry>& entries, const exchange::Options& options);
    std::vector<Unit> (*read)(const std::string& file);
};

const std::vector<Form>& forms();

/// OmegaT's glossary of the entries that an export makes of pairs.
exchange::Report write_omegat_pairs(std::ostream& out, const std::vector<store::PairRow>& pairs,
                                    const exchange::Options& options);

exchange::Options options(Language source);

}  // namespace yakugo::conformance
