// SPDX-License-Identifier: Apache-2.0
// Movable Type's import and export format, which Hatena, livedoor and Ameba give as backups.
#pragma once

#include "libalign/document/feed/entries.hpp"
#include "libalign/markup/placed_text.hpp"

#include <string_view>

namespace yakugo::document::feed {

/// Whether a file begins as such an export: lines "KEY: value" and then a section "BODY:".
bool is_movable_type(std::string_view head);

/// The entries: "-----" ends a section, "--------" an entry. BODY and EXTENDED BODY are one content; comments, pings and
/// what is not published are told by kind and number. Linear.
Entries movable_type_entries(const markup::PlacedText& file);

}  // namespace yakugo::document::feed
