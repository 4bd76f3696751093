// SPDX-License-Identifier: Apache-2.0
// One array, or one object a line, with the fields of the command line's contract.
#include "glossary/check/report/forms.hpp"
#include "glossary/check/report/printable.hpp"

#include <nlohmann/json.hpp>

#include <ostream>

namespace yakugo::check {

using nlohmann::ordered_json;

namespace {

class JsonReport final : public Report {
public:
    using Report::Report;
    void finish() override { out() << (totals().all() == 0 ? "[]\n" : "\n]\n"); }

private:
    void write(const Reported& reported) override {
        out() << (totals().all() == 1 ? "[\n" : ",\n") << finding_json(reported.finding).dump();
    }
};

class JsonlReport final : public Report {
public:
    using Report::Report;
    void finish() override {}

private:
    void write(const Reported& reported) override { out() << finding_json(reported.finding).dump() << '\n'; }
};

void put_place(ordered_json& out, const Place& place) {
    out["file"] = valid(place.file);
    out["line"] = place.line;
    out["column"] = place.column;
    out["byte_begin"] = place.bytes.begin;
    out["byte_end"] = place.bytes.end;
}

}  // namespace

ordered_json finding_json(const Finding& finding) {
    ordered_json out = {{"rule", valid(finding.rule)}, {"severity", name(finding.severity)}};
    put_place(out, finding.place);
    out["message"] = valid(finding.message);
    out["found"] = valid(finding.found);
    out["expected"] = valid(finding.expected);
    out["variants"] = ordered_json::array();
    for (const std::string& variant : finding.variants) out["variants"].push_back(valid(variant));
    out["term_id"] = finding.term_id;
    if (finding.fix) out["fix"] = valid(*finding.fix);
    for (const Place& place : finding.also) {
        ordered_json other;
        put_place(other, place);
        out["also"].push_back(std::move(other));
    }
    return out;
}

std::unique_ptr<Report> make_json_report(std::ostream& out, const ReportOptions&) {
    return std::make_unique<JsonReport>(out);
}

std::unique_ptr<Report> make_jsonl_report(std::ostream& out, const ReportOptions&) {
    return std::make_unique<JsonlReport>(out);
}

}  // namespace yakugo::check
