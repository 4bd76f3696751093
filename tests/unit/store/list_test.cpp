// SPDX-License-Identifier: Apache-2.0
// Filters and order of what is listed.
#include "tests/unit/store/support.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using namespace yakugo::store;
using testing::pair;
using testing::post;
using testing::TemporaryFolder;

namespace {

using Names = std::vector<std::string>;

struct ListFixture {
    TemporaryFolder folder;
    TermBase base = TermBase::open(folder.file("a.db"), Access::write);

    ListFixture() {
        PostRecord one =
            post("ビーストモード試験", "https://example.org/Beast",
                 {pair("ビーストモード", "beast mode", 0.9, "weapon"), pair("協働型戦闘機", "CCA", 0.5, "weapon"),
                  pair("チャペック", "ČAPEK", 0.3, "person"), pair("陸軍", "Army", 0.2, "org")});
        one.first_line = 20;
        one.outlet = "Navy Times";
        one.pairs[1].evidence[0].kind = "parenthetical";
        one.segments.push_back({"dek", "翼に弾 100%_\"x\"", "Bombs AND wings", 4, 1, 0.4});
        PostRecord two = post("空母の帰還", "https://example.org/2",
                              {pair("空母", "carrier", 0.5, "weapon"), pair("艦", "ship", 0.1)});
        two.first_line = 3;
        two.outlet = "USNI";
        two.dek_en = "𠮟 Return";
        two.segments[0].en_line = 30;
        base.put_source({"b.txt", "1"}, {one, two});
        base.put_source({"a.txt", "1"}, {post("🛩️", "", {})});
        decide("艦", "ship", Status::accepted);
        decide("陸軍", "Army", Status::rejected);
    }
    void decide(const std::string& ja, const std::string& en, Status status) {
        base.decide(testing::the_pair(base, ja, en).id, status, "訳者");
    }
};

}  // namespace

TEST_CASE_METHOD(ListFixture, "Pairs are filtered and sorted") {
    struct Case {
        const char* name;
        PairFilter filter;
        Names expected;
    };
    const Case cases[] = {
        {"all but the rejected, surest first, then Japanese", {}, {"beast mode", "CCA", "carrier", "ČAPEK", "ship"}},
        {"confidence; the accepted pass", {.min_confidence = 0.5}, {"beast mode", "CCA", "carrier", "ship"}},
        {"confidence; for all", {.min_confidence = 0.5, .accepted_always = false}, {"beast mode", "CCA", "carrier"}},
        {"rejected", {.status = Status::rejected}, {"Army"}},
        {"rejected and sure", {.min_confidence = 0.5, .status = Status::rejected}, {}},
        {"accepted", {.status = Status::accepted}, {"ship"}},
        {"candidates", {.status = Status::candidate}, {"beast mode", "CCA", "carrier", "ČAPEK"}},
        {"type", {.type = "weapon"}, {"beast mode", "CCA", "carrier"}},
        {"type is exact", {.type = "weap"}, {}},
        {"evidence", {.evidence = "parenthetical"}, {"CCA"}},
        {"text in Japanese", {.text = "戦闘機"}, {"CCA"}},
        {"text without case", {.text = "BEAST m"}, {"beast mode"}},
        {"text without case beyond ASCII", {.text = "čapek"}, {"ČAPEK"}},
        {"text is no pattern", {.text = "%"}, {}},
        {"text is no pattern either", {.text = "b_ast"}, {}},
        {"post by title", {.post = "の帰還"}, {"carrier", "ship"}},
        {"post by English title", {.post = "title OF 空母"}, {"carrier", "ship"}},
        {"post by URL", {.post = "/beast"}, {"beast mode", "CCA", "ČAPEK"}},
        {"together", {.min_confidence = 0.4, .type = "weapon", .text = "c", .post = "example.org/2"}, {"carrier"}},
        {"hostile", {.type = "' OR 1=1 --"}, {}},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        Names found;
        for (const PairRow& row : base.pairs(c.filter)) found.push_back(row.en);
        CHECK(found == c.expected);
    }
    CHECK(base.pairs({.with_evidence = false}).at(0).evidence.empty());
    CHECK(base.pairs().at(0).evidence.size() == 1);
}

