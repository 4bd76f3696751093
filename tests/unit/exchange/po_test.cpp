// SPDX-License-Identifier: Apache-2.0
// What a PO message becomes, and what damage costs.
#include "glossary/exchange/po/po.hpp"
#include "libalign/core/error.hpp"
#include "tests/unit/exchange/units.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using exchange::read_po;
using testing::details;
using testing::read_units;
using testing::texts;

namespace {

const std::string header =
    "msgid \"\"\nmsgstr \"\"\n\"Language: ja\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n";

std::string refusal(const std::string& file) {
    try {
        read_units(read_po, file, {}, "a.po");
    } catch (const InputError& error) {
        return error.what();
    }
    return "";
}

}  // namespace

TEST_CASE("a PO message becomes a unit") {
    struct Case {
        const char *name, *file, *texts, *details;
    };
    const std::vector<Case> cases = {
        {"plain", "msgid \"Open\"\nmsgstr \"開く\"\n", "en=Open|ja=開く\n", ""},
        {"beyond the BMP", "msgid \"scold 👩‍🚀\"\nmsgstr \"𠮟る\"\n", "en=scold 👩‍🚀|ja=𠮟る\n",
         ""},
        {"escapes and joined strings", "msgid \"\"\n\"a\\tb\\n\"\n\"\\\"c\\\\\\x41\\101\"\nmsgstr \" 改\\n行 \"\n",
         "en=a\tb\n\"c\\AA|ja= 改\n行 \n", ""},
        {"untranslated", "msgid \"Open\"\nmsgstr \"\"\n", "en=Open\n", ""},
        {"context", "msgctxt \"menu\"\nmsgid \"Open\"\nmsgstr \"開く\"\n", "en=Open|ja=開く\n", "x-context=menu"},
        {"empty context", "msgctxt \"\"\nmsgid \"Open\"\nmsgstr \"開く\"\n", "en=Open|ja=開く\n", "x-context="},
        {"context of an empty text", "msgctxt \"c\"\nmsgid \"\"\nmsgstr \"空\"\n", "en=|ja=空\n", "x-context=c"},
        {"fuzzy, flags, previous",
         "#, fuzzy, c-format,my-flag\n#| msgctxt \"m\"\n#| msgid \"Ope\"\nmsgid \"Open %s\"\nmsgstr \"%sを開く\"\n",
         "en=Open %s|ja=%sを開く\n",
         "x-fuzzy=yes; x-flag=c-format; x-flag=my-flag; x-previous-context=m; x-previous-source=Ope"},
        {"flags with other marks, without comma",
         "#! fuzzy\n#= x\n#, fuzzy a range: 0..9\nmsgid \"Open\"\nmsgstr \"開く\"\n", "en=Open|ja=開く\n",
         "x-fuzzy=yes; x-flag=x; x-flag=a range: 0..9"},
        {"obsolete", "# old\n#, fuzzy\n#~ msgid \"Open\"\n#~ msgstr \"開く\"\n", "en=Open|ja=開く\n",
         "x-fuzzy=yes; x-obsolete=yes; translator: old"},
        {"references", "#: a.c:1 b.c\n#: \u2068my file.c\u2069:7\nmsgid \"Open\"\nmsgstr \"開く\"\n",
         "en=Open|ja=開く\n", "x-reference=a.c:1; x-reference=b.c; x-reference=my file.c:7"},
        {"notes a paragraph", "# 訳者\n# 二行目\n#\n# another\n#. For the menu\nmsgid \"Open\"\nmsgstr \"開く\"\n",
         "en=Open|ja=開く\n", "translator: 訳者\n二行目; translator: another; developer: For the menu"},
        {"two messages on one line", "msgid \"a\" msgstr \"あ\" msgid \"b\" msgstr \"い\"\n",
         "en=a|ja=あ\nen=b|ja=い\n", ""},
        {"a string that goes on in the next line",
         "msgid \"a\"\nmsgstr \"あ\\\nmsgid い\"\nmsgid \"b\"\nmsgstr \"う\"\n", "en=a|ja=あmsgid い\nen=b|ja=う\n",
         ""},
        {"empty lines inside a message", "# c\n\nmsgid \"a\"\n\n\"b\"\n\nmsgstr \"あ\"\n\n\"い\"\n", "en=ab|ja=あい\n",
         "translator: c"},
        {"one msgid twice", "msgid \"a\"\nmsgstr \"あ\"\nmsgid \"a\"\nmsgstr \"い\"\n", "en=a|ja=あ\nen=a|ja=い\n", ""},
        {"CR LF", "msgid \"a\"\r\nmsgstr \"\"\r\n\"あ\"\r\n\r\nmsgid \"b\"\r\nmsgstr \"い\"\r\n",
         "en=a|ja=あ\nen=b|ja=い\n", ""},
        {"another domain", "msgid \"a\"\nmsgstr \"あ\"\ndomain \"d\"\nmsgid \"b\"\nmsgstr \"い\"\n",
         "en=a|ja=あ\nen=b|ja=い\n", ""},
        {"control characters", "msgid \"a\\ab\"\nmsgstr \"あ\\v\x01い\"\n", "en=ab|ja=あい\n", ""},
        {"nothing", "", "", ""},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        const auto read = read_units(read_po, header + c.file);
        CHECK(texts(read.units) == c.texts);
        REQUIRE(read.units.empty() == (std::string(c.texts).empty()));
        if (!read.units.empty()) CHECK(details(read.units.front()) == c.details);
        CHECK(read.report.read == read.units.size());
        CHECK(read.report.bad == 0);
    }
}

