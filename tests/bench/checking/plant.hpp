// SPDX-License-Identifier: Apache-2.0
// Errors of the kinds that translators make, put into correct translations.
#pragma once

#include "libalign/core/language.hpp"

#include <functional>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::bench {

struct Planter {
    std::string_view name;
    /// The target with one error; none where the text gives no occasion. The error is always one: what is changed stands in the source.
    std::function<std::optional<std::string>(std::string_view source, std::string_view target, Language language,
                                             std::mt19937& random)>
        plant;
};

/// digit changed, digits swapped, number dropped, number added, 万 and 億 (million and billion), month, unit, designation changed.
std::vector<Planter> planters();

}  // namespace yakugo::bench
