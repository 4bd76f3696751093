// SPDX-License-Identifier: Apache-2.0
// Two katakana spellings of one word against two words that look alike.
#include "libalign/translit/variant.hpp"
#include "libalign/core/error.hpp"
#include "libalign/translit/variant_rows.hpp"
#include "tests/unit/repeated.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <random>
#include <string>

namespace {

using yakugo::test::repeated;
using namespace yakugo::translit;

const VariantModel& model() {
    static const VariantModel model = VariantModel::load(YAKUGO_SOURCE_DIR "/seeds/translit/variants.tsv");
    return model;
}

/// "ヴァ>バ >ー": the edits without their costs.
std::string edits(const VariantModel& of, std::string_view a, std::string_view b) {
    std::string out;
    for (const VariantEdit& edit : of.explain(a, b)) out += (out.empty() ? "" : " ") + edit.a + ">" + edit.b;
    return out;
}

struct Pair {
    const char *a, *b;
};

/// Costs that can be added up by hand.
constexpr const char* kSimple =
    "# ours\n"
    "\n"
    "consonant\t*\t*\t*\t2\n"
    "consonant\tv\tb\t*\t0.5\n"
    "vowel\t*\t*\t*\t3\n"
    "both\t*\t*\t*\t1\n"
    "respell\t*\t*\t*\t0.25\n"
    "replace\tティ\tチ\t*\t0.1\n"
    "replace\tエ+ー\tエ+イ\t*\t0.2\n"
    "gap\t*\t*\tstart\t4\n"
    "gap\t*\t*\tinside\t5\n"
    "gap\t*\t*\tend\t6\n"
    "gap\tア+ー\t*\tend\t0.5\n"
    "gap\tッ+k\t*\tinside\t0.3\n"
    "join\t*\t*\t*\t0.75\n"
    "weight\tbias\t*\t*\t2\n"
    "weight\tdistance\t*\t*\t-1\n"
    "weight\tdistance_per_mora\t*\t*\t0\n"
    "weight\tlog_morae\t*\t*\t0\n";

}  // namespace

TEST_CASE("two spellings of one word are more likely one word than not") {
    const Pair cases[] = {
        {"ビースト・モード", "ビーストモード"},
        {"アイアン・ドーム", "アイアンドーム"},
        {"ヘグゼス", "ヘグセス"},
        {"ヴォロディミル", "ボロディミル"},
        {"ヴァイオリン", "バイオリン"},
        {"ティーム", "チーム"},
        {"プーティン", "プーチン"},
        {"ジェネレーション", "ゼネレーション"},
        {"サーバ", "サーバー"},
        {"コンピュータ", "コンピューター"},
        {"フレア", "フレアー"},
        {"バッテリ", "バッテリー"},
        {"マシュー", "マッシュー"},
        {"メイン", "メーン"},
        {"ウィリアム", "ウイリアム"},
        {"ソフトウェア", "ソフトウエア"},
        {"ロシア", "ロシヤ"},
        {"ダイヤモンド", "ダイアモンド"},
        {"ヒズボラ", "ヒズボッラー"},
        {"インターフェース", "インタフェイス"},
        {"クラウディア・シェインバウム", "クラウディア・シェーンバウム"},
        {"ﾋﾞｰｽﾄ･ﾓｰﾄﾞ", "ビーストモード"},
        {"サーハ\u3099", "サーバー"},
    };
    for (const Pair& c : cases) {
        INFO(c.a << " " << c.b);
        CHECK(model().probability(c.a, c.b) > 0.5);
        CHECK(model().distance(c.a, c.b).value() > 0);
    }
}

TEST_CASE("words that look alike are two words") {
    const Pair cases[] = {
        {"チケット", "チャット"},
        {"バス", "パス"},
        {"ポーランド", "ホーランド"},
        {"ゲート", "デート"},
        {"ラン", "パン"},
        {"チーズ", "チーム"},
        {"イラン", "イラク"},
        {"バグ", "バク"},
        {"コート", "コード"},
        {"マット", "マックス"},
        {"トランプ", "トランク"},
        {"オーストリア", "オーストラリア"},
        {"チャールズ", "シャルル"},
        {"キーウ", "キエフ"},
        {"ミサイル", "ロケット"},
        {"ア", "イ"},
        {"アイアンドーム", "アイ"},
    };
    for (const Pair& c : cases) {
        INFO(c.a << " " << c.b);
        CHECK(model().probability(c.a, c.b) < 0.3);
    }
}

TEST_CASE("a spelling is at no distance from itself, however it is encoded") {
    const Pair cases[] = {
        {"ミサイル", "ミサイル"},
        {"ﾐｻｲﾙ", "ミサイル"},
        {"ハ\u3099ス", "バス"},
        {"ビースト・モード", "ビースト･モード"},
        {"ビースト・モード", "ビースト＝モード"},
        {"ジョン・F・ケネディ", "ジョン・Ｆ・ケネディ"},
        {"𠮟ミサイル🚀", "ミサイル"},
        {"ー", "ー"},
    };
    for (const Pair& c : cases) {
        INFO(c.a << " " << c.b);
        CHECK(model().distance(c.a, c.b) == 0.0);
        CHECK(model().probability(c.a, c.b) == 1);
        CHECK(model().explain(c.a, c.b).empty());
    }
}

