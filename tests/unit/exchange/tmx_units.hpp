// SPDX-License-Identifier: Apache-2.0
// Translation units as one line of text, and back and forth through TMX.
#pragma once

#include "glossary/exchange/tmx/tmx_reader.hpp"
#include "glossary/exchange/tmx/tmx_writer.hpp"

#include <sstream>
#include <string>
#include <vector>

namespace yakugo::testing {

struct ReadUnits {
    std::vector<store::TranslationUnit> units;
    markup::ReadReport report;
};

inline ReadUnits read_tmx(const std::string& bytes, const exchange::ReadOptions& options = {}) {
    markup::Input input = markup::Input::of(bytes, "t.tmx");
    ReadUnits out;
    out.report = exchange::read_tmx(
        input, [&](store::TranslationUnit& u) { out.units.push_back(u); }, options);
    return out;
}

struct WrittenUnits {
    std::string file;
    exchange::Report report;
};

inline WrittenUnits write_tmx(const std::vector<store::TranslationUnit>& units, Language source = Language::en) {
    std::ostringstream out;
    const auto writer =
        exchange::tmx_writer(out, {.source = source, .date = "2026-05-10T01:02:03Z", .version = "0.1.0"});
    for (const store::TranslationUnit& unit : units) writer->write(unit);
    exchange::Report report = writer->finish();
    return {out.str(), std::move(report)};
}

inline std::string show(const store::Attributes& attributes) {
    std::string out;
    for (const auto& [name, value] : attributes) out += " " + name + "=" + value;
    return out;
}

/// 弁{ph x=1:<br/>}を
inline std::string show(const store::InlineText& text) {
    std::string out;
    std::size_t at = 0;
    for (const store::InlineTag& tag : text.tags) {
        out += text.text.substr(at, tag.at - at) + "{" + tag.element + show(tag.attributes) +
               (tag.code.empty() ? "" : ":" + tag.code) + "}";
        at = tag.at;
    }
    return out + text.text.substr(at);
}

inline std::string show(const std::vector<store::Property>& properties, const std::vector<store::Note>& notes) {
    std::string out;
    for (const store::Property& p : properties) out += " [" + p.type + show(p.attributes) + ": " + p.value + "]";
    for (const store::Note& n : notes)
        out += " (" + (n.attributes.empty() ? "" : show(n.attributes).substr(1) + ": ") + n.text + ")";
    return out;
}

/// key a=b [prop: value] (note) | en creationid=x [prop: value] "text" | ja "text"
inline std::string show(const store::TranslationUnit& unit) {
    std::string out = unit.key + show(unit.attributes) + show(unit.properties, unit.notes);
    for (const store::Variant& v : unit.variants)
        out += " | " + v.language + show(v.attributes) + show(v.properties, v.notes) + " \"" + show(v.text) + "\"";
    return out;
}

inline std::vector<std::string> messages(const std::vector<Diagnostic>& diagnostics) {
    std::vector<std::string> out;
    for (const Diagnostic& d : diagnostics) out.push_back(describe(d.where, d.message));
    return out;
}

}  // namespace yakugo::testing
