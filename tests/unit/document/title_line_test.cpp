// SPDX-License-Identifier: Apache-2.0
// A Japanese title line taken apart.
#include "libalign/document/patterns.hpp"

#include <catch2/catch.hpp>

using namespace yakugo::document;

namespace {

struct TitleCase {
    std::string_view line, title, outlet, comment;
    bool latin = false;
};

void check(const TitleCase& each) {
    INFO(each.line);
    const TitleLine found = parse_title_line(each.line);
    CHECK(yakugo::slice(each.line, found.title) == each.title);
    CHECK(found.outlet == each.outlet);
    CHECK(found.comment == each.comment);
    CHECK(found.latin_outlet == each.latin);
}

}  // namespace

TEST_CASE("title, outlet and comment of a title line", "[document]") {
    const TitleCase cases[] = {
        {"新型潜水艦が進水(Harbor Gazette)", "新型潜水艦が進水", "Harbor Gazette", "", true},
        {"新型潜水艦が進水（Harbor Gazette）", "新型潜水艦が進水", "Harbor Gazette", "", true},
        {"新型潜水艦が進水 ( Harbor Gazette ) ", "新型潜水艦が進水", "Harbor Gazette", "", true},
        {"新型潜水艦が進水(Harbor Gazette)―遅れは三年", "新型潜水艦が進水", "Harbor Gazette", "遅れは三年", true},
        {"新型潜水艦が進水（Harbor Gazette）― 遅れは三年", "新型潜水艦が進水", "Harbor Gazette", "遅れは三年", true},
        {"新型潜水艦が進水(Harbor Gazette)—遅れは三年", "新型潜水艦が進水", "Harbor Gazette", "遅れは三年", true},
        {"新型潜水艦が進水(Harbor Gazette)──遅れは三年", "新型潜水艦が進水", "Harbor Gazette", "遅れは三年", true},
        {"新型潜水艦が進水(Harbor Gazette)--遅れは三年", "新型潜水艦が進水", "Harbor Gazette", "遅れは三年", true},
        {"新型潜水艦が進水(港湾新報)", "新型潜水艦が進水", "港湾新報", "", false},
        {"空母(CVN)が帰港(Harbor Gazette)", "空母(CVN)が帰港", "Harbor Gazette", "", true},
        {"空母(CVN)が帰港", "空母(CVN)が帰港", "", "", false},
        {"𠮟られた艦長😀(Harbor Gazette)", "𠮟られた艦長😀", "Harbor Gazette", "", true},
        {"新型潜水艦が進水―遅れは三年", "新型潜水艦が進水―遅れは三年", "", "", false},
    };
    for (const TitleCase& each : cases) check(each);
}

TEST_CASE("brackets in a comment are no outlet", "[document]") {
    const TitleCase cases[] = {
        {"新艦が就役(Naval Wire)―遅れは三年(推定)", "新艦が就役", "Naval Wire", "遅れは三年(推定)", true},
        {"新戦闘機(仮称)―その未来(Air Wire)", "新戦闘機(仮称)―その未来", "Air Wire", "", true},
    };
    for (const TitleCase& each : cases) check(each);
}

TEST_CASE("broken title lines stay whole", "[document]") {
    const TitleCase cases[] = {
        {"", "", "", "", false},
        {"()", "()", "", "", false},
        {"進水(", "進水(", "", "", false},
        {"進水)", "進水)", "", "", false},
        {"進水(((((", "進水(((((", "", "", false},
    };
    for (const TitleCase& each : cases) check(each);
    const std::string long_label = "進水(" + std::string(61, 'x') + ")";
    CHECK(parse_title_line(long_label).outlet.empty());
}
