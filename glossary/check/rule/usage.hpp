// SPDX-License-Identifier: Apache-2.0
// Which rendering each unit has for each term of its source.
#pragma once

#include "glossary/check/rule/renderings.hpp"
#include "glossary/check/study.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace yakugo::check {

/// A place where a rendering stands for a term of the source of its unit.
struct Usage {
    std::size_t unit = 0;
    ByteRange range;       ///< of the target text
    std::size_t pair = 0;  ///< of the glossary
};

/// By the term of the source (its surface_key), in the order of the draft. A unit counts where exactly one rendering of the term stands in it,
/// which is no rendering of another term that stands there too; rejected pairs do not.
std::map<std::string, std::vector<Usage>> usages(const Study& study, const Renderings& renderings);

/// The places but the first, for Finding::also.
std::vector<Place> other_places(const Study& study, Language target, const std::vector<Usage>& uses);

}  // namespace yakugo::check
