// SPDX-License-Identifier: Apache-2.0
// States, dates and attributes of XLIFF and its makers in the words of translation units.
#include "glossary/exchange/plain.hpp"
#include "glossary/exchange/xliff/xliff_unit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace yakugo::exchange {

namespace {

/// XLIFF 1.2 section 3, 2.1 section 4.3.1.12; Trados' ConfirmationLevel, memoQ's segment status; "unconfirmed" is ours,
/// of Phrase.
constexpr std::array<std::string_view, 18> kUnfinished = {"new",
                                                          "needs-translation",
                                                          "needs-adaptation",
                                                          "needs-l10n",
                                                          "needs-review-translation",
                                                          "needs-review-adaptation",
                                                          "needs-review-l10n",
                                                          "initial",
                                                          "Unspecified",
                                                          "Draft",
                                                          "RejectedTranslation",
                                                          "RejectedSignOff",
                                                          "NotStarted",
                                                          "PartiallyEdited",
                                                          "PreTranslated",
                                                          "AssembledFromFragments",
                                                          "Rejected",
                                                          "unconfirmed"};

/// "20260508T093000Z" from Trados' "05/08/2026 09:30:00".
std::optional<std::string> sdl_time(const std::string& value) {
    if (value.size() != 19 || value[2] != '/' || value[5] != '/' || value[10] != ' ') return std::nullopt;
    return compact_time(
        fmt::format("{}-{}-{}T{}Z", value.substr(6, 4), value.substr(0, 2), value.substr(3, 2), value.substr(11)));
}

/// Seconds, and UTC, are what TMX has.
std::optional<std::string> iso_time(std::string_view value) {
    if (value.size() < 20 || !value.ends_with('Z')) return std::nullopt;
    return compact_time(std::string(value.substr(0, 19)) + "Z");
}

}  // namespace

void XliffFacts::state(std::string_view value) {
    properties.push_back({"x-state", std::string(value)});
    const bool unfinished = std::find(kUnfinished.begin(), kUnfinished.end(), value) != kUnfinished.end();
    if (unfinished) properties.push_back({"x-fuzzy", "yes"});
}

void XliffFacts::attribute(const markup::XmlElement::Attribute& attribute) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> dates = {
        {{"lastchangedtimestamp", "changedate"},
         {"createdtimestamp", "creationdate"},
         {"modified-at", ""},
         {"created-at", ""}}};
    const std::string value(attribute.value);
    const auto date =
        std::find_if(dates.begin(), dates.end(), [&](const auto& d) { return d.first == attribute.name; });
    if (attribute.prefix == "xml") return;
    if (attribute.prefix.empty() && attribute.name == "state") return state(value);
    if (attribute.prefix == "mq" && attribute.name == "status") return state(value);
    if (attribute.prefix == "m" && attribute.name == "confirmed")
        return state(value == "0" || value == "false" || value.empty() ? "unconfirmed" : "confirmed");
    if (attribute.prefix == "mq" && attribute.name == "lastchanginguser") {
        attributes.emplace_back("changeid", value);
    } else if (const auto time = date != dates.end() ? iso_time(value) : std::nullopt; time && !date->second.empty()) {
        attributes.emplace_back(date->second, *time);
    } else {
        const std::string prefix = attribute.prefix.empty() ? "x-" : "x-" + std::string(attribute.prefix) + ":";
        properties.push_back({prefix + std::string(attribute.name), value});
    }
}

void XliffFacts::sdl_value(std::string_view key, const std::string& value) {
    const auto time = sdl_time(value);
    if (key == "created_by" || key == "last_modified_by") {
        attributes.emplace_back(key == "created_by" ? "creationid" : "changeid", value);
    } else if ((key == "created_on" || key == "modified_on") && time) {
        attributes.emplace_back(key == "created_on" ? "creationdate" : "changedate", *time);
    } else {
        properties.push_back({"x-sdl:" + std::string(key), value});
    }
}

void XliffFacts::add(const XliffFacts& other) {
    attributes.insert(attributes.end(), other.attributes.begin(), other.attributes.end());
    properties.insert(properties.end(), other.properties.begin(), other.properties.end());
    notes.insert(notes.end(), other.notes.begin(), other.notes.end());
}

}  // namespace yakugo::exchange
