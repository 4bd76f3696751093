// SPDX-License-Identifier: Apache-2.0
// TBX to the byte, and the rules that one example does not show.
#include "tests/unit/exchange/rows.hpp"

#include "tests/unit/exchange/tbx_pairs.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using testing::count;
using testing::evidence;
using testing::pair;
using testing::written;

namespace {

const char* const expected_tbx = R"(<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader>
    <fileDesc>
      <titleStmt>
        <title>T &amp; U</title>
      </titleStmt>
      <sourceDesc>
        <p>yakugo 0.1.0, exported 2026-05-10</p>
      </sourceDesc>
    </fileDesc>
  </tbxHeader>
  <text>
    <body>
      <conceptEntry id="c7">
        <transacGrp>
          <transac type="transactionType">origination</transac>
          <date>2026-05-08</date>
        </transacGrp>
        <transacGrp>
          <transac type="transactionType">modification</transac>
          <date>2026-05-09</date>
        </transacGrp>
        <xref type="externalCrossReference" target="https://example.org/?a=1&amp;b=2">記事 &lt;1&gt;</xref>
        <langSec xml:lang="en">
          <termSec>
            <term>foreign terrorist organization</term>
            <termNote type="partOfSpeech">noun</termNote>
            <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
            <termNote type="termType">fullForm</termNote>
            <note>yakugo: confidence=0.70; evidence=lexicon; type=concept</note>
          </termSec>
          <termSec>
            <term>FTO</term>
            <termNote type="partOfSpeech">noun</termNote>
            <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote>
            <termNote type="termType">acronym</termNote>
            <descripGrp>
              <descrip type="context">&lt;FTO&gt; designation</descrip>
              <admin type="source">記事 &lt;1&gt;</admin>
            </descripGrp>
            <note>yakugo: confidence=0.93; evidence=title_pair,parenthetical; type=acronym; status=candidate</note>
          </termSec>
        </langSec>
        <langSec xml:lang="ja">
          <termSec>
            <term>外国テロ組織</term>
            <termNote type="partOfSpeech">noun</termNote>
            <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
            <termNote type="termType">fullForm</termNote>
            <descripGrp>
              <descrip type="context">外国テロ組織(FTO)に指定した。</descrip>
              <admin type="source">記事 &lt;1&gt;</admin>
            </descripGrp>
            <note>yakugo: confidence=0.93; evidence=lexicon,title_pair,parenthetical; type=concept</note>
          </termSec>
        </langSec>
      </conceptEntry>
    </body>
  </text>
</tbx>
)";

std::vector<store::PairRow> terror() {
    store::PairRow full = pair(1, 7, "外国テロ組織", "foreign terrorist organization", 0.7, store::Status::accepted);
    full.type = "concept";
    full.created = full.changed = "2026-05-09T00:00:00Z";
    full.evidence = {evidence("lexicon", 0.5, "", "")};
    store::PairRow acronym = pair(2, 7, "外国テロ組織", "FTO", 0.93);
    acronym.type = "acronym";
    acronym.created = acronym.changed = "2026-05-08T09:30:00Z";
    const std::string url = "https://example.org/?a=1&b=2";
    acronym.evidence = {evidence("title_pair", 0.6, "テロ", "<FTO> designation", "記事 <1>", url),
                        evidence("parenthetical", 0.9, "外国テロ組織(FTO)に指定した。", "", "記事 <1>", url)};
    const store::PairRow wrong = pair(3, 7, "外国テロ組織", "foreign policy", 0.99, store::Status::rejected);
    return {wrong, acronym, full};
}

}  // namespace

TEST_CASE("TBX to the byte") {
    const auto out = written(testing::write_tbx, terror());
    CHECK(out.file == expected_tbx);
    CHECK(out.report.written == 1);
    CHECK(out.report.left_out ==
          std::vector<std::string>{"TBX: 1 rejected pair left out", "TBX: 1 further context sentence left out"});
}

TEST_CASE("TBX puts the source language first and names it at the root") {
    const std::string file = written(testing::write_tbx, terror(), Language::ja).file;
    CHECK(file.find("style=\"dca\" xml:lang=\"ja\"") != std::string::npos);
    CHECK(file.find("<langSec xml:lang=\"ja\">") < file.find("<langSec xml:lang=\"en\">"));
}

TEST_CASE("TBX without entries has no body, which the schema would refuse") {
    const std::vector<store::PairRow> nothing = {}, rejected = {pair(1, 1, "弁", "tap", 1, store::Status::rejected)};
    for (const auto& rows : {nothing, rejected}) {
        const auto out = written(testing::write_tbx, rows);
        CHECK(out.report.written == 0);
        CHECK(count(out.file, "<body") == 0);
        CHECK(count(out.file, "<text/>") == 1);
    }
}

