// SPDX-License-Identifier: Apache-2.0
// Whole dumps, small enough to be read here.
#include "tests/unit/document/dump.hpp"

#include <catch2/catch.hpp>

using namespace yakugo::document;
using Texts = std::vector<std::string>;

namespace {

constexpr std::string_view kBody =
    " 造船所は今週、新しい潜水艦を港に浮かべた。海軍によると、艦は来年の春に試験航海へ出る予定だ。\n\n"
    " 艦長は報道陣に対し、乗員の訓練がすでに始まっていると述べた。訓練は半年にわたって続く。■\n\n\n";

std::string post(std::string_view title, std::string_view tail) {
    return std::string(title) + "\n\n\n" + std::string(kBody) + std::string(tail) + "\n\n\n";
}

constexpr std::string_view kTitle = "新型潜水艦が進水し港は祝賀に包まれた(Harbor Gazette)";
constexpr std::string_view kTitleEn = "Harbor Yards Launches New Submarine After Long Delay";
constexpr std::string_view kUrl =
    "https://harborgazette.example/2025/02/harbor-yards-launches-new-submarine-after-long-delay/";

/// What every order of the tail has to give.
void check_tail(const Post& found) {
    CHECK(found.title_ja.text == "新型潜水艦が進水し港は祝賀に包まれた");
    CHECK(found.title_en.text == kTitleEn);
    CHECK(found.outlet == "Harbor Gazette");
    CHECK(found.authors == Texts{"Dana Whitlock"});
    CHECK(found.url == kUrl);
}

}  // namespace

TEST_CASE("one day header governs two posts", "[document]") {
    const Document document = dump::read("2025年2月7日金曜日\n\n" + post(kTitle, "") +
                                         post("海軍の新しい訓練船が北の港を出る(Sky Journal)", ""));
    REQUIRE(document.posts.size() == 2);
    CHECK(document.diagnostics.empty());
    CHECK(document.posts[0].date == "2025-02-07");
    CHECK(document.posts[1].date == "2025-02-07");
    CHECK(document.posts[0].first_line == 3);
    CHECK(document.posts[0].title_ja.line == 3);
    CHECK(document.at(document.posts[0].title_ja.range) == document.posts[0].title_ja.text);
    CHECK(document.posts[1].title_ja.text == "海軍の新しい訓練船が北の港を出る");
    CHECK(document.posts[1].outlet == "Sky Journal");
    CHECK(document.posts[1].title_en.text.empty());
    CHECK(document.posts[0].last_line < document.posts[1].first_line);
}

TEST_CASE("a later day header takes over", "[document]") {
    const Document document = dump::read("2025年2月7日金曜日\n\n" + post(kTitle, kUrl) + "2025年2月6日木曜日\n\n" +
                                         post("海軍の新しい訓練船が北の港を出る(Sky Journal)", ""));
    REQUIRE(document.posts.size() == 2);
    CHECK(document.posts[0].date == "2025-02-07");
    CHECK(document.posts[1].date == "2025-02-06");
}

TEST_CASE("the English tail may come in any order", "[document]") {
    const std::string title(kTitleEn), url(kUrl);
    const std::string dek = "The yard says that sea trials begin in spring, two years later than it had planned";
    const std::string day = "on February 04, 2025 at 12:59 PM";
    struct Case {
        std::string_view name;
        std::string tail;
        std::string_view date;
    };
    const Case cases[] = {
        {"usual", title + "\n\n" + dek + "\n\nBy Dana Whitlock\n\n" + day + "\n\n" + url, "2025-02-04"},
        {"URL first", url + "\n\n" + title + "\n\n" + dek + "\n\nBy Dana Whitlock\n\n" + day, "2025-02-04"},
        {"By on its own line", title + "\n\n" + dek + "\n\nBy\n\nDana Whitlock\n\n" + day + "\n\n" + url, "2025-02-04"},
        {"a job title", title + "\n\nBy Dana Whitlock\n\nSTAFF WRITER\n\n" + day + "\n\n" + url, "2025-02-04"},
        {"no dek", title + "\n\nBy Dana Whitlock\n\n" + day + "\n\n" + url, "2025-02-04"},
        {"no date", title + "\n\n" + dek + "\n\nBy Dana Whitlock\n\n" + url, "2025-02-07"},
        {"date first", title + "\n\n" + day + "\n\nBy Dana Whitlock\n\n" + url, "2025-02-04"},
        {"NBSP lines", title + "\n\u00a0\n" + dek + "\n\u00a0\nBy\u00a0 Dana Whitlock\n\u00a0\n" + url, "2025-02-07"},
        {"far below", "\n\n\n\n\n\n" + title + "\n\n\n\nBy Dana Whitlock\n\n\n\n" + url, "2025-02-07"},
        {"no blank lines", title + "\n" + dek + "\nBy Dana Whitlock\n" + day + "\n" + url, "2025-02-04"},
    };
    for (const Case& each : cases) {
        INFO(each.name);
        const Document document = dump::read("2025年2月7日金曜日\n\n" + post(kTitle, each.tail));
        REQUIRE(document.posts.size() == 1);
        check_tail(document.posts[0]);
        CHECK(document.posts[0].date == each.date);
        const bool has_dek = each.tail.find(dek) != std::string::npos;
        CHECK(document.posts[0].dek_en.text == (has_dek ? dek : ""));
    }
}

