// SPDX-License-Identifier: Apache-2.0
// What the forms of reports share, and the one function that each of them is; only report/ includes it.
#pragma once

#include "glossary/check/report/report.hpp"

#include <nlohmann/json_fwd.hpp>

namespace yakugo::check {

std::unique_ptr<Report> make_text_report(std::ostream& out, const ReportOptions& options);
std::unique_ptr<Report> make_gnu_report(std::ostream& out, const ReportOptions& options);
std::unique_ptr<Report> make_json_report(std::ostream& out, const ReportOptions& options);
std::unique_ptr<Report> make_jsonl_report(std::ostream& out, const ReportOptions& options);
std::unique_ptr<Report> make_tsv_report(std::ostream& out, const ReportOptions& options);
std::unique_ptr<Report> make_sarif_report(std::ostream& out, const ReportOptions& options);
std::unique_ptr<Report> make_github_report(std::ostream& out, const ReportOptions& options);
std::unique_ptr<Report> make_html_report(std::ostream& out, const ReportOptions& options);

/// The fields of the contract for json and jsonl.
nlohmann::ordered_json finding_json(const Finding& finding);

/// "file:12:5", without what is not known.
std::string place_text(const Place& place);
/// "T104 spelling-variant"
std::string rule_title(std::string_view rule);

}  // namespace yakugo::check
