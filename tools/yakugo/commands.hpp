// SPDX-License-Identifier: Apache-2.0
// All commands; main.cpp holds the one table that names them.
#pragma once

#include "tools/yakugo/arguments.hpp"

#include <string>
#include <vector>

namespace yakugo::cli {

/// A command gets the arguments without its own name, and gives the exit code. It may throw: UsageError and Error are
/// explained to the user by main.
using Arguments = std::vector<std::string>;

int command_mine(const Arguments& arguments);
int command_align(const Arguments& arguments);
int command_check(const Arguments& arguments);
int command_fix(const Arguments& arguments);
int command_lsp(const Arguments& arguments);
int command_posts(const Arguments& arguments);
int command_segments(const Arguments& arguments);
int command_terms(const Arguments& arguments);
int command_accept(const Arguments& arguments);
int command_reject(const Arguments& arguments);
int command_reopen(const Arguments& arguments);
int command_edit(const Arguments& arguments);
int command_merge(const Arguments& arguments);
int command_apart(const Arguments& arguments);
int command_undo(const Arguments& arguments);
int command_redo(const Arguments& arguments);
int command_history(const Arguments& arguments);
int command_import(const Arguments& arguments);
int command_export(const Arguments& arguments);
int command_translit(const Arguments& arguments);
int command_doctor(const Arguments& arguments);

}  // namespace yakugo::cli
