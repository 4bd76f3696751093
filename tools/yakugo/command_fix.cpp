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
#include <filesystem>
#include <iostream>
#include <ostream>
#include <utility>
#include <vector>

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

std::string describe_refusal(const check::Refusal& refusal) {
    return describe(Location{refusal.place.file, refusal.place.line, refusal.place.column},
                    "not changed: " + refusal.reason);
}

// Writes the file anew, or shows what would be written; standard input goes to standard output.
void change(const std::string& path, const std::vector<check::EditedPart>& parts, bool diff) {
    if (diff) {
        for (const check::EditedPart& part : parts) std::cout << check::unified_diff(*part.file, part.edits);
        return;
    }
    std::error_code none;
    if (path != "-" && !std::filesystem::exists(path, none))
        throw InputError({path, 0}, "expected a file of its own, found one in an archive: unpack it to change it");
    const std::string bytes = check::edited_file(parts);
    write_output(path, [&](std::ostream& out) { out << bytes; });
}

const std::string& path_of(const check::SourceFile& file) {
    return file.path.empty() ? file.name : file.path;
}

// The parts of one file with their edits, and the number of places in them.
std::pair<std::vector<check::EditedPart>, std::size_t> edit_parts(std::span<const check::SourceFile> files,
                                                                  std::span<const check::Finding> findings,
                                                                  bool quiet) {
    std::pair<std::vector<check::EditedPart>, std::size_t> out;
    for (const check::SourceFile& file : files) {
        check::Edits edits = check::edits_of(file, findings);
        if (!quiet) {
            for (const check::Refusal& refusal : edits.refusals) fmt::print(stderr, "{}\n", describe_refusal(refusal));
        }
        out.second += edits.edits.size();
        out.first.push_back({&file, std::move(edits.edits)});
    }
    return out;
}

Changed fix(const CheckedDraft& checked, bool diff, bool quiet) {
    Changed changed;
    const std::vector<check::Finding> findings = fixable(checked);
    const std::vector<check::SourceFile>& files = checked.draft.files;
    for (std::size_t begin = 0, end = 0; begin < files.size(); begin = end) {
        const std::string& path = path_of(files[begin]);
        while (end < files.size() && path_of(files[end]) == path) ++end;
        const auto [parts, places] = edit_parts(std::span(files).subspan(begin, end - begin), findings, quiet);
        if (places == 0 && (diff || path != "-")) continue;
        change(path, parts, diff);
        changed.places += places;
        changed.files += places > 0;
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
