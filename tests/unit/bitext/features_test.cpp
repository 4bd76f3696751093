// SPDX-License-Identifier: Apache-2.0
// Features of beads, beside arithmetic by hand.
#include "tests/unit/bitext/support.hpp"

#include <cmath>

using namespace yakugo;
using namespace yakugo::bitext;

namespace {

constexpr auto kNumber = static_cast<std::size_t>(Reason::number);
constexpr auto kNumberKind = static_cast<std::size_t>(WordKind::number);

double trait(const Features& features, Trait which) {
    return features[trait_weight(which)];
}

Features only_bead(const std::string& en, const std::string& ja) {
    return features_of(sample::compared({en}, {ja}), {0, 1}, {0, 1});
}

}  // namespace

TEST_CASE("words that explain each other, and those that do not") {
    // 3 and 7 stand in one of two sentences of either side: (1 + 0.5) / (2 + 1). Nothing explains 5.
    const Comparison comparison = sample::compared({"3 5.", "7."}, {"3。", "7。"});
    const double chance = 0.5, of_two = 1 - 0.5 * 0.5;
    const Features right = features_of(comparison, {0, 1}, {0, 1});
    CHECK(right[explained(Side::en, kNumber)] == 1);
    CHECK(right[information(Side::en, kNumber)] == Approx(-std::log(chance)));
    CHECK(right[unexplained(Side::en, kNumberKind)] == 0);
    CHECK(trait(right, Trait::coverage_en) == Approx(1));
    CHECK(right[kind_weight(kind_number(1, 1))] == 1);
    const Features wrong = features_of(comparison, {0, 1}, {1, 2});
    CHECK(wrong[explained(Side::ja, kNumber)] == 0);
    CHECK(wrong[unexplained(Side::ja, kNumberKind)] == 1);
    CHECK(wrong[silence(Side::ja, kNumberKind)] == Approx(std::log(1 - chance)));
    CHECK(trait(wrong, Trait::coverage_ja) == 0);
    const Features all = features_of(comparison, {0, 2}, {0, 2});
    CHECK(all[explained(Side::ja, kNumber)] == 2);
    CHECK(all[information(Side::ja, kNumber)] == Approx(-2 * std::log(of_two)));
    CHECK(all[kind_weight(kind_number(2, 2))] == 1);
    // One of two English sentences is explained by half of what it could be.
    const Features half = features_of(comparison, {0, 2}, {0, 1});
    CHECK(trait(half, Trait::coverage_en) == Approx(0.5));
    CHECK(trait(half, Trait::weakest_en) == 0);
    CHECK(trait(half, Trait::weakest_ja) == 0);
}

TEST_CASE("a sentence alone is judged by its letters") {
    const Comparison comparison = sample::compared({"Three men."}, {"三人。"});
    const Features en = features_of(comparison, {0, 1}, {0, 0}), ja = features_of(comparison, {1, 1}, {0, 1});
    CHECK(trait(en, Trait::letters_en) == Approx(std::log(1 + 9)));
    CHECK(trait(ja, Trait::letters_ja) == Approx(std::log(1 + 3)));
    CHECK(en[kind_weight(kind_number(1, 0))] == 1);
    double rest = 0;
    for (std::size_t i = 0; i < kWeights; ++i) rest += std::abs(en[i]);
    CHECK(rest == Approx(1 + std::log(10)));
}

TEST_CASE("lengths beside each other") {
    // 6 English letters and 5 Japanese ones; the texts' ratio is (5 + 0.49 * 2000) / (6 + 2000).
    const double expected = 6 * (5 + 980.0) / (6 + 2000.0);
    const Features features = only_bead("Is it 3?", "3ですか。");
    const double ratio = std::abs(std::log(1 + 5) - std::log(1 + expected));
    CHECK(trait(features, Trait::single_ratio) == Approx(ratio));
    CHECK(trait(features, Trait::single_square) == Approx(ratio * ratio));
    CHECK(trait(features, Trait::single_deviation) == Approx((5 - expected) * (5 - expected) / (6 + 1)));
    CHECK(trait(features, Trait::group_ratio) == 0);
    const Features grown = only_bead(std::string(20000, 'a'), "あ");
    CHECK(trait(grown, Trait::single_ratio) <= 2);
    CHECK(trait(grown, Trait::single_deviation) <= 30);
}

