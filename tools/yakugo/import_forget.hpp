// SPDX-License-Identifier: Apache-2.0
// Taking back what an import has brought.
#pragma once

#include "glossary/store/term_base.hpp"
#include "tools/yakugo/arguments.hpp"

#include <iosfwd>
#include <string>
#include <vector>

namespace yakugo::cli {

/// The name under which the term base knows a file: as it is given, else the one that leads to the same file. Throws
/// InputError where nothing was imported from it; the message names what was.
std::string name_of_import(const std::vector<std::string>& files, const std::string& given);

/// Forgets each of the files and tells of it; `kept` is false in a dry run. Failures go to stderr. Gives the exit code.
int forget_imports(store::TermBase& base, const std::vector<std::string>& files, bool kept, const Common& common,
                   std::ostream& out);

}  // namespace yakugo::cli
