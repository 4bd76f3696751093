// SPDX-License-Identifier: Apache-2.0
// The grammar of PO, with msgfmt as judge: read_po() takes what it takes and refuses what it refuses, and reads what
// msgfmt writes into MO files and what the translate toolkit reads.
#include "libalign/core/error.hpp"
#include "tests/conformance/po_tools.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace yakugo;
using namespace yakugo::conformance;

namespace {

enum class Judged {
    refused,
    taken,    ///< the texts differ: msgfmt writes one domain only, cuts texts at a NUL, keeps bytes that are no UTF-8
    same,     ///< as msgfmt has it; the toolkit, which wants a line for each thing, refuses or passes it over
    by_both,  ///< the same messages in all three
};

struct GrammarCase {
    const char *name, *messages;
    Judged judged;
};

constexpr const char* kHeader =
    "msgid \"\"\nmsgstr \"\"\n\"Language: ja\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
    "\"Content-Transfer-Encoding: 8bit\\n\"\n\"Plural-Forms: nplurals=1; plural=0;\\n\"\n\n";

const std::vector<GrammarCase> kComments = {
    {"all kinds", "# 訳者\n#. dev\n#: a.c:1 b.c\n#, c-format\nmsgid \"a\"\nmsgstr \"あ\"\n", Judged::by_both},
    {"odd kinds", "#!x\n#-y\n##w\n#\n#\tu\n#@v\nmsgid \"a\"\nmsgstr \"あ\"\n", Judged::by_both},
    {"that look like marks", "# ~ msgid \"a\"\n# | msgid \"b\"\nmsgid \"c\"\nmsgstr \"あ\"\n", Judged::by_both},
    {"fuzzy", "#, fuzzy, c-format\nmsgid \"a\"\nmsgstr \"あ\"\n\n#,fuzzy\nmsgid \"b\"\nmsgstr \"い\"\n",
     Judged::by_both},
    {"nearly fuzzy", "#, notfuzzy\nmsgid \"a\"\nmsgstr \"あ\"\n#, Fuzzy\nmsgid \"b\"\nmsgstr \"い\"\n",
     Judged::by_both},
    {"behind the last string", "msgid \"a\"\nmsgstr \"あ\" # c\n\n# d\nmsgid \"b\"\nmsgstr \"い\"\n", Judged::by_both},
    {"and the previous message behind it", "msgid \"a\"\nmsgstr \"あ\" #| msgid \"c\"\nmsgid \"b\"\nmsgstr \"い\"\n",
     Judged::same},
    {"alone", "# a\n#. b\n#: c\n#, d\n", Judged::same},
    {"at the end", "msgid \"a\"\nmsgstr \"あ\"\n# end", Judged::same},
    {"behind blanks", "  # c\n  msgid \"a\"\n\t\"b\"\n  msgstr \"あ\"\n", Judged::same},
    {"inside a message", "msgid \"a\"\n# c\nmsgstr \"あ\"\n", Judged::refused},
    {"behind msgctxt", "msgctxt \"c\"\n# c\nmsgid \"a\"\nmsgstr \"あ\"\n", Judged::refused},
    {"between two strings", "msgid \"a\"\nmsgstr \"あ\"\n# c\n\"い\"\n", Judged::refused},
};

const std::vector<GrammarCase> kStrings = {
    {"pieces and empty lines", "msgid \"\"\n\"a\"\n\n\"b\"\n\nmsgstr \"あ\"\n\"い\"\n", Judged::by_both},
    {"pieces on a line", "msgid \"a\"\"b\" \"c\"\nmsgstr \"あ\"\n", Judged::same},
    {"escapes", "msgid \"a\\t\\\"b\\\"\\\\\"\nmsgstr \"改\\n行\\r \\\\n\"\n", Judged::by_both},
    {"numbers of C", "msgid \"\\x41\\x00000042\\1012\\7z\"\nmsgstr \"\\xe3\\x81\\x82\\343\\201\\204\"\n",
     Judged::taken},
    {"bytes of UTF-8", "msgid \"\\x41\\x00000042\\1012\"\nmsgstr \"\\xe3\\x81\\x82\\343\\201\\204\"\n", Judged::same},
    {"NUL", "msgid \"a\"\nmsgstr \"あ\\0い\"\n", Judged::taken},
    {"no UTF-8", "msgid \"a\"\nmsgstr \"あ\\377い\"\n", Judged::taken},
    {"beyond the BMP", "msgctxt \"𠮟\"\nmsgid \"👩‍🚀\"\nmsgstr \"𠮟る\"\n", Judged::by_both},
    {"line separators", "msgid \"a\u2028b\u0085c\"\nmsgstr \"あ\u3000\"\n", Judged::by_both},
    {"backslash at the end of the line", "msgid \"a\"\nmsgstr \"あ\\\nmsgid い\"\n", Judged::same},
    {"no last line break", "msgid \"a\"\nmsgstr \"あ\"", Judged::by_both},
    {"CR LF", "msgid \"a\"\r\nmsgstr \"あ\"\r\n", Judged::same},
    {"CR", "msgid \"a\"\rmsgstr \"あ\"\r", Judged::same},
    {"open", "msgid \"a\nmsgstr \"あ\"\n", Judged::refused},
    {"open at the end", "msgid \"a\"\nmsgstr \"あ", Judged::refused},
    {"unknown escape", "msgid \"a\"\nmsgstr \"\\e\"\n", Judged::refused},
    {"no octal digit", "msgid \"a\"\nmsgstr \"\\8\"\n", Judged::refused},
    {"no hexadecimal digit", "msgid \"a\"\nmsgstr \"\\xg\"\n", Judged::refused},
    {"capital X", "msgid \"a\"\nmsgstr \"\\X41\"\n", Judged::refused},
    {"single quotes", "msgid 'a'\nmsgstr 'b'\n", Judged::refused},
};

const std::vector<GrammarCase> kMessages = {
    {"two on a line", "msgid \"a\" msgstr \"あ\" msgid \"b\"\nmsgstr \"い\"\nmsgid \"c\"\nmsgstr \"う\"\n",
     Judged::same},
    {"nothing between words", "msgid\"a\"msgstr\"あ\"\n", Judged::same},
    {"context", "msgctxt \"c\"\nmsgid \"a\"\nmsgstr \"あ\"\n\nmsgid \"a\"\nmsgstr \"い\"\n", Judged::by_both},
    {"plural", "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"あ\"\n", Judged::by_both},
    {"three forms", "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"x\"\nmsgstr[1] \"y\"\nmsgstr[2] \"z\"\n",
     Judged::by_both},
    {"blanks in an index", "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr [ 00 ]\n\"あ\"\n", Judged::same},
    {"domain", "domain \"d\"\nmsgid \"a\"\nmsgstr \"あ\"\n", Judged::taken},
    {"no msgstr", "msgid \"a\"\n", Judged::refused},
    {"no string", "msgid \"a\"\nmsgstr\n\nmsgid \"b\"\nmsgstr \"い\"\n", Judged::refused},
    {"msgstr twice", "msgid \"a\"\nmsgstr \"あ\"\nmsgstr \"い\"\n", Judged::refused},
    {"msgid twice", "msgid \"a\"\nmsgid \"b\"\nmsgstr \"い\"\n", Judged::refused},
    {"msgctxt behind msgid", "msgid \"a\"\nmsgctxt \"b\"\nmsgstr \"い\"\n", Judged::refused},
    {"msgctxt without msgid", "msgctxt \"b\"\nmsgstr \"い\"\n", Judged::refused},
    {"msgid_plural first", "msgid_plural \"b\"\nmsgid \"a\"\nmsgstr[0] \"い\"\n", Judged::refused},
    {"plural with one msgstr", "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr \"い\"\n", Judged::refused},
    {"plural without msgstr", "msgid \"a\"\nmsgid_plural \"b\"\n", Judged::refused},
    {"form without plural", "msgid \"a\"\nmsgstr[0] \"い\"\n", Judged::refused},
    {"first form left out", "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[1] \"い\"\n", Judged::refused},
    {"form left out", "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"あ\"\nmsgstr[2] \"い\"\n", Judged::refused},
    {"form twice", "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"あ\"\nmsgstr[0] \"い\"\n", Judged::refused},
    {"no index", "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[] \"い\"\n", Judged::refused},
    {"index too large", "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[18446744073709551616] \"い\"\n", Judged::refused},
    {"domain without quotes", "domain d\nmsgid \"a\"\nmsgstr \"あ\"\n", Judged::refused},
    {"capitals", "MSGID \"a\"\nMSGSTR \"b\"\n", Judged::refused},
    {"words that begin alike", "msgids \"a\"\nmsgstr \"b\"\n", Judged::refused},
    {"ideographic space", "msgid\u3000\"a\"\nmsgstr \"b\"\n", Judged::refused},
    {"byte order mark inside", "msgid \"a\"\nmsgstr \"b\"\n\n\uFEFFmsgid \"c\"\nmsgstr \"d\"\n", Judged::refused},
    {"prose", "hello world\n", Judged::refused},
    {"conflict", "<<<<<<< a\nmsgid \"a\"\nmsgstr \"b\"\n=======\n", Judged::refused},
};

const std::vector<GrammarCase> kMarks = {
    {"obsolete", "# c\n#, fuzzy\n#~ msgctxt \"c\"\n#~ msgid \"a\"\n#~ \"b\"\n#~ msgstr \"あ\"\n", Judged::by_both},
    {"obsolete plural", "#~ msgid \"a\"\n#~ msgid_plural \"b\"\n#~ msgstr[0] \"あ\"\n", Judged::by_both},
    {"no blank", "#~msgid \"a\"\n#~msgstr \"あ\"\n", Judged::by_both},
    {"comment of a dead message", "#~ # c\n#~ #, fuzzy\n#~ msgid \"a\"\n#~ msgstr \"あ\"\n", Judged::by_both},
    {"mark alone", "#~ msgid \"a\"\n#~\n#~ msgstr \"あ\"\n#|\n#~|\nmsgid \"b\"\nmsgstr \"い\"\n", Judged::same},
    {"obsolete on one line", "#~ msgid \"a\" msgstr \"あ\"\n", Judged::same},
    {"previous", "#| msgctxt \"c\"\n#| msgid \"\"\n#| \"p\\n\"\n#| msgid_plural \"q\"\nmsgid \"a\"\nmsgstr \"あ\"\n",
     Judged::by_both},
    {"previous of a dead message", "#~| msgid \"p\"\n#~| \"q\"\n#~ msgid \"a\"\n#~ msgstr \"あ\"\n", Judged::by_both},
    {"string without mark", "#~ msgid \"a\"\n\"b\"\n#~ msgstr \"あ\"\n", Judged::refused},
    {"string without mark at the end", "#~ msgid \"a\"\n#~ msgstr \"あ\"\n\"い\"\n", Judged::refused},
    {"msgstr without mark", "#~ msgid \"a\"\nmsgstr \"あ\"\n", Judged::refused},
    {"msgstr with mark", "msgid \"a\"\n#~ msgstr \"あ\"\n", Judged::refused},
    {"prose", "#~ hello\n", Judged::refused},
    {"flags behind the mark", "#~, fuzzy\n#~ msgid \"a\"\n#~ msgstr \"あ\"\n", Judged::refused},
    {"previous without mark", "#| msgid \"p\"\n#~ msgid \"a\"\n#~ msgstr \"あ\"\n", Judged::refused},
    {"previous with mark", "#~| msgid \"p\"\nmsgid \"a\"\nmsgstr \"あ\"\n", Judged::refused},
    {"previous string without mark", "#| msgid \"p\"\n\"q\"\nmsgid \"a\"\nmsgstr \"あ\"\n", Judged::refused},
    {"previous msgctxt only", "#| msgctxt \"c\"\nmsgid \"a\"\nmsgstr \"あ\"\n", Judged::refused},
    {"previous msgid_plural only", "#| msgid_plural \"c\"\nmsgid \"a\"\nmsgstr \"あ\"\n", Judged::refused},
    {"previous msgstr", "#| msgid \"c\"\n#| msgstr \"d\"\nmsgid \"a\"\nmsgstr \"あ\"\n", Judged::refused},
    {"previous prose", "#| hello world\nmsgid \"a\"\nmsgstr \"あ\"\n", Judged::refused},
    {"previous without message", "#| msgid \"c\"\n", Judged::refused},
    {"comment behind previous", "#| msgid \"c\"\n#, fuzzy\nmsgid \"a\"\nmsgstr \"あ\"\n", Judged::refused},
    {"comment of a previous message", "#| # c\nmsgid \"a\"\nmsgstr \"あ\"\n", Judged::refused},
    {"previous inside a message", "msgid \"a\"\n#| msgid \"c\"\nmsgstr \"あ\"\n", Judged::refused},
};

std::vector<GrammarCase> grammar_cases() {
    std::vector<GrammarCase> out;
    for (const auto* part : {&kComments, &kStrings, &kMessages, &kMarks})
        out.insert(out.end(), part->begin(), part->end());
    return out;
}

std::optional<std::vector<PoRecord>> ours(const std::string& file) {
    try {
        return our_records(file, Language::en);
    } catch (const InputError&) {
        return std::nullopt;
    }
}

/// As an MO file has them.
std::vector<PoRecord> translated(std::vector<PoRecord> records) {
    std::erase_if(records, [](const PoRecord& one) {
        return one.target.empty() || one.flags.find("obsolete") != std::string::npos;
    });
    for (PoRecord& one : records) one.flags.clear();
    std::sort(records.begin(), records.end());
    return records;
}

}  // namespace

