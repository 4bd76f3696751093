// SPDX-License-Identifier: Apache-2.0
// What becomes a unit, which language is checked, and inputs that nobody should have written.
#include "glossary/check/draft/read.hpp"

#include "libalign/core/error.hpp"
#include "libalign/text/unicode.hpp"
#include "tests/unit/check/drafts.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

using namespace yakugo;
using namespace yakugo::check;

namespace {

// "ja=en" a unit; one side alone without the other.
std::vector<std::string> units_of(const Draft& draft) {
    std::vector<std::string> out;
    for (const Unit& unit : draft.units)
        out.push_back((unit.ja ? unit.ja->text : "") + (unit.is_bilingual() ? "=" : "") +
                      (unit.en ? unit.en->text : ""));
    return out;
}

std::string read_file(const std::string& path) {
    std::ostringstream out;
    out << std::ifstream(path, std::ios::binary).rdbuf();
    return out.str();
}

}  // namespace

TEST_CASE("units of texts") {
    const struct {
        const char *name, *file, *bytes;
        std::vector<std::string> units;
        Language target;
    } cases[] = {
        {"empty", "a.txt", "", {}, Language::ja},
        {"blank", "a.txt", " \n\n", {}, Language::ja},
        {"English", "a.txt", "One.\n\nTwo 弁.\n", {"One.", "Two 弁."}, Language::en},
        {"a line a paragraph",
         "a.txt",
         "弁護士が飛ぶ。\n灯。\nEnglish\n",
         {"弁護士が飛ぶ。", "灯。", "English"},
         Language::ja},
        {"no extension", "draft", "弁。\n", {"弁。"}, Language::ja},
        {"CR alone", "a.txt", "弁。\r灯。\r", {"弁。", "灯。"}, Language::ja},
        {"Markdown that is empty", "a.md", "", {}, Language::ja},
        {"an open fence", "a.md", "弁\n\n```\nコード\n", {"弁"}, Language::ja},
        {"front matter that is not closed", "a.md", "---\n弁: 灯\n", {"弁: 灯"}, Language::ja},
        {"lists", "a.md", "- 弁\n  灯\n\n  続き\n1. a b\n\n    in\n", {"弁灯", "続き", "a b", "in"}, Language::ja},
        {"code by indentation", "a.md", "弁\n\n    コード\n\n灯\n", {"弁", "灯"}, Language::ja},
        {"headings", "a.md", "# 弁 #\n灯\n---\n***\n#no\n", {"弁", "灯", "#no"}, Language::ja},
        {"HTML", "a.md", "<script>\n弁\n\n</script>\n灯<!-- x\n", {"灯<!-- x"}, Language::ja},
        {"words over lines",
         "a.md",
         "the F-\n35 and a beast\nmode, 弁\nF-35\n",
         {"the F-35 and a beast mode, 弁F-35"},
         Language::en},
        {"table without header", "a.tsv", "1\tOne\t弁\n2\tTwo\t灯\n", {"弁=One", "灯=Two"}, Language::ja},
        {"table from Japanese", "a.csv", "source,target\n弁,One\n,Two\n", {"弁=One", "Two"}, Language::en},
        {"table of one language", "a.tsv", "x\t弁\ny\t灯\n", {"弁=x", "灯=y"}, Language::ja},
        {"PO",
         "a.po",
         "msgid \"One\"\nmsgstr \"弁\"\n\nmsgid \"Two\"\nmsgstr \"\"\n\n#~ msgid \"Old\"\n#~ msgstr \"古\"\n",
         {"弁=One", "Two"},
         Language::ja},
        {"TMX with alternatives",
         "a.tmx",
         "<tmx version=\"1.4\"><header srclang=\"ja\"/><body><tu><tuv xml:lang=\"ja\"><seg>弁</seg></tuv><tuv "
         "xml:lang=\"en\"><seg>One</seg></tuv><tuv xml:lang=\"en-US\"><seg>Uno</seg></tuv><tuv "
         "xml:lang=\"fr\"><seg>Un</seg></tuv></tu></body></tmx>",
         {"弁=One", "弁=Uno"},
         Language::en},
    };
    for (const auto& one : cases) {
        INFO(one.name);
        const Draft draft = read_draft(one.file, one.bytes, {});
        CHECK(units_of(draft) == one.units);
        CHECK(draft.target == one.target);
        CHECK(read_draft(one.file, one.bytes, {.target = Language::en}).target == Language::en);
    }
}

