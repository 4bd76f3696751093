// SPDX-License-Identifier: Apache-2.0
// Drafts of several files as one, so that rules see all of them at once.
#pragma once

#include "glossary/check/draft/draft.hpp"

#include <cstddef>

namespace yakugo::check {

/// A draft whose parts are known, so that thousands of files are joined without counting them each time.
struct JoinedDraft {
    JoinedDraft() = default;
    explicit JoinedDraft(Draft first);

    /// Puts the files and units of `more`, whose target is that of the draft, behind those of the draft; parts are counted on.
    void append(Draft more);

    Draft draft;

private:
    std::size_t parts_ = 0;  // above all Unit::part
};

}  // namespace yakugo::check
