// SPDX-License-Identifier: Apache-2.0
// The five writers, each with its reader.
#include "tests/conformance/forms.hpp"

#include "glossary/exchange/plain.hpp"
#include "glossary/exchange/table/glossary_omegat.hpp"
#include "glossary/exchange/term_entries.hpp"

namespace yakugo::conformance {

namespace {

/// Confidence falls from entry to entry, so that every form keeps their order.
std::vector<store::PairRow> pairs_of(const std::vector<Entry>& entries) {
    std::vector<store::PairRow> rows;
    for (const Entry& entry : entries) {
        store::PairRow row;
        row.id = {static_cast<std::int64_t>(rows.size()) + 1};
        row.concept_id = {row.id.value};
        row.ja = entry.ja;
        row.en = entry.en;
        row.confidence = 1.0 / static_cast<double>(row.id.value);
        rows.push_back(row);
    }
    return rows;
}

std::vector<store::SegmentRow> segments_of(const std::vector<Entry>& entries) {
    std::vector<store::SegmentRow> rows;
    for (const Entry& entry : entries) {
        store::SegmentRow row;
        row.id = static_cast<std::int64_t>(rows.size()) + 1;
        row.ja = entry.ja;
        row.en = entry.en;
        rows.push_back(row);
    }
    return rows;
}

template <auto WritePairs>
exchange::Report write_pairs(std::ostream& out, const std::vector<Entry>& entries, const exchange::Options& options) {
    return WritePairs(out, pairs_of(entries), options);
}

exchange::Report write_omegat(std::ostream& out, const std::vector<Entry>& entries, const exchange::Options& options) {
    const auto writer = exchange::omegat_glossary_writer(out, options);
    for (const Entry& entry : entries)
        writer->write({.languages = {{"ja", {}, {{entry.ja}}}, {"en", {}, {{entry.en}}}}});
    return writer->finish();
}

exchange::Report write_segments(std::ostream& out, const std::vector<Entry>& entries,
                                const exchange::Options& options) {
    return exchange::write_tmx(out, segments_of(entries), options);
}

}  // namespace

const std::vector<Form>& forms() {
    using exchange::Format;
    static const std::vector<Form> all = {{Format::tbx, write_pairs<exchange::write_tbx>, read_tbx},
                                          {Format::tmx, write_segments, read_tmx},
                                          {Format::csv, write_pairs<exchange::write_csv>, read_csv},
                                          {Format::tsv, write_pairs<exchange::write_tsv>, read_tsv},
                                          {Format::omegat, write_omegat, read_omegat}};
    return all;
}

exchange::Report write_omegat_pairs(std::ostream& out, const std::vector<store::PairRow>& pairs,
                                    const exchange::Options& options) {
    const auto writer = exchange::omegat_glossary_writer(out, options);
    exchange::Cleaner cleaner;
    const exchange::PairLosses losses = exchange::each_entry(
        {}, pairs, false, options, cleaner, [&](const store::ConceptEntry& entry) { writer->write(entry); });
    exchange::Report report = writer->finish();
    exchange::leave_out_dropped(report, "OmegaT", cleaner);
    exchange::leave_out(report, "OmegaT", losses);
    return report;
}

exchange::Options options(Language source) {
    return {.source = source, .title = "Test & <base>", .date = "2026-05-08T09:30:00Z", .version = "0.1.0"};
}

}  // namespace yakugo::conformance
