// SPDX-License-Identifier: Apache-2.0
// What kind of thing a term names.
#pragma once

#include "libalign/core/hashed.hpp"
#include "libalign/link/linker.hpp"
#include "libalign/mine/candidate.hpp"
#include "libalign/mine/given_names.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::mine {

/// Rules of seeds/mine/types.tsv: the end or the beginning of a term tells its type (…基地 place, …研究所 org, … Act event).
class TypeRules {
public:
    /// Lines "language<TAB>position<TAB>text<TAB>type" with language ja or en, position suffix or prefix; the longest match wins, Japanese
    /// before English. Throws InputError with the line of a malformed rule.
    static TypeRules parse(std::string_view tsv, const std::string& file);
    /// `names` tell persons: who is called Paul is one.
    static TypeRules load(const std::string& path, GivenNames names = {});

    /// Type of a pair: verbatim where both sides are equal, by rule, by what MeCab and ENAMDICT say of names, else concept; an acronym
    /// without a better type is one.
    TermType type_of(std::string_view ja, std::string_view en, const link::Resources& resources) const;

    /// Type of what reads as somebody's name: by rule (ウィルソン・センター), a company's where a part of it is listed as one
    /// (ロッキード・マーティン), else a person.
    TermType type_of_name(std::string_view ja, std::string_view en, const link::Resources& resources) const;

    /// By rule alone; none for the bare word of a place or an event, 基地, 演習.
    std::optional<TermType> rule_for(std::string_view ja, std::string_view en) const;

    /// By a Japanese rule for ends: what the words before a name call it, 麻薬カルテル「セタス」.
    std::optional<TermType> rule_before(std::string_view ja) const;

private:
    struct Rule {
        bool japanese, suffix;
        std::string text;
        TermType type;
    };
    /// Places in rules_ by text; of equal texts the first.
    struct Index {
        HashedMap<std::size_t> prefixes, suffixes;
    };
    const Rule* match(std::string_view term, bool japanese) const;
    GivenNames names_;
    std::vector<Rule> rules_;  // longest text first
    Index japanese_, english_;
};

}  // namespace yakugo::mine
