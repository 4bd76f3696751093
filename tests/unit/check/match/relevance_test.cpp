// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/match/relevance.hpp"
#include "glossary/check/rule/all.hpp"
#include "tests/unit/check/drafts.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace yakugo;
using namespace yakugo::check;

namespace {

Draft sample() {
    return yakugo::check::test::japanese_draft(
        {"ルウェー海軍は、ゴールデン・ドームの計画を見直した。", "ノルウェーとノルウェーの艦が、空母を運用した。",
         "宇宙ベース迎撃ミサイルは飛んだ。ﾐｻｲﾙとＪＤＡＭ、NORTHCOM。", "アラコ氏は、ヴァイオリンとサーバを語る。"});
}

}  // namespace

TEST_CASE("what may stand in a draft, or nearly, is relevant") {
    const Relevance relevance(sample());
    for (const char* ja : {"ゴールデンドーム", "ノルウェー", "運用する", "飛ぶ", "宇宙ベースの迎撃ミサイル", "ミサイル",
                           "カラコ", "バイオリン", "サーバー", "ＪＤＡＭ", "空母"}) {
        INFO(ja);
        CHECK(relevance.of(ja, ""));
    }
    for (const char* ja : {"原子炉", "冷却材", "加圧する", "シェインバウム", "あきらめる", "暴く", "高い", "炉を"}) {
        INFO(ja);
        CHECK_FALSE(relevance.of(ja, ""));
    }
}

TEST_CASE("a term that has a word of the draft in it is relevant, be it one kana") {
    const Relevance relevance(yakugo::check::test::japanese_draft({"図のロを見る。"}));
    CHECK(relevance.of("ロの字", ""));
    CHECK_FALSE(relevance.of("原子炉", ""));
}

TEST_CASE("English is relevant by the beginnings of its words") {
    Draft draft = sample();
    draft.units[0].en = draft.units[0].ja;
    draft.units[0].en->text = "The women of the carriers' unmanned teams met two mice at a café.";
    const Relevance relevance(draft);
    for (const char* en : {"carrier", "unmanned team", "woman", "mouse", "northcom", "café", "Cafes", "ＮＯＲＴＨＣＯＭ"}) {
        INFO(en);
        CHECK(relevance.of("原子炉", en));
    }
    for (const char* en : {"reactor", "unmanned reactor", "naïve", ""}) {
        INFO(en);
        CHECK_FALSE(relevance.of("原子炉", en));
    }
}

TEST_CASE("rules say the same with the relevant part as with all of it") {
    Glossary glossary;
    const auto add = [&](std::string ja, std::string en, std::int64_t concept_id, Standing standing) {
        TermPair pair;
        pair.id = static_cast<std::int64_t>(glossary.pairs.size()) + 1;
        pair.concept_id = concept_id;
        pair.ja = std::move(ja);
        pair.en = std::move(en);
        pair.standing = standing;
        glossary.pairs.push_back(pair);
    };
    add("ゴールデンドーム", "Golden Dome", 1, Standing::accepted);
    add("宇宙ベースの迎撃ミサイル", "space-based interceptor", 2, Standing::accepted);
    add("航空母艦", "carrier", 3, Standing::accepted);
    add("空母", "carrier", 3, Standing::rejected);
    add("カラコ", "Karako", 4, Standing::accepted);
    add("米北方軍", "NORTHCOM", 5, Standing::accepted);
    add("原子炉", "reactor", 6, Standing::accepted);
    add("加圧水型原子炉", "pressurized water reactor", 7, Standing::accepted);
    const Draft draft = sample();
    const Glossary part = relevant_part(glossary, draft);
    CHECK(part.pairs.size() < glossary.pairs.size());
    const auto told = [&](const Glossary& terms) {
        std::vector<std::string> all;
        for (const Finding& finding : run_rules(Study(draft, terms, yakugo::check::test::resources()), {})) {
            all.push_back(finding.rule + " " + finding.found + " -> " + finding.expected);
        }
        return all;
    };
    CHECK(told(part) == told(glossary));
    CHECK(told(part).size() >= 5);
}
