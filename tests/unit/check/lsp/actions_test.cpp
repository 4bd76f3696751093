// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/lsp/actions.hpp"

#include "glossary/check/lsp/term_entry.hpp"
#include "glossary/check/suppress/comments.hpp"
#include "tests/unit/check/report/sample.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace yakugo;
using namespace yakugo::check;
using namespace yakugo::check::test;

TEST_CASE("the mark that an editor puts in suppresses the finding") {
    const struct {
        const char *name, *language, *uri, *text, *inserted;
    } cases[] = {
        {"Markdown", "markdown", "a", "一\nヘグゼス長官\n三\n", "一\nヘグゼス長官 <!-- yakugo-ignore T106 -->\n三\n"},
        {"by extension", "", "a.md", "ヘグゼス", "ヘグゼス <!-- yakugo-ignore T106 -->"},
        {"plain text, CRLF", "plaintext", "a.txt", "一\r\n  ヘグゼス\r\n",
         "一\r\n# yakugo-ignore-next-line T106\r\n  ヘグゼス\r\n"},
        {"LaTeX", "latex", "a", "ヘグゼス\n", "% yakugo-ignore-next-line T106\nヘグゼス\n"},
        {"HTML", "html", "a.html", "<!DOCTYPE html>\n<p>ヘグゼス</p>\n",
         "<!DOCTYPE html>\n<p>ヘグゼス</p> <!-- yakugo-ignore T106 -->\n"},
        {"PO", "po", "a.po", "msgid \"\"\nmsgstr \"\"\n\n#: a.c:1\nmsgid \"a\"\nmsgstr \"ヘグゼス\"\n",
         "msgid \"\"\nmsgstr \"\"\n\n#  yakugo-ignore T106\n#: a.c:1\nmsgid \"a\"\nmsgstr \"ヘグゼス\"\n"},
        {"TMX", "xml", "a.tmx", "<tmx><tu><tuv><seg>ヘグゼス\n</seg></tuv></tu></tmx>",
         "<tmx><tu><tuv><seg>ヘグゼス\n</seg></tuv><!-- yakugo-ignore T106 --></tu></tmx>"},
    };
    for (const auto& c : cases) {
        INFO(c.name);
        const Finding finding = finding_of(draft_of("a", c.text), "T106", "ヘグゼス");
        const Insertion mark = suppression_of(finding, EditorDocument(c.uri, c.language, c.text, 1));
        std::string text = c.text;
        text.insert(mark.byte, mark.text);
        CHECK(text == c.inserted);
        const Draft draft = draft_of("a", text);
        Comments comments(draft);
        CHECK(comments.suppresses(finding_of(draft, "T106", "ヘグゼス")));
    }
}

TEST_CASE("words are written as their kind of file writes them") {
    const struct {
        const char *name, *text, *expected, *written;
    } cases[] = {{"text", "一社\n", "A&B<\"", "A&B<\""},
                 {"XML", "<?xml version=\"1.0\"?><a>一社</a>", "A&B<", "A&amp;B&lt;"},
                 {"PO", "msgid \"a\"\nmsgstr \"一社\"\n", "\"\\", "\\\"\\\\"}};
    for (const auto& c : cases) {
        INFO(c.name);
        EditorDocument document("a", "", c.text, 1);
        Finding finding = finding_of(draft_of("a", c.text), "T102", "一社");
        finding.expected = c.expected;
        document.findings = {finding};
        const auto actions = code_actions(document, finding.place.bytes, {}, "");
        REQUIRE(actions.size() == 2);
        CHECK(actions[0]["edit"]["changes"]["a"][0]["newText"] == c.written);
    }
}

TEST_CASE("what is not in the document as it was found is not replaced") {
    EditorDocument document("a", "", "AT&amp;T\n", 1);
    Finding finding = finding_of(draft_of("a", document.text()), "T102", "AT&amp;T");
    finding.found = "AT&T";
    finding.fix = "x";
    document.findings = {finding};
    const auto actions = code_actions(document, {0, 0}, {}, "");
    REQUIRE(actions.size() == 1);
    CHECK(actions[0]["title"] == "Suppress T102 here");
    CHECK(code_actions(document, {9, 9}, {}, "").empty());
}

TEST_CASE("a term entry") {
    Glossary glossary;
    TermPair pair;
    pair.concept_id = 1;
    pair.ja = "ビースト|モード";
    pair.en = "beast mode";
    pair.confidence = 0.5;
    glossary.pairs.push_back(pair);
    pair.ja = "ビーストモード";
    pair.standing = Standing::accepted;
    pair.ja_preferred = true;
    pair.confidence = 1;
    glossary.pairs.push_back(pair);
    pair.ja = "<script>";
    pair.ja_preferred = false;
    pair.ja_forbidden = true;
    glossary.pairs.push_back(pair);
    pair = {};
    pair.concept_id = 2;
    pair.ja = "別";
    pair.en = "other";
    glossary.pairs.push_back(pair);
    const std::size_t hits[] = {0, 1};
    CHECK(term_entry(glossary, hits) ==
          "| Japanese | English | status | confidence |\n|---|---|---|---|\n"
          "| **ビーストモード** | beast mode | accepted | 1.00 |\n"
          "| ビースト\\|モード | beast mode | open | 0.50 |\n"
          "| ~~\\<script\\>~~ | beast mode | accepted, forbidden | 1.00 |\n");
    CHECK(term_entry(glossary, {}).empty());
    for (int i = 0; i < 20; ++i) glossary.pairs.push_back(glossary.pairs[0]);
    CHECK(term_entry(glossary, hits).find("\nand 13 more\n") != std::string::npos);
}
