// SPDX-License-Identifier: Apache-2.0
// Names and look-ups of entries and units.
#include "glossary/store/entry.hpp"

#include "glossary/store/unit.hpp"

#include <algorithm>

namespace yakugo::store {

std::string_view name(Usage usage) {
    switch (usage) {
        case Usage::unknown: return "unknown";
        case Usage::preferred: return "preferred";
        case Usage::admitted: return "admitted";
        case Usage::deprecated: return "deprecated";
        case Usage::superseded: return "superseded";
    }
    return {};
}

bool is_forbidden(Usage usage) {
    return usage == Usage::deprecated || usage == Usage::superseded;
}

std::string_view name(Forbidden forbidden) {
    switch (forbidden) {
        case Forbidden::none: return "";
        case Forbidden::ja: return "ja";
        case Forbidden::en: return "en";
        case Forbidden::both: return "both";
    }
    return {};
}

Forbidden forbidden_from(std::string_view text) {
    for (const Forbidden one : {Forbidden::ja, Forbidden::en, Forbidden::both}) {
        if (text == name(one)) return one;
    }
    return Forbidden::none;
}

const Field* find(const std::vector<Field>& fields, std::string_view name) {
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const Field& field) { return field.name == name; });
    return found == fields.end() ? nullptr : &*found;
}

std::string value_of(const std::vector<Field>& fields, std::string_view name) {
    const Field* found = find(fields, name);
    return found == nullptr ? std::string() : found->value;
}

bool is_of_language(std::string_view language_code, std::string_view language) {
    return language_code.substr(0, language_code.find('-')) == language;
}

const Variant* find(const TranslationUnit& unit, std::string_view language) {
    const auto found = std::find_if(unit.variants.begin(), unit.variants.end(),
                                    [&](const Variant& variant) { return is_of_language(variant.language, language); });
    return found == unit.variants.end() ? nullptr : &*found;
}

}  // namespace yakugo::store
