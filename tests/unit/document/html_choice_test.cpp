// SPDX-License-Identifier: Apache-2.0
// Which part of a page is the article, where what marks it is missing, misleading or somebody else's.
#include "libalign/document/readers.hpp"
#include "tests/unit/document/html_lines.hpp"

#include <catch2/catch.hpp>

using namespace yakugo::document;

namespace {

const std::string kFirst =
    "The harbor commission said on Monday that the new pier would open in spring, a year later than it had planned.";
const std::string kSecond =
    "Engineers found cracks in the concrete last autumn, and divers have replaced forty of the pillars since then.";
const std::string kThird =
    "Fishermen say that they have lost a season, and that nobody has told them who is going to pay for all of it.";
const std::string kFourth =
    "The new date depends on the weather, the commission said, because the deck cannot be poured below five degrees.";
const std::string kChoiceBody = "<p>" + kFirst + "</p><p>" + kSecond + "</p><p>" + kThird + "</p><p>" + kFourth +
                                "</p><p>" + kFirst + "</p><p>" + kSecond + "</p>";
const std::string kRead = kFirst + "||" + kSecond + "||" + kThird + "||" + kFourth + "||" + kFirst + "||" + kSecond;
const std::string kChoiceTitle = "Pier opens a year late";

/// Cards of other articles, marked as articles with content.
std::string cards(const std::string& heading = "h3") {
    std::string out;
    for (const char* name : {"Ferry runs again", "Lighthouse sold"}) {
        out += "<article class='card post'><" + heading + " class='entry-title'><a href=x>" + name + "</a></" +
               heading +
               "><div class='entry-content'><p>A short summary of another article, long enough to be read as a "
               "sentence of its own.</p></div></article>";
    }
    return out;
}

std::string choice_page(const std::string& body, const std::string& head = "") {
    return "<!DOCTYPE html><html lang=en><head><title>" + kChoiceTitle +
           " | Harbor Gazette</title><meta property='og:type' content='article'><meta property='og:title' content='" +
           kChoiceTitle + "'>" + head + "</head><body>" + body + "</body></html>";
}

struct ChoiceCase {
    const char* name;
    std::string html;
    std::string lines;
};

}  // namespace

TEST_CASE("the article is where the running text is", "[html]") {
    const std::string title = "<h1>" + kChoiceTitle + "</h1>";
    const std::string wanted = "title:" + kChoiceTitle + "||" + kRead;
    const ChoiceCase table[] = {
        {"nothing marks the article, cards of others are marked",
         choice_page("<div id=a>" + title + "<div id=b>" + kChoiceBody + "</div></div><div>" + cards() + "</div>"),
         wanted},
        {"the same below a word for what is related",
         choice_page(title + "<div>" + kChoiceBody + "</div><div class=related>" + cards() + "</div>"), wanted},
        {"content in a layout whose class has a word for what stands round it",
         choice_page("<article>" + title + "<div class='content-with-sidebar-wrp'><div class='x'>" + kChoiceBody +
                     "</div></div></article>"),
         wanted},
        {"each part of a page is a widget to the system that makes it",
         choice_page(
             "<div class='elementor-widget'>" + title +
             "</div><div class='elementor-widget'><div class='elementor-widget-container'>" + kChoiceBody +
             "</div></div><div class='elementor-widget'><ul><li><a href=a>One</a><li><a href=b>Two</a></ul></div>"),
         wanted},
        {"content that is a widget inside",
         choice_page("<article>" + title + "<div class='post-content widget'><div class='widget-container'>" +
                     kChoiceBody + "</div></div></article>"),
         wanted},
        {"cards inside of the article have content of their own",
         choice_page("<article>" + title + "<div id=text>" + kChoiceBody + "</div><section>" +
                     "<div class='entry-content'>A card.</div></section></article>"),
         wanted},
        {"cards have headings of the first level, too",
         choice_page("<div>" + cards("h1") + "</div><div id=x>" + title + kChoiceBody + "</div>"), wanted},
        {"more comments than article",
         choice_page("<div id=a>" + title + kChoiceBody + "</div><section class='comments'><article class=comment-5>" +
                     kChoiceBody + "</article><div class=comment-text>" + kChoiceBody + "</div></section>"),
         "title:" + kChoiceTitle + "||" + kRead},
        {"a short post keeps its mark beside a long sidebar",
         choice_page("<article class=hentry><h1 class=entry-title>" + kChoiceTitle +
                     "</h1><div class=entry-content><p>The pier opens in spring, a year later than it was planned to "
                     "do.</p></div></article><div id=x>" +
                     kChoiceBody + "</div>"),
         "title:" + kChoiceTitle + "||The pier opens in spring, a year later than it was planned to do."},
    };
    for (const ChoiceCase& one : table) {
        INFO(one.name);
        CHECK(html_lines::shown(read_html_flow(one.html, "page.html")) == one.lines);
    }
}
