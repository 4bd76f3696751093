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

/// The term base of the options; throws StoreError where one is named that is not there.
check::Glossary open_glossary(const CheckOptions& options);

/// Reads the files of the options. What cannot be read is told on standard error and left out; `complete` becomes false.
std::vector<check::Draft> read_drafts(const CheckOptions& options, const check::Resources& resources,
                                      const check::Glossary& glossary, bool& complete);

/// All rules that are on, then comments in the draft and what a person has rejected.
CheckedDraft check_draft(check::Draft draft, const CheckOptions& options, const check::Glossary& glossary,
                         const check::Resources& resources);

}  // namespace yakugo::cli
