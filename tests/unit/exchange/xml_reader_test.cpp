// SPDX-License-Identifier: Apache-2.0
// Events, encodings, places, limits, and what is left after damage at any byte.
#include "glossary/exchange/xml_reader.hpp"

#include "libalign/core/error.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <string>
#include <vector>

using namespace yakugo;
using exchange::Input;
using exchange::ReadReport;
using exchange::XmlElement;
using exchange::XmlHandler;
using exchange::XmlOptions;
using namespace std::string_literals;

namespace {

/// Events as text: <name {space}a=v> text </name>, with | between pieces of a text turned into nothing.
class Log final : public XmlHandler {
public:
    void start(const XmlElement& element) override {
        out += "<";
        if (!element.prefix.empty()) out += std::string(element.prefix) + ":";
        out += element.name;
        if (!element.space.empty()) out += "{" + std::string(element.space) + "}";
        for (const auto& a : element.attributes) {
            out += " ";
            if (!a.prefix.empty()) out += std::string(a.prefix) + ":";
            out += std::string(a.name) + "=" + std::string(a.value);
        }
        out += ">";
        starts.push_back(std::to_string(line()) + ":" + std::to_string(column()));
    }
    void end(std::string_view name) override { out += "</" + std::string(name) + ">"; }
    void text(std::string_view piece) override { out += piece; }
    void abandon() override { out += "!"; }
    std::string out;
    std::vector<std::string> starts;
};

std::string events(const std::string& bytes) {
    Input input = Input::of(bytes, "t.xml");
    Log log;
    ReadReport report;
    exchange::read_xml(input, log, {}, report);
    return log.out;
}

/// What the reader says where it refuses; empty where it does not.
std::string refusal(const std::string& bytes, const XmlOptions& options = {}) {
    Input input = Input::of(bytes, "t.xml");
    Log log;
    ReadReport report;
    try {
        exchange::read_xml(input, log, options, report);
    } catch (const InputError& e) {
        return e.what();
    }
    return "";
}

std::string utf16(const std::u16string& text, bool little, bool mark) {
    std::string out;
    for (const char16_t c : mark ? u"\uFEFF" + text : text) {
        const char high = static_cast<char>(c >> 8), low = static_cast<char>(c & 0xFF);
        out += little ? low : high;
        out += little ? high : low;
    }
    return out;
}

/// The units that were given whole, by their id, and whether one was given twice.
class Units final : public XmlHandler {
public:
    void start(const XmlElement& element) override {
        if (element.name == "tu") {
            id_ = std::string(element.attribute("id").value_or("?"));
            open_ = true;
            content_.clear();
        }
        add(element.name);
        for (const auto& a : element.attributes) add(a.value);
    }
    void end(std::string_view name) override {
        add(name);
        if (name != "tu" || !open_) return;
        open_ = false;
        twice = !given.emplace(id_, content_).second || twice;
    }
    void text(std::string_view piece) override { content_ += piece; }
    void abandon() override { open_ = false; }
    std::map<std::string, std::string> given;
    bool twice = false;

private:
    void add(std::string_view part) { content_ += "|" + std::string(part) + "|"; }
    std::string id_, content_;
    bool open_ = false;
};

struct File {
    std::string text;
    std::vector<std::size_t> begins;  // of units; the last one is where they end
};

/// Comments that look like units are in each third unit; a section and an instruction that do are in one, because one that has
/// lost its end goes on to the next end of its kind, which is well-formed.
File file_of(std::size_t units) {
    File file;
    file.text = "<?xml version=\"1.0\"?>\n<t:tmx xmlns:t=\"urn:t\" version=\"1\">\n<t:header a=\"&amp;\"/>\n<t:body>\n";
    for (std::size_t i = 0; i < units; ++i) {
        file.begins.push_back(file.text.size());
        const std::string id = std::to_string(i);
        file.text += "<t:tu id=\"" + id + "\" d='x'>\n<t:prop type=\"p\">" + (i % 3 == 0 ? "<!-- <tu> -->" : "") +
                     "弁&lt;</t:prop>" + (i == 1 ? "<s><![CDATA[<tu>]]></s>" : "<s>𠮟<e/>る</s>") +
                     (i == 2 ? "<?pi <tu> ?>" : "") + "</t:tu>\n";
    }
    file.begins.push_back(file.text.size());
    file.text += "</t:body>\n</t:tmx>\n";
    return file;
}

struct Recovered {
    std::map<std::string, std::string> given;
    bool twice = false;
    ReadReport report;
};

Recovered recover(const std::string& text) {
    Input input = Input::of(text, "t.xml");
    Units units;
    Recovered out;
    exchange::read_xml(input, units, {.recover = true, .units = {"tu"}}, out.report);
    out.given = units.given;
    out.twice = units.twice;
    return out;
}

struct Harm {
    const char* name;
    std::string (*apply)(const std::string& text, std::size_t at);
};

std::string with(const std::string& text, std::size_t at, const std::string& put) {
    return text.substr(0, at) + put + text.substr(at + 1);
}

const Harm kHarms[] = {{"<", [](const std::string& t, std::size_t at) { return with(t, at, "<"); }},
                       {"&", [](const std::string& t, std::size_t at) { return with(t, at, "&"); }},
                       {"U+0001", [](const std::string& t, std::size_t at) { return with(t, at, "\x01"); }},
                       {"zero", [](const std::string& t, std::size_t at) { return with(t, at, "\0"s); }},
                       {"FF", [](const std::string& t, std::size_t at) { return with(t, at, "\xFF"); }},
                       {"x", [](const std::string& t, std::size_t at) { return with(t, at, "x"); }},
                       {">", [](const std::string& t, std::size_t at) { return with(t, at, ">"); }},
                       {"deleted", [](const std::string& t, std::size_t at) { return with(t, at, ""); }},
                       {"truncated", [](const std::string& t, std::size_t at) { return t.substr(0, at); }}};

}  // namespace

