// SPDX-License-Identifier: Apache-2.0
// Paragraphs that stand elsewhere in the translation.
#include "libalign/bitext/moved.hpp"

#include "tests/unit/bitext/article.hpp"
#include "tests/unit/bitext/support.hpp"

#include <algorithm>
#include <array>
#include <set>

using namespace yakugo;
using namespace yakugo::bitext;

namespace {

using Order = std::array<std::size_t, sample::kParagraphs>;
constexpr Order kSame = {0, 1, 2, 3, 4, 5};

/// The paragraphs of one side in some order, each a line.
template <class Paragraphs>
Text article(Language language, const Paragraphs& order) {
    std::string text;
    for (const std::size_t paragraph : order) {
        std::string line;
        for (const sample::Pair& pair : sample::kArticle[paragraph])
            line += language == Language::en ? (line.empty() ? "" : " ") + std::string(pair.en) : pair.ja;
        text += line + "\n\n";
    }
    return read_text("article", text, language, Layout::paragraphs);
}

/// All 1-1, with the paragraphs `moved` marked.
std::vector<std::string> expected(const Order& order, const std::set<std::size_t>& moved) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < sample::kParagraphs * sample::kPairs; ++i) {
        const std::size_t paragraph = i / sample::kPairs;
        const auto at = static_cast<std::size_t>(std::find(order.begin(), order.end(), paragraph) - order.begin());
        out.push_back(std::to_string(i) + ":" + std::to_string(at * sample::kPairs + i % sample::kPairs) +
                      (moved.count(paragraph) > 0 ? "*" : ""));
    }
    return out;
}

/// The English paragraphs with a bead that has moved.
std::set<std::size_t> moved_paragraphs(const std::vector<Bead>& beads) {
    std::set<std::size_t> out;
    for (const Bead& bead : beads)
        if (bead.moved) out.insert(bead.en.begin / sample::kPairs);
    return out;
}

/// Lonely beads of a paragraph of one side, where so many sentences of the other have been read.
void add_lonely(std::vector<Bead>& beads, Span en, Span ja) {
    for (std::size_t i = en.begin; i < en.end; ++i) beads.push_back({{i, i + 1}, {ja.begin, ja.begin}, 0.5});
    for (std::size_t j = ja.begin; j < ja.end; ++j) beads.push_back({{en.end, en.end}, {j, j + 1}, 0.5});
}

void add_pairs(std::vector<Bead>& beads, Span en, std::size_t ja) {
    for (std::size_t i = en.begin; i < en.end; ++i, ++ja) beads.push_back({{i, i + 1}, {ja, ja + 1}, 0.9});
}

std::vector<Bead> recovered(const Text& en, const Text& ja, const std::vector<Bead>& beads) {
    const Comparison comparison = compare(en, ja, sample::model().units, real::resources());
    std::vector<Bead> out = recover_moved(comparison, sample::model(), beads);
    CHECK(sample::fault({out, 0}, en.sentences.size(), ja.sentences.size()) == "");
    return out;
}

}  // namespace

TEST_CASE("paragraphs that moved are found, and nothing else is said to have moved") {
    if (!real::has_dictionary()) return;
    struct Case {
        const char* name;
        Order order;
        std::size_t moved;  // paragraphs that must be marked, at least
    };
    for (const Case& c : {Case{"nothing moved", kSame, 0},
                          {"neighbours swapped", {0, 2, 1, 3, 4, 5}, 1},
                          {"the last two swapped", {0, 1, 2, 3, 5, 4}, 1},
                          {"the first two swapped", {1, 0, 2, 3, 4, 5}, 1},
                          {"one paragraph far away", {0, 2, 3, 4, 1, 5}, 1},
                          {"the first behind the last", {1, 2, 3, 4, 5, 0}, 1},
                          {"three rotated", {0, 2, 3, 1, 4, 5}, 1},
                          {"three rotated back", {0, 3, 1, 2, 4, 5}, 1},
                          {"two pairs swapped", {1, 0, 2, 3, 5, 4}, 2}}) {
        INFO(c.name);
        const Text en = article(Language::en, kSame), ja = article(Language::ja, c.order);
        REQUIRE(en.sentences.size() == sample::kParagraphs * sample::kPairs);
        REQUIRE(ja.sentences.size() == sample::kParagraphs * sample::kPairs);
        const Alignment found = align(en, ja, sample::model(), real::resources());
        CHECK(sample::fault(found, en.sentences.size(), ja.sentences.size()) == "");
        const std::set<std::size_t> moved = moved_paragraphs(found.beads);
        CHECK(moved.size() == c.moved);
        CHECK(sample::shown(found.beads) == expected(c.order, moved));
        CHECK(found.belonging > 0.5);
    }
}

