// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/draft/masks.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace yakugo;
using namespace yakugo::check;

namespace {

// What is masked, or quoted, between bars.
std::string shown(const std::string& text, const std::vector<ByteRange>& ranges) {
    std::string out;
    for (const ByteRange range : ranges) out += (out.empty() ? "" : "|") + text.substr(range.begin, range.size());
    return out;
}

}  // namespace

TEST_CASE("what is no language is masked") {
    const struct {
        const char *name, *text, *masked;
    } cases[] = {
        {"nothing", "国防省は𠮟った。👍 It is.", ""},
        {"empty", "", ""},
        {"URL before Japanese", "詳細はhttps://example.com/a_(b)?q=1#xを参照", "https://example.com/a_(b)?q=1#x"},
        {"URL in brackets", "(https://example.com/a).", "https://example.com/a"},
        {"URL with a full stop", "See https://example.com/a.", "https://example.com/a"},
        {"URL behind a word", "URL:https://example.com", "https://example.com"},
        {"www", "www.example.com へ", "www.example.com"},
        {"not a scheme", "比は3://4", ""},
        {"mail", "info@example.co.jpまで", "info@example.co.jp"},
        {"handles", "@usairforce と @Lockheed_ は #自衛隊 と #F35 を", "@usairforce|@Lockheed_|#自衛隊|#F35"},
        {"numbers and languages are no tags", "#1 と C# と a#b", ""},
        {"paths", "/usr/share/x と ./a/b.c と C:\\temp\\x と src/main.cpp と IMG_0231.jpg",
         "/usr/share/x|./a/b.c|C:\\temp\\x|src/main.cpp|IMG_0231.jpg"},
        {"no paths", "F/A-18 and/or km/h 10/12 AN/ALQ-99 U.S. Node.js Amazon.com No.2", ""},
        {"code", "`a` と ``b ` c`` と", "`a`|``b ` c``"},
        {"code that is not closed", "a ` b", "`"},
        {"tags", "太い<b class=\"x>y\">字</b>と<br/>と<!-- 注 -->", "<b class=\"x>y\">|</b>|<br/>|<!-- 注 -->"},
        {"no tags", "a < b > c, 1<2, <3, <あ>", ""},
        {"code in tags", "x<code>弁</code>y<CODE>z</Code>", "<code>弁</code>|<CODE>z</Code>"},
        {"ruby", "<ruby>国境<rp>(</rp><rt>こっきょう</rt><rp>)</rp></ruby>の",
         "<ruby>|<rp>(</rp><rt>こっきょう</rt><rp>)</rp></ruby>"},
        {"ruby without ends", "<ruby>国<rt>くに</ruby>の", "<ruby>|<rt>くに</ruby>"},
        {"Aozora", "国境《こっきょう》の｜長いトンネル《ながい》。｜棒《読めぬ字》［＃改行］",
         "《こっきょう》|｜|《ながい》|［＃改行］"},
        {"titles in double brackets", "映画《ひまわり》と小説《雪国》", "《ひまわり》"},
        {"entities", "A&nbsp;B &amp; &#12354; AT&T;", "&nbsp;|&amp;|&#12354;|&T;"},
        {"placeholders", "%sを%1$dに%(name)sと%-5.2fと{0}と{user.name}と${x}と{{y}}と%1",
         "%s|%1$d|%(name)s|%-5.2f|{0}|{user.name}|${x}|{{y}}|%1"},
        {"percent", "100%だ。5%down、20% disc、{あ}", ""},
        {"Markdown links", "[写真](https://example.com/a b.jpg) ![図](図/一.png \"題\") [a][b]",
         "https://example.com/a|](図/一.png \"題\")|][b]"},
        {"a bracket behind a bracket", "[F-35](米空軍)、[表](US Air Force)", ""},
    };
    for (const auto& one : cases) {
        INFO(one.name);
        Text text;
        text.text = one.text;
        mark(text);
        CHECK(shown(text.text, text.masked) == one.masked);
    }
}

TEST_CASE("what is quoted") {
    const struct {
        const char *name, *text, *quoted;
    } cases[] = {
        {"none", "国防省は", ""},
        {"one", "彼は「来る」と", "「来る」"},
        {"nested", "「彼は『来る』と“言う”た」と『題』", "「彼は『来る』と“言う”た」|『題』"},
        {"half width", "｢来る｣と", "｢来る｣"},
        {"not closed", "彼は「来る、『と", "「来る、『と"},
        {"closed before it is opened", "来る」と", ""},
        {"crossed", "「あ『い」う』え", "「あ『い」"},
        {"curly", "He said “go” to ‘it’", "“go”"},
        {"straight", "He said \"go, now\" and \"no\".", "\"go, now\"|\"no\""},
        {"inches", "a 5\" gun and a 3\" gun", ""},
        {"straight and not closed", "say \"go", ""},
    };
    for (const auto& one : cases) {
        INFO(one.name);
        Text text;
        text.text = one.text;
        mark(text);
        CHECK(shown(text.text, text.quoted) == one.quoted);
    }
}

TEST_CASE("hostile texts are masked in linear time") {
    for (const char* piece : {"<", "`", "<a ", "a,b", "](", "《", "%(", "{", "「", "\"a ", "@a", "http://", "<code>",
                              "｜", "<!--", "a/b.c", "&#"}) {
        INFO(piece);
        Text text;
        while (text.text.size() < 2'000'000) text.text += piece;
        mark(text);
        std::size_t end = 0;
        for (const ByteRange range : text.masked) {
            REQUIRE(range.begin >= end);
            REQUIRE(range.end <= text.text.size());
            end = range.end;
        }
    }
}
