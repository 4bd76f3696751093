// SPDX-License-Identifier: Apache-2.0
// A concept entry as the column entry.detail holds it: JSON.
#pragma once

#include "glossary/store/entry.hpp"

#include <string>
#include <string_view>

namespace yakugo::store {

std::string entry_text(const ConceptEntry& entry);
/// The entry again. Throws StoreError, naming `file`, on text that entry_text() has not written: a term base is a file
/// that anybody can have written.
ConceptEntry parse_entry(std::string_view text, const std::string& file);

}  // namespace yakugo::store
