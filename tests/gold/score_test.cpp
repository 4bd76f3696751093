// SPDX-License-Identifier: Apache-2.0
// The scorer itself: a floor means something only if the counts are right.
#include "tests/gold/score.hpp"

#include <catch2/catch.hpp>

namespace {

gold::Truth sample() {
    gold::Truth out;
    out.posts = {{{{"title_ja", "機雷"}, {"url", "https://example.org/a"}}, {"Ann O’Hara"}}};
    out.segments = gold::read_tsv(
        "en_text\tja_text\tquality\n"
        "Robots clear the mines\tロボットが機雷を除去\texact\n"
        "A ship\t艦\tpartial\n",
        "segments");
    out.terms = gold::read_tsv(
        "ja\ten\tgrade\tnorm_en\n"
        "機雷\tmine\tA\n機雷\tmines\tB\n掃海艇\tminesweeper\tA\n𠮟責\trebuke\tB\t\n誤り\tslip\tA\tREJECT\n",
        "terms");
    out.optional_terms = gold::read_tsv("ja\ten\n艦\tship\n", "optional");
    out.terms_without_evidence = gold::read_tsv("ja\ten_known\n海\tsea\n", "known");
    return out;
}

}  // namespace

TEST_CASE("forms ignore what does not part two terms", "[gold]") {
    struct Case {
        const char *a, *b;
        bool same;
    };
    for (const Case& c : {Case{"The U.S. Navy", "US navy", true},
                          {"space-based interceptors", "space based interceptor", true},
                          {"Arleigh Burke", "Arleigh Burke-class", false},
                          {"O’Hara", "O'Hara", true},
                          {"wingmen", "wingman", true},
                          {"bodies", "body", true},
                          {"class", "clas", false},
                          {"version 2.0", "version 20", false},
                          {"", "the", false}}) {
        INFO(c.a << " / " << c.b);
        CHECK((gold::en_form(c.a) == gold::en_form(c.b)) == c.same);
    }
    CHECK(gold::ja_form("「もがみ」") == "もがみ");
    CHECK(gold::ja_form("ＳＰＹ－１") == gold::ja_form("SPY-1"));
    CHECK(gold::ja_form("𠮟責") != gold::ja_form("叱責"));
}

TEST_CASE("terms: neutral pairs count neither way, grades are the best of a pair's rows", "[gold]") {
    gold::Score score;
    const gold::Found found{{},
                            {},
                            {{"機雷", "Mines", 0.9},
                             {"機雷", "mine", 0.2},
                             {"掃海艇", "minesweeper", 0.4},
                             {"艦", "ship", 0.9},
                             {"海", "sea", 0.9},
                             {"誤り", "slip", 0.9},
                             {"鯨", "whale", 0.8}}};
    gold::score_terms(sample(), found, 0.5, score);
    CHECK(score.grades["A"].found == 1);
    CHECK(score.grades["A"].wanted == 2);
    CHECK(score.grades["B"].found == 0);
    CHECK(score.grades["B"].wanted == 1);
    CHECK(score.term_precision.found == 1);
    CHECK(score.term_precision.wanted == 2);
    CHECK(score.complaints == std::vector<std::string>{"term: missed 掃海艇 = minesweeper", "term: wrong 鯨 = whale"});
}

TEST_CASE("segments: long parts are enough, short ones are not", "[gold]") {
    gold::Score score;
    const gold::Found found{{}, {{"ロボットが機雷を除去する", "Robots clear the mine"}, {"艦", "A shi"}}, {}};
    gold::score_segments(sample(), found, score);
    CHECK(score.exact.found == 1);
    CHECK(score.exact.wanted == 1);
    CHECK(score.partial.found == 0);
    CHECK(score.partial.wanted == 1);
    CHECK(score.segment_precision.found == 1);
    CHECK(score.segment_precision.wanted == 2);
}

TEST_CASE("posts: each field is wanted where the truth has it", "[gold]") {
    gold::Score score;
    gold::score_posts(sample(), {{{{{"title_ja", "機雷"}, {"url", ""}}, {"ann o'hara"}}}, {}, {}}, score);
    CHECK(score.posts["title_ja"].found == 1);
    CHECK(score.posts["url"].found == 0);
    CHECK(score.posts["url"].wanted == 1);
    CHECK(score.posts["authors"].found == 1);
    CHECK(score.posts["posts"].found == 1);
    CHECK(gold::sum({score, score}).posts["url"].wanted == 2);
}

TEST_CASE("a row with too many cells is named", "[gold]") {
    CHECK_THROWS_WITH(gold::read_tsv("a\tb\n1\t2\n1\t2\t3\n", "terms.tsv"), Catch::Contains("terms.tsv:3"));
    CHECK(gold::read_tsv("", "empty").empty());
    CHECK_THROWS(gold::read_truth("/no/such/folder"));
}