TEST_CASE("inputs that are damaged or no drafts") {
    const struct {
        const char *name, *file;
        std::string bytes;
        std::size_t units;
        bool refused, said;
    } cases[] = {
        {"NULs", "a.txt", std::string("abc\0def\0\0\0ghijk", 15), 0, true, false},
        {"binary", "a.txt",
         std::string("\x7F"
                     "ELF\x01\x02\x03\x04\x05\x06\x07\x00",
                     12),
         0, true, false},
        {"bad UTF-8", "a.txt", "弁\xE5\n灯護士が弁護する国防省の飛行\n", 2, false, true},
        {"XLIFF cut off", "a.xlf",
         "<xliff version=\"1.2\"><file source-language=\"en\" target-language=\"ja\"><body>\n<trans-unit id=\"1\">"
         "<source>a</source><target>弁</target></trans-unit>\n<trans-unit id=\"2\"><source>b</source><target>灯",
         1, false, true},
        {"XML without an end", "a.tmx", "<tmx version=\"1.4\"><header", 0, false, true},
        {"empty XLIFF", "a.xlf", "", 0, false, true},
        {"an encoding that nobody knows", "a.xlf", "<?xml version=\"1.0\" encoding=\"x-none\"?><xliff/>", 0, true,
         false},
        {"terms", "a.tbx", "<?xml version=\"1.0\"?><tbx/>", 0, true, false},
        {"a workbook", "a.xlsx", "PK\x03\x04....", 0, true, false},
        {"PO with an open string", "a.po", "msgid \"a\nmsgstr \"b\"\n\nmsgid \"One\"\nmsgstr \"弁\"\n", 1, false, true},
        {"CSV with an open quotation mark", "a.csv", "en,ja\nOne,弁\n\"Two,灯\n", 1, false, true},
        {"an open fence", "a.md", "弁\n```\n灯\n", 1, false, true},
    };
    for (const auto& one : cases) {
        INFO(one.name);
        if (one.refused) {
            CHECK_THROWS_AS(read_draft(one.file, one.bytes, {}), InputError);
            continue;
        }
        const Draft draft = read_draft(one.file, one.bytes, {});
        CHECK(draft.units.size() == one.units);
        CHECK(draft.diagnostics.empty() != one.said);
    }
}

TEST_CASE("a PO message with one form for all numbers is one unit, its plural") {
    const std::string header = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n";
    const std::string message = "msgid \"one file\"\nmsgid_plural \"%d files\"\n";
    const Draft one =
        read_draft("a.po", header + message + "msgstr[0] \"%d個のファイル\"\n\nmsgid \"a\"\nmsgstr \"弁\"\n", {});
    REQUIRE(one.units.size() == 2);
    CHECK(one.units[0].en->text == "%d files");
    CHECK(one.units[0].ja->text == "%d個のファイル");
    CHECK(one.place(*one.units[0].ja, {0, 2}).line == 6);
    CHECK(one.units[1].ja->text == "弁");
    const Draft two = read_draft("a.po", header + message + "msgstr[0] \"弁\"\nmsgstr[1] \"灯\"\n", {});
    REQUIRE(two.units.size() == 2);
    CHECK(two.units[0].en->text == "one file");
    const Draft untranslated = read_draft("a.po", header + message + "msgstr[0] \"\"\n", {});
    CHECK(untranslated.units.size() == 1);
}

TEST_CASE("every prefix of a file is read or refused") {
    const std::vector<std::pair<std::string, std::string>> files = {
        {"a.xlf",
         "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><xliff version=\"1.2\"><file source-language=\"en\" "
         "target-language=\"ja\"><body><trans-unit id=\"1\"><source>a &amp; <g "
         "id='1'>b</g></source><target>弁<![CDATA[x]]>"
         "&#x20B9F;<!-- c --></target></trans-unit></body></file></xliff>"},
        {"a.po",
         "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=EUC-JP\\n\"\n\nmsgctxt \"x\"\nmsgid \"a\\x41\"\n"
         "msgid_plural \"b\"\nmsgstr[0] \"c\\\"\"\n\"d\"\n"},
        {"a.csv", "\"en\",\"ja\"\r\n\"a \"\"b\"\"\",\"弁,\r\n灯\"\r\n"},
        {"a.md", "---\nx\n---\n# 弁 #\n> *灯* `a`\n```\n~~~\n| a | b |\n[x](y \"z\") <rt>\n"},
    };
    for (const auto& [name, bytes] : files) {
        for (std::size_t size = 0; size <= bytes.size(); ++size) {
            INFO(name << " " << size);
            try {
                const Draft draft = read_draft(name, bytes.substr(0, size), {});
                for (const Unit& unit : draft.units) {
                    for (const auto* text : {&unit.ja, &unit.en}) {
                        if (!*text) continue;
                        REQUIRE(text::is_valid_utf8((*text)->text));
                        REQUIRE(draft.place(**text, {0, (*text)->text.size()}).bytes.end <= size);
                    }
                }
            } catch (const InputError&) {
            }
        }
    }
}

