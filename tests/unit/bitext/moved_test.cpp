// SPDX-License-Identifier: Apache-2.0
// Paragraphs that stand elsewhere in the translation.
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
Text article(Language language, const Order& order) {
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
