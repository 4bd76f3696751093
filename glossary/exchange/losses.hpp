// SPDX-License-Identifier: Apache-2.0
// What a form has no place for, counted, and said in the words of one vocabulary.
#pragma once

#include "glossary/exchange/writing.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace yakugo::exchange {

/// "context sentence", "context sentences", "parts of speech" for the name of a field of store/entry.hpp; for others
/// "field "名前"", "fields "名前"".
std::string plural_of(std::string_view field_name, std::size_t count);

class Losses {
public:
    /// A field of that name.
    void field(const std::string& name) { ++counts_[{name, {}}]; }
    /// What is no field: "forbidden term", "forbidden terms".
    void count(std::string one, std::string many, std::size_t number = 1);
    /// One with an s in the plural.
    void count(const std::string& one) { count(one, one + 's'); }
    /// "memoQ CSV: 41 context sentences left out", in the order of the names.
    void tell(Report& report, std::string_view form) const;

private:
    std::map<std::pair<std::string, std::string>, std::size_t> counts_;  ///< by name, and by plural of what is no field
};

}  // namespace yakugo::exchange
