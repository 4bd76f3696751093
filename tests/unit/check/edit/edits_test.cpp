// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/edit/edits.hpp"

#include "glossary/check/draft/read.hpp"
#include "libalign/markup/zip.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <zip.h>

using namespace yakugo;
using namespace yakugo::check;

namespace {

// A finding at the nth place (from 0) of words in the draft's texts.
Finding fixable(const Draft& draft, const std::string& words, const std::string& fix, std::size_t nth = 0) {
    Finding finding;
    finding.found = words;
    finding.fix = fix;
    for (const Unit& unit : draft.units) {
        for (const auto* text : {&unit.ja, &unit.en}) {
            if (!*text) continue;
            for (std::size_t at = (*text)->text.find(words); at != std::string::npos;
                 at = (*text)->text.find(words, at + 1)) {
                if (nth-- > 0) continue;
                finding.place = draft.place(**text, {at, at + words.size()});
                return finding;
            }
        }
    }
    FAIL("no \"" << words << "\"");
    return finding;
}

Draft draft_from(const std::string& name, const std::string& bytes) {
    return read_draft(name, bytes, {});
}

std::string fixed(const Draft& draft, const std::vector<Finding>& findings) {
    return edited(draft.files[0], edits_of(draft.files[0], findings).edits);
}

std::string docx_of(const std::string& document) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const whole = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(whole);
    zip_t* const zip = zip_open_from_source(whole, ZIP_TRUNCATE, &error);
    const std::string types = "<Types/>";
    zip_file_add(zip, "[Content_Types].xml", zip_source_buffer(zip, types.data(), types.size(), 0), 0);
    zip_file_add(zip, "word/document.xml", zip_source_buffer(zip, document.data(), document.size(), 0), 0);
    REQUIRE(zip_close(zip) == 0);
    zip_source_open(whole);
    std::string out(1U << 16U, '\0');
    out.resize(static_cast<std::size_t>(zip_source_read(whole, out.data(), out.size())));
    zip_source_close(whole);
    zip_source_free(whole);
    return out;
}

}  // namespace

TEST_CASE("fixes that are refused, with the reason") {
    const struct {
        const char *name, *file, *bytes, *words, *fix, *reason;
    } cases[] = {
        {"over a tag", "a.xlf",
         "<xliff version=\"1.2\"><file source-language=\"en\" target-language=\"ja\"><body><trans-unit id=\"1\">"
         "<source>a</source><target>ビー<x id=\"1\"/>スト</target></trans-unit></body></file></xliff>",
         "ビースト", "獣", "expected \"ビースト\" in one piece, found tags or breaks inside"},
        {"over a line break", "a.md", "ビー\nスト\n", "ビースト", "獣",
         "expected \"ビースト\" in one piece, found tags or breaks inside"},
        {"over emphasis", "a.md", "ビ**ースト**\n", "ビースト", "獣",
         "expected \"ビースト\" there, found \"ビ**ースト\""},
        {"over strings of PO", "a.po", "msgid \"a\"\nmsgstr \"ビー\"\n\"スト\"\n", "ビースト", "獣",
         "expected \"ビースト\" in one piece, found tags or breaks inside"},
        {"a character that CP932 lacks", "a.txt", "\x83\x72\x81\x5B\x83\x58\x83\x67\x82\xF0\x82\xA0\x82\xC1\x82\xBD\n",
         "ビースト", "𠮟", "\"𠮟\" cannot be written in Windows-31J"},
        {"a cell that is not quoted", "a.csv", "en,ja\na b,ビースト\n", "ビースト", "獣,虫",
         "the cell would have to be quoted"},
        {"a line break", "a.txt", "ビースト\n", "ビースト", "獣\n虫", "a line break cannot be put in"},
    };
    for (const auto& one : cases) {
        INFO(one.name);
        const Draft draft = draft_from(one.file, one.bytes);
        const Edits edits = edits_of(draft.files[0], std::vector{fixable(draft, one.words, one.fix)});
        CHECK(edits.edits.empty());
        REQUIRE(edits.refusals.size() == 1);
        CHECK(edits.refusals[0].reason == one.reason);
        CHECK(edited(draft.files[0], edits.edits) == one.bytes);
    }
}

TEST_CASE("the first of two fixes wins, equal ones are one, further places are fixed too") {
    const Draft draft = draft_from("a.txt", "あいうえお あいう\n");
    const Finding first = fixable(draft, "あい", "1"), second = fixable(draft, "いう", "2"),
                  third = fixable(draft, "いう", "3", 1);
    CHECK(fixed(draft, {second, first, third, third}) == "1うえお あ3\n");
    CHECK(edits_of(draft.files[0], std::vector{second, first, third, third}).refusals.size() == 1);
    Finding both = fixable(draft, "いう", "4");
    both.also.push_back(third.place);
    CHECK(fixed(draft, {both}) == "あ4えお あ4\n");
    both.place.file = both.also[0].file = "b.txt";
    CHECK(fixed(draft, {both}) == "あいうえお あいう\n");
    Finding none = first;
    none.fix.reset();
    CHECK(fixed(draft, {none}) == "あいうえお あいう\n");
}

