// SPDX-License-Identifier: Apache-2.0
// Every line leads back to its bytes, in every encoding.
#include "libalign/document/html/tokens.hpp"
#include "libalign/document/readers.hpp"
#include "tests/unit/document/html_lines.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using namespace yakugo::document;

namespace {

struct Encoding {
    const char* icu;       // what the bytes are made with
    const char* declared;  // what the page says
    const char* found;
};

const std::vector<Encoding> kEncodings = {
    {"UTF-8", "UTF-8", "UTF-8"},
    {"UTF-8", "Shift_JIS", "UTF-8"},  // saved anew by a browser
    {"UTF-8", "", "UTF-8"},
    {"ibm-943_P15A-2003", "Shift_JIS", "Windows-31J"},
    {"ibm-943_P15A-2003", "x-sjis", "Windows-31J"},
    {"ibm-943_P15A-2003", "", "Windows-31J"},
    {"EUC-JP", "EUC-JP", "EUC-JP"},
    {"EUC-JP", "UTF-8", "EUC-JP"},  // it is not
    {"ISO-2022-JP", "iso-2022-jp", "ISO-2022-JP"},
    {"UTF-16LE", "UTF-16", "UTF-16LE"},
};

// ISO-2022-JP has no half-width kana.
std::string encoded_page(const std::string& charset, const std::string& kana) {
    return "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=" + charset +
           "\">\n<title>訳の蔵</title></head><body>\n<h1>潜水艦が進水し、港は祝賀に包まれた</h1>\n"
           "<p>造船所は今週、<b>新しい</b>潜水艦を&nbsp;港に\n浮かべた。" +
           kana +
           "</p>\n<p>次の段落 &amp; "
           "終わり</p></body></html>\n";
}

}  // namespace

TEST_CASE("pages in all encodings", "[html]") {
    for (const Encoding& encoding : kEncodings) {
        INFO(encoding.icu << " declared as " << encoding.declared);
        const std::string kana = std::string_view(encoding.icu) == "ISO-2022-JP" ? "ハンカク" : "ﾊﾝｶｸ";
        std::string bytes = html_lines::encoded(encoded_page(encoding.declared, kana), encoding.icu);
        if (std::string_view(encoding.icu) == "UTF-16LE") bytes = "\xFF\xFE" + bytes;
        const Flow flow = read_html_flow(bytes, "page.html");
        const std::string lines =
            "title:潜水艦が進水し、港は祝賀に包まれた||造船所は今週、新しい潜水艦を\u00a0港に浮かべた。";
        CHECK(html_lines::shown(flow) == lines + kana + "||次の段落 & 終わり");
        REQUIRE(flow.parts.size() == 1);
        const Part& part = flow.parts[0];
        CHECK(part.encoding == encoding.found);
        REQUIRE(part.lines.size() == 3);
        CHECK(part.lines[0].number == 3);
        CHECK(part.lines[1].number == 4);
        CHECK(part.lines[2].number == 6);
        for (const std::string& word : {std::string("造船所"), std::string("新しい"), kana, std::string("終わり")}) {
            INFO(word);
            const std::size_t at = part.text.find(word);
            const ByteRange range = part.origin.file({at, at + word.size()});
            std::vector<Diagnostic> none;
            const std::string found = encoding.found;
            // A shifted encoding has its escapes round the piece.
            const std::string piece = found == "ISO-2022-JP" ? "\x1B$B" + bytes.substr(range.begin, range.size())
                                                             : bytes.substr(range.begin, range.size());
            CHECK(markup::placed_text_in(piece, found, "piece").text == word);
        }
    }
}

TEST_CASE("a character reference is a whole in its origin", "[html]") {
    const std::string bytes = "<p>a&amp;b &#x1F600;<b>c</b>\n  d</p>";
    const Flow flow = html_lines::read(markup::placed_text_in(bytes, "UTF-8", "x"), {});
    const Part& part = flow.parts.at(0);
    REQUIRE(part.text == "a&b 😀c d\n");
    const auto of = [&](std::size_t begin, std::size_t end) {
        const ByteRange range = part.origin.file({begin, end});
        return bytes.substr(range.begin, range.size());
    };
    CHECK(of(0, 1) == "a");
    CHECK(of(1, 2) == "&amp;");
    CHECK(of(4, 8) == "&#x1F600;");
    CHECK(of(8, 9) == "c");
    CHECK(of(9, 10) == "\n  ");
    CHECK(of(0, 11) == bytes.substr(3, bytes.size() - 7));
    CHECK(html::unescaped(of(0, 8), false) == "a&b 😀");
}

TEST_CASE("an alt text and a link lead to their attributes", "[html]") {
    const std::string bytes =
        "<p><img src=x alt=\"A &quot;plane&quot; flies\"></p><p><a href='https://a.example/?x&amp;y'>Title</a></p>";
    const Flow flow = html_lines::read(markup::placed_text_in(bytes, "UTF-8", "x"), {});
    const Part& part = flow.parts.at(0);
    REQUIRE(part.lines.size() == 3);
    const auto of = [&](const FlowLine& line) {
        const ByteRange range = part.origin.file(line.range);
        return bytes.substr(range.begin, range.size());
    };
    CHECK(of(part.lines[0]) == "A &quot;plane&quot; flies");
    CHECK(of(part.lines[1]) == "Title");
    CHECK(of(part.lines[2]) == "https://a.example/?x&amp;y");
}