TEST_CASE("Events of XML") {
    struct Case {
        const char* name;
        std::string bytes, expected;
    };
    const std::u16string japanese = u"<a b=\"弁\">𠮟る</a>";
    const Case cases[] = {
        {"plain", "<a b=\"1\" c='&quot;'>x<d/>y</a>", "<a b=1 c=\">x<d></d>y</a>"},
        {"references", "<a b=\"&amp;&#38;&#x26;amp;&lt;&#24321;\">&amp;&lt;&#24321;&#x1F468;</a>",
         "<a b=&&&amp;<弁>&<弁👨</a>"},
        {"references that look alike", "<a b=\"&amp;#38;\">&amp;#38;</a>", "<a b=&#38;>&#38;</a>"},
        {"CDATA", "<a>x<![CDATA[<b>&amp;]]>y</a>", "<a>x<b>&amp;y</a>"},
        {"comments and instructions inside a text", "<a>弁<!-- x --><?x y?>を</a>", "<a>弁を</a>"},
        {"namespaces", "<m:a xmlns:m=\"urn:m\" xmlns='urn:d' m:x='1'><b xml:lang='ja'/></m:a>",
         "<m:a{urn:m} m:x=1><b{urn:d} xml:lang=ja></b></a>"},
        {"a prefix without namespace", "<m:a x:y='1'>z</m:a>", "<m:a x:y=1>z</a>"},
        {"DOCTYPE", "<!DOCTYPE a SYSTEM \"http://example.org/no.dtd\"><a/>", "<a></a>"},
        {"defaults of a DOCTYPE are none of the file", "<!DOCTYPE a [<!ATTLIST a x CDATA 'default'>]><a y='1'/>",
         "<a y=1></a>"},
        {"line ends", "<a>x\r\ny\rz</a>", "<a>x\ny\nz</a>"},
        {"UTF-8 with mark", "\xEF\xBB\xBF<a>弁𠮟👩‍🚀</a>", "<a>弁𠮟👩‍🚀</a>"},
        {"UTF-16LE with mark", utf16(japanese, true, true), "<a b=弁>𠮟る</a>"},
        {"UTF-16BE with mark", utf16(japanese, false, true), "<a b=弁>𠮟る</a>"},
        {"UTF-16LE without mark", utf16(u"<?xml version='1.0' encoding='UTF-16'?>" + japanese, true, false),
         "<a b=弁>𠮟る</a>"},
        {"UTF-16BE without mark", utf16(japanese, false, false), "<a b=弁>𠮟る</a>"},
        {"UTF-16 declared, UTF-8 written", "<?xml version='1.0' encoding='utf-16'?><a>弁</a>", "<a>弁</a>"},
        {"Shift_JIS with Microsoft's rows",
         "<?xml version='1.0' encoding=\"Shift_JIS\"?><a>\x95\xD9\x81\x60\x87\x40\xB1</a>", "<a>弁～①ｱ</a>"},
        {"EUC-JP", "<?xml version='1.0' encoding='euc-jp'?><a>\xCA\xDB</a>", "<a>弁</a>"},
        {"ISO-2022-JP", "<?xml version='1.0' encoding='ISO-2022-JP'?><a>\x1B$BJ[\x1B(B</a>", "<a>弁</a>"},
        {"Windows-1252", "<?xml version='1.0' encoding='windows-1252'?><a>\x93\xE9\x94</a>", "<a>“é”</a>"},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        CHECK(events(c.bytes) == c.expected);
    }
}

