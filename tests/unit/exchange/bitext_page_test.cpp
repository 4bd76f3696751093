// SPDX-License-Identifier: Apache-2.0
// The page of an aligned text: what stands in it, escaped and closed, and where its links lead.
#include "glossary/exchange/html/bitext_page.hpp"
#include "tests/unit/exchange/rows.hpp"

#include <tinyxml2.h>

#include <catch2/catch.hpp>

#include <sstream>

using namespace yakugo;
using testing::count;

namespace {

exchange::BitextPage sample() {
    exchange::BitextPage page{"a <1>.en.txt", "a.ja.txt", Language::en, {}};
    page.rows = {{{{1, "<script>alert(\"x\")</script> & more"}}, {{1, "𠮟られた猫と👩‍🚀"}}, 0.95},
                 {{{2, "Nobody wrote this."}}, {}, 0.8},
                 {{}, {{3, "足された文。"}}, 0.7},
                 {{{4, "One."}, {5, "Two."}}, {{2, "一と二。"}}, 0.4, true, 0}};
    return page;
}

std::string written(const exchange::BitextPage& page) {
    std::ostringstream out;
    exchange::write_bitext_page(out, page);
    return out.str();
}

}  // namespace

TEST_CASE("the page is well formed and closes every element") {
    const std::string page = written(sample());
    CHECK(page.rfind("<!DOCTYPE html>", 0) == 0);
    tinyxml2::XMLDocument read;
    CHECK(read.Parse(page.c_str()) == tinyxml2::XML_SUCCESS);
    // HTML knows <col/> and <meta/> only; <p/> would be an element that is never closed.
    CHECK(count(page, "/>") == count(page, "<meta") + count(page, "<col ") + count(page, "<col/>"));
    for (const char* forbidden : {"<script", "http:", "https:", "url(", "@import", "&quot;", "&amp;lt;"}) {
        INFO(forbidden);
        CHECK(page.find(forbidden) == std::string::npos);
    }
    const std::size_t begin = page.find("<style>") + 7;
    CHECK(page.substr(begin, page.find("</style>") - begin).find('&') == std::string::npos);
}

TEST_CASE("the page says what each row is") {
    const std::string page = written(sample());
    for (const char* part :
         {"&lt;script&gt;alert(\"x\")&lt;/script&gt; &amp; more", "𠮟られた猫と👩‍🚀",
          "a &lt;1&gt;.en.txt", "not translated", "訳文なし", "原文なし", "<td lang=\"ja\">", "<td lang=\"en\">",
          "<tr id=\"r4\" class=\"unlikely\">", "<tr id=\"r2\" class=\"lone\">", "<a href=\"#r2\">row 2, line 2</a>",
          "<a href=\"#r3\">row 3, line 3</a>", "stands behind <a href=\"#r1\">row 1</a>",
          "in the target text <a href=\"#r4\">row 4</a> follows", "0.95", "0.40"}) {
        INFO(part);
        CHECK(page.find(part) != std::string::npos);
    }
    CHECK(count(page, "class=\"label\"") == 2);
}

TEST_CASE("the colour goes by the score that is printed") {
    struct Case {
        double score;
        const char *style, *value;
    };
    for (const Case& c : {Case{0.897, "sure", "0.90"},
                          {0.894, "likely", "0.89"},
                          {0.696, "likely", "0.70"},
                          {0.496, "doubtful", "0.50"},
                          {0.494, "unlikely", "0.49"},
                          {-1, "unlikely", "0.00"},
                          {2, "sure", "1.00"}}) {
        INFO(c.score);
        exchange::BitextPage page{"a", "b", Language::en, {}};
        page.rows = {{{{1, "A."}}, {{1, "あ。"}}, c.score}};
        const std::string text = written(page);
        CHECK(text.find(std::string("<tr id=\"r1\" class=\"") + c.style + '"') != std::string::npos);
        CHECK(text.find(std::string("<span class=\"value\">") + c.value) != std::string::npos);
    }
}

TEST_CASE("rows that moved together lead to the first of them") {
    exchange::BitextPage page{"a", "b", Language::en, {}};
    page.rows = {{{{1, "A."}}, {{3, "あ。"}}, 0.9},
                 {{{2, "B."}}, {{1, "い。"}}, 0.9, true},
                 {{{3, "C."}}, {{2, "う。"}}, 0.9, true, 1}};
    const std::string text = written(page);
    CHECK(text.find("begins the target text") != std::string::npos);
    CHECK(text.find("together with <a href=\"#r2\">row 2</a>") != std::string::npos);
    CHECK(text.find("follows here") == std::string::npos);
}

TEST_CASE("a page from Japanese has the Japanese text on the left") {
    exchange::BitextPage page{"a.ja.txt", "a.en.txt", Language::ja, {}};
    page.rows = {{{{1, "猫。"}}, {{1, "Cat."}}, 0.9}};
    const std::string text = written(page);
    CHECK(text.find("<td lang=\"ja\">") < text.find("<td lang=\"en\">"));
}

TEST_CASE("a page without rows, and with rows that hold nothing") {
    exchange::BitextPage page{"", "", Language::en, {}};
    CHECK(written(page).find("</html>") != std::string::npos);
    page.rows = {{{{1, ""}}, {{1, "\x01\xff"}}, 2.0}, {{}, {}, -1}};
    const std::string text = written(page);
    tinyxml2::XMLDocument read;
    CHECK(read.Parse(text.c_str()) == tinyxml2::XML_SUCCESS);
    CHECK(text.find('\x01') == std::string::npos);
}
