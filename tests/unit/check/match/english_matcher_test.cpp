// SPDX-License-Identifier: Apache-2.0
// The contract of matcher.hpp for English, sentence by sentence.
#include "tests/unit/check/match/matches.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using namespace yakugo::check;
using yakugo::check::test::MatchCase;

namespace {

void check_english(const std::vector<MatchCase>& cases) {
    for (const MatchCase& test : cases) {
        INFO(test.name << ": " << test.text);
        CHECK(yakugo::check::test::found(Language::en, test) == test.expected);
    }
}

}  // namespace

TEST_CASE("English terms are found leftmost and longest, by words") {
    check_english({
        {"a longer one shields",
         {"fighter", "stealth fighter"},
         "a stealth fighter, a fighter",
         {"stealth fighter", "fighter"}},
        {"inside of a word", {"tank"}, "a tanker", {}},
        {"the leftmost wins", {"air force", "force base commander"}, "air force base commander", {"air force"}},
        {"all of one surface", {"tank", "tank"}, "tank", {"tank", "tank"}},
        {"a stop between", {"air force"}, "in the air. force", {}},
        {"a comma between", {"air force"}, "air, force", {}},
        {"no patterns", {}, "air force", {}},
        {"patterns of nothing", {"", " ", "\xE2\x80\x8B", ".", "\""}, "air. \"force\"", {}},
        {"a shorter one where the longest is refused", {"Air", "Air FORCE"}, "Air force", {"Air"}},
        {"one inside of what is refused", {"Air FORCE One", "force"}, "Air force one", {"force"}},
        {"non-BMP and emoji", {"tank 🚀", "𝐭ank"}, "tank 🚀", {"tank 🚀"}},
        {"signs in a term", {"C++", "C"}, "C++ and C", {"C++", "C"}},
        {"over a line's end", {"beast mode"}, "beast\r\nmode", {"beast mode<beast\r\nmode"}},
    });
}

TEST_CASE("English terms are found by lemma") {
    check_english({
        {"plural", {"fighter"}, "fighters", {"fighter<fighters"}},
        {"singular of a plural", {"fighters"}, "fighter", {"fighters<fighter"}},
        {"last word",
         {"unmanned aerial vehicle"},
         "unmanned aerial vehicles",
         {"unmanned aerial vehicle<unmanned aerial vehicles"}},
        {"first word", {"man-of-war"}, "men-of-war", {"man-of-war<men-of-war"}},
        {"irregular", {"body", "woman"}, "bodies of women", {"body<bodies", "woman<women"}},
        {"acronym", {"UAV", "SAM"}, "UAVs and SAMs", {"UAV<UAVs", "SAM<SAMs"}},
        {"designation", {"F-16", "F-35A", "737"}, "F-16s, F-35As, 737s", {"F-16<F-16s", "F-35A<F-35As", "737<737s"}},
        {"a year is no singular", {"1990"}, "the 1990s", {}},
        {"possessive", {"missile", "fighter"}, "missile's fighters'", {"missile", "fighter<fighters"}},
        {"curly possessive", {"missile", "iPhone"}, "missile’s iPhone’s", {"missile", "iPhone"}},
        {"inside of a term", {"Murphy's law"}, "Murphy’s law", {"Murphy's law<Murphy’s law"}},
        {"an s that is no plural", {"NASAMS", "series"}, "NASAMS series", {"NASAMS", "series"}},
    });
}

TEST_CASE("hyphens, spaces and slashes are alike in English, designations are whole") {
    check_english({
        {"hyphen for space", {"air defense"}, "air-defense system", {"air defense<air-defense"}},
        {"space for hyphen", {"air-defense"}, "air defense", {"air-defense<air defense"}},
        {"slash",
         {"command/control"},
         "command control, command-control",
         {"command/control<command control", "command/control<command-control"}},
        {"another dash", {"air-defense"}, "air–defense", {"air-defense<air–defense"}},
        {"a dash with spaces", {"air defense"}, "air - defense", {}},
        {"designation", {"F-35"}, "F-35 F 35 F‑35", {"F-35", "F-35<F 35", "F-35<F‑35"}},
        {"a longer designation", {"F-35"}, "F-35A and XF-35 and F-35-1", {}},
        {"its parts", {"AIM", "35A"}, "AIM-120, F-35A", {}},
        {"what hangs on it", {"F-35"}, "F-35-based", {"F-35"}},
        {"stops", {"U.S."}, "the US and the U.S.", {"U.S.<US", "U.S."}},
        {"stops in the text", {"US", "UN"}, "U.S. U.N.", {"US<U.S.", "UN<U.N."}},
        {"company", {"Acme Inc."}, "Acme Inc said. Acme Inc.", {"Acme Inc.<Acme Inc", "Acme Inc.<Acme Inc"}},
        {"quotes", {"“loyal wingman”"}, "a \"loyal wingman\"", {"“loyal wingman”<loyal wingman"}},
        {"numbers", {"1,300 tanks", "1.5"}, "1300 tanks, 15, 1.5", {"1,300 tanks<1300 tanks", "1.5"}},
        {"ampersand", {"AT"}, "AT&T", {}},
    });
}

TEST_CASE("capitals of an English term") {
    check_english({
        {"lower case", {"beast mode"}, "Beast Mode, BEAST MODE", {"beast mode<Beast Mode", "beast mode<BEAST MODE"}},
        {"plural in capitals", {"fighter"}, "FIGHTERS", {"fighter<FIGHTERS"}},
        {"all capitals", {"SAM", "US"}, "sam Sam SAM us", {"SAM"}},
        {"inside", {"iPhone", "McDonald"}, "iphone IPHONE iPhone Mcdonald McDonald", {"iPhone", "McDonald"}},
        {"first", {"Iron Dome"}, "iron dome, Iron Dome, IRON DOME, Iron dome", {"Iron Dome", "Iron Dome<IRON DOME"}},
        {"small words",
         {"Department of Defense"},
         "DEPARTMENT OF DEFENSE, Department Of Defense",
         {"Department of Defense<DEPARTMENT OF DEFENSE", "Department of Defense<Department Of Defense"}},
        {"diacritics", {"Pokémon", "facade"}, "Pokemon pokémon façades", {"Pokémon<Pokemon", "facade<façades"}},
        {"full width", {"UAV"}, "ＵＡＶ", {"UAV<ＵＡＶ"}},
        {"one letter", {"F-16"}, "f-16", {}},
    });
}

TEST_CASE("English matches of one place are in the order of their ids") {
    const std::vector<Pattern> patterns = {{"tanks", 9}, {"tank", 2}, {"Tank", 5}, {"tank", 2}};
    const Matcher matcher(Language::en, patterns, yakugo::check::test::english());
    const std::vector<Match> expected = {{{2, 6}, 2, true}, {{2, 6}, 9, false}};
    CHECK(matcher.find("a tank's", yakugo::check::test::japanese(), yakugo::check::test::english()) == expected);
    CHECK(matcher.memory() > 0);
}
