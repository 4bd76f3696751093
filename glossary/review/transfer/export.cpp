// SPDX-License-Identifier: Apache-2.0
#include "glossary/review/transfer/export.hpp"

#include "glossary/exchange/bans.hpp"
#include "glossary/exchange/plain.hpp"
#include "glossary/exchange/term_entries.hpp"
#include "glossary/exchange/tmx/first_of_source.hpp"
#include "glossary/exchange/tmx/segment_kind.hpp"
#include "glossary/exchange/tmx/tmx_segments.hpp"

#include <algorithm>
#include <cstdint>
#include <ostream>
#include <unordered_set>
#include <vector>

namespace yakugo::review {

namespace {

/// PO marks what is unfinished, and so does XLIFF; elsewhere a tool would offer it as a translation like any other.
bool is_unfinished(const store::TranslationUnit& unit) {
    return std::any_of(unit.properties.begin(), unit.properties.end(), [](const store::Property& property) {
        return property.type == "x-fuzzy" && property.value == "yes";
    });
}

/// What yakugo has paired itself, one translation a text, then what was imported, all of it.
exchange::Report write_units(std::ostream& out, const exchange::Profile& profile, const store::TermBase& base,
                             const ExportRequest& asked) {
    const std::vector<store::SegmentRow> segments =
        base.segments({"", asked.filter.text, asked.filter.post, asked.min_score});
    exchange::Options options = asked.options;
    options.any_paragraph = [&] {
        return exchange::any_paragraph(segments) ||
               (asked.filter.post.empty() && base.any_unit_text(asked.filter.text, [](auto ja, auto en) {
                   return exchange::has_several_sentences(ja, en);
               }));
    };
    const auto writer = profile.write_units(out, options);
    exchange::FirstOfSource firsts(asked.options.source);
    exchange::Cleaner cleaner;
    for (const store::SegmentRow& row : segments) {
        const store::TranslationUnit unit = exchange::unit_of(row, cleaner);
        if (firsts.take(unit)) writer->write(unit);
    }
    std::size_t unfinished = 0;
    if (asked.filter.post.empty()) {
        base.each_unit(asked.filter.text, [&](const store::UnitRow& row) {
            if (!profile.marks_unfinished && is_unfinished(row.unit)) {
                ++unfinished;
            } else if (!firsts.repeats(row.unit)) {
                writer->write(row.unit);
            }
        });
    }
    exchange::Report report = writer->finish();
    exchange::leave_out(report, profile.label, unfinished, "unfinished translation", "unfinished translations");
    firsts.tell(report, profile.label);
    exchange::leave_out_dropped(report, profile.label, cleaner);
    return report;
}

exchange::Report write_entries(std::ostream& out, const exchange::Profile& profile, const store::TermBase& base,
                               const ExportRequest& asked) {
    const std::vector<store::PairRow> pairs = base.pairs(asked.filter);
    const exchange::Bans bans(pairs, asked.options.source);
    exchange::Options options = asked.options;
    options.bans = &bans;
    const auto writer = profile.write_entries(out, options);
    exchange::Cleaner cleaner;
    const exchange::PairLosses losses =
        exchange::each_entry([&](const auto& take) { base.each_entry(take); }, pairs, asked.asks_for_all(),
                             asked.options, cleaner, [&](const store::ConceptEntry& entry) { writer->write(entry); });
    exchange::Report report = writer->finish();
    exchange::leave_out(report, profile.label, losses);
    exchange::leave_out_dropped(report, profile.label, cleaner);
    return report;
}

/// Whether an entry has what a table of pairs has no column for.
bool has_more(const store::ConceptEntry& entry) {
    const auto in = [](const std::vector<store::Field>& fields) {
        return std::any_of(fields.begin(), fields.end(), [](const store::Field& field) {
            return field.name == "definition" || field.name == "note" || field.name == "subjectField";
        });
    };
    return in(entry.fields) ||
           std::any_of(entry.languages.begin(), entry.languages.end(), [&](const store::LanguageSection& section) {
               return in(section.fields) || std::any_of(section.terms.begin(), section.terms.end(),
                                                        [&](const store::Term& term) { return in(term.fields); });
           });
}

/// How many addresses of the entry a table of pairs does not show: its column is the contexts' where there are any.
std::size_t links_beyond(const store::ConceptEntry& entry) {
    const auto has_context = [](const store::Term& term) { return store::find(term.fields, "context") != nullptr; };
    const bool any =
        std::any_of(entry.languages.begin(), entry.languages.end(), [&](const store::LanguageSection& section) {
            return std::any_of(section.terms.begin(), section.terms.end(), has_context);
        });
    if (!any) return 0;
    return static_cast<std::size_t>(
        std::count_if(entry.fields.begin(), entry.fields.end(),
                      [](const store::Field& field) { return field.name == "externalCrossReference"; }));
}

/// What a table of pairs leaves out of imported entries, of those whose pairs are written.
void leave_out_fields(exchange::Report& report, const exchange::Profile& profile, const store::TermBase& base,
                      const std::vector<store::PairRow>& written, bool all) {
    std::size_t entries = 0, one_sided = 0, links = 0;
    std::unordered_set<std::int64_t> ids;
    for (const store::PairRow& pair : written) ids.insert(pair.id.value);
    base.each_entry([&](const store::EntryRow& row) {
        const bool chosen =
            std::any_of(row.pairs.begin(), row.pairs.end(), [&](PairId id) { return ids.contains(id.value); });
        one_sided += row.pairs.empty() && all ? 1U : 0U;
        if (!chosen) return;
        entries += has_more(row.entry) ? 1U : 0U;
        links += links_beyond(row.entry);
    });
    exchange::leave_out(report, profile.label, one_sided, "entry without terms in both languages",
                        "entries without terms in both languages");
    exchange::leave_out(report, profile.label, links, "external cross reference", "external cross references");
    exchange::leave_out(report, profile.label, entries, "entry's definitions, notes and subjects",
                        "entries' definitions, notes and subjects");
}

}  // namespace

bool ExportRequest::asks_for_all() const {
    return filter.text.empty() && filter.post.empty() && filter.type.empty() && filter.evidence.empty() &&
           !filter.status && !filter.forbidden;
}

ExportRequest usual_export(const std::string& date, const std::string& version) {
    ExportRequest out;
    out.filter.min_confidence = 0.7;
    out.filter.suggested = false;
    out.min_score = 0.5;
    out.options.date = date;
    out.options.version = version;
    return out;
}

exchange::Report export_to(std::ostream& out, const exchange::Profile& profile, const store::TermBase& base,
                           const ExportRequest& asked) {
    if (profile.write_units != nullptr) return write_units(out, profile, base, asked);
    if (profile.write_entries != nullptr) return write_entries(out, profile, base, asked);
    const std::vector<store::PairRow> pairs = base.pairs(asked.filter);
    exchange::Report report = profile.write_pairs(out, pairs, asked.options);
    leave_out_fields(report, profile, base, pairs, asked.asks_for_all());
    return report;
}

}  // namespace yakugo::review
