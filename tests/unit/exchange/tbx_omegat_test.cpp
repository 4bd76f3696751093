// SPDX-License-Identifier: Apache-2.0
// TBX v2 for OmegaT, Lokalize and the translate toolkit, to the byte.
#include "glossary/exchange/bans.hpp"
#include "glossary/exchange/tbx/tbx.hpp"
#include "tests/unit/exchange/rows.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using namespace yakugo::exchange;
using store::Usage;
using testing::count;

namespace {

struct OmegatFile {
    std::string file;
    Report report;
};

OmegatFile written_omegat(const std::vector<store::ConceptEntry>& entries, Language source,
                          const Bans* bans = nullptr) {
    std::ostringstream out;
    Options options = testing::options(source);
    options.bans = bans;
    const auto writer = tbx_omegat_writer(out, options);
    for (const store::ConceptEntry& entry : entries) writer->write(entry);
    Report report = writer->finish();
    return {out.str(), std::move(report)};
}

store::ConceptEntry coolant_for_omegat() {
    return {"c1",
            {{"subjectField", "原子力"},
             {"note", "承認済み"},
             {"transaction", "origination", "", {{"date", "2026-01-10"}}}},
            {{"fr", {}, {{"caloporteur"}, {"fluide"}}},
             {"ja",
              {{"definition", "熱を取り去る\n流体 <1>", "", {{"source", "JIS"}}}},
              {{"冷却剤", Usage::deprecated, {{"note", "古い"}}},
               {"冷却水", Usage::admitted, {}},
               {"冷却材", Usage::preferred, {{"partOfSpeech", "noun"}, {"context", "冷却材を確認する。"}}}}},
             {"en-US",
              {},
              {{"cooling medium", Usage::deprecated, {}},
               {"coolant", Usage::preferred, {{"confidence", "0.93"}}},
               {"cooling fluid", Usage::superseded, {}}}},
             {"en-GB", {}, {{"coolant"}, {"cooling agent"}}}},
            0};
}

const char* const from_japanese = R"(<?xml version="1.0" encoding="UTF-8"?>
<martif type="TBX-Basic" xml:lang="ja">
  <martifHeader>
    <fileDesc>
      <titleStmt>
        <title>T &amp; U</title>
      </titleStmt>
      <sourceDesc>
        <p>yakugo 0.1.0, exported 2026-05-10</p>
      </sourceDesc>
    </fileDesc>
    <encodingDesc>
      <p type="XCSURI">TBXBasicXCSV02.xcs</p>
    </encodingDesc>
  </martifHeader>
  <text>
    <body>
      <termEntry id="c1">
        <descrip type="subjectField">原子力</descrip>
        <note>承認済み</note>
        <note>Do not use: cooling medium, cooling fluid</note>
        <langSet xml:lang="ja">
          <descrip type="definition">熱を取り去る
流体 &lt;1&gt;</descrip>
          <tig>
            <term>冷却材</term>
          </tig>
          <tig>
            <term>冷却水</term>
          </tig>
          <tig>
            <term>冷却剤</term>
            <note>deprecated source form</note>
            <note>古い</note>
          </tig>
        </langSet>
        <langSet xml:lang="en">
          <tig>
            <term>coolant</term>
            <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
          </tig>
          <tig>
            <term>cooling agent</term>
          </tig>
        </langSet>
      </termEntry>
    </body>
  </text>
</martif>
)";

}  // namespace

TEST_CASE("TBX for OmegaT to the byte, and what it leaves out") {
    const OmegatFile out = written_omegat({coolant_for_omegat()}, Language::ja);
    CHECK(out.file == from_japanese);
    CHECK(out.report.written == 1);
    CHECK(out.report.left_out ==
          std::vector<std::string>{"TBX omegat: 1 confidence left out", "TBX omegat: 1 context sentence left out",
                                   "TBX omegat: 1 part of speech left out", "TBX omegat: 1 source left out",
                                   "TBX omegat: 2 terms in other languages left out",
                                   "TBX omegat: 1 transaction left out"});
}

