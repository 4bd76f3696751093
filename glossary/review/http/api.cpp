// SPDX-License-Identifier: Apache-2.0
#include "glossary/review/http/api.hpp"

namespace yakugo::review::http {

void Api::add_to(Routes& routes) {
    add_lists(routes);
    add_details(routes);
    add_changes(routes);
    add_files(routes);
}

Json Api::items(const std::vector<PairId>& ids) {
    return bases_.read([&](const store::TermBase& base) { return items_of(base, ids); });
}

}  // namespace yakugo::review::http
