// SPDX-License-Identifier: Apache-2.0
#include "glossary/review/transfer/import.hpp"

#include "glossary/review/transfer/conveyor.hpp"

#include <fmt/core.h>

#include <optional>
#include <utility>

namespace yakugo::review {

namespace {

/// What else decides the outcome: the same file with other answers is imported again.
std::string answers(const ImportRequest& asked) {
    std::string out = fmt::format("{} {} {} {}", code(asked.storing.source), asked.storing.as_candidates,
                                  store::name(asked.storing.prefer), asked.reading.recover);
    for (const auto& [what, column] : asked.reading.columns) out += fmt::format(" {}={}", what, column);
    return out;
}

std::size_t bytes_of(const store::TranslationUnit& unit) {
    std::size_t out = sizeof unit;
    for (const store::Property& property : unit.properties) out += sizeof property + property.value.size();
    for (const store::Note& note : unit.notes) out += sizeof note + note.text.size();
    for (const store::Variant& variant : unit.variants) {
        out += sizeof variant + variant.text.text.size();
        for (const store::InlineTag& tag : variant.text.tags) out += sizeof tag + tag.code.size();
        for (const store::Property& property : variant.properties) out += sizeof property + property.value.size();
        for (const store::Note& note : variant.notes) out += sizeof note + note.text.size();
    }
    return out;
}

}  // namespace

Imported import_into(store::TermBase& base, markup::Input& input, const std::string& source,
                     const ImportRequest& asked) {
    const exchange::Profile& profile = asked.profile != nullptr ? *asked.profile : exchange::recognise(input);
    Imported out{.form = std::string(profile.label)};
    const std::string how = fmt::format("import {} {} ", profile.name, answers(asked));
    const std::optional<std::string> known = asked.digest ? base.digest_of(source) : std::nullopt;
    out.unchanged = known && known->starts_with(how) && *known == how + asked.digest();
    if (out.unchanged) return out;
    store::TermBase::Import import = base.import(source, asked.storing);
    if (profile.read_units != nullptr && asked.jobs == 1) {
        out.read = profile.read_units(
            input, [&](store::TranslationUnit& unit) { import.put(unit); }, asked.reading);
    } else if (profile.read_units != nullptr) {
        Conveyor<store::TranslationUnit>(bytes_of).run(
            [&](const auto& put) { out.read = profile.read_units(input, put, asked.reading); },
            [&](const store::TranslationUnit& unit) { import.put(unit); });
    } else {
        out.read = profile.read_entries(
            input, [&](store::ConceptEntry& entry) { import.put(entry); }, asked.reading);
    }
    // A damaged file is read again the next time, and says so again.
    out.stored = import.finish(out.read.bad > 0 ? std::string() : how + input.digest(), asked.keep);
    return out;
}

}  // namespace yakugo::review
