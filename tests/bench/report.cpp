// SPDX-License-Identifier: Apache-2.0
// Lays the tables out.
#include "tests/bench/report.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace yakugo::bench {

namespace {

bool holds(const Floor& floor, double value) {
    switch (floor.kind) {
        case Floor::Kind::at_least: return value >= floor.value;
        case Floor::Kind::at_most: return value <= floor.value;
        case Floor::Kind::below: return value < floor.value;
        case Floor::Kind::about: return true;
    }
    return true;
}

std::string_view sign_of(Floor::Kind kind) {
    switch (kind) {
        case Floor::Kind::at_least: return ">=";
        case Floor::Kind::at_most: return "<=";
        case Floor::Kind::below: return "<";
        case Floor::Kind::about: return "~";
    }
    return "";
}

std::string text_of(const Floor& floor) {
    return fmt::format("{} {:g}", sign_of(floor.kind), floor.value);
}

}  // namespace

std::string heading(std::string_view title, const std::vector<std::string>& columns) {
    std::string out = "\n" + padded(fmt::format("== {}", title), kLabelColumns) + fmt::format("{:>9}", "asked");
    for (const std::string& column : columns) out += fmt::format("{:>12}", column);
    return out + "\n";
}

std::string row(std::string_view label, std::optional<Floor> floor, const std::vector<Figure>& figures) {
    std::string out =
        padded(fmt::format("   {}", label), kLabelColumns) + fmt::format("{:>9}", floor ? text_of(*floor) : "");
    for (const Figure& figure : figures) {
        if (!figure.value) {
            out += fmt::format("{:>11} ", "-");
            continue;
        }
        const bool missed = floor && figure.bound && !holds(*floor, *figure.value);
        out += fmt::format("{:>11.{}f}{}", *figure.value, figure.decimals, missed ? '!' : ' ');
    }
    out.erase(out.find_last_not_of(' ') + 1);
    return out + "\n";
}

Figure number(std::size_t count) {
    return {static_cast<double>(count), false, 0};
}

double share(std::size_t part, std::size_t all) {
    return all == 0 ? 0 : static_cast<double>(part) / static_cast<double>(all);
}

double median(std::vector<double> values) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

std::size_t columns_of(std::string_view utf8) {
    std::size_t columns = 0;
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        columns += byte < 0x80 ? 1U : byte >= 0xE3 ? 2U : byte >= 0xC0 ? 1U : 0U;
    }
    return columns;
}

std::string padded(std::string_view utf8, std::size_t columns) {
    const std::size_t used = columns_of(utf8);
    return std::string(utf8) + std::string(used < columns ? columns - used : 1, ' ');
}

}  // namespace yakugo::bench
