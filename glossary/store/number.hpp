// SPDX-License-Identifier: Apache-2.0
// Numbers as they are stored.
#pragma once

namespace yakugo::store {

/// `value` brought into [0, 1], the range of confidences and scores; NaN becomes 0, since SQLite would make it NULL.
constexpr double unit(double value) {
    return value > 0 ? (value < 1 ? value : 1) : 0;
}

}  // namespace yakugo::store
