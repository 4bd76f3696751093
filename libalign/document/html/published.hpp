// SPDX-License-Identifier: Apache-2.0
// When an article was published, as it prints it.
#pragma once

#include "libalign/document/html/survey.hpp"

#include <string>
#include <string_view>

namespace yakugo::document::html {

/// ISO 8601 day, empty where nothing below `root` says one. Content is not asked: other times stand there. What says
/// that it is of publication counts before other times, and those before times of a change.
std::string published_in(std::string_view text, const Tree& tree, const Survey& survey, NodeIndex root);

}  // namespace yakugo::document::html
