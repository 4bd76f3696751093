// SPDX-License-Identifier: Apache-2.0
// yakugo export: the term base in the forms of other tools.
#include "glossary/exchange/exchange.hpp"
#include "tools/yakugo/commands.hpp"
#include "tools/yakugo/files.hpp"
#include "tools/yakugo/pair_filter.hpp"
#include "tools/yakugo/version.hpp"

#include <fmt/core.h>

#include <ostream>

namespace yakugo::cli {

namespace {

exchange::Report write(std::ostream& out, exchange::Format format, const store::TermBase& base,
                       const store::PairFilter& filter, double min_score, const exchange::Options& options) {
    if (format == exchange::Format::tmx)
        return exchange::write_tmx(out, base.segments({"", filter.text, filter.post, min_score}), options);
    const std::vector<store::PairRow> pairs = base.pairs(filter);
    switch (format) {
        case exchange::Format::csv: return exchange::write_csv(out, pairs, options);
        case exchange::Format::tsv: return exchange::write_tsv(out, pairs, options);
        case exchange::Format::omegat: return exchange::write_omegat(out, pairs, options);
        default: return exchange::write_tbx(out, pairs, options);
    }
}

}  // namespace

int command_export(const Arguments& arguments) {
    namespace po = boost::program_options;
    Parser parser(
        "export [options] FILE...",
        "Writes terms as TBX (.tbx), CSV, TSV or OmegaT glossary (.utf8), and segments as TMX (.tmx), by extension.\n"
        "Terms: the accepted ones and those from --min-confidence; rejected ones never, suggestions on demand.");
    parser.positional("file", 1, "at least one FILE to write");
    add_pair_options(parser, 0.7);
    parser.own()("source", po::value<std::string>()->default_value("en")->value_name("LANG"),
                 "language translated from, en or ja")("min-score",
                                                       po::value<double>()->default_value(0.5, "0.5")->value_name("P"),
                                                       "TMX: only segments at least this certain")(
        "with-suggested", po::bool_switch(), "suggested terms too, whose English stands in no post");
    Common common;
    if (!parser.parse(arguments, common)) return exit_well;
    const std::string source = parser.values()["source"].as<std::string>();
    if (source != "en" && source != "ja") throw UsageError("--source: expected en or ja, found \"" + source + "\"");
    store::PairFilter filter = pair_filter(parser);
    if (filter.status == store::Status::rejected) throw UsageError("--status: rejected terms are never exported");
    if (!filter.suggested && !parser.values()["with-suggested"].as<bool>()) filter.suggested = false;
    for (const std::string& file : parser.words("file")) {
        if (!exchange::format_of(file))
            throw UsageError(file + ": expected the extension .tbx, .tmx, .csv, .tsv, .utf8 or .tab");
    }
    const double min_score = probability(parser.values(), "min-score");
    const store::TermBase base = store::TermBase::open(common.db, store::Access::read);
    const exchange::Options options{source == "en" ? Language::en : Language::ja, "yakugo term base", export_date(),
                                    kVersion};
    for (const std::string& file : parser.words("file")) {
        const exchange::Format format = *exchange::format_of(file);
        exchange::Report report;
        write_output(file, [&](std::ostream& out) { report = write(out, format, base, filter, min_score, options); });
        if (common.quiet) continue;
        fmt::print(stderr, "{}: {} {}\n", file, report.written,
                   format == exchange::Format::tmx ? "segments" : "entries");
        for (const std::string& line : report.left_out) fmt::print(stderr, "  {}\n", line);
    }
    return exit_well;
}

}  // namespace yakugo::cli
