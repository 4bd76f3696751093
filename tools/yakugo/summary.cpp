// SPDX-License-Identifier: Apache-2.0
// Counting and wording the result of a mine run.
#include "tools/yakugo/summary.hpp"

#include "tools/yakugo/counted.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <ostream>
#include <set>

namespace yakugo::cli {

namespace {

using nlohmann::ordered_json;

constexpr std::array<const char*, 4> kBands = {"0.9-1.0", "0.7-0.9", "0.5-0.7", "below 0.5"};

std::size_t band(double confidence) {
    return confidence >= 0.9 ? 0 : confidence >= 0.7 ? 1 : confidence >= 0.5 ? 2 : 3;
}

Counts count(const std::vector<SourceSummary>& sources) {
    Counts out;
    for (const SourceSummary& source : sources) out.add(source.counts);
    return out;
}

std::string listed(const std::map<std::string, std::size_t>& counts) {
    std::string out;
    for (const auto& [name, number] : counts) out += fmt::format("{}{} {}", out.empty() ? "" : ", ", name, number);
    return out.empty() ? "none" : out;
}

std::string state(const SourceSummary& source) {
    if (!source.failure.empty()) return "not read";
    if (source.unchanged) return "unchanged since it was last mined";
    const store::PutResult& r = source.stored;
    std::string out = counted(source.counts.posts, "post");
    if (r.posts_added > 0) out += fmt::format(", {} new", r.posts_added);
    if (r.posts_changed > 0) out += fmt::format(", {} changed", r.posts_changed);
    if (r.posts_unchanged > 0) out += fmt::format(", {} unchanged", r.posts_unchanged);
    if (r.posts_removed > 0) out += fmt::format(", {} no longer in the file and removed", r.posts_removed);
    return out;
}

void print_text(std::ostream& out, const std::vector<SourceSummary>& sources, const Counts& counts,
                const store::Totals& totals, const std::string& db) {
    for (const SourceSummary& source : sources) {
        out << fmt::format("{}: {}\n", source.source, state(source));
        for (const std::string& remark : source.remarks) out << "  " << remark << '\n';
    }
    if (counts.posts > 0) {
        out << fmt::format("Segments paired: {}\n", listed(counts.segments));
        if (counts.without_title > 0) out << fmt::format("  {} without an English title\n", counts.without_title);
        if (counts.without_segments > 0) out << fmt::format("  {} with nothing to pair\n", counts.without_segments);
        out << "Terms by confidence:";
        for (std::size_t i = 0; i < kBands.size(); ++i)
            out << fmt::format("{} {} {}", i > 0 ? "," : "", kBands[i], counts.bands[i]);
        out << fmt::format("\nEvidence of terms from 0.5: {}\n", listed(counts.evidence));
        if (counts.suggested > 0)
            out << fmt::format("Suggested, with English that stands in no post: {}\n",
                               counted(counts.suggested, "term"));
    }
    const std::string suggested = totals.suggested > 0 ? fmt::format(", {} suggested", totals.suggested) : "";
    out << fmt::format("Term base {}: {}, {}, {} ({} accepted, {} rejected{})\n", db, counted(totals.posts, "post"),
                       counted(totals.segments, "segment"), counted(totals.pairs, "term"), totals.accepted,
                       totals.rejected, suggested);
}

ordered_json to_json(const SourceSummary& source) {
    ordered_json out = {{"source", source.source},
                        {"status", !source.failure.empty() ? "failed"
                                   : source.unchanged      ? "unchanged"
                                                           : "mined"}};
    if (!source.failure.empty()) out["failure"] = source.failure;
    const Counts& counts = source.counts;
    out["posts"] = counts.posts;
    out["posts_added"] = source.stored.posts_added;
    out["posts_changed"] = source.stored.posts_changed;
    out["posts_unchanged"] = source.stored.posts_unchanged;
    out["posts_removed"] = source.stored.posts_removed;
    out["segments"] = counts.segments;
    out["terms"] = counts.pairs;
    out["terms_suggested"] = counts.suggested;
    out["terms_by_evidence"] = counts.evidence;
    for (std::size_t i = 0; i < kBands.size(); ++i) out["terms_by_confidence"][kBands[i]] = counts.bands[i];
    out["remarks"] = source.remarks;
    return out;
}

}  // namespace

void Counts::add(const store::PostRecord& post) {
    ++posts;
    without_title += post.title_en.empty();
    without_segments += post.segments.empty();
    for (const store::SegmentRecord& segment : post.segments) ++segments[segment.kind];
    for (const store::PairRecord& pair : post.pairs) {
        ++(pair.suggested ? suggested : pairs);
        if (pair.suggested) continue;
        ++bands[band(pair.confidence)];
        if (pair.confidence < 0.5) continue;
        std::set<std::string> kinds;
        for (const store::EvidenceRecord& piece : pair.evidence) kinds.insert(piece.kind);
        for (const std::string& kind : kinds) ++evidence[kind];
    }
}

void Counts::add(const Counts& other) {
    for (const auto& [kind, number] : other.segments) segments[kind] += number;
    for (const auto& [kind, number] : other.evidence) evidence[kind] += number;
    for (std::size_t i = 0; i < bands.size(); ++i) bands[i] += other.bands[i];
    posts += other.posts;
    pairs += other.pairs;
    suggested += other.suggested;
    without_title += other.without_title;
    without_segments += other.without_segments;
}

void print_summary(std::ostream& out, Style style, const std::vector<SourceSummary>& sources,
                   const store::Totals& totals, const std::string& db) {
    if (style == Style::table) {
        print_text(out, sources, count(sources), totals, db);
        return;
    }
    ordered_json all = ordered_json::array();
    for (const SourceSummary& source : sources) all.push_back(to_json(source));
    if (style == Style::json) out << all.dump() << '\n';
    if (style == Style::jsonl)
        for (const auto& row : all) out << row.dump() << '\n';
    if (style != Style::tsv) return;
    out << "source\tstatus\tposts\tterms\n";
    for (const auto& row : all) {
        out << fmt::format("{}\t{}\t{}\t{}\n", row["source"].get<std::string>(), row["status"].get<std::string>(),
                           row["posts"].get<std::size_t>(), row["terms"].get<std::size_t>());
    }
}

}  // namespace yakugo::cli
