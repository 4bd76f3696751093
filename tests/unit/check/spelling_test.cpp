// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/spelling/spellings.hpp"
#include "tests/unit/check/drafts.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace yakugo;
using namespace yakugo::check;

namespace {

struct Told {
    std::string rule, found, expected;
    friend bool operator==(const Told&, const Told&) = default;
};

std::ostream& operator<<(std::ostream& out, const Told& told) {
    return out << told.rule << " " << told.found << " -> " << told.expected;
}

std::vector<Finding> findings_in(const std::vector<std::string>& paragraphs, const Glossary& glossary = {}) {
    const Draft draft = yakugo::check::test::japanese_draft(paragraphs);
    return check_spelling(Study(draft, glossary, yakugo::check::test::resources()));
}

std::vector<Told> told_of(const std::vector<std::string>& paragraphs, const Glossary& glossary = {}) {
    std::vector<Told> all;
    for (const Finding& finding : findings_in(paragraphs, glossary))
        all.push_back({finding.rule, finding.found, finding.expected});
    return all;
}

TermPair decided(std::string ja, std::string en) {
    TermPair pair;
    pair.id = 7;
    pair.ja = std::move(ja);
    pair.en = std::move(en);
    pair.standing = Standing::accepted;
    return pair;
}

}  // namespace

TEST_CASE("a message proposes what the fix writes") {
    const std::vector<Finding> findings = findings_in({"24航空団は", "この第35航空団では"});
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].expected == "第24航空団");
    CHECK(findings[0].message == "第24航空団 without its first character?");
}

TEST_CASE("one word in two spellings is told once") {
    struct Case {
        std::string name;
        std::vector<std::string> paragraphs;
        std::vector<Told> expected;
    };
    const Case cases[] = {
        {"middle dot",
         {"サイドワインダーを積んだ。", "サイドワインダーとサイド・ワインダー。"},
         {{"T106", "サイド・ワインダー", "サイドワインダー"}}},
        {"a name by sound",
         {"ゾルクマンは語った。", "ゾルクマン氏。ゾルクマーンは。"},
         {{"T106", "ゾルクマーン", "ゾルクマン"}}},
        {"part of a name",
         {"オサマ・ビン・ラディン", "ビンラディンの隠れ家。ビンラディン。"},
         {{"T106", "ビン・ラディン", "ビンラディン"}}},
        {"the dictionary knows one word",
         {"サーバーを置く。サーバー。", "サーバが止まる。"},
         {{"T106", "サーバ", "サーバー"}}},
        {"foreign sounds and plain ones",
         {"マーティンとマーティンが話した。", "マーチンは。"},
         {{"T106", "マーチン", "マーティン"}}},
        {"foreign sounds of two words", {"フォームとフォームを送る。", "ホームへ。"}, {}},
        {"the dictionary knows two", {"レーダーが捉えた。", "リーダーが語った。"}, {}},
        {"two parts of compounds", {"テキストファイルを読む。", "テストファイルを読む。"}, {}},
        {"derived words", {"コンパイラフラグ", "コンパイルフラグ"}, {}},
        {"compounds as their parts",
         {"ユーザ、ユーザー、ユーザー", "ユーザアカウント、ユーザーアカウント"},
         {{"T106", "ユーザ", "ユーザー"}}},
        {"half width is the same", {"ﾐｻｲﾙを撃つ。", "ミサイルを撃つ。"}, {}},
    };
    for (const Case& test : cases) {
        INFO(test.name);
        CHECK(told_of(test.paragraphs) == test.expected);
    }
}

TEST_CASE("a habit of many words is one finding") {
    const std::vector<Finding> findings =
        findings_in({"サーバ、ユーザ、エディタ、フォルダ、プリンタ、スキャナ",
                     "サーバー、ユーザー、エディター、フォルダー、プリンター、スキャナー"});
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].variants.size() == 12);
    CHECK(findings[0].also.size() == 5);
    CHECK(findings[0].message.find("ー in 6 words") != std::string::npos);
}

TEST_CASE("a lost first character") {
    struct Case {
        std::string name;
        std::vector<std::string> paragraphs;
        std::vector<Told> expected;
    };
    const Case cases[] = {
        {"no word is left", {"ルウェーの首相", "ノルウェーとノルウェーの艦"}, {{"T121", "ルウェー", "ノルウェー"}}},
        {"a word is left", {"ペインの軍艦", "スペインとスペインとスペイン"}, {{"T121", "ペイン", "スペイン"}}},
        {"not in the middle", {"これがペインだ。", "スペインとスペインとスペイン"}, {}},
        {"no word begins so",
         {"その後ンスタンスが", "インスタンスとインスタンス"},
         {{"T121", "ンスタンス", "インスタンス"}}},
        {"a number without its prefix", {"24航空団は", "この第35航空団では"}, {{"T121", "24航空団", "第24航空団"}}},
        {"another word", {"左矢印を押す。", "この上左矢印では"}, {}},
    };
    for (const Case& test : cases) {
        INFO(test.name);
        CHECK(told_of(test.paragraphs) == test.expected);
    }
}

