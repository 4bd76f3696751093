// SPDX-License-Identifier: Apache-2.0
// Brackets of glosses.
#include "libalign/lexicon/gloss.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

using yakugo::lexicon::split_markers;
using yakugo::lexicon::without_legal_form;
using yakugo::lexicon::without_remarks;

TEST_CASE("remarks in brackets are taken out of a gloss", "[lexicon]") {
    struct Case {
        std::string_view gloss;
        std::string_view expected;
    };
    const Case cases[] = {
        {"", ""},
        {"aerial refueling", "aerial refueling"},
        {"wheel (esp. of vehicle)", "wheel"},
        {"cartel (ger: Kartell)", "cartel"},
        {"Geneve (Switzerland)", "Geneve"},
        {"(Japanese) Pharmaceutical Affairs Law", "Pharmaceutical Affairs Law"},
        {"road (x), street", "road, street"},
        {"one (a) two (b) three", "one two three"},
        {"power (sub)station", "power substation"},
        {"smokeless (gun)powder", "smokeless gunpowder"},
        {"Scotch(R) tape", "Scotch tape"},
        {"person(s)", "person"},
        {"calcium phosphate (Ca3(PO4)2)", "calcium phosphate"},
        {"access {comp}", "access"},
        {"hopter (gadget that flies", "hopter"},
        {"formoterol)", "formoterol"},
        {"((((", ""},
        {"))))", ""},
        {"(only a remark)", ""},
        {"()x", "x"},
        {"  two   spaces ", "two spaces"},
        {"rocket 🚀 (𠮟)", "rocket 🚀"},
    };
    for (const Case& each : cases) {
        INFO(each.gloss);
        CHECK(without_remarks(each.gloss) == each.expected);
    }
}

TEST_CASE("a company's legal form is no part of its name", "[lexicon]") {
    struct Case {
        std::string_view company, expected;
    };
    const Case cases[] = {
        {"Mitsubishi Heavy Industries, Ltd.", "Mitsubishi Heavy Industries"},
        {"Eiken Chemical Co, Ltd.", "Eiken Chemical"},
        {"Asahi Breweries, Ltd", "Asahi Breweries"},
        {"Bank of The Ryukyus, Limited", "Bank of The Ryukyus"},
        {"Takenaka Corporation", "Takenaka Corporation"},
        {"Boom Corp. of Texas", "Boom Corp. of Texas"},
        {"Tobacco", "Tobacco"},
        {"Co., Ltd.", "Co."},
        {"Ltd.", "Ltd."},
        {"", ""},
        {" , .", " , ."},
    };
    for (const Case& each : cases) {
        INFO(each.company);
        CHECK(without_legal_form(each.company) == each.expected);
    }
}

TEST_CASE("the groups that lead a gloss are its markers", "[lexicon]") {
    struct Case {
        std::string_view gloss;
        std::vector<std::string_view> markers;
        std::string_view rest;
    };
    const Case cases[] = {
        {"", {}, ""},
        {"fighter", {}, "fighter"},
        {"(n,vs) (1) (comp) access (to memory)", {"n,vs", "1", "comp"}, "access (to memory)"},
        {"(P)", {"P"}, ""},
        {"(finger)nail", {}, "(finger)nail"},
        {"(n) (sub)station", {"n"}, "(sub)station"},
        {"(never closed", {}, "(never closed"},
        {"(", {}, "("},
        {"()", {""}, ""},
    };
    for (const Case& each : cases) {
        INFO(each.gloss);
        const auto found = split_markers(each.gloss);
        CHECK(found.markers == each.markers);
        CHECK(found.rest == each.rest);
    }
}