TEST_CASE("PO: the unit stands in the line of its msgid or msgctxt") {
    const auto read =
        read_units(read_po, header + "# c\nmsgid \"a\"\nmsgstr \"あ\"\n\n\nmsgctxt \"c\"\nmsgid \"b\"\nmsgstr \"\"\n");
    REQUIRE(read.units.size() == 2);
    CHECK(read.units[0].line == 7);
    CHECK(read.units[1].line == 11);
}

TEST_CASE("PO: a comment behind a string, and a message that begins in that line, are of the next message") {
    const auto read =
        read_units(read_po, header +
                                "msgid \"a\"\nmsgstr \"あ\" # of b\n#| msgid \"p\"\nmsgid \"b\" msgstr \"い\" "
                                "msgid \"c\"\nmsgstr \"う\"\n");
    REQUIRE(texts(read.units) == "en=a|ja=あ\nen=b|ja=い\nen=c|ja=う\n");
    CHECK(details(read.units[0]) == "");
    CHECK(details(read.units[1]) == "x-previous-source=p; translator: of b");
    CHECK(read.units[1].line == 9);
    CHECK(read.units[2].line == 9);
    CHECK(read.report.diagnostics.empty());
}

TEST_CASE("PO: a header on one line") {
    const std::string file =
        "msgid \"\" msgstr \"Language: fr\\nContent-Type: text/plain; charset=ISO-8859-1\\n\"\nmsgid \"a\"\nmsgstr "
        "\"\xE9\"\n";
    CHECK(texts(read_units(read_po, file).units) == "en=a|fr=é\n");
}

TEST_CASE("PO: a plural gives a unit a form") {
    const std::string ja = header + "msgid \"%d file\"\nmsgid_plural \"%d files\"\nmsgstr[0] \"%d個のファイル\"\n";
    const auto one = read_units(read_po, ja);
    REQUIRE(texts(one.units) == "en=%d file|ja=%d個のファイル\nen=%d files|ja=%d個のファイル\n");
    CHECK(details(one.units[0]) == "x-plural=singular");
    CHECK(details(one.units[1]) == "x-plural=plural; x-plural-of=%d file");
    const std::string en =
        "msgid \"\"\nmsgstr \"Language: en\\n\"\n\nmsgid \"%d個\"\nmsgid_plural \"%d個\"\nmsgstr[0] \"%d "
        "item\"\nmsgstr[1] \"%d items\"\n";
    CHECK(texts(read_units(read_po, en, {.source = Language::ja}).units) ==
          "ja=%d個|en=%d item\nja=%d個|en=%d items\n");
    const std::string none = header + "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"\"\nmsgstr[1] \"\"\n";
    CHECK(texts(read_units(read_po, none).units) == "en=a\nen=b\n");
}

TEST_CASE("PO: the languages are the header's, else the option's") {
    struct Case {
        const char* fields;
        Language source;
        const char* expected;
        std::size_t warnings;
    };
    const std::vector<Case> cases = {
        {"", Language::en, "en=a|ja=b\n", 0},
        {"", Language::ja, "ja=a|en=b\n", 0},
        {"Language: ja_JP\\n", Language::en, "en=a|ja-JP=b\n", 0},
        {"Language: en\\n", Language::ja, "ja=a|en=b\n", 0},
        {"Language: en\\nX-Source-Language: ja\\n", Language::en, "ja=a|en=b\n", 0},
        {"X-Source-Language: ja-JP\\n", Language::en, "ja-JP=a|en=b\n", 0},
        {"Language: fr\\n", Language::en, "en=a|fr=b\n", 0},
        {"Language: \\nX-Source-Language: \\n", Language::en, "en=a|ja=b\n", 0},
        {"Language: en\\n", Language::en, "en=a|en=b\n", 1},
    };
    for (const Case& c : cases) {
        INFO(c.fields);
        const auto read =
            read_units(read_po, std::string("msgid \"\"\nmsgstr \"") + c.fields + "\"\n\nmsgid \"a\"\nmsgstr \"b\"\n",
                       {.source = c.source});
        CHECK(texts(read.units) == c.expected);
        CHECK(read.report.diagnostics.size() == c.warnings);
    }
}

