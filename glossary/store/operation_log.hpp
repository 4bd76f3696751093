// SPDX-License-Identifier: Apache-2.0
// The log of operations: what is written down of each, whose turn it is to be undone or redone, and its list.
#pragma once

#include "glossary/store/operation.hpp"
#include "glossary/store/sqlite.hpp"
#include "glossary/store/term_base.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yakugo::store {

/// Adds a line; `target` is that of "undo" and "redo".
OperationId log_operation(Database& database, std::string_view action, std::string_view who, std::string_view note,
                          const std::string& now, std::optional<OperationId> target = {});

/// The operation that is undone, or redone, next. Only what was undone since the last operation can be redone.
std::optional<OperationId> next_undo(Database& database);
std::optional<OperationId> next_redo(Database& database);

/// What an operation is about.
struct Subjects {
    std::set<PairId> pairs;                               ///< decided, whether they are there still or not
    std::set<std::int64_t> entries;                       ///< OwnEntry::id
    std::set<std::pair<std::string, std::string>> words;  ///< in the order of their bytes
};
Subjects subjects_of(Database& database, OperationId operation);

std::optional<OperationRow> read_operation(Database& database, OperationId id);
NextOperations next_operations(Database& database);
std::vector<OperationRow> list_operations(Database& database, std::size_t limit, std::optional<OperationId> before);
std::vector<Decision> list_decisions(Database& database, std::optional<PairId> pair);
std::vector<DistinctWords> list_distinct(Database& database);
/// Whether a person has said that these, in any order, are two words.
bool are_told_apart(Database& database, const std::string& a, const std::string& b);

}  // namespace yakugo::store
