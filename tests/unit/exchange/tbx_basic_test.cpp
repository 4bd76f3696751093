// SPDX-License-Identifier: Apache-2.0
// TBX-Basic of concept entries: where each field goes.
#include "glossary/exchange/tbx/tbx.hpp"
#include "tests/unit/exchange/rows.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using namespace yakugo::exchange;
using store::Usage;
using testing::count;
using MakeWriter = std::unique_ptr<EntryWriter> (*)(std::ostream&, const Options&);

namespace {

struct Out {
    std::string file;
    Report report;
};

Out written(MakeWriter make, const std::vector<store::ConceptEntry>& entries) {
    std::ostringstream out;
    const auto writer = make(out, testing::options(Language::ja));
    for (const store::ConceptEntry& entry : entries) writer->write(entry);
    Report report = writer->finish();
    return {out.str(), std::move(report)};
}

/// Without the header.
std::string body(const std::string& file) {
    const auto begin = file.find("      <conceptEntry"), end = file.find("    </body>");
    REQUIRE(begin != std::string::npos);
    return file.substr(begin, end - begin);
}

store::ConceptEntry coolant_for_basic() {
    return {
        "c1",
        {{"transaction", "origination", "", {{"responsibility", "佐藤"}, {"date", "2026-01-10"}, {"with", "x"}}},
         {"transaction", "approval", "", {{"date", "2026-01-11"}}},
         {"subjectField", "原子力"},
         {"externalCrossReference", "頁", "https://example.org/"},
         {"externalCrossReference", "図", "file:///x"},
         {"crossReference", "自分", "c1"},
         {"crossReference", "炉", "c2"},
         {"note", "承認済み"},
         {"note", "yakugo: a=b"}},
        {{"ja",
          {{"definition", "流体", "", {{"source", "JIS"}, {"externalCrossReference", "", "https://example.org/jis"}}}},
          {{"冷却材",
            Usage::preferred,
            {{"context", "冷却材を確認する。"},
             {"termType", "fullForm"},
             {"partOfSpeech", "noun"},
             {"reading", "れいきゃくざい"},
             {"definition", "ここではない"},
             {"source", "本"}}}}},
         {"no language", {}, {{"x", Usage::superseded, {{"partOfSpeech", "properNoun"}}}}}}};
}

const char* const as_dca = R"(      <conceptEntry id="c1">
        <transacGrp>
          <transac type="transactionType">origination</transac>
          <transacNote type="responsibility">佐藤</transacNote>
          <date>2026-01-10</date>
          <note>yakugo: with=x</note>
        </transacGrp>
        <descrip type="subjectField">原子力</descrip>
        <xref type="externalCrossReference" target="https://example.org/">頁</xref>
        <ref type="crossReference" target="c1">自分</ref>
        <note>承認済み</note>
        <note>yakugo: transaction=approval{date=2026-01-11}; externalCrossReference=図=file:///x; crossReference=炉=c2; note=yakugo: a\=b</note>
        <langSec xml:lang="ja">
          <descripGrp>
            <descrip type="definition">流体</descrip>
            <admin type="source">JIS</admin>
            <note>yakugo: externalCrossReference==https://example.org/jis</note>
          </descripGrp>
          <termSec>
            <term>冷却材</term>
            <termNote type="partOfSpeech">noun</termNote>
            <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
            <termNote type="termType">fullForm</termNote>
            <descrip type="context">冷却材を確認する。</descrip>
            <admin type="source">本</admin>
            <note>yakugo: reading=れいきゃくざい; definition=ここではない</note>
          </termSec>
        </langSec>
        <langSec xml:lang="x-yakugo-6e6f206c-616e6775-616765">
          <termSec>
            <term>x</term>
            <termNote type="administrativeStatus">supersededTerm-admn-sts</termNote>
            <note>yakugo: partOfSpeech=properNoun</note>
          </termSec>
        </langSec>
      </conceptEntry>
)";

}  // namespace

TEST_CASE("TBX-Basic in DCA has each field at its place, and a note of the others") {
    const Out out = written(tbx_basic_dca_writer, {coolant_for_basic()});
    CHECK(body(out.file) == as_dca);
    CHECK(out.report.left_out.empty());
    CHECK(count(out.file,
                "<tbx type=\"TBX-Basic\" style=\"dca\" xml:lang=\"ja\" xmlns=\"urn:iso:std:iso:30042:ed-2\">") == 1);
}

