// SPDX-License-Identifier: Apache-2.0
// Messages, plural forms and comments of PO in the words of translation units.
#include "glossary/exchange/po/po_units.hpp"

#include "glossary/exchange/po/po_blank.hpp"
#include "glossary/exchange/po/po_quoted.hpp"

#include <algorithm>

namespace yakugo::exchange {

namespace {

template <typename Take>
void each_part(std::string_view text, char separator, Take take) {
    while (!text.empty()) {
        const auto end = std::min(text.find(separator), text.size());
        take(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

/// A note a paragraph.
void add_notes(std::string_view comments, const char* from, std::size_t& dropped, store::TranslationUnit& unit) {
    std::string paragraph;
    const auto finish = [&] {
        if (!paragraph.empty()) unit.notes.push_back({paragraph, {{"from", from}}});
        paragraph.clear();
    };
    each_part(comments, '\n', [&](std::string_view raw) {
        const std::string line = allowed_text(without_po_blanks(raw), dropped);
        if (line.empty()) return finish();
        if (take_po_own_line(line, unit)) return;
        paragraph += (paragraph.empty() ? "" : "\n") + line;
    });
    finish();
}

void add_property(const char* type, const std::optional<std::string>& value, std::size_t& dropped,
                  store::TranslationUnit& unit) {
    if (value) unit.properties.push_back({type, allowed_text(*value, dropped)});
}

}  // namespace

std::size_t po_forms(const PoMessage& message) {
    return message.plural ? std::max<std::size_t>(message.forms.size(), 2) : 1;
}

store::TranslationUnit po_unit(const PoMessage& message, std::size_t form, const PoLanguages& languages,
                               std::size_t& dropped) {
    store::TranslationUnit unit;
    const bool plural = message.plural && form > 0;
    const std::string& source = plural ? *message.plural : message.id;
    unit.variants.push_back({languages.source, {allowed_text(source, dropped)}});
    const std::string& target = message.forms.at(std::min(form, message.forms.size() - 1));
    if (!target.empty()) unit.variants.push_back({languages.target, {allowed_text(target, dropped)}});
    add_property("x-context", message.context, dropped, unit);
    if (message.fuzzy) unit.properties.push_back({"x-fuzzy", "yes"});
    if (message.obsolete) unit.properties.push_back({"x-obsolete", "yes"});
    if (message.plural) unit.properties.push_back({"x-plural", plural ? "plural" : "singular"});
    if (plural) add_property("x-plural-of", message.id, dropped, unit);
    for (const std::string& one : message.references) add_property("x-reference", one, dropped, unit);
    for (const std::string& one : message.flags) add_property("x-flag", one, dropped, unit);
    add_property("x-previous-context", message.previous_context, dropped, unit);
    add_property("x-previous-source", message.previous_id, dropped, unit);
    add_property("x-previous-plural", message.previous_plural, dropped, unit);
    add_notes(message.comments, "translator", dropped, unit);
    add_notes(message.extracted, "developer", dropped, unit);
    return unit;
}

}  // namespace yakugo::exchange
