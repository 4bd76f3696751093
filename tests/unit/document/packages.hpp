// SPDX-License-Identifier: Apache-2.0
// Archives made for tests, and the lines of a flow as one text to compare.
#pragma once

#include "libalign/document/flow.hpp"

#include <string>
#include <utility>
#include <vector>

namespace yakugo::test {

using Members = std::vector<std::pair<std::string, std::string>>;

/// A ZIP archive of these members, in order, deflated.
std::string zipped(const Members& members);

/// One line a line: "3 heading: 見出し"; an ordinary paragraph as "3: 本文"; "-" for a gap; "[member]" where a part begins.
std::string lines_of(const document::Flow& flow);

/// What the bytes of its part say where the first line with these words stands: the words and what is between.
std::string bytes_of(const document::Flow& flow, const std::string& words);

/// "file:line: warning: message", one a line.
std::string diagnostics_of(const document::Flow& flow);

/// The message of the InputError that reading throws; "no error" where it throws none.
std::string error_of(document::Flow (*read)(const std::string&, const std::string&), const std::string& bytes,
                     const std::string& name);

}  // namespace yakugo::test
