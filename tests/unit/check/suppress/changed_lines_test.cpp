// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/suppress/changed_lines.hpp"

#include "libalign/core/error.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using namespace yakugo::check;

namespace {

std::string ranges(const ChangedLines& changed) {
    std::string out;
    for (const auto& [file, lines] : changed.files()) {
        out += file;
        for (const LineRange range : lines) out += " " + std::to_string(range.first) + "-" + std::to_string(range.last);
        out += ";";
    }
    return out;
}

}  // namespace

TEST_CASE("lines that a diff has changed") {
    const struct {
        const char *name, *diff, *lines;
    } cases[] = {
        {"nothing", "", ""},
        {"one line and several",
         "diff --git a/a.md b/a.md\nindex 1..2 100644\n--- a/a.md\n+++ b/a.md\n@@ -3 +3 @@ 見出し\n-古い\n+新しい\n"
         "@@ -10,0 +11,2 @@\n+一\n+二\n",
         "a.md 3-3 11-12;"},
        {"only deleted", "--- a/a.md\n+++ b/a.md\n@@ -3,2 +2,0 @@\n-一\n-二\n", ""},
        {"a new file", "--- /dev/null\n+++ b/a b.md\t\n@@ -0,0 +1,2 @@\n+一\n+二\n\\ No newline at end of file\n",
         "a b.md 1-2;"},
        {"a deleted file", "--- a/a.md\n+++ /dev/null\n@@ -1 +0,0 @@\n-一\n", ""},
        {"a quoted name", "--- \"a/\\350\\250\\263\\\".md\"\n+++ \"b/\\350\\250\\263\\\".md\"\n@@ -1 +1 @@\n-一\n+二\n",
         "訳\".md 1-1;"},
        {"no prefix", "--- b/x.md\n+++ drafts/x.md\n@@ -1 +1 @@\n-一\n+二\n", "drafts/x.md 1-1;"},
        {"other letters", "--- i/x.md\n+++ w/x.md\n@@ -1 +1 @@\n-一\n+二\n", "x.md 1-1;"},
        {"lines that look like headers",
         "--- a/a.md\n+++ b/a.md\n@@ -1 +1,3 @@\n--- a/z.md\n+++ b/z.md\n+@@ -1 +1 @@\n+diff --git\n", "a.md 1-3;"},
        {"contexts", "--- a/a.md\n+++ b/a.md\n@@ -1,4 +1,5 @@\n 一\n-二\n+に\n 三\n+三の二\n 四\n", "a.md 2-2 4-4;"},
        {"an empty context line", "--- a/a.md\n+++ b/a.md\n@@ -1,2 +1,3 @@\n\n 三\n+四\n", "a.md 3-3;"},
        {"carriage returns", "--- a/a.md\r\n+++ b/a.md\r\n@@ -1 +1 @@\r\n-一\r\n+二\r\n", "a.md 1-1;"},
        {"two files",
         "--- a/a.md\n+++ b/a.md\n@@ -1 +1 @@\n-一\n+二\ndiff --git a/b.md b/b.md\n--- a/b.md\n+++ b/b.md\n@@ -5 +7 "
         "@@\n-一\n+二\n",
         "a.md 1-1;b.md 7-7;"},
        {"renamed without a change",
         "diff --git a/a.md b/b.md\nsimilarity index 100%\nrename from a.md\nrename to b.md\n", ""},
        {"binary", "diff --git a/a.docx b/a.docx\nBinary files a/a.docx and b/a.docx differ\n", ""},
    };
    for (const auto& c : cases) {
        INFO(c.name);
        CHECK(ranges(changed_lines(c.diff)) == c.lines);
    }
}

TEST_CASE("a diff that cannot be read is refused") {
    const struct {
        const char *name, *diff, *message;
    } cases[] = {
        {"cut off", "--- a/a\n+++ b/a\n@@ -1 +1,2 @@\n-一\n+二\n",
         "diff:5: expected the rest of a hunk, found the end of the diff"},
        {"of a merge", "@@@ -1 -1 +1 @@@\n", "diff:1: expected a diff of two sides, found one of more (of a merge)"},
        {"no hunk", "@@ nonsense\n",
         "diff:1: expected a hunk \"@@ -a,b +c,d @@\", found another line that begins with @@"},
        {"too large", "@@ -1 +99999999999999999999999 @@\n",
         "diff:1: expected a hunk \"@@ -a,b +c,d @@\", found another line that begins with @@"},
        {"no such line", "--- a/a\n+++ b/a\n@@ -1 +1 @@\n*一\n+二\n",
         "diff:4: expected a line of a hunk, found another"},
        {"more than told", "--- a/a\n+++ b/a\n@@ -0,0 +1 @@\n-一\n+二\n",
         "diff:4: expected a line of a hunk, found another"},
        {"an open quotation", "+++ \"b/a\\", "diff:1: expected a quotation mark at the end of a file name, found none"},
    };
    for (const auto& c : cases) {
        INFO(c.name);
        CHECK_THROWS_WITH(changed_lines(c.diff), c.message);
    }
}

TEST_CASE("findings on changed lines are kept") {
    ChangedLines changed;
    changed.add("a.md", {20, 22});
    changed.add("a.md", {3, 3});
    changed.add("a.md", {4, 5});
    changed.add("./b.md", {1, 1});
    changed.add_file("new.md");
    CHECK(ranges(changed).starts_with("a.md 3-5 20-22;b.md 1-1;new.md 0-"));
    const struct {
        const char *name, *file;
        std::size_t line;
        const char* also_file;
        std::size_t also_line;
        const char* found;
        bool kept;
    } cases[] = {
        {"on one", "a.md", 3, nullptr, 0, "あ", true},       {"last of a range", "a.md", 22, nullptr, 0, "あ", true},
        {"between", "a.md", 10, nullptr, 0, "あ", false},    {"reaches one", "a.md", 2, nullptr, 0, "あ\nい", true},
        {"./", "./a.md", 21, nullptr, 0, "あ", true},        {"another file", "c.md", 3, nullptr, 0, "あ", false},
        {"another place", "c.md", 3, "b.md", 1, "あ", true}, {"no other place", "c.md", 3, "b.md", 2, "あ", false},
        {"the whole file", "a.md", 0, nullptr, 0, "", true}, {"a new file", "new.md", 12345, nullptr, 0, "あ", true}};
    for (const auto& c : cases) {
        INFO(c.name);
        Finding finding;
        finding.place.file = c.file;
        finding.place.line = c.line;
        if (c.also_file != nullptr) {
            finding.also.emplace_back();
            finding.also[0].file = c.also_file;
            finding.also[0].line = c.also_line;
        }
        finding.found = c.found;
        CHECK(changed.keeps(finding) == c.kept);
    }
}