TEST_CASE("TBX for OmegaT offers no forbidden target, in either direction") {
    const std::string file = written_omegat({coolant_for_omegat()}, Language::en).file;
    CHECK(file.find("<langSet xml:lang=\"en\">") < file.find("<langSet xml:lang=\"ja\">"));
    CHECK(count(file, "<term>cooling medium</term>") == 1);
    CHECK(count(file, "<term>冷却剤</term>") == 0);
    CHECK(count(file, "<note>Do not use: 冷却剤</note>") == 1);
}

TEST_CASE("TBX for OmegaT has ids of its own where keys are missing, double or no ids") {
    store::ConceptEntry entry{"", {}, {{"ja", {}, {{"弁"}}}, {"en", {}, {{"valve"}}}}};
    std::vector<store::ConceptEntry> entries;
    for (const char* key : {"", "a", "a", "1", "1", "弁 1", ""}) {
        entry.key = key;
        entries.push_back(entry);
    }
    const std::string file = written_omegat(entries, Language::en).file;
    for (const char* id :
         {"yakugo-1", "a", "yakugo-3-a", "yakugo-1-1", "yakugo-5-1", "yakugo-1-_E5_BC_81_201", "yakugo-7"}) {
        INFO(id);
        CHECK(count(file, std::string("<termEntry id=\"") + id + "\">") == 1);
    }
}

TEST_CASE("TBX for OmegaT leaves out entries that lack a side") {
    const std::vector<store::ConceptEntry> entries = {
        {"a", {{"note", "x"}}, {{"ja", {}, {{"弁"}}}}},
        {"b", {}, {{"ja", {}, {{"弁"}}}, {"en", {}, {{"tap", Usage::deprecated, {}}}}}},
        {"c", {}, {{"ja", {}, {{" "}}}, {"en", {}, {{"valve"}}}}},
        {"d", {}, {}}};
    const OmegatFile out = written_omegat(entries, Language::ja);
    CHECK(out.report.written == 0);
    CHECK(out.report.left_out ==
          std::vector<std::string>{"TBX omegat: 1 ban of a term without another translation left out",
                                   "TBX omegat: 3 entries without terms in both languages left out"});
    CHECK(count(out.file, "<body/>") == 1);
    CHECK(count(written_omegat({}, Language::ja).file, "<body/>") == 1);
}

TEST_CASE("A ban in an entry of its own stands beside the other translations of the term") {
    const auto banned = [](store::PairRow row, store::Forbidden side) {
        row.forbidden = side;
        return row;
    };
    const std::vector<store::ConceptEntry> entries = {
        {"a", {}, {{"en", {}, {{"Sonobuoy"}}}, {"ja", {}, {{"ソノブイ"}}}}},
        {"b", {{"note", "x"}}, {{"en", {}, {{"sonobuoy"}}}, {"ja", {}, {{"音響浮標", Usage::deprecated, {}}}}}},
        {"c", {}, {{"en", {}, {{"valve"}}}, {"ja", {}, {{"𠮟", Usage::deprecated, {}}}}}}};
    const std::vector<store::PairRow> pairs = {
        testing::pair(1, 1, "ソノブイ", "Sonobuoy", 1),
        banned(testing::pair(2, 2, "音響浮標", "sonobuoy", 1), store::Forbidden::ja),
        banned(testing::pair(3, 3, "𠮟", "valve", 1), store::Forbidden::both),
        banned(testing::pair(4, 1, "ソノブイ", "sono buoy", 1), store::Forbidden::en)};
    const Bans bans(pairs, Language::en);
    CHECK(bans.of("SONOBUOY") == std::set<std::string>{"音響浮標"});
    CHECK(bans.of("sono buoy").empty());
    CHECK(bans.has_translation("sonobuoy"));
    CHECK_FALSE(bans.has_translation("valve"));
    const OmegatFile out = written_omegat(entries, Language::en, &bans);
    CHECK(out.report.written == 1);
    CHECK(count(out.file, "<note>Do not use: 音響浮標</note>") == 1);
    CHECK(out.report.left_out ==
          std::vector<std::string>{"TBX omegat: 1 ban of a term without another translation left out",
                                   "TBX omegat: 1 note left out"});
}
