// SPDX-License-Identifier: Apache-2.0
// UTX: header, statuses, concepts.
#include "glossary/exchange/table/utx.hpp"

#include "tests/unit/exchange/column_entries.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using exchange::read_utx;
using store::Usage;
using testing::read_entries;
using testing::shown;

namespace {

using Lines = std::vector<std::string>;

std::string utx_error(const std::string& bytes) {
    try {
        read_entries(read_utx, bytes, {}, "a.utx");
    } catch (const InputError& error) {
        return error.what();
    }
    return "no error";
}

}  // namespace

TEST_CASE("UTX with all that its header and columns may have") {
    const auto read = read_entries(
        read_utx,
        "#UTX 1.11; en-US/ja-JP; 2026-01-10T09:00:00Z; copyright: AAMT (2026); license: CC-by 4.0; bidirectional\r\n"
        "#description: 原子炉; terms\r\n"
        "#src\ttgt\tsrc:pos\ttgt:pos\tterm status\tconcept ID\tsrc:plural\tcomment\r\n"
        "coolant\t冷却材\tnoun\tnoun\tapproved\tc1\tcoolants\tof a reactor\r\n"
        "coolant\t冷却剤\tnoun\t-\tforbidden\tc1\t\t\r\n"
        "# a comment\r\n"
        "coolant\t冷却物\tnoun\t\tnon-standard\tc1\t\t\r\n"
        "valve\t弁\tproperNoun\t\tProvisional\t-\t\t\r\n"
        "tap\t\tnoun\t\t\t\t\t\r\n",
        {}, "a.utx");
    Lines found;
    for (const auto& entry : read.entries) found.push_back(shown(entry));
    CHECK(found == Lines{"c1: note=of a reactor | en-US coolant [partOfSpeech=noun; plural=coolants] | ja-JP 冷却材 "
                         "[preferred; partOfSpeech=noun] "
                         "冷却剤 [deprecated] 冷却物 [admitted]",
                         "en-US valve [partOfSpeech=properNoun] | ja-JP 弁 [status=candidate]",
                         "en-US tap [partOfSpeech=noun]"});
    CHECK(read.messages == Lines{"a.utx:1: note: header: UTX 1.11; 2026-01-10T09:00:00Z; copyright: AAMT (2026); "
                                 "license: CC-by 4.0; bidirectional",
                                 "a.utx:2: note: header: description: 原子炉; terms"});
    CHECK(read.entries.at(0).line == 4);
}

TEST_CASE("UTX to the byte") {
    store::ConceptEntry entry;
    entry.key = "c1";
    entry.fields = {{"subjectField", "nuclear"}, {"note", "a\tb"}, {"note", "second"}};
    entry.languages = {{.language = "ja",
                        .terms = {{.surface = "冷却剤", .usage = Usage::deprecated},
                                  {.surface = "冷却材",
                                   .usage = Usage::preferred,
                                   .fields = {{"context", "冷却材を入れる", {}, {{"source", "x"}}}}}}},
                       {.language = "en",
                        .terms = {{.surface = "coolant", .fields = {{"partOfSpeech", "noun"}}},
                                  {.surface = "#1 medium", .fields = {{"status", "suggested"}}}}}};
    const auto out = testing::write_entries(exchange::utx_writer, {entry});
    CHECK(out.bytes ==
          "#UTX 1.20; en/ja; 2026-05-10T01:02:03Z; copyright: not stated; license: not stated\r\n"
          "##description: T & U\r\n"
          "#src\ttgt\tsrc:pos\ttgt:pos\tterm status\tconcept "
          "ID\tsrc:status\tsrc:comment\tsrc:example\tsrc:reading\ttgt:comment\ttgt:example\ttgt:"
          "reading\tdefinition\tdomain\tcomment\r\n"
          "coolant\t冷却剤\tnoun\t\tforbidden\tc1\t\t\t\t\t\t\t\t\tnuclear\ta b\r\n"
          "coolant\t冷却材\tnoun\t\tapproved\tc1\t\t\t\t\t\t冷却材を入れる\t\t\tnuclear\ta b\r\n"
          " #1 medium\t冷却材\t\t\tapproved\tc1\tprovisional\t\t\t\t\t冷却材を入れる\t\t\tnuclear\ta b\r\n");
    CHECK(out.report.left_out == Lines{"UTX: 1 note left out", "UTX: 1 source of a context or definition left out"});
}

TEST_CASE("what is no UTX is refused with its place") {
    CHECK(utx_error("src\ttgt\n") == "a.utx:1: expected #UTX, found src tgt");
    CHECK(utx_error("#UTX 1.11; copyright: x\n") ==
          "a.utx:1: expected two languages behind #UTX, as in \"#UTX 1.11; en/ja\", found UTX 1.11; copyright: x");
    CHECK(utx_error("#UTX 1.11; en/ja\nvalve\t弁\n") ==
          "a.utx:2: expected a line \"#src\\ttgt\\t...\" before the first term, found none");
    CHECK(utx_error("#UTX 1.11; en/ja\n#source\ttgt\n") == "a.utx:2: expected the columns src and tgt, found others");
    CHECK(read_entries(read_utx, "#UTX 1.11; en/ja\n#src\ttgt\n").entries.empty());
    CHECK(read_entries(read_utx, "").entries.empty());
}
