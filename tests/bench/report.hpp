// SPDX-License-Identifier: Apache-2.0
// Lines of the printed tables: what was asked beside what was measured.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::bench {

/// A bound, e.g. at least 0.93.
struct Floor {
    enum class Kind { at_least, at_most, below, about } kind = Kind::at_least;
    double value = 0;
};

/// One measured figure; `bound`: whether the row's floor is for it.
struct Figure {
    std::optional<double> value{};  ///< empty: not measured
    bool bound = true;
    int decimals = 3;
};

/// Columns of a terminal that a row's label takes.
inline constexpr std::size_t kLabelColumns = 56;

/// "== title", and the heads of the columns behind "asked".
std::string heading(std::string_view title, const std::vector<std::string>& columns);

/// A number of things.
Figure number(std::size_t count);

/// `label  floor  figures`, with `!` behind a figure that misses its floor.
std::string row(std::string_view label, std::optional<Floor> floor, const std::vector<Figure>& figures);

double share(std::size_t part, std::size_t all);
double median(std::vector<double> values);

/// The columns that text takes in a terminal: two for each kana.
std::size_t columns_of(std::string_view utf8);
/// Text with spaces up to that many columns, and one at the least.
std::string padded(std::string_view utf8, std::size_t columns);

}  // namespace yakugo::bench
