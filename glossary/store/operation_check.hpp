// SPDX-License-Identifier: Apache-2.0
// What must hold before an operation is performed.
#pragma once

#include "glossary/store/operation.hpp"
#include "glossary/store/sqlite.hpp"

namespace yakugo::store {

/// Throws StoreError where an operation makes no sense, whatever the term base holds.
void check_sense(const Database& database, const Operation& operation);

/// Throws MissingError where a pair or an entry is not there, and StaleError where one has changed since it was seen. For
/// use inside the transaction that performs the operation.
void check_state(Database& database, const Operation& operation);

/// Throws the StaleError for an undo, or a redo, of what has not its turn.
[[noreturn]] void fail_other_turn(const Database& database, OperationId expected, bool undo);

}  // namespace yakugo::store
