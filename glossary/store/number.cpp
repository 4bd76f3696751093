// SPDX-License-Identifier: Apache-2.0
// Named numbers as compact text.
#include "glossary/store/number.hpp"

#include <fmt/compile.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>

namespace yakugo::store {

std::string features_text(const std::vector<FeatureRecord>& features) {
    std::string out;
    for (const FeatureRecord& feature : features) {
        if (!std::isfinite(static_cast<float>(feature.value))) continue;
        std::array<char, 24> digits;  // nine digits, signs, point and exponent
        out.append(digits.data(), fmt::format_to(digits.data(), FMT_COMPILE("{} "), static_cast<float>(feature.value)));
        const std::size_t name = out.size();
        out += feature.name;
        std::replace(out.begin() + static_cast<std::ptrdiff_t>(name), out.end(), '\n', ' ');
        out += '\n';
    }
    return out;
}

std::vector<FeatureRecord> parse_features(std::string_view text) {
    std::vector<FeatureRecord> out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = text.substr(at, end - at);
        at = end + 1;
        double value = 0;
        const auto result = std::from_chars(line.data(), line.data() + line.size(), value);
        const auto number = static_cast<std::size_t>(result.ptr - line.data());
        if (result.ec != std::errc{} || !std::isfinite(value) || number >= line.size() || line[number] != ' ') continue;
        out.push_back({std::string(line.substr(number + 1)), value});
    }
    return out;
}

}  // namespace yakugo::store
