// SPDX-License-Identifier: Apache-2.0
// What is wrong with a file, and what becomes of it.
#include "libalign/core/error.hpp"
#include "tests/unit/exchange/tbx_texts.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using namespace yakugo::exchange;
using store::Usage;
using testing::v2;
using testing::v3;
using testing::v3_term;

namespace {

std::vector<std::string> messages_of(const markup::ReadReport& report) {
    std::vector<std::string> out;
    for (const Diagnostic& diagnostic : report.diagnostics) out.push_back(describe(diagnostic));
    return out;
}

}  // namespace

TEST_CASE("what is wrong with an entry is said, with its place") {
    struct Flaw {
        const char* name;
        std::string file;
        std::size_t entries;
        const char* message;
    };
    const std::string term = "<termSec><term>弁</term></termSec>",
                      section = "<langSec xml:lang=\"ja\">" + term + "</langSec>";
    const Flaw flaws[] = {
        {"no id", v3("<conceptEntry>" + section + "</conceptEntry>"), 1,
         "expected an id, found a <conceptEntry> without one"},
        {"id again",
         v3("<conceptEntry id=\"a\">" + section + "</conceptEntry><conceptEntry id=\"a\">" + section +
            "</conceptEntry>"),
         2, "expected an id of its own, found \"a\" again"},
        {"no language", v3("<conceptEntry id=\"a\"><langSec>" + term + "</langSec></conceptEntry>"), 1,
         "expected a language, found none"},
        {"no section", v3("<conceptEntry id=\"a\">" + term + "</conceptEntry>"), 1,
         "expected a language round the term, found none"},
        {"no terms", v3("<conceptEntry id=\"a\"><note>x</note></conceptEntry>"), 0,
         "expected a term, found an entry without any, which is lost"},
        {"empty term",
         v3("<conceptEntry id=\"a\"><langSec xml:lang=\"ja\"><termSec><term> </term></termSec>" + term +
            "</langSec></conceptEntry>"),
         1, "expected text in a <term>, found none; the term is lost"},
        {"empty term alone",
         v3("<conceptEntry id=\"a\"><langSec xml:lang=\"ja\"><term/>" + term + "</langSec></conceptEntry>"), 1,
         "expected text in a <term>, found none; the term is lost"},
        {"two terms", v3_term("<term>軸</term>"), 1,
         "expected one <term>, found another; it is taken as a term of its own"},
        {"unknown element", v3_term("<foo>z</foo><foo>y</foo>"), 1,
         "expected an element of TBX, found <foo>, which is kept as a field"},
        {"stray text", v3("<conceptEntry id=\"a\">stray" + section + "</conceptEntry>"), 1,
         "expected elements in <conceptEntry>, found text, which is not kept"},
        {"no type", v3_term("<descrip>x</descrip>"), 1, "expected a type, found a <descrip> without one"},
        {"link", v3_term("<note>x<hi target=\"c1\">y</hi></note>"), 1,
         "expected plain text, found a link in it, which is not kept"},
        {"id below", v3_term("<note id=\"n\">x</note>"), 1,
         "expected ids of entries only, found one below, which is not kept"},
    };
    for (const Flaw& flaw : flaws) {
        INFO(flaw.name);
        const testing::TbxRead out = testing::read_text(flaw.file);
        CHECK(out.entries.size() == flaw.entries);
        CHECK(out.report.bad == 0);
        REQUIRE(out.report.diagnostics.size() == 1);
        CHECK(out.report.diagnostics[0].message == flaw.message);
        CHECK(out.report.diagnostics[0].where.file == "terms.tbx");
        CHECK(out.report.diagnostics[0].where.line == 1);
        CHECK(out.report.diagnostics[0].where.column > 1);
    }
    CHECK(messages_of(testing::read_text(v3_term("")).report).empty());
}

TEST_CASE("two terms of one section are two terms") {
    const testing::TbxRead out =
        testing::read_text(v3_term("<termNote type=\"termType\">variant</termNote><term>軸</term><note>x</note>"));
    REQUIRE(out.entries.size() == 1);
    const auto& terms = out.entries[0].languages.at(0).terms;
    REQUIRE(terms.size() == 2);
    CHECK(terms[0] == store::Term{"弁", Usage::unknown, {{"termType", "variant"}}});
    CHECK(terms[1] == store::Term{"軸", Usage::unknown, {{"note", "x"}}});
}

