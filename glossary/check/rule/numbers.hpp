// SPDX-License-Identifier: Apache-2.0
// T120: numbers, dates, times and units that differ from the source.
#pragma once

#include "glossary/check/study.hpp"

#include <vector>

namespace yakugo::check {

/// Of bilingual units. A number counts as kept where any reading of it stands in the other text, in any form: 1,200, 1200,
/// 千二百; 3万フィート for 30,000 feet and for 9,144 metres; 半分 for half. Told is a number that became another one, and the loss or addition
/// of one that cannot be said otherwise (Weight::strong). Time is linear in the texts and quadratic in the numbers of a unit.
std::vector<Finding> check_numbers(const Study& study);

}  // namespace yakugo::check
