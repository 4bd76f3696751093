// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/report/report.hpp"

#include "glossary/check/report/forms.hpp"
#include "glossary/check/report/printable.hpp"
#include "libalign/core/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace yakugo::check {
namespace {

constexpr std::array kForms = {
    ReportForm{"text", "for people at a terminal: each place with its line and a mark under it", make_text_report},
    ReportForm{"gnu", "file:line:column: severity: message [rule], for editors", make_gnu_report},
    ReportForm{"json", "one array of objects", make_json_report},
    ReportForm{"jsonl", "one JSON object a line", make_jsonl_report},
    ReportForm{"tsv", "a table with a header, fields parted by tabs", make_tsv_report},
    ReportForm{"sarif", "SARIF 2.1.0, for code scanning", make_sarif_report},
    ReportForm{"github", "workflow commands that GitHub shows beside the lines", make_github_report},
    ReportForm{"html", "one page to read through", make_html_report},
};

std::string count(std::size_t number, std::string_view one, std::string_view many) {
    if (number == 0) return fmt::format("no {}", many);
    return fmt::format("{} {}", number, number == 1 ? one : many);
}

}  // namespace

void Report::add(const Reported& reported) {
    if (reported.suppression) {
        ++totals_.suppressed;
        write_suppressed(reported);
        return;
    }
    const Finding& finding = reported.finding;
    if (totals_.all() == 0 || finding.place.file != last_file_) {
        last_file_ = finding.place.file;
        ++totals_.files;
    }
    switch (finding.severity) {
        case Severity::error: ++totals_.errors; break;
        case Severity::warning: ++totals_.warnings; break;
        case Severity::note: ++totals_.notes; break;
    }
    totals_.fixable += finding.fix ? 1U : 0U;
    write(reported);
}

std::string Report::summary() const {
    std::string out =
        fmt::format("{}, {}, {}", count(totals_.errors, "error", "errors"),
                    count(totals_.warnings, "warning", "warnings"), count(totals_.notes, "note", "notes"));
    if (totals_.files > 0) out += " in " + count(totals_.files, "file", "files");
    if (totals_.fixable > 0) out += fmt::format("; {} can be fixed", totals_.fixable);
    if (totals_.suppressed > 0) out += fmt::format("; {} suppressed", totals_.suppressed);
    return out;
}

std::span<const ReportForm> report_forms() {
    return kForms;
}

std::unique_ptr<Report> make_report(std::string_view form, std::ostream& out, const ReportOptions& options) {
    const auto* at = std::find_if(kForms.begin(), kForms.end(), [&](const ReportForm& f) { return f.name == form; });
    if (at != kForms.end()) return at->make(out, options);
    std::string names;
    for (const ReportForm& known : kForms) names += (names.empty() ? "" : ", ") + std::string(known.name);
    throw Error(fmt::format("form of the report: expected one of {}, found \"{}\"", names, form));
}

std::string_view name(Severity severity) {
    switch (severity) {
        case Severity::note: return "note";
        case Severity::warning: return "warning";
        case Severity::error: return "error";
    }
    return "";
}

std::string place_text(const Place& place) {
    std::string out = printable(place.file);
    if (place.line > 0) out += fmt::format(":{}", place.line);
    if (place.line > 0 && place.column > 0) out += fmt::format(":{}", place.column);
    return out;
}

std::string rule_title(std::string_view rule) {
    const Rule* known = find_rule(rule);
    return known == nullptr ? printable(rule) : fmt::format("{} {}", rule, known->name);
}

}  // namespace yakugo::check
