// SPDX-License-Identifier: Apache-2.0
// Adjectives of countries.
#include "libalign/mine/demonym.hpp"
#include "tests/unit/mine/support.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;

TEST_CASE("an adjective is the name with another ending", "[mine]") {
    for (const auto& [adjective, noun] :
         {std::pair{"mexican", "mexico"}, {"ukrainian", "ukraine"}, {"israeli", "israel"}, {"chinese", "china"}})
        CHECK(mine::is_adjective_of(adjective, noun));
    for (const auto& [adjective, noun] :
         {std::pair{"mexico", "mexico"}, {"mexican", "new mexico"}, {"polish", "poland"}, {"an", "a"}, {"", ""}})
        CHECK_FALSE(mine::is_adjective_of(adjective, noun));
}

TEST_CASE("the adjective of a country", "[mine]") {
    if (sample::lacks_edict()) return;
    const link::Resources& resources = sample::resources();
    const link::SpellingSources sources{resources.lexicon, resources.sound, resources.english};
    struct Case {
        const char *ja, *en, *adjective;
    };
    for (const Case& c : {
             Case{"ロシア", "Russia", "Russian"},      // its people
             {"ポーランド", "Poland", "Polish"},       // not Pole
             {"フランス", "France", "French"},         // its language, as its people are Frenchmen
             {"シリア", "Syria", "Syrian"},            // whose language is Syriac
             {"マレーシア", "Malaysia", "Malaysian"},  // neither is listed
             {"イスラエル", "Israel", "Israeli"},
             {"ミシガン", "Michigan", ""},
             {"ニュージーランド", "New Zealand", ""},
             {"𠮟", "", ""},
         }) {
        INFO(c.ja);
        CHECK(mine::demonym(c.ja, c.en, sources) == c.adjective);
    }
}
