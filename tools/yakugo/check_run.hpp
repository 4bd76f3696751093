// SPDX-License-Identifier: Apache-2.0
// Drafts read and checked, with what is suppressed marked.
#pragma once

#include "glossary/check/draft/draft.hpp"
#include "glossary/check/finding.hpp"
#include "glossary/check/glossary.hpp"
#include "glossary/check/study.hpp"
#include "glossary/check/suppress/suppression.hpp"
#include "tools/yakugo/check_options.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace yakugo::cli {

struct JudgedFinding {
    check::Finding finding;
    std::optional<check::Suppression> suppression = {};
};

/// Files of one target language are checked together.
struct CheckedDraft {
    check::Draft draft;
    std::vector<JudgedFinding> findings;  ///< by file, then by place
};

/// What the term base has for a draft, null: all of it; throws StoreError where the user has named one that is not there.
check::Glossary open_glossary(const CheckOptions& options, const check::Draft* draft);

/// Reads the files of the options, those of one target language as one draft. What cannot be read is told on standard error and left
/// out; `complete` becomes false. Several files are read at once; what is told, and the drafts, come in the order of the options.
std::vector<check::Draft> read_drafts(const CheckOptions& options, check::Workers& workers, bool& complete);

/// All rules that are on, then comments in the draft and what a person has rejected.
CheckedDraft check_draft(check::Draft draft, const CheckOptions& options, const check::Glossary& glossary,
                         check::Workers& workers);

/// What is wrong with the term base itself; the place is its file, and the message and term_id say which term.
std::vector<check::Finding> check_term_base(const CheckOptions& options, const check::Resources& resources);

}  // namespace yakugo::cli
