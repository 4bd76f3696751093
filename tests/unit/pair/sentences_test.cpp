// SPDX-License-Identifier: Apache-2.0
// Sentences of a caption with those of its translation.
#include "libalign/pair/sentences.hpp"
#include "tests/unit/link/resources.hpp"

using namespace yakugo;
using namespace yakugo::pair;

namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

std::vector<SentencePair> pairs_of(std::string_view ja, std::string_view en) {
    const link::Resources& resources = real::resources();
    const link::JapaneseText japanese = link::analyse_japanese(ja, resources.japanese);
    const link::EnglishText english = link::analyse_english(en, resources.english);
    return pair_sentences(japanese, english, link::find_links(japanese, english, resources));
}

Pairs texts(std::string_view ja, std::string_view en) {
    Pairs out;
    for (const SentencePair& pair : pairs_of(ja, en)) out.emplace_back(slice(ja, pair.ja), slice(en, pair.en));
    return out;
}

}  // namespace

TEST_CASE("sentences are paired in order", "[pair]") {
    if (!real::has_dictionary()) return;
    struct Case {
        std::string_view name, ja, en;
        Pairs expected;
    };
    const std::string_view boat_ja = "潜水艦コーラルは港を出た。", boat_en = "The submarine Coral left the harbor.";
    const std::string_view crew_ja = "乗員60人は2025年に訓練を終えた。",
                           crew_en = "Its crew of 60 completed their training in 2025.";
    const std::string both_ja = std::string(boat_ja) + std::string(crew_ja);
    const std::string both_en = std::string(boat_en) + " " + std::string(crew_en);
    const std::string joined_en = "The submarine Coral left the harbor, and its crew of 60 completed training in 2025.";
    const std::string other_en = "Bread prices fell at bakeries across Norway.";
    const std::string dropped_en = std::string(boat_en) + " " + other_en + " " + std::string(crew_en);
    const Case cases[] = {
        {"one with one", boat_ja, boat_en, {{std::string(boat_ja), std::string(boat_en)}}},
        {"two with two",
         both_ja,
         both_en,
         {{std::string(boat_ja), std::string(boat_en)}, {std::string(crew_ja), std::string(crew_en)}}},
        {"two with one", both_ja, joined_en, {{both_ja, joined_en}}},
        {"one English sentence dropped",
         both_ja,
         dropped_en,
         {{std::string(boat_ja), std::string(boat_en)}, {std::string(crew_ja), std::string(crew_en)}}},
        {"the second is not rendered", boat_ja, both_en, {{std::string(boat_ja), std::string(boat_en)}}},
        {"the first is not rendered", crew_ja, both_en, {{std::string(crew_ja), std::string(crew_en)}}},
    };
    for (const Case& each : cases) {
        INFO(each.name);
        CHECK(texts(each.ja, each.en) == each.expected);
    }
}

TEST_CASE("two single sentences are always one pair", "[pair]") {
    const std::string_view ja = "潜水艦が港を出た。", en = "Bread prices fell.";
    const auto pairs = pairs_of(ja, en);
    REQUIRE(pairs.size() == 1);
    CHECK(slice(ja, pairs[0].ja) == ja);
    CHECK(slice(en, pairs[0].en) == en);
}

TEST_CASE("empty sides have no pairs", "[pair]") {
    for (const auto& [ja, en] : {std::pair{"", ""}, {"潜水艦が出た。", ""}, {"", "It left."}}) {
        INFO(ja << " / " << en);
        CHECK(pairs_of(ja, en).empty());
    }
}

TEST_CASE("a pair's score grows with what is shared and with the prior", "[pair]") {
    const link::Resources& resources = real::resources();
    const auto score = [&](std::string_view ja, std::string_view en, Prior prior) {
        const link::JapaneseText japanese = link::analyse_japanese(ja, resources.japanese);
        const link::EnglishText english = link::analyse_english(en, resources.english);
        return pair_score(japanese, {0, ja.size()}, english, {0, en.size()},
                          link::find_links(japanese, english, resources), prior);
    };
    const std::string_view ja = "F-35とF-16が2025年に着陸した。", en = "An F-35 and an F-16 landed in 2025.";
    const std::string_view other = "Bread prices fell across the country.";
    const Prior none, liked{2, false}, whole{0, true};
    CHECK(score(ja, en, none) > 0.8);
    CHECK(score(ja, other, none) < 0.3);
    CHECK(score(ja, other, liked) > score(ja, other, none));
    CHECK(score(ja, en, whole) <= score(ja, en, none));
    for (const std::string_view text : {"", "😀", "𠮟"}) {
        const double found = score(text, text, none);
        CHECK(found >= 0);
        CHECK(found <= 1);
    }
}
