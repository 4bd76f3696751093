// SPDX-License-Identifier: Apache-2.0
// Sentences and paragraphs: what TMX says of units, and what of that comes back.
#include "glossary/exchange/tmx/segment_kind.hpp"
#include "tests/unit/exchange/tmx_units.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using namespace yakugo::exchange;

namespace {

store::TranslationUnit unit(const std::string& en, const std::string& ja, const std::string& segtype = "") {
    store::TranslationUnit out;
    if (!segtype.empty()) out.attributes = {{"segtype", segtype}};
    out.variants = {{"en", {en}}, {"ja", {ja}}};
    return out;
}

/// The segtype of the header, and of each <tu>, "-" where it has none.
std::string segtypes(const std::string& file) {
    std::string out;
    for (const std::string element : {"<header ", "<tu>", "<tu "}) {
        for (std::size_t at = file.find(element); at != std::string::npos; at = file.find(element, at + 1)) {
            const std::string tag = file.substr(at, file.find('>', at) - at);
            const std::size_t from = tag.find("segtype=\"");
            const std::string value =
                from == std::string::npos ? "-" : tag.substr(from + 9, tag.find('"', from + 9) - from - 9);
            out += (out.empty() ? "" : " ") + value;
        }
    }
    return out;
}

std::string write(const std::vector<store::TranslationUnit>& units, bool any_paragraph) {
    std::ostringstream out;
    Options options{.source = Language::en, .date = "2026-05-10T01:02:03Z", .version = "0.1.0"};
    options.any_paragraph = [=] { return any_paragraph; };
    const auto writer = tmx_writer(out, options);
    for (const store::TranslationUnit& one : units) writer->write(one);
    writer->finish();
    return out.str();
}

}  // namespace

TEST_CASE("One sentence or several") {
    struct Case {
        std::string ja, en;
        bool several;
    };
    for (const Case& c : std::vector<Case>{
             {"", "", false},
             {"弁を閉める。", "Close the valve.", false},
             {"弁", "valve", false},
             {"弁を閉める。灯を消す。", "", true},
             {"", "Close the valve. Turn off the lamp.", true},
             {"弁を閉めるか？ はい！", "x", true},
             {"𠮟られた。😀", "He was scolded.😀", false},
             {"「弁を閉めろ。」", "“Close the valve!”", false},
             {"米国の経済。", "The U.S. economy grew 3.5 percent.", false},
             {"ｶﾞｽ｡ﾐｽﾞ｡", "", true},
             {"...", "...", false},
             {"。。。", "?!", false},
         }) {
        INFO(c.ja << " | " << c.en);
        CHECK(has_several_sentences(c.ja, c.en) == c.several);
        CHECK(segtype_of(unit(c.en, c.ja)) == (c.several ? "paragraph" : "sentence"));
    }
}

TEST_CASE("The header says what OmegaT must know, a unit what it is") {
    const std::vector<store::TranslationUnit> both = {unit("Close it.", "閉める。"),
                                                      unit("Close it. Go.", "閉める。行く。")};
    CHECK(segtypes(write(both, true)) == "paragraph - sentence");
    CHECK(segtypes(write(both, false)) == "sentence - paragraph");
    CHECK(segtypes(write({both[0]}, false)) == "sentence -");
    CHECK(segtypes(write({both[1]}, true)) == "paragraph -");
    const std::vector<store::TranslationUnit> own = {unit("Go.", "行く。", "phrase"), unit("a", "b", "paragraph"),
                                                     unit("Go. Run.", "行く。", "sentence")};
    for (const bool any : {false, true}) {
        INFO(any);
        CHECK(segtypes(write(own, any)) ==
              (any ? "paragraph phrase paragraph sentence" : "sentence phrase paragraph sentence"));
        for (const auto& units : {both, own}) {
            const auto got = testing::read_tmx(write(units, any));
            REQUIRE(got.units.size() == units.size());
            for (std::size_t i = 0; i < units.size(); ++i)
                CHECK(testing::show(got.units[i]) == testing::show(units[i]));
        }
    }
}

TEST_CASE("A file's segtype is kept where the texts do not show it") {
    const auto read = [](const std::string& header, const std::string& unit, const std::string& text) {
        const auto got = testing::read_tmx("<tmx version='1.4'><header srclang='en'" + header + "/><body><tu" + unit +
                                           "><tuv xml:lang='en'><seg>" + text + "</seg></tuv></tu></body></tmx>");
        REQUIRE(got.units.size() == 1);
        return testing::show(got.units[0].attributes);
    };
    CHECK(read(" segtype='paragraph'", "", "Go. Run.").empty());
    CHECK(read(" segtype='paragraph'", "", "Go.") == " segtype=paragraph");
    CHECK(read(" segtype='paragraph'", " segtype='sentence'", "Go.").empty());
    CHECK(read(" segtype='sentence'", " segtype='sentence'", "Go. Run.") == " segtype=sentence");
    CHECK(read(" segtype='sentence'", "", "Go. Run.").empty());
    CHECK(read(" segtype='block'", "", "Go. Run.") == " segtype=block");
}

TEST_CASE("Other tags are told once for each language") {
    const std::string alternatives = "<tuv xml:lang='ja'><seg>あ</seg></tuv><tuv xml:lang='ja'><seg>い</seg></tuv>";
    const auto got = testing::read_tmx(
        "<tmx version='1.4'><header srclang='en'/><body><tu><tuv xml:lang='en'><seg>a<ph>x</ph></seg></tuv>" +
        alternatives + "<tuv xml:lang='de'><seg>b</seg></tuv></tu></body></tmx>");
    CHECK(got.units.size() == 1);
    CHECK(got.report.diagnostics.size() == 2);
}
