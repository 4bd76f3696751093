// SPDX-License-Identifier: Apache-2.0
// English spellings of one katakana part of a name, with what makes names likely: how common they are.
#pragma once

#include "libalign/link/known_spellings.hpp"

#include <cstddef>
#include "libalign/mine/given_names.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace yakugo::mine {

struct NameSpelling {
    std::string text;        ///< "Waxman", with the capitals of ENAMDICT or a capital first letter
    double probability = 0;  ///< that it is the wanted one, where one of those found is
    unsigned common = 0;     ///< translit::Model::commonness()
    unsigned outbid = 0;     ///< by how much another one that was found is more common: Mathew by Matthew
    bool listed = false;     ///< ENAMDICT, or EDICT as a proper noun, has it under these katakana
};

/// Remembers what it has spelt, since names come back from post to post; one object is for one thread at a time.
class NameSpeller {
public:
    NameSpeller() = default;
    explicit NameSpeller(GivenNames names) : names_(std::move(names)) {}

    /// Best first, at most kMost; empty where the katakana are none. Made spellings cost about a millisecond when they are not
    /// remembered, so that only `make` asks for them: マシュー is "Mathew" in ENAMDICT, "Matthew" among the made ones.
    /// `given`: the katakana stand where a given name stands, before a dot; of homophones the usual given name is the likelier then.
    const std::vector<NameSpelling>& spell(const std::string& katakana, bool make, const link::SpellingSources& sources,
                                           bool given = false);

    static constexpr std::size_t kMost = 6;

private:
    GivenNames names_;
    std::unordered_map<std::string, std::vector<NameSpelling>> made_, listed_, given_;
};

}  // namespace yakugo::mine
