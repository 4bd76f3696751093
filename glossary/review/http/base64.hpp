// SPDX-License-Identifier: Apache-2.0
// Base64 of RFC 4648, section 4.
#pragma once

#include <string>
#include <string_view>

namespace yakugo::review::http {

/// Throws Refusal 400, which names the field, the byte, and what was expected. Padding is needed, line breaks are none.
std::string read_base64(std::string_view text, std::string_view name);

}  // namespace yakugo::review::http
