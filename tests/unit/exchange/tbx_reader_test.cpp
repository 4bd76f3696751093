// SPDX-License-Identifier: Apache-2.0
// Each dialect and each tool's way, read.
#include "glossary/exchange/tbx.hpp"
#include "libalign/core/error.hpp"
#include "tests/unit/exchange/tbx_random.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using namespace yakugo::exchange;
using store::Usage;

namespace {

struct Read {
    std::vector<store::ConceptEntry> entries;
    ReadReport report;
};

Read read(std::string file, bool recover = false) {
    Read out;
    Input input = Input::of(std::move(file), "terms.tbx");
    ReadOptions options;
    options.recover = recover;
    out.report = read_tbx(
        input, [&](store::ConceptEntry& entry) { out.entries.push_back(entry); }, options);
    return out;
}

std::string v3(const std::string& body) {
    return "<tbx type=\"TBX-Basic\" style=\"dca\" xml:lang=\"en\" "
           "xmlns=\"urn:iso:std:iso:30042:ed-2\"><tbxHeader><fileDesc>"
           "<sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body>" +
           body + "</body></text></tbx>";
}
std::string v2(const std::string& body) {
    return "<martif type=\"TBX\" xml:lang=\"en\"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc>"
           "</martifHeader><text><body>" +
           body + "</body></text></martif>";
}
std::string v3_term(const std::string& inside) {
    return v3("<conceptEntry id=\"c1\"><langSec xml:lang=\"ja\"><termSec><term>弁</term>" + inside +
              "</termSec></langSec></conceptEntry>");
}

struct Case {
    const char* name;
    std::string file;
    store::ConceptEntry entry;
};

const std::vector<Case>& cases() {
    static const std::vector<Case> all = {
        {"v3 DCA",
         v3("<conceptEntry id=\"c1\"><descrip type=\"subjectField\">原子力</descrip><transacGrp>"
            "<transac type=\"transactionType\">origination</transac><date>2026-01-10</date>"
            "<transacNote type=\"responsibility\">佐藤</transacNote></transacGrp>"
            "<xref type=\"externalCrossReference\" target=\"https://example.org/\">頁</xref>"
            "<ref type=\"crossReference\" target=\"c2\">炉</ref><langSec xml:lang=\"ja\"><descripGrp>"
            "<descrip type=\"definition\">流体</descrip><admin type=\"source\">JIS</admin></descripGrp>"
            "<termSec><term>冷却材</term><termNote type=\"partOfSpeech\">noun</termNote>"
            "<termNote "
            "type=\"administrativeStatus\">preferredTerm-admn-sts</termNote></termSec></langSec></conceptEntry>"),
         {"c1",
          {{"subjectField", "原子力"},
           {"transaction", "origination", "", {{"date", "2026-01-10"}, {"responsibility", "佐藤"}}},
           {"externalCrossReference", "頁", "https://example.org/"},
           {"crossReference", "炉", "c2"}},
          {{"ja",
            {{"definition", "流体", "", {{"source", "JIS"}}}},
            {{"冷却材", Usage::preferred, {{"partOfSpeech", "noun"}}}}}}}},
        {"v3 DCT, any prefix",
         "<t:tbx type=\"TBX-Basic\" style=\"dct\" xml:lang=\"en\" xmlns:t=\"urn:iso:std:iso:30042:ed-2\" "
         "xmlns:m=\"http://www.tbxinfo.net/ns/min\" xmlns:b=\"http://www.tbxinfo.net/ns/basic\"><t:text><t:body>"
         "<t:conceptEntry id=\"c1\"><m:subjectField>原子力</m:subjectField><t:transacGrp><b:transactionType>"
         "origination</b:transactionType><t:date>2026-01-10</t:date><b:responsibility>佐藤</b:responsibility></"
         "t:transacGrp>"
         "<m:externalCrossReference target=\"https://example.org/\">頁</m:externalCrossReference>"
         "<b:crossReference target=\"c2\">炉</b:crossReference><t:langSec xml:lang=\"ja\"><t:descripGrp>"
         "<b:definition>流体</b:definition><b:source>JIS</b:source></t:descripGrp><t:termSec><t:term>冷却材</t:term>"
         "<m:partOfSpeech>noun</m:partOfSpeech><m:administrativeStatus>preferredTerm-admn-sts</m:administrativeStatus>"
         "<q:reliability "
         "xmlns:q=\"urn:q\">3</q:reliability></t:termSec></t:langSec></t:conceptEntry></t:body></t:text></t:tbx>",
         {"c1",
          {{"subjectField", "原子力"},
           {"transaction", "origination", "", {{"date", "2026-01-10"}, {"responsibility", "佐藤"}}},
           {"externalCrossReference", "頁", "https://example.org/"},
           {"crossReference", "炉", "c2"}},
          {{"ja",
            {{"definition", "流体", "", {{"source", "JIS"}}}},
            {{"冷却材", Usage::preferred, {{"partOfSpeech", "noun"}, {"reliability", "3"}}}}}}}},
        {"v2 ntig with groups and parts",
         v2("<termEntry id=\"12\"><langSet xml:lang=\"en-us\"><ntig><termGrp><term>coolant</term>"
            "<termNoteGrp><termNote type=\"partOfSpeech\">Noun</termNote><admin type=\"source\">X</admin></termNoteGrp>"
            "<termNote type=\"administrativeStatus\">notRecommended</termNote><termCompList type=\"hyphenation\">"
            "<termComp>cool</termComp><termComp>ant</termComp></termCompList></termGrp>"
            "<descripGrp><descrip type=\"context\">a coolant</descrip><note>n</note></descripGrp>"
            "<adminGrp><admin type=\"customerSubset\">A</admin><adminNote type=\"kind\">B</adminNote></adminGrp></ntig>"
            "</langSet></termEntry>"),
         {"12",
          {},
          {{"en-US",
            {},
            {{"coolant",
              Usage::deprecated,
              {{"partOfSpeech", "noun", "", {{"source", "X"}}},
               {"hyphenation", "cool|ant"},
               {"context", "a coolant", "", {{"note", "n"}}},
               {"customerSubset", "A", "", {{"kind", "B"}}}}}}}}}},
        {"v2 in a namespace, tig, lang without prefix",
         "<martif type=\"TBX-Default\" xmlns=\"urn:iso:std:iso:30042:ed-2\"><text><body><termEntry><langSet "
         "lang=\"JA_JP\">"
         "<tig><term>弁</term></tig></langSet><langSet lang=\"eng\"><tig><term>valve</term></tig></langSet></termEntry>"
         "</body></text></martif>",
         {"", {}, {{"ja-JP", {}, {{"弁"}}}, {"en", {}, {{"valve"}}}}}},
        {"TBX-Min of 2013",
         "<TBX dialect=\"TBX-Min\"><header><id>x</id><languages source=\"ja\" target=\"en\"/></header><body><entry "
         "id=\"c1\">"
         "<subjectField>機械</subjectField><langGroup "
         "xml:lang=\"ja\"><termGroup><term>弁</term><customer>甲社</customer>"
         "<note>注</note><noteGrp><note><noteKey>Gender</noteKey><noteValue>Neuter</noteValue></"
         "note><note><noteKey>色</noteKey>"
         "<noteValue>赤</noteValue></note></noteGrp><termStatus>obsolete</termStatus><partOfSpeech>noun</partOfSpeech>"
         "</termGroup></langGroup></entry></body></TBX>",
         {"c1",
          {{"subjectField", "機械"}},
          {{"ja",
            {},
            {{"弁",
              Usage::superseded,
              {{"customerSubset", "甲社"},
               {"note", "注"},
               {"grammaticalGender", "neuter"},
               {"色", "赤"},
               {"partOfSpeech", "noun"}}}}}}}},
        {"MultiTerm",
         "<mtf><conceptGrp><concept>7</concept><system type=\"entryClass\">1</system><transacGrp>"
         "<transac type=\"origination\">super</transac><date>2005-10-14T10:33:21</date></transacGrp><descripGrp>"
         "<descrip type=\"Subject\">機械</descrip></descripGrp><languageGrp><language type=\"Japanese\" lang=\"JA\"/>"
         "<descripGrp><descrip type=\"Definition\">栓</descrip><descripGrp><descrip "
         "type=\"Source\">JIS</descrip></descripGrp>"
         "</descripGrp><termGrp><term>弁</term><descripGrp><descrip type=\"Part of speech\">noun</descrip></descripGrp>"
         "<descripGrp><descrip type=\"Status\">Preferred</descrip></descripGrp></termGrp></languageGrp><languageGrp>"
         "<language type=\"English\"/><termGrp><term>valve</term></termGrp></languageGrp></conceptGrp></mtf>",
         {"7",
          {{"entryClass", "1"},
           {"transaction", "origination", "", {{"responsibility", "super"}, {"date", "2005-10-14T10:33:21Z"}}},
           {"subjectField", "機械"}},
          {{"ja",
            {{"definition", "栓", "", {{"source", "JIS"}}}},
            {{"弁", Usage::preferred, {{"partOfSpeech", "noun"}}}}},
           {"en", {}, {{"valve"}}}}}},
        {"Pontoon: two texts in one group",
         v3_term("<descripGrp><descrip type=\"definition\">栓</descrip><descrip type=\"context\">弁を閉める</descrip>"
                 "<admin type=\"source\">本</admin></descripGrp>"),
         {"c1",
          {},
          {{"ja",
            {},
            {{"弁", Usage::unknown, {{"definition", "栓"}, {"context", "弁を閉める", "", {{"source", "本"}}}}}}}}}},
        {"a status that says more, one that nobody knows, and a second one",
         v3_term("<termNote type=\"administrativeStatus\">standardizedTerm-admn-sts</termNote>"
                 "<termNote type=\"administrativeStatus\">legalTerm-admn-sts</termNote>"
                 "<termNote type=\"administrativeStatus\">preferred</termNote>"
                 "<termNote type=\"administrativeStatus\">forbidden</termNote>"),
         {"c1",
          {},
          {{"ja",
            {},
            {{"弁",
              Usage::preferred,
              {{"administrativeStatus", "standardizedTerm-admn-sts"},
               {"administrativeStatus", "legalTerm-admn-sts"},
               {"administrativeStatus", "forbidden"}}}}}}}},
        {"texts: tags, references, wrapped lines, CDATA",
         v3_term("<note>x<hi "
                 "type=\"bold\">弁<foreign>&lt;</foreign></hi>\n\t\t\t<![CDATA[<𠮟>]]></note><note>一\n二</note>"),
         {"c1", {}, {{"ja", {}, {{"弁", Usage::unknown, {{"note", "x弁< <𠮟>"}, {"note", "一\n二"}}}}}}}},
        {"a term with white space and a tag",
         v3("<conceptEntry id=\"c1\"><langSec xml:lang=\"en\"><termSec><term>\n  cool<hi>ant</hi>\n   x "
            "\u3000</term></termSec>"
            "<termSec><term>冷却\u3000材</term></termSec></langSec></conceptEntry>"),
         {"c1", {}, {{"en", {}, {{"coolant x"}, {"冷却\u3000材"}}}}}},
        {"attributes belong to their field, but for the section's own language",
         v3_term("<descrip type=\"context\" xml:lang=\"EN\" datatype=\"html\">a valve</descrip>"
                 "<note xml:lang=\"ja\" id=\"n1\">注</note>"),
         {"c1",
          {},
          {{"ja",
            {},
            {{"弁",
              Usage::unknown,
              {{"context", "a valve", "", {{"language", "en"}, {"datatype", "html"}}}, {"note", "注"}}}}}}}},
        {"transactions in other words",
         v3_term("<transacGrp><date>2026/1/10</date><transac type=\"transactionType\">creation</transac></transacGrp>"
                 "<transacGrp><transac type=\"foo\">modification</transac></transacGrp>"
                 "<transacGrp><transac type=\"approval\">佐藤</transac><date>someday</date></transacGrp>"),
         {"c1",
          {},
          {{"ja",
            {},
            {{"弁",
              Usage::unknown,
              {{"transaction", "origination", "", {{"date", "2026-01-10"}}},
               {"transaction", "modification", "", {{"type", "foo"}}},
               {"approval", "佐藤", "", {{"date", "someday"}}}}}}}}}},
        {"our own note, and one of a person",
         v3_term("<termNote type=\"administrativeStatus\">admittedTerm-admn-sts</termNote>"
                 "<descripGrp><descrip type=\"context\">弁</descrip><note>yakugo: a=b=c</note></descripGrp>"
                 "<note>yakugo: confidence=0.93; administrativeStatus=preferred; note=yakugo: x\\=y</note>"
                 "<note>yakugo: see page 7</note>"),
         {"c1",
          {},
          {{"ja",
            {},
            {{"弁",
              Usage::admitted,
              {{"context", "弁", "", {{"a", "b", "c"}}},
               {"confidence", "0.93"},
               {"administrativeStatus", "preferred"},
               {"note", "yakugo: x=y"},
               {"note", "yakugo: see page 7"}}}}}}}},
        {"elements that are no TBX are kept",
         v3_term("<foo>z</foo><bar x=\"1\"/><boxes><box>b</box><note>n</note></boxes><descrip "
                 "type=\"reliabilityCode\">9</descrip>"),
         {"c1",
          {},
          {{"ja",
            {},
            {{"弁",
              Usage::unknown,
              {{"foo", "z"},
               {"bar", "", "", {{"x", "1"}}},
               {"box", "b", "", {{"note", "n"}}},
               {"reliabilityCode", "9"}}}}}}}},
        {"references without their attributes",
         v3_term("<xref>https://example.org/</xref><ref target=\"yakugo-1-12\">炉</ref><xref type=\"figure\" "
                 "target=\"a.png\"/>"),
         {"c1",
          {},
          {{"ja",
            {},
            {{"弁",
              Usage::unknown,
              {{"externalCrossReference", "https://example.org/", "https://example.org/"},
               {"crossReference", "炉", "12"},
               {"figure", "", "a.png"}}}}}}}},
        {"empty elements say nothing",
         v3_term("<note/><descrip type=\"context\"> </descrip><transacGrp/><ref type=\"x\"/>"),
         {"c1", {}, {{"ja", {}, {{"弁"}}}}}},
        {"sections without terms stay where they say something",
         v3("<conceptEntry id=\"c1\"><langSec xml:lang=\"fr\"/><langSec xml:lang=\"de\"><note>x</note></langSec>"
            "<langSec xml:lang=\"ja\"><termSec><term>弁</term></termSec></langSec></conceptEntry>"),
         {"c1", {}, {{"de", {{"note", "x"}}, {}}, {"ja", {}, {{"弁"}}}}}},
    };
    return all;
}

std::vector<std::string> messages(const ReadReport& report) {
    std::vector<std::string> out;
    for (const Diagnostic& diagnostic : report.diagnostics) out.push_back(describe(diagnostic));
    return out;
}

}  // namespace

