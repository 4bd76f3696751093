// SPDX-License-Identifier: Apache-2.0
// Forbidden translations of a term, wherever they stand: for tools that can show a ban beside a translation only.
#pragma once

#include "glossary/store/model.hpp"
#include "libalign/core/language.hpp"

#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace yakugo::exchange {

/// Of the pairs of one export. A file may forbid 音響浮標 for "sonobuoy" in an entry of its own, and another one has ソノブイ.
class Bans {
public:
    Bans(const std::vector<store::PairRow>& pairs, Language source);

    /// Translations of a source term, in any case, that are not to be used, by their bytes.
    const std::set<std::string>& of(const std::string& term) const;
    /// Whether a pair gives the term a translation that may be used.
    bool has_translation(const std::string& term) const;

private:
    struct Renderings {
        std::set<std::string> forbidden;
        bool has_translation = false;
    };
    std::unordered_map<std::string, Renderings> terms_;  // by folded term
};

}  // namespace yakugo::exchange
