// SPDX-License-Identifier: Apache-2.0
// Learning from a small list, whose answer can be worked out by hand.
#include "tools/train/train.hpp"
#include "libalign/translit/calibration.hpp"
#include "libalign/translit/scorer.hpp"
#include "tools/train/grams.hpp"
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

}  // namespace

TEST_CASE("the alignment of regular spellings is found and what does not fit is dropped") {
    std::vector<Entry> entries = syllables();
    entries.push_back({"カミス", "herotiro", true});
    const Trained trained = train::train(split_words(entries), {}, "test", ignore);
    CHECK(trained.dropped.size() == 1);
    REQUIRE(trained.kept.size() == 216);
    for (const WordPair& pair : trained.kept) CHECK(pair.lengths == std::vector<std::uint8_t>{2, 2, 2});
}

TEST_CASE("the same pairs in another order give the same bytes") {
    std::vector<Entry> entries = syllables();
    const Trained first = train::train(split_words(entries), {}, "test", ignore);
    std::reverse(entries.begin(), entries.end());
    CHECK(train::train(split_words(entries), {}, "test", ignore).image == first.image);
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
        outcomes.push_back({{true, false, high ? 4.0F : 0.0F, 4, 6, 1}, (i / 2 % 10 == 0) != high, 1});
    }
    translit::Header header;
    header.weights = fit(outcomes);
    CHECK(translit::calibrated(header, {true, false, 4, 4, 6, 1}) == Approx(0.9).margin(0.01));
    CHECK(translit::calibrated(header, {true, false, 0, 4, 6, 1}) == Approx(0.1).margin(0.01));
    CHECK(translit::calibrated(header, {false, false, 4, 4, 6, 1}) == 0);
}
