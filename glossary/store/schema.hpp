// SPDX-License-Identifier: Apache-2.0
// The tables of a term base and how an older file becomes a present one.
#pragma once

#include "glossary/store/sqlite.hpp"

#include <cstdint>
#include <functional>

namespace yakugo::store {

/// PRAGMA application_id of every term base: "YKGO".
constexpr std::int64_t kApplicationId = 0x594B474F;

/// PRAGMA user_version after the last migration.
int newest_version();

/// PRAGMA user_version of an open file; 0 for an empty one.
int version_of(Database& database);

/// Runs the migrations that the file lacks, all in one transaction. Throws StoreError where the file is newer than
/// this program or holds another application's tables. Before a file that holds something is changed, calls `before`
/// with its version, under the write lock. `to` is for tests, which need files of older versions.
void migrate(Database& database, int to = newest_version(), const std::function<void(int)>& before = {});

/// Throws the StoreError for a file that this program is too old for.
[[noreturn]] void refuse_newer(const std::string& path, std::int64_t version);

}  // namespace yakugo::store
