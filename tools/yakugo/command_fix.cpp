// SPDX-License-Identifier: Apache-2.0
// yakugo fix: what may be changed in drafts without anybody looking.
#include "glossary/check/edit/edits.hpp"
#include "glossary/check/workers.hpp"
#include "tools/yakugo/check_run.hpp"
#include "tools/yakugo/commands.hpp"
#include "tools/yakugo/engine.hpp"
#include "tools/yakugo/files.hpp"
#include "tools/yakugo/jobs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <ostream>

namespace yakugo::cli {

namespace {

namespace po = boost::program_options;

struct Changed {
    std::size_t places = 0, files = 0;
};

std::vector<check::Finding> fixable(const CheckedDraft& checked) {
    std::vector<check::Finding> findings;
    for (const JudgedFinding& judged : checked.findings) {
        if (!judged.suppression && judged.finding.fix) findings.push_back(judged.finding);
    }
    return findings;
}

std::string describe(const check::Refusal& refusal) {
    return describe(Location{refusal.place.file, refusal.place.line, refusal.place.column},
                    "not changed: " + refusal.reason);
}

// Writes the file anew, or shows what would be written; standard input goes to standard output.
void change(const check::SourceFile& file, const check::Edits& edits, bool diff) {
    if (diff) {
        std::cout << check::unified_diff(file, edits.edits);
        return;
    }
    const std::string& name = file.archive.empty() ? file.name : file.archive;
    const std::string bytes = check::edited_file(file, edits.edits);
    write_output(name, [&](std::ostream& out) { out << bytes; });
}

Changed fix(const CheckedDraft& checked, bool diff, bool quiet) {
    const std::vector<check::Finding> findings = fixable(checked);
    Changed changed;
    for (const check::SourceFile& file : checked.draft.files) {
        const check::Edits edits = check::edits_of(file, findings);
        if (!quiet) {
            for (const check::Refusal& refusal : edits.refusals) fmt::print(stderr, "{}\n", describe(refusal));
        }
        const bool from_standard_input = file.name == "-";
        if (edits.edits.empty() && (diff || !from_standard_input)) continue;
        change(file, edits, diff);
        changed.places += edits.edits.size();
        changed.files += !edits.edits.empty();
    }
    return changed;
}

}  // namespace

int command_fix(const Arguments& arguments) {
    Parser parser("fix [options] FILE... | --pair SOURCE TARGET",
                  "Applies the fixes that yakugo check calls safe; each file is written as a whole or not at all.");
    parser.positional("file", 1, "a draft (- is standard input, and then standard output)");
    add_check_options(parser);
    add_jobs_option(parser, "threads that read and check");
    parser.own()("diff", po::bool_switch(), "show what would change, for patch, and change nothing");
    Common common;
    if (!parser.parse(arguments, common)) return exit_well;
    CheckOptions options = check_options(parser, common);
    options.jobs = jobs_of(parser);
    const bool diff = parser.values()["diff"].as<bool>();
    const check::Resources resources = check::open_resources(data_folder());
    check::Workers workers(resources, options.jobs);
    bool complete = true;
    Changed all;
    for (check::Draft& draft : read_drafts(options, workers, complete)) {
        const check::Glossary glossary = open_glossary(options, &draft);
        const Changed changed = fix(check_draft(std::move(draft), options, glossary, workers), diff, common.quiet);
        all.places += changed.places;
        all.files += changed.files;
    }
    if (!common.quiet) {
        fmt::print(stderr, "{} {} in {} {}\n", diff ? "would change" : "changed",
                   all.places == 1 ? "1 place" : fmt::format("{} places", all.places), all.files,
                   all.files == 1 ? "file" : "files");
    }
    return complete ? exit_well : exit_input;
}

}  // namespace yakugo::cli
