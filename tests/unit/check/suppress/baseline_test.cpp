// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/suppress/baseline.hpp"

#include "libalign/core/error.hpp"
#include "tests/unit/check/report/sample.hpp"

#include <catch2/catch.hpp>

#include <sstream>

using namespace yakugo;
using namespace yakugo::check;
using namespace yakugo::check::test;

namespace {

Fingerprint print_of(const std::string& bytes, const std::string& words, std::size_t nth = 0) {
    const Draft draft = draft_of("a.md", bytes);
    const Finding finding = finding_of(draft, "T104", words, nth);
    return fingerprint(finding, Excerpts(draft).of(finding));
}

Baseline baseline_of(const std::string& text) {
    std::istringstream in(text);
    return Baseline::read(in, "known.jsonl");
}

}  // namespace

TEST_CASE("a fingerprint survives what does not touch the words") {
    const Fingerprint known = print_of("米空軍はビースト・モードで飛んだ。\n", "ビースト・モード");
    CHECK(known == Fingerprint{"a.md", "T104", "ビースト・モード", "米空軍は", "で飛んだ。"});
    CHECK(known.text(1) ==
          print_of("前文。\r\n\r\n米空軍はビースト・モードで飛んだ。\r\n", "ビースト・モード").text(1));
    CHECK(known == print_of("前文。\n  米空軍はビースト・モードで飛んだ。　\n", "ビースト・モード"));
    CHECK(known != print_of("米海軍はビースト・モードで飛んだ。\n", "ビースト・モード"));
    CHECK(known.text(1) != known.text(2));
    const Fingerprint cut =
        print_of("一二三四五六七八九〇一二𠮟三😀ビースト・モード一二三四五六七八九〇一二三四五", "ビースト・モード");
    CHECK(cut.before == "四五六七八九〇一二𠮟三😀");
    CHECK(cut.after == "一二三四五六七八九〇一二");
}

TEST_CASE("parts of a fingerprint do not run together") {
    CHECK(Fingerprint{"ab", "c", "", "", ""}.text(1) != Fingerprint{"a", "bc", "", "", ""}.text(1));
}

TEST_CASE("findings beyond the count of a baseline are new") {
    const Fingerprint known = print_of("ビースト・モード\n", "ビースト・モード");
    Baseline baseline;
    baseline.add(known);
    baseline.add(known);
    std::ostringstream out;
    baseline.write(out);
    CHECK(out.str() == R"({"file":"a.md","rule":"T104","found":"ビースト・モード","before":"","after":"","count":2})"
                       "\n");
    Baseline again = baseline_of(out.str());
    CHECK(again.size() == 2);
    CHECK(again.take(known));
    CHECK(again.left() == 1);
    CHECK(again.take(known));
    CHECK_FALSE(again.take(known));
    CHECK(again.left() == 0);
    CHECK_FALSE(again.take(print_of("ビースト・モード。\n", "ビースト・モード")));
}

TEST_CASE("a baseline is sorted, and two of one finding are added up") {
    const std::string line = R"({"file":"b","rule":"T104","found":"x\"\t","before":"","after":"𠮟","count":1})";
    Baseline baseline = baseline_of("\xEF\xBB\xBF" + line + "\r\n\n" + line + "\n" +
                                    R"({"file":"a","rule":"T106","found":"x","before":"","after":"","count":3})");
    std::ostringstream out;
    baseline.write(out);
    CHECK(out.str() == R"({"file":"a","rule":"T106","found":"x","before":"","after":"","count":3})"
                       "\n"
                       R"({"file":"b","rule":"T104","found":"x\"\t","before":"","after":"𠮟","count":2})"
                       "\n");
}

TEST_CASE("a baseline that is none is refused with its line") {
    const std::string good = R"({"file":"b","rule":"T104","found":"x","before":"","after":"","count":1})"
                             "\n";
    const struct {
        const char *name, *line, *message;
    } cases[] = {
        {"no JSON", "hello", "known.jsonl:2: expected a finding of a baseline as a JSON object, found other text"},
        {"no object", "[1]", "known.jsonl:2: expected a finding of a baseline as a JSON object, found other text"},
        {"no field", R"({"file":"b"})", "known.jsonl:2: expected a text \"rule\" in the finding, found none"},
        {"no text", R"({"file":1})", "known.jsonl:2: expected a text \"file\" in the finding, found none"},
        {"no count", R"({"file":"b","rule":"T104","found":"x","before":"","after":""})",
         "known.jsonl:2: expected a \"count\" from 1 to 1000000, found none"},
        {"a wrong count", R"({"file":"b","rule":"T104","found":"x","before":"","after":"","count":-1})",
         "known.jsonl:2: expected a \"count\" from 1 to 1000000, found none"},
        {"no UTF-8", "{\"file\":\"\xff\"}",
         "known.jsonl:2: expected a finding of a baseline as a JSON object, found other text"},
    };
    for (const auto& c : cases) {
        INFO(c.name);
        CHECK_THROWS_WITH(baseline_of(good + c.line + "\n"), c.message);
    }
    CHECK_THROWS_AS(baseline_of(std::string(2U << 20U, 'x')), InputError);
    CHECK_THROWS_AS(baseline_of(std::string(500000, '[')), InputError);
}
