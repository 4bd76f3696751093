// SPDX-License-Identifier: Apache-2.0
// Findings written in the forms that people, editors and CI read: one table of forms, one file a form.
#pragma once

#include "glossary/check/finding.hpp"
#include "glossary/check/report/excerpt.hpp"
#include "glossary/check/rules.hpp"
#include "glossary/check/suppress/suppression.hpp"

#include <cstddef>
#include <iosfwd>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace yakugo::check {

/// A finding with what a report says beside it.
struct Reported {
    const Finding& finding;
    Excerpt excerpt = {};
    std::string fingerprint = {};  ///< Fingerprint::text(); empty: none is written
    std::optional<Suppression> suppression = {};
};

struct ReportOptions {
    std::string version = {};                ///< of the program: "0.1.0"
    const Severities* severities = nullptr;  ///< null: the default ones; must outlive the report
    bool color = false;                      ///< escape sequences of ECMA-48, in the form text
};

/// How many findings there were.
struct Totals {
    std::size_t errors = 0, warnings = 0, notes = 0;
    std::size_t fixable = 0;     ///< of them, with a fix
    std::size_t suppressed = 0;  ///< not among them
    std::size_t files = 0;       ///< runs of findings of one file
    std::size_t all() const { return errors + warnings + notes; }
};

/// Findings go in in the order in which they are to stand; those of one file should follow each other. Each is
/// written at once, so memory does not grow but by the names of files. Same input, same bytes. Text of the draft is
/// escaped as the form wants it and can neither end a line nor a string nor move a cursor; bytes that are no UTF-8
/// become U+FFFD.
class Report {
public:
    explicit Report(std::ostream& out) : out_(out) {}
    virtual ~Report() = default;
    Report(const Report&) = delete;
    Report& operator=(const Report&) = delete;

    /// A suppressed finding is counted; only SARIF shows it.
    void add(const Reported& reported);
    /// Once, at the end, also where nothing was found.
    virtual void finish() = 0;
    const Totals& totals() const { return totals_; }

protected:
    virtual void write(const Reported& reported) = 0;
    virtual void write_suppressed(const Reported&) {}
    std::ostream& out() { return out_; }
    /// "2 errors, 1 warning, no notes in 2 files; 1 can be fixed; 3 suppressed"
    std::string summary() const;

private:
    std::ostream& out_;
    Totals totals_;
    std::string last_file_;
};

/// A form as users name it.
struct ReportForm {
    std::string_view name;     ///< "sarif"
    std::string_view summary;  ///< one line
    std::unique_ptr<Report> (*make)(std::ostream& out, const ReportOptions& options);
};

/// text, gnu, json, jsonl, tsv, sarif, github, html.
std::span<const ReportForm> report_forms();
/// Throws Error naming the forms there are. The stream must outlive the report.
std::unique_ptr<Report> make_report(std::string_view form, std::ostream& out, const ReportOptions& options);

/// "note", "warning" or "error"
std::string_view name(Severity severity);

}  // namespace yakugo::check
