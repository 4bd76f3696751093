// SPDX-License-Identifier: Apache-2.0
// yakugo align: a text and its translation, sentence by sentence.
#include "glossary/exchange/tmx/tmx_segments.hpp"
#include "libalign/core/digest.hpp"
#include "libalign/core/error.hpp"
#include "tools/yakugo/align_page.hpp"
#include "tools/yakugo/align_store.hpp"
#include "tools/yakugo/align_summary.hpp"
#include "tools/yakugo/commands.hpp"
#include "tools/yakugo/files.hpp"
#include "tools/yakugo/inputs.hpp"
#include "tools/yakugo/open_base.hpp"
#include "tools/yakugo/rows.hpp"
#include "tools/yakugo/version.hpp"

#include <fmt/core.h>

#include <filesystem>
#include <iostream>
#include <optional>
#include <sstream>

namespace yakugo::cli {

namespace {

namespace po = boost::program_options;

constexpr double kBelonging = 0.5;  // below, it is more likely than not that neither text translates the other
constexpr double kStored = 0.5;     // beads that are more likely right than wrong

/// The command line, understood.
struct AlignRequest {
    Common common;
    AlignInputs inputs;
    std::vector<std::string> outputs;
    std::string review;
    std::optional<double> min_score;
    bool store = false, rows = false;  ///< rows: beads go to standard output
};

Parser align_parser() {
    Parser parser(
        "align [options] SOURCE TARGET",
        "Aligns a text with its translation sentence by sentence: English and Japanese, either way round, in any of\n"
        "the forms that mine reads.\n"
        "Sentences that were left out, added or moved are reported; without an output file the beads are listed.");
    parser.positional("file", 2, "SOURCE and TARGET (- is standard input, for one of them)");
    parser.own()("output,o", po::value<std::vector<std::string>>()->value_name("FILE"),
                 "write FILE.tmx, .tsv, .jsonl or .beads; may be given several times")(
        "review", po::value<std::string>()->value_name("FILE"), "write a page to read through, HTML in one file")(
        "store", po::bool_switch(), "put the sentence pairs into the term base and mine terms from them")(
        "min-score", po::value<double>()->value_name("P"),
        "only beads at least this certain, 0 to 1 (default: all; for --store 0.5)")("one-per-line", po::bool_switch(),
                                                                                    "each line is one sentence")(
        "force", po::bool_switch(), "also what does not look like a text and its translation");
    add_form_option(parser);
    return parser;
}

/// Nothing is written over a text, the term base or another output: that loss would be seen too late.
void refuse_clashes(const AlignRequest& request) {
    struct Named {
        std::string file, role;
    };
    std::vector<Named> taken = {
        {request.inputs.source, "SOURCE"}, {request.inputs.target, "TARGET"}, {request.common.db, "the term base"}};
    const auto take = [&](const std::string& file, const std::string& role) {
        for (const Named& other : taken) {
            if (file != "-" && other.file != "-" && is_same_file(file, other.file))
                throw UsageError(
                    fmt::format("{}: expected a file of its own for {}, found {}", file, role, other.role));
        }
        taken.push_back({file, role});
    };
    for (const std::string& file : request.outputs) take(file, "--output");
    if (!request.review.empty()) take(request.review, "--review");
}

std::optional<AlignRequest> read_request(const Arguments& arguments) {
    Parser parser = align_parser();
    AlignRequest out;
    if (!parser.parse(arguments, out.common)) return std::nullopt;
    const po::variables_map& values = parser.values();
    const std::vector<std::string> files = parser.words("file");
    if (files.size() != 2) throw UsageError(fmt::format("expected SOURCE and TARGET, found {} files", files.size()));
    if (files[0] == "-" && files[1] == "-") throw UsageError("only one of SOURCE and TARGET can be standard input");
    out.inputs = {files[0], files[1],
                  values["one-per-line"].as<bool>() ? bitext::Layout::one_per_line : bitext::Layout::paragraphs,
                  values["force"].as<bool>(), form_option(parser)};
    if (out.inputs.layout == bitext::Layout::one_per_line && !out.inputs.form) out.inputs.form = document::Form::text;
    out.outputs = parser.words("output");
    for (const std::string& file : out.outputs) {
        if (!align_format_of(file)) throw UsageError(file + ": expected the extension .tmx, .tsv, .jsonl or .beads");
    }
    if (values.count("review") > 0) out.review = values["review"].as<std::string>();
    if (values.count("min-score") > 0) out.min_score = probability(values, "min-score");
    out.store = values["store"].as<bool>();
    if (out.store && (files[0] == "-" || files[1] == "-"))
        throw UsageError("--store: expected two files, found standard input, which has no name to be stored under");
    refuse_clashes(out);
    out.rows = values.count("format") > 0 || (out.outputs.empty() && out.review.empty() && !out.store);
    return out;
}

/// What people have accepted and what is sure; nothing where there is no term base, and none is made.
std::vector<bitext::KnownTerm> known_terms(const std::string& db) {
    std::vector<bitext::KnownTerm> out;
    if (!std::filesystem::exists(db)) return out;
    const store::TermBase base = store::TermBase::open(db, store::Access::read);
    for (const store::PairRow& pair :
         base.pairs({.min_confidence = bitext::kSureTerm, .suggested = false, .with_evidence = false}))
        out.push_back({pair.ja, pair.en});
    return out;
}

Beads chosen(const Beads& beads, std::optional<double> least) {
    Beads out;
    for (const bitext::Bead& bead : beads)
        if (bead.score >= least.value_or(0)) out.push_back(bead);
    return out;
}

void write_file(const std::string& file, const AlignTexts& texts, const Beads& beads, bool quiet) {
    exchange::Report report{beads.size(), {}};
    write_output(file, [&](std::ostream& out) {
        switch (*align_format_of(file)) {
            case AlignFormat::beads: write_beads(out, beads); break;
            case AlignFormat::tsv: print_beads(out, Style::tsv, texts, beads); break;
            case AlignFormat::jsonl: print_beads(out, Style::jsonl, texts, beads); break;
            case AlignFormat::tmx:
                report = exchange::write_tmx(out, segment_rows(texts, beads),
                                             {texts.source, source_name(texts), export_date(), kVersion});
        }
    });
    if (quiet) return;
    fmt::print(stderr, "{}: {} {}\n", file, report.written,
               align_format_of(file) == AlignFormat::tmx ? "segments" : "beads");
    for (const std::string& line : report.left_out) fmt::print(stderr, "  {}\n", line);
}

void write_all(const AlignRequest& request, const AlignTexts& texts, const bitext::Alignment& alignment) {
    const Beads beads = chosen(alignment.beads, request.min_score);
    for (const std::string& file : request.outputs) write_file(file, texts, beads, request.common.quiet);
    if (!request.review.empty()) {
        write_output(request.review,
                     [&](std::ostream& out) { exchange::write_bitext_page(out, bitext_page(texts, alignment.beads)); });
    }
    if (request.rows) print_beads(std::cout, request.common.style, texts, beads);
}

void store(const AlignRequest& request, const Engine& engine, const std::string& folder, const AlignTexts& texts,
           const Beads& beads) {
    if (!texts.not_stored.empty() && !request.inputs.force) {
        fmt::print(stderr, "yakugo: nothing stored: {}; --force stores it all the same\n", texts.not_stored);
        return;
    }
    const std::string data = read_input(folder + "/bitext.tsv") + read_input(folder + "/units.tsv");
    const std::string aligner = digest(data) + (request.inputs.layout == bitext::Layout::one_per_line ? " lines" : "");
    store::TermBase base = open_base(request.common, store::Access::write);
    const SourceSummary summary =
        store_beads(base, engine, texts, beads, {request.min_score.value_or(kStored), aligner});
    if (!request.common.quiet) {
        std::ostringstream text;
        print_summary(text, Style::table, {summary}, base.totals(), request.common.db);
        fmt::print(stderr, "{}", text.str());
    }
}

void refuse_strangers(const AlignRequest& request, const AlignTexts& texts, double belonging) {
    if (belonging >= kBelonging) return;
    const std::string message = fmt::format(
        "expected a translation of {}, found a text that does not seem to belong to it (probability {:.2f})",
        request.inputs.source, belonging);
    if (!request.inputs.force)
        throw InputError({request.inputs.target, 0}, message + "; --force aligns them all the same");
    if (!request.common.quiet)
        fmt::print(stderr, "{}\n", describe(Location{texts.text(texts.target()).source, 0}, message));
}

}  // namespace

int command_align(const Arguments& arguments) {
    const std::optional<AlignRequest> request = read_request(arguments);
    if (!request) return exit_well;
    const bool quiet = request->common.quiet;
    const AlignTexts texts = read_align_texts(request->inputs);
    for (const std::string& remark : texts.remarks)
        if (!quiet) fmt::print(stderr, "{}\n", remark);
    const std::string folder = data_folder();
    std::optional<Engine> engine;
    std::optional<link::Resources> resources;
    if (request->store)
        engine.emplace(folder);
    else
        resources.emplace(link::open_resources(folder));
    const bitext::Alignment alignment =
        bitext::align(texts.en, texts.ja, bitext::Model::open(folder), engine ? engine->resources() : *resources,
                      known_terms(request->common.db));
    refuse_strangers(*request, texts, alignment.belonging);
    if (!quiet) {
        std::ostringstream summary;
        print_align_summary(summary, texts, alignment);
        fmt::print(stderr, "{}", summary.str());
    }
    write_all(*request, texts, alignment);
    if (request->store) store(*request, *engine, folder, texts, alignment.beads);
    return exit_well;
}

}  // namespace yakugo::cli
