// SPDX-License-Identifier: Apache-2.0
// Learning from a small list, whose answer can be worked out by hand.
#include "tools/train/train.hpp"
#include "libalign/translit/calibration.hpp"
#include "libalign/translit/context.hpp"
#include "libalign/translit/generator.hpp"
#include "libalign/translit/scorer.hpp"
#include "tools/train/grams.hpp"
#include "tools/train/logistic.hpp"
#include "tools/train/regression.hpp"
#include "tools/train/samples.hpp"

#include <catch2/catch.hpp>
#include <cmath>

namespace {

using namespace yakugo;
using namespace yakugo::train;

/// Every word of two syllables out of these.
std::vector<Entry> syllables() {
    const std::pair<const char*, const char*> parts[] = {{"カ", "ka"},   {"ミ", "mi"}, {"ス", "su"},
                                                         {"ティ", "ti"}, {"ロ", "ro"}, {"ヘ", "he"}};
    std::vector<Entry> entries;
    for (const auto& a : parts) {
        for (const auto& b : parts) {
            for (const auto& c : parts)
                entries.push_back(
                    {std::string(a.first) + b.first + c.first, std::string(a.second) + b.second + c.second, true});
        }
    }
    return entries;
}

void ignore(const std::string&) {}

translit::Score score(float ratio) {
    return {.possible = true, .ratio = ratio, .morae = 4, .letters = 6, .words = 1};
}

}  // namespace

TEST_CASE("the alignment of regular spellings is found and what does not fit is dropped") {
    std::vector<Entry> entries = syllables();
    entries.push_back({"カミス", "herotiro", true});
    const Trained trained = train::train(split_words(entries), {}, {}, "test", ignore);
    CHECK(trained.dropped.size() == 1);
    REQUIRE(trained.kept.size() == 216);
    for (const WordPair& pair : trained.kept) CHECK(pair.lengths == std::vector<std::uint8_t>{2, 2, 2});
}

TEST_CASE("the same pairs in another order give the same bytes") {
    std::vector<Entry> entries = syllables();
    const Trained first = train::train(split_words(entries), {}, {}, "test", ignore);
    std::reverse(entries.begin(), entries.end());
    CHECK(train::train(split_words(entries), {}, {}, "test", ignore).image == first.image);
}

TEST_CASE("words are paired where both sides have as many") {
    const std::vector<WordPair> pairs =
        split_words({{"カ・ミ", "ka mi", false}, {"カミ", "ka mi", false}, {"カ", "KA", true}, {"カ", "12", true}});
    REQUIRE(pairs.size() == 2);
    CHECK(pairs[0].letters == std::vector<std::uint8_t>{11, 1});
    CHECK(pairs[0].entries == 2);
    CHECK(pairs[0].name);
    CHECK(pairs[1].letters == std::vector<std::uint8_t>{13, 9});
    CHECK_FALSE(pairs[1].name);
}

TEST_CASE("the probabilities of what may follow a context sum to one") {
    std::vector<WordPair> pairs = split_words(syllables());
    for (WordPair& pair : pairs) pair.morae = {1, 2, 3}, pair.lengths = {2, 2, 2};
    const UnitInventory inventory = collect_units(pairs, 4, 1);
    const Grams grams = count_grams(pairs, inventory, 2, 2);
    double singles = 0;
    for (const Gram<1>& gram : grams.singles) singles += std::exp(gram.log_probability);
    CHECK(singles == Approx(1));
    const std::uint32_t context = grams.pairs.front().units[0];
    double kept = 0, shorter = 1;
    for (const Gram<2>& gram : grams.pairs) {
        if (gram.units[0] != context) continue;
        kept += std::exp(gram.log_probability);
        shorter -= std::exp(grams.singles[gram.units[1]].log_probability);
    }
    CHECK(kept + std::exp(grams.singles[context].back_off) * shorter == Approx(1));
}

TEST_CASE("logistic regression finds the odds that made the data") {
    // Half of the scores are 4 and nine in ten of these match; half are 0 and one in ten matches: the log odds are +-ln 9.
    std::vector<Outcome> outcomes;
    for (int i = 0; i < 1000; ++i) {
        const bool high = i % 2 == 0;
        outcomes.push_back({score(high ? 4.0F : 0.0F), (i / 2 % 10 == 0) != high, 1});
    }
    translit::Header header;
    header.weights = fit(outcomes);
    CHECK(translit::calibrated(header, score(4)) == Approx(0.9).margin(0.01));
    CHECK(translit::calibrated(header, score(0)) == Approx(0.1).margin(0.01));
    CHECK(translit::calibrated(header, {.ratio = 4, .morae = 4, .letters = 6, .words = 1}) == 0);
}

TEST_CASE("a choice among several finds the weight that made the data") {
    // The right one has 1 and the two others 0 in two cases of three; in the third one of the others has it.
    // With weight w the likelihood is (e^w)^2 / (e^w + 2)^3; its greatest value is where e^w = 4.
    std::vector<Pick> picks;
    for (std::size_t i = 0; i < 300; ++i) picks.push_back({{{1}, {0}, {0}}, i % 3 == 0 ? std::size_t{1} : 0});
    CHECK(fit_picks(picks, 0, {0}).front() == Approx(std::log(4)));
}

TEST_CASE("regular spellings are made in both directions") {
    const Trained trained = train::train(split_words(syllables()), {}, {}, "test", ignore);
    const translit::ModelView model(trained.image, "test");
    const translit::UnitIndex index(model);
    // ヘ, ロ and ティ stand in no word of the list together with a fourth syllable.
    const WordPair long_one = split_words({{"ヘロティカ", "herotika", true}}).front();
    const translit::Morae found = find_morae(model, spelling(long_one.kana));
    const std::vector<std::uint16_t> morae(found.number.begin(), found.number.begin() + 4);
    const std::vector<std::uint16_t> letters(long_one.letters.begin(), long_one.letters.end());
    CHECK(generate(model, index, translit::Direction::to_katakana, letters).front().output == morae);
    CHECK(generate(model, index, translit::Direction::to_english, morae).front().output == letters);
    CHECK(model.commonness(split_words({{"カミロ", "kamiro", true}}).front().letters) == 1);
    CHECK(model.commonness(long_one.letters) == 0);
}

TEST_CASE("the features of a place are its surroundings") {
    const translit::Context context = translit::surroundings(std::vector<std::uint16_t>{1, 2, 3}, 1, 2);
    const translit::Context again = translit::surroundings(std::vector<std::uint16_t>{1, 2, 3}, 1, 2);
    const translit::Context other = translit::surroundings(std::vector<std::uint16_t>{1, 2, 4}, 1, 2);
    CHECK(context.size == again.size);
    std::size_t same = 0;
    for (std::size_t i = 0; i < context.size; ++i) {
        CHECK(context.hashes[i] == again.hashes[i]);
        same += context.hashes[i] == other.hashes[i] ? 1U : 0U;
    }
    CHECK(same > 5);                 // what is left of the place is the same
    CHECK(same + 5 < context.size);  // what is right of it is not
    std::vector<float> weights(1 << 10);
    CHECK(translit::context_sum(std::span<const float>(weights), context, 3) == 0);
    for (std::size_t i = 0; i < context.size; ++i)
        weights[translit::context_slot(context.hashes[i], 3, weights.size())] = 1;
    CHECK(translit::context_sum(std::span<const float>(weights), context, 3) == static_cast<float>(context.size));
}
