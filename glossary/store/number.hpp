// SPDX-License-Identifier: Apache-2.0
// Numbers as they are stored.
#pragma once

#include "glossary/store/model.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace yakugo::store {

/// `value` brought into [0, 1], the range of confidences and scores; NaN becomes 0, since SQLite would make it NULL.
constexpr double unit(double value) {
    return value > 0 ? (value < 1 ? value : 1) : 0;
}

/// One feature a line, "0.8 parenthetical"; the shortest digits that give the same number of single precision back. A line break in a
/// name becomes a space, and a value that is no finite number is left out.
std::string features_text(const std::vector<FeatureRecord>& features);
/// The inverse; lines of another form are passed over.
std::vector<FeatureRecord> parse_features(std::string_view text);

}  // namespace yakugo::store
