// SPDX-License-Identifier: Apache-2.0
// The words of sentences, and which of them can mean the same.
#include "libalign/bitext/vocabulary.hpp"

#include "tests/unit/bitext/support.hpp"

#include <algorithm>

using namespace yakugo;
using namespace yakugo::bitext;

namespace {

using Strings = std::vector<std::string>;
constexpr std::array<const char*, kWordKinds> kKindNames = {"function", "word",     "name",    "number",
                                                            "latin",    "katakana", "compound"};
constexpr std::array<const char*, kReasons> kReasonNames = {"known", "number", "measure", "verbatim", "gloss",
                                                            "sound", "name",   "learned", "phrase"};

Vocabulary vocabulary(Language language, const sample::Sentences& sentences) {
    const KnownTerms none({}, real::resources());
    const Sources sources{real::resources(), sample::model().units, none};
    const Text text = sample::lines(language, sentences);
    return language == Language::en ? english_vocabulary(text, sources) : japanese_vocabulary(text, sources);
}

/// Words as "key kind", in the order they were met.
Strings words(Language language, const std::string& sentence) {
    Strings out;
    for (const WordForm& word : vocabulary(language, {sentence}).words)
        out.push_back(word.key + " " + kKindNames.at(static_cast<std::size_t>(word.kind)));
    return out;
}

/// Links between two sentences as "English=Japanese reason".
Strings links(const std::string& en, const std::string& ja) {
    const Comparison comparison = sample::compared({en}, {ja});
    Strings out;
    for (const LinkedWords& pair : pairs_of(comparison.links))
        out.push_back(comparison.en.vocabulary.words[pair.en].key + "=" + comparison.ja.vocabulary.words[pair.ja].key +
                      " " + kReasonNames.at(static_cast<std::size_t>(pair.reason)));
    return out;
}

bool holds(const Strings& list, const std::string& text) {
    return std::find(list.begin(), list.end(), text) != list.end();
}

struct Case {
    const char *en, *ja, *link;
    bool expected = true;
};

void check(const Case& c) {
    const Strings found = links(c.en, c.ja);
    INFO(c.en << " / " << c.ja << ": " << c.link);
    CAPTURE(found);
    CHECK(holds(found, c.link) == c.expected);
}

}  // namespace

TEST_CASE("words of English sentences") {
    struct Example {
        const char* text;
        Strings expected;
    };
    for (const Example& e :
         {Example{"The frames of a Frame.", {"the function", "frame word", "of function", "a function"}},
          {"In Tokyo", {"in function", "tokyo name"}},
          {"12, 1,300 and March", {"and function", "march name", "#12 number", "#1300 number", "#m3 number"}},
          {"", {}},
          {"... -- !?", {}}}) {
        INFO(e.text);
        CHECK(words(Language::en, e.text) == e.expected);
    }
    CHECK(holds(words(Language::en, "An F-35B landed."), "f-35b name"));
}

TEST_CASE("words of Japanese sentences") {
    const Strings one = words(Language::ja, "米海軍のF-35Bが3月に15億ドルのレーダーを壊した。");
    CAPTURE(one);
    for (const char* word :
         {"=f-35b latin", "#m3 number", "#1500000000 number", "レーダー katakana", "壊す word", "の function"})
        CHECK(holds(one, word));
    CHECK_FALSE(holds(one, "。 function"));
    if (real::has_dictionary()) CHECK(holds(words(Language::ja, "原子力発電所を見た。"), "原子力発電所 compound"));
    CHECK(words(Language::ja, "").empty());
    CHECK(words(Language::ja, "。！？「」…").empty());
    CHECK(words(Language::ja, "😀").size() <= 1);
}