TEST_CASE("PO: text comes in the charset that the header names") {
    const auto file = [](const std::string& charset, const std::string& text) {
        return "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=" + charset + "\\n\"\n\nmsgid \"a\"\nmsgstr \"" +
               text + "\"\n";
    };
    struct Case {
        const char* name;
        std::string file;
        const char* expected;
    };
    // ソ is 0x83 0x5C in Shift_JIS: its second byte is a backslash.
    const std::vector<Case> cases = {
        {"Shift_JIS", file("Shift_JIS", "\x83\x5C\x96\xF3"), "en=a|ja=ソ訳\n"},
        {"EUC-JP", file("eucJP", "\xCC\xF5"), "en=a|ja=訳\n"},
        {"ISO-2022-JP", file("ISO-2022-JP", "\x1B$BLu\x1B(B"), "en=a|ja=訳\n"},
        {"Latin 1", file("ISO-8859-1", "caf\xE9"), "en=a|ja=café\n"},
        {"with byte order mark", "\xEF\xBB\xBF" + file("UTF-8", "訳"), "en=a|ja=訳\n"},
        {"template", file("CHARSET", "訳"), "en=a|ja=訳\n"},
        {"no header", "msgid \"a\"\nmsgstr \"訳\"\n", "en=a|ja=訳\n"},
        {"no header, guessed", "msgid \"a\"\nmsgstr \"\x83\x5C\x96\xF3\x82\xB7\x82\xE9\x82\xB1\x82\xC6\"\n",
         "en=a|ja=ソ訳すること\n"},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        CHECK(texts(read_units(read_po, c.file).units) == c.expected);
    }
    const std::string comment = "# was charset=EUC-JP once\n" + file("UTF-8", "訳");
    CHECK(texts(read_units(read_po, comment).units) == "en=a|ja=訳\n");
    std::string utf16 = "\xFF\xFE";
    for (const char c : file("UTF-16", "b")) (utf16 += c) += '\0';
    CHECK(texts(read_units(read_po, utf16).units) == "en=a|ja=b\n");
}

TEST_CASE("PO: damage names its line and costs its own message only") {
    const std::string good = "msgid \"a\"\nmsgstr \"あ\"\n\n", last = "\nmsgid \"z\"\nmsgstr \"わ\"\n";
    struct Case {
        const char *name, *damage, *message;
        std::size_t bad;
    };
    const std::vector<Case> cases = {
        {"open string", "msgid \"b\nmsgstr \"い\"\n",
         "a.po:9:9: expected a quotation mark at the end of the string, found the end of the line", 1},
        {"no msgstr", "# c\nmsgid \"b\"\n", "a.po:10:10: expected msgstr, found the end of the message", 1},
        {"conflict markers", "msgid \"b\"\n<<<<<<< mine\nmsgstr \"い\"\n=======\nmsgstr \"う\"\n>>>>>>> theirs\n",
         "a.po:10:1: expected msgstr, found \"<\"", 1},
        {"unknown word", "msgid \"b\"\nmsgtext \"い\"\n", "a.po:10:1: expected msgstr, found \"msgtext\"", 1},
        {"unknown escape", "msgid \"b\"\nmsgstr \"\\い\"\n",
         "a.po:10:10: expected n, t, r, a, b, f, v, x, a digit, \" or \\ behind a backslash, found \"い\"", 1},
        {"bytes of another charset", "msgid \"b\"\nmsgstr \"\x96\xF3\"\n",
         "a.po:10:9: expected text in UTF-8, found bytes that are none", 1},
        {"plural without form", "msgid \"b\"\nmsgid_plural \"c\"\nmsgstr \"い\"\n",
         "a.po:11:8: expected [ behind msgstr of a plural, found a string", 1},
        {"form without plural", "msgid \"b\"\nmsgstr[0] \"い\"\n",
         "a.po:10:7: expected a string in quotes behind msgstr, found \"[\"", 1},
        {"form left out", "msgid \"b\"\nmsgid_plural \"c\"\nmsgstr[0] \"い\"\nmsgstr[2] \"い\"\n",
         "a.po:12:8: expected 1 as the next form of the plural, found \"2\"", 1},
        {"half dead", "#~ msgid \"い\"\n  msgstr \"い\"\n",
         "a.po:10:3: expected #~ as where the message begins, found none", 1},
        {"half alive", "msgid \"い\"\n#~ msgstr \"い\"\n",
         "a.po:10:4: expected no #~ as where the message begins, found one", 1},
        {"comment behind previous", "#| msgid \"い\"\n#, fuzzy\nmsgid \"b\"\nmsgstr \"い\"\n",
         "a.po:10:1: expected msgctxt or msgid, found a comment", 1},
        {"comment inside", "msgid \"い\"\n# c\nmsgstr \"い\"\n", "a.po:10:1: expected msgstr, found a comment", 1},
        {"no digit", "msgid \"い\\x\u00A0\"\nmsgstr \"い\"\n",
         "a.po:9:13: expected a hexadecimal digit behind \\x, found \"\u00A0\"", 1},
        {"no string", "domain\tい\n", "a.po:9:8: expected a string in quotes behind domain, found \"い\"", 1},
        {"control character", "msgid\b\"い\"\nmsgstr \"い\"\n",
         "a.po:9:6: expected a string in quotes behind msgid, found U+0008", 1},
        {"prose", "こんにちは\n", "a.po:9:1: expected a comment, msgctxt or msgid, found \"こ\"", 1},
        {"two at once", "msgid \"b\nmsgstr \"い\"\n\nmsgid \"c\"\n",
         "a.po:9:9: expected a quotation mark at the end of the string, found the end of the line", 2},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        const std::string file = header + good + c.damage + last;
        CHECK(refusal(file) == c.message);
        const auto read = read_units(read_po, file, {.recover = true});
        CHECK(texts(read.units) == "en=a|ja=あ\nen=z|ja=わ\n");
        CHECK(read.report.bad == c.bad);
        CHECK(read.report.diagnostics.size() == c.bad);
    }
    CHECK(refusal("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=KLINGON\\n\"\n") ==
          "a.po:1: expected a charset that is known, found \"KLINGON\"");
}

