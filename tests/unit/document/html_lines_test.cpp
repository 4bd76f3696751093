// SPDX-License-Identifier: Apache-2.0
// What of a piece of HTML is a line, and what it says.
#include "tests/unit/document/html_lines.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using namespace yakugo::document;

namespace {

struct LineCase {
    const char* name;
    const char* html;
    const char* lines;
};

void check(const std::vector<LineCase>& cases, const HtmlContext& context = {}) {
    for (const LineCase& one : cases) {
        INFO(one.name);
        CHECK(html_lines::shown(one.html, context) == one.lines);
    }
}

}  // namespace

TEST_CASE("blocks, breaks and paragraphs", "[html]") {
    check({
        {"paragraphs", "<p>一</p><p>二</p>", "一||二"},
        {"unclosed paragraphs", "<p>一<p>二<div>三", "一||二||三"},
        {"divs have no margin", "<div>一</div><div>二</div>", "一|二"},
        {"a div with a break is a gap", "<div>一</div><div><br></div><div>二</div>", "一||二"},
        {"br ends a line", "一<br>二<br/>三<BR />四", "一|二|三|四"},
        {"br before the end of a block adds nothing", "<div>一<br></div><div>二</div>", "一|二"},
        {"two br are a gap", "一<br><br>二<br>\n<br>\n<br>三", "一||二||三"},
        {"the end tag of br is a br", "一</br>二", "一|二"},
        {"a lone end tag of p parts", "一</p>二", "一||二"},
        {"headings", "<h1>題</h1>文<h3>小見出し</h4>文", "heading:題||文||heading:小見出し||文"},
        {"a heading ends a heading", "<h2>一<h3>二</h3>", "heading:一||heading:二"},
        {"hr is a gap", "一<hr>二", "一||二"},
        {"pre keeps lines", "<pre>\n a  b\n\nc</pre>d", "a  b||c||d"},
        {"pre by style", "<div style='white-space: pre-wrap'>a\nb</div>", "a|b"},
        {"wbr is nothing", "長い<wbr>語", "長い語"},
        {"rows and cells of a layout", "<table><tr><td><p>一</p><td>二</table>三", "一||二||三"},
    });
}

TEST_CASE("white space and characters", "[html]") {
    check({
        {"runs are one space", "<p>  a \t\n b  </p>", "a b"},
        {"a line break between wide characters is nothing", "<p>漢字と\n  かなの\r\n文。</p>", "漢字とかなの文。"},
        {"but beside Latin letters a space", "<p>米軍の\nF-35\nが</p>", "米軍の F-35 が"},
        {"Hangul has spaces", "<p>한국\n어</p>", "한국 어"},
        {"a space between wide characters stays", "<p>一 二</p>", "一 二"},
        {"across tags", "<p>a <b> b</b> <i>c </i></p>", "a b c"},
        {"NBSP is no white space", "<p>a&nbsp;&nbsp;b</p>", "a\u00a0\u00a0b"},
        {"but is dropped at the ends", "<p>&nbsp;一&#160;</p>", "一"},
        {"an ideographic space is a character", "<p>\u3000一\u3000二</p>", "一\u3000二"},
        {"soft hyphen, zero width space, BOM, marks", "<p>a&shy;b&#8203;c\uFEFFd&lrm;e</p>", "abcde"},
        {"joiners of emoji stay", "<p>👩\u200d💻</p>", "👩\u200d💻"},
        {"emoji and kanji beyond the BMP", "<p>&#x1F600;😀 &#134047; 𠮟る</p>", "😀😀 𠮟 𠮟る"},
        {"names", "<p>&lt;&amp;&gt;&quot;&apos;&mdash;&hellip;&yen;&copy;&eacute;</p>", "<&>\"'—…¥©é"},
        {"names of HTML 5", "<p>&lpar;1&rpar;&comma;&NewLine;x&star;</p>", "(1), x☆"},
        {"without semicolon", "<p>&copy 2026 R&D &ampere &notit;</p>", "© 2026 R&D &ere ¬it;"},
        {"unknown ones stay", "<p>&foo; &; & &#; &#x; &#xZ;</p>", "&foo; &; & &#; &#x; &#xZ;"},
        {"numbers of Windows-1252", "<p>&#147;a&#148; &#x80;</p>", "“a” €"},
        {"numbers that are no characters", "<p>&#0;&#xD800;&#x110000;&#99999999999999999999;</p>", "����"},
        {"controls are dropped",
         "<p>a\x01\x7f"
         "b</p>",
         "ab"},
        {"half-width kana and full-width letters stay", "<p>ﾊﾛｰＡ</p>", "ﾊﾛｰＡ"},
        {"< that begins no tag", "<p>a < b <3 <= c</p>", "a < b <3 <= c"},
    });
}

