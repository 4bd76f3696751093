// SPDX-License-Identifier: Apache-2.0
// Lines that are no text of a post: "あわせて読みたい" and the titles of other articles below it.
#pragma once

#include "libalign/document/flow.hpp"

#include <vector>

namespace yakugo::document {

/// Of each line of a part whether it is such a label, with whatever brackets and arrows round it, or a line behind one
/// that is nothing but a link and no URL. Whether a line is a link, only forms with markup tell.
std::vector<bool> teasers_of(const Part& part);

}  // namespace yakugo::document
