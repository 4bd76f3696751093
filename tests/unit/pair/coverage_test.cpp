// SPDX-License-Identifier: Apache-2.0
// How much of two texts the links between them account for.
#include "libalign/pair/coverage.hpp"
#include "tests/unit/link/resources.hpp"

using namespace yakugo;
using namespace yakugo::pair;

namespace {

struct CoveredTexts {
    link::JapaneseText ja;
    link::EnglishText en;

    CoveredTexts(std::string_view japanese, std::string_view english)
        : ja(link::analyse_japanese(japanese, real::resources().japanese)),
          en(link::analyse_english(english, real::resources().english)) {}

    Coverage with(const std::vector<link::Link>& links) const {
        return coverage(ja, {0, ja.text.size()}, en, {0, en.text.size()}, links);
    }
};

/// A link of the first occurrence of a Japanese word to an English token.
link::Link to(const CoveredTexts& texts, std::string_view word, std::size_t token, double score = 1) {
    const auto begin = texts.ja.text.find(word);
    return {{begin, begin + word.size()}, token, token + 1, link::LinkKind::lexicon, score};
}

}  // namespace

TEST_CASE("without links nothing is covered", "[pair]") {
    const CoveredTexts texts("潜水艦が港を出た。", "The submarine left the harbor.");
    const Coverage found = texts.with({});
    CHECK(found.ja == 0);
    CHECK(found.en == 0);
    CHECK(found.strong == 0);
    CHECK(found.ja_weight > 0);
    CHECK(found.en_weight == Approx(3));  // submarine, left, harbor; function words weigh nothing
}

TEST_CASE("links cover by weight, and each word once", "[pair]") {
    const CoveredTexts texts("潜水艦と港", "submarine and harbor");
    const link::Link submarine = to(texts, "潜水艦", 0), harbor = to(texts, "港", 2);
    CHECK(texts.with({submarine}).en == Approx(0.5));
    CHECK(texts.with({submarine, submarine, submarine}).en == Approx(0.5));
    CHECK(texts.with({submarine, harbor}).en == Approx(1));
    CHECK(texts.with({submarine, harbor}).ja == Approx(1));
    CHECK(texts.with({to(texts, "潜水艦", 0, 0.4)}).en == Approx(0.2));
    CHECK(texts.with({to(texts, "潜水艦", 0, 0.4), submarine}).en == Approx(0.5));
}

TEST_CASE("names and numbers weigh more and are counted as strong", "[pair]") {
    const CoveredTexts texts("コーラルと港", "Coral harbor");
    CHECK(texts.with({}).en_weight == Approx(2.5));  // 1.5 for the name, 1 for the word
    CHECK(texts.with({to(texts, "コーラル", 0)}).en == Approx(0.6));
    CHECK(texts.with({to(texts, "コーラル", 0)}).strong == 1);
    CHECK(texts.with({to(texts, "コーラル", 0, 0.5)}).strong == 0);
    CHECK(texts.with({to(texts, "港", 1)}).strong == 0);
}

TEST_CASE("links that leave the ranges do not count", "[pair]") {
    const CoveredTexts texts("潜水艦と港", "submarine and harbor");
    const std::vector<link::Link> links = {to(texts, "潜水艦", 0), to(texts, "港", 2)};
    const auto at = texts.ja.text.find("港");
    const Coverage found = coverage(texts.ja, {at, texts.ja.text.size()}, texts.en, {14, 20}, links);
    CHECK(found.en == Approx(1));
    CHECK(found.en_weight == Approx(1));
    const Coverage crossed = coverage(texts.ja, {0, at}, texts.en, {14, 20}, links);
    CHECK(crossed.en == 0);
    CHECK(crossed.ja == 0);
}

TEST_CASE("empty texts are covered by nothing", "[pair]") {
    for (const auto& [ja, en] : {std::pair{"", ""}, {"港", ""}, {"", "harbor"}, {"。", "."}}) {
        INFO(ja << " / " << en);
        const Coverage found = CoveredTexts(ja, en).with({});
        CHECK(found.ja == 0);
        CHECK(found.en == 0);
        CHECK(found.strong == 0);
    }
}
