// SPDX-License-Identifier: Apache-2.0
// What single lines can be: dates, URLs, slugs, names, roles.
#include "libalign/document/patterns.hpp"

#include <catch2/catch.hpp>

using namespace yakugo::document;
using Words = std::vector<std::string>;

namespace {

struct DateCase {
    std::string_view line, day;  // an empty day: no date
};

struct PatternCase {
    std::string_view line;
    bool expected;
};

}  // namespace

TEST_CASE("a day header is a whole line in one of the blog's forms", "[document]") {
    const DateCase cases[] = {
        {"2025年2月7日金曜日", "2025-02-07"},
        {"2025年02月07日", "2025-02-07"},
        {"2025年11月30日(日)", "2025-11-30"},
        {"２０２５年２月７日（金）", "2025-02-07"},
        {"2025年2月7日 金曜日", "2025-02-07"},
        {"2025-02-07", "2025-02-07"},
        {"2025/2/7(金)", "2025-02-07"},
        {"2025年2月7日に着工した。", ""},
        {"2025年2月", ""},
        {"2025年13月1日", ""},
        {"2025年1月32日", ""},
        {"2025年0月1日", ""},
        {"20250年1月1日", ""},
        {"年月日", ""},
        {"2025-02", ""},
        {"2025-", ""},
        {"😀2025-02-07", ""},
        {"2025-02-07𠮟", ""},
        {"", ""},
    };
    for (const DateCase& each : cases) {
        INFO(each.line);
        CHECK(day_header(each.line).value_or("") == each.day);
    }
}

TEST_CASE("English dates come in many forms", "[document]") {
    const DateCase cases[] = {
        {"on February 04, 2025 at 12:59 PM", "2025-02-04"},
        {"MARCH 6, 2025", "2025-03-06"},
        {"6 March 2025", "2025-03-06"},
        {"Published: Feb. 4, 2025", "2025-02-04"},
        {"Sept. 9, 2024", "2024-09-09"},
        {"Sep 9 2024", "2024-09-09"},
        {"May 1, 2025", "2025-05-01"},
        {"Monday, June 2nd, 2025", "2025-06-02"},
        {"June 1st 2025", "2025-06-01"},
        {"June 3rd, 2025", "2025-06-03"},
        {"Thu 11th December 2025", "2025-12-11"},
        {"Last updated on August 21, 2025, 7:05 a.m. ET", "2025-08-21"},
        {"Jan 31, 2026 9:00am EST", "2026-01-31"},
        {"PUBLISHED\u00a0 OCT 5, 2025 | 10:30 UTC", "2025-10-05"},
        {"February 2025", ""},
        {"February 4", ""},
        {"February 40, 2025", ""},
        {"The carrier left on February 4, 2025", ""},
        {"Feb. 4, 2025 in Guam", ""},
        {"Version 2025", ""},
        {"March", ""},
        {"2025年2月7日", ""},
        {"Mar𠮟 6, 2025", ""},
        {"...", ""},
        {"", ""},
    };
    for (const DateCase& each : cases) {
        INFO(each.line);
        CHECK(english_date(each.line).value_or("") == each.day);
    }
    CHECK_FALSE(english_date("May 1, 2025" + std::string(200, ' ') + "May").has_value());
}

TEST_CASE("a URL is one word with a scheme and a dot", "[document]") {
    const PatternCase cases[] = {
        {"https://www.example.org/2025/02/a-story/", true},
        {"http://example.org", true},
        {"www.example.org/a", true},
        {"https://例え.jp/記事", true},
        {"https://example.org/a story", false},
        {"see https://example.org", false},
        {"https://localhost", false},
        {"ftp://example.org", false},
        {"example.org", false},
        {"", false},
    };
    for (const PatternCase& each : cases) {
        INFO(each.line);
        CHECK(is_url(each.line) == each.expected);
    }
}

TEST_CASE("the host of a URL is bare", "[document]") {
    const std::pair<std::string_view, std::string_view> cases[] = {
        {"https://www.Example.ORG/2025/a", "example.org"},
        {"http://news.example.org:8080/a", "news.example.org"},
        {"www.example.org?x=1", "example.org"},
        {"https://example.org#top", "example.org"},
        {"example.org", "example.org"},
        {"https://", ""},
        {"", ""},
    };
    for (const auto& [url, host] : cases) {
        INFO(url);
        CHECK(host_of(url) == host);
    }
}

TEST_CASE("ASCII words and the words of a path", "[document]") {
    CHECK(ascii_words("The Navy's 2-ship plan: Iwo’s turn!") ==
          Words{"the", "navys", "2", "ship", "plan", "iwos", "turn"});
    CHECK(ascii_words("𠮟る F-35 😀") == Words{"f", "35"});
    CHECK(ascii_words(" ' ’ ").empty());
    CHECK(ascii_words("").empty());
    CHECK(slug_words("https://example.org/2025/navys-new-sub/?utm=a-b#c-d") == Words{"2025", "navys", "new", "sub"});
    CHECK(slug_words("https://example.org").empty());
    CHECK(slug_words("").empty());
}

TEST_CASE("a slug is one token that is no word", "[document]") {
    const PatternCase cases[] = {
        {"250301_harbor_crane_resized", true},
        {"IMG_0231.jpg", true},
        {"harbor-crane.png", true},
        {"20250301", true},
        {"DSC-20250", true},
        {"carrier", false},
        {"aircraft-carrier", false},
        {"F-35", false},
        {"a_b", false},
        {"IMG_0231 and more", false},
        {"空母_0231", false},
        {"https://example.org/a_b_c", false},
        {"", false},
    };
    for (const PatternCase& each : cases) {
        INFO(each.line);
        CHECK(is_slug(each.line) == each.expected);
    }
    CHECK_FALSE(is_slug(std::string(300, '_')));
}

TEST_CASE("names are capitalised words, perhaps joined", "[document]") {
    const PatternCase cases[] = {
        {"Dana Whitlock", true},
        {"Dana Whitlock and Ruben Castellano", true},
        {"Dana Whitlock, Ruben Castellano & Mei Sato", true},
        {"Ludwig van der Berg", true},
        {"J. D. Harker Jr.", true},
        {"DANA WHITLOCK", true},
        {"Åsa Öberg", true},
        {"Dana", false},
        {"Dana Whitlock wrote this", false},
        {"Navy Gets 3 Ships", false},
        {"Who Is Next?", false},
        {"and and", false},
        {"", false},
        {"One Two Three Four Five Six Seven", false},
    };
    for (const PatternCase& each : cases) {
        INFO(each.line);
        CHECK(looks_like_names(each.line) == each.expected);
    }
}

TEST_CASE("a role is a short line with the name of a job", "[document]") {
    const PatternCase cases[] = {
        {"STAFF WRITER", true},
        {"Pentagon Correspondent", true},
        {"Senior Fellow, Harbor Institute", true},
        {"Contributor/Analyst", true},
        {"Dana Whitlock", false},
        {"The editor of the paper has said on Monday that it is so", false},
        {"編集者", false},
        {"", false},
    };
    for (const PatternCase& each : cases) {
        INFO(each.line);
        CHECK(looks_like_role(each.line) == each.expected);
    }
}