TEST_CASE("most pairs of paragraphs that change places are found, the others seldom put together wrongly") {
    if (!real::has_dictionary()) return;
    std::size_t right = 0;
    for (std::size_t a = 0; a < sample::kParagraphs; ++a) {
        for (std::size_t b = a + 1; b < sample::kParagraphs; ++b) {
            Order order = kSame;
            std::swap(order[a], order[b]);
            const Text en = article(Language::en, kSame), ja = article(Language::ja, order);
            const Alignment found = align(en, ja, sample::model(), real::resources());
            CHECK(sample::fault(found, en.sentences.size(), ja.sentences.size()) == "");
            const bool is_right = sample::shown(found.beads) == expected(order, moved_paragraphs(found.beads));
            right += is_right ? 1 : 0;
            if (!is_right) WARN("not all right: " << a << " and " << b);
        }
    }
    CHECK(right >= 13);  // of 15
}

TEST_CASE("sentences that were merged move together") {
    if (!real::has_dictionary()) return;
    const Text en = article(Language::en, kSame);
    std::string japanese = article(Language::ja, Order{0, 2, 3, 4, 1, 5}).text;
    const std::string stop = "エンジンが止まった。機関長", comma = "エンジンが止まり、機関長";
    const std::size_t at = japanese.find(stop);
    REQUIRE(at != std::string::npos);
    japanese.replace(at, stop.size(), comma);
    const Text ja = read_text("merged", japanese, Language::ja, Layout::paragraphs);
    const Alignment found = align(en, ja, sample::model(), real::resources());
    CHECK(sample::fault(found, en.sentences.size(), ja.sentences.size()) == "");
    const std::vector<std::string> beads = sample::shown(found.beads);
    for (const char* bead : {"3:3", "4,5:16*", "6:17*", "7:18*", "8:4", "20:19"})
        CHECK(std::find(beads.begin(), beads.end(), bead) != beads.end());
}

TEST_CASE("lonely sentences beside each other are left as they are") {
    const Text en = article(Language::en, std::vector<std::size_t>{0, 1, 2}),
               ja = article(Language::ja, std::vector<std::size_t>{0, 1, 2});
    std::vector<Bead> beads;
    add_pairs(beads, {0, 4}, 0);
    add_lonely(beads, {4, 8}, {4, 8});
    add_pairs(beads, {8, 12}, 8);
    CHECK(sample::shown(recovered(en, ja, beads)) == sample::shown(beads));
}

TEST_CASE("what stands twice in the translation is taken once") {
    if (!real::has_dictionary()) return;
    const Text en = article(Language::en, std::vector<std::size_t>{0, 1, 2}),
               ja = article(Language::ja, std::vector<std::size_t>{1, 0, 2, 1});
    std::vector<Bead> beads;
    add_lonely(beads, {0, 0}, {0, 4});
    add_pairs(beads, {0, 4}, 4);
    add_lonely(beads, {4, 8}, {8, 8});
    add_pairs(beads, {8, 12}, 8);
    add_lonely(beads, {12, 12}, {12, 16});
    const std::vector<Bead> found = recovered(en, ja, beads);
    CHECK(std::count_if(found.begin(), found.end(), [](const Bead& bead) { return bead.moved; }) == 4);
}

TEST_CASE("no counterpart is made of strangers that stand elsewhere") {
    const Text en = article(Language::en, std::vector<std::size_t>{0, 1, 2}),
               ja = article(Language::ja, std::vector<std::size_t>{0, 2, 4});
    std::vector<Bead> beads;
    add_pairs(beads, {0, 4}, 0);
    add_lonely(beads, {4, 8}, {4, 4});
    add_pairs(beads, {8, 12}, 4);
    add_lonely(beads, {12, 12}, {8, 12});
    CHECK(sample::shown(recovered(en, ja, beads)) == sample::shown(beads));
}
