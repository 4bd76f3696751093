// SPDX-License-Identifier: Apache-2.0
// What kind of thing a term names.
#include "libalign/core/error.hpp"
#include "tests/unit/mine/support.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using mine::TermType;

TEST_CASE("a wrong rule is refused with its line", "[mine]") {
    struct Case {
        const char *name, *text, *line;
    };
    for (const Case& c : {Case{"language", "# note\nfr\tsuffix\tphare\tplace\n", "types.tsv:2"},
                          {"position", "ja\tinfix\t灯台\tplace\n", "types.tsv:1"},
                          {"no text", "ja\tsuffix\t\tplace\n", "types.tsv:1"},
                          {"type", "\n\nja\tsuffix\t灯台\tlighthouse\n", "types.tsv:3"},
                          {"few fields", "ja\tsuffix\t灯台\n", "types.tsv:1"},
                          {"many fields", "ja\tsuffix\t灯台\tplace\tplace\n", "types.tsv:1"},
                          {"anything", "𠮟😀", "types.tsv:1"}}) {
        INFO(c.name);
        try {
            mine::TypeRules::parse(c.text, "types.tsv");
            FAIL_CHECK("nothing was thrown");
        } catch (const InputError& error) {
            CHECK_THAT(error.what(), Catch::Contains(c.line));
        }
    }
    CHECK_NOTHROW(mine::TypeRules::parse("", "types.tsv"));
    CHECK_THROWS_AS(mine::TypeRules::load("/no/such/types.tsv"), InputError);
}

TEST_CASE("rules tell a type: the longest, Japanese before English, English by whole words", "[mine]") {
    const auto rules = mine::TypeRules::parse(
        "ja\tsuffix\t隊\torg\n"
        "ja\tsuffix\t探検隊\tevent\n"
        "ja\tprefix\t旧\tconcept\n"
        "en\tsuffix\tlamp\tweapon\n"
        "en\tprefix\toperation\tevent\n",
        "types.tsv");
    struct Case {
        const char *ja, *en;
        TermType type;
    };
    for (const Case& c : {Case{"潜水隊", "dive group", TermType::org},
                          {"北極探検隊", "arctic party", TermType::event},
                          {"潜水隊", "dive lamp", TermType::org},
                          {"あかり装置", "Fog Lamp", TermType::weapon},
                          {"あかり装置", "fog clamp", TermType::concept_},
                          {"霧作戦装置", "Operation Fog", TermType::event},
                          {"霧作戦装置", "operational fog", TermType::concept_},
                          {"旧式装置", "old device", TermType::concept_},
                          {"QZ-7", "QZ-7", TermType::verbatim},
                          {"無人装置", "UMD", TermType::acronym},
                          {"無人装置", "unmanned device", TermType::concept_},
                          {"", "", TermType::verbatim},
                          {"霧装置", "", TermType::concept_},
                          {"", "fog", TermType::concept_},
                          {"霧作戦装置", "FSD", TermType::acronym},
                          {"北極探検隊", "NPX", TermType::acronym},
                          {"QZ-15シーガル", "QZ-15 Zeegull", TermType::weapon},
                          {"ジーガルII", "Zeegull II", TermType::weapon},
                          {"ゼーガル3", "Zeegull 3", TermType::weapon},
                          {"灯台3階", "lamp house 3", TermType::concept_},
                          {"𠮟装置", "😀", TermType::concept_}}) {
        INFO(c.ja << " = " << c.en);
        CHECK(rules.type_of(c.ja, c.en, sample::resources()) == c.type);
    }
}

TEST_CASE("names are told by their form and by the dictionaries", "[mine]") {
    if (sample::lacks_edict()) return;
    const mine::TypeRules none;
    CHECK(none.type_of("ゼルダ・ブラックウェル", "Zelda Blackwell", sample::resources()) == TermType::person);
    CHECK(none.type_of("ゼルダ・ブラックウェル", "Zelda blackwell", sample::resources()) == TermType::concept_);
    CHECK(none.type_of("ゼルダ・ブラックウェル", "Zelda ", sample::resources()) == TermType::concept_);
    CHECK(none.type_of("函館", "Hakodate", sample::resources()) == TermType::place);
}

TEST_CASE("what reads as a name may be a company's", "[mine]") {
    if (sample::lacks_edict()) return;
    const auto rules = mine::TypeRules::parse("ja\tsuffix\tセンター\torg\n", "types.tsv");
    const auto type = [&](std::string_view ja, std::string_view en) {
        return rules.type_of_name(ja, en, sample::resources());
    };
    CHECK(type("ロッキード・マーチン", "Lockheed Martin") == TermType::org);
    CHECK(type("レーガン・センター", "Reagan Center") == TermType::org);
    CHECK(type("スティーブ・マーティン", "Steve Martin") == TermType::person);
    CHECK(type("ゼルダ・ブラックウェル", "Zelda Blackwell") == TermType::person);
}

TEST_CASE("a spelling tells a name from a word", "[mine]") {
    if (sample::lacks_edict()) return;
    const mine::TypeRules none;
    CHECK(none.type_of("ホーネット", "Hornet", sample::resources()) == TermType::weapon);  // named by an ordinary word
    CHECK(none.type_of("ホーネット", "hornet", sample::resources()) == TermType::concept_);
    CHECK(none.type_of("ブラクスウェル", "Braxwell", sample::resources()) == TermType::person);  // that nobody lists
    CHECK(none.type_of("ブラクスウェル", "braxwell", sample::resources()) == TermType::concept_);
    CHECK(none.type_of("ブラクスウェル", "BRAXWELL", sample::resources()) == TermType::acronym);
    CHECK(none.type_of("ブラクス・アンド・ウェル", "Brax-and-Well", sample::resources()) == TermType::concept_);
    const auto title = mine::TypeRules::parse("ja\tsuffix\t大統領\ttitle_of_office\n", "types.tsv");
    CHECK(title.type_of("レーガン大統領", "President Reagan", sample::resources()) == TermType::person);
    CHECK(title.type_of("アメリカ大統領", "president", sample::resources()) == TermType::title_of_office);
}

TEST_CASE("the bare word of a place or an event is a concept", "[mine]") {
    const auto rules = mine::TypeRules::parse(
        "ja\tsuffix\t基地\tplace\nja\tsuffix\t演習\tevent\nja\tsuffix\t砲\tweapon\nen\tsuffix\tbay\tplace\n",
        "types.tsv");
    CHECK(rules.type_of("北岬基地", "North Cape base", sample::resources()) == TermType::place);
    CHECK(rules.type_of("基地", "base", sample::resources()) == TermType::concept_);
    CHECK(rules.type_of("演習", "exercise", sample::resources()) == TermType::concept_);
    CHECK(rules.type_of("砲", "gun", sample::resources()) == TermType::weapon);
    CHECK(rules.type_of("入り江", "bay", sample::resources()) == TermType::concept_);
    CHECK(rules.type_of("入り江", "Fog Bay", sample::resources()) == TermType::place);
}

TEST_CASE("the rules that are shipped", "[mine]") {
    CHECK(sample::types().type_of("ポール・ブラックウェル", "Paul Blackwell", sample::resources()) == TermType::person);
    CHECK(sample::types().type_of("米国", "U.S.", sample::resources()) == TermType::place);
    CHECK(sample::types().type_of("パイロット", "Pilot", sample::resources()) == TermType::concept_);
    CHECK(sample::types().type_of("北岬基地", "North Cape base", sample::resources()) == TermType::place);
    CHECK(sample::types().type_of("霧観測部隊", "fog unit", sample::resources()) == TermType::org);
}