TEST_CASE("very long lines are read, and places in them are cheap") {
    std::string line;
    while (line.size() < 5'000'000) line += "ビーストモードの飛行隊、";
    const Draft draft = read_draft("a.txt", line, {});
    REQUIRE(draft.units.size() == 1);
    const Text& text = *draft.units[0].ja;
    const std::size_t period = std::string("ビーストモードの飛行隊、").size(), characters = period / 3;
    for (std::size_t i = 0; i < 20'000; ++i) {
        const std::size_t at = text.text.size() / period * period - period * (i + 1);
        REQUIRE(draft.place(text, {at, at + 3}).column == at / period * characters + 1);
    }
}

TEST_CASE("a guess of the encoding is told") {
    CHECK_FALSE(read_draft("a.txt", "弁", {}).files[0].guessed);
    const Draft draft = read_draft("a.txt", "\x83\x72\x81\x5B\x83\x58\x83\x67\x82\xCD\x94\xF2\x82\xD4\n", {});
    CHECK(draft.files[0].guessed);
    CHECK(draft.files[0].encoding == "Windows-31J");
    CHECK(units_of(draft) == std::vector<std::string>{"ビーストは飛ぶ"});
}

TEST_CASE("a dump of posts loses nothing, and drafts are no dumps") {
    const link::Resources& language = yakugo::check::test::resources().language;
    const std::string folder = std::string(YAKUGO_SOURCE_DIR) + "/seeds/posts/";
    for (const char* name : {"2026-05-page.txt", "2026-07-cp932.txt", "2026-07-page.txt"}) {
        INFO(name);
        const std::string bytes = read_file(folder + name);
        REQUIRE(!bytes.empty());
        const Draft draft = read_draft(name, bytes, {.resources = &language});
        std::size_t bilingual = 0, parts = 0;
        std::vector<bool> covered(bytes.size(), false);
        for (const Unit& unit : draft.units) {
            if (unit.is_bilingual()) ++bilingual;
            parts = std::max(parts, unit.part);
            for (const auto* text : {&unit.ja, &unit.en}) {
                if (!*text) continue;
                const ByteRange range = (*text)->origin.file({0, (*text)->text.size()});
                for (std::size_t at = range.begin; at < range.end; ++at) {
                    REQUIRE_FALSE(covered[at]);
                    covered[at] = true;
                }
            }
        }
        CHECK(bilingual >= 3);
        CHECK(parts >= 1);
        std::string lost;
        for (std::size_t at = 0; at < bytes.size(); ++at)
            if (!covered[at] && (static_cast<unsigned char>(bytes[at]) < 0x80) && bytes[at] > ' ') lost += bytes[at];
        CHECK(lost == "");
    }
    for (const char* name : {"flights.en.txt", "flights.ja.txt"}) {
        const std::string bytes = read_file(std::string(YAKUGO_SOURCE_DIR) + "/seeds/texts/" + name);
        if (bytes.empty()) continue;
        INFO(name);
        CHECK(units_of(read_draft(name, bytes, {})) == units_of(read_draft(name, bytes, {.form = Form::text})));
    }
}

TEST_CASE("two files become beads with places in both") {
    const std::string en =
        "The Beast Mode of the F-35 was shown in Arizona on Monday.\n\nThe Air Force bought 24 aircraft for $1.5 "
        "million. "
        "Nobody at the base said why.\n\nThe squadron will fly again in March 2026.\n";
    const std::string ja =
        "F-"
        "35のビーストモードが月曜日にアリゾナで公開された。\r\n\r\n空軍は24機を150万ドルで購入した。基地の誰も理由を語"
        "らなかった。\r\n\r\n"
        "飛行隊は2026年3月に再び飛行する。\r\n";
    const bitext::Model model = bitext::Model::open(std::string(YAKUGO_BINARY_DIR) + "/share/yakugo");
    const AlignDraft options{.model = model, .resources = yakugo::check::test::resources().language};
    const Draft draft = read_pair_of_files({"a.en.txt", en}, {"a.ja.txt", ja}, options);
    CHECK(draft.target == Language::ja);
    REQUIRE(draft.files.size() == 2);
    REQUIRE(draft.units.size() == 4);
    CHECK(units_of(draft)[3] == "飛行隊は2026年3月に再び飛行する。=The squadron will fly again in March 2026.");
    for (const Unit& unit : draft.units) {
        REQUIRE(unit.is_bilingual());
        CHECK_FALSE(unit.unaligned);
        const Place to = draft.place(*unit.ja, {0, unit.ja->text.size()}), from = draft.place(*unit.en, {0, 3});
        CHECK(to.file == "a.ja.txt");
        CHECK(slice(ja, to.bytes) == unit.ja->text);
        CHECK(slice(en, from.bytes) == unit.en->text.substr(0, 3));
    }
    CHECK(draft.place(*draft.units[3].ja, {0, 3}).line == 5);
    CHECK_THROWS_AS(read_pair_of_files({"a", en}, {"b", ""}, options), InputError);
    CHECK_THROWS_AS(read_pair_of_files({"a", en}, {"b", en}, options), InputError);
    const Draft lonely = read_pair_of_files(
        {"a.en.txt", en}, {"a.ja.txt", ja + "\r\n関係のない一文がここに付け加えられている。\r\n"}, options);
    REQUIRE(lonely.units.size() == 5);
    CHECK(lonely.units[4].unaligned);
    CHECK_FALSE(lonely.units[4].en);
}

