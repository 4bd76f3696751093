// SPDX-License-Identifier: Apache-2.0
// The time that goes into records.
#pragma once

#include <string>

namespace yakugo::store {

/// UTC in seconds, ISO 8601: "2026-05-08T09:30:00Z".
std::string now_utc();

}  // namespace yakugo::store
