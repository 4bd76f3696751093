// SPDX-License-Identifier: Apache-2.0
// yakugo segments: the paired texts of the term base.
#include "glossary/store/term_base.hpp"
#include "tools/yakugo/commands.hpp"
#include "tools/yakugo/rows.hpp"

#include <nlohmann/json.hpp>

#include <iostream>

namespace yakugo::cli {

namespace {

constexpr const char* kMemory = "memory";

nlohmann::ordered_json to_json(const store::SegmentRow& segment) {
    return {{"source", segment.source},   {"post", segment.post},
            {"kind", segment.kind},       {"ja", segment.ja},
            {"en", segment.en},           {"ja_line", segment.ja_line},
            {"en_line", segment.en_line}, {"score", rounded(segment.score)}};
}

store::SegmentRow segment_of(const store::UnitRow& row) {
    store::SegmentRow out;
    out.source = row.source;
    out.kind = kMemory;
    if (const store::Variant* ja = store::find(row.unit, "ja")) out.ja = ja->text.text;
    if (const store::Variant* en = store::find(row.unit, "en")) out.en = en->text.text;
    out.ja_line = out.en_line = row.unit.line;
    out.score = 1;
    return out;
}

}  // namespace

int command_segments(const Arguments& arguments) {
    namespace po = boost::program_options;
    Parser parser("segments [options]", "Lists the English and Japanese texts that were paired.");
    store::SegmentFilter filter;
    parser.own()("kind", po::value(&filter.kind)->value_name("KIND"),
                 "only title, dek, caption, alt, credit, sentence_pair or memory (imported)")(
        "text", po::value(&filter.text)->value_name("WORDS"), "only segments that hold these words on either side")(
        "post", po::value(&filter.post)->value_name("WORDS"), "only posts whose title or URL holds these words")(
        "min-score", po::value<double>()->default_value(0, "0")->value_name("P"),
        "only pairs that are at least this certain, 0 to 1");
    Common common;
    if (!parser.parse(arguments, common)) return exit_well;
    filter.min_score = probability(parser.values(), "min-score");
    const store::TermBase base = store::TermBase::open(common.db, store::Access::read);
    std::vector<nlohmann::ordered_json> rows;
    for (const store::SegmentRow& segment : base.segments(filter)) rows.push_back(to_json(segment));
    // Imported units belong to no post and are as certain as whoever made the file.
    if (filter.post.empty() && (filter.kind.empty() || filter.kind == kMemory)) {
        base.each_unit(filter.text, [&](const store::UnitRow& row) { rows.push_back(to_json(segment_of(row))); });
    }
    std::vector<Column> columns = {{"kind", 13}, {"score", 5}, {"ja", 60}, {"en", 60}};
    if (common.style == Style::tsv)
        columns = {{"source"}, {"post"}, {"kind"}, {"ja"}, {"en"}, {"ja_line"}, {"en_line"}, {"score"}};
    print_rows(std::cout, common.style, columns, rows);
    return exit_well;
}

}  // namespace yakugo::cli
