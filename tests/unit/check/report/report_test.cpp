// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/report/report.hpp"

#include "glossary/check/report/artifact_uri.hpp"
#include "glossary/check/report/printable.hpp"
#include "libalign/core/error.hpp"
#include "libalign/text/unicode.hpp"
#include "tests/unit/check/report/sample.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace yakugo;
using namespace yakugo::check;
using namespace yakugo::check::test;
using nlohmann::json;

namespace {

struct Sample {
    Draft draft = draft_of("drafts/a.md", "米空軍はビースト・モードで飛んだ。\n𠮟😀ヘグゼス長官。\n");
    std::vector<Finding> findings;

    Sample() {
        Finding first = finding_of(draft, "T104", "ビースト・モード");
        first.expected = "ビーストモード";
        first.fix = "ビーストモード";
        first.term_id = 7;
        Finding second = finding_of(draft, "T106", "ヘグゼス");
        second.severity = Severity::error;
        second.variants = {"ヘグゼス", "ヘグセス"};
        second.also = {{"drafts/b.md", 4, 2, {10, 22}}};
        findings = {first, second};
    }
};

// Text that would break out of each form.
const std::string kHostile =
    "\x1b[2J::error::%0A</mark><script>alert('x')</script>\r\n\"\t\\ {0} [a](1) \xff\xe2\x80\xae";

}  // namespace

TEST_CASE("text: each place with its line and a mark as wide as the words") {
    const Sample sample;
    CHECK(report_of("text", sample.draft, sample.findings) ==
          "drafts/a.md\n"
          "  1:5     warning  T104 spelling-variant  \"ビースト・モード\" is written otherwise\n"
          "        米空軍はビースト・モードで飛んだ。\n"
          "                ^^^^^^^^^^^^^^^^\n"
          "        expected: ビーストモード\n"
          "  2:3     error  T106 two-spellings  \"ヘグゼス\" is written otherwise\n"
          "        𠮟😀ヘグゼス長官。\n"
          "            ^^^^^^^^\n"
          "        variants: ヘグゼス, ヘグセス\n"
          "        also: drafts/b.md:4:2\n"
          "\n"
          "1 error, 1 warning, no notes in 1 file; 1 can be fixed\n");
    CHECK(report_of("text", sample.draft, {}) == "no errors, no warnings, no notes\n");
    const std::string colored = report_of("text", sample.draft, sample.findings, {.color = true});
    CHECK(colored.find("\x1b[1;31merror\x1b[0m") != std::string::npos);
}

TEST_CASE("text: a long line is cut round the mark and fits into 80 columns") {
    std::string bytes;
    for (int i = 0; i < 60; ++i) bytes += "訳が";
    const Draft draft = draft_of("a.txt", bytes + "ヘグゼス" + bytes);
    const std::string report = report_of("text", draft, {finding_of(draft, "T106", "ヘグゼス")});
    CHECK(report.find("        …訳が訳が訳が訳が訳が訳が訳がヘグゼス訳が") == std::string::npos);
    CHECK(report.find("ヘグゼス訳が訳が訳が訳が訳が訳が訳が訳が…\n") != std::string::npos);
    CHECK(report.find("\n        " + std::string(31, ' ') + "^^^^^^^^\n") != std::string::npos);
}

TEST_CASE("gnu: a line a finding") {
    const Sample sample;
    CHECK(report_of("gnu", sample.draft, sample.findings) ==
          "drafts/a.md:1:5: warning: \"ビースト・モード\" is written otherwise [T104]\n"
          "drafts/a.md:2:3: error: \"ヘグゼス\" is written otherwise [T106]\n"
          "drafts/b.md:4:2: note: the same again [T106]\n");
}

