// SPDX-License-Identifier: Apache-2.0
// Spellings that the shipped model makes, and what is known mixed with them.
#include "tests/unit/translit/shipped.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace yakugo::translit;
using yakugo::sample::shipped;

namespace {

bool has(const std::vector<Spelt>& spellings, const std::string& text) {
    return std::any_of(spellings.begin(), spellings.end(), [&](const Spelt& s) { return s.text == text; });
}

std::string list(const std::vector<Spelt>& spellings) {
    std::string out;
    for (const Spelt& s : spellings) out += s.text + " ";
    return out;
}

void check_probabilities(const std::vector<Spelt>& spellings) {
    double sum = 0;
    for (std::size_t i = 0; i < spellings.size(); ++i) {
        CHECK(spellings[i].probability >= 0);
        if (i > 0) CHECK(spellings[i].probability <= spellings[i - 1].probability);
        sum += spellings[i].probability;
    }
    CHECK(sum <= 1 + 1e-9);
}

}  // namespace

TEST_CASE("English is spelt in katakana", "[translit]") {
    struct {
        const char* english;
        std::size_t most;  ///< among which the usual spelling stands
        const char* katakana;
    } const cases[] = {
        {"Claudia Sheinbaum", 5, "クラウディア・シェインバウム"},
        {"beast mode", 1, "ビーストモード"},
        {"BEAST MODE", 5, "ビースト・モード"},
        {"Northrop Grumman", 5, "ノースロップ・グラマン"},
        {"John F. Kennedy", 1, "ジョン・F・ケネディ"},
        {"Bavispe", 5, "バビスペ"},
        {"Zelenskyy", 5, "ゼレンスキー"},
        {"Łowmiański", 10, "ローミアンスキー"},
        {"Sébastien", 5, "セバスティアン"},
    };
    for (const auto& c : cases) {
        const std::vector<Spelt> spellings = shipped().to_katakana(c.english, c.most);
        INFO(c.english << ": " << list(spellings));
        CHECK(spellings.size() == c.most);
        CHECK(has(spellings, c.katakana));
        check_probabilities(spellings);
    }
}

TEST_CASE("katakana are spelt in English", "[translit]") {
    struct {
        const char* katakana;
        std::size_t most;
        const char* english;
    } const cases[] = {
        {"クラウディア・シェインバウム", 5, "claudia sheinbaum"},
        {"ジョン・F・ケネディ", 5, "john F kennedy"},
        {"ﾋﾞｰｽﾄ", 5, "beast"},
        {"バビスペ", 5, "bavispe"},
        {"モード", 5, "mode"},
        {"セキュア・ワールド", 5, "secure world"},
    };
    for (const auto& c : cases) {
        const std::vector<Spelt> spellings = shipped().to_english(c.katakana, c.most);
        INFO(c.katakana << ": " << list(spellings));
        CHECK(spellings.size() == c.most);
        CHECK(has(spellings, c.english));
        check_probabilities(spellings);
    }
}

TEST_CASE("what is known takes its share, and what is made the rest", "[translit]") {
    const std::vector<Known> known = {{"Moscow", 0.6}, {"Moskva", 0.2}};
    const std::vector<Spelt> spellings = shipped().to_english("モスクワ", 4, known);
    INFO(list(spellings));
    REQUIRE(spellings.size() == 4);
    CHECK(spellings[0].text == "Moscow");
    CHECK(spellings[0].known);
    CHECK(spellings[0].probability >= 0.6);
    CHECK(spellings[1].text == "Moskva");  // and not once more as moskva
    CHECK_FALSE(has(spellings, "moskva"));
    CHECK_FALSE(spellings[2].known);
    check_probabilities(spellings);

    const std::vector<Known> accents = {{"Juárez", 0.5}};
    CHECK(shipped().to_english("フアレス", 3, accents).front().text == "Juárez");
    const std::vector<Known> katakana = {{"モスクワ", 0.9}};
    CHECK(shipped().to_katakana("Moscow", 3, katakana).front().text == "モスクワ");
}

TEST_CASE("no spelling is made of what cannot be read", "[translit]") {
    std::string kana, letters;
    for (int i = 0; i < 10000; ++i) kana += "ア", letters += "a";
    for (const std::string& text :
         {std::string(), std::string("防衛"), std::string("𠮟🚀"), kana, std::string("ア\xFF")}) {
        INFO(text.substr(0, 20));
        CHECK(shipped().to_english(text, 5).empty());
    }
    for (const std::string& text :
         {std::string(), std::string("1941"), std::string("ミサイル"), letters, std::string("a\xFF")}) {
        INFO(text.substr(0, 20));
        CHECK(shipped().to_katakana(text, 5).empty());
    }
    CHECK(shipped().to_english("ミサイル", 0).empty());
}

TEST_CASE("the longest words that are read are spelt", "[translit]") {
    std::string kana, letters;
    for (int i = 0; i < 100; ++i) kana += "タ", letters += "ta";
    CHECK(shipped().to_english(kana, 1).front().text == letters);
    CHECK(shipped().to_katakana(letters, 1).front().text.starts_with("タタタタタ"));
}

TEST_CASE("a message says what is wrong with a text", "[translit]") {
    CHECK(why_not_katakana("ミサイル").empty());
    CHECK(why_not_katakana("ﾐｻｲﾙ").empty());
    CHECK(why_not_katakana(" ") == "expected katakana, found nothing");
    CHECK(why_not_katakana("防衛") == "expected katakana, found none");
    CHECK(why_not_katakana("ア\xFF") == "expected katakana in UTF-8, found bytes that are not UTF-8");
    CHECK(why_not_english("missile").empty());
    CHECK(why_not_english("Łowmiański").empty());
    CHECK(why_not_english("") == "expected Latin letters, found nothing");
    CHECK(why_not_english("ミサイル") == "expected Latin letters, found none");
    CHECK(why_not_english(std::string(10000, 'a')) == "expected Latin letters of at most 200 characters, found 10000");
}

TEST_CASE("katakana say with which letters their English begins", "[translit]") {
    struct {
        const char* katakana;
        char letter;  // a to z
        double least, most;
    } const cases[] = {
        {"コンバット", 'c', 0.3, 0.7},    {"コンバット", 'k', 0.3, 0.7}, {"コンバット", 's', 0, 0.001},
        {"エアクラフト", 'a', 0.05, 0.5}, {"防衛", 'b', 0, 0},           {"Fマート", 'f', 1, 1},
        {"Zマート", 'z', 1, 1},           {"ｼｽﾃﾑ", 's', 0.6, 1},
    };
    for (const auto& c : cases) {
        INFO(c.katakana << ' ' << c.letter);
        const double probability = shipped().initials(c.katakana).at(static_cast<std::size_t>(c.letter - 'a'));
        CHECK(probability >= c.least);
        CHECK(probability <= c.most);
    }
    double all = 0;
    for (const double one : shipped().initials("ジェネラル")) all += one;
    CHECK(all == Approx(1));
}
