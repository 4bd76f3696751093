// SPDX-License-Identifier: Apache-2.0
// The comparison form of English phrases.
#include "libalign/lexicon/lexicon.hpp"

#include <catch2/catch.hpp>

#include <string_view>

using yakugo::lexicon::english_key;

TEST_CASE("phrases that mean the same word have one key", "[lexicon]") {
    const yakugo::text::EnglishTokenizer english;
    struct Case {
        std::string_view one;
        std::string_view other;
        bool same;
    };
    const Case cases[] = {
        {"Aerial Refuelings", "aerial refueling", true},
        {"IRON DOMES", "iron dome", true},
        {"in-flight refueling", "In Flight Refueling", true},
        {"SELF-DEFENSE", "self-defense", true},
        {"F-35A", "f 35a", true},
        {"U.S. Air Force", "US air force", true},
        {"Mach 1.5", "Mach 15", false},
        {"the attack", "attack", true},
        {"state of the art", "state of art", true},
        {"to attack", "attack", true},
        {"An apple", "apples", true},
        {"Türkiye", "TURKIYE", true},
        {"ＮＡＴＯ", "nato", true},
        {"fighter, bomber", "fighter bomber", true},
        {"fighter", "bomber", false},
        {"air base", "airbase", false},
        {"vitamin A", "vitamin", false},
        {"road to peace", "road peace", false},
        {"F-35A", "F-35B", false},
    };
    for (const Case& each : cases) {
        INFO(each.one << " | " << each.other);
        CHECK((english_key(each.one, english) == english_key(each.other, english)) == each.same);
    }
}

TEST_CASE("the form of a key", "[lexicon]") {
    const yakugo::text::EnglishTokenizer english;
    struct Case {
        std::string_view phrase;
        std::string_view key;
    };
    const Case cases[] = {
        {"Aerial Refuelings", "aerial refuel"},
        {"fighter", "fighter"},
        {"F-35A jets", "f 35a jet"},
        {"U.S.-led", "us led"},
        {"", ""},
        {"   ", ""},
        {"...", ""},
        {"the", "the"},
        {"to", "to"},
    };
    for (const Case& each : cases) {
        INFO(each.phrase);
        CHECK(english_key(each.phrase, english) == each.key);
    }
}
