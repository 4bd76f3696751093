// SPDX-License-Identifier: Apache-2.0
// Entries as one line of text.
#include "tests/unit/exchange/column_entries.hpp"

namespace yakugo::testing {

namespace {

std::string shown(const std::vector<store::Field>& fields) {
    std::string out;
    for (const store::Field& field : fields) {
        if (!out.empty()) out += "; ";
        out += field.name + '=' + field.value;
        if (!field.target.empty()) out += "->" + field.target;
        if (!field.with.empty()) out += '{' + shown(field.with) + '}';
    }
    return out;
}

}  // namespace

std::string shown(const store::ConceptEntry& entry) {
    std::string out = entry.key.empty() ? "" : entry.key + ": ";
    out += shown(entry.fields);
    for (const store::LanguageSection& section : entry.languages) {
        out += (out.empty() ? "" : " | ") + section.language;
        if (!section.fields.empty()) out += " (" + shown(section.fields) + ')';
        for (const store::Term& term : section.terms) {
            out += ' ' + term.surface;
            std::string says = term.usage == store::Usage::unknown ? "" : std::string(store::name(term.usage));
            const std::string fields = shown(term.fields);
            if (!says.empty() && !fields.empty()) says += "; ";
            says += fields;
            if (!says.empty()) out += " [" + says + ']';
        }
    }
    return out;
}

}  // namespace yakugo::testing
