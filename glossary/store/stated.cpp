// SPDX-License-Identifier: Apache-2.0
// From terms with their fields to pairs.
#include "glossary/store/stated.hpp"

#include <algorithm>
#include <charconv>
#include <set>
#include <string_view>

namespace yakugo::store {

namespace {

constexpr std::size_t kMostPairs = 400;

using Terms = std::vector<const Term*>;

Terms terms_in(const ConceptEntry& entry, std::string_view language) {
    Terms out;
    std::set<std::string_view> known;
    for (const LanguageSection& section : entry.languages) {
        if (!is_of_language(section.language, language)) continue;
        for (const Term& term : section.terms) {
            if (!term.surface.empty() && known.insert(term.surface).second) out.push_back(&term);
        }
    }
    return out;
}

double confidence(const Term& term) {
    const std::string text = value_of(term.fields, "confidence");
    double out = 1;
    std::from_chars(text.data(), text.data() + text.size(), out);
    return out >= 0 && out <= 1 ? out : 1;
}

Forbidden forbidden(const Term& ja, const Term& en) {
    if (is_forbidden(ja.usage)) return is_forbidden(en.usage) ? Forbidden::both : Forbidden::ja;
    return is_forbidden(en.usage) ? Forbidden::en : Forbidden::none;
}

StatedPair stated(const Term& ja, const Term& en) {
    const std::string status[] = {value_of(ja.fields, "status"), value_of(en.fields, "status")};
    const auto any = [&](std::string_view word) { return status[0] == word || status[1] == word; };
    StatedPair out{.ja = ja.surface, .en = en.surface, .type = value_of(en.fields, "type")};
    if (out.type.empty()) out.type = value_of(ja.fields, "type");
    if (out.type.empty()) out.type = "concept";
    out.suggested = any("suggested");
    out.candidate = out.suggested || any("candidate");
    out.confidence = std::min(confidence(ja), confidence(en));
    out.forbidden = forbidden(ja, en);
    out.ja_preferred = ja.usage == Usage::preferred;
    out.en_preferred = en.usage == Usage::preferred;
    return out;
}

void last_day(const std::vector<Field>& fields, std::string& day) {
    for (const Field& field : fields) {
        const Field* date = field.name == "transaction" ? find(field.with, "date") : nullptr;
        if (date != nullptr) day = std::max(day, date->value.substr(0, 10));
    }
}

}  // namespace

std::vector<StatedPair> stated_pairs(const ConceptEntry& entry) {
    std::vector<StatedPair> out;
    const Terms ja = terms_in(entry, "ja"), en = terms_in(entry, "en");
    const bool all = ja.size() * en.size() <= kMostPairs;
    for (std::size_t j = 0; j < ja.size(); ++j) {
        for (std::size_t e = 0; e < (all || j == 0 ? en.size() : 1); ++e) out.push_back(stated(*ja[j], *en[e]));
    }
    return out;
}

std::string day_of(const ConceptEntry& entry) {
    std::string day;
    last_day(entry.fields, day);
    for (const LanguageSection& section : entry.languages) {
        for (const Term& term : section.terms) last_day(term.fields, day);
    }
    return day;
}

}  // namespace yakugo::store