TEST_CASE("every dialect gives the same kind of entry") {
    for (const Case& c : cases()) {
        INFO(c.name);
        const Read out = read(c.file);
        REQUIRE(out.entries.size() == 1);
        CHECK(out.report.read == 1);
        CHECK(out.entries[0].line == 1);
        store::ConceptEntry entry = out.entries[0];
        entry.line = 0;
        INFO(testing::shown(entry) << "\nexpected\n" << testing::shown(c.entry));
        CHECK(entry == c.entry);
    }
}

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
        const Read out = read(flaw.file);
        CHECK(out.entries.size() == flaw.entries);
        CHECK(out.report.bad == 0);
        REQUIRE(out.report.diagnostics.size() == 1);
        CHECK(out.report.diagnostics[0].message == flaw.message);
        CHECK(out.report.diagnostics[0].where.file == "terms.tbx");
        CHECK(out.report.diagnostics[0].where.line == 1);
        CHECK(out.report.diagnostics[0].where.column > 1);
    }
    CHECK(messages(read(v3_term("")).report).empty());
}

TEST_CASE("two terms of one section are two terms") {
    const Read out = read(v3_term("<termNote type=\"termType\">variant</termNote><term>軸</term><note>x</note>"));
    REQUIRE(out.entries.size() == 1);
    const auto& terms = out.entries[0].languages.at(0).terms;
    REQUIRE(terms.size() == 2);
    CHECK(terms[0] == store::Term{"弁", Usage::unknown, {{"termType", "variant"}}});
    CHECK(terms[1] == store::Term{"軸", Usage::unknown, {{"note", "x"}}});
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
                read(file, recover);
                FAIL("not refused");
            } catch (const InputError& error) {
                CHECK(std::string(error.what()) == message);
            }
        }
    }
    CHECK_THROWS_AS(read(""), InputError);
}

