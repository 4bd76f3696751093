// SPDX-License-Identifier: Apache-2.0
// A line a finding, as compilers write them (GNU Coding Standards, "Formatting Error Messages"); columns count
// characters, from 1.
#include "glossary/check/report/forms.hpp"
#include "glossary/check/report/printable.hpp"

#include <ostream>

namespace yakugo::check {
namespace {

class GnuReport final : public Report {
public:
    using Report::Report;
    void finish() override {}

private:
    void write(const Reported& reported) override {
        const Finding& finding = reported.finding;
        out() << place_text(finding.place) << ": " << name(finding.severity) << ": " << printable(finding.message)
              << " [" << printable(finding.rule) << "]\n";
        for (const Place& place : finding.also)
            out() << place_text(place) << ": note: the same again [" << printable(finding.rule) << "]\n";
    }
};

}  // namespace

std::unique_ptr<Report> make_gnu_report(std::ostream& out, const ReportOptions&) {
    return std::make_unique<GnuReport>(out);
}

}  // namespace yakugo::check
