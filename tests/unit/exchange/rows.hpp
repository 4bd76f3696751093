// SPDX-License-Identifier: Apache-2.0
// Short spellings of the rows that the tests need.
#pragma once

#include "glossary/exchange/exchange.hpp"
#include "glossary/exchange/term_entries.hpp"

#include <memory>
#include <sstream>
#include <string>
#include <vector>

namespace yakugo::testing {

inline store::PairRow pair(std::int64_t id, std::int64_t concept_id, const std::string& ja, const std::string& en,
                           double confidence, store::Status status = store::Status::candidate) {
    store::PairRow row;
    row.id = {id};
    row.concept_id = {concept_id};
    row.ja = ja;
    row.en = en;
    row.confidence = confidence;
    row.status = status;
    return row;
}

inline store::EvidenceRow evidence(const std::string& kind, double score, const std::string& context_ja,
                                   const std::string& context_en, const std::string& post = "",
                                   const std::string& url = "") {
    store::EvidenceRow row;
    row.kind = kind;
    row.score = score;
    row.context_ja = context_ja;
    row.context_en = context_en;
    row.post = post;
    row.url = url;
    return row;
}

inline exchange::Options options(Language source) {
    return {.source = source, .title = "T & U", .date = "2026-05-10T01:02:03Z", .version = "0.1.0"};
}

struct Written {
    std::string file;
    exchange::Report report;
};

template <class Row>
Written written(exchange::Report (*write)(std::ostream&, const std::vector<Row>&, const exchange::Options&),
                const std::vector<Row>& rows, Language source = Language::en) {
    std::ostringstream out;
    exchange::Report report = write(out, rows, options(source));
    return {out.str(), std::move(report)};
}

/// Pairs as the entries that an export makes of them.
inline Written written_as_entries(std::unique_ptr<exchange::EntryWriter> (*write)(std::ostream&,
                                                                                  const exchange::Options&),
                                  const std::vector<store::PairRow>& rows, Language source = Language::en) {
    std::ostringstream out;
    const exchange::Options how = options(source);
    const auto writer = write(out, how);
    exchange::Cleaner cleaner;
    exchange::each_entry({}, rows, false, how, cleaner,
                         [&](const store::ConceptEntry& entry) { writer->write(entry); });
    exchange::Report report = writer->finish();
    return {out.str(), std::move(report)};
}

inline std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++found;
    return found;
}

}  // namespace yakugo::testing
