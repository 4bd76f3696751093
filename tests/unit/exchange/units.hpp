// SPDX-License-Identifier: Apache-2.0
// Translation units of a file as lines of text, for tables of tests.
#pragma once

#include "glossary/exchange/reading.hpp"

#include <sstream>
#include <string>
#include <vector>

namespace yakugo::testing {

using UnitReader = markup::ReadReport (*)(markup::Input&, const exchange::UnitSink&, const exchange::ReadOptions&);

struct UnitsRead {
    std::vector<store::TranslationUnit> units;
    markup::ReadReport report;
};

inline UnitsRead read_units(UnitReader reader, const std::string& file, const exchange::ReadOptions& options = {},
                            const std::string& name = "a.file") {
    UnitsRead out;
    markup::Input input = markup::Input::of(file, name);
    const auto sink = [&](store::TranslationUnit& unit) { out.units.push_back(std::move(unit)); };
    out.report = reader(input, sink, options);
    return out;
}

/// "b" of a tag <bpt>, with its attributes and its code: "{bpt i=1:<b>}".
inline std::string shown(const store::InlineText& text) {
    std::string out;
    std::size_t at = 0;
    for (const store::InlineTag& tag : text.tags) {
        out += text.text.substr(at, tag.at - at) + "{" + tag.element;
        at = tag.at;
        for (const auto& [name, value] : tag.attributes) out.append(" ").append(name).append("=").append(value);
        if (!tag.code.empty()) out += ":" + tag.code;
        out += "}";
    }
    return out + text.text.substr(at);
}

/// The languages and texts of a unit: "en=Open|ja=開く".
inline std::string texts(const store::TranslationUnit& unit) {
    std::string out;
    for (const store::Variant& variant : unit.variants)
        out += (out.empty() ? "" : "|") + variant.language + "=" + shown(variant.text);
    return out;
}

/// Its properties and notes: "x-flag=c-format; translator: a note".
inline std::string details(const store::TranslationUnit& unit) {
    std::string out;
    for (const store::Property& property : unit.properties)
        out += (out.empty() ? "" : "; ") + property.type + "=" + property.value;
    for (const store::Note& note : unit.notes) {
        out += (out.empty() ? "" : "; ");
        for (const auto& [name, value] : note.attributes) out += (name == "from" ? "" : name + "=") + value + ": ";
        out += note.text;
    }
    return out;
}

/// A unit a line: texts.
inline std::string texts(const std::vector<store::TranslationUnit>& units) {
    std::string out;
    for (const store::TranslationUnit& unit : units) out += texts(unit) + "\n";
    return out;
}

}  // namespace yakugo::testing
