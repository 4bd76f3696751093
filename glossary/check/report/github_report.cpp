// SPDX-License-Identifier: Apache-2.0
// Workflow commands of GitHub Actions, which make annotations of findings.
#include "glossary/check/report/forms.hpp"
#include "glossary/check/report/printable.hpp"

#include <ostream>

namespace yakugo::check {
namespace {

// The runner takes back %25 %0D %0A in messages, and %3A %2C besides in properties.
std::string escaped(std::string_view text, bool in_property) {
    std::string out;
    for (const char c : valid(text)) {
        switch (c) {
            case '%': out += "%25"; break;
            case '\r': out += "%0D"; break;
            case '\n': out += "%0A"; break;
            case ':': out += in_property ? "%3A" : ":"; break;
            case ',': out += in_property ? "%2C" : ","; break;
            default: out += c;
        }
    }
    return out;
}

std::string_view command(Severity severity) {
    return severity == Severity::note ? "notice" : name(severity);
}

class GithubReport final : public Report {
public:
    using Report::Report;
    void finish() override {}

private:
    void write(const Reported& reported) override {
        const Finding& finding = reported.finding;
        const Place& place = finding.place;
        out() << "::" << command(finding.severity) << " file=" << escaped(printable(place.file), true);
        if (place.line > 0) {
            out() << ",line=" << place.line;
            // A column is taken only where the place ends on the line on which it begins.
            if (reported.excerpt.end_line > place.line)
                out() << ",endLine=" << reported.excerpt.end_line;
            else if (place.column > 0)
                out() << ",col=" << place.column;
            if (reported.excerpt.end_line == place.line && reported.excerpt.end_column > place.column)
                out() << ",endColumn=" << reported.excerpt.end_column - 1;
        }
        out() << ",title=" << escaped(rule_title(finding.rule), true) << "::" << escaped(message(finding), false)
              << '\n';
    }

    static std::string message(const Finding& finding) {
        std::string out = printable(finding.message);
        for (const Place& place : finding.also) out += "\nalso: " + place_text(place);
        return out;
    }
};

}  // namespace

std::unique_ptr<Report> make_github_report(std::ostream& out, const ReportOptions&) {
    return std::make_unique<GithubReport>(out);
}

}  // namespace yakugo::check