TEST_CASE("Pieces do not part characters") {
    // Longer than a piece that is read, so that a character lies across each border in one of the shifts.
    std::string kanji;
    for (int i = 0; i < 50'000; ++i) kanji += "弁𠮟";
    std::u16string wide;
    for (int i = 0; i < 50'000; ++i) wide += u"弁𠮟";
    for (std::size_t shift = 0; shift < 8; ++shift) {
        INFO(shift);
        const std::string pad(shift, 'x');
        CHECK(events("<a>" + pad + kanji + "</a>") == "<a>" + pad + kanji + "</a>");
        CHECK(events(utf16(u"<a>" + std::u16string(shift, u'x') + wide + u"</a>", true, true)) ==
              "<a>" + pad + kanji + "</a>");
    }
}

TEST_CASE("What XML is refused for") {
    const std::string long_text(exchange::kXmlPiece + 1'000'000, 'x');
    std::string deep;
    for (int i = 0; i < 300; ++i) deep += "<a>";
    struct Case {
        const char* name;
        std::string bytes, says;
    };
    const Case damage[] = {
        {"empty", "", "t.xml:1:1: expected an XML document, which begins with \"<\", found the end of the file"},
        {"no XML", "source,target\n",
         "t.xml:1:1: expected an XML document, which begins with \"<\", found \"source,target\""},
        {"wrong end tag", "<a>\n <b>弁</c></a>", "t.xml:2:8: expected </b>, found </c>"},
        {"no end", "<a>\n<b>", "t.xml:2:4: expected </b>, found the end of the file"},
        {"two roots", "<a/><b/>", "t.xml:1:5: expected nothing behind the last element, found \"<b/>\""},
        {"plain &", "<a>弁 & valve</a>",
         "t.xml:1:8: expected a name (a plain < is written &lt;, a plain & is written &amp;), found \"& valve</a>\""},
        {"unknown entity", "<a>&nbsp;</a>",
         "t.xml:1:4: expected one of the entities amp, lt, gt, quot, apos, found \"&nbsp;</a>\""},
        {"unknown entity with a DOCTYPE", "<!DOCTYPE a SYSTEM 'a.dtd'><a>&nbsp;</a>",
         "t.xml:1:31: expected one of the entities amp, lt, gt, quot, apos, found \"&nbsp;</a>\""},
        {"unknown entity in an attribute with a DOCTYPE", "<!DOCTYPE a SYSTEM 'a.dtd'><a b='&nbsp;'/>",
         "t.xml:1:34: expected one of the entities amp, lt, gt, quot, apos, found \"&nbsp;'/>\""},
        {"< in an attribute", "<a b='<'/>",
         "t.xml:1:7: expected the quotation mark that ends an attribute, found \"<'/>\""},
        {"control character", "<a>弁\x01</a>",
         "t.xml:1:7: expected characters that XML allows, found the character U+0001"},
        {"control character as a reference", "<a>&#1;</a>",
         "t.xml:1:4: expected a character reference like &#24321; of a character that XML allows, found \"&#1;</a>\""},
        {"a byte that is no UTF-8", "<a>\n弁\xFF</a>",
         "t.xml:2:4: expected UTF-8, found bytes that are none (1 from byte 7 of the file)"},
        {"an overlong form", "<a>\xC1\x81</a>",
         "t.xml:1:4: expected UTF-8, found bytes that are none (1 from byte 3 of the file)"},
        {"a surrogate", "<a b='\xED\xA0\x80'/>",
         "t.xml:1:7: expected UTF-8, found bytes that are none (1 from byte 6 of the file)"},
        {"a character that does not end", "<a>\xE5\xBC",
         "t.xml:1:4: expected UTF-8, found bytes that are none (2 from byte 3 of the file)"},
        {"bytes that are no Shift_JIS", "<?xml version='1.0' encoding='Shift_JIS'?>\n<a>\x95\xD9\x85\x9E</a>",
         "t.xml:2:7: expected Shift_JIS, found bytes that are none (2 from byte 48 of the file)"},
        {"a zero", "<a>\0</a>"s, "t.xml:1:4: expected characters that XML allows, found the character U+0001"},
        {"an encoding that nobody knows", "<?xml version='1.0' encoding='x-klingon'?><a/>",
         "t.xml:1: expected a known encoding, found \"x-klingon\""},
    };
    const Case refused[] = {
        {"entity", "<!DOCTYPE a [<!ENTITY e '弁'>]><a>&e;</a>",
         "t.xml:1:14: expected no entity declarations, found one of \"e\""},
        {"entity bomb", "<!DOCTYPE a [\n<!ENTITY a '0123456789'><!ENTITY b '&a;&a;&a;'>]><a>&b;</a>",
         "t.xml:2:1: expected no entity declarations, found one of \"a\""},
        {"parameter entity", "<!DOCTYPE a [<!ENTITY % p SYSTEM 'http://example.org/x'>%p;]><a/>",
         "t.xml:1:14: expected no entity declarations, found one of \"p\""},
        {"external entity", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>",
         "t.xml:1:14: expected no entity declarations, found one of \"x\""},
        {"unparsed entity", "<!DOCTYPE a [<!ENTITY x SYSTEM 'x.gif' NDATA gif>]><a/>",
         "t.xml:1:14: expected no entity declarations, found one of \"x\""},
        {"depth", deep, "t.xml:1:769: expected at most 256 elements one inside another, found more"},
        {"long attribute", "<a b='" + long_text + "'/>",
         "expected names, attributes and comments of less than 8 MB, found a longer one"},
        {"long text", "<a>" + long_text + "</a>", "expected texts of less than 8 MB, found a longer one"},
        {"long CDATA", "<a><![CDATA[" + long_text + "]]></a>", "8 MB"},
        {"long comment", "<a><!--" + long_text + "--></a>", "8 MB"},
        {"long instruction", "<a><?x " + long_text + "?></a>", "8 MB"},
        {"long name", "<a" + long_text + "/>", "expected "},
        {"long entity", "<!DOCTYPE a [<!ENTITY x '" + long_text + "'>]><a/>", "expected "},
        {"long DOCTYPE", "<!DOCTYPE a SYSTEM '" + long_text + "'><a/>", "expected "},
    };
    for (const Case& c : damage) {
        INFO(c.name);
        CHECK(refusal(c.bytes) == c.says);
    }
    for (const Case& c : refused) {
        INFO(c.name);
        CHECK_THAT(refusal(c.bytes), Catch::Contains(c.says));
        const bool passed_over = c.name == "long name"s || c.name == "long DOCTYPE"s;  // libxml2 stops at 50,000 bytes
        if (!passed_over) CHECK_FALSE(refusal(c.bytes, {.recover = true, .units = {"tu"}}).empty());
    }
}

TEST_CASE("Places are those of the file, far from its beginning and behind damage too") {
    std::string text = "<r>\n";
    for (int i = 0; i < 20'000; ++i) text += "<tu>" + std::string(20, 'x') + "弁</tu>\n";
    text += "  <tu\n a='b'>&</tu>\n   <tu/><x/></r>";
    Input input = Input::of(text, "t.xml");
    Log log;
    ReadReport report;
    exchange::read_xml(input, log, {.recover = true, .units = {"tu"}}, report);
    REQUIRE(log.starts.size() == 20'004);
    CHECK(log.starts[0] == "1:1");
    CHECK(log.starts[20'000] == "20001:1");
    CHECK(log.starts[20'001] == "20002:3");
    CHECK(log.starts[20'002] == "20004:4");
    CHECK(log.starts[20'003] == "20004:9");
    REQUIRE(report.diagnostics.size() == 1);
    CHECK(report.bad == 1);
    CHECK(report.diagnostics[0].where.line == 20'003);
    CHECK(report.diagnostics[0].where.column == 8);
    CHECK(report.diagnostics[0].byte == text.find('&'));
}

TEST_CASE("A unit inside a unit is damage: an end tag is missing") {
    const std::string text = "<r><tu>a<tu>b</tu></r>";
    CHECK(refusal(text, {.units = {"tu"}}) == "t.xml:1:9: expected the end of the <tu> before, found another <tu>");
    Input input = Input::of(text, "t.xml");
    Log log;
    ReadReport report;
    exchange::read_xml(input, log, {.recover = true, .units = {"tu"}}, report);
    CHECK(log.out == "<r><tu>a!<tu>b</tu></r>");
    CHECK(report.bad == 1);
}

TEST_CASE("After damage units are in the same parents") {
    Input input = Input::of("<f xmlns='urn:a&amp;\"b'><g:h xmlns:g='urn:g'><tu>&</tu><tu g:x='1'/></g:h></f>", "t.xml");
    Log log;
    ReadReport report;
    exchange::read_xml(input, log, {.recover = true, .units = {"tu"}}, report);
    CHECK(log.out == "<f{urn:a&\"b}><g:h{urn:g}><tu{urn:a&\"b}>!<tu{urn:a&\"b} g:x=1></tu></h></f>");
}

TEST_CASE("Damage before the first unit costs no unit") {
    for (const char* head :
         {"<r><h a=b/>", "<r <h/>", "< r><h>", "<r><h></r>", "x", "<?xml version='1.0?><r>", "<!DOCTYPE r <r>"}) {
        INFO(head);
        const Recovered got = recover(head + std::string("<tu id='1'>a</tu>\n<tu id='2'>b</tu></r>"));
        CHECK(got.given.size() == 2);
        CHECK(got.report.bad == 0);
        CHECK(got.report.diagnostics.size() == 1);
    }
}

TEST_CASE("Whatever happens to any byte, units that it is not in are given, once") {
    const File file = file_of(6);
    const auto whole = recover(file.text).given;
    REQUIRE(whole.size() == 6);
    for (const Harm& harm : kHarms) {
        const bool cut = harm.name == "truncated"s;
        for (std::size_t at = 0; at < file.text.size(); ++at) {
            const Recovered got = recover(harm.apply(file.text, at));
            std::size_t missing = 0;
            bool good = !got.twice;
            for (std::size_t i = 0; i + 1 < file.begins.size(); ++i) {
                const auto unit = got.given.find(std::to_string(i));
                const bool touched = at + 1 < file.begins[i + 1] && (cut || at >= file.begins[i]);
                missing += touched && unit == got.given.end();
                good = good && (touched || (unit != got.given.end() && unit->second == whole.at(std::to_string(i))));
            }
            INFO(harm.name << " at " << at << ": " << harm.apply(file.text, at).substr(at > 30 ? at - 30 : 0, 60));
            if (!good) CHECK(good);
            // A unit that is there by another id, or as text that looks like one, makes up for it.
            if (!cut && missing > 0 && got.given.size() < 6 && got.report.bad == 0) CHECK(got.report.bad > 0);
        }
    }
}

TEST_CASE("One place of damage in every third of fifty units") {
    const File file = file_of(50);
    for (const Harm& harm : kHarms) {
        if (harm.name == "truncated"s) continue;
        for (std::size_t inside = 1; inside < 60; inside += 7) {
            std::string text = file.text;
            for (std::size_t i = 48; i < 50; i -= 3) text = harm.apply(text, file.begins[i] + inside);
            const Recovered got = recover(text);
            std::size_t good = 0;
            for (std::size_t i = 0; i < 50; ++i) good += i % 3 != 0 && got.given.count(std::to_string(i));
            INFO(harm.name << " at " << inside);
            CHECK(good == 33);
            CHECK_FALSE(got.twice);
        }
    }
}
