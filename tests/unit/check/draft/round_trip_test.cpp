// SPDX-License-Identifier: Apache-2.0
// Every form in every encoding: a marked word is found where it stands on disk, and only it is changed by a fix.
#include "glossary/check/draft/read.hpp"
#include "glossary/check/edit/edits.hpp"
#include "libalign/text/encoder.hpp"
#include "libalign/text/unicode.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

using namespace yakugo;
using namespace yakugo::check;

namespace {

const std::string kWord = "試験\"語&彙";

struct FormCase {
    const char* name;
    const char* file;
    const char* raw;      // the word as it is written in the form
    const char* content;  // @ is the word, $ a character of four bytes, % an encoding's name
    bool utf16 = true;
};

const std::vector<FormCase> kForms = {
    {"paragraphs", "a.txt", "試験\"語&彙", "最初の段落$である。\n\n次の$段落に@がある。\n終わり。\n"},
    {"hard-wrapped", "a.txt", "試験\"語&彙",
     "国防省は新しい戦闘機の配備を来年の春から始めると発表し、関係する\n基地では受け入れの準備が進んでいるところで、$"
     "担当者は@\n"
     "を使うと語り、その費用についてはまだ明らかにできないと述べた上で\n議会の承認を待っていると説明し、記者の質問には"
     "答えなかった。\n"},
    {"Markdown", "a.md", "試験\"語&彙",
     "---\ntitle: 題\n---\n# 見出し$\n\n> 引用の**強調**は\n> $と@へ続く。\n\n```\nコード\n```\n"},
    {"Markdown table", "a.md", "試験\"語&彙", "| 列 | $ |\n|---|---|\n| あ | い@う |\n"},
    {"TSV", "a.tsv", "試験\"語&彙", "en\tja\nThe word\t平文$\nThe other\tこの@は\n"},
    {"CSV", "a.csv", "試験\"\"語&彙", "en,ja\nThe word,平文$\n\"The, other\",\"この,\n$@は\"\n"},
    {"PO", "a.po", "試験\\\"語&彙",
     "msgid \"\"\nmsgstr \"\"\n\"Language: ja\\n\"\n\"Content-Type: text/plain; charset=%\\n\"\n\n#. 注\nmsgid "
     "\"Open\\n\"\n"
     "msgstr \"\"\n\"$開く\\t@\"\n\"です\\n\"\n\n#~ msgid \"x\"\n#~ msgstr \"古\"\n",
     false},
    {"TMX", "a.tmx", "試験\"語&amp;彙",
     "<?xml version=\"1.0\" encoding=\"%\"?>\n<tmx version=\"1.4\"><header srclang=\"en\"/><body>\n<tu tuid=\"1\"><tuv "
     "xml:lang=\"en\"><seg>One <ph>&lt;br/&gt;</ph>word</seg></tuv>\n<tuv xml:lang=\"ja\"><seg>$ある<bpt "
     "i=\"1\">&lt;b&gt;</bpt>@<ept i=\"1\">&lt;/b&gt;</ept>語</seg></tuv></tu>\n</body></tmx>\n"},
    {"XLIFF 1.2", "a.xlf", "試験&quot;語&#38;彙",
     "<?xml version=\"1.0\" encoding=\"%\"?>\n<xliff version=\"1.2\" "
     "xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"><file original=\"x\" source-language=\"en\" "
     "target-language=\"ja\" datatype=\"plaintext\"><body>\n<trans-unit "
     "id=\"1\"><source>Same</source><target>同じ</target>"
     "<alt-trans><target>@</target></alt-trans></trans-unit>\n<trans-unit id=\"2\"><source>Same</source><target>\n    "
     "$同<g id=\"1\">じ@</g><!-- c -->で\n  す</target></trans-unit></body></file></xliff>\n"},
    {"sdlxliff", "a.sdlxliff", "試験\"語&amp;彙",
     "<?xml version=\"1.0\" encoding=\"%\"?>\n<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" "
     "xmlns:sdl=\"http://sdl.com/FileTypes/SdlXliff/1.0\" sdl:version=\"1.0\"><file original=\"x\" "
     "source-language=\"en-US\" target-language=\"ja-JP\" datatype=\"x\"><body>\n<trans-unit "
     "id=\"1\"><source>One. Two.</source><seg-source><mrk mtype=\"seg\" mid=\"1\">One.</mrk> <mrk mtype=\"seg\" "
     "mid=\"2\">Two.</mrk></seg-source><target><mrk mtype=\"seg\" mid=\"1\">$一。</mrk>\n<mrk mtype=\"seg\" "
     "mid=\"2\">二<mrk mtype=\"x-sdl-deleted\">消</mrk>@。</mrk></target><sdl:seg-defs><sdl:seg id=\"1\" "
     "conf=\"Translated\"/></sdl:seg-defs></trans-unit></body></file></xliff>\n"},
    {"XLIFF 2", "a.xliff", "試験\"語&amp;彙",
     "<?xml version=\"1.0\" encoding=\"%\"?>\n<xliff version=\"2.0\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" "
     "srcLang=\"en\" trgLang=\"ja\"><file id=\"f\">\n<unit id=\"1\"><segment id=\"a\"><source>One</source><target>一$"
     "</target></segment><segment id=\"b\"><source>Two</source><target>二<pc id=\"1\">$@</pc>三</target></segment>"
     "</unit></file></xliff>\n"},
};

struct EncodingCase {
    const char* name;
    const char* mark;
    bool crlf;
};
const std::vector<EncodingCase> kEncodings = {{"UTF-8", "", false},           {"UTF-8", "\xEF\xBB\xBF", true},
                                              {"UTF-16LE", "\xFF\xFE", true}, {"UTF-16BE", "\xFE\xFF", false},
                                              {"Shift_JIS", "", true},        {"EUC-JP", "", false}};

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

// The file in UTF-8, and in its encoding.
struct File {
    std::string utf8, bytes;
    std::size_t line = 1, column = 1;  // of the word that is found
};

File file_of(const FormCase& form, const EncodingCase& encoding) {
    const std::string_view name = encoding.name;
    File out;
    out.utf8 = replaced(form.content, "$", name.starts_with("UTF") ? "𠮟👍" : "漢");
    out.utf8 = replaced(out.utf8, "%", name.starts_with("UTF-16") ? "UTF-16" : name);
    const std::size_t at = out.utf8.rfind('@');
    for (std::size_t i = 0; i < at; ++i) {
        if (out.utf8[i] == '\n') {
            ++out.line;
            out.column = 1;
        } else if ((static_cast<unsigned char>(out.utf8[i]) & 0xC0U) != 0x80U) {
            ++out.column;
        }
    }
    // A word in another place has other letters before it, which are not to be mistaken for this one.
    out.utf8 = replaced(out.utf8, "@", form.raw);
    if (encoding.crlf) out.utf8 = replaced(out.utf8, "\n", "\r\n");
    out.bytes = encoding.mark + text::encode(out.utf8, encoding.name).value();
    return out;
}

// The last text of the target that holds the word.
const Text* find_word(const Draft& draft, ByteRange& range) {
    const Text* found = nullptr;
    for (const Unit& unit : draft.units) {
        const auto& text = unit.side(Language::ja);
        const std::size_t at = text ? text->text.find(kWord) : std::string::npos;
        if (at == std::string::npos) continue;
        found = &*text;
        range = {at, at + kWord.size()};
    }
    return found;
}

std::vector<std::string> texts_of(const Draft& draft) {
    std::vector<std::string> out;
    for (const Unit& unit : draft.units) {
        for (const auto* text : {&unit.ja, &unit.en})
            if (*text) out.push_back((*text)->text);
    }
    return out;
}

}  // namespace

