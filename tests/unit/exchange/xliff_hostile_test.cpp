// SPDX-License-Identifier: Apache-2.0
// XLIFF and PO that were made to hurt, or were cut off: an error or the units that are whole, never a crash.
#include "glossary/exchange/po/po.hpp"
#include "glossary/exchange/xliff/xliff.hpp"
#include "libalign/core/error.hpp"
#include "tests/unit/exchange/units.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace yakugo;
using exchange::read_po;
using exchange::read_xliff;
using testing::read_units;

namespace {

const std::string hostile_xliff1 =
    R"(<?xml version="1.0"?><xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0">
<file original="a" source-language="en" target-language="ja"><header><tag-defs xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"><tag id="1"><ph>&lt;x/&gt;</ph></tag></tag-defs></header><body>
<trans-unit id="1"><source>One.</source><target>一。</target></trans-unit>
<trans-unit id="2"><source>A. B.</source><seg-source><mrk mtype="seg" mid="1">A<x id="1"/>.</mrk> <mrk mtype="seg" mid="2"><bpt id="1">&lt;b&gt;</bpt>B<ept id="1"/>.</mrk></seg-source>
<target><mrk mtype="seg" mid="1">あ<x id="1"/>。</mrk><mrk mtype="seg" mid="2">い。</mrk></target><note>n</note><alt-trans><target>x</target></alt-trans>
<sdl:seg-defs><sdl:seg id="1" conf="Draft"><sdl:value key="k">v</sdl:value></sdl:seg></sdl:seg-defs></trans-unit>
<trans-unit id="3"><source>Three 👩‍🚀.</source><target>三𠮟。</target></trans-unit>
</body></file></xliff>
)";

const std::string hostile_xliff2 =
    R"(<xliff version="2.1" srcLang="en" trgLang="ja" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f"><unit id="1"><originalData><data id="d">&lt;b&gt;</data></originalData>
<segment id="s"><source><pc id="1" dataRefStart="d">A</pc><cp hex="20BB7"/></source><target><sc id="1"/>あ<ec startRef="1"/></target></segment></unit>
<unit id="2"><segment><source>B</source><target>い</target></segment></unit></file></xliff>)";

const std::string po =
    "msgid \"\"\nmsgstr \"\"\n\"Language: ja\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
    "# 訳\n#: a:1\n#, fuzzy\nmsgctxt \"c\"\nmsgid \"One\"\nmsgstr \"一\"\n\n"
    "msgid \"%d file\"\nmsgid_plural \"%d files\"\nmsgstr[0] \"%d個\\n𠮟\"\n\n#~ msgid \"old\"\n#~ msgstr \"旧\"\n";

struct Sample {
    const char* name;
    testing::UnitReader read;
    const std::string* file;
};
const Sample samples[] = {
    {"XLIFF 1", read_xliff, &hostile_xliff1}, {"XLIFF 2", read_xliff, &hostile_xliff2}, {"PO", read_po, &po}};

/// The units, or nothing where the file was refused; any other exception is a failure of the test.
std::size_t units_of(const Sample& sample, const std::string& file, bool recover) {
    try {
        return read_units(sample.read, file, {.recover = recover}).units.size();
    } catch (const InputError& error) {
        if (std::string(error.what()).find("a.file") != 0) FAIL("no place in: " << error.what());
        return 0;
    }
}

}  // namespace

TEST_CASE("files that end anywhere give an error, or with recovery the units before") {
    for (const Sample& sample : samples) {
        INFO(sample.name);
        const std::size_t whole = units_of(sample, *sample.file, false);
        REQUIRE(whole > 1);
        std::size_t before = 0;
        for (std::size_t length = 0; length < sample.file->size(); ++length) {
            INFO(length);
            const std::string cut = sample.file->substr(0, length);
            units_of(sample, cut, false);
            const std::size_t units = units_of(sample, cut, true);
            CHECK(units <= whole + 1);
            // What was whole before the cut is whole behind it. PO: a message may begin with what it ended with.
            if (sample.read == read_xliff) CHECK(units >= before);
            before = units;
        }
        CHECK(before >= whole - 1);
    }
}

TEST_CASE("files with wrong bytes anywhere are read or refused") {
    std::mt19937 random(20260508);
    const std::string bytes = std::string("<>&\"'\\/=#[]\n\0\x80\xFF", 16) + "x";
    for (const Sample& sample : samples) {
        INFO(sample.name);
        for (int i = 0; i < 1500; ++i) {
            std::string file = *sample.file;
            for (int changes = 0; changes < 1 + i % 3; ++changes) {
                const std::size_t at = random() % file.size();
                switch (random() % 3) {
                    case 0: file[at] = bytes[random() % bytes.size()]; break;
                    case 1: file.erase(at, 1 + random() % 8); break;
                    default: file.insert(at, file.substr(random() % file.size(), 1 + random() % 20)); break;
                }
            }
            CHECK_NOTHROW(units_of(sample, file, i % 2 == 0));  // which expects nothing worse than an InputError
        }
    }
}

TEST_CASE("bombs are refused") {
    std::string deep = "<xliff version=\"1.2\"><file><body><trans-unit id=\"1\"><source>",
                groups = "<xliff version=\"1.2\"><file><body>";
    for (int i = 0; i < 100'000; ++i) (deep += "<g id=\"1\">", groups += "<group>");
    const std::string billion =
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><xliff "
        "version=\"1.2\"><file><body>"
        "<trans-unit id=\"1\"><source>&b;</source></trans-unit></body></file></xliff>";
    const std::string outside =
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><xliff version=\"1.2\"><file><body>"
        "<trans-unit id=\"1\"><source>&e;</source></trans-unit></body></file></xliff>";
    for (const bool recover : {false, true}) {
        for (const std::string& file : {deep, groups, billion, outside})
            CHECK_THROWS_AS(read_units(read_xliff, file, {.recover = recover}), InputError);
    }
}

TEST_CASE("many of everything takes time in proportion") {
    std::string segments = "<xliff version=\"1.2\"><file><body><trans-unit id=\"1\"><source>x</source><seg-source>",
                targets = "<target>", same = "<xliff version=\"1.2\"><file><body>";
    for (int i = 0; i < 30'000; ++i) {
        const std::string mrk = "<mrk mtype=\"seg\" mid=\"" + std::to_string(i) + "\">a<bx id=\"1\"/></mrk>";
        segments += mrk;
        targets += mrk;
        same += "<trans-unit id=\"1\"><source>a</source></trans-unit>";
    }
    const auto read =
        read_units(read_xliff, segments + "</seg-source>" + targets + "</target></trans-unit></body></file></xliff>");
    CHECK(read.units.size() == 30'000);
    CHECK(read.units.back().variants.size() == 2);
    const auto twins = read_units(read_xliff, same + "</body></file></xliff>");
    REQUIRE(twins.units.size() == 30'000);
    CHECK(twins.units.back().key == "1/30000");
    std::ostringstream out;
    const auto writer = exchange::po_writer(out, {});
    for (int i = 0; i < 30'000; ++i) {
        store::TranslationUnit unit;
        unit.variants = {{"en", {"OK"}}, {"ja", {std::to_string(i)}}};
        writer->write(unit);
    }
    CHECK(writer->finish().written == 30'000);
    CHECK(out.str().find("msgctxt \"30000\"") != std::string::npos);
}