TEST_CASE("jsonl and json: the fields of the contract") {
    const Sample sample;
    const std::string lines = report_of("jsonl", sample.draft, sample.findings);
    CHECK(
        lines.substr(0, lines.find('\n')) ==
        R"({"rule":"T104","severity":"warning","file":"drafts/a.md","line":1,"column":5,"byte_begin":12,"byte_end":36,)"
        R"("message":"\"ビースト・モード\" is written otherwise","found":"ビースト・モード","expected":"ビーストモード",)"
        R"("variants":[],"term_id":7,"fix":"ビーストモード"})");
    const json array = json::parse(report_of("json", sample.draft, sample.findings));
    REQUIRE(array.size() == 2);
    CHECK(array[1]["variants"] == json({"ヘグゼス", "ヘグセス"}));
    CHECK(array[1]["also"] ==
          json::array({{{"file", "drafts/b.md"}, {"line", 4}, {"column", 2}, {"byte_begin", 10}, {"byte_end", 22}}}));
    CHECK_FALSE(array[1].contains("fix"));
    CHECK(report_of("json", sample.draft, {}) == "[]\n");
    CHECK(report_of("jsonl", sample.draft, {}).empty());
}

TEST_CASE("tsv: fourteen fields a line") {
    const Sample sample;
    const std::string table = report_of("tsv", sample.draft, sample.findings);
    CHECK(std::count(table.begin(), table.end(), '\n') == 3);
    CHECK(std::count(table.begin(), table.end(), '\t') == 3 * 13);
    CHECK(table.find("ヘグゼス; ヘグセス\t0\t\tdrafts/b.md:4:2\n") != std::string::npos);
}

TEST_CASE("github: workflow commands") {
    const Sample sample;
    CHECK(report_of("github", sample.draft, sample.findings) ==
          "::warning file=drafts/a.md,line=1,col=5,endColumn=12,title=T104 spelling-variant::\"ビースト・モード\" is "
          "written otherwise\n"
          "::error file=drafts/a.md,line=2,col=3,endColumn=6,title=T106 two-spellings::\"ヘグゼス\" is written "
          "otherwise%0Aalso: drafts/b.md:4:2\n");
    Finding note = finding_of(draft_of("a,b:c%.md", "あ\n"), "T114", "あ");
    note.severity = Severity::note;
    CHECK(report_of("github", sample.draft, {note}) ==
          "::notice file=a%2Cb%3Ac%25.md,line=1,col=1,title=T114 mixed-width::\"あ\" is written otherwise\n");
}

TEST_CASE("html: findings, totals, languages") {
    const Sample sample;
    const std::string page = report_of("html", sample.draft, sample.findings);
    CHECK(page.starts_with("<!DOCTYPE html>\n"));
    CHECK(page.ends_with("</html>\n"));
    CHECK(page.find(
              "<blockquote dir=\"auto\" lang=\"ja\">米空軍は<mark>ビースト・モード</mark>で飛んだ。</blockquote>") !=
          std::string::npos);
    CHECK(page.find("<del><bdi lang=\"ja\">ビースト・モード</bdi></del> → <ins><bdi "
                    "lang=\"ja\">ビーストモード</bdi></ins>") != std::string::npos);
    CHECK(page.find("1 error, 1 warning, no notes in 1 file; 1 can be fixed") != std::string::npos);
    CHECK(page.find("<script") == std::string::npos);
    CHECK(page.find(" src=") == std::string::npos);
    const auto count = [&](std::string_view tag) {
        std::size_t found = 0;
        for (std::size_t at = page.find(tag); at != std::string::npos; at = page.find(tag, at + 1)) ++found;
        return found;
    };
    for (const std::string tag :
         {"section", "article", "blockquote", "mark", "dl", "dd", "bdi", "p", "header", "main"}) {
        INFO(tag);
        CHECK(count("<" + tag + ">") + count("<" + tag + " ") == count("</" + tag + ">"));
    }
}

