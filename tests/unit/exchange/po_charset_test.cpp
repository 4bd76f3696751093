// SPDX-License-Identifier: Apache-2.0
// A charset that the header names and the bytes contradict.
#include "glossary/exchange/po/po.hpp"
#include "tests/unit/exchange/units.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using namespace yakugo::exchange;
using namespace yakugo::testing;

namespace {

/// Four lines, then messages from line 5 on: a text a message.
std::string file(const std::string& charset, const std::vector<std::string>& texts) {
    std::string out = "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=" + charset + "\\n\"\n";
    for (const std::string& text : texts) out += "\nmsgid \"a\"\nmsgstr \"" + text + "\"\n";
    return out;
}

std::string read_texts(const std::string& po) {
    std::string out;
    for (const store::TranslationUnit& unit : read_units(read_po, po, {}, "a.po").units)
        out += (out.empty() ? "" : "|") + unit.variants.back().text.text;
    return out;
}

}  // namespace

TEST_CASE("PO: UTF-8 under another name is read as UTF-8, with a warning") {
    struct Case {
        const char* charset;
        std::vector<std::string> texts;
        const char *expected, *where;  ///< where: of the warning; empty: none
    };
    const std::vector<Case> cases = {
        {"ISO-8859-1", {"冷却材"}, "冷却材", "a.po:6:9"},
        {"ISO-8859-1", {"ascii", "café"}, "ascii|café", "a.po:9:12"},
        {"ISO-8859-1", {"é", "冷却材", "𠮟る"}, "é|冷却材|𠮟る", "a.po:6:9"},
        {"windows-1252", {"“quoted”"}, "“quoted”", "a.po:6:9"},
        {"Shift_JIS", {"冷却材を確認する。"}, "冷却材を確認する。", "a.po:6:9"},
        {"EUC-JP", {"冷却材🙂"}, "冷却材🙂", "a.po:6:9"},
        {"ASCII", {"冷却材"}, "冷却材", "a.po:6:9"},
        // It is what it says.
        {"ISO-8859-1", {"caf\xE9"}, "café", ""},
        {"ISO-8859-1", {"\xE9", "\xC3\xA9"}, "é|Ã©", ""},
        {"Shift_JIS", {"\x97\xE2\x8B\x70\x8D\xDE"}, "冷却材", ""},
        {"EUC-JP", {"\xCE\xE4\xB5\xD1\xBA\xE0"}, "冷却材", ""},
        // 頂 is C4 BA in EUC-JP, which is ĺ in UTF-8: too little to say; what follows tells.
        {"EUC-JP", {"\xC4\xBA", "\xCE\xE4\xB5\xD1\xBA\xE0"}, "頂|冷却材", ""},
        {"ISO-2022-JP", {"\x1B$BLu\x1B(B"}, "訳", ""},
        {"UTF-8", {"冷却材"}, "冷却材", ""},
    };
    for (const Case& c : cases) {
        INFO(c.charset << ": " << c.expected);
        const std::string po = file(c.charset, c.texts);
        CHECK(read_texts(po) == c.expected);
        const auto diagnostics = read_units(read_po, po, {}, "a.po").report.diagnostics;
        if (*c.where == '\0') {
            CHECK(diagnostics.empty());
            continue;
        }
        REQUIRE(diagnostics.size() == 1);
        CHECK(describe(diagnostics.front()) == std::string(c.where) + ": warning: expected text in " + c.charset +
                                                   ", as the header says, found UTF-8, and read it as that");
    }
}

TEST_CASE("PO: what is UTF-8 under another name stays so, and what is neither is damage") {
    const std::string po = file("ISO-8859-1", {"冷却材", "caf\xE9", "弁"});
    CHECK_THROWS_WITH(read_texts(po), Catch::Contains("a.po:9:"));
    CHECK(read_units(read_po, po, {.recover = true}, "a.po").units.size() == 2);
}
