// SPDX-License-Identifier: Apache-2.0
// Labels against hosts, and what a document does with those that disagree.
#include "libalign/document/outlet.hpp"
#include "tests/unit/document/dump.hpp"

#include <catch2/catch.hpp>

using namespace yakugo::document;

TEST_CASE("a label fits its own host and no other", "[document]") {
    struct Case {
        std::string_view label, host;
        bool expected;
    };
    const Case cases[] = {
        {"USNI News", "news.usni.org", true},
        {"The War Zone", "twz.com", true},
        {"Breaking Defense", "breakingdefense.com", true},
        {"Defense News", "breakingdefense.com", false},
        {"Defense News", "defensenews.com", true},
        {"The Harbor Gazette", "harborgazette.co.uk", true},
        {"HARBOR GAZETTE", "harbor-gazette.example", true},
        {"Harbor Gazette", "skyjournal.example", false},
        {"港湾新報", "harborgazette.example", false},
        {"The", "the.example", false},
        {"", "harborgazette.example", false},
        {"Harbor Gazette", "", false},
        {"", "", false},
    };
    for (const Case& each : cases) {
        INFO(each.label << " / " << each.host);
        CHECK(label_fits_host(each.label, each.host) == each.expected);
    }
}

namespace {

Post labelled_post(std::string label, std::string url) {
    Post out;
    out.printed_outlet = std::move(label);
    out.url = std::move(url);
    return out;
}

}  // namespace

TEST_CASE("the outlet is settled from label, host and the other posts", "[document]") {
    Document document;
    document.posts = {labelled_post("Harbor Gazette", "https://harborgazette.example/a"),
                      labelled_post("Sky Journal", "https://www.harborgazette.example/b"),
                      labelled_post("Sky Journal", ""),
                      labelled_post("", "https://skyjournal.example/c"),
                      labelled_post("", "https://unknown.example/d"),
                      labelled_post("", ""),
                      labelled_post("Naval Wire", "https://elsewhere.example/e")};
    settle_outlets(document);
    const std::string_view expected[] = {
        "Harbor Gazette", "Harbor Gazette", "Sky Journal", "Sky Journal", "unknown.example", "", "Naval Wire"};
    for (std::size_t i = 0; i < document.posts.size(); ++i) {
        INFO("post " << i);
        CHECK(document.posts[i].outlet == expected[i]);
    }
    CHECK(document.posts[1].printed_outlet == "Sky Journal");
}

TEST_CASE("an outlet that contradicts its URL is reported", "[document]") {
    Document known;
    known.source = "dump.txt";
    known.posts = {labelled_post("Harbor Gazette", "https://harborgazette.example/a"),
                   labelled_post("Sky Journal", "https://harborgazette.example/b")};
    settle_outlets(known);
    REQUIRE(known.diagnostics.size() == 1);
    CHECK(known.diagnostics[0].severity == yakugo::Severity::note);
    CHECK(known.diagnostics[0].message == "the title names \"Sky Journal\", but the URL belongs to Harbor Gazette");
}
