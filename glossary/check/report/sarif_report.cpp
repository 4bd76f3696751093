// SPDX-License-Identifier: Apache-2.0
// SARIF 2.1.0 (OASIS Standard, 27 March 2020, with errata 01); clauses are named where they decided something.
#include "glossary/check/report/artifact_uri.hpp"
#include "glossary/check/report/forms.hpp"
#include "glossary/check/report/printable.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <ostream>
#include <vector>

namespace yakugo::check {
namespace {

using nlohmann::ordered_json;

// 3.11.5: a brace stands for a placeholder unless it is doubled; 3.11.6: "[text](target)" would be a link.
std::string message_text(std::string_view text) {
    std::string out;
    for (const char c : printable(text)) {
        if (c == '(' && !out.empty() && out.back() == ']') out += ' ';
        out += c;
        if (c == '{' || c == '}') out += c;
    }
    return out;
}

ordered_json message(std::string_view text) {
    return {{"text", message_text(text)}};
}

// Office documents are archives: what a finding counts by is a part of it, so bytes and columns of the file mean
// nothing.
bool is_archive(std::string_view file) {
    constexpr std::string_view kExtensions[] = {".docx", ".odt", ".xlsx", ".pptx", ".ods", ".odp", ".epub"};
    return std::any_of(std::begin(kExtensions), std::end(kExtensions),
                       [&](std::string_view e) { return file.ends_with(e); });
}

// 3.30.2: lines and columns count from 1, the end is one behind; 3.30.11: bytes beside them must mean the same.
ordered_json region(const Place& place, std::size_t end_line, std::size_t end_column) {
    ordered_json out;
    if (place.line > 0) {
        out["startLine"] = place.line;
        if (place.column > 0 && !is_archive(place.file)) {
            out["startColumn"] = place.column;
            if (end_line > place.line) out["endLine"] = end_line;
            if (end_line > 0) out["endColumn"] = end_column;
        }
    }
    if (!is_archive(place.file) && (place.line > 0 || !place.bytes.empty())) {
        out["byteOffset"] = place.bytes.begin;
        out["byteLength"] = place.bytes.size();
    }
    return out;
}

ordered_json rule_json(const Rule& rule, const Severities& severities) {
    const auto severity = severities.of(rule.id);
    const std::string summary(rule.summary);
    const std::string help = rule.right.empty()
                                 ? fmt::format("{}. Wrong: {}", summary, rule.wrong)
                                 : fmt::format("{}. Wrong: {}. Right: {}", summary, rule.wrong, rule.right);
    return {{"id", rule.id},
            {"name", rule.name},
            {"shortDescription", message(summary)},
            {"fullDescription", message(help)},
            {"help", message(fmt::format("{}. \"yakugo check --rule {}=off\" switches the rule off; a comment "
                                         "\"yakugo-ignore {}\" in the draft suppresses one finding.",
                                         help, rule.id, rule.id))},
            {"defaultConfiguration",
             {{"enabled", severity.has_value()}, {"level", name(severity.value_or(Severity::note))}}}};
}

class SarifReport final : public Report {
public:
    SarifReport(std::ostream& out, const ReportOptions& options) : Report(out) { head(options); }
    void finish() override;

private:
    void head(const ReportOptions& options);
    void write(const Reported& reported) override { result(reported); }
    void write_suppressed(const Reported& reported) override { result(reported); }
    void result(const Reported& reported);
    ordered_json artifact(const std::string& file);
    ordered_json location(const Place& place, const ordered_json& region);
    ordered_json fix(const Reported& reported, const ordered_json& region);

