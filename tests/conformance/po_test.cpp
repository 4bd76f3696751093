// SPDX-License-Identifier: Apache-2.0
// PO as GNU gettext and the translate toolkit take it: msgfmt finds nothing wrong, the toolkit finds the same messages, and
// makes XLIFF of them that reads as they do.
#include "glossary/exchange/po/po.hpp"
#include "glossary/exchange/xliff/xliff.hpp"
#include "tests/conformance/po_tools.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <sstream>

using namespace yakugo;
using namespace yakugo::conformance;
using store::TranslationUnit;

namespace {

TranslationUnit pair(const std::string& en, const std::string& ja, std::vector<store::Property> properties = {}) {
    TranslationUnit unit;
    unit.variants = {{"ja", {ja}}, {"en", {en}}};
    if (ja.empty()) unit.variants.erase(unit.variants.begin());
    unit.properties = std::move(properties);
    return unit;
}

/// What hurts: a plural, one text twice, dead and fuzzy messages, line breaks where gettext has rules for them.
std::vector<TranslationUnit> sample(Language source) {
    std::vector<TranslationUnit> units = {
        pair("scold 👩‍🚀", "𠮟る"),
        pair("ruby", "原子炉《げんしろ》"),
        pair("Open %s\n", "%sを開く", {{"x-flag", "c-format"}, {"x-reference", "a b.c:3"}}),
        pair("\nfirst", "最初\n"),
        pair("a \"quoted\" \\ back\tslash\r", "「引用」\\ \t\r"),
        pair("control\x01\x7F", "制\x02御"),
        pair("lines\u2028of\u0085many\vkinds", "行\u2028々"),
        pair("not yet", ""),
        pair("doubtful", "要確認", {{"x-fuzzy", "yes"}, {"x-previous-source", "doubt\nful"}}),
        pair("dead", "廃止", {{"x-obsolete", "yes"}}),
        pair("again", "一"),
        pair("again", "二"),
        pair("again", "三", {{"x-context", "menu \"1\"\n"}}),
        pair("%d file", "%d個", {{"x-plural", "singular"}, {"x-flag", "c-format"}}),
        pair("%d files", "%d個",
             {{"x-plural", "plural"},
              {"x-plural-of", source == Language::en ? "%d file" : "%d個"},
              {"x-flag", "c-format"}}),
        pair("  blanks  ", "　空白　"),
        pair(std::string(100000, 'x'), std::string(100000, 'y')),
        pair("msgid \"x\"", "#~ msgstr"),
    };
    units[0].key = "k\"1\"";
    units[0].notes = {{"訳者\u2028の\r\nmemo", {{"from", "translator"}}}, {"#, fuzzy", {{"from", "developer"}}}};
    units[1].properties = {{"x-client", "T\nU"}, {"x-flag", "two,flags"}, {"x-reference", "\n"}};
    units[1].variants[0].text.tags = {{9, "ph", {}, "&lt;br/&gt;"}};
    return units;
}

std::string written(Language source) {
    std::ostringstream out;
    const auto writer = exchange::po_writer(
        out, {.source = source, .title = "対訳 \"x\"", .date = "2026-05-10T01:02:03Z", .version = "0.1.0"});
    for (const TranslationUnit& unit : sample(source)) writer->write(unit);
    writer->finish();
    return out.str();
}

std::string empty() {
    std::ostringstream out;
    exchange::po_writer(out, {})->finish();
    return out.str();
}

}  // namespace

TEST_CASE("msgfmt finds nothing wrong with PO") {
    if (!has_msgfmt()) {
        WARN("SKIPPED: msgfmt is not installed");
        return;
    }
    const Folder folder;
    for (const std::string& file : {written(Language::en), written(Language::ja), empty()}) {
        std::string log;
        INFO(file.substr(0, 5000));
        const int code = run(folder, "msgfmt -c -o /dev/null '" + put(folder, "a.po", file) + "'", log);
        INFO(log);
        CHECK(code == 0);
    }
    std::string log;
    INFO("it does find what is wrong");
    const std::string twice = put(folder, "b.po", written(Language::en) + "msgid \"again\"\nmsgstr \"\"\n");
    CHECK(run(folder, "msgfmt -c -o /dev/null '" + twice + "'", log) != 0);
}

TEST_CASE("the translate toolkit reads the messages of a PO that read_po() reads") {
    const Folder folder;
    if (!has_toolkit(folder)) {
        WARN("SKIPPED: the translate toolkit is not installed");
        return;
    }
    for (const Language source : {Language::en, Language::ja}) {
        const std::string file = written(source);
        const std::vector<PoRecord> theirs = toolkit_records(folder, {file}).front(), ours = our_records(file, source);
        // From Japanese one unit has no source text, and the one form of a plural in English is that of a unit more.
        CHECK(ours.size() == sample(source).size() - (source == Language::en ? 0 : 1));
        REQUIRE(theirs.size() == ours.size());
        for (std::size_t i = 0; i < ours.size(); ++i) {
            INFO(describe({ours[i], theirs[i]}).substr(0, 500));
            CHECK((theirs[i] == ours[i]));
        }
    }
}

TEST_CASE("XLIFF that the translate toolkit makes of PO reads as the PO does") {
    if (std::system("command -v po2xliff >/dev/null") != 0) {
        WARN("SKIPPED: the translate toolkit is not installed");
        return;
    }
    std::string log;
    const Folder folder;
    const std::string po =
        "msgid \"\"\nmsgstr \"\"\n\"Language: ja\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
        "# 訳者\n#. dev\n#: a.c:1\n#, fuzzy\nmsgid \"Open <b>%s</b> & 👩‍🚀\\n\"\nmsgstr \"<b>%s</b>を開く "
        "𠮟\\n\"\n\n"
        "msgid \"%d file\"\nmsgid_plural \"%d files\"\nmsgstr[0] \"%d個\"\n\nmsgid \"not yet\"\nmsgstr \"\"\n";
    const std::string xliff = (folder / "a.xlf").string();
    const int code =
        run(folder, "po2xliff --progress=none -i '" + put(folder, "a.po", po) + "' -o '" + xliff + "'", log);
    INFO(log);
    REQUIRE(code == 0);
    std::vector<TranslationUnit> units;
    markup::Input input = markup::Input::open(xliff);
    exchange::read_xliff(input, [&](TranslationUnit& unit) { units.push_back(unit); }, {});
    REQUIRE(units.size() == 4);
    const auto text = [&](std::size_t unit, std::size_t variant) {
        return variant < units[unit].variants.size() ? units[unit].variants[variant].text.text : "none";
    };
    CHECK(text(0, 0) == "Open <b>%s</b> & 👩‍🚀\n");
    CHECK(text(0, 1) == "<b>%s</b>を開く 𠮟\n");
    CHECK(text(1, 0) == "%d file");
    CHECK(text(1, 1) == "%d個");
    CHECK(text(2, 0) == "%d files");
    CHECK(text(3, 0) == "not yet");
    CHECK(text(3, 1) == "none");
    const auto has = [&](const char* type, const char* value) {
        const auto& all = units[0].properties;
        return std::any_of(all.begin(), all.end(),
                           [&](const store::Property& p) { return p.type == type && p.value == value; });
    };
    CHECK(has("x-fuzzy", "yes"));
    CHECK(has("x-context-sourcefile", "a.c"));
    REQUIRE(units[0].notes.size() == 2);
    CHECK(units[0].notes[0].text == "dev");
    CHECK(units[0].notes[1].text == "訳者");
}