TEST_CASE_METHOD(ListFixture, "Segments are filtered and sorted") {
    struct Case {
        const char* name;
        SegmentFilter filter;
        Names expected;
    };
    const std::string title1 = "ビーストモード試験";
    const std::string title2 = "空母の帰還";
    const std::string dek = "翼に弾 100%_\"x\"";
    const Case cases[] = {
        {"all, by source, then English line", {}, {"🛩️", dek, title1, title2}},
        {"kind", {.kind = "dek"}, {dek}},
        {"three characters", {.text = "空母の"}, {title2}},
        {"three characters beyond ASCII, within a word", {.text = "ストモ"}, {title1}},
        {"two characters", {.text = "空母"}, {title2}},
        {"one character, both sides", {.text = "b"}, {dek}},
        {"emoji of two code points", {.text = "🛩️"}, {"🛩️"}},
        {"without case, by index", {.text = "BOMBS and"}, {dek}},
        {"without case, by hand", {.text = "AN"}, {dek}},
        {"operators and quotes are text", {.text = "\"x\""}, {dek}},
        {"no operator", {.text = "Bombs OR 空母"}, {}},
        {"no column filter", {.text = "ja:空母の"}, {}},
        {"no prefix search", {.text = "Bom*"}, {}},
        {"quotes alone", {.text = "\"\"\""}, {}},
        {"percent is text", {.text = "%_"}, {dek}},
        {"longer than what the index looks up", {.text = "bombs AND wings" + std::string(40, ' ')}, {}},
        {"NUL", {.text = std::string("Bom\0bs", 6)}, {}},
        {"post by title", {.post = "ビースト"}, {dek, title1}},
        {"post by URL", {.post = "ORG/2"}, {title2}},
        {"score", {.min_score = 0.5}, {"🛩️", title1, title2}},
        {"together", {.kind = "title", .text = "Title of", .post = "beast", .min_score = 0.5}, {title1}},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        Names found;
        for (const SegmentRow& row : base.segments(c.filter)) found.push_back(row.ja);
        CHECK(found == c.expected);
    }
}

TEST_CASE_METHOD(ListFixture, "The index follows segments that change and go") {
    PostRecord two = post("空母の出港", "https://example.org/2", {});
    base.put_source({"b.txt", "2"}, {two});
    CHECK(base.segments({.text = "空母の帰"}).empty());
    CHECK(base.segments({.text = "空母の出"}).size() == 1);
    CHECK(base.segments({.text = "ビースト"}).empty());
    CHECK(testing::flaws(folder.file("a.db")).empty());
}

TEST_CASE_METHOD(ListFixture, "Posts are filtered and sorted") {
    const std::string one = "ビーストモード試験";
    const std::string two = "空母の帰還";
    struct Case {
        const char* name;
        PostFilter filter;
        Names expected;
    };
    const Case cases[] = {
        {"all, by source, then line", {}, {"🛩️", two, one}},
        {"title", {.text = "モード"}, {one}},
        {"dek without case", {.text = "𠮟 rETURN"}, {two}},
        {"URL", {.text = "ORG/BEAST"}, {one}},
        {"outlet is the whole name, without case", {.outlet = "navy times"}, {one}},
        {"part of an outlet", {.outlet = "Times"}, {}},
        {"together", {.text = "試験", .outlet = "USNI"}, {}},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        Names found;
        for (const PostRow& row : base.posts(c.filter)) found.push_back(row.title_ja);
        CHECK(found == c.expected);
    }
}

TEST_CASE_METHOD(ListFixture, "Totals count everything") {
    const Totals totals = base.totals();
    CHECK(totals.sources == 2);
    CHECK(totals.posts == 3);
    CHECK(totals.segments == 4);
    CHECK(totals.concepts == 6);
    CHECK(totals.pairs == 6);
    CHECK(totals.evidence == 6);
    CHECK(totals.accepted == 1);
    CHECK(totals.rejected == 1);
}
