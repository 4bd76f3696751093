// SPDX-License-Identifier: Apache-2.0
// What check, fix and lsp take from the command line and yakugo.conf.
#pragma once

#include "glossary/check/draft/read.hpp"
#include "glossary/check/settings.hpp"
#include "libalign/core/diagnostic.hpp"
#include "tools/yakugo/arguments.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace yakugo::cli {

struct CheckOptions {
    Common common;
    check::Settings settings;
    std::vector<std::string> files;
    std::optional<check::Form> form = {};  ///< what all files are read as; none: by content, then by extension
    bool pair = false;                     ///< the two files are a text and its translation
    std::size_t jobs = 1;                  ///< threads that read and check
    bool own_db = false;                   ///< the user has named the term base: then it must be there
};

/// Adds the options that the three commands share.
void add_check_options(Parser& parser);

/// What add_check_options() and the section [check] of yakugo.conf say: its lines are those of --rule ("T104 = off"), and
/// "exclude = GLOB", "min-confidence = P". The command line wins. Throws UsageError.
CheckOptions check_options(const Parser& parser, const Common& common);

/// "note", "warning", "error"; nothing for "never". Throws UsageError for another word.
std::optional<Severity> fail_on(const std::string& word);

}  // namespace yakugo::cli
