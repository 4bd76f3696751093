// SPDX-License-Identifier: Apache-2.0
// Texts of every shape: each sentence in one bead, probabilities in their range, the same twice.
#include "tests/unit/bitext/article.hpp"
#include "tests/unit/bitext/support.hpp"
#include "tests/unit/repeated.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

using namespace yakugo;
using namespace yakugo::bitext;

namespace {

using yakugo::test::repeated;

sample::Sentences side(Language language) {
    sample::Sentences out;
    for (const auto& paragraph : sample::kArticle)
        for (const sample::Pair& pair : paragraph) out.push_back(language == Language::en ? pair.en : pair.ja);
    return out;
}

sample::Sentences twice(sample::Sentences text) {
    const sample::Sentences once = text;
    text.insert(text.end(), once.begin(), once.end());
    return text;
}

Text seed_text(const std::string& name, Language language) {
    std::ifstream in(std::string(YAKUGO_SOURCE_DIR) + "/seeds/texts/" + name + "." + std::string(code(language)) +
                     ".txt");
    return read_text(name, {std::istreambuf_iterator<char>(in), {}}, language, Layout::paragraphs);
}

void check_same(const Alignment& a, const Alignment& b) {
    CHECK(sample::shown(a.beads) == sample::shown(b.beads));
    for (std::size_t i = 0; i < std::min(a.beads.size(), b.beads.size()); ++i)
        CHECK(a.beads[i].score == b.beads[i].score);
    CHECK(a.belonging == b.belonging);
}

}  // namespace

TEST_CASE("every sentence stands in one bead, whatever the texts are") {
    struct Case {
        const char* name;
        sample::Sentences en, ja;
    };
    const sample::Sentences en = side(Language::en), ja = side(Language::ja);
    for (const Case& c :
         {Case{"both empty", {}, {}},
          {"no English", {}, ja},
          {"no Japanese", en, {}},
          {"one each", {"The ship left."}, {"船は出た。"}},
          {"one against many", {en[0]}, ja},
          {"many against one", en, {ja[5]}},
          {"1 x 300", {en[0]}, sample::Sentences(300, "船は港を出た。")},
          {"300 x 1", sample::Sentences(300, "The ship left the port."), {ja[0]}},
          {"twice each", twice(en), twice(ja)},
          {"twice one side", en, twice(ja)},
          {"the same sentence only", sample::Sentences(40, en[0]), sample::Sentences(30, ja[0])},
          {"English for both", en, en},
          {"Japanese for both", ja, ja},
          {"the wrong way round", ja, en},
          {"punctuation", {"...", "!!", "-", "\"", "(?)"}, {"。。", "！？", "「", "…", "・"}},
          {"numbers", {"1", "2.5", "1,000", "15", "0", "1e9"}, {"１", "2.5", "千", "15", "〇", "-3"}},
          {"blank sentences", sample::Sentences(9, ""), sample::Sentences(7, "")},
          {"blank ones between", {"", en[0], "", en[1], ""}, {ja[0], "", "", ja[1]}},
          {"four bytes", {"He scolded 😀.", "𝔸 𝔹 𝒞", "😀"}, {"𠮟られた。", "😀😀", "𠮷野家で𩸽を食べた。"}},
          {"very long", {repeated("The ship left the port of Sakata. ", 600), en[1]}, {ja[0], ja[1]}},
          {"very long words", {repeated("a", 20000), en[1]}, {repeated("ア", 7000), repeated("船", 7000), ja[1]}},
          {"very long on both", {repeated("water ", 3500)}, {repeated("水と", 3500)}}}) {
        INFO(c.name);
        const Alignment found = sample::aligned(c.en, c.ja);
        CHECK(sample::fault(found, c.en.size(), c.ja.size()) == "");
        check_same(found, sample::aligned(c.en, c.ja));
    }
}

TEST_CASE("random texts are aligned as promised, and the same twice") {
    const unsigned seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    std::uniform_int_distribution<std::size_t> length(0, 40);
    for (int round = 0; round < 40; ++round) {
        INFO("round " << round);
        const Text en = sample::random_text(random, Language::en, length(random));
        const Text ja = sample::random_text(random, Language::ja, length(random));
        const Alignment found = align(en, ja, sample::model(), real::resources());
        CHECK(sample::fault(found, en.sentences.size(), ja.sentences.size()) == "");
        check_same(found, align(en, ja, sample::model(), real::resources()));
    }
}

TEST_CASE("a text without a counterpart is nothing but lonely sentences") {
    using Beads = std::vector<std::string>;
    CHECK(sample::shown(sample::aligned({"A.", "B."}, {}).beads) == Beads{"0:", "1:"});
    CHECK(sample::shown(sample::aligned({}, {"あ。", "い。"}).beads) == Beads{":0", ":1"});
    CHECK(sample::aligned({}, {}).beads.empty());
    CHECK(sample::aligned({}, {"あ。"}).belonging == 0);
}

TEST_CASE("beads with one side have a calibration of their own") {
    Model model = sample::model();
    model.pair = {-20, 1};
    model.lonely = {20, 1};
    const Text en = sample::lines(Language::en, {"It has 3 of 17.", "He saw 88 and 99 of them.", "12 or 13."});
    const Text ja = sample::lines(Language::ja, {"17の3。", "12か13。"});
    const Alignment found = align(en, ja, model, real::resources());
    REQUIRE(sample::shown(found.beads) == std::vector<std::string>{"0:0", "1:", "2:1"});
    CHECK(found.beads[0].score < 0.01);
    CHECK(found.beads[1].score > 0.99);
}

TEST_CASE("empty lines keep their numbers") {
    const Text en = read_text("en", std::string(sample::kArticle[0][0].en) + "\n\n" + sample::kArticle[0][1].en + "\n",
                              Language::en, Layout::one_per_line);
    const Text ja =
        read_text("ja", std::string("\n") + sample::kArticle[0][0].ja + "\n\n\n" + sample::kArticle[0][1].ja,
                  Language::ja, Layout::one_per_line);
    const Alignment found = align(en, ja, sample::model(), real::resources());
    CHECK(sample::fault(found, 3, 5) == "");
    const auto together = [&](std::size_t en_line, std::size_t ja_line) {
        return std::any_of(found.beads.begin(), found.beads.end(), [&](const Bead& bead) {
            return bead.en.begin <= en_line && en_line < bead.en.end && bead.ja.begin <= ja_line &&
                   ja_line < bead.ja.end;
        });
    };
    CHECK(together(0, 1));
    CHECK(together(2, 4));
}

TEST_CASE("a translation belongs to its text, a stranger does not") {
    if (!real::has_dictionary()) return;
    const sample::Sentences en = side(Language::en), ja = side(Language::ja);
    CHECK(sample::aligned(en, ja).belonging > 0.7);
    for (const std::string name : {"tanker", "island"}) {
        INFO(name);
        const Text text = seed_text(name, Language::en);
        REQUIRE(text.sentences.size() > 10);
        const auto belonging = [&](const Text& other) {
            return align(text, other, sample::model(), real::resources()).belonging;
        };
        CHECK(belonging(seed_text(name, Language::ja)) > 0.7);
        CHECK(belonging(seed_text(name == "tanker" ? "island" : "tanker", Language::ja)) < 0.4);
        CHECK(belonging(sample::lines(Language::ja, ja)) < 0.4);
    }
}