TEST_CASE("a date without a URL ends a post as well", "[document]") {
    const Document document =
        dump::read(post(kTitle, std::string(kTitleEn) + "\n\nBy Dana Whitlock\n\nMARCH 6, 2025\n") +
                   post("海軍の新しい訓練船が北の港を出る(Sky Journal)", ""));
    REQUIRE(document.posts.size() == 2);
    CHECK(document.posts[0].date == "2025-03-06");
    CHECK(document.posts[0].url.empty());
    CHECK(document.posts[0].authors == Texts{"Dana Whitlock"});
    CHECK(document.posts[1].date.empty());
}

TEST_CASE("the author's note behind the URL belongs to the post", "[document]") {
    const std::string tail = std::string(kTitleEn) + "\n\nBy Dana Whitlock\n\n" + std::string(kUrl) +
                             "\n\nDana Whitlock writes about ships, ports and the people who work in them.\n\n"
                             "著者デイナ・ホイットロックは港と船について二十年にわたり書き続けている記者である。\n";
    const Document document =
        dump::read(post(kTitle, tail) + post("海軍の新しい訓練船が北の港を出る(Sky Journal)", ""));
    REQUIRE(document.posts.size() == 2);
    check_tail(document.posts[0]);
    CHECK(document.posts[1].title_ja.text == "海軍の新しい訓練船が北の港を出る");
}

TEST_CASE("CR LF and a missing end mark change nothing", "[document]") {
    std::string text = post(kTitle, std::string(kTitleEn) + "\n\nBy Dana Whitlock\n\n" + std::string(kUrl));
    text.erase(text.find("■"), std::string_view("■").size());
    std::string crlf;
    for (const char c : text) crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
    for (const std::string& bytes : {text, crlf}) {
        INFO((&bytes == &text ? "LF" : "CR LF"));
        const Document document = dump::read(bytes);
        REQUIRE(document.posts.size() == 1);
        check_tail(document.posts[0]);
        CHECK(document.text.find('\r') == std::string::npos);
    }
}

TEST_CASE("an outlet that contradicts the URL gives way", "[document]") {
    const std::string tail = std::string(kTitleEn) + "\n\nBy Dana Whitlock\n\n" + std::string(kUrl);
    const Document document =
        dump::read(post(kTitle, tail) + post("海軍の新しい訓練船が北の港を出る(Sky Journal)", tail));
    REQUIRE(document.posts.size() == 2);
    CHECK(document.posts[1].outlet == "Harbor Gazette");
    CHECK(document.posts[1].printed_outlet == "Sky Journal");
    REQUIRE(document.diagnostics.size() == 1);
    CHECK(document.diagnostics[0].where.file == "dump.txt");
    CHECK(document.diagnostics[0].where.line == document.posts[1].title_ja.line);
}

TEST_CASE("a page without a Japanese title has no posts and says so", "[document]") {
    const std::string_view cases[] = {
        "Harbor Yards Launches New Submarine\n\nThe yard says that sea trials begin in spring.\n\nBy Dana Whitlock\n",
        "2025年2月7日金曜日\n",
        "\n\u00a0\n\n",
        "",
    };
    for (const std::string_view text : cases) {
        INFO(text);
        const Document document = dump::read(text);
        CHECK(document.posts.empty());
        REQUIRE(document.diagnostics.size() == 1);
        CHECK(document.diagnostics[0].message == "no post found: expected a Japanese title line");
        CHECK(document.diagnostics[0].severity == yakugo::Severity::warning);
    }
}