TEST_CASE("what is no text of the document", "[html]") {
    check({
        {"scripts and styles", "<script>if (a<b) '<p>x</p>';</script><style>p{}</style><p>文", "文"},
        {"a script with a comment", "<script><!-- <script>x</script> --></script><p>文", "文"},
        {"templates, drawings, noscript", "<template><p>x</template><svg><text>x</text></svg><noscript>x</noscript>文",
         "文"},
        {"an open drawing ends with HTML", "<svg><path d=''><p>文", "文"},
        {"controls of forms", "<form><input value=x><button>送信</button><select><option>x</select></form>文", "文"},
        {"a select without an end", "<p>一<select><option>x</p><p>二</p>", "一||二"},
        {"comments and declarations", "<!-- x --><!x><?php echo ?>文<!--->字<!-- --!>終", "文字終"},
        {"hidden", "<p hidden>x<p style='DISPLAY : none'>x<p aria-hidden=true>x<p class='a sr-only'>x<p>文", "文"},
        {"ruby", "<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</ruby>と<ruby>語<rtc>ご</rtc></ruby>", "漢字と語"},
        {"ruby without end tags", "<ruby>漢<rt>かん<rp>)</ruby>字", "漢字"},
        {"title in head", "<html><head><title>x</title></head><body>文", "文"},
        {"text in head ends it", "<head>文<title>x</title>", "文"},
        {"fallbacks", "<video>x</video><object>x</object><iframe>x</iframe>文", "文"},
        {"a closed dialog", "<dialog>x</dialog><dialog open>一</dialog>二", "一|二"},
    });
    const std::string page(700, 'y');
    CHECK(html_lines::shown("<form id=aspnetForm><input><p>" + page + "</p></form>") == page);
}

TEST_CASE("marks", "[html]") {
    check({
        {"lists", "<ul><li>一<li>二<ul><li>三</ul></ul>四", "list:一|list:二||list:三||四"},
        {"paragraphs in lists", "<ol><li><p>一</p><p>二</p></ol>", "list:一||list:二"},
        {"quotes", "<blockquote><p>一</p></blockquote>二", "quote:一||二"},
        {"figures", "<figure><img alt='IMG_1.jpg'><figcaption>機体<br>写真</figcaption></figure>",
         "alt:IMG_1.jpg|caption:機体|caption:写真"},
        {"WordPress", "<div class='wp-caption alignnone'><img alt='a b'><p class='wp-caption-text'>機体</p></div>",
         "alt:a b||caption:機体"},
        {"Blogger",
         "<table class='tr-caption-container'><tr><td><img alt='x.jpg'></tr><tr><td "
         "class='tr-caption'>機体</td></table>",
         "alt:x.jpg|caption:機体"},
        {"an alt text of its own", "<p><img alt='  A  plane&#33; '></p><p>文", "alt:A plane!||文"},
        {"no alt text", "<img alt=''><img><img alt=' '>文", "文"},
        {"a picture at the beginning", "<p><img alt='An aircraft flies'>文章", "alt:An aircraft flies|文章"},
        {"a picture in a sentence", "<p>水は<img alt='H2O'>です。<img class=emoji alt='😀'></p>", "水はH2Oです。😀"},
        {"tables", "<table><caption>表</caption><tr><th>型<th>数<tr><td>F-35<td>12</table>",
         "caption:表|cell:型|cell:数|cell:F-35|cell:12"},
        {"footnotes", "<p>文<div class=footnote><p>注</p></div><aside role=doc-footnote>脚注</aside>",
         "文||note:注||note:脚注"},
        {"quotation marks", "<p>He said <q>a <q>b</q></q>.</p>", "He said “a ‘b’”."},
        {"Japanese quotation marks", "<html lang=ja><p><q>引用</q>と</p>", "「引用」と"},
    });
}

TEST_CASE("links that are the source", "[html]") {
    const HtmlContext context{.number = {}, .entry = 0, .url = "https://blog.example/1"};
    check(
        {
            {"a paragraph", "<p><a href='https://news.example/a?b=1&amp;c=2'>An English Title</a></p>文",
             "An English Title|https://news.example/a?b=1&c=2||文"},
            {"behind a word", "<p>出典：<a href='https://news.example/a'>News</a></p>",
             "出典：News|https://news.example/a"},
            {"cut short", "<p>見よ <a href='https://news.example/a/long'>https://news.exam…</a>",
             "見よ https://news.exam…|https://news.example/a/long"},
            {"whole already", "<p><a href='https://news.example/a'>https://news.example/a</a>",
             "https://news.example/a"},
            {"in a sentence", "<p>米軍の<a href='https://news.example/a'>発表</a>による。", "米軍の発表による。"},
            {"to the blog itself", "<p><a href='https://www.blog.example/2'>前の記事</a>", "前の記事"},
            {"relative", "<p><a href='/2'>前の記事</a>", "前の記事"},
            {"no web address", "<p><a href='javascript:x()'>押す</a><p><a href='mailto:a@b.example'>送る</a>",
             "押す||送る"},
            {"a picture", "<p><a href='https://img.example/a.jpg'><img alt='a plane flying'></a>",
             "alt:a plane flying"},
            {"two on a line", "<p><a href='https://a.example/'>一</a> <a href='https://b.example/'>二</a>", "一 二"},
            {"with a break", "<p><a href='https://a.example/x'>Title<br>goes on</a></p>",
             "Title|goes on|https://a.example/x"},
            {"with lines before", "<p>文<br><a href='https://a.example/x'>Title</a><br>By X",
             "文|Title|https://a.example/x|By X"},
        },
        context);
}

TEST_CASE("XHTML by XML's rules", "[html]") {
    const HtmlContext xml{.number = {}, .entry = 0, .url = {}, .is_xml = true};
    check(
        {
            {"empty elements", "<title/><p/>一<script src='x'/><a id='p1'/><p>二<br></br>三</p>", "一||二|三"},
            {"CDATA", "<p><![CDATA[a < b & c]]></p>", "a < b & c"},
            {"DOCTYPE", "<!DOCTYPE html [<!ENTITY x '>'>]><p>文</p>", "文"},
        },
        xml);
    CHECK(html_lines::shown("<p>a<![CDATA[b]]>c</p><div/>d") == "ac||d");
}
