// SPDX-License-Identifier: Apache-2.0
// What a person does: operations, their undo and redo.
#pragma once

#include "glossary/store/operation.hpp"
#include "glossary/store/sqlite.hpp"

#include <optional>
#include <string_view>

namespace yakugo::store {

/// The action of a decision that hands the pair over to what imported entries say, as if nobody had decided it.
inline constexpr std::string_view kFollow = "follow";

/// TermBase::perform(), undo() and redo(). A decision that changes nothing is written down all the same: a person has
/// said so once more.
OperationId perform(Database& database, const Operation& operation, std::string_view who);
std::optional<OperationRow> undo(Database& database, std::string_view who, std::optional<OperationId> expected);
std::optional<OperationRow> redo(Database& database, std::string_view who, std::optional<OperationId> expected);

/// The word for the history of a decision that is no more than this.
std::string_view action_of(Status status);

}  // namespace yakugo::store
