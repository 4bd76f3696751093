// SPDX-License-Identifier: Apache-2.0
// What the English lines around a body say: authors.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace yakugo::document {

/// Names of a byline without "By": "By \u00a0 Theresa Hitchens and Michael Marrow" -> two names. Names in capitals get ordinary case.
std::vector<std::string> authors_of(std::string_view byline);

}  // namespace yakugo::document
