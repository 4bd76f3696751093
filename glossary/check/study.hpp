// SPDX-License-Identifier: Apache-2.0
// What all rules ask about: the draft, the glossary, and which terms stand where.
#pragma once

#include "glossary/check/draft/draft.hpp"
#include "glossary/check/glossary.hpp"
#include "glossary/check/match/matcher.hpp"
#include "glossary/check/rule/token.hpp"
#include "libalign/bitext/measure.hpp"
#include "libalign/link/linker.hpp"
#include "libalign/translit/variant.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace yakugo::check {

/// The language engine of the checks. One object is for one thread at a time.
struct Resources {
    link::Resources language;
    translit::VariantModel variants;
    bitext::Units units;
};

/// Reads lexicon.bin, translit.model, variants.tsv and units.tsv in a folder. Throws InputError naming what is missing.
Resources open_resources(const std::string& folder);

/// The language that a text of `language` translates, or is translated into.
constexpr Language source_of(Language language) {
    return language == Language::ja ? Language::en : Language::ja;
}

/// A term at its place; `pair` is an index into Glossary::pairs. A surface of several pairs is a hit of each of them.
struct Hit {
    ByteRange range;  ///< of Text::text
    std::size_t pair = 0;
    bool exact = true;  ///< as Match::exact
};

/// Hits in a unit's two texts, in the order of the text, none inside what is masked.
struct UnitHits {
    std::vector<Hit> ja, en;

    const std::vector<Hit>& side(Language language) const { return language == Language::ja ? ja : en; }
};

class FormHabits;
class Renderings;
class Workers;

/// What every rule is given; draft, glossary and resources must outlive it. What it knows it shares with the studies made from it, each of
/// which is for one thread at a time; different ones may be used by different threads at once.
class Study {
public:
    Study(const Draft& draft, const Glossary& glossary, const Resources& resources);
    /// The same, found by several threads.
    Study(const Draft& draft, const Glossary& glossary, Workers& workers);
    /// The same for another thread, which has resources of its own.
    Study(const Study& other, const Resources& resources) : Study(other, resources, other.units_) {}
    /// And for a part of the draft: rules that look at one unit after the other look at these.
    struct Units {
        std::size_t begin = 0, end = 0;  ///< indices of Draft::units
    };
    Study(const Study& other, const Resources& resources, Units units);

    const Draft& draft() const { return draft_; }
    const Glossary& glossary() const { return glossary_; }
    const Resources& resources() const { return resources_; }
    /// All of the draft, or the part that this study is for.
    Units units() const { return units_; }
    /// The glossary seen from one language, worked out once for all rules.
    const Renderings& renderings(Language target) const;
    /// What the draft does with terms in other forms, for its target; counted once, by whoever asks first.
    const FormHabits& form_habits() const;
    /// Of Draft::units[unit].
    const UnitHits& hits(std::size_t unit) const;
    /// find_tokens() of Draft::units[unit], whose text of that side must be there; found once for all rules. Of a source whose target has
    /// no token at all the words are left out: there is nothing to compare them with.
    const std::vector<Token>& tokens(std::size_t unit, Language side) const;

private:
    struct Known;

    const Draft& draft_;
    const Glossary& glossary_;
    const Resources& resources_;
    Units units_;
    std::shared_ptr<Known> known_;
};

/// A finding of a rule at a range of a text of the draft; severity, message and the rest are the caller's to fill in or
/// keep.
Finding finding_at(const Study& study, std::string_view rule, const Text& text, ByteRange range, std::string message);

}  // namespace yakugo::check
