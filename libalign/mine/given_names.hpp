// SPDX-License-Identifier: Apache-2.0
// How frequent given names are: of homophones the usual one is the likelier.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace yakugo::mine {

/// seeds/mine/given_names.tsv.
class GivenNames {
public:
    /// Lines "name<TAB>rank", the rank from 1 to 10,000, # for comments. Throws InputError with the line of a malformed one.
    static GivenNames parse(std::string_view tsv, const std::string& file);
    static GivenNames load(const std::string& path);

    /// How common the name is on the scale of translit::Model::commonness(), bits of frequency up to 15; 0 for what the table lacks.
    /// Capitals do not matter: Matthew 9, Mathew 6.
    unsigned commonness(std::string_view name) const;

private:
    std::map<std::string, unsigned, std::less<>> ranks_;  // small letters
};

}  // namespace yakugo::mine