TEST_CASE("what an encoding lacks is a reference in XML, and CDATA has no escapes") {
    const auto file = [](const std::string& target) {
        return "<?xml version=\"1.0\" encoding=\"Shift_JIS\"?><xliff version=\"1.2\"><file source-language=\"en\" "
               "target-language=\"ja\"><body><trans-unit id=\"1\"><source>a</source><target>" +
               target + "</target></trans-unit></body></file></xliff>";
    };
    const Draft plain = draft_from("a.xlf", file("x y"));
    CHECK(fixed(plain, {fixable(plain, "x", "𠮟<")}) == file("&#x20B9F;&lt; y"));
    const Draft cdata = draft_from("a.xlf", file("<![CDATA[x y]]>"));
    CHECK(fixed(cdata, {fixable(cdata, "x", "<&>")}) == file("<![CDATA[<&> y]]>"));
}

TEST_CASE("the difference is what patch takes") {
    std::string bytes;
    for (int i = 1; i <= 30; ++i) bytes += "line " + std::to_string(i) + (i == 30 ? "" : i % 2 == 0 ? "\r\n" : "\n");
    Draft draft = draft_from("a.csv", bytes);
    draft = read_draft("a.txt", bytes, {.form = Form::text});
    SourceFile& file = draft.files[0];
    const auto edit = [&](const std::string& words, const std::string& to) {
        const std::size_t at = file.bytes.find(words);
        return Edit{{at, at + words.size()}, to};
    };
    CHECK(unified_diff(file, {}).empty());
    const std::vector<Edit> edits = {edit("line 1\n", "first\n"), edit("line 3", "third"), edit("line 4", "4th"),
                                     edit("line 13", "13th"), edit("line 30", "last")};
    const std::string diff = unified_diff(file, edits);
    CHECK(
        diff.starts_with("--- a/a.txt\n+++ b/a.txt\n@@ -1,7 +1,7 @@\n-line 1\n+first\n line 2\r\n-line 3\n+third\n"
                         "-line 4\r\n+4th\r\n line 5\n line 6\r\n line 7\n@@ -10,7 +10,7 @@\n"));
    CHECK(
        diff.ends_with("@@ -27,4 +27,4 @@\n line 27\n line 28\r\n line 29\n-line 30\n\\ No newline at end of file\n"
                       "+last\n\\ No newline at end of file\n"));
    if (std::system("patch --version >/dev/null 2>&1") != 0) {
        WARN("SKIPPED: patch is not installed");
        return;
    }
    const std::filesystem::path folder = std::filesystem::temp_directory_path() / "yakugo_diff_test";
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "a.txt", std::ios::binary) << bytes;
    std::ofstream(folder / "a.diff", std::ios::binary) << diff;
    const std::string command = "cd " + folder.string() + " && patch -s --binary -p1 < a.diff";
    CHECK(std::system(command.c_str()) == 0);
    std::ostringstream patched;
    patched << std::ifstream(folder / "a.txt", std::ios::binary).rdbuf();
    CHECK(patched.str() == edited(file, edits));
    std::filesystem::remove_all(folder);
}

TEST_CASE("UTF-16 is shown as UTF-8") {
    const std::string utf16("\xFF\xFE\x42\x30\x44\x30\x0A\x00", 8);  // あい
    const Draft draft = draft_from("a.txt", utf16);
    const Edits edits = edits_of(draft.files[0], std::vector{fixable(draft, "い", "う")});
    CHECK(unified_diff(draft.files[0], edits.edits) == "--- a/a.txt\n+++ b/a.txt\n@@ -1,1 +1,1 @@\n-あい\n+あう\n");
}

TEST_CASE("a docx keeps its other members") {
    const std::string document =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<w:document xmlns:w=\"http://w\"><w:body><w:p><w:pPr><w:pStyle "
        "w:val=\"Heading1\"/></w:pPr><w:r><w:t>見出し</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>これは</w:t></w:r><w:r>"
        "<w:t xml:space=\"preserve\">AT&amp;Tの</w:t></w:r><w:del><w:r><w:delText>消</w:delText></w:r></w:del><w:r>"
        "<w:ruby><w:rt><w:r><w:t>けもの</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>獣</w:t></w:r></w:rubyBase></w:ruby>"
        "</w:r><w:r><w:br/><w:t>だ。</w:t></w:r></w:p></w:body></w:document>";
    const std::string archive = docx_of(document);
    const Draft draft = draft_from("a.docx", archive);
    REQUIRE(draft.units.size() == 3);
    CHECK(draft.units[0].ja->kind == document::BlockKind::heading);
    CHECK(draft.units[1].ja->text == "これはAT&Tの獣");
    CHECK(draft.units[2].ja->text == "だ。");
    const Finding finding = fixable(draft, "&Tの", "+Tの<");
    CHECK(finding.place.line == 3);
    CHECK(finding.place.column == 6);
    const std::vector<Edit> edits = edits_of(draft.files[0], std::vector{finding}).edits;
    const std::string after = edited_file(std::vector<EditedPart>{{&draft.files[0], edits}});
    CHECK(read_draft("a.docx", after, {}).units[1].ja->text == "これはAT+Tの<獣");
    CHECK(markup::ZipArchive(after, "a.docx").read("[Content_Types].xml") == "<Types/>");
    CHECK(edited_file(std::vector<EditedPart>{{&draft.files[0], {}}}) == archive);
    CHECK_THROWS_AS(draft_from("a.docx", "PK\x03\x04 no archive"), InputError);
}
