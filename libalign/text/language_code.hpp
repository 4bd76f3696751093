// SPDX-License-Identifier: Apache-2.0
// Language codes as files write them, brought to one spelling.
#pragma once

#include <string>
#include <string_view>

namespace yakugo::text {

/// BCP 47 (RFC 5646, section 2.1.1) in its usual case, out of what tools write: JA, ja_JP, jpn, ja-jp, EN-US, eng,
/// en_US.UTF-8, Japanese, English (United States), 英語 -> ja, ja-JP, ja, ja-JP, en-US, en, en-US, ja, en-US, en. JP,
/// which is no language, is ja. What no language answers to comes back as it is, without white space at either end. Any
/// thread.
std::string language_code(std::string_view written);

/// The language without script and region: "ja" of "ja-JP".
std::string_view primary_language(std::string_view code);

}  // namespace yakugo::text
