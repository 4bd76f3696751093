// SPDX-License-Identifier: Apache-2.0
// Letters of acronyms.
#include "libalign/mine/initials.hpp"
#include "tests/unit/mine/support.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;

namespace {

double coverage(std::string_view ja, std::string_view acronym) {
    const auto japanese = link::analyse_japanese(ja, sample::resources().japanese);
    const auto covered = mine::initials_coverage(japanese, 0, japanese.tokens.size(), acronym, sample::resources());
    REQUIRE(covered.size() == japanese.tokens.size());
    return covered.empty() ? 0 : covered.front();
}

}  // namespace

TEST_CASE("what an acronym looks like", "[mine]") {
    struct Case {
        const char* text;
        bool acronym;
        const char* letters;
    };
    for (const Case& c : {Case{"FTO", true, "FTO"},
                          {"UUVs", true, "UUV"},
                          {"QZ-7B", true, "QZB"},
                          {"R&D", true, "RD"},
                          {"U.S.", true, "US"},
                          {"N/A", true, "NA"},
                          {"ABCDEFGHIJ", true, "ABCDEFGHIJ"},
                          {"ABCDEFGHIJK", false, "ABCDEFGHIJ"},
                          {"ABCDEFGHIJKL", false, "ABCDEFGHIJ"},
                          {"Fox", false, "F"},
                          {"2A", false, "A"},
                          {"Qs", false, "Q"},
                          {"s", false, ""},
                          {"", false, ""},
                          {"2031", false, ""},
                          {"AB CD", false, "ABCD"},
                          {"海CG", false, "CG"},
                          {"𠮟CG", false, "CG"}}) {
        INFO(c.text);
        CHECK(mine::is_acronym(c.text) == c.acronym);
        CHECK(mine::acronym_letters(c.text) == c.letters);
    }
}

TEST_CASE("words account for letters, each word once and in any order", "[mine]") {
    if (sample::lacks_edict()) return;
    struct Case {
        const char *name, *ja, *acronym;
        double share;
    };
    for (const Case& c : {Case{"a word a letter", "弾道ミサイル防衛", "BMD", 1},
                          {"another order", "弾道ミサイル防衛", "DMB", 1},
                          {"each word once", "防衛", "DD", 0.5},
                          {"a gloss of several words", "沿岸警備隊", "CG", 1},
                          {"a letter that nothing begins with", "弾道ミサイル", "BMX", 2.0 / 3},
                          {"katakana by how it begins", "コルベラ", "K", 1},
                          {"katakana that cannot begin so", "コルベラ", "M", 0},
                          {"the beginning of a gloss", "北方軍", "NORTHZZ", 5.0 / 7},
                          {"plural", "弾道ミサイル防衛", "BMDs", 1},
                          {"no letters", "弾道ミサイル防衛", "", 0},
                          {"no words", "", "BMD", 0},
                          {"beyond the BMP", "𠮟😀", "BMD", 0}}) {
        INFO(c.name);
        CHECK(coverage(c.ja, c.acronym) == Approx(c.share));
    }
}

TEST_CASE("coverage never falls to the left", "[mine]") {
    const auto japanese = link::analyse_japanese("日米共同の海上弾道ミサイル防衛訓練", sample::resources().japanese);
    const auto covered = mine::initials_coverage(japanese, 0, japanese.tokens.size(), "JMBMDT", sample::resources());
    for (std::size_t i = 1; i < covered.size(); ++i) CHECK(covered[i - 1] >= covered[i]);
    CHECK(mine::initials_coverage(japanese, 1, 1, "BMD", sample::resources()).empty());
}

TEST_CASE("phrases that spell an acronym out", "[mine]") {
    struct Case {
        const char *acronym, *phrase;
        bool yes;
    };
    for (const Case& c : {Case{"TBL", "tide-based lamps", true},
                          {"TBLs", "tide-based lamps", true},
                          {"NSW", "Northern Shore Watch", true},
                          {"UOF", "Use of Fog", true},
                          {"UF", "Use of Fog", true},
                          {"NSW", "Northern Shore Patrol", false},
                          {"NSW", "Northern Watch Shore", false},
                          {"NS", "Northern Shore Watch", false},
                          {"N", "Northern", false},
                          {"", "", false},
                          {"NS", "", false},
                          {"NS", "𠮟 😀", false}}) {
        INFO(c.acronym << " " << c.phrase);
        const auto english = link::analyse_english(c.phrase, sample::resources().english);
        CHECK(mine::spells_out(c.acronym, english, 0, english.tokens.size()) == c.yes);
    }
}