TEST_CASE("marks") {
    struct Case {
        const char *en, *ja;
        Trait trait;
        double expected;
    };
    for (const Case& c : {Case{"Is it?", "それですか。", Trait::question, 0},
                          {"It is.", "それですか。", Trait::question, 1},
                          {"Is it?", "それだ。", Trait::question, 1},
                          {"Is it?", "それ？", Trait::question, 0},
                          {"This:", "これ：", Trait::colon, 1},
                          {"This.", "これ：", Trait::colon, 0},
                          {"\"A\" and \"b\".", "「あ」だ。", Trait::quotes, 1},
                          {"“A” went.", "「あ」だ。", Trait::quotes, 0},
                          {"One. Two.", "一。", Trait::stops, 1},
                          {"One. Two.", "一。二。", Trait::same_stops, 1},
                          {"One. Two.", "一。", Trait::stops_ratio, std::log(3.0 / 2)},
                          {"He left 😀.", "𠮟った。", Trait::same_stops, 1}}) {
        INFO(c.en << " / " << c.ja);
        CHECK(trait(only_bead(c.en, c.ja), c.trait) == Approx(c.expected).margin(1e-6));
    }
}

TEST_CASE("paragraphs and headings") {
    Text en = sample::lines(Language::en, {"Head", "One.", "Two."}),
         ja = sample::lines(Language::ja, {"頭", "一。", "二。"});
    en.sentences[2].paragraph = 1;
    en.sentences[0].heading = ja.sentences[0].heading = true;
    const Comparison comparison = compare(en, ja, sample::model().units, real::resources());
    // Two of three English sentences begin a paragraph, all Japanese ones; a sentence that does not is added.
    const double en_rate = 2.0 / 4, ja_rate = 3.0 / 4;
    const Features head = features_of(comparison, {0, 1}, {0, 1}), last = features_of(comparison, {2, 3}, {2, 3});
    CHECK(trait(head, Trait::both_open) == 1);
    CHECK(trait(head, Trait::paragraph_together) == Approx(-0.5 * std::log(en_rate * ja_rate)));
    CHECK(trait(last, Trait::paragraph_alone) == Approx((1 - en_rate) * (1 - ja_rate)));
    CHECK(trait(last, Trait::both_open) == 0);
    CHECK(trait(features_of(comparison, {0, 1}, {1, 2}), Trait::one_open) == 1);
    const Features both = features_of(comparison, {0, 3}, {1, 2});
    CHECK(trait(both, Trait::paragraph_inside) == Approx(1 - en_rate));
}

TEST_CASE("a group ends as its last sentence does, and begins as its first") {
    Text en = sample::lines(Language::en, {"One.", "Two:", "Head"}), ja = sample::lines(Language::ja, {"一：", "頭"});
    en.sentences[2].heading = ja.sentences[1].heading = true;
    en.sentences[1].paragraph = 0;
    const Comparison comparison = compare(en, ja, sample::model().units, real::resources());
    CHECK(trait(features_of(comparison, {0, 2}, {0, 1}), Trait::colon) == 1);
    CHECK(trait(features_of(comparison, {1, 3}, {0, 1}), Trait::colon) == 0);
    CHECK(trait(features_of(comparison, {1, 3}, {1, 2}), Trait::both_open) == 1);
    CHECK(trait(features_of(comparison, {1, 3}, {0, 1}), Trait::one_open) == 1);
    CHECK(trait(features_of(comparison, {0, 2}, {1, 2}), Trait::paragraph_together) > 0);
    CHECK(trait(features_of(comparison, {1, 3}, {1, 2}), Trait::paragraph_together) == 0);
}
