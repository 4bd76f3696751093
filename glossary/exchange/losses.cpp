// SPDX-License-Identifier: Apache-2.0
// English plurals: most are irregular enough to be listed.
#include "glossary/exchange/losses.hpp"

#include "glossary/exchange/plain.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace yakugo::exchange {

namespace {

struct Words {
    std::string_view name, one, many;
};
constexpr std::array kWords = std::to_array<Words>({
    {"administrativeStatus", "status", "statuses"},
    {"confidence", "confidence", "confidences"},
    {"context", "context sentence", "context sentences"},
    {"crossReference", "cross reference", "cross references"},
    {"customerSubset", "customer", "customers"},
    {"date", "date", "dates"},
    {"definition", "definition", "definitions"},
    {"doNotTranslate", "mark \"do not translate\"", "marks \"do not translate\""},
    {"evidence", "list of evidence", "lists of evidence"},
    {"externalCrossReference", "external cross reference", "external cross references"},
    {"geographicalUsage", "region of use", "regions of use"},
    {"grammaticalGender", "gender", "genders"},
    {"note", "note", "notes"},
    {"partOfSpeech", "part of speech", "parts of speech"},
    {"projectSubset", "project", "projects"},
    {"reading", "reading", "readings"},
    {"responsibility", "name of a person", "names of persons"},
    {"source", "source", "sources"},
    {"status", "status", "statuses"},
    {"subjectField", "subject field", "subject fields"},
    {"termLocation", "place in an interface", "places in an interface"},
    {"termType", "term type", "term types"},
    {"transaction", "transaction", "transactions"},
    {"type", "type of a pair", "types of pairs"},
    {"xGraphic", "graphic", "graphics"},
});

}  // namespace

std::string plural_of(std::string_view field_name, std::size_t count) {
    const auto known = std::find_if(kWords.begin(), kWords.end(), [&](const Words& w) { return w.name == field_name; });
    if (known != kWords.end()) return std::string(count == 1 ? known->one : known->many);
    return (count == 1 ? "field \"" : "fields \"") + Cleaner().line(field_name) + '"';
}

void Losses::count(std::string one, std::string many, std::size_t number) {
    if (number > 0) counts_[{std::move(one), std::move(many)}] += number;
}

void Losses::tell(Report& report, std::string_view form) const {
    for (const auto& [words, count] : counts_) {
        const auto& [one, many] = words;
        const bool is_field = many.empty();
        leave_out(report, form, count, is_field ? plural_of(one, 1) : one, is_field ? plural_of(one, count) : many);
    }
}

}  // namespace yakugo::exchange
