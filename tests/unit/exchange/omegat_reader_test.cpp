// SPDX-License-Identifier: Apache-2.0
// OmegaT's glossaries, and our own comments in them.
#include "glossary/exchange/table/glossary_omegat.hpp"

#include "glossary/exchange/pair_tables.hpp"
#include "tests/unit/exchange/column_entries.hpp"
#include "tests/unit/exchange/rows.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using exchange::read_omegat;
using testing::read_entries;
using testing::shown;

namespace {

using Lines = std::vector<std::string>;

Lines lines(const std::string& bytes, Language source = Language::en) {
    Lines out;
    for (const auto& entry : read_entries(read_omegat, bytes, {.source = source}, "glossary.utf8").entries)
        out.push_back(shown(entry));
    return out;
}

}  // namespace

TEST_CASE("OmegaT's glossaries") {
    struct Case {
        const char* name;
        std::string bytes;
        Lines entries;
    };
    const Case cases[] = {
        {"empty", "", {}},
        {"comments only", "# en\tja\tcomment\n# x\n", {}},
        {"two and three columns",
         "valve\t弁\ncoolant\t冷却材\tof a reactor\n",
         {"en valve | ja 弁", "note=of a reactor | en coolant | ja 冷却材"}},
        {"quotation marks are letters", "\"valve\"\t\"弁\n", {"en \"valve\" | ja \"弁"}},
        {"comment names the languages", "# ja\ten\tcomment\nNATO\tOTAN\n", {"ja NATO | en OTAN"}},
        {"a source that begins with #", " #1 pump\t主ポンプ\n", {"en #1 pump | ja 主ポンプ"}},
        {"CSV", "valve,弁,\"a, b\"\n\"x, y\",弁\n", {"note=a, b | en valve | ja 弁", "en x, y | ja 弁"}},
        {"byte order mark and CR LF", "\xEF\xBB\xBFvalve\t弁\r\n", {"en valve | ja 弁"}},
        {"CP932",
         "\x97\xE2\x8B\x70\x8D\xDE\tcoolant\n\x95\xD9\tvalve\n",
         {"ja 冷却材 | en coolant", "ja 弁 | en valve"}},
        {"a header", "English\t日本語\tcomment\nvalve\t弁\n", {"en valve | ja 弁"}},
        {"a header of the other order", "和文\t英文\nJDAM\tJDAM\n", {"ja JDAM | en JDAM"}},
        {"a header without languages", "原語\t訳語\nvalve\t弁\n", {"en valve | ja 弁"}},
        {"behind a comment that names the languages there is no header",
         "# en\tja\tcomment\nsource\ttarget\n",
         {"en source | ja target"}},
        {"names of languages are terms too",
         "Japanese\t日本語\nterm\t用語\n",
         {"en Japanese | ja 日本語", "en term | ja 用語"}},
        {"our comment",
         "valve\t弁\tweapon; accepted; confidence=0.93; 記事; 二\n",
         {"source=記事; 二 | en valve [type=weapon; confidence=0.93] | ja 弁 [type=weapon; confidence=0.93]"}},
        {"our comment without type",
         "valve\t弁\tsuggested; confidence=0.10\n",
         {"en valve [status=suggested; confidence=0.10] | ja 弁 [status=suggested; confidence=0.10]"}},
        {"our comment, and what stands behind it",
         "valve\t弁\taccepted; confidence=0.10; 記事 // NG: 栓 // a note\n",
         {"note=NG: 栓 // a note; source=記事 | en valve [confidence=0.10] | ja 弁 [confidence=0.10]"}},
        {"a candidate",
         "valve\t弁\tcandidate\ntap\t栓\tcandidate // n\n",
         {"en valve [status=candidate] | ja 弁 [status=candidate]",
          "note=n | en tap [status=candidate] | ja 栓 [status=candidate]"}},
        {"a source that is not to be used",
         "plug\t弁\tdeprecated source form\nplug\t栓\tsuperseded source form // candidate // n\n",
         {"en plug [deprecated] | ja 弁",
          "note=n | en plug [superseded; status=candidate] | ja 栓 [status=candidate]"}},
        {"nearly our comment", "valve\t弁\taccepted; confident\n", {"note=accepted; confident | en valve | ja 弁"}},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        CHECK(lines(c.bytes) == c.entries);
    }
}

TEST_CASE("what our writer writes comes back") {
    store::PairRow row = testing::pair(4, 1, "ビーストモード", "beast mode", 0.93, store::Status::accepted);
    row.type = "concept";
    row.evidence = {
        testing::evidence("title_pair", 0.6, "ビーストモード", "beast mode", "記事; 二", "https://example.org/2")};
    const store::PairRow other = testing::pair(5, 7, "弁", "#tap", 0.25);
    for (const Language source : {Language::ja, Language::en}) {
        const auto out = testing::written_as_entries(exchange::omegat_glossary_writer, {row, other}, source);
        const bool ja = source == Language::ja;
        const std::string says = " [type=concept; confidence=0.93]", less = " [status=candidate; confidence=0.25]";
        CHECK(lines(out.file) ==
              Lines{"source=記事; 二 | " + (ja ? "ja ビーストモード" + says + " | en beast mode" + says
                                               : "en beast mode" + says + " | ja ビーストモード" + says),
                    ja ? "ja 弁" + less + " | en #tap" + less : "en #tap" + less + " | ja 弁" + less});
    }
}

TEST_CASE("a line without a target is told of") {
    const auto read = read_entries(read_omegat, "valve\nx\t弁\n", {}, "g.txt");
    CHECK(read.report.read == 2);
    CHECK(read.messages == Lines{"g.txt:1: warning: expected 2 cells, found 1"});
}
