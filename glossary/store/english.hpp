// SPDX-License-Identifier: Apache-2.0
// English terms as they are shown: pairs whose English differs only in case are one, spelt as the surest post has it, until
// a person writes it otherwise (MEXICO of a headline, Mexico).
#pragma once

#include <string>
#include <string_view>

namespace yakugo::store {

/// The SQL expression for the surface of the row `term` of table term: "e", "t".
inline std::string shown_surface(std::string_view term) {
    const std::string row(term);
    return "coalesce((SELECT x.en_spelling FROM pair x WHERE x.en_term = " + row +
           ".id AND x.en_spelling IS NOT NULL ORDER BY x.id LIMIT 1), " + row + ".surface)";
}

}  // namespace yakugo::store
