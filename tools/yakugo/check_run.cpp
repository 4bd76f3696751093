// SPDX-License-Identifier: Apache-2.0
#include "tools/yakugo/check_run.hpp"

#include "glossary/check/draft/join.hpp"
#include "glossary/check/draft/read.hpp"
#include "glossary/check/lint/lint.hpp"
#include "glossary/check/rule/all.hpp"
#include "glossary/check/suppress/comments.hpp"
#include "glossary/check/suppress/rejections.hpp"
#include "glossary/check/workers.hpp"
#include "libalign/bitext/known_terms.hpp"
#include "libalign/core/error.hpp"
#include "tools/yakugo/check_glossary.hpp"
#include "tools/yakugo/engine.hpp"
#include "tools/yakugo/files.hpp"
#include "tools/yakugo/inputs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <system_error>
#include <utility>

namespace yakugo::cli {

namespace {

std::vector<bitext::KnownTerm> known_terms(const check::Glossary& glossary) {
    std::vector<bitext::KnownTerm> known;
    for (const check::TermPair& pair : glossary.pairs) {
        if (pair.standing != check::Standing::rejected &&
            (check::is_decided(pair) || pair.confidence >= bitext::kSureTerm))
            known.push_back({pair.ja, pair.en});
    }
    return known;
}

check::Draft read_pair(const CheckOptions& options, const check::Resources& resources) {
    const bitext::Model model = bitext::Model::open(data_folder());
    const std::vector<bitext::KnownTerm> known = known_terms(open_glossary(options, nullptr));
    return check::read_pair_of_files({options.files[0], read_input(options.files[0], kLargestAligned)},
                                     {options.files[1], read_input(options.files[1], kLargestAligned)},
                                     {model, resources.language, known, options.settings.target});
}

check::Draft read_one(const std::string& file, std::string bytes, const CheckOptions& options,
                      const check::Resources& resources, std::size_t jobs) {
    check::ReadDraft how;
    how.jobs = jobs;
    how.form = options.form;
    how.target = options.settings.target;
    how.source = options.settings.source;
    how.resources = &resources.language;
    return check::read_draft(file, std::move(bytes), how);
}

/// Bytes. What a draft takes is a multiple of that, 16 and more where it is one line.
constexpr std::uintmax_t kLargestDraft = std::uintmax_t{128} << 20U;

std::string read_draft_bytes(const InputFile& input) {
    if (input.name() == "-") return read_input("-", kLargestDraft);
    const auto refuse_beyond = [&input](std::uintmax_t bytes) {
        if (bytes <= kLargestDraft) return;
        throw InputError({input.name(), 0}, fmt::format("is larger than {} MiB, the most that is read of one draft",
                                                        kLargestDraft >> 20U));
    };
    std::error_code unknown;
    const std::uintmax_t size = input.is_member() ? 0 : std::filesystem::file_size(input.name(), unknown);
    if (!unknown) refuse_beyond(size);
    std::string bytes = input.read();
    refuse_beyond(bytes.size());
    return bytes;
}

/// What became of a file.
struct ReadFile {
    InputFile input;
    std::string name;
    std::optional<std::string> bytes;  // of standard input, which is read in the order of the options
    std::optional<check::Draft> draft;
    std::string failure;
};

/// Does something to a file, and keeps why it cannot be read.
void with_failure(ReadFile& file, const std::function<void(ReadFile&)>& work) {
    try {
        work(file);
    } catch (const InputError& error) {
        file.failure = error.what();
    }
}

std::vector<ReadFile> read_files(const CheckOptions& options, check::Workers& workers) {
    std::vector<ReadFile> files;
    if (options.pair) return files;
    Inputs inputs = expand(options.files, draft_extensions());
    if (!options.common.quiet)
        for (const std::string& remark : inputs.remarks) fmt::print(stderr, "{}\n", remark);
    for (InputFile& input : inputs.files) {
        const std::string name = input.name();
        if (options.settings.is_excluded(name)) continue;
        files.push_back({std::move(input), name, std::nullopt, std::nullopt, {}});
        if (name == "-") with_failure(files.back(), [](ReadFile& file) { file.bytes = read_draft_bytes(file.input); });
    }
    // Where there are fewer files than threads, several are at one file.
    const std::size_t jobs = files.empty() ? 1 : std::max<std::size_t>(workers.jobs() / files.size(), 1);
    workers.run(files.size(), [&](const check::Resources& resources, std::size_t i) {
        if (!files[i].failure.empty()) return;
        with_failure(files[i], [&](ReadFile& file) {
            std::string bytes = file.bytes ? std::move(*file.bytes) : read_draft_bytes(file.input);
            file.draft = read_one(file.name, std::move(bytes), options, resources, jobs);
        });
    });
    return files;
}

void tell_diagnostics(const check::Draft& draft, bool quiet, bool& complete) {
    for (const Diagnostic& diagnostic : draft.diagnostics) {
        if (diagnostic.severity == Severity::error) complete = false;
        if (!quiet || diagnostic.severity == Severity::error) fmt::print(stderr, "{}\n", describe(diagnostic));
    }
}

// What is to be said of the files themselves: X901 and X903.
std::vector<check::Finding> input_findings(const check::Draft& draft) {
    std::vector<check::Finding> findings;
    for (const check::SourceFile& file : draft.files) {
        if (!file.guessed) continue;
        check::Finding finding;
        finding.rule = "X901";
        finding.place = {file.name, 1, 1, {}};
        finding.message = "the file does not say its encoding; read as " + file.encoding;
        finding.found = file.encoding;
        findings.push_back(std::move(finding));
    }
    for (const check::Unit& unit : draft.units) {
        if (!unit.unaligned) continue;
        const check::Text& text = unit.ja ? *unit.ja : *unit.en;
        check::Finding finding;
        finding.rule = "X903";
        finding.place = draft.place(text, {0, text.text.size()});
        finding.message = "has no counterpart in the other text";
        finding.found = text.text;
        findings.push_back(std::move(finding));
    }
    return findings;
}

std::vector<check::Finding> with_severities(std::vector<check::Finding> findings, const check::Severities& severities) {
    std::erase_if(findings, [&](const check::Finding& finding) { return !severities.is_on(finding.rule); });
    for (check::Finding& finding : findings) finding.severity = *severities.of(finding.rule);
    return findings;
}

void sort_by_place(const check::Draft& draft, std::vector<JudgedFinding>& findings) {
    std::map<std::string_view, std::size_t> order;
    for (const check::SourceFile& file : draft.files) order.try_emplace(file.name, order.size());
    const auto key = [&](const check::Finding& finding) {
        return std::tuple(order.contains(finding.place.file) ? order.at(finding.place.file) : draft.files.size(),
                          finding.place.bytes.begin, finding.place.line, std::string_view(finding.rule));
    };
    std::stable_sort(findings.begin(), findings.end(),
                     [&](const JudgedFinding& a, const JudgedFinding& b) { return key(a.finding) < key(b.finding); });
}

}  // namespace

check::Glossary open_glossary(const CheckOptions& options, const check::Draft* draft) {
    std::error_code none;
    if (options.own_db && !std::filesystem::exists(options.common.db, none)) {
        throw StoreError({options.common.db, 0}, "no such term base");
    }
    return read_glossary(options.common.db, options.settings.min_confidence, draft);
}

std::vector<check::Draft> read_drafts(const CheckOptions& options, check::Workers& workers, bool& complete) {
    std::vector<check::JoinedDraft> drafts;
    const auto take = [&](check::Draft draft) {
        tell_diagnostics(draft, options.common.quiet, complete);
        const auto same = std::find_if(drafts.begin(), drafts.end(), [&](const check::JoinedDraft& other) {
            return other.draft.target == draft.target;
        });
        if (same == drafts.end()) {
            drafts.emplace_back(std::move(draft));
        } else {
            same->append(std::move(draft));
        }
    };
    if (options.pair) take(read_pair(options, workers.resources()));
    for (ReadFile& file : read_files(options, workers)) {
        if (file.draft) take(std::move(*file.draft));
        if (file.failure.empty()) continue;
        fmt::print(stderr, "yakugo: {}\n", file.failure);
        complete = false;
    }
    std::vector<check::Draft> out;
    for (check::JoinedDraft& joined : drafts) out.push_back(std::move(joined.draft));
    return out;
}

CheckedDraft check_draft(check::Draft draft, const CheckOptions& options, const check::Glossary& glossary,
                         check::Workers& workers) {
    CheckedDraft checked{std::move(draft), {}};
    const check::Study study(checked.draft, glossary, workers);
    const check::Rejections rejections(glossary);
    check::Comments comments(checked.draft);
    std::vector<check::Finding> found = with_severities(input_findings(checked.draft), options.settings.severities);
    for (check::Finding& finding : check::run_rules(study, options.settings, workers))
        found.push_back(std::move(finding));
    for (check::Finding& finding : found) {
        std::optional<check::Suppression> suppression;
        if (comments.suppresses(finding)) suppression = check::Suppression::comment;
        if (rejections.suppresses(finding)) suppression = check::Suppression::rejection;
        checked.findings.push_back({std::move(finding), suppression});
    }
    if (options.settings.severities.is_on("X905")) {
        for (check::Finding& finding : comments.unused(options.settings.severities))
            checked.findings.push_back({std::move(finding)});
    }
    sort_by_place(checked.draft, checked.findings);
    return checked;
}

std::vector<check::Finding> check_term_base(const CheckOptions& options, const check::Resources& resources) {
    std::vector<check::Finding> findings =
        with_severities(check::lint(open_glossary(options, nullptr), resources), options.settings.severities);
    for (check::Finding& finding : findings) finding.place.file = options.common.db;
    return findings;
}

}  // namespace yakugo::cli