TEST_CASE("a word is found where it stands on disk, and a fix changes nothing else") {
    const std::string fix = "置<換>&済";
    for (const FormCase& form : kForms) {
        for (const EncodingCase& encoding : kEncodings) {
            INFO(form.name << " in " << encoding.name << (encoding.crlf ? ", CRLF" : ""));
            if (!form.utf16 && std::string_view(encoding.name).starts_with("UTF-16")) continue;
            const File file = file_of(form, encoding);
            const Draft draft = read_draft(form.file, file.bytes, {});
            for (const Diagnostic& diagnostic : draft.diagnostics) CHECK(diagnostic.severity == Severity::note);
            CHECK(draft.target == Language::ja);
            ByteRange range;
            const Text* text = find_word(draft, range);
            REQUIRE(text != nullptr);
            const Place place = draft.place(*text, range);
            REQUIRE(place.bytes.end <= file.bytes.size());
            CHECK(slice(file.bytes, place.bytes) == text::encode(form.raw, encoding.name).value());
            CHECK(place.line == file.line);
            CHECK(place.column == file.column);
            CHECK(text->origin.is_contiguous(range));

            Finding finding;
            finding.place = place;
            finding.found = kWord;
            finding.fix = fix;
            const Edits edits = edits_of(draft.files[0], std::vector{finding});
            for (const Refusal& refusal : edits.refusals) CHECK(refusal.reason == "");
            REQUIRE(edits.edits.size() == 1);
            const Draft after = read_draft(form.file, edited(draft.files[0], edits.edits), {});
            std::vector<std::string> expected = texts_of(draft);
            std::size_t changed = 0;
            for (std::string& one : expected) {
                const std::size_t at = one.rfind(kWord);
                if (at == std::string::npos) continue;
                one.replace(at, kWord.size(), fix);
                ++changed;
            }
            CHECK(changed == 1);
            CHECK(texts_of(after) == expected);
        }
    }
}

TEST_CASE("all places of a file are in order and inside of it") {
    for (const FormCase& form : kForms) {
        INFO(form.name);
        const File file = file_of(form, kEncodings[1]);
        const Draft draft = read_draft(form.file, file.bytes, {});
        REQUIRE(!draft.units.empty());
        std::size_t line = 0;
        for (const Unit& unit : draft.units) {
            const auto& text = unit.side(draft.target);
            if (!text) continue;
            const Place place = draft.place(*text, {0, text->text.size()});
            CHECK(place.line >= line);
            CHECK(place.line == text->line);
            CHECK(place.bytes.size() >= text->text.size());
            CHECK(place.bytes.end <= file.bytes.size());
            line = place.line;
        }
    }
}
