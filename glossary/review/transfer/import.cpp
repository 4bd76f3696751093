// SPDX-License-Identifier: Apache-2.0
#include "glossary/review/transfer/import.hpp"

#include "glossary/exchange/compressed.hpp"
#include "glossary/review/transfer/conveyor.hpp"
#include "glossary/store/unit_text.hpp"
#include "libalign/core/error.hpp"

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

std::size_t bytes_of(const store::PackedUnit& unit) {
    return sizeof unit + unit.ja.size() + unit.en.size() + unit.rest.size();
}

/// Counts what is read, up to ImportRequest::most.
class Bound {
public:
    Bound(const ImportRequest& asked, const std::string& file) : asked_(asked), file_(file) {}

    void count(std::size_t line) {
        if (asked_.most > 0 && ++count_ > asked_.most)
            throw InputError({file_, line}, "holds too much: " + asked_.beyond);
    }

private:
    const ImportRequest& asked_;
    const std::string& file_;
    std::size_t count_ = 0;
};

markup::ReadReport read_units(markup::Input& input, const exchange::Profile& profile, const ImportRequest& asked,
                              store::TermBase::Import& import) {
    Bound bound(asked, input.name());
    if (asked.jobs == 1) {
        const auto put = [&](store::TranslationUnit& unit) {
            bound.count(unit.line);
            import.put(unit);
        };
        return profile.read_units(input, put, asked.reading);
    }
    markup::ReadReport out;
    Conveyor<store::PackedUnit>(bytes_of).run(
        [&](const auto& put) {
            store::PackedUnit packed;
            const auto send = [&](const store::TranslationUnit& unit) {
                pack(unit, packed);
                put(packed);
            };
            out = profile.read_units(input, send, asked.reading);
        },
        [&](const store::PackedUnit& unit) {
            bound.count(unit.line);
            import.put(unit);
        });
    return out;
}

markup::ReadReport read_entries(markup::Input& input, const exchange::Profile& profile, const ImportRequest& asked,
                                store::TermBase::Import& import) {
    Bound bound(asked, input.name());
    const auto put = [&](store::ConceptEntry& entry) {
        bound.count(entry.line);
        import.put(entry);
    };
    return profile.read_entries(input, put, asked.reading);
}

}  // namespace

Imported import_into(store::TermBase& base, markup::Input& input, const std::string& source,
                     const ImportRequest& asked) {
    exchange::refuse_compressed(input);
    const exchange::Profile& profile = asked.profile != nullptr ? *asked.profile : exchange::recognise(input);
    Imported out{.form = std::string(profile.label), .units = profile.read_units != nullptr};
    const std::string how = fmt::format("import {} {} ", profile.name, answers(asked));
    const std::optional<std::string> known = asked.digest ? base.digest_of(source) : std::nullopt;
    out.unchanged = known && known->starts_with(how) && *known == how + asked.digest();
    if (out.unchanged) return out;
    store::TermBase::Import import = base.import(source, asked.storing);
    const bool empty = input.peek().empty();
    out.read = profile.read_units != nullptr ? read_units(input, profile, asked, import)
                                             : read_entries(input, profile, asked, import);
    if (empty) add(out.read, Severity::warning, {input.name(), 0}, "the file is empty");
    // A damaged file is read again the next time, and says so again.
    out.stored = import.finish(out.read.bad > 0 ? std::string() : how + input.digest(), asked.keep);
    return out;
}

}  // namespace yakugo::review
