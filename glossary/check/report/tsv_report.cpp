// SPDX-License-Identifier: Apache-2.0
// A table: the fields of the contract, lists joined by "; ".
#include "glossary/check/report/forms.hpp"
#include "glossary/check/report/printable.hpp"

#include <ostream>

namespace yakugo::check {
namespace {

class TsvReport final : public Report {
public:
    explicit TsvReport(std::ostream& out) : Report(out) {
        out << "rule\tseverity\tfile\tline\tcolumn\tbyte_begin\tbyte_end\tmessage\tfound\texpected\tvariants\tterm_"
               "id\tfix"
               "\talso\n";
    }
    void finish() override {}

private:
    void write(const Reported& reported) override {
        const Finding& finding = reported.finding;
        const Place& place = finding.place;
        std::string variants, also;
        for (const std::string& variant : finding.variants) variants += (variants.empty() ? "" : "; ") + variant;
        for (const Place& other : finding.also) also += (also.empty() ? "" : "; ") + place_text(other);
        out() << printable(finding.rule) << '\t' << name(finding.severity) << '\t' << printable(place.file) << '\t'
              << place.line << '\t' << place.column << '\t' << place.bytes.begin << '\t' << place.bytes.end << '\t'
              << printable(finding.message) << '\t' << printable(finding.found) << '\t' << printable(finding.expected)
              << '\t' << printable(variants) << '\t' << finding.term_id << '\t' << printable(finding.fix.value_or(""))
              << '\t' << also << '\n';
    }
};

}  // namespace

std::unique_ptr<Report> make_tsv_report(std::ostream& out, const ReportOptions&) {
    return std::make_unique<TsvReport>(out);
}

}  // namespace yakugo::check
