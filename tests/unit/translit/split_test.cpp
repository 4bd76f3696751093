// SPDX-License-Identifier: Apache-2.0
// Words of katakana runs that English words bear out.
#include "tests/unit/translit/shipped.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace yakugo;
using yakugo::sample::shipped;

namespace {

/// "ビースト=beast|モード=mode".
std::string split(const std::string& text, const std::vector<std::string>& words) {
    std::string out;
    for (const translit::Part& part : shipped().split(text, words)) {
        CHECK(part.probability >= 0.5);
        out += (out.empty() ? "" : "|") + std::string(slice(text, part.katakana)) + "=" + words[part.word];
    }
    return out;
}

}  // namespace

TEST_CASE("a run is cut where English words bear it out", "[translit]") {
    struct {
        const char* text;
        std::vector<std::string> words;
        const char* parts;
    } const cases[] = {
        {"ビーストモード", {"beast", "mode", "most"}, "ビースト=beast|モード=mode"},
        {"ノースロップグラマン", {"The", "Northrop", "Grumman", "company"}, "ノースロップ=Northrop|グラマン=Grumman"},
        {"ロッキード・マーティン", {"Martin", "Lockheed"}, "ロッキード=Lockheed|マーティン=Martin"},
        {"スーパーホーネット", {"Super", "Hornet", "supper"}, "スーパー=Super|ホーネット=Hornet"},
        {"タスクフォース", {"task", "force"}, "タスク=task|フォース=force"},
        {"アメリカン・エンタープライズ研究所",
         {"American", "Enterprise", "Institute"},
         "アメリカン=American|エンタープライズ=Enterprise"},
        {"ミサイル防衛", {"missile", "defense"}, "ミサイル=missile"},
        {"米ミサイル防衛局とレーダー", {"missile", "radar"}, "ミサイル=missile|レーダー=radar"},
        {"クラウディア・シェインバウム大統領", {"Claudia"}, "クラウディア=Claudia"},
        {"ビーストモード", {"Boeing", "order"}, ""},
        {"ビーストモード", {}, ""},
        {"防衛", {"defense"}, ""},
        {"", {"beast"}, ""},
        {"ビースト\xFF", {"beast"}, ""},
    };
    for (const auto& c : cases) {
        INFO(c.text);
        CHECK(split(c.text, c.words) == c.parts);
    }
}

TEST_CASE("a text of hostile length is left alone", "[translit]") {
    std::string text;
    for (int i = 0; i < 10000; ++i) text += "ア";
    CHECK(shipped().split(text, std::vector<std::string>{"a", "aa"}).empty());
}
