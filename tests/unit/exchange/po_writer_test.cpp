// SPDX-License-Identifier: Apache-2.0
// PO to the byte, what goes where, and what comes back.
#include "glossary/exchange/po/po.hpp"
#include "tests/unit/exchange/units.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using store::TranslationUnit;
using testing::read_units;

namespace {

struct Written {
    std::string file;
    exchange::Report report;
};

Written written_po(const std::vector<TranslationUnit>& units, Language source = Language::en) {
    std::ostringstream out;
    const auto writer = exchange::po_writer(
        out, {.source = source, .title = "memory", .date = "2026-05-10T01:02:03Z", .version = "0.1.0"});
    for (const TranslationUnit& unit : units) writer->write(unit);
    Written result;
    result.report = writer->finish();
    result.file = out.str();
    return result;
}

TranslationUnit translation(const std::string& en, const std::string& ja) {
    TranslationUnit unit;
    unit.variants.push_back({"en", {en}});
    if (!ja.empty()) unit.variants.push_back({"ja", {ja}});
    return unit;
}

/// What stands behind the header.
std::string body(const std::vector<TranslationUnit>& units, Language source = Language::en) {
    const std::string file = written_po(units, source).file;
    return file.substr(file.find("\n\n") + 2);
}

const char* const expected_po = R"po(msgid ""
msgstr ""
"Project-Id-Version: memory\n"
"PO-Revision-Date: 2026-05-10 01:02+0000\n"
"Last-Translator: \n"
"Language-Team: \n"
"Language: ja\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
"Plural-Forms: nplurals=1; plural=0;\n"
"X-Source-Language: en\n"
"X-Generator: yakugo 0.1.0\n"

# 確認済み
# 二行目
#. On the button
#.
#. yakugo key "c1"
#. yakugo attribute "creationid" "sato"
#. yakugo property "x-client" "T\"ヨタ\n"
#. yakugo target attribute "changeid" "smith"
#: src/main.c:12
#: ⁨my file.c⁩:7
#, fuzzy, c-format
#| msgid "Ope %s"
msgctxt "menu"
msgid "Open %s"
msgstr ""
"%sを\n"
"開く\t𠮟"
)po";

TranslationUnit full() {
    TranslationUnit unit = translation("Open %s", "%sを\n開く\t𠮟");
    unit.key = "c1";
    unit.attributes = {{"creationid", "sato"}};
    unit.notes = {{"確認済み\n二行目", {{"from", "translator"}}}, {"On the button", {{"from", "developer"}}}};
    unit.properties = {{"x-context", "menu"},          {"x-fuzzy", "yes"},     {"x-reference", "src/main.c:12"},
                       {"x-reference", "my file.c:7"}, {"x-flag", "c-format"}, {"x-previous-source", "Ope %s"},
                       {"x-client", "T\"ヨタ\n"}};
    unit.variants[1].attributes = {{"changeid", "smith"}};
    return unit;
}

}  // namespace

TEST_CASE("PO to the byte") {
    const Written out = written_po({full()});
    CHECK(out.file == expected_po);
    CHECK(out.report.written == 1);
    CHECK(out.report.left_out.empty());
    CHECK(written_po({}).file == std::string(expected_po).substr(0, std::string(expected_po).find("\n\n") + 1));
}

TEST_CASE("PO that is written comes back as it was") {
    TranslationUnit old = translation("old", "古い"), menu = translation("Open", "");
    old.properties = {
        {"x-obsolete", "yes"}, {"x-previous-context", "a\nb"}, {"x-previous-source", "o"}, {"x-previous-plural", "os"}};
    menu.notes = {{"first", {{"from", "translator"}}}, {"second", {{"from", "translator"}}}};
    menu.variants[0].notes = {{"of the source"}};
    menu.variants[0].properties = {{"x y", "z"}};
    const std::vector<TranslationUnit> units = {full(), old, menu, translation(" \"q\" \\ \r\n", " 「q」\n")};
    auto back = read_units(exchange::read_po, written_po(units).file).units;
    for (TranslationUnit& unit : back) unit.line = 0;
    REQUIRE(back.size() == units.size());
    for (std::size_t i = 0; i < units.size(); ++i) {
        INFO(i);
        TranslationUnit sorted = units[i];
        const auto by_type = [](const store::Property& a, const store::Property& b) { return a.type < b.type; };
        std::stable_sort(sorted.properties.begin(), sorted.properties.end(), by_type);
        std::stable_sort(back[i].properties.begin(), back[i].properties.end(), by_type);
        CHECK(testing::texts(back[i]) == testing::texts(sorted));
        CHECK(testing::details(back[i]) == testing::details(sorted));
        CHECK(back[i] == sorted);
    }
    CHECK(written_po(back).file == written_po(units).file);
}

