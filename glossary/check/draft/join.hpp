// SPDX-License-Identifier: Apache-2.0
// Drafts of several files as one, so that rules see all of them at once.
#pragma once

#include "glossary/check/draft/draft.hpp"

namespace yakugo::check {

/// Puts the files and units of `more`, whose target is that of `draft`, behind those of `draft`; parts are counted on.
void append(Draft& draft, Draft more);

}  // namespace yakugo::check
