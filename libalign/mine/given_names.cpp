// SPDX-License-Identifier: Apache-2.0
// Reads given_names.tsv and turns ranks into bits of frequency.
#include "libalign/mine/given_names.hpp"

#include "libalign/core/data_file.hpp"
#include "libalign/core/error.hpp"
#include "libalign/text/normalize.hpp"

#include <charconv>
#include <cmath>

namespace yakugo::mine {

namespace {

// Bits of the first name, and bits that each doubling of the rank takes (Zipf's law has 1). By hand; no other values
// were tried. What the bits are worth is chosen in name_speller.cpp.
constexpr double kBitsOfFirst = 13.5, kBitsOfDoubling = 0.95;
constexpr unsigned kLastRank = 10000;

}  // namespace

GivenNames GivenNames::parse(std::string_view tsv, const std::string& file) {
    GivenNames out;
    for (const auto& [number, line] : data_lines(tsv)) {
        const std::size_t tab = line.find('\t');
        unsigned rank = 0;
        const std::string_view digits = tab == std::string_view::npos ? "" : line.substr(tab + 1);
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), rank);
        const bool whole = read.ec == std::errc{} && read.ptr == digits.data() + digits.size();
        if (tab == 0 || !whole || rank == 0 || rank > kLastRank)
            throw InputError({file, number}, "expected a name and its rank from 1 to 10000, parted by a tab; found \"" +
                                                 std::string(line) + "\"");
        out.ranks_[text::normalized(line.substr(0, tab), text::Profile::match_en)] = rank;
    }
    return out;
}

GivenNames GivenNames::load(const std::string& path) {
    return parse(read_data_file(path), path);
}

unsigned GivenNames::commonness(std::string_view name) const {
    const auto found = ranks_.find(text::normalized(name, text::Profile::match_en));
    if (found == ranks_.end()) return 0;
    const double bits = kBitsOfFirst - kBitsOfDoubling * std::log2(found->second);
    return static_cast<unsigned>(std::lround(std::max(bits, 1.0)));
}

}  // namespace yakugo::mine
