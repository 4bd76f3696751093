// SPDX-License-Identifier: Apache-2.0
// A check with the part of a term base that matters to a draft says what a check with all of it says.
#include "glossary/check/match/relevance.hpp"
#include "glossary/check/rule/all.hpp"
#include "tests/unit/check/drafts.hpp"

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <array>
#include <random>
#include <string>
#include <vector>

using namespace yakugo;
using namespace yakugo::check;

namespace {

using Words = std::vector<std::string>;

const Words& japanese_words() {
    static const Words words = {"空母",
                                "航空母艦",
                                "無人機",
                                "無人",
                                "戦闘機",
                                "ビーストモード",
                                "ビースト・モード",
                                "ﾋﾞｰｽﾄﾓｰﾄﾞ",
                                "サーバ",
                                "サーバー",
                                "ヴァイオリン",
                                "バイオリン",
                                "ミサイル",
                                "迎撃ミサイル",
                                "ミサイルズ",
                                "運用する",
                                "運用した",
                                "飛ぶ",
                                "飛んだ",
                                "カラコ",
                                "アラコ",
                                "米北方軍",
                                "ＪＤＡＭ",
                                "JDAM",
                                "F-35A",
                                "𠮟責",
                                "𠮟る",
                                "ロ",
                                "ドーム",
                                "ゴールデンドーム",
                                "の",
                                "原子炉",
                                "冷却材",
                                "スト",
                                "ー",
                                "国",
                                "母艦"};
    return words;
}

const Words& english_words() {
    static const Words words = {"carrier",
                                "carriers",
                                "aircraft carrier",
                                "drone",
                                "beast mode",
                                "Beast Mode",
                                "BEAST MODE",
                                "server",
                                "violin",
                                "interceptor",
                                "space-based interceptor",
                                "operate",
                                "operated",
                                "Karako",
                                "NORTHCOM",
                                "JDAM",
                                "F-35A",
                                "scolding",
                                "Golden Dome",
                                "café",
                                "reactor",
                                "coolant",
                                "women",
                                "woman"};
    return words;
}

std::string some(std::mt19937& random, const Words& words, std::size_t most, const char* between) {
    std::string out;
    for (std::size_t i = 1 + random() % most; i > 0; --i) {
        if (!out.empty()) out += between;
        out += words[random() % words.size()];
    }
    return out;
}

Glossary random_glossary(std::mt19937& random) {
    Glossary glossary;
    for (std::size_t i = 1 + random() % 24; i > 0; --i) {
        TermPair pair;
        pair.id = static_cast<std::int64_t>(glossary.pairs.size()) + 1;
        pair.concept_id = 1 + static_cast<std::int64_t>(random() % 10);
        pair.ja = some(random, japanese_words(), 2, "");
        pair.en = some(random, english_words(), 2, " ");
        pair.standing =
            std::array{Standing::accepted, Standing::accepted, Standing::open, Standing::rejected}[random() % 4];
        pair.confidence = static_cast<double>(random() % 100) / 100;
        pair.ja_forbidden = pair.standing == Standing::accepted && random() % 5 == 0;
        pair.en_forbidden = pair.standing == Standing::accepted && random() % 9 == 0;
        pair.ja_preferred = !pair.ja_forbidden && random() % 3 == 0;
        pair.en_preferred = !pair.en_forbidden && random() % 3 == 0;
        glossary.pairs.push_back(pair);
    }
    return glossary;
}

Draft random_draft(std::mt19937& random) {
    std::vector<test::Sides> units;
    for (std::size_t i = 1 + random() % 4; i > 0; --i) {
        const std::string ja = some(random, japanese_words(), 6, random() % 2 == 0 ? "は" : "、") + "。";
        const std::string en = random() % 3 == 0 ? "" : "The " + some(random, english_words(), 5, " and the ") + ".";
        units.push_back({.en = en, .ja = ja});
    }
    return yakugo::check::test::draft_of(units, Language::ja);
}

Words told(const Draft& draft, const Glossary& glossary) {
    Words all;
    for (const Finding& finding : run_rules(Study(draft, glossary, yakugo::check::test::resources()), {})) {
        std::string line = fmt::format("{} {} {}-{} {} -> {} [{}] {}", finding.rule, static_cast<int>(finding.severity),
                                       finding.place.bytes.begin, finding.place.bytes.end, finding.found,
                                       finding.expected, finding.term_id, finding.message);
        for (const std::string& variant : finding.variants) line += " | " + variant;
        for (const Place& place : finding.also) line += fmt::format(" @{}", place.bytes.begin);
        all.push_back(line + (finding.fix ? " fix " + *finding.fix : ""));
    }
    return all;
}

}  // namespace

TEST_CASE("rules say the same with the relevant part of a random term base as with all of it") {
    const unsigned seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    std::size_t findings = 0, left_out = 0;
    for (int round = 0; round < 150; ++round) {
        INFO("round " << round);
        const Glossary glossary = random_glossary(random);
        const Draft draft = random_draft(random);
        const Glossary part = relevant_part(glossary, draft);
        const Words expected = told(draft, glossary);
        REQUIRE(told(draft, part) == expected);
        findings += expected.size();
        left_out += glossary.pairs.size() - part.pairs.size();
    }
    CHECK(findings > 150);
    CHECK(left_out > 150);
}
