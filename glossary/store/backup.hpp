// SPDX-License-Identifier: Apache-2.0
// A copy of a term base beside it, from before it is brought up to date.
#pragma once

#include "glossary/store/sqlite.hpp"

#include <string>

namespace yakugo::store {

/// Copies the file behind `base` to PATH.schema-N.bak, N being `version`, with SQLite's online backup
/// (https://www.sqlite.org/backup.html) and gives the name of the copy. The copy is synced, has the permissions of the
/// base, and is there completely or not at all: until it is whole its name ends with ".part", and one that a killed
/// run has left is taken away. A file that has the name is never overwritten: if it is the same copy it serves again, else
/// the new one becomes PATH.schema-N.2.bak, and so on.
///
/// To be called while `base` holds the write lock and has written nothing, so that nobody else writes or copies. Throws
/// StoreError with the system's reason, and leaves the base as it is.
std::string back_up(const Database& base, int version);

}  // namespace yakugo::store
