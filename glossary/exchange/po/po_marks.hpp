// SPDX-License-Identifier: Apache-2.0
// What stands behind #: and #, of a message.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace yakugo::exchange {

/// "src/main.c:12" each, parted by blanks; a name that has blanks stands between U+2068 and U+2069, which are not kept.
void add_po_references(std::string_view line, std::vector<std::string>& to);
/// Parted by commas: "c-format", "range: 0..10". True where fuzzy is among them, which is not kept.
bool add_po_flags(std::string_view line, std::vector<std::string>& to);

}  // namespace yakugo::exchange
