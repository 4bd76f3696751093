// SPDX-License-Identifier: Apache-2.0
// yakugo export: the term base in the forms of other tools.
#include "glossary/exchange/formats.hpp"
#include "glossary/review/transfer/export.hpp"
#include "tools/yakugo/commands.hpp"
#include "tools/yakugo/files.hpp"
#include "tools/yakugo/pair_filter.hpp"
#include "tools/yakugo/version.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <ostream>

namespace yakugo::cli {

namespace {

namespace po = boost::program_options;

void list_profiles() {
    for (const exchange::Profile& profile : exchange::profiles()) {
        const char* ways = profile.reads() ? profile.writes() ? "in, out" : "in" : "out";
        fmt::print("{:<16} {:<8} {:<22} {}\n", profile.name, ways, profile.extensions, profile.summary);
    }
}

Parser export_parser() {
    Parser parser(
        "export [options] FILE...",
        "Writes terms and segments for other tools: what a file is follows from its extension, and which shape of it "
        "from --profile.\nTerms: the accepted ones and those from --min-confidence; rejected ones never, "
        "suggestions on demand.");
    parser.positional("file", 0, "at least one FILE to write");
    add_pair_options(parser, 0.7);
    parser.own()("profile,p", po::value<std::vector<std::string>>()->value_name("NAME"),
                 "shape of the files whose extension it has, e.g. omegat for .tbx; may be given more than once")(
        "list-profiles", po::bool_switch(), "list all profiles, of import too")(
        "source", po::value<std::string>()->default_value("en")->value_name("LANG"),
        "language translated from, en or ja")("min-score",
                                              po::value<double>()->default_value(0.5, "0.5")->value_name("P"),
                                              "TMX, PO: only segments at least this certain")(
        "with-suggested", po::bool_switch(), "suggested terms too, whose English stands in no post");
    return parser;
}

/// The profile of a file: the last one asked for that has its extension, else the default of the extension.
const exchange::Profile& profile_for(const std::string& file, const std::vector<const exchange::Profile*>& asked) {
    const auto found = std::find_if(asked.rbegin(), asked.rend(),
                                    [&](const exchange::Profile* profile) { return profile->has_extension(file); });
    const exchange::Profile* out = found != asked.rend() ? *found : exchange::profile_to_write(file);
    // Standard output has no extension: what is asked for goes there.
    if (out == nullptr && file == "-" && !asked.empty()) out = asked.back();
    if (out == nullptr)
        throw UsageError(file + ": expected one of the extensions " +
                         exchange::known_extensions(&exchange::Profile::writes));
    return *out;
}

std::vector<const exchange::Profile*> asked_profiles(const Parser& parser) {
    std::vector<const exchange::Profile*> out;
    for (const std::string& name : parser.words("profile")) {
        out.push_back(exchange::find_profile(name));
        if (out.back() == nullptr || !out.back()->writes())
            throw UsageError("--profile: \"" + name +
                             "\" is not a profile that export can write; --list-profiles lists them");
    }
    return out;
}

review::ExportRequest export_request(const Parser& parser) {
    review::ExportRequest out;
    out.filter = pair_filter(parser);
    if (out.filter.status == store::Status::rejected) throw UsageError("--status: rejected terms are never exported");
    if (!out.filter.suggested && !parser.values()["with-suggested"].as<bool>()) out.filter.suggested = false;
    out.min_score = probability(parser.values(), "min-score");
    out.options = {.source = language_option(parser, "source"), .date = export_date(), .version = kVersion};
    return out;
}

}  // namespace

int command_export(const Arguments& arguments) {
    Parser parser = export_parser();
    Common common;
    if (!parser.parse(arguments, common)) return exit_well;
    if (parser.values()["list-profiles"].as<bool>()) {
        list_profiles();
        return exit_well;
    }
    const std::vector<std::string> files = parser.words("file");
    if (files.empty()) throw UsageError("expected at least one FILE to write");
    const review::ExportRequest asked = export_request(parser);
    const std::vector<const exchange::Profile*> profiles = asked_profiles(parser);
    for (const std::string& file : files) profile_for(file, profiles);  // before the first one is written
    for (const exchange::Profile* profile : profiles) {
        const bool used = std::any_of(files.begin(), files.end(),
                                      [&](const std::string& file) { return &profile_for(file, profiles) == profile; });
        if (!used)
            throw UsageError(fmt::format("--profile {}: expected a file with one of its extensions {}", profile->name,
                                         profile->extensions));
    }
    const store::TermBase base = store::TermBase::open(common.db, store::Access::read);
    for (const std::string& file : files) {
        const exchange::Profile& profile = profile_for(file, profiles);
        exchange::Report report;
        write_output(file, [&](std::ostream& out) { report = review::export_to(out, profile, base, asked); });
        if (common.quiet) continue;
        const bool one = report.written == 1, units = profile.write_units != nullptr;
        fmt::print(stderr, "{}: {} {}\n", file, report.written,
                   units ? one ? "segment" : "segments"
                   : one ? "entry"
                         : "entries");
        for (const std::string& line : report.left_out) fmt::print(stderr, "  {}\n", line);
    }
    return exit_well;
}

}  // namespace yakugo::cli