TEST_CASE("PO: a message that is too large is damage, whatever its shape") {
    const std::string huge(11U << 20U, 'x'), end = "\nmsgid \"z\"\nmsgstr \"わ\"\n";
    std::string lines;
    for (int i = 0; i < 11; ++i) lines += "\"" + std::string(1U << 20U, 'x') + "\"\n";
    for (const std::string& file :
         {"msgid \"" + huge + "\"\nmsgstr \"b\"\n" + end, "msgid \"\"\n" + lines + "msgstr \"b\"\n" + end}) {
        CHECK(refusal(header + file) == "a.po:6: expected a message of less than 10 MiB, found a larger one");
        const auto read = read_units(read_po, header + file, {.recover = true});
        CHECK(texts(read.units) == "en=z|ja=わ\n");
        CHECK(read.report.bad == 1);
    }
}

TEST_CASE("PO: as many plural forms as a language can have, not as many as a file can hold") {
    std::string file = header + "msgid \"a\"\nmsgid_plural \"b\"\n";
    for (int i = 0; i < 100; ++i) file += "msgstr[" + std::to_string(i) + "] \"あ\"\n";
    CHECK(read_units(read_po, file).units.size() == 100);
    CHECK(refusal(file + "msgstr[100] \"あ\"\n") == "a.po:108:1: expected at most 100 forms of a plural, found msgstr");
}

TEST_CASE("PO: many messages in order, damage among them") {
    std::string file = header, expected;
    for (int i = 0; i < 1000; ++i) {
        const std::string n = std::to_string(i);
        if (i % 300 == 7) {
            file += "msgid \"" + n + "\"\n\n";
            continue;
        }
        file += "msgid \"" + n + "\"\nmsgstr \"第" + n + "\"\n\n";
        expected += "en=" + n + "|ja=第" + n + "\n";
    }
    const auto read = read_units(read_po, file, {.recover = true});
    CHECK(texts(read.units) == expected);
    CHECK(read.report.bad == 4);
}

TEST_CASE("PO: catalogues one behind the other each have their header") {
    const std::string second =
        "\nmsgid \"\"\nmsgstr \"\"\n\"Language: fr\\n\"\n\"Content-Type: text/plain; charset=ISO-8859-1\\n\"\n\nmsgid "
        "\"b\"\nmsgstr \"\xE9\"\n";
    CHECK(texts(read_units(read_po, header + "msgid \"a\"\nmsgstr \"あ\"\n" + second).units) ==
          "en=a|ja=あ\nen=b|fr=é\n");
}

TEST_CASE("PO: what is dropped is said") {
    const auto read = read_units(read_po, header + "msgid \"a\\a\"\nmsgstr \"\x02あ\"\n\n# lost\n");
    REQUIRE(read.report.diagnostics.size() == 2);
    CHECK(describe(read.report.diagnostics[0]) == "a.file:6: warning: 2 control characters dropped");
    CHECK(describe(read.report.diagnostics[1]) == "a.file:9: note: comments that belong to no message are not kept");
}