TEST_CASE("TBX names no term type where the concept has no acronym") {
    const auto out = written(testing::write_tbx, {pair(1, 1, "ビーストモード", "beast mode", 1)});
    CHECK(count(out.file, "termType") == 0);
    CHECK(count(out.file, "<note>yakugo: confidence=1.00; status=candidate</note>") == 2);
}

TEST_CASE("TBX prefers no term that is only suggested, and says that it is") {
    store::PairRow row = pair(1, 1, "ビーストモード", "beast mode", 1);
    row.suggested = true;
    std::string file = written(testing::write_tbx, {row}).file;
    CHECK(count(file, "preferredTerm-admn-sts") == 0);
    CHECK(count(file, "admittedTerm-admn-sts") == 2);
    CHECK(count(file, "<note>yakugo: confidence=1.00; status=suggested</note>") == 2);
    const store::PairRow evidenced = pair(2, 1, "ビースト・モード", "beast mode", 0.5);
    file = written(testing::write_tbx, {row, evidenced}).file;
    CHECK(count(file, "preferredTerm-admn-sts") == 2);
    CHECK(count(file, "status=suggested") == 1);
    CHECK(file.find("<term>ビースト・モード") < file.find("<term>ビーストモード"));
    row.status = store::Status::accepted;
    CHECK(count(written(testing::write_tbx, {row}).file, "preferredTerm-admn-sts") == 2);
}

TEST_CASE("TBX refers to each post once, by addresses of the web only") {
    store::PairRow row = pair(1, 1, "弁", "valve", 1);
    row.evidence = {evidence("lexicon", 1, "", "", "記事", "https://example.org/a"),
                    evidence("lexicon", 1, "", "", "記事", "https://example.org/a"),
                    evidence("lexicon", 1, "", "", "", "https://example.org/弁"),
                    evidence("lexicon", 1, "", "", "", "https://example.org/%E5%BC%81"),
                    evidence("lexicon", 1, "", "", "記事", "ftp://example.org/a"),
                    evidence("lexicon", 1, "", "", "記事", "ftp://example.org/a"),
                    evidence("lexicon", 1, "", "")};
    const auto out = written(testing::write_tbx, {row});
    CHECK(count(out.file, "<xref ") == 2);
    CHECK(count(out.file, "target=\"https://example.org/a\">記事</xref>") == 1);
    CHECK(count(out.file, "\"https://example.org/%E5%BC%81\">https://example.org/%E5%BC%81</xref>") == 1);
    CHECK(out.report.left_out == std::vector<std::string>{"TBX: 1 address that is not http or https left out"});
}

TEST_CASE("TBX records only dates of the calendar, and a modification only where there was one") {
    struct Case {
        const char* name;
        const char* created;
        const char* changed;
        std::size_t groups, modifications;
    };
    const Case cases[] = {
        {"never changed", "2026-05-08T09:30:00Z", "2026-05-08T09:30:00Z", 1, 0},
        {"changed the same day", "2026-05-08T09:30:00Z", "2026-05-08T10:30:00Z", 2, 1},
        {"no dates", "", "", 0, 0},
        {"created is no day", "2026-02-30T00:00:00Z", "2026-03-01T00:00:00Z", 1, 1},
        {"changed is markup", "2026-05-08T09:30:00Z", "<script>", 1, 0},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        store::PairRow row = pair(1, 1, "弁", "valve", 1);
        row.created = c.created;
        row.changed = c.changed;
        const std::string file = written(testing::write_tbx, {row}).file;
        CHECK(count(file, "<transacGrp>") == c.groups);
        CHECK(count(file, ">modification<") == c.modifications);
    }
}

TEST_CASE("TBX names the file, not the folder, where a context comes from a post without title") {
    store::PairRow row = pair(1, 1, "弁", "valve", 1);
    row.evidence = {evidence("caption_pair", 1, "弁を閉める", "")};
    row.evidence[0].source = "/home/someone/blog/posts.txt";
    const std::string file = written(testing::write_tbx, {row}).file;
    CHECK(count(file, "<admin type=\"source\">posts.txt</admin>") == 1);
    CHECK(count(file, "/home") == 0);
}

TEST_CASE("TBX leaves out what has no text on one side") {
    const auto out = written(testing::write_tbx, {pair(1, 1, "", "valve", 1), pair(2, 2, "弁", " \xEF\xBF\xBF", 1)});
    CHECK(out.report.written == 0);
    CHECK(out.report.left_out == std::vector<std::string>{"TBX: 2 pairs with an empty term left out",
                                                          "TBX: 1 control character or broken byte left out"});
}
