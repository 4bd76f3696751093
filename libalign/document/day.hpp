// SPDX-License-Identifier: Apache-2.0
// The day of publication as programs and people write it.
#pragma once

#include <string>
#include <string_view>

namespace yakugo::document {

/// "2026-05-08" of "2026-05-08T09:15:00+09:00" and "20260508" (ISO 8601, RFC 3339), "Fri, 08 May 2026 09:15:00 +0900"
/// (RFC 822; the day of the week may be missing), "2026年5月8日", "May 8, 2026"; empty where there is none. The day is the
/// one that is written: no time zone is taken into account.
std::string written_day(std::string_view date);

}  // namespace yakugo::document
