// SPDX-License-Identifier: Apache-2.0
// One member of a ZIP archive, out of it and into it: a docx is one.
#pragma once

#include <cstdint>
#include <string>

namespace yakugo::markup {

inline constexpr std::uintmax_t kLargestMember = std::uintmax_t{256} << 20U;  ///< bytes, decompressed

/// The bytes of a member. `name` is the archive's, for messages. Throws InputError: no ZIP archive, no such member,
/// damaged, larger than kLargestMember whatever the archive says.
std::string read_member(const std::string& archive, const std::string& name, const std::string& member);

/// The archive with other bytes in that member, which keeps its time; the other members are not touched. Throws
/// InputError as above.
std::string replace_member(const std::string& archive, const std::string& name, const std::string& member,
                           const std::string& bytes);

}  // namespace yakugo::markup