TEST_CASE("hostile text breaks out of no form") {
    Draft draft = draft_of("a" + kHostile + ".md", kHostile + "\n");
    Finding finding = finding_of(draft, "T104", kHostile);
    finding.expected = kHostile;
    finding.fix = kHostile;
    finding.variants = {kHostile, kHostile};
    finding.also = {finding.place};
    for (const ReportForm& form : report_forms()) {
        INFO(form.name);
        const std::string report = report_of(form.name, draft, {finding});
        CHECK(report == report_of(form.name, draft, {finding}));
        CHECK(text::is_valid_utf8(report));
        CHECK(report.find('\x1b') == std::string::npos);
        CHECK(report.find('\r') == std::string::npos);
        if (form.name == "json" || form.name == "sarif") CHECK(json::accept(report));
        if (form.name == "jsonl") CHECK(std::count(report.begin(), report.end(), '\n') == 1);
        if (form.name == "gnu") CHECK(std::count(report.begin(), report.end(), '\n') == 2);
        if (form.name == "tsv") CHECK(std::count(report.begin(), report.end(), '\n') == 2);
        if (form.name == "github") CHECK(std::count(report.begin(), report.end(), '\n') == 1);
        if (form.name == "html") CHECK(report.find("<script") == std::string::npos);
        const bool is_data = form.name == "json" || form.name == "jsonl" || form.name == "sarif";
        if (!is_data) CHECK(report.find("\u202E") == std::string::npos);
    }
}

TEST_CASE("suppressed findings are counted, and only SARIF shows them") {
    const Sample sample;
    for (const ReportForm& form : report_forms()) {
        INFO(form.name);
        std::ostringstream out, none;
        const auto report = make_report(form.name, out, {});
        report->add({sample.findings[0], {}, "", Suppression::comment});
        report->finish();
        CHECK(report->totals().all() == 0);
        CHECK(report->totals().suppressed == 1);
        CHECK((out.str().find("ビースト") != std::string::npos) == (form.name == "sarif"));
    }
}

TEST_CASE("a form that is not there is refused with those that are") {
    std::ostringstream out;
    CHECK_THROWS_WITH(
        make_report("xml", out, {}),
        "form of the report: expected one of text, gnu, json, jsonl, tsv, sarif, github, html, found \"xml\"");
}

TEST_CASE("printable text") {
    const struct {
        const char *in, *out;
    } cases[] = {{"", ""},           {"𠮟る😀", "𠮟る😀"},     {"a\tb\r\nc", "a b  c"},  {"\x1b[2J", "<U+001B>[2J"},
                 {"\xff", "\uFFFD"}, {"\xe3\x81", "\uFFFD"}, {"\u202Ea", "<U+202E>a"}, {"\u0085", "<U+0085>"}};
    for (const auto& c : cases) {
        INFO(c.in);
        CHECK(printable(c.in) == c.out);
    }
}

TEST_CASE("paths and URIs") {
    const struct {
        const char *path, *uri;
    } cases[] = {{"a.md", "a.md"},
                 {"下書き/a b.md", "%E4%B8%8B%E6%9B%B8%E3%81%8D/a%20b.md"},
                 {"a:b%.md", "a%3Ab%25.md"},
                 {"../x#y?.md", "../x%23y%3F.md"},
                 {"/tmp/訳.md", "file:///tmp/%E8%A8%B3.md"},
                 {"\xff.md", "%FF.md"}};
    for (const auto& c : cases) {
        INFO(c.path);
        CHECK(uri_of_path(c.path) == c.uri);
    }
    CHECK(uri_of_path("./a.md") == "a.md");
    CHECK(path_of_uri("file:///tmp/%E8%A8%B3%20a.md") == "/tmp/訳 a.md");
    CHECK(path_of_uri("file://localhost/a") == "/a");
    for (const char* wrong :
         {"http://a/b", "file://host/a", "file:///a%4", "file:///a%zz", "file:///a%00b", "untitled:1"}) {
        INFO(wrong);
        CHECK_FALSE(path_of_uri(wrong));
    }
}