    std::map<std::string, std::size_t, std::less<>> indexes_;
    std::vector<std::string> files_;
    bool is_first_ = true;
};

// One result a line, written as it comes; what must be known of all results follows them.
void SarifReport::head(const ReportOptions& options) {
    const Severities defaults;
    const Severities& severities = options.severities == nullptr ? defaults : *options.severities;
    ordered_json driver = {{"name", "yakugo"}};
    if (!options.version.empty()) driver["semanticVersion"] = valid(options.version);
    driver["rules"] = ordered_json::array();
    for (const Rule& rule : rules()) driver["rules"].push_back(rule_json(rule, severities));
    out() << "{\"$schema\":\"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
             "sarif-schema-2.1.0.json\",\n"
             "\"version\":\"2.1.0\",\n\"runs\":[{\"tool\":{\"driver\":"
          << driver.dump() << "},\n\"columnKind\":\"unicodeCodePoints\",\n\"results\":[";
}

// 3.4.7: the index leads to run.artifacts, which is written at the end.
ordered_json SarifReport::artifact(const std::string& file) {
    const auto [at, is_new] = indexes_.try_emplace(file, files_.size());
    if (is_new) files_.push_back(file);
    return {{"uri", uri_of_path(file)}, {"index", at->second}};
}

ordered_json SarifReport::location(const Place& place, const ordered_json& region) {
    ordered_json out = {{"physicalLocation", {{"artifactLocation", artifact(place.file)}}}};
    if (!region.empty()) out["physicalLocation"]["region"] = region;
    return out;
}

// 3.57: a text is replaced as it stands in the file, so a fix that would need escapes there is left to `yakugo fix`.
ordered_json SarifReport::fix(const Reported& reported, const ordered_json& region) {
    const Finding& finding = reported.finding;
    ordered_json replacement = {{"deletedRegion", region}, {"insertedContent", {{"text", valid(*finding.fix)}}}};
    ordered_json change = {{"artifactLocation", artifact(finding.place.file)}};
    change["replacements"].push_back(std::move(replacement));
    ordered_json out = {{"description", message(fmt::format("write {}", *finding.fix))}};
    out["artifactChanges"].push_back(std::move(change));
    return out;
}

bool is_plain_uri(std::string_view text) {
    return text.find_first_of("&<>\"'\\\t\r\n") == std::string_view::npos;
}

void SarifReport::result(const Reported& reported) {
    const Finding& finding = reported.finding;
    const Excerpt& excerpt = reported.excerpt;
    const ordered_json where = region(finding.place, excerpt.end_line, excerpt.end_column);
    ordered_json out = {{"ruleId", valid(finding.rule)}};
    if (const Rule* rule = find_rule(finding.rule)) out["ruleIndex"] = rule - rules().data();
    out["level"] = name(finding.severity);
    out["message"] = message(finding.message);
    out["locations"].push_back(location(finding.place, where));
    for (std::size_t i = 0; i < finding.also.size(); ++i) {
        ordered_json other = {{"id", i + 1}};
        other.update(location(finding.also[i], region(finding.also[i], 0, 0)));
        out["relatedLocations"].push_back(std::move(other));
    }
    // 3.27.17: versioned; GitHub compares runs by primaryLocationLineHash alone.
    if (!reported.fingerprint.empty())
        out["partialFingerprints"] = {{"yakugo/v1", reported.fingerprint},
                                      {"primaryLocationLineHash", reported.fingerprint}};
    if (finding.fix && excerpt.is_verbatim && is_plain_uri(*finding.fix) && !is_archive(finding.place.file))
        out["fixes"].push_back(fix(reported, where));
    // 3.27.23: on all results or on none.
    out["suppressions"] = ordered_json::array();
    if (reported.suppression)
        out["suppressions"].push_back(
            {{"kind", *reported.suppression == Suppression::comment ? "inSource" : "external"},
             {"status", "accepted"},
             {"justification", describe(*reported.suppression)}});
    ordered_json properties = {{"found", valid(finding.found)}, {"expected", valid(finding.expected)}};
    for (const std::string& variant : finding.variants) properties["variants"].push_back(valid(variant));
    if (finding.term_id != 0) properties["term_id"] = finding.term_id;
    out["properties"] = std::move(properties);
    this->out() << (is_first_ ? "\n" : ",\n") << out.dump();
    is_first_ = false;
}

void SarifReport::finish() {
    out() << (is_first_ ? "]" : "\n]") << ",\n\"artifacts\":[";
    for (std::size_t i = 0; i < files_.size(); ++i) {
        const ordered_json artifact = {{"location", {{"uri", uri_of_path(files_[i])}, {"index", i}}},
                                       {"roles", {"analysisTarget"}}};
        out() << (i == 0 ? "\n" : ",\n") << artifact.dump();
    }
    out() << (files_.empty() ? "]" : "\n]") << "}]}\n";
}

}  // namespace

std::unique_ptr<Report> make_sarif_report(std::ostream& out, const ReportOptions& options) {
    return std::make_unique<SarifReport>(out, options);
}

}  // namespace yakugo::check
