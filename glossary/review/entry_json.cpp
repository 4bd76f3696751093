// SPDX-License-Identifier: Apache-2.0
// Strict on what it knows, silent on what it does not: a page of another version may send more.
#include "glossary/review/entry_json.hpp"

#include "glossary/exchange/plain.hpp"
#include "glossary/review/change.hpp"
#include "libalign/text/language_code.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace yakugo::review {

namespace {

using nlohmann::json;
using nlohmann::ordered_json;
using store::Field;
using store::Usage;

constexpr std::array kUsages = {Usage::unknown, Usage::preferred, Usage::admitted, Usage::deprecated,
                                Usage::superseded};
constexpr std::size_t kDeepest = 8;  // fields within fields

ordered_json fields_json(const std::vector<Field>& fields) {
    ordered_json out = ordered_json::array();
    for (const Field& field : fields) {
        ordered_json one = {{"name", field.name}, {"value", field.value}};
        if (!field.target.empty()) one["target"] = field.target;
        if (!field.with.empty()) one["with"] = fields_json(field.with);
        out.push_back(std::move(one));
    }
    return out;
}

[[noreturn]] void refuse(const std::string& place, const std::string& expected) {
    throw ChangeError(place + ": expected " + expected);
}

/// One object or list of the document, with the way to it for messages.
class Reader {
public:
    Reader(const json& in, std::string place) : in_(in), place_(std::move(place)) {
        if (!in_.is_object()) refuse(place_, "an object");
    }

    std::string text(const char* name) {
        const auto found = in_.find(name);
        if (found == in_.end() || found->is_null()) return {};
        if (!found->is_string()) refuse(place_ + '.' + name, "a string");
        return cleaner_.text(found->get_ref<const std::string&>());
    }
    std::string line(const char* name) { return cleaner_.term(text(name)); }

    template <class Take>
    void each(const char* name, const Take& take) {
        const auto found = in_.find(name);
        if (found == in_.end() || found->is_null()) return;
        if (!found->is_array()) refuse(place_ + '.' + name, "a list");
        std::size_t at = 0;
        for (const json& one : *found) take(Reader(one, place_ + '.' + name + '[' + std::to_string(at++) + ']'));
    }

    const std::string& place() const { return place_; }

private:
    const json& in_;
    std::string place_;
    exchange::Cleaner cleaner_;
};

std::vector<Field> fields_from(Reader& in, const char* name, std::size_t depth = 0) {
    if (depth > kDeepest) refuse(in.place(), "no more fields within fields");
    std::vector<Field> out;
    in.each(name, [&](Reader one) {
        Field field{one.line("name"), one.text("value"), one.line("target")};
        if (field.name.empty()) refuse(one.place() + ".name", "a name");
        field.with = fields_from(one, "with", depth + 1);
        if (!field.value.empty() || !field.target.empty()) out.push_back(std::move(field));
    });
    return out;
}

Usage usage_from(Reader& in) {
    const std::string text = in.line("usage");
    if (text.empty()) return Usage::unknown;
    const auto found = std::find_if(kUsages.begin(), kUsages.end(), [&](Usage usage) { return name(usage) == text; });
    if (found == kUsages.end())
        refuse(in.place() + ".usage", "preferred, admitted, deprecated, superseded or unknown, found \"" + text + "\"");
    return *found;
}

}  // namespace

ordered_json to_json(const store::ConceptEntry& entry) {
    ordered_json languages = ordered_json::array();
    for (const store::LanguageSection& section : entry.languages) {
        ordered_json terms = ordered_json::array();
        for (const store::Term& term : section.terms) {
            terms.push_back(
                {{"surface", term.surface}, {"usage", name(term.usage)}, {"fields", fields_json(term.fields)}});
        }
        languages.push_back(
            {{"language", section.language}, {"fields", fields_json(section.fields)}, {"terms", std::move(terms)}});
    }
    return {{"key", entry.key}, {"fields", fields_json(entry.fields)}, {"languages", std::move(languages)}};
}

store::ConceptEntry entry_from(const json& in) {
    Reader entry(in, "entry");
    store::ConceptEntry out{.key = entry.line("key"), .fields = fields_from(entry, "fields")};
    entry.each("languages", [&](Reader language) {
        store::LanguageSection section{.language = text::language_code(language.line("language"))};
        if (section.language.empty()) refuse(language.place() + ".language", "a language code");
        section.fields = fields_from(language, "fields");
        language.each("terms", [&](Reader term) {
            section.terms.push_back({term.line("surface"), usage_from(term), fields_from(term, "fields")});
            if (section.terms.back().surface.empty()) refuse(term.place() + ".surface", "a term");
        });
        if (!section.terms.empty() || !section.fields.empty()) out.languages.push_back(std::move(section));
    });
    return out;
}

}  // namespace yakugo::review
