// SPDX-License-Identifier: Apache-2.0
// Singulars of English nouns.
#include "libalign/text/english.hpp"
#include "libalign/text/english_words.hpp"

#include <catch2/catch.hpp>

using namespace yakugo::text;

TEST_CASE("a plural is made singular") {
    struct Case {
        const char* plural;
        const char* expected;
    };
    const Case cases[] = {
        {"fighters", "fighter"},
        {"missiles", "missile"},
        {"bodies", "body"},
        {"Bodies", "Body"},
        {"women", "woman"},
        {"Women", "Woman"},
        {"servicemen", "serviceman"},
        {"children", "child"},
        {"SBIs", "SBI"},
        {"F-35s", "F-35"},
        {"F-35As", "F-35A"},
        {"UAVs", "UAV"},
        {"boxes", "box"},
        {"launches", "launch"},
        {"caches", "cache"},
        {"flashes", "flash"},
        {"classes", "class"},
        {"bases", "base"},
        {"viruses", "virus"},
        {"causes", "cause"},
        {"houses", "house"},
        {"buses", "bus"},
        {"gases", "gas"},
        {"responses", "response"},
        {"prizes", "prize"},
        {"blitzes", "blitz"},
        {"analyses", "analysis"},
        {"torpedoes", "torpedo"},
        {"shoes", "shoe"},
        {"knives", "knife"},
        {"drives", "drive"},
        {"sorties", "sortie"},
        {"cameras", "camera"},
        {"militias", "militia"},
        {"critics", "critic"},
        {"photos", "photo"},
        {"days", "day"},
        {"cafés", "café"},
        {"missile boats", "missile boat"},
        {"aircraft-carriers", "aircraft-carrier"},
        {"attorneys-general", "attorney-general"},
        {"criteria", "criterion"},
        {"geniuses", "genius"},
        {"jets", "jet"},
        {"axes", "axe"},
    };
    for (const Case& c : cases) {
        INFO(c.plural);
        CHECK(singular(c.plural) == c.expected);
    }
}

TEST_CASE("what is no plural stays as it is") {
    for (const char* word :
         {"",       "s",        "series",       "species", "Texas",   "TASS",     "class",   "class ",
          "news",   "aircraft", "headquarters", "corps",   "Marcos",  "politics", "chassis", "status",
          "Paris",  "bias",     "specimen",     "Yemen",   "1990s",   "GPS",      "the",     "this",
          "always", "F-35",     "us",           "gas",     "Reuters", "ビースト", "𠮟s-",    "-",
          "Kansas", "ISIS",     "USS"}) {
        INFO(word);
        CHECK(singular(word) == word);
    }
}

TEST_CASE("abbreviations tell what may follow them") {
    CHECK(abbreviation("gen") == Abbreviation::before_name);
    CHECK(abbreviation("no") == Abbreviation::before_number);
    CHECK(abbreviation("jan") == Abbreviation::any);
    CHECK_FALSE(abbreviation("navy"));
    CHECK_FALSE(abbreviation(""));
}

TEST_CASE("each word list finds its first and last entry, which it would not if it were unsorted") {
    for (const char* word : {"a", "yourselves", "can't", "cannot"}) CHECK(is_function_word(word));
    for (const char* word : {"1sg", "vice-adm", "adm"}) CHECK(abbreviation(word) == Abbreviation::before_name);
    for (const char* word : {"a.k.a", "w.r.t", "vs", "e.g"}) CHECK(abbreviation(word) == Abbreviation::within);
    for (const char* word : {"app", "wed", "art", "vols"}) CHECK(abbreviation(word) == Abbreviation::before_number);
    for (const char* word : {"al", "wyo", "gov't", "hwy"}) CHECK(abbreviation(word) == Abbreviation::any);
    for (const char* word : {"achilles", "yes"}) CHECK(is_invariable(word));
    for (const char* word : {"abuses", "zombies", "walkie-talkies"}) CHECK(takes_plain_s(word));
    for (const char* word : {"aliases", "waltzes"}) CHECK(takes_es(word));
    CHECK(irregular_singular("addenda") == "addendum");
    CHECK(irregular_singular("women") == "woman");
}
