// SPDX-License-Identifier: Apache-2.0
// What the parts of compounds stand for, learned and looked up.
#include "libalign/lexicon/part_meanings.hpp"

#include "libalign/text/unicode.hpp"
#include "tests/unit/lexicon/sample.hpp"

#include <catch2/catch.hpp>

using namespace yakugo::lexicon;

namespace {

using Words = std::vector<std::string>;

double probability(const PartMeanings& meanings, const std::string& part, const std::string& word) {
    for (const PartMeanings::Meaning& meaning : meanings.learn())
        if (meaning.part == part && meaning.word == word) return meaning.probability;
    return 0;
}

/// Two letters each.
Words pairs_of_letters(std::string_view headword) {
    Words out;
    for (std::size_t at = 0; at < headword.size();) {
        const std::size_t begin = at;
        yakugo::text::next_code_point(headword, at);
        if (at < headword.size()) yakugo::text::next_code_point(headword, at);
        out.emplace_back(headword.substr(begin, at - begin));
    }
    return out;
}

}  // namespace

TEST_CASE("the words that go with a part in all its compounds are its meaning", "[lexicon]") {
    PartMeanings meanings;
    meanings.add({"地上", "部隊"}, {"ground", "forc"}, 1);
    meanings.add({"地上", "電波"}, {"ground", "wave"}, 1);
    meanings.add({"海上", "部隊"}, {"naval", "forc"}, 1);
    meanings.add({"電波"}, {"radio", "wave"}, 0.5);
    CHECK(probability(meanings, "地上", "ground") > 0.8);
    CHECK(probability(meanings, "部隊", "forc") > 0.8);
    CHECK(probability(meanings, "電波", "wave") > 0.5);
    CHECK(probability(meanings, "海上", "naval") > 0.5);  // what 部隊 leaves over
    CHECK(probability(meanings, "地上", "forc") == 0);
    CHECK(probability(meanings, "地上", "naval") == 0);
}

TEST_CASE("a part without a compound has no meaning", "[lexicon]") {
    PartMeanings meanings;
    CHECK(meanings.learn().empty());
    meanings.add({}, {"ground"}, 1);
    meanings.add({"地上"}, {}, 1);
    CHECK(meanings.learn().empty());
}

TEST_CASE("a lexicon keeps the meanings of EDICT's parts by the keys of its glosses", "[lexicon]") {
    const std::vector<Source> sources = {
        sample::edict("地上部隊 /(n) ground forces/\n地上電波 /(n) (physics) ground wave/\n"
                      "海上部隊 /(n) the naval forces/\nア上部隊 /(n) ax forces/\n"
                      "いま上部隊 /(n) now forces/\n"),
        sample::enamdict("地上山田 /(p) Chigamiyamada/\n")};
    const sample::File with(compile(sources, {}, pairs_of_letters).image), without(compile(sources).image);
    const Lexicon lexicon = Lexicon::open(with.path());
    CHECK(lexicon.meaning_of_part("地上", "ground") > 0.8);
    CHECK(lexicon.meaning_of_part("部隊", "forc") > 0.8);
    CHECK(lexicon.meaning_of_part("部隊", "forces") == 0);  // no key
    CHECK(lexicon.meaning_of_part("地上", "chigamiyamada") == 0);
    CHECK(lexicon.meaning_of_part("いま", "now") == 0);
    CHECK(lexicon.meaning_of_part("ア上", "ax") > 0.5);
    CHECK(lexicon.meaning_of_part("", "") == 0);
    CHECK(Lexicon::open(without.path()).meaning_of_part("地上", "ground") == 0);
}

TEST_CASE("of many meanings each is found, and nothing else", "[lexicon]") {
    constexpr std::size_t kParts = 60;
    // U+4E00 一, U+4E01 丁 and on.
    const auto part = [](std::size_t i) { return std::string{'\xE4', '\xB8', static_cast<char>(0x80 + i)} + "上"; };
    const auto word = [](std::size_t i) {
        return std::string{'q', static_cast<char>('a' + i / 26), static_cast<char>('a' + i % 26), 'k'};
    };
    std::string edict;
    for (std::size_t i = 0; i < kParts; ++i)
        for (const std::size_t step : {1U, 7U, 19U})
            edict += part(i) + part((i + step) % kParts) + " /(n) " + word(i) + ' ' + word((i + step) % kParts) + "/\n";
    const sample::File file(compile({sample::edict(edict)}, {}, pairs_of_letters).image);
    const Lexicon lexicon = Lexicon::open(file.path());
    for (std::size_t i = 0; i < kParts; ++i) {
        CHECK(lexicon.meaning_of_part(part(i), word(i)) > 0.5);
        CHECK(lexicon.meaning_of_part(part(i), word(i) + "x") == 0);
        CHECK(lexicon.meaning_of_part(part(i) + "下", word(i)) == 0);
    }
}