TEST_CASE("damage is an error, or costs its entry only") {
    const auto entry = [](const char* id, const char* inside) {
        return std::string("<termEntry id=\"") + id + "\"><note>n</note><langSet xml:lang=\"ja\"><tig><term>弁" +
               inside + "</term></tig></langSet></termEntry>\n";
    };
    const std::string file =
        v2(entry("a", "") + entry("b", "<hi>") + entry("c", "") + entry("d", "&nbsp;") + entry("e", ""));
    CHECK_THROWS_AS(read(file), InputError);
    const Read out = read(file, true);
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
    const Read out = read(file);
    REQUIRE(out.entries.size() == 2);
    CHECK(out.entries[0].line == 2);
    CHECK(out.entries[1].line == 4);
    Input input = Input::of(file, "x");
    CHECK_THROWS_AS(read_tbx(input, [](store::ConceptEntry&) { throw StoreError("full"); }, {}), StoreError);
}

TEST_CASE("a million flaws are a hundred diagnostics") {
    std::string body;
    for (int i = 0; i < 300; ++i) body += "<conceptEntry id=\"a\"/>";
    const Read out = read(v3(body));
    CHECK(out.report.diagnostics.size() == 100);
    CHECK(out.report.more_diagnostics == 499);
    CHECK(out.entries.empty());
}