TEST_CASE("what cannot be read has no distance") {
    struct {
        const char* name;
        std::string text;
    } const cases[] = {
        {"empty", ""},
        {"kanji", "防衛省"},
        {"Latin", "CCA"},
        {"hiragana", "みさいる"},
        {"emoji and 𠮟", "🚀𠮟"},
        {"10,000 characters", repeated("ア", 10000)},
        {"10,000 half-width characters", repeated("ｱ", 10000)},
        {"201 characters", repeated("ア", 201)},
        {"not UTF-8", "ミサイル\xFF"},
        {"NUL", std::string(1, '\0')},
    };
    for (const auto& c : cases) {
        INFO(c.name);
        for (const bool first : {true, false}) {
            const std::string a = first ? c.text : "ミサイル", b = first ? "ミサイル" : c.text;
            CHECK_FALSE(model().distance(a, b).has_value());
            CHECK(model().probability(a, b) == 0);
            CHECK(model().explain(a, b).empty());
        }
        CHECK(model().probability(c.text, c.text) == 0);
    }
    CHECK(model().distance(repeated("ア・", 200), repeated("イ", 200)).has_value());
    CHECK(model().distance("ミサイ\xE3\x83", "ミサイ") == 0.0);  // a character cut short parts words
}

TEST_CASE("edits are told in order") {
    struct {
        const char *a, *b, *expected;
    } const cases[] = {
        {"ヴァイオリン", "バイオリン", "ヴァ>バ"},     {"ウィリアム", "ウイリアム", "ウィ>ウイ"},
        {"ビースト・モード", "ビーストモード", "・>"}, {"インターフェース", "インタフェイス", "ー> ー>イ"},
        {"ヒズボラ", "ヒズボッラー", ">ッ >ー"},       {"メイン", "メーン", "イ>ー"},
    };
    for (const auto& c : cases) {
        INFO(c.a << " " << c.b);
        CHECK(edits(model(), c.a, c.b) == c.expected);
    }
}

TEST_CASE("costs add up as the file has them") {
    const VariantModel simple = VariantModel::parse(kSimple, "simple.tsv");
    struct {
        const char *a, *b;
        double expected;
    } const cases[] = {
        {"ヴァス", "バス", 0.5},          // v, b
        {"カラ", "サラ", 2},              // any consonant
        {"カラ", "ケラ", 3},              // any vowel
        {"カラ", "ソラ", 2 + 3 + 1},      // both
        {"ジル", "ヂル", 0.25},           // respell
        {"ウィル", "ウイル", 0.75},       // join
        {"ティム", "チム", 0.1},          // replace
        {"メイル", "メール", 0.2},        // replace, behind a mora in e
        {"マイル", "マール", 2 + 3 + 1},  // no row behind a mora in a: ー counts as a consonant, and as the vowel a
        {"メイ", "マイ", 3},              // イ is the same mora behind each vowel
        {"アカラ", "カラ", 4},            // gap at the start
        {"カトラ", "カラ", 5},            // inside
        {"カラン", "カラ", 6},            // at the end
        {"カラー", "カラ", 0.5},          // ー at the end, behind a mora in a
        {"マッカラ", "マカラ", 0.3},      // ッ before k
        {"マッサラ", "マサラ", 5},        // ッ before another consonant
        {"カラ・ラ", "カララ", 5},        // boundary
        {"ティムカラー", "チムカラ", 0.1 + 0.5},
    };
    for (const auto& c : cases) {
        INFO(c.a << " " << c.b);
        CHECK(simple.distance(c.a, c.b).value() == Approx(c.expected));
        CHECK(simple.distance(c.b, c.a).value() == Approx(c.expected));
    }
    // 2 - 0.5: the log odds of カラー, カラ
    CHECK(simple.probability("カラー", "カラ") == Approx(1 / (1 + std::exp(-1.5))));
}

TEST_CASE("distance is symmetric, never negative, and 0 for one spelling alone") {
    constexpr unsigned kSeed = 20261125;
    INFO("seed " << kSeed);
    std::mt19937 random(kSeed);
    const std::string kana[] = {"ア", "イ", "ウ", "ー", "ッ", "ン", "・", "ヴ", "ァ", "ィ", "ャ", "バ", "パ",
                                "チ", "テ", "シ", "ジ", "ゼ", "フ", "ル", "ラ", "ヘ", "グ", "ヮ", "ヺ", "F"};
    const auto word = [&] {
        std::string out = "カ";
        for (std::size_t i = random() % 12; i > 0; --i) out += kana[random() % std::size(kana)];
        return out;
    };
    for (int round = 0; round < 2000; ++round) {
        const std::string a = word(), b = word();
        INFO(a << " " << b);
        const double distance = model().distance(a, b).value();
        CHECK(distance >= 0);
        CHECK(distance == model().distance(b, a).value());
        CHECK(model().distance(a, a) == 0.0);
        const double probability = model().probability(a, b);
        CHECK(probability == model().probability(b, a));
        CHECK((probability >= 0 && probability <= 1));
        double sum = 0;
        for (const VariantEdit& edit : model().explain(a, b)) sum += edit.cost;
        CHECK(sum == Approx(distance).margin(1e-9));
        CHECK(edits(model(), a, b).empty() == (distance == 0));
    }
}