TEST_CASE("words know their sentences, and sentences their words") {
    const Vocabulary found = vocabulary(Language::en, {"cat dog cat", "", "dog", "cats bird"});
    REQUIRE(found.words.size() == 3);
    REQUIRE(found.sentences.size() == 4);
    CHECK(std::vector<Word>(found.sentences[0].begin(), found.sentences[0].end()) == std::vector<Word>{0, 1});
    CHECK(found.sentences[1].empty());
    CHECK(std::vector<std::uint32_t>(found.places[0].begin(), found.places[0].end()) ==
          std::vector<std::uint32_t>{0, 3});
    const Vocabulary part = part_of(found, {2, 3}, {1});
    REQUIRE(part.sentences.size() == 1);
    REQUIRE(part.words.size() == 1);
    CHECK(part.words[0].key == "dog");
    CHECK(std::vector<Word>(part.sentences[0].begin(), part.sentences[0].end()) == std::vector<Word>{0});
    CHECK(std::vector<std::uint32_t>(part.places[0].begin(), part.places[0].end()) == std::vector<std::uint32_t>{0});
}

TEST_CASE("numbers, months and Latin words are linked without a dictionary") {
    for (const Case& c : {Case{"It cost 1.5 billion yen.", "15億円かかった。", "#1500000000=#1500000000 number"},
                          {"In March it snowed.", "3月に雪が降った。", "#m3=#m3 number"},
                          {"Three ships left.", "３隻が出た。", "#3=#3 number"},
                          {"Three ships left.", "3月に出た。", "#3=#m3 number", false},
                          {"12,000 people", "1万2千人", "#12000=#12000 number"},
                          {"12,000 people", "1万2000人", "#12000=#12000 number"},
                          {"15 trillion", "15兆", "#1.5e+13=#1.5e+13 number"},
                          {"The C-130J landed.", "Ｃ－１３０Ｊが着陸した。", "c-130j==c-130j verbatim"},
                          {"NASA said so.", "NASAはそう言った。", "nasa==nasa verbatim"},
                          {"Ships left.", "Shipが出た。", "ship==ship verbatim"},
                          {"The C-130J landed.", "C-130Hが着陸した。", "c-130j==c-130h verbatim", false}})
        check(c);
}

TEST_CASE("katakana is linked by its sound") {
    for (const Case& c :
         {Case{"Greta Lindqvist spoke.", "リンドクヴィスト氏が話した。", "lindqvist=リンドクヴィスト sound"},
          {"Whitcomb spoke.", "ウィットコムが話した。", "whitcomb=ウィットコム sound"},
          {"Whitcomb spoke.", "リンドクヴィストが話した。", "whitcomb=リンドクヴィスト sound", false}})
        check(c);
}

TEST_CASE("the dictionary links words, compounds, acronyms and parts of glosses") {
    if (!real::has_dictionary()) return;
    for (const Case& c : {Case{"The captains slept.", "船長は眠った。", "captain=船長 phrase"},
                          {"The captain slept.", "船長は眠った。", "sleep=眠る gloss", false},
                          {"The captain will sleep.", "船長は眠った。", "sleep=眠る gloss"},
                          {"A nuclear power plant", "原子力発電所", "plant=原子力発電所 phrase"},
                          {"The MSDF left.", "海上自衛隊が出た。", "msdf=海上自衛隊 gloss"},
                          {"The msdf left.", "海上自衛隊が出た。", "msdf=海上自衛隊 gloss", false},
                          {"The IAEA met.", "国際原子力機関が会合を開いた。", "iaea=国際原子力機関 gloss"},
                          {"She lives in Tokyo.", "東京に住む。", "tokyo=東京 gloss"},
                          {"The bread is cold.", "船長は眠った。", "bread=船長 gloss", false}})
        check(c);
}

TEST_CASE("links come sorted, and the index keeps the first reason") {
    const Vocabulary en = vocabulary(Language::en, {"The captain of the ship left the port at 3 in March."});
    const Vocabulary ja = vocabulary(Language::ja, {"3月3日、船と船長が港を出港した。"});
    const std::vector<LinkedWords> pairs = link_words(en, ja, real::resources());
    CHECK(std::is_sorted(pairs.begin(), pairs.end()));
    const WordLinks index = index_links({{2, 0, Reason::phrase}, {2, 0, Reason::gloss}, {1, 1, Reason::known}}, 3, 2);
    CHECK(pairs_of(index) == std::vector<LinkedWords>{{1, 1, Reason::known}, {2, 0, Reason::gloss}});
    CHECK(index.of_ja[0].size() == 1);
    CHECK(index.of_ja[0][0].other == 2);
    CHECK(index.of_ja[0][0].reason == Reason::gloss);
    CHECK(index.of_en[0].empty());
}
