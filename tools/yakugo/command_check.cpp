// SPDX-License-Identifier: Apache-2.0
// yakugo check: findings in drafts, in the form that a person, an editor or CI reads.
#include "glossary/check/report/excerpt.hpp"
#include "glossary/check/report/report.hpp"
#include "glossary/check/suppress/baseline.hpp"
#include "glossary/check/suppress/changed_lines.hpp"
#include "glossary/check/suppress/fingerprint.hpp"
#include "glossary/check/workers.hpp"
#include "libalign/core/error.hpp"
#include "tools/yakugo/check_run.hpp"
#include "tools/yakugo/commands.hpp"
#include "tools/yakugo/engine.hpp"
#include "tools/yakugo/files.hpp"
#include "tools/yakugo/jobs.hpp"
#include "tools/yakugo/process.hpp"
#include "tools/yakugo/version.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <span>
#include <sstream>

#include <unistd.h>

namespace yakugo::cli {

namespace {

namespace po = boost::program_options;

/// The command line, understood.
struct CheckRequest {
    CheckOptions options;
    std::string form = "text", output = "-";
    std::optional<Severity> fail_on;
    std::string baseline, write_baseline, new_since;
    bool term_base = false;
};

std::string form_names() {
    std::string names;
    for (const check::ReportForm& form : check::report_forms())
        names += (names.empty() ? "" : ", ") + std::string(form.name);
    return names;
}

Parser check_parser() {
    Parser parser("check [options] FILE... | --pair SOURCE TARGET",
                  "Checks drafts, alone or beside what they translate, against themselves and the term base.");
    parser.positional("file", 0, "a draft (- is standard input)");
    parser.own_formats(form_names() + " (default: text)");
    add_check_options(parser);
    add_jobs_option(parser, "threads that read and check");
    parser.own()("output,o", po::value<std::string>()->value_name("FILE"), "write the report there")(
        "fail-on", po::value<std::string>()->default_value("warning")->value_name("LEVEL"),
        "exit 1 from this severity on: note, warning, error or never")(
        "baseline", po::value<std::string>()->value_name("FILE"), "findings that are known are not told")(
        "write-baseline", po::value<std::string>()->value_name("FILE"),
        "write down what is found, as known from now on")("new-since", po::value<std::string>()->value_name("REV"),
                                                          "only findings on lines changed since a revision of git")(
        "termbase", po::bool_switch(), "check the term base itself")(
        "list-rules", po::bool_switch(), "list all rules with their severities and examples");
    return parser;
}

int list_rules(const check::Severities& severities) {
    for (const check::Rule& rule : check::rules()) {
        const std::optional<Severity> severity = severities.of(rule.id);
        fmt::print("{}  {:<8}{}\n      {}{}\n      {} -> {}\n", rule.id, severity ? check::name(*severity) : "off",
                   rule.name, rule.summary, rule.fixable ? " (can be fixed)" : "", rule.wrong, rule.right);
    }
    return exit_well;
}

std::string word(const Parser& parser, const char* name) {
    return parser.values().count(name) > 0 ? parser.values()[name].as<std::string>() : std::string();
}

CheckRequest read_request(const Parser& parser, const Common& common) {
    CheckRequest request;
    request.options = check_options(parser, common);
    request.options.jobs = jobs_of(parser);
    if (parser.values().count("format") > 0) request.form = word(parser, "format");
    if (parser.values().count("output") > 0) request.output = word(parser, "output");
    const std::span<const check::ReportForm> forms = check::report_forms();
    if (std::none_of(forms.begin(), forms.end(),
                     [&](const check::ReportForm& form) { return form.name == request.form; })) {
        throw UsageError(fmt::format("--format: expected one of {}, found \"{}\"", form_names(), request.form));
    }
    request.fail_on = fail_on(word(parser, "fail-on"));
    request.baseline = word(parser, "baseline");
    request.write_baseline = word(parser, "write-baseline");
    request.new_since = word(parser, "new-since");
    request.term_base = parser.values()["termbase"].as<bool>();
    if (request.options.files.empty() && !request.term_base) throw UsageError("expected at least one FILE");
    return request;
}

// What git says has changed since a revision, and the files that it does not know.
check::ChangedLines changes_since(const std::string& revision) {
    if (revision.starts_with("-")) throw UsageError("--new-since: expected a revision, found \"" + revision + "\"");
    check::ChangedLines lines =
        check::changed_lines(output_of({"git", "diff", "-U0", "--no-color", "--no-ext-diff", "--relative", revision}));
    std::istringstream unknown(output_of({"git", "ls-files", "--others", "--exclude-standard", "-z"}));
    for (std::string file; std::getline(unknown, file, '\0');) lines.add_file(file);
    return lines;
}

check::Baseline read_baseline(const std::string& file) {
    std::istringstream in(read_input(file));
    return check::Baseline::read(in, file);
}

/// Findings on their way to the report.
class Reporter {
public:
    Reporter(const CheckRequest& request, std::ostream& out) : request_(request), report_(make(request, out)) {
        if (!request.baseline.empty()) known_ = read_baseline(request.baseline);
        if (!request.new_since.empty()) changed_ = changes_since(request.new_since);
    }

