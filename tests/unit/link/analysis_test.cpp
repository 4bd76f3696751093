// SPDX-License-Identifier: Apache-2.0
// Runs of katakana and Latin letters.
#include "libalign/link/analysis.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

using namespace yakugo::link;
using Texts = std::vector<std::string>;

namespace {

Texts texts(std::string_view text, const std::vector<yakugo::ByteRange>& ranges) {
    Texts out;
    for (const auto& range : ranges) out.emplace_back(yakugo::slice(text, range));
    return out;
}

struct Case {
    std::string_view text;
    Texts expected;
};

}  // namespace

TEST_CASE("katakana runs hold their middle dots", "[link]") {
    const Case cases[] = {
        {"造船のハーバー・ヤードとコーラル号", {"ハーバー・ヤード", "コーラル"}},
        {"アル=バグダーディ", {"アル=バグダーディ"}},
        {"ジャン＝リュック", {"ジャン＝リュック"}},
        {"・コーラル・", {"コーラル"}},
        {"コーラル・号", {"コーラル"}},
        {"ハーバー・・ヤード", {"ハーバー", "ヤード"}},
        {"ｺｰﾗﾙ号", {"ｺｰﾗﾙ"}},
        {"𠮟コーラル😀ヤード", {"コーラル", "ヤード"}},
        {"・", {}},
        {"港", {}},
        {"", {}},
    };
    for (const Case& each : cases) {
        INFO(each.text);
        CHECK(texts(each.text, katakana_runs(each.text)) == each.expected);
    }
}

TEST_CASE("hiragana alone in quotation marks may be a name", "[link]") {
    const Case cases[] = {
        {"護衛艦「なみじ」と「はるさめ」", {"なみじ", "はるさめ"}},
        {"『なみじ』と“なみじ”", {"なみじ", "なみじ"}},
        {"港に「な」と「なみ路」", {}},
        {"なみじは「なみじ", {}},
        {"「なみじなみじなみじ」", {}},
        {"", {}},
    };
    for (const Case& each : cases) {
        INFO(each.text);
        CHECK(texts(each.text, hiragana_names(each.text)) == each.expected);
    }
}

TEST_CASE("a name in hiragana is one unknown noun", "[link]") {
    const yakugo::text::JapaneseTokenizer tokenizer;
    for (const std::string_view name : {"いずも", "なみじ", "かがり"}) {
        const std::string line = "護衛艦「" + std::string(name) + "」型";
        const JapaneseText japanese = analyse_japanese(line, tokenizer);
        INFO(line);
        const auto token = std::find_if(japanese.tokens.begin(), japanese.tokens.end(),
                                        [&](const auto& t) { return yakugo::slice(line, t.range) == name; });
        REQUIRE(token != japanese.tokens.end());
        CHECK(token->pos == yakugo::text::PartOfSpeech::noun);
    }
}

TEST_CASE("the parts of a run stand between its joints", "[link]") {
    const Case cases[] = {
        {"ハーバー・ヤード", {"ハーバー", "ヤード"}},
        {"アル=バグダーディ", {"アル", "バグダーディ"}},
        {"コーラル", {"コーラル"}},
    };
    for (const Case& each : cases) {
        INFO(each.text);
        const std::string text = "港の" + std::string(each.text) + "だ";
        const auto runs = katakana_runs(text);
        REQUIRE(runs.size() == 1);
        CHECK(texts(text, katakana_parts(text, runs[0])) == each.expected);
    }
    CHECK(katakana_parts("港", {3, 3}).empty());
}

TEST_CASE("Latin runs hold inner signs and a letter", "[link]") {
    const Case cases[] = {
        {"戦闘機F-35Aと偵察機RC-135V/W", {"F-35A", "RC-135V/W"}},
        {"ワシントンD.C.の", {"D.C"}},
        {"Dana Whitlock記者", {"Dana", "Whitlock"}},
        {"B&O鉄道とO'Neil", {"B&O", "O'Neil"}},
        {"2025年と1,300人", {}},
        {"ＭＱ－９とF-35－B型", {"ＭＱ－９", "F-35－B"}},
        {"空母－F", {"F"}},
        {"-F-", {"F"}},
        {"第3MEF", {"3MEF"}},
        {"𠮟A😀B", {"A", "B"}},
        {"", {}},
    };
    for (const Case& each : cases) {
        INFO(each.text);
        CHECK(texts(each.text, latin_runs(each.text)) == each.expected);
    }
}

TEST_CASE("both texts are taken apart in one call", "[link]") {
    const yakugo::text::JapaneseTokenizer japanese;
    const JapaneseText ja = analyse_japanese("コーラル号はF-35を5機載せる。", japanese);
    CHECK(texts(ja.text, ja.katakana) == Texts{"コーラル"});
    CHECK(texts(ja.text, ja.latin) == Texts{"F-35"});
    CHECK_FALSE(ja.tokens.empty());
    CHECK_FALSE(ja.quantities.empty());
    const EnglishText en = analyse_english("The Coral carries 5 jets.", yakugo::text::EnglishTokenizer());
    CHECK(en.tokens.size() == 6);
    REQUIRE(en.quantities.size() == 1);
    CHECK(yakugo::slice(en.text, en.quantities[0].range) == "5");
    CHECK(analyse_japanese("", japanese).tokens.empty());
}
