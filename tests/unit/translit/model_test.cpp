// SPDX-License-Identifier: Apache-2.0
// The model that is shipped, on pairs out of real texts.
#include "libalign/translit/model.hpp"
#include "tests/unit/repeated.hpp"
#include "tests/unit/translit/shipped.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace {

using yakugo::sample::shipped;
using yakugo::test::repeated;
using yakugo::translit::Unit;

struct Case {
    const char *katakana, *english;
    double least, most;
};

}  // namespace

TEST_CASE("names and loanwords get the probability they deserve") {
    const Case cases[] = {
        {"クラウディア・シェインバウム", "Claudia Sheinbaum", 0.98, 1},
        {"シェインバウム", "Sheinbaum", 0.95, 1},
        {"バビスペ", "Bavispe", 0.9, 1},
        {"フアレス", "Juarez", 0.9, 1},
        {"フアレス", "Juárez", 0.9, 1},
        {"ヘグセス", "Hegseth", 0.95, 1},
        {"ゼレンスキー", "Zelenskyy", 0.95, 1},
        {"ミラージュ", "Mirage", 0.8, 1},
        {"アイアンドーム", "Iron Dome", 0.4, 1},
        {"セキュア・ワールド・ファンデーション", "Secure World Foundation", 0.98, 1},
        {"スターフィッシュ・プライム", "Starfish Prime", 0.98, 1},
        {"ジェネラル・アトミクス", "General Atomics", 0.98, 1},
        {"アンドゥリル", "Anduril", 0.95, 1},
        {"ロバート・ファーレイ", "Robert Farley", 0.95, 1},
        {"ゲッティイメージズ", "Getty Images", 0.95, 1},
        {"ビーストモード", "beast mode", 0.9, 1},
        {"ビースト・モード", "beast mode", 0.9, 1},
        {"ジョン・F・ケネディ", "John F. Kennedy", 0.98, 1},
        {"ドーム", "dome", 0.8, 1},
        {"メンバー", "member", 0.9, 1},
        {"レーガン", "Reagan", 0.9, 1},
        {"ミサイル", "missile", 0.6, 1},
        {"アリ", "Ali", 0.3, 0.93},
        {"タス", "TASS", 0.15, 0.93},
        {"ドーム", "member", 0, 0.01},
        {"ミサイル", "Michael", 0, 0.05},
        {"コロンビア", "California", 0, 0.01},
        {"ランス", "France", 0, 0.05},
        {"カルテル", "Carter", 0, 0.95},
        {"イラン", "Iraq", 0, 0.05},
        {"プログラム", "project", 0, 0.01},
        {"ノースロップグラマン", "Northrop", 0, 0.1},
        {"アフリカ", "America", 0, 0.05},
    };
    for (const Case& c : cases) {
        INFO(c.katakana << " / " << c.english);
        const double probability = shipped().probability(c.katakana, c.english);
        CHECK(probability >= c.least);
        CHECK(probability <= c.most);
    }
}

TEST_CASE("the right word beats the wrong one") {
    struct {
        const char *katakana, *right, *wrong;
    } const cases[] = {
        {"カルテル", "cartel", "Carter"}, {"センサー", "sensor", "center"},        {"テスト", "test", "text"},
        {"タス", "TASS", "this"},         {"ミッション", "mission", "commission"}, {"イラク", "Iraq", "Iran"},
    };
    for (const auto& c : cases) {
        INFO(c.katakana);
        CHECK(shipped().probability(c.katakana, c.right) > shipped().probability(c.katakana, c.wrong));
    }
}

TEST_CASE("width, case, diacritics and the kind of dot do not matter") {
    const double plain = shipped().probability("ビースト・モード", "beast mode");
    CHECK(shipped().probability("ﾋﾞｰｽﾄ･ﾓｰﾄﾞ", "beast mode") == plain);
    CHECK(shipped().probability("ビースト・モード", "BEAST-MODE") == plain);
    CHECK(shipped().probability("ビースト・モード", "béast mode") == plain);
    CHECK(shipped().probability("ビースト モード", " beast  mode ") == plain);
}

TEST_CASE("what is no pair of spellings has probability 0 and no alignment") {
    struct {
        const char* name;
        std::string katakana, english;
    } const cases[] = {
        {"both empty", "", ""},
        {"no English", "ミサイル", ""},
        {"no katakana", "", "missile"},
        {"kanji", "防衛", "defence"},
        {"digits", "ミサイル", "1941"},
        {"𠮟", "𠮟", "a"},
        {"emoji", "🚀", "🚀"},
        {"not UTF-8", "ミサイル\xFF", "missile"},
        {"NUL", std::string(3, '\0'), std::string(3, '\0')},
        {"10,000 characters", repeated("ア", 10000), repeated("a", 10000)},
    };
    for (const auto& c : cases) {
        INFO(c.name);
        CHECK(shipped().probability(c.katakana, c.english) == 0);
        CHECK(shipped().explain(c.katakana, c.english).empty());
    }
}

TEST_CASE("the longest texts that are read are scored") {
    const double probability = shipped().probability(repeated("タ", 100), repeated("ta", 100));
    CHECK(probability > 0.9);
    CHECK(probability <= 1);
}

TEST_CASE("an alignment spells both sides") {
    struct {
        const char *katakana, *english, *units;
    } const cases[] = {
        {"クラウディア", "Claudia", "ク=c ラ=la ウ=u ディ=di ア=a"},
        {"ビースト・モード", "Beast Mode", "ビ=bea ー= ス=s ト=t モ=mo ー= ド=de"},
        {"ジョン・F・ケネディ", "John F. Kennedy", "ジョ=joh ン=n F=f ケ=ke ネ=nne ディ=dy"},
    };
    for (const auto& c : cases) {
        INFO(c.katakana);
        std::string units;
        for (const Unit& unit : shipped().explain(c.katakana, c.english)) {
            units += (units.empty() ? "" : " ") + unit.kana + "=" + unit.letters;
            CHECK(unit.log_probability <= 0);
        }
        CHECK(units == c.units);
    }
}

TEST_CASE("a model says where it comes from") {
    CHECK(shipped().description().find("EDRDG") != std::string::npos);
}
