// SPDX-License-Identifier: Apache-2.0
// A glossary seen from one language: what each term of the source may be called in the target, and what it must not.
#pragma once

#include "glossary/check/glossary.hpp"
#include "libalign/core/language.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::check {

/// A surface by which terms are compared: width and dashes folded, English in small letters.
std::string surface_key(std::string_view surface, Language language);

/// All indices are those of Glossary::pairs. Immutable; the glossary must outlive it.
class Renderings {
public:
    Renderings(const Glossary& glossary, Language target);

    Language target() const { return target_; }
    Language source() const { return target_ == Language::ja ? Language::en : Language::ja; }

    const TermPair& pair(std::size_t index) const { return glossary_.pairs[index]; }
    const std::string& surface(std::size_t index) const;                      ///< in the target language
    const std::string& term(std::size_t index) const;                         ///< in the source language
    const std::string& key(std::size_t index) const { return keys_[index]; }  ///< surface_key() of surface()
    bool is_forbidden(std::size_t index) const;                               ///< its surface
    bool is_preferred(std::size_t index) const;
    /// Accepted, with a surface that is not forbidden.
    bool is_right(std::size_t index) const;

    /// Pairs of the same concept or the same source term, ascending; itself is among them.
    const std::vector<std::size_t>& related(std::size_t index) const { return groups_[related_[index]]; }
    const std::vector<std::size_t>& with_surface(std::string_view key) const;

    /// The pairs among `of` that are right, each surface once: preferred ones first, then the surest.
    std::vector<std::size_t> right(const std::vector<std::size_t>& of) const;
    /// The one to use instead: the only preferred one, else the only right one; none where there are several.
    const TermPair* only_right(const std::vector<std::size_t>& right) const;

private:
    const Glossary& glossary_;
    Language target_;
    std::vector<std::string> keys_;
    std::vector<std::vector<std::size_t>> groups_;
    std::vector<std::size_t> related_;  // of groups_
    std::map<std::string, std::vector<std::size_t>, std::less<>> by_surface_;
};

/// Whether one surface only shortens the other (長官, 国防長官), so that both may stand for one thing in one text.
bool is_part_of(std::string_view a, std::string_view b);

}  // namespace yakugo::check
