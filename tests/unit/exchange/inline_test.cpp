// SPDX-License-Identifier: Apache-2.0
// Tags that match, and codes that may stand in a file.
#include "glossary/exchange/tmx/inline_text.hpp"
#include "glossary/exchange/xml/xml.hpp"

#include <catch2/catch.hpp>

#include <sstream>

using namespace yakugo;
using store::InlineTag;
using store::InlineText;

TEST_CASE("Tags match by what they are, not by where") {
    const InlineTag bold{0, "bpt", {{"i", "1"}, {"x", "1"}, {"type", "bold"}}, "<b>"},
        bold_end{3, "ept", {{"i", "1"}}, "</b>"};
    const InlineTag other_number{5, "bpt", {{"type", "bold"}, {"i", "7"}, {"x", "1"}}, "{b}"},
        other_end{6, "ept", {{"i", "7"}}, ""};
    const InlineTag italic{0, "bpt", {{"i", "1"}, {"x", "1"}, {"type", "italic"}}, ""};
    const InlineTag line{0, "ph", {{"x", "2"}}, "<br/>"}, line_two{0, "ph", {{"x", "3"}}, "<br/>"};
    const InlineTag opens{0, "it", {{"pos", "begin"}}, ""}, closes{0, "it", {{"pos", "end"}}, ""};
    struct {
        const char* name;
        std::vector<InlineTag> a, b;
        bool same;
    } const cases[] = {{"none", {}, {}, true},
                       {"in another order", {bold, bold_end, line}, {line, other_number, other_end}, true},
                       {"one more", {line}, {line, line}, false},
                       {"another type", {bold, bold_end}, {italic, bold_end}, false},
                       {"another x", {line}, {line_two}, false},
                       {"another position", {opens}, {closes}, false},
                       {"as many of another kind", {bold, bold_end}, {line, line}, false}};
    for (const auto& c : cases) {
        INFO(c.name);
        CHECK(exchange::same_tags({"弁", c.a}, {"valve", c.b}) == c.same);
        CHECK(exchange::same_tags({"弁", c.b}, {"valve", c.a}) == c.same);
    }
}

TEST_CASE("Codes that can stand in a TMX file as they are") {
    struct {
        const char* code;
        bool good;
    } const cases[] = {{"", true},
                       {"&lt;b&gt; 弁 &#24321; &#x5f01; \"'>", true},
                       {"a<sub>b</sub>c<sub type=\"x\" datatype=\"html\">d<ph x=\"1\">e<sub></sub></ph><hi><bpt "
                        "i=\"1\"></bpt></hi></sub>",
                        true},
                       {"<b>", false},
                       {"<b></b>", false},
                       {"<sub>", false},
                       {"</sub>", false},
                       {"<sub></sub></sub>", false},
                       {"<sub><sub></sub></sub>", false},
                       {"<ph></ph>", false},
                       {"<sub><bpt></bpt></sub>", false},
                       {"<sub><it pos=\"begin\"></it></sub>", true},
                       {"<sub><it pos=\"x\"></it></sub>", false},
                       {"<sub type='x'></sub>", false},
                       {"<sub type=\"x\" type=\"y\"></sub>", false},
                       {"<sub type=\"<\"></sub>", false},
                       {"<sub other=\"x\"></sub>", false},
                       {"a & b", false},
                       {"&nbsp;", false},
                       {"&#0;", false},
                       {"&#xD800;", false},
                       {"&#1114112;", false},
                       {"&#;", false},
                       {"]]>", false},
                       {"\x01", false},
                       {"\xFF", false},
                       {"<!-- x -->", false}};
    for (const auto& c : cases) {
        INFO(c.code);
        CHECK(exchange::is_inline_code(c.code) == c.good);
    }
}

TEST_CASE("XML that is written is well-formed whatever the text is") {
    struct {
        const char* name;
        std::string text, in_text, in_attribute;
        std::size_t dropped;
    } const cases[] = {
        {"marks", "<a> & \"b\" 'c'", "&lt;a&gt; &amp; \"b\" 'c'", "&lt;a&gt; &amp; &quot;b&quot; &apos;c&apos;", 0},
        {"blanks", "a\tb\nc\rd", "a\tb\nc&#13;d", "a&#9;b&#10;c&#13;d", 0},
        {"Japanese, beyond the BMP, emoji", "弁ｱ𠮟👩‍🚀é", "弁ｱ𠮟👩‍🚀é",
         "弁ｱ𠮟👩‍🚀é", 0},
        {"controls", std::string("a\0b\x1F", 4), "ab", "ab", 2},
        {"what XML forbids", "\xEF\xBF\xBE\xEF\xBF\xBF\xEF\xBF\xBD", "\xEF\xBF\xBD", "\xEF\xBF\xBD", 2},
        {"broken bytes", "\xFF\xE5\xBC弁\xED\xA0\x80\xC0\x80\xE5", "弁", "弁", 9}};
    for (const auto& c : cases) {
        INFO(c.name);
        std::ostringstream out;
        exchange::XmlStream xml(out, exchange::XmlStream::Declaration::none);
        xml.element("a", {{"b", c.text}}, c.text);
        CHECK(out.str() == "<a b=\"" + c.in_attribute + "\">" + c.in_text + "</a>\n");
        CHECK(xml.dropped() == 2 * c.dropped);
    }
}

TEST_CASE("XML is indented where no text is") {
    std::ostringstream out;
    exchange::XmlStream xml(out);
    xml.doctype("a");
    xml.open("a");
    xml.element("b", "");
    xml.element("c", "d");
    xml.open("e", {{"f", "g"}});
    xml.text("");
    xml.open("h");
    xml.close();
    xml.text("i");
    xml.close();
    xml.open("j");
    xml.open("k");
    xml.close();
    xml.close();
    xml.close();
    CHECK(out.str() ==
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE a>\n<a>\n  <b/>\n  <c>d</c>\n  <e f=\"g\"><h/>i</e>\n"
          "  <j>\n    <k/>\n  </j>\n</a>\n");
}
