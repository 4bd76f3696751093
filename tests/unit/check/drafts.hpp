// SPDX-License-Identifier: Apache-2.0
// Drafts and glossaries for tests, written down where they are tested.
#pragma once

#include "glossary/check/draft/draft.hpp"
#include "glossary/check/glossary.hpp"
#include "glossary/check/study.hpp"

#include <string>
#include <utility>
#include <vector>

namespace yakugo::check::test {

/// A unit a paragraph, on a line of its own; "draft.txt".
check::Draft japanese_draft(const std::vector<std::string>& paragraphs);

/// What a unit's two texts are; either may be empty, and is not there then.
struct Sides {
    std::string en, ja;
};

/// A bilingual draft: a unit a line of "draft.txt", which has the target texts only.
check::Draft draft_of(const std::vector<Sides>& units, Language target = Language::ja);

/// The data files of the build.
const check::Resources& resources();

}  // namespace yakugo::check::test
