// SPDX-License-Identifier: Apache-2.0
// TMX to the byte, and which unit wins.
#include "tests/unit/exchange/rows.hpp"

#include "glossary/exchange/tmx/tmx_segments.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using testing::count;
using testing::written;

namespace {

store::SegmentRow segment(std::int64_t id, const std::string& ja, const std::string& en) {
    store::SegmentRow row;
    row.id = id;
    row.ja = ja;
    row.en = en;
    return row;
}

const char* const expected_tmx = R"(<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header creationtool="yakugo" creationtoolversion="0.1.0" segtype="sentence" o-tmf="yakugo" adminlang="en" srclang="en" datatype="plaintext" creationdate="20260510T010203Z"/>
  <body>
    <tu tuid="s5" creationdate="20260508T093000Z">
      <prop type="x-source">posts.txt</prop>
      <prop type="x-post">猫 &lt;速報&gt;</prop>
      <prop type="x-url">https://example.org/?a=1&amp;b=2</prop>
      <prop type="x-kind">title</prop>
      <prop type="x-score">0.88</prop>
      <note>posts.txt: 猫 &lt;速報&gt; (title)</note>
      <tuv xml:lang="en">
        <seg>The "cat" &amp; the astronaut</seg>
      </tuv>
      <tuv xml:lang="ja">
        <seg>𠮟られた猫と👩‍🚀</seg>
      </tuv>
    </tu>
  </body>
</tmx>
)";

}  // namespace

TEST_CASE("TMX to the byte") {
    store::SegmentRow row = segment(5, " 𠮟られた猫と👩‍🚀\n", "The \"cat\" & the astronaut ");
    row.source = "posts.txt";
    row.post = "猫 <速報>";
    row.url = "https://example.org/?a=1&b=2";
    row.kind = "title";
    row.score = 0.88;
    row.created = "2026-05-08T09:30:00Z";
    const auto out = written(exchange::write_tmx, {row});
    CHECK(out.file == expected_tmx);
    CHECK(out.report.written == 1);
    CHECK(out.report.left_out.empty());
}

TEST_CASE("TMX turns round with the source language") {
    const std::string file = written(exchange::write_tmx, {segment(1, "弁", "valve")}, Language::ja).file;
    CHECK(count(file, "srclang=\"ja\"") == 1);
    CHECK(file.find("<tuv xml:lang=\"ja\">") < file.find("<tuv xml:lang=\"en\">"));
}

TEST_CASE("TMX writes the first target of a source text, and no empty seg") {
    const std::vector<store::SegmentRow> rows = {segment(1, "弁を閉める", "Close the valve."),
                                                 segment(2, "弁を閉じる", "Close the valve."),
                                                 segment(3, " 弁を閉める", "Close the valve. "),
                                                 segment(4, "弁を閉める", "Shut the valve."),
                                                 segment(5, "", "Open."),
                                                 segment(6, "開ける", "\x01\xE3\x80\x80")};
    const auto from_en = written(exchange::write_tmx, rows);
    CHECK(from_en.report.written == 2);
    CHECK(count(from_en.file, "<tu ") == 2);
    CHECK(count(from_en.file, "tuid=\"s1\"") == 1);
    CHECK(count(from_en.file, "tuid=\"s4\"") == 1);
    CHECK(from_en.report.left_out == std::vector<std::string>{"TMX: 2 units with an empty side left out",
                                                              "TMX: 1 further translation of a source text left out",
                                                              "TMX: 1 repeated unit left out",
                                                              "TMX: 1 control character or broken byte left out"});
    const auto from_ja = written(exchange::write_tmx, rows, Language::ja);
    CHECK(count(from_ja.file, "tuid=\"s1\"") == 1);
    CHECK(count(from_ja.file, "tuid=\"s2\"") == 1);
    CHECK(from_ja.report.written == 2);
}

TEST_CASE("TMX writes no date that is none, and no empty property") {
    store::SegmentRow row = segment(1, "弁", "valve");
    row.created = "2026-02-30T00:00:00Z";
    const std::string file = written(exchange::write_tmx, {row}).file;
    CHECK(count(file, "<tu tuid=\"s1\">") == 1);
    CHECK(count(file, "<prop ") == 1);
    CHECK(count(file, "<prop type=\"x-score\">0.00</prop>") == 1);
}
