// SPDX-License-Identifier: Apache-2.0
// What SARIF 2.1.0 asks of a log file, clause by clause.
#include "tests/unit/check/report/sample.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <set>

using namespace yakugo;
using namespace yakugo::check;
using namespace yakugo::check::test;
using nlohmann::json;

namespace {

json log_of(const Draft& draft, const std::vector<Finding>& findings, const ReportOptions& options = {}) {
    return json::parse(report_of("sarif", draft, findings, options));
}

}  // namespace

TEST_CASE("sarif: an empty run is a run") {
    const json log = log_of({}, {}, {.version = "0.1.0"});
    CHECK(log["version"] == "2.1.0");  // 3.13.2
    REQUIRE(log["runs"].size() == 1);  // 3.13.4
    const json& run = log["runs"][0];
    CHECK(run["columnKind"] == "unicodeCodePoints");   // 3.14.27
    CHECK(run["results"] == json::array());            // 3.14.23: empty, not absent: it ran and found nothing
    CHECK(run["tool"]["driver"]["name"] == "yakugo");  // 3.19.8
    CHECK(run["tool"]["driver"]["semanticVersion"] == "0.1.0");
}

TEST_CASE("sarif: rules have ids of their own, levels and help") {
    Severities severities;
    severities.set("T104", "off");
    severities.set("T112", "error");
    const json log = log_of({}, {}, {.severities = &severities});
    std::set<std::string> ids;
    for (const json& rule : log["runs"][0]["tool"]["driver"]["rules"]) {
        const std::string id = rule["id"];
        INFO(id);
        CHECK(ids.insert(id).second);
        CHECK_FALSE(rule["shortDescription"]["text"].get<std::string>().empty());
        CHECK_FALSE(rule["help"]["text"].get<std::string>().empty());
        if (id == "T104") CHECK(rule["defaultConfiguration"]["enabled"] == false);
        if (id == "T112") CHECK(rule["defaultConfiguration"] == json({{"enabled", true}, {"level", "error"}}));
    }
    CHECK(ids.size() == rules().size());
}

TEST_CASE("sarif: results") {
    const Draft draft = draft_of("下書き/a b.md", "米空軍は𠮟ビースト・モードで\r\n飛んだ。\r\n");
    Finding finding = finding_of(draft, "T104", "ビースト・モード");
    finding.fix = "ビーストモード";
    finding.also = {{"c.md", 4, 2, {10, 22}}};
    Finding second = finding_of(draft, "T106", "で\r\n飛");
    const json run = log_of(draft, {finding, second})["runs"][0];
    REQUIRE(run["results"].size() == 2);
    const json& result = run["results"][0];
    const auto index = result["ruleIndex"].get<std::size_t>();
    CHECK(run["tool"]["driver"]["rules"][index]["id"] == "T104");  // 3.27.6
    CHECK(result["level"] == "warning");
    const json& where = result["locations"][0]["physicalLocation"];
    CHECK(where["artifactLocation"]["uri"] == "%E4%B8%8B%E6%9B%B8%E3%81%8D/a%20b.md");
    CHECK(run["artifacts"][where["artifactLocation"]["index"].get<std::size_t>()]["location"]["uri"] ==
          where["artifactLocation"]["uri"]);  // 3.4.7
    CHECK(where["region"] ==
          json({{"startLine", 1}, {"startColumn", 6}, {"endColumn", 14}, {"byteOffset", 16}, {"byteLength", 24}}));
    CHECK(result["relatedLocations"][0]["id"] == 1);
    CHECK(result["fixes"][0]["artifactChanges"][0]["replacements"][0] ==
          json({{"deletedRegion", where["region"]}, {"insertedContent", {{"text", "ビーストモード"}}}}));
    CHECK(result["partialFingerprints"]["yakugo/v1"] == "0123456789abcdef:1");
    CHECK(run["results"][1]["locations"][0]["physicalLocation"]["region"] == json({{"startLine", 1},
                                                                                   {"startColumn", 14},
                                                                                   {"endLine", 2},
                                                                                   {"endColumn", 2},
                                                                                   {"byteOffset", 40},
                                                                                   {"byteLength", 8}}));
    for (const json& each : run["results"]) CHECK(each["suppressions"] == json::array());  // 3.27.23: all or none
}

TEST_CASE("sarif: a message has neither placeholders nor links of its own") {
    const Draft draft = draft_of("a.md", "あ\n");
    Finding finding = finding_of(draft, "T104", "あ");
    finding.message = "{0} [b](1) }\n";
    CHECK(log_of(draft, {finding})["runs"][0]["results"][0]["message"]["text"] ==
          "{{0}} [b] (1) }} ");  // 3.11.5, 3.11.6
}

TEST_CASE("sarif: no fix where the file has other bytes than the text, or would need escapes") {
    const Draft draft = draft_of("a.html", "AT&amp;T社と書く。\n");
    const struct {
        const char *name, *words, *found, *fix;
        bool has_fix;
    } cases[] = {{"the same", "書く", "書く", "記す", true},
                 {"an entity", "AT&amp;T", "AT&T", "エーティー", false},
                 {"an escape in the fix", "書く", "書く", "<記す>", false}};
    for (const auto& c : cases) {
        INFO(c.name);
        Finding finding = finding_of(draft, "T104", c.words);
        finding.found = c.found;
        finding.fix = c.fix;
        CHECK(log_of(draft, {finding})["runs"][0]["results"][0].contains("fixes") == c.has_fix);
    }
}

TEST_CASE("sarif: of an archive neither bytes nor columns are told") {
    const Draft draft = draft_of("a.docx", "<w:t>あ</w:t>\n");
    Finding finding = finding_of(draft, "T104", "あ");
    finding.fix = "い";
    const json result = log_of(draft, {finding})["runs"][0]["results"][0];
    CHECK(result["locations"][0]["physicalLocation"]["region"] == json({{"startLine", 1}}));
    CHECK_FALSE(result.contains("fixes"));
}

TEST_CASE("sarif: suppressions") {
    const Draft draft = draft_of("a.md", "あ\n");
    const Finding finding = finding_of(draft, "T104", "あ");
    const struct {
        Suppression why;
        const char* kind;
    } cases[] = {{Suppression::comment, "inSource"},
                 {Suppression::baseline, "external"},
                 {Suppression::rejection, "external"},
                 {Suppression::unchanged, "external"}};
    for (const auto& c : cases) {
        INFO(describe(c.why));
        std::ostringstream out;
        const auto report = make_report("sarif", out, {});
        report->add({finding, {}, "", c.why});
        report->finish();
        const json result = json::parse(out.str())["runs"][0]["results"][0];
        CHECK(result["suppressions"][0]["kind"] == c.kind);
        CHECK(result["suppressions"][0]["justification"] == describe(c.why));
    }
}
