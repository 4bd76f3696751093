// SPDX-License-Identifier: Apache-2.0
// The term base of a command that writes, and the word to the user where opening has changed its file.
#pragma once

#include "glossary/store/term_base.hpp"
#include "tools/yakugo/arguments.hpp"

namespace yakugo::cli {

/// TermBase::open() of what the command line names. A file of an older yakugo is brought up to date, and a line on
/// standard error says so and where the copy from before is, unless --quiet.
store::TermBase open_base(const Common& common, store::Access access);

}  // namespace yakugo::cli
