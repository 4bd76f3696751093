// SPDX-License-Identifier: Apache-2.0
// Short keys, and what is empty is left out: most entries are a few terms.
#include "glossary/store/entry_text.hpp"

#include "libalign/core/error.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <new>
#include <stdexcept>

namespace yakugo::store {

namespace {

using nlohmann::json;

constexpr std::array kUsages = {Usage::unknown, Usage::preferred, Usage::admitted, Usage::deprecated,
                                Usage::superseded};

json to_json(const std::vector<Field>& fields) {
    json out = json::array();
    for (const Field& field : fields) {
        json one = {{"name", field.name}, {"value", field.value}};
        if (!field.target.empty()) one["target"] = field.target;
        if (!field.with.empty()) one["with"] = to_json(field.with);
        out.push_back(std::move(one));
    }
    return out;
}

json to_json(const Term& term) {
    json out = {{"term", term.surface}};
    if (term.usage != Usage::unknown) out["usage"] = name(term.usage);
    if (!term.fields.empty()) out["fields"] = to_json(term.fields);
    return out;
}

constexpr std::size_t kDeepest = 1000;  // fields in fields; readers of files give far fewer

std::vector<Field> fields_from(const json& in, std::size_t depth = 0) {
    if (depth > kDeepest) throw std::length_error("fields");
    std::vector<Field> out;
    const auto found = in.find("fields");
    const json& list = in.is_array() ? in : found != in.end() ? *found : json::array();
    for (const json& one : list) {
        Field& field = out.emplace_back(Field{one.at("name"), one.at("value"), one.value("target", "")});
        if (one.contains("with")) field.with = fields_from(one["with"], depth + 1);
    }
    return out;
}

Usage usage_from(const std::string& text) {
    const auto found = std::find_if(kUsages.begin(), kUsages.end(), [&](Usage usage) { return name(usage) == text; });
    return found == kUsages.end() ? Usage::unknown : *found;
}

}  // namespace

std::string entry_text(const ConceptEntry& entry) {
    json languages = json::array();
    for (const LanguageSection& section : entry.languages) {
        json terms = json::array();
        for (const Term& term : section.terms) terms.push_back(to_json(term));
        json one = {{"language", section.language}, {"terms", std::move(terms)}};
        if (!section.fields.empty()) one["fields"] = to_json(section.fields);
        languages.push_back(std::move(one));
    }
    json out = {{"languages", std::move(languages)}};
    if (!entry.key.empty()) out["key"] = entry.key;
    if (entry.line > 0) out["line"] = entry.line;
    if (!entry.fields.empty()) out["fields"] = to_json(entry.fields);
    return out.dump(-1, ' ', false, json::error_handler_t::replace);
}

namespace {

ConceptEntry entry_from(const json& in) {
    ConceptEntry entry;
    entry.key = in.value("key", "");
    entry.line = in.value("line", std::size_t{0});
    entry.fields = fields_from(in);
    for (const json& one : in.at("languages")) {
        LanguageSection& section = entry.languages.emplace_back();
        section.language = one.at("language");
        section.fields = fields_from(one);
        for (const json& term : one.at("terms"))
            section.terms.push_back({term.at("term"), usage_from(term.value("usage", "")), fields_from(term)});
    }
    return entry;
}

}  // namespace

ConceptEntry parse_entry(std::string_view text, const std::string& file) {
    try {
        return entry_from(json::parse(text));
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception&) {
        throw StoreError(Location{file}, "is damaged: expected an entry as yakugo writes it, found other text");
    }
}

}  // namespace yakugo::store