TEST_CASE("a text and its translation in two documents of any form") {
    const std::string en =
        "<!DOCTYPE html><html lang=en><body><nav><a href=/>Home</a></nav><h1>Beast mode</h1><p>The F-35 appeared in "
        "beast mode in<br>Arizona on Monday.<p>The Air Force bought 24 aircraft for $1.5 million. Nobody at the base "
        "said why.<p>The squadron will fly again in March 2026.</body></html>";
    const std::string ja =
        "<rss version='2.0'><channel><item><title>ビーストモード</title><description>&lt;p&gt;F-35のビーストモードが、"
        "&lt;br&gt;月曜日にアリゾナで公開された。&lt;/p&gt;&lt;p&gt;空軍は24機を150万ドルで購入した。基地の誰も理由を"
        "語らなかった。&lt;/p&gt;&lt;p&gt;飛行隊は2026年3月に再び飛行する。&lt;/p&gt;</description></item></channel></"
        "rss>";
    const bitext::Model model = bitext::Model::open(std::string(YAKUGO_BINARY_DIR) + "/share/yakugo");
    const AlignDraft options{.model = model, .resources = test::resources().language};
    const Draft draft = read_pair_of_files({"a.html", en}, {"a.xml", ja}, options);
    CHECK(draft.target == Language::ja);
    REQUIRE(draft.units.size() == 5);
    CHECK(
        units_of(draft)[1] ==
        "F-35のビーストモードが、月曜日にアリゾナで公開された。=The F-35 appeared in beast mode in Arizona on Monday.");
    const Text& text = *draft.units[1].ja;
    const std::size_t at = text.text.find("月曜日");
    const Place place = draft.place(text, {at, at + std::string("月曜日").size()});
    CHECK(place.file == "a.xml");
    CHECK(slice(ja, place.bytes) == "月曜日");
    const Place last = draft.place(*draft.units[4].en, {0, 12});
    CHECK(last.file == "a.html");
    CHECK(slice(en, last.bytes) == "The squadron");
    CHECK_THROWS_WITH(read_pair_of_files({"a.html", en}, {"b.html", "<!DOCTYPE html><body><img alt=x>"}, options),
                      Catch::Contains("b.html") && Catch::Contains("found no text"));
}

TEST_CASE("a sentence of a document that runs over a line break is one unit") {
    const std::string html = "<!DOCTYPE html><body><p>新しい潜水<b>艦</b>は、<br>来春に就役する。<br>乗員は五十人だ。";
    const Draft draft = read_draft("a.html", html, {});
    REQUIRE(draft.units.size() == 2);
    const Text& text = *draft.units[0].ja;
    CHECK(text.text == "新しい潜水艦は、来春に就役する。");
    const std::size_t at = text.text.find("来春");
    CHECK(slice(html, draft.place(text, {at, at + 6}).bytes) == "来春");
    CHECK(draft.units[1].ja->text == "乗員は五十人だ。");
}

TEST_CASE("a table is translated from its first column, where nobody says otherwise") {
    CHECK(read_draft("a.tsv", "ja\ten\n空母が去る。\tThe carrier leaves.\n", {}).target == Language::en);
    CHECK(read_draft("a.tsv", "en\tja\nThe carrier leaves.\t空母が去る。\n", {}).target == Language::ja);
    ReadDraft from_english;
    from_english.source = Language::en;
    CHECK(read_draft("a.tsv", "ja\ten\n空母が去る。\tThe carrier leaves.\n", from_english).target == Language::ja);
}
