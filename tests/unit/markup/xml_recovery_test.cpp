// SPDX-License-Identifier: Apache-2.0
// Places, and what is left after damage at any byte.
#include "tests/unit/markup/xml_events.hpp"

#include <catch2/catch.hpp>

#include <map>

using namespace yakugo;
using markup::Input;
using markup::ReadReport;
using markup::XmlElement;
using testing::refusal;
using testing::XmlLog;
using namespace std::string_literals;

namespace {

/// The units that were given whole, by their id, and whether one was given twice.
class Units final : public markup::XmlHandler {
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

/// Comments that look like units are in each third unit; a section and an instruction that do are in one, because one
/// that has lost its end goes on to the next end of its kind, which is well-formed.
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
    markup::read_xml(input, units, {.recover = true, .units = {"tu"}}, out.report);
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

TEST_CASE("Places are those of the file, far from its beginning and behind damage too") {
    std::string text = "<r>\n";
    for (int i = 0; i < 20'000; ++i) text += "<tu>" + std::string(20, 'x') + "弁</tu>\n";
    text += "  <tu\n a='b'>&</tu>\n   <tu/><x/></r>";
    Input input = Input::of(text, "t.xml");
    XmlLog log;
    ReadReport report;
    markup::read_xml(input, log, {.recover = true, .units = {"tu"}}, report);
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
    XmlLog log;
    ReadReport report;
    markup::read_xml(input, log, {.recover = true, .units = {"tu"}}, report);
    CHECK(log.out == "<r><tu>a!<tu>b</tu></r>");
    CHECK(report.bad == 1);
}

TEST_CASE("After damage units are in the same parents") {
    Input input = Input::of("<f xmlns='urn:a&amp;\"b'><g:h xmlns:g='urn:g'><tu>&</tu><tu g:x='1'/></g:h></f>", "t.xml");
    XmlLog log;
    ReadReport report;
    markup::read_xml(input, log, {.recover = true, .units = {"tu"}}, report);
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
