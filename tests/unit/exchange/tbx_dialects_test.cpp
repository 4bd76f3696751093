// SPDX-License-Identifier: Apache-2.0
// Each dialect and each tool's way, read.
#include "tests/unit/exchange/tbx_random.hpp"
#include "tests/unit/exchange/tbx_texts.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using store::Usage;
using testing::v2;
using testing::v3;
using testing::v3_term;

namespace {

struct DialectCase {
    const char* name;
    std::string file;
    store::ConceptEntry entry;
};

const std::vector<DialectCase>& cases() {
    static const std::vector<DialectCase> all = {
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
        {"Microsoft",
         "<?xml version=\"1.0\"?><!DOCTYPE martif SYSTEM \"TBXcoreStructV02.dtd\"><martif type=\"TBX-Default\" "
         "xml:lang=\"en-US\">"
         "<martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader><text><body>"
         "<termEntry id=\"10_20\"><langSet xml:lang=\"en-US\"><descripGrp><descrip type=\"definition\">A "
         "part.</descrip></descripGrp>"
         "<ntig><termGrp><term>valve</term><termNote type=\"partOfSpeech\">Noun</termNote></termGrp></ntig></langSet>"
         "<langSet xml:lang=\"ja-JP\"><ntig><termGrp><term>バルブ</term><termNote type=\"partOfSpeech\">Noun</termNote>"
         "<termNote "
         "type=\"geographicalUsage\">JP</termNote></termGrp></ntig></langSet></termEntry></body></text></martif>",
         {"10_20",
          {},
          {{"en-US", {{"definition", "A part."}}, {{"valve", Usage::unknown, {{"partOfSpeech", "noun"}}}}},
           {"ja-JP", {}, {{"バルブ", Usage::unknown, {{"partOfSpeech", "noun"}, {"geographicalUsage", "JP"}}}}}}}},
        {"IATE",
         v2("<termEntry id=\"IATE-1\"><descripGrp><descrip type=\"subjectField\">3611</descrip></descripGrp><langSet "
            "xml:lang=\"en\">"
            "<tig><term>coolant</term><termNote type=\"termType\">fullForm</termNote><descrip "
            "type=\"reliabilityCode\">3</descrip>"
            "<termNote type=\"administrativeStatus\">admittedTerm-admn-sts</termNote><admin "
            "type=\"sourceIdentifier\">EU</admin></tig>"
            "<tig><term>fluid</term><termNote type=\"termType\">entryTerm</termNote></tig></langSet></termEntry>"),
         {"IATE-1",
          {{"subjectField", "3611"}},
          {{"en",
            {},
            {{"coolant", Usage::admitted, {{"termType", "fullForm"}, {"reliabilityCode", "3"}, {"source", "EU"}}},
             {"fluid", Usage::unknown, {{"termType", "entryTerm"}}}}}}}},
        {"terms without sections",
         v2("<termEntry id=\"a\"><langSet "
            "xml:lang=\"ja\"><note>x</note><term>弁</term><term>軸</term></langSet></termEntry>"),
         {"a", {}, {{"ja", {{"note", "x"}}, {{"弁"}, {"軸"}}}}}},
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

}  // namespace

TEST_CASE("every dialect gives the same kind of entry") {
    for (const DialectCase& c : cases()) {
        INFO(c.name);
        const testing::TbxRead out = testing::read_text(c.file);
        REQUIRE(out.entries.size() == 1);
        CHECK(out.report.read == 1);
        CHECK(out.entries[0].line == 1);
        store::ConceptEntry entry = out.entries[0];
        entry.line = 0;
        INFO(testing::described(entry) << "\nexpected\n" << testing::described(c.entry));
        CHECK(entry == c.entry);
    }
}
