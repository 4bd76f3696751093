// SPDX-License-Identifier: Apache-2.0
// From a segment with its post to a unit; a list of them as TMX.
#include "glossary/exchange/tmx/tmx_segments.hpp"

#include "glossary/exchange/tmx/first_of_source.hpp"
#include "glossary/exchange/tmx/segment_kind.hpp"
#include "glossary/exchange/tmx/tmx_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace yakugo::exchange {

namespace {

std::string origin(const std::string& source, const std::string& post, const std::string& kind) {
    std::string out = source;
    if (!post.empty()) out += (out.empty() ? "" : ": ") + post;
    if (!out.empty() && !kind.empty()) out += " (" + kind + ")";
    return out;
}

}  // namespace

store::TranslationUnit unit_of(const store::SegmentRow& row, Cleaner& cleaner) {
    store::TranslationUnit unit;
    unit.key = fmt::format("s{}", row.id);
    if (const auto time = compact_time(row.created)) unit.attributes.emplace_back("creationdate", *time);
    const std::string source = cleaner.line(std::string_view(row.source).substr(row.source.rfind('/') + 1));
    const std::string post = cleaner.line(row.post), kind = cleaner.line(row.kind);
    const auto add = [&](const char* type, std::string value) {
        if (!value.empty()) unit.properties.push_back({type, std::move(value)});
    };
    add("x-source", source);
    add("x-post", post);
    add("x-url", cleaner.line(row.url));
    add("x-kind", kind);
    add("x-score", two_digits(row.score));
    if (std::string note = origin(source, post, kind); !note.empty()) unit.notes.push_back({std::move(note)});
    unit.variants.push_back({.language = "en", .text = {cleaner.line(row.en)}});
    unit.variants.push_back({.language = "ja", .text = {cleaner.line(row.ja)}});
    return unit;
}

bool any_paragraph(const std::vector<store::SegmentRow>& segments) {
    return std::any_of(segments.begin(), segments.end(),
                       [](const store::SegmentRow& row) { return has_several_sentences(row.ja, row.en); });
}

Report write_tmx(std::ostream& out, const std::vector<store::SegmentRow>& segments, const Options& options) {
    Options asked = options;
    asked.any_paragraph = [&] { return any_paragraph(segments); };
    const std::unique_ptr<UnitWriter> writer = tmx_writer(out, asked);
    FirstOfSource firsts(options.source);
    Cleaner cleaner;
    for (const store::SegmentRow& row : segments) {
        const store::TranslationUnit unit = unit_of(row, cleaner);
        if (firsts.take(unit)) writer->write(unit);
    }
    Report report = writer->finish();
    firsts.tell(report, "TMX");
    leave_out_dropped(report, "TMX", cleaner);
    return report;
}

}  // namespace yakugo::exchange
