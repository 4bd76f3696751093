// SPDX-License-Identifier: Apache-2.0
// Stores the posts of a source.
#pragma once

#include "glossary/store/sqlite.hpp"
#include "glossary/store/term_base.hpp"

#include <vector>

namespace yakugo::store {

/// TermBase::put_source(). Reads before it locks: where nothing has changed, nothing is written.
PutResult put_source(Database& database, const SourceRecord& source, const std::vector<PostRecord>& posts);

}  // namespace yakugo::store
