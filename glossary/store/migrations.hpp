// SPDX-License-Identifier: Apache-2.0
// The SQL that takes a term base from one version to the next.
#pragma once

#include <span>

namespace yakugo::store {

/// Migration n (0-based) takes a file from user_version n to n + 1.
std::span<const char* const> migrations();

}  // namespace yakugo::store