TEST_CASE("PO is read by the manual's grammar") {
    for (const GrammarCase& c : grammar_cases()) {
        INFO(c.name << "\n" << c.messages);
        CHECK(ours(std::string(kHeader) + c.messages).has_value() == (c.judged != Judged::refused));
    }
}

TEST_CASE("msgfmt takes and refuses the PO that read_po() does, and writes the texts that it reads") {
    if (!has_msgfmt()) {
        WARN("SKIPPED: msgfmt is not installed");
        return;
    }
    const Folder folder;
    for (const GrammarCase& c : grammar_cases()) {
        const std::string file = std::string(kHeader) + c.messages;
        std::string log;
        const auto theirs = msgfmt_records(folder, file, log);
        INFO(c.name << "\n" << c.messages << log);
        CHECK(theirs.has_value() == (c.judged != Judged::refused));
        if (c.judged != Judged::same && c.judged != Judged::by_both) continue;
        const auto read = ours(file);
        REQUIRE(read);
        REQUIRE(theirs);
        CHECK(describe(translated(*read)) == describe(*theirs));
    }
}

TEST_CASE("the translate toolkit reads the PO that read_po() reads") {
    const Folder folder;
    if (!has_toolkit(folder)) {
        WARN("SKIPPED: the translate toolkit is not installed");
        return;
    }
    std::vector<GrammarCase> shared = grammar_cases();
    std::erase_if(shared, [](const GrammarCase& c) { return c.judged != Judged::by_both; });
    std::vector<std::string> files;
    for (const GrammarCase& c : shared) files.push_back(std::string(kHeader) + c.messages);
    const auto theirs = toolkit_records(folder, files);
    REQUIRE(theirs.size() == shared.size());
    for (std::size_t i = 0; i < shared.size(); ++i) {
        INFO(shared[i].name << "\n" << shared[i].messages);
        const auto read = ours(files[i]);
        REQUIRE(read);
        CHECK(describe(*read) == describe(theirs[i]));
    }
}
