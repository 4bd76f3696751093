// SPDX-License-Identifier: Apache-2.0
// Reading and writing tables in memory, for the tests of tables.
#pragma once

#include "glossary/exchange/reading.hpp"
#include "glossary/exchange/writing.hpp"

#include <memory>
#include <sstream>
#include <string>
#include <vector>

namespace yakugo::testing {

using ReadEntries = markup::ReadReport (*)(markup::Input&, const exchange::EntrySink&, const exchange::ReadOptions&);
using WriteEntries = std::unique_ptr<exchange::EntryWriter> (*)(std::ostream&, const exchange::Options&);

struct ReadBack {
    std::vector<store::ConceptEntry> entries;
    markup::ReadReport report;
    std::vector<std::string> messages;
};

inline ReadBack read_entries(ReadEntries read, std::string bytes, const exchange::ReadOptions& options = {},
                             const std::string& name = "terms.csv") {
    ReadBack out;
    markup::Input input = markup::Input::of(std::move(bytes), name);
    out.report = read(
        input, [&](store::ConceptEntry& entry) { out.entries.push_back(std::move(entry)); }, options);
    for (const Diagnostic& diagnostic : out.report.diagnostics) out.messages.push_back(describe(diagnostic));
    return out;
}

struct WrittenEntries {
    std::string bytes;
    exchange::Report report;
};

inline WrittenEntries write_entries(WriteEntries write, const std::vector<store::ConceptEntry>& entries,
                                    Language source = Language::en) {
    std::ostringstream out;
    auto writer = write(out, {.source = source, .title = "T & U", .date = "2026-05-10T01:02:03Z", .version = "0.1.0"});
    for (const store::ConceptEntry& entry : entries) writer->write(entry);
    WrittenEntries written;
    written.report = writer->finish();
    written.bytes = out.str();
    return written;
}

/// "en: valve [deprecated; note=x] | ja: 弁; subjectField=y", short enough to compare by eye.
std::string shown(const store::ConceptEntry& entry);

}  // namespace yakugo::testing
