// SPDX-License-Identifier: Apache-2.0
// What checks know of a term base, as plain values: they ask no database.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace yakugo::check {

/// A person has decided for it or against it (imported entries count as decided), or nobody has.
enum class Standing { accepted, open, rejected };

/// A Japanese and an English term of one concept.
struct TermPair {
    std::int64_t id = 0;          ///< of the term base, for messages and `term_id`
    std::int64_t concept_id = 0;  ///< equal where terms mean one thing
    std::string ja, en;           ///< UTF-8, citation forms
    std::string type =
        {};  ///< person, org, place, weapon, acronym, event, title_of_office, concept, verbatim; or empty
    Standing standing = Standing::open;
    double confidence = 0;                            ///< 0 to 1
    bool ja_forbidden = false, en_forbidden = false;  ///< known, and not to be used
    bool ja_preferred = false, en_preferred = false;  ///< the term of its concept to use
};

struct Glossary {
    std::vector<TermPair> pairs;
    /// Spellings of which a person has said that they are two different things; either order.
    std::vector<std::pair<std::string, std::string>> different = {};
};

/// Whether a draft is held to it: accepted by a person.
inline bool is_decided(const TermPair& pair) {
    return pair.standing == Standing::accepted;
}

}  // namespace yakugo::check
