// SPDX-License-Identifier: Apache-2.0
// A row of a table on its way to an entry: for the two sources of RowEntries only.
#pragma once

#include "glossary/exchange/table/column_map.hpp"
#include "glossary/store/entry.hpp"

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yakugo::exchange {

/// What one row says.
struct RowEntry {
    struct Placed {
        std::string language;
        std::size_t slot;
        store::Term term;
    };
    std::deque<Placed> terms = {};  ///< pointers to them stay
    std::vector<std::pair<std::string, store::Field>> of_languages = {};
    std::vector<store::Field> of_entry = {};
    std::string key = {};

    /// The terms that a column speaks of; `language` is the column's, or the row's.
    std::vector<store::Term*> reach(const Column& column, const std::string& language, std::string_view text);
};

/// The parts of `text` between separators, one at least.
std::vector<std::string> split(const std::string& text, char separator);

/// Adds the field unless an equal one is there.
void add_new(std::vector<store::Field>& fields, store::Field field);

}  // namespace yakugo::exchange