TEST_CASE("slips") {
    CHECK(told_of({"ブラザク氏とブラザク氏と", "ブリザク氏は"}) == std::vector<Told>{{"T105", "ブリザク", "ブラザク"}});
    CHECK(told_of({"この防衛衛網では", "この防衛線では"}) == std::vector<Told>{{"T105", "防衛衛網", "防衛網"}});
    CHECK(told_of({"これはデルタだ。", "データとデータとデータ"}).empty());  // a word of its own
    CHECK(told_of({"本紙の取材に", "本紙によると", "『本紙』が報じた"}) ==
          std::vector<Told>{{"T106", "『本紙』", "本紙"}});
    CHECK(told_of({"映画について", "映画では", "『映画』が"}).empty());
}

TEST_CASE("what sounds like an English word is no slip") {
    CHECK(told_of({"バリデーションを行う。", "バリエーションとバリエーションとバリエーション"}).empty());
}

TEST_CASE("a large kana for a small one") {
    CHECK(told_of({"フアイルを読む。", "ファイルとファイルとファイル"}) ==
          std::vector<Told>{{"T106", "フアイル", "ファイル"}});
}

TEST_CASE("okurigana") {
    struct Case {
        std::string name;
        std::vector<std::string> paragraphs;
        std::vector<Told> expected;
    };
    const std::vector<Case> cases = {
        {"more and less", {"取り扱いを定める。取り扱いは", "取扱いを"}, {{"T106", "取扱い", "取り扱い"}}},
        {"none", {"取り消しを行う。取り消しは", "取消を行う。"}, {{"T106", "取消", "取り消し"}}},
        {"verbs", {"繰り返すと、繰り返すのは", "繰返すとき"}, {{"T106", "繰返す", "繰り返す"}}},
        {"a verb and its noun", {"受け付けます。受け付ける。", "受付を行う。"}, {}},
        {"inside a compound", {"申し込みを行う。", "申込書を出す。"}, {}},
        {"two words", {"高い山と", "高山を"}, {}},
    };
    for (const Case& test : cases) {
        INFO(test.name);
        CHECK(told_of(test.paragraphs) == test.expected);
    }
    const Glossary glossary{{decided("取り扱い", "handling")}};
    CHECK(told_of({"取扱いを定める。"}, glossary) == std::vector<Told>{{"T104", "取扱い", "取り扱い"}});
    Glossary different;
    different.different = {{"取り扱い", "取扱い"}};
    CHECK(told_of({"取扱いを", "取り扱いを"}, different).empty());
}

TEST_CASE("English in two spellings, where it is written or translated into") {
    const auto told = [](const std::string& text, const Glossary& glossary = {}) {
        const Draft draft = yakugo::check::test::draft_of({{text, ""}}, Language::en);
        std::vector<Told> all;
        for (const Finding& finding : check_spelling(Study(draft, glossary, yakugo::check::test::resources())))
            all.push_back({finding.rule, finding.found, finding.expected});
        return all;
    };
    using List = std::vector<Told>;
    CHECK(told("The organization organized; an organisation") == List{{"T106", "organisation", "organization"}});
    CHECK(told("Colour, colours, color") == List{{"T106", "color", "colour"}});
    CHECK(told("The airframe, an air-frame, airframes") == List{{"T106", "air-frame", "airframe"}});
    CHECK(told("travelled and traveling; filled and filed; analyses, analyzed").size() == 1);
    CHECK(told("a prize for a prise; a licence to license; the tour and the tor").empty());
    CHECK(told("color; colour.cpp and my_colour").empty());
    const Glossary glossary{{decided("機体", "airframe"), decided("防衛", "defense")}};
    CHECK(told("An air-frame for defence", glossary) ==
          List{{"T104", "air-frame", "airframe"}, {"T104", "defence", "defense"}});
    const Draft source = yakugo::check::test::draft_of({{"Colour and color", "色と色"}});
    CHECK(check_spelling(Study(source, {}, yakugo::check::test::resources())).empty());
}

TEST_CASE("other spellings of a term") {
    const Glossary glossary{{decided("ゴールデンドーム", "Golden Dome")}};
    const std::vector<Finding> findings =
        findings_in({"ゴールデン・ドームは", "ゴールデンドームとゴールデン・ドーム"}, glossary);
    REQUIRE(findings.size() == 2);
    for (const Finding& finding : findings) {
        CHECK(finding.rule == "T104");
        CHECK(finding.fix == "ゴールデンドーム");
        CHECK(finding.term_id == 7);
    }
    CHECK(findings[1].place.line == 2);
    Glossary different;
    different.different = {{"アリ", "アリー"}};
    CHECK(told_of({"アリとアリとアリー"}, different).empty());
}

TEST_CASE("neighbours share a hash") {
    const auto share = [](std::string_view a, std::string_view b) {
        const std::vector<std::uint64_t> of_a = deletion_hashes(a), of_b = deletion_hashes(b);
        return std::any_of(of_a.begin(), of_a.end(),
                           [&](std::uint64_t key) { return std::find(of_b.begin(), of_b.end(), key) != of_b.end(); });
    };
    CHECK(share("ビースト・モード", "ビーストモード"));
    CHECK(share("アラコ", "カラコ"));
    CHECK(share("オブジェト", "オブジェクト"));
    CHECK(share("ヘグゼス", "ヘグセス"));
    CHECK(share("キシコ", "メキシコ"));
    CHECK(share("マーチン", "マーティン"));
    CHECK(share("プロデューサー", "プロジューサー"));
    CHECK_FALSE(share("ソノブイ", "カラコ"));
    CHECK_FALSE(share("ミサイル", "ミサワ"));
}
