// SPDX-License-Identifier: Apache-2.0
// The wording of SQLite's errors.
#pragma once

#include <string>

#include <sqlite3.h>

namespace yakugo::store {

/// What a result code means to the user of the file `path`, with the system's reason where the system refused: "cannot
/// be written: No space left on device". `handle` is the connection right after the failed call; null where there is none.
std::string explain_error(int code, sqlite3* handle, const std::string& path);

}  // namespace yakugo::store
