// SPDX-License-Identifier: Apache-2.0
// Phrases of an English text under their lexicon keys.
#include "libalign/link/phrase_index.hpp"
#include "libalign/lexicon/lexicon.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace yakugo;
using namespace yakugo::link;

namespace {

/// The places of a phrase, as text, in order.
std::vector<std::string> places(std::string_view text, std::string_view phrase) {
    const text::EnglishTokenizer tokenizer;
    const EnglishText english = analyse_english(text, tokenizer);
    const PhraseIndex index(english);
    std::vector<std::string> out;
    for (const auto& [begin, end] : index.find(lexicon::english_key(phrase, tokenizer))) {
        out.emplace_back(slice(text, {english.tokens[begin].range.begin, english.tokens[end - 1].range.end}));
    }
    return out;
}

}  // namespace

TEST_CASE("phrases are found by the key of the lexicon", "[link]") {
    struct Case {
        std::string_view text, phrase;
        std::vector<std::string> expected;
    };
    const Case cases[] = {
        {"The harbors and a harbor", "harbor", {"harbors", "harbor"}},
        {"Space-based sensors watch", "space based sensor", {"Space-based sensors"}},
        {"The yard, master of all", "yard master", {}},
        {"A war ship landing", "warship", {"war ship"}},
        {"Petty Officer 2nd Class", "petty officer second class", {"Petty Officer 2nd Class"}},
        {"Staff Sgt. Nora Quill, Tech. Sgt. and Lt. Col. of 1st Lt", "staff sergeant", {"Staff Sgt"}},
        {"Staff Sgt. Nora Quill, Tech. Sgt. and Lt. Col. of 1st Lt", "technical sergeant", {"Tech. Sgt"}},
        {"Staff Sgt. Nora Quill, Tech. Sgt. and Lt. Col. of 1st Lt", "lieutenant colonel", {"Lt. Col"}},
        {"Staff Sgt. Nora Quill, Tech. Sgt. and Lt. Col. of 1st Lt", "sergeant nora", {"Sgt. Nora"}},
        {"They met the sgt . Quill and the harbor. Quill", "sergeant quill", {}},
        {"They met the sgt . Quill and the harbor. Quill", "harbor quill", {}},
        {"one big red iron boat anchor", "one big red iron boat anchor", {"one big red iron boat anchor"}},
        {"a b c one big red iron boat anchor chain", "one big red iron boat anchor chain", {}},
        {"American defense armor", "defence", {"defense"}},
        {"American defense armor", "armour", {"armor"}},
        {"the of", "the", {}},
        {"", "harbor", {}},
    };
    for (const Case& each : cases) {
        INFO(each.text << " / " << each.phrase);
        CHECK(places(each.text, each.phrase) == each.expected);
    }
}

TEST_CASE("words of one family are found by their stem", "[link]") {
    const text::EnglishTokenizer tokenizer;
    const EnglishText english = analyse_english("Interceptors met the fire in the harbor", tokenizer);
    const PhraseIndex index(english);
    const std::pair<std::string_view, std::vector<std::size_t>> cases[] = {
        {"interception", {0}}, {"intercept", {0}}, {"interceptor", {}}, {"harbor", {}}, {"fire", {}},
        {"internal", {}},      {"", {}},
    };
    for (const auto& [word, expected] : cases) {
        INFO(word);
        std::vector<std::size_t> found;
        for (const auto& place : index.find_derived(tokenizer.stem(word))) found.push_back(place.begin);
        CHECK(found == expected);
    }
}

TEST_CASE("adjectives of names are found by the name", "[link]") {
    const text::EnglishTokenizer tokenizer;
    const EnglishText english = analyse_english("Mexican ships, mexican food, MEXICAN, Mexico", tokenizer);
    const PhraseIndex index(english);
    const std::pair<std::string_view, std::vector<std::size_t>> cases[] = {
        {"mexico", {0}}, {"mexican", {8}}, {"mexicali", {0, 8}}, {"mex", {}}, {"ship", {}}, {"", {}},
    };
    for (const auto& [stem, expected] : cases) {
        INFO(stem);
        std::vector<std::size_t> found;
        for (const auto& place : index.find_adjectives(stem)) found.push_back(place.begin);
        CHECK(found == expected);
    }
}

TEST_CASE("what is no phrase may be told by its hash", "[link]") {
    const text::EnglishTokenizer tokenizer;
    const EnglishText english = analyse_english("The harbors and a harbor", tokenizer);
    const PhraseIndex index(english);
    CHECK(index.may_have(hash_of("harbor")));
    CHECK(index.find(hashed("harbor")).data() == index.find("harbor").data());
    std::size_t ruled_out = 0;
    for (int i = 0; i < 1000; ++i) ruled_out += !index.may_have(hash_of("ship " + std::to_string(i)));
    CHECK(ruled_out > 900);
}
