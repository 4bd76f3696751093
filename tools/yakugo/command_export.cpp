// SPDX-License-Identifier: Apache-2.0
// yakugo export: the term base in the forms of other tools.
#include "glossary/exchange/formats.hpp"
#include "glossary/exchange/plain.hpp"
#include "glossary/exchange/term_entries.hpp"
#include "glossary/exchange/tmx/first_of_source.hpp"
#include "glossary/exchange/tmx/tmx_segments.hpp"
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

struct ExportRequest {
    store::PairFilter filter;
    double min_score = 0;
    exchange::Options options;

    /// Nothing but what the term base holds altogether is asked for.
    bool asks_for_all() const {
        return filter.text.empty() && filter.post.empty() && filter.type.empty() && filter.evidence.empty() &&
               !filter.status && !filter.forbidden;
    }
};

/// PO marks what is unfinished, and so does XLIFF; elsewhere a tool would offer it as a translation like any other.
bool is_unfinished(const store::TranslationUnit& unit) {
    return std::any_of(unit.properties.begin(), unit.properties.end(), [](const store::Property& property) {
        return property.type == "x-fuzzy" && property.value == "yes";
    });
}

/// What yakugo has paired itself, one translation a text, then what was imported, all of it.
exchange::Report write_units(std::ostream& out, const exchange::Profile& profile, const store::TermBase& base,
                             const ExportRequest& asked) {
    const auto writer = profile.write_units(out, asked.options);
    exchange::FirstOfSource firsts(asked.options.source);
    exchange::Cleaner cleaner;
    for (const store::SegmentRow& row : base.segments({"", asked.filter.text, asked.filter.post, asked.min_score})) {
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
    const auto writer = profile.write_entries(out, asked.options);
    exchange::Cleaner cleaner;
    const exchange::PairLosses losses = exchange::each_entry(
        [&](const auto& take) { base.each_entry(take); }, base.pairs(asked.filter), asked.asks_for_all(), asked.options,
        cleaner, [&](const store::ConceptEntry& entry) { writer->write(entry); });
    exchange::Report report = writer->finish();
    exchange::leave_out(report, profile.label, losses);
    exchange::leave_out_dropped(report, profile.label, cleaner);
    return report;
}

/// A table of pairs has no columns for what else imported entries hold.
void leave_out_fields(exchange::Report& report, const exchange::Profile& profile, const store::TermBase& base) {
    std::size_t entries = 0;
    const auto has_more = [](const std::vector<store::Field>& fields) {
        return std::any_of(fields.begin(), fields.end(), [](const store::Field& field) {
            return field.name == "definition" || field.name == "note" || field.name == "subjectField";
        });
    };
    base.each_entry([&](const store::EntryRow& row) {
        bool more = has_more(row.entry.fields);
        for (const store::LanguageSection& section : row.entry.languages) {
            more = more || has_more(section.fields);
            for (const store::Term& term : section.terms) more = more || has_more(term.fields);
        }
        entries += more ? 1U : 0U;
    });
    exchange::leave_out(report, profile.label, entries, "entry's definitions, notes and subjects",
                        "entries' definitions, notes and subjects");
}

exchange::Report write(std::ostream& out, const exchange::Profile& profile, const store::TermBase& base,
                       const ExportRequest& asked) {
    if (profile.write_units != nullptr) return write_units(out, profile, base, asked);
    if (profile.write_entries != nullptr) return write_entries(out, profile, base, asked);
    exchange::Report report = profile.write_pairs(out, base.pairs(asked.filter), asked.options);
    leave_out_fields(report, profile, base);
    return report;
}

void list_profiles() {
    for (const exchange::Profile& profile : exchange::profiles()) {
        const char* ways = profile.reads() ? profile.writes() ? "in, out" : "in" : "out";
        fmt::print("{:<16} {:<8} {:<22} {}\n", profile.name, ways, profile.extensions, profile.summary);
    }
}

Parser make_parser() {
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

ExportRequest request(const Parser& parser) {
    ExportRequest out;
    out.filter = pair_filter(parser);
    if (out.filter.status == store::Status::rejected) throw UsageError("--status: rejected terms are never exported");
    if (!out.filter.suggested && !parser.values()["with-suggested"].as<bool>()) out.filter.suggested = false;
    out.min_score = probability(parser.values(), "min-score");
    out.options = {.source = language_option(parser, "source"), .date = export_date(), .version = kVersion};
    return out;
}

}  // namespace

int command_export(const Arguments& arguments) {
    Parser parser = make_parser();
    Common common;
    if (!parser.parse(arguments, common)) return exit_well;
    if (parser.values()["list-profiles"].as<bool>()) {
        list_profiles();
        return exit_well;
    }
    const std::vector<std::string> files = parser.words("file");
    if (files.empty()) throw UsageError("expected at least one FILE to write");
    const ExportRequest asked = request(parser);
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
        write_output(file, [&](std::ostream& out) { report = write(out, profile, base, asked); });
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
