// SPDX-License-Identifier: Apache-2.0
// UTC by the system's clock.
#include "glossary/store/clock.hpp"

#include <fmt/format.h>

#include <chrono>

namespace yakugo::store {

std::string now_utc() {
    using std::chrono::floor;
    const auto now = std::chrono::system_clock::now();
    const auto day = floor<std::chrono::days>(now);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(floor<std::chrono::seconds>(now - day));
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), time.hours().count(),
                       time.minutes().count(), time.seconds().count());
}

}  // namespace yakugo::store