TEST_CASE("TBX-Basic in DCT is the same with elements of modules") {
    std::string expected = as_dca;
    const std::pair<const char*, const char*> elements[] = {
        {"<transac type=\"transactionType\">", "<basic:transactionType>"},
        {"</transac>", "</basic:transactionType>"},
        {"<transacNote type=\"responsibility\">", "<basic:responsibility>"},
        {"</transacNote>", "</basic:responsibility>"},
        {"<descrip type=\"subjectField\">原子力</descrip>", "<min:subjectField>原子力</min:subjectField>"},
        {"<xref type=\"externalCrossReference\"", "<min:externalCrossReference"},
        {"</xref>", "</min:externalCrossReference>"},
        {"<ref type=\"crossReference\"", "<basic:crossReference"},
        {"</ref>", "</basic:crossReference>"},
        {"<descrip type=\"definition\">流体</descrip>", "<basic:definition>流体</basic:definition>"},
        {"<admin type=\"source\">", "<basic:source>"},
        {"</admin>", "</basic:source>"},
        {"<termNote type=\"partOfSpeech\">noun</termNote>", "<min:partOfSpeech>noun</min:partOfSpeech>"},
        {"<termNote type=\"administrativeStatus\">", "<min:administrativeStatus>"},
        {"<termNote type=\"termType\">fullForm</termNote>", "<basic:termType>fullForm</basic:termType>"},
        {"</termNote>", "</min:administrativeStatus>"},
        {"<descrip type=\"context\">冷却材を確認する。</descrip>",
         "<basic:context>冷却材を確認する。</basic:context>"}};
    for (const auto& [dca, dct] : elements) {
        for (auto at = expected.find(dca); at != std::string::npos; at = expected.find(dca, at)) {
            expected.replace(at, std::string_view(dca).size(), dct);
        }
    }
    const Out out = written(tbx_basic_dct_writer, {coolant_for_basic()});
    CHECK(body(out.file) == expected);
    CHECK(count(out.file,
                "<tbx type=\"TBX-Basic\" style=\"dct\" xml:lang=\"ja\" xmlns=\"urn:iso:std:iso:30042:ed-2\" "
                "xmlns:min=\"http://www.tbxinfo.net/ns/min\" xmlns:basic=\"http://www.tbxinfo.net/ns/basic\">") == 1);
}

TEST_CASE("TBX-Basic refers to entries that were written before, by whatever id they have") {
    const store::ConceptEntry valve{"弁", {{"crossReference", "軸", "2"}}, {{"ja", {}, {{"弁"}}}}};
    const store::ConceptEntry shaft{"2", {{"crossReference", "弁", "弁"}}, {{"ja", {}, {{"軸"}}}}};
    const std::string file = written(tbx_basic_dca_writer, {valve, shaft, valve}).file;
    CHECK(count(file, "<ref type=\"crossReference\" target=\"yakugo-1-_E5_BC_81\">弁</ref>") == 1);
    CHECK(count(file, "<ref type=\"crossReference\" target=\"yakugo-1-2\">軸</ref>") == 1);
    CHECK(count(file, "<note>yakugo: crossReference=軸=2</note>") == 1);
    CHECK(count(file, "<conceptEntry id=\"yakugo-3-_E5_BC_81\">") == 1);
}

TEST_CASE("TBX-Basic counts what has no term") {
    const std::vector<store::ConceptEntry> entries = {
        {"a", {{"note", "x"}}, {}},
        {"b", {}, {{"ja", {{"note", "x"}}, {}}, {"en", {}, {{"\xFF"}}}}},
        {"c", {}, {{"ja", {}, {{"弁"}, {" "}, {""}}}, {"en", {}, {}}, {"fr", {}, {{"\x01"}}}}}};
    const Out out = written(tbx_basic_dca_writer, entries);
    CHECK(out.report.written == 1);
    CHECK(out.report.left_out == std::vector<std::string>{"TBX: 2 entries without terms left out",
                                                          "TBX: 2 languages without terms left out",
                                                          "TBX: 2 terms without text left out"});
}

TEST_CASE("TBX-Basic keeps the order of fields that stand alike") {
    store::ConceptEntry entry{"a", {}, {{"ja", {}, {{"弁"}}}}};
    for (const char* value : {"三", "一", "二"}) {
        entry.fields.push_back({"definition", value});
        entry.fields.push_back({"用途", value});
    }
    const std::string file = written(tbx_basic_dca_writer, {entry}).file;
    CHECK(file.find(">三<") < file.find(">一<"));
    CHECK(file.find(">一<") < file.find(">二<"));
    CHECK(count(file, "<note>yakugo: 用途=三; 用途=一; 用途=二</note>") == 1);
}