TEST_CASE("PO: plurals are written as they were read, with the forms of the target") {
    const std::string head = "msgid \"\"\nmsgstr \"\"\n\"Language: ";
    const std::string ja = "msgid \"%d file\\n\"\nmsgid_plural \"%d files\\n\"\nmsgstr[0] \"%d個\\n\"\n";
    CHECK(body(read_units(exchange::read_po, head + "ja\\n\"\n\n" + ja).units) == ja);
    const std::string en = "msgid \"%d個\"\nmsgid_plural \"%d個の物\"\nmsgstr[0] \"%d item\"\nmsgstr[1] \"%d items\"\n";
    const auto units = read_units(exchange::read_po, head + "en\\n\"\n\n" + en, {.source = Language::ja}).units;
    CHECK(body(units, Language::ja) == en);
    CHECK(written_po(units, Language::ja).report.written == 2);
    INFO("parted from each other they are messages of their own");
    CHECK(body({units[0], translation("valve", "弁"), units[1]}, Language::ja) ==
          "#. yakugo property \"x-plural\" \"singular\"\nmsgid \"%d個\"\nmsgstr \"%d item\"\n\n"
          "msgid \"弁\"\nmsgstr \"valve\"\n\n"
          "#. yakugo property \"x-plural\" \"plural\"\n#. yakugo property \"x-plural-of\" \"%d個\"\n"
          "msgid \"%d個の物\"\nmsgstr \"%d items\"\n");
}

TEST_CASE("PO: one text with several translations gets contexts, the same unit is written once") {
    TranslationUnit keyed = translation("Open", "開いた"), context = translation("Open", "公開");
    keyed.key = "k";
    context.properties = {{"x-context", "k"}};
    const Written out = written_po({translation("Open", "開く"), keyed, context, translation("Open", "オープン"),
                                    translation("Open", "開く"), keyed});
    CHECK(out.file.substr(out.file.find("\n\n") + 2) ==
          "msgid \"Open\"\nmsgstr \"開く\"\n\n"
          "#. yakugo key \"k\"\nmsgctxt \"k\"\nmsgid \"Open\"\nmsgstr \"開いた\"\n\n"
          "msgctxt \"k 2\"\nmsgid \"Open\"\nmsgstr \"公開\"\n\n"
          "msgctxt \"2\"\nmsgid \"Open\"\nmsgstr \"オープン\"\n");
    CHECK(out.report.written == 4);
    CHECK(out.report.left_out == std::vector<std::string>{"PO: 2 repeated units left out"});
}

TEST_CASE("PO: inline tags become their codes") {
    TranslationUnit unit = translation("Press OK now", "OKを押す");
    unit.variants[0].text.tags = {{6, "bpt", {{"i", "1"}}, "&lt;b a=&quot;1&quot;&gt;"},
                                  {8, "ept", {{"i", "1"}}, "&lt;/b&gt;"},
                                  {9, "ph", {}, "&#x20BB7;<sub>title</sub>&amp;&bad"},
                                  {12, "hi", {}}};
    const Written out = written_po({unit});
    CHECK(out.file.substr(out.file.find("\n\n") + 2) ==
          "msgid \"Press <b a=\\\"1\\\">OK</b> 𠮷title&&badnow\"\nmsgstr \"OKを押す\"\n");
    CHECK(out.report.left_out == std::vector<std::string>{"PO: 1 inline tag without a code left out"});
}

TEST_CASE("PO: what has no place is counted") {
    TranslationUnit empty = translation("", "空"), rich = translation("a\x01", "\xFFあ");
    rich.variants.push_back({"fr", {"c"}});
    rich.variants.push_back({"ja", {"い"}});
    rich.notes = {{"n", {{"xml:lang", "en"}}}};
    const Written out = written_po({empty, rich, translation("line\n", "行"), translation("line", "\n行\n")});
    CHECK(out.file.substr(out.file.find("\n\n") + 2) ==
          "# n\nmsgid \"a\"\nmsgstr \"あ\"\n\nmsgid \"line\\n\"\nmsgstr \"行\\n\"\n\nmsgid \"line\"\nmsgstr \"行\"\n");
    CHECK(out.report.left_out ==
          std::vector<std::string>{"PO: 1 unit without a source text left out", "PO: 2 further texts left out",
                                   "PO: 1 attribute of a note or property left out",
                                   "PO: 2 line breaks at an end where the source has others left out",
                                   "PO: 2 control characters or broken bytes left out"});
}
