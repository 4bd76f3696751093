// SPDX-License-Identifier: Apache-2.0
// Which part of a page is the article, where what marks it is missing, misleading or somebody else's.
#include "libalign/document/readers.hpp"
#include "tests/unit/document/html_lines.hpp"

#include <catch2/catch.hpp>

using namespace yakugo::document;

namespace {

const std::string kOne =
    "The harbor commission said on Monday that the new pier would open in spring, a year later than it had planned.";
const std::string kTwo =
    "Engineers found cracks in the concrete last autumn, and divers have replaced forty of the pillars since then.";
const std::string kThree =
    "Fishermen say that they have lost a season, and that nobody has told them who is going to pay for all of it.";
const std::string kFour =
    "The new date depends on the weather, the commission said, because the deck cannot be poured below five degrees.";
const std::string kBody = "<p>" + kOne + "</p><p>" + kTwo + "</p><p>" + kThree + "</p><p>" + kFour + "</p><p>" + kOne +
                          "</p><p>" + kTwo + "</p>";
const std::string kRead = kOne + "||" + kTwo + "||" + kThree + "||" + kFour + "||" + kOne + "||" + kTwo;
const std::string kTitle = "Pier opens a year late";

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

std::string page(const std::string& body, const std::string& head = "") {
    return "<!DOCTYPE html><html lang=en><head><title>" + kTitle +
           " | Harbor Gazette</title><meta property='og:type' content='article'><meta property='og:title' content='" +
           kTitle + "'>" + head + "</head><body>" + body + "</body></html>";
}

struct Case {
    const char* name;
    std::string html;
    std::string lines;
};

}  // namespace

TEST_CASE("the article is where the running text is", "[html]") {
    const std::string title = "<h1>" + kTitle + "</h1>";
    const std::string wanted = "title:" + kTitle + "||" + kRead;
    const Case table[] = {
        {"nothing marks the article, cards of others are marked",
         page("<div id=a>" + title + "<div id=b>" + kBody + "</div></div><div>" + cards() + "</div>"), wanted},
        {"the same below a word for what is related",
         page(title + "<div>" + kBody + "</div><div class=related>" + cards() + "</div>"), wanted},
        {"content in a layout whose class has a word for what stands round it",
         page("<article>" + title + "<div class='content-with-sidebar-wrp'><div class='x'>" + kBody +
              "</div></div></article>"),
         wanted},
        {"each part of a page is a widget to the system that makes it",
         page("<div class='elementor-widget'>" + title +
              "</div><div class='elementor-widget'><div class='elementor-widget-container'>" + kBody +
              "</div></div><div class='elementor-widget'><ul><li><a href=a>One</a><li><a href=b>Two</a></ul></div>"),
         wanted},
        {"content that is a widget inside",
         page("<article>" + title + "<div class='post-content widget'><div class='widget-container'>" + kBody +
              "</div></div></article>"),
         wanted},
        {"cards inside of the article have content of their own",
         page("<article>" + title + "<div id=text>" + kBody + "</div><section>" +
              "<div class='entry-content'>A card.</div></section></article>"),
         wanted},
        {"cards have headings of the first level, too",
         page("<div>" + cards("h1") + "</div><div id=x>" + title + kBody + "</div>"), wanted},
        {"more comments than article",
         page("<div id=a>" + title + kBody + "</div><section class='comments'><article class=comment-5>" + kBody +
              "</article><div class=comment-text>" + kBody + "</div></section>"),
         "title:" + kTitle + "||" + kRead},
        {"a short post keeps its mark beside a long sidebar",
         page("<article class=hentry><h1 class=entry-title>" + kTitle +
              "</h1><div class=entry-content><p>The pier opens in spring, a year later than it was planned to "
              "do.</p></div></article><div id=x>" +
              kBody + "</div>"),
         "title:" + kTitle + "||The pier opens in spring, a year later than it was planned to do."},
    };
    for (const Case& one : table) {
        INFO(one.name);
        CHECK(html_lines::shown(read_html_flow(one.html, "page.html")) == one.lines);
    }
}
