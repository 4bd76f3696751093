// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/draft/join.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace yakugo::check {
namespace {

std::size_t count_parts(const Draft& draft) {
    std::size_t parts = 0;
    for (const Unit& unit : draft.units) parts = std::max(parts, unit.part + 1);
    return parts;
}

}  // namespace

JoinedDraft::JoinedDraft(Draft first) : draft(std::move(first)), parts_(count_parts(draft)) {}

void JoinedDraft::append(Draft more) {
    const std::size_t files = draft.files.size();
    const std::size_t parts = std::exchange(parts_, parts_ + count_parts(more));
    for (Unit& unit : more.units) {
        unit.part += parts;
        for (std::optional<Text>* text : {&unit.ja, &unit.en}) {
            if (*text) (*text)->file += files;
        }
    }
    for (Outlet& outlet : more.outlets) outlet.label.file += files;
    const auto move_all = [](auto& from, auto& to) {
        to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
    };
    move_all(more.files, draft.files);
    move_all(more.units, draft.units);
    move_all(more.outlets, draft.outlets);
    move_all(more.diagnostics, draft.diagnostics);
}

}  // namespace yakugo::check
