// SPDX-License-Identifier: Apache-2.0
// Pairs that the caller knows and no dictionary has; pairs that the two texts teach.
#include "libalign/bitext/known_terms.hpp"

#include "libalign/bitext/learn.hpp"
#include "tests/unit/bitext/support.hpp"

#include <algorithm>

using namespace yakugo;
using namespace yakugo::bitext;

namespace {

using Numbers = std::vector<std::uint32_t>;
using Beads = std::vector<std::string>;

const std::vector<KnownTerm> kTerms = {{"ゾルクセン", "Blarney frame"},
                                       {"曝露防止装置", "unmasking guard"},
                                       {"F-99計画", "F-99 plan"},
                                       {"ゾルクセン", "zorkoid"}};

Numbers in_japanese(const std::string& text) {
    const KnownTerms terms(kTerms, real::resources());
    return terms.in_japanese(text, real::resources().japanese.tokenize(text));
}

Numbers in_english(const std::string& text) {
    const KnownTerms terms(kTerms, real::resources());
    return terms.in_english(real::resources().english.tokenize(text));
}

}  // namespace

TEST_CASE("known terms are found in sentences") {
    CHECK(in_japanese("昨日、ゾルクセンを見た。") == Numbers{0, 3});
    CHECK(in_japanese("ｿﾞﾙｸｾﾝを見た。") == Numbers{0, 3});
    CHECK(in_japanese("曝露防止装置とF-99計画") == Numbers{1, 2});
    CHECK(in_japanese("曝露防止の装置").empty());
    CHECK(in_japanese("").empty());
    CHECK(in_english("Two Blarney frames broke.") == Numbers{0});
    CHECK(in_english("BLARNEY FRAMES") == Numbers{0});
    CHECK(in_english("The unmasking guards, the zorkoids and the F-99 plan") == Numbers{1, 3, 2});
    CHECK(in_english("Blarney had a frame.").empty());
    CHECK(in_english("").empty());
}

TEST_CASE("terms that are empty or of marks only are never found") {
    const std::vector<KnownTerm> terms = {{"", ""}, {"。", "."}, {"　", " "}};
    const KnownTerms known(terms, real::resources());
    const std::string ja = "船は出た。", en = "The ship left.";
    CHECK(known.in_english(real::resources().english.tokenize(en)).empty());
    const Comparison comparison = compare(sample::lines(Language::en, {en}), sample::lines(Language::ja, {ja}),
                                          sample::model().units, real::resources(), terms);
    for (const LinkedWords& pair : pairs_of(comparison.links)) CHECK(pair.reason != Reason::known);
}

TEST_CASE("a known pair decides where nothing else can") {
    struct Case {
        const char* name;
        const char* en;
        const char *one, *other;  // of the Japanese sentences the first holds the term
    };
    for (const Case& c :
         {Case{"a word", "Blarney frames were there.", "ゾルクセンがあった。", "ミルタガスがあった。"},
          {"several tokens", "Unmasking guards were there.", "曝露防止装置があった。", "排除促進機構があった。"},
          {"with a designation", "The F-99 plan was there.", "F-99計画があった。", "X-77方策があった。"}}) {
        INFO(c.name);
        CHECK(sample::shown(sample::aligned({c.en}, {c.one, c.other}, kTerms).beads) == Beads{"0:0", ":1"});
        CHECK(sample::shown(sample::aligned({c.en}, {c.other, c.one}, kTerms).beads) == Beads{":0", "0:1"});
    }
    const auto lone = [](const sample::Sentences& ja) {
        return sample::shown(sample::aligned({"Blarney frames were there."}, ja).beads);
    };
    CHECK(lone({"ゾルクセンがあった。", "ミルタガスがあった。"}) ==
          lone({"ミルタガスがあった。", "ゾルクセンがあった。"}));
}

TEST_CASE("a known pair is a link of that reason, and words of it are still words") {
    const Comparison comparison =
        compare(sample::lines(Language::en, {"Two Blarney frames."}), sample::lines(Language::ja, {"ゾルクセン2基。"}),
                sample::model().units, real::resources(), kTerms);
    std::vector<std::string> found;
    for (const LinkedWords& pair : pairs_of(comparison.links))
        if (pair.reason == Reason::known)
            found.push_back(comparison.en.vocabulary.words[pair.en].key + comparison.ja.vocabulary.words[pair.ja].key);
    CHECK(found == std::vector<std::string>{"!0!0"});
    const auto& words = comparison.en.vocabulary.words;
    CHECK(std::any_of(words.begin(), words.end(), [](const WordForm& word) { return word.key == "blarney"; }));
}

TEST_CASE("the texts teach a pair that stands together again and again") {
    sample::Sentences en, ja;
    for (int i = 0; i < 24; ++i) {
        const std::string number = std::to_string(100 + 7 * i);
        const bool taught = i % 4 == 1;
        en.push_back(taught ? "Quenby (5) sold " + number + " of them." : "He sold " + number + " of them.");
        ja.push_back(taught ? "ムルタガ（9）が" + number + "個売った。" : "彼が" + number + "個売った。");
    }
    const Comparison comparison = sample::compared(en, ja);
    Lattice lattice(comparison, sample::model().weights, full_band(24, 24));
    make_posteriors(lattice);
    std::vector<std::string> learned;
    for (const LinkedWords& pair : learn_words(comparison, lattice)) {
        CHECK(pair.reason == Reason::learned);
        learned.push_back(comparison.en.vocabulary.words[pair.en].key + "=" +
                          comparison.ja.vocabulary.words[pair.ja].key);
    }
    CHECK(learned == std::vector<std::string>{"quenbi=ムルタガ"});
}

TEST_CASE("what is linked already is not learned") {
    sample::Sentences en, ja;
    for (int i = 0; i < 24; ++i) {
        const std::string number = std::to_string(100 + 7 * i);
        en.push_back((i % 4 == 1 ? "NASA " : "He ") + ("sold " + number + " of them."));
        ja.push_back((i % 4 == 1 ? "NASAが" : "彼が") + (number + "個売った。"));
    }
    const Comparison comparison = sample::compared(en, ja);
    Lattice lattice(comparison, sample::model().weights, full_band(24, 24));
    make_posteriors(lattice);
    CHECK(learn_words(comparison, lattice).empty());
}

TEST_CASE("nothing is learned from beads that are not sure, or from one alone") {
    const Comparison comparison =
        sample::compared({"Quenby left.", "He left.", "She left."}, {"ムルタガが。", "彼が。", "彼女が。"});
    Lattice lattice(comparison, {}, full_band(3, 3));
    make_posteriors(lattice);
    CHECK(learn_words(comparison, lattice).empty());
    for (std::size_t node = 0; node < lattice.size(); ++node)
        for (float& score : lattice.beads(node)) score = 0;
    for (std::size_t i = 1; i <= 3; ++i) lattice.beads(lattice.node(i, i))[kind_number(1, 1)] = 1;
    CHECK(learn_words(comparison, lattice).empty());
}
