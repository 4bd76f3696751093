// SPDX-License-Identifier: Apache-2.0
// Reading named weights.
#include "libalign/core/weights_file.hpp"

#include "libalign/core/data_file.hpp"
#include "libalign/core/error.hpp"

#include <charconv>
#include <cmath>
#include <cstddef>

namespace yakugo {

void read_weights(std::string_view tsv, const std::string& file, std::map<std::string, double*, std::less<>> targets) {
    std::size_t last = 0;
    for (const auto& [number, line] : data_lines(tsv)) {
        last = number;
        const auto tab = line.find('\t');
        const auto target = targets.find(line.substr(0, tab));
        if (target == targets.end() || tab == std::string_view::npos) {
            throw InputError({file, number},
                             "expected the name of a feature that is still missing, a tab and a weight; found \"" +
                                 std::string(line) + "\"");
        }
        const std::string_view value = line.substr(tab + 1);
        const auto result = std::from_chars(value.data(), value.data() + value.size(), *target->second);
        // "nan" and "inf" are numbers to from_chars, but no weights: with them no confidence could be compared.
        if (result.ec != std::errc{} || result.ptr != value.data() + value.size() || !std::isfinite(*target->second)) {
            throw InputError({file, number}, "expected a number, found \"" + std::string(value) + "\"");
        }
        targets.erase(target);
    }
    if (!targets.empty()) throw InputError({file, last}, "no weight for \"" + targets.begin()->first + "\"");
}

}  // namespace yakugo
