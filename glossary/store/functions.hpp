// SPDX-License-Identifier: Apache-2.0
// SQL functions of our own: fold and address_of for queries, the others for migrations.
#pragma once

#include <sqlite3.h>

namespace yakugo::store {

/// Makes them known to the connection. SQLite's result code.
int define_functions(sqlite3* handle);

}  // namespace yakugo::store