    void add(CheckedDraft& checked) {
        const check::Excerpts excerpts(checked.draft);
        for (JudgedFinding& judged : checked.findings) {
            check::Excerpt excerpt = excerpts.of(judged.finding);
            const check::Fingerprint fingerprint = check::fingerprint(judged.finding, excerpt);
            if (!judged.suppression && changed_ && !changed_->keeps(judged.finding))
                judged.suppression = check::Suppression::unchanged;
            if (!judged.suppression && known_.take(fingerprint)) judged.suppression = check::Suppression::baseline;
            if (!judged.suppression || judged.suppression == check::Suppression::baseline) found_.add(fingerprint);
            if (!judged.suppression && request_.fail_on && judged.finding.severity >= *request_.fail_on) fails_ = true;
            report_->add({judged.finding, std::move(excerpt), fingerprint.text(occurrences_.next(fingerprint)),
                          judged.suppression});
        }
    }
    void finish() { report_->finish(); }
    const check::Baseline& found() const { return found_; }
    bool fails() const { return fails_; }

private:
    static std::unique_ptr<check::Report> make(const CheckRequest& request, std::ostream& out) {
        const std::string& color = request.options.common.color;
        const bool terminal = request.output == "-" && isatty(STDOUT_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr;
        return check::make_report(
            request.form, out,
            {kVersion, &request.options.settings.severities, color == "always" || (color == "auto" && terminal)});
    }

    const CheckRequest& request_;
    std::unique_ptr<check::Report> report_;
    check::Baseline known_, found_;
    std::optional<check::ChangedLines> changed_;
    check::Occurrences occurrences_;
    bool fails_ = false;
};

int run(const CheckRequest& request) {
    const check::Resources resources = check::open_resources(data_folder());
    check::Workers workers(resources, request.options.jobs);
    bool complete = true, fails = false;
    std::vector<CheckedDraft> checked;
    for (check::Draft& draft : read_drafts(request.options, workers, complete)) {
        const check::Glossary glossary = open_glossary(request.options, &draft);
        checked.push_back(check_draft(std::move(draft), request.options, glossary, workers));
    }
    if (request.term_base) {
        CheckedDraft base;
        for (check::Finding& finding : check_term_base(request.options, resources))
            base.findings.push_back({std::move(finding)});
        checked.push_back(std::move(base));
    }
    write_output(request.output, [&](std::ostream& out) {
        Reporter reporter(request, out);
        for (CheckedDraft& draft : checked) reporter.add(draft);
        reporter.finish();
        fails = reporter.fails();
        if (!request.write_baseline.empty()) {
            write_output(request.write_baseline, [&](std::ostream& file) { reporter.found().write(file); });
        }
    });
    if (!complete) return exit_input;
    return fails ? exit_findings : exit_well;
}

}  // namespace

int command_check(const Arguments& arguments) {
    Parser parser = check_parser();
    Common common;
    if (!parser.parse(arguments, common)) return exit_well;
    if (parser.values()["list-rules"].as<bool>()) return list_rules(check_options(parser, common).settings.severities);
    const CheckRequest request = read_request(parser, common);
    return run(request);
}

}  // namespace yakugo::cli