TEST_CASE("a language inside a term, where an end tag is missing, is one by itself") {
    const testing::TbxRead out = testing::read_text(
        v3("<conceptEntry id=\"a\"><langSec xml:lang=\"en\"><termSec><term>valve</term>"
           "<langSec xml:lang=\"ja\"><term>弁</term><termSec><term>軸</term></termSec><note>x</note></langSec>"
           "<termNote type=\"termType\">variant</termNote></termSec></langSec></conceptEntry>"));
    REQUIRE(out.entries.size() == 1);
    REQUIRE(out.entries[0].languages.size() == 2);
    CHECK(out.entries[0].languages[0] ==
          store::LanguageSection{"en", {}, {{"valve", Usage::unknown, {{"termType", "variant"}}}}});
    CHECK(out.entries[0].languages[1] == store::LanguageSection{"ja", {{"note", "x"}}, {{"弁"}, {"軸"}}});
}

TEST_CASE("another document is refused at its root") {
    const std::pair<const char*, const char*> files[] = {
        {"<html><body/></html>", "terms.tbx:1:1: expected a <tbx> or <martif> document, found <html>"},
        {"<?xml version=\"1.0\"?>\n<tmx version=\"1.4\"/>",
         "terms.tbx:2:1: expected a <tbx> or <martif> document, found <tmx>"}};
    for (const auto& [file, message] : files) {
        INFO(file);
        for (const bool recover : {false, true}) {
            try {
                testing::read_text(file, recover);
                FAIL("not refused");
            } catch (const InputError& error) {
                CHECK(std::string(error.what()) == message);
            }
        }
    }
    CHECK_THROWS_AS(testing::read_text(""), InputError);
}

TEST_CASE("damage is an error, or costs its entry only") {
    const auto entry = [](const char* id, const char* inside) {
        return std::string("<termEntry id=\"") + id + "\"><note>n</note><langSet xml:lang=\"ja\"><tig><term>弁" +
               inside + "</term></tig></langSet></termEntry>\n";
    };
    const std::string file =
        v2(entry("a", "") + entry("b", "<hi>") + entry("c", "") + entry("d", "&nbsp;") + entry("e", ""));
    CHECK_THROWS_AS(testing::read_text(file), InputError);
    const testing::TbxRead out = testing::read_text(file, true);
    std::string keys;
    for (const store::ConceptEntry& got : out.entries) {
        keys += got.key;
        CHECK(got.fields == std::vector<store::Field>{{"note", "n"}});
        REQUIRE(got.languages.size() == 1);
        CHECK(got.languages[0].terms == std::vector<store::Term>{{"弁"}});
    }
    CHECK(keys == "ace");
    CHECK(out.report.bad == 2);
    CHECK(out.report.read == 3);
}

TEST_CASE("lines are told, and a sink's exception comes through") {
    const std::string file =
        v2("\n<termEntry id=\"a\"><langSet xml:lang=\"ja\"><tig><term>弁</term></tig></langSet></termEntry>\n\n"
           "<termEntry id=\"b\"><langSet xml:lang=\"ja\"><tig><term>軸</term></tig></langSet></termEntry>");
    const testing::TbxRead out = testing::read_text(file);
    REQUIRE(out.entries.size() == 2);
    CHECK(out.entries[0].line == 2);
    CHECK(out.entries[1].line == 4);
    markup::Input input = markup::Input::of(file, "x");
    CHECK_THROWS_AS(read_tbx(input, [](store::ConceptEntry&) { throw StoreError("full"); }, {}), StoreError);
}

TEST_CASE("a million flaws are a hundred diagnostics") {
    std::string body;
    for (int i = 0; i < 300; ++i) body += "<conceptEntry id=\"a\"/>";
    const testing::TbxRead out = testing::read_text(v3(body));
    CHECK(out.report.diagnostics.size() == 100);
    CHECK(out.report.more_diagnostics == 499);
    CHECK(out.entries.empty());
}
