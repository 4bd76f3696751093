// SPDX-License-Identifier: Apache-2.0
// Citation forms.
#include "libalign/mine/surface.hpp"
#include "tests/unit/mine/support.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;

namespace {

/// The citation of all words of a text; names are the tokens that `names` counts.
std::string cited(std::string_view text, bool title_case, const std::vector<std::size_t>& names = {}) {
    mine::EnglishPiece piece{mine::EnglishSource::block,
                             1,
                             {0, text.size()},
                             true,
                             title_case,
                             false,
                             link::analyse_english(text, sample::resources().english)};
    std::vector<bool> proper(piece.analysis.tokens.size(), false);
    for (const std::size_t name : names) proper.at(name) = true;
    return mine::citation(piece, 0, piece.analysis.tokens.size(), proper);
}

}  // namespace

TEST_CASE("a term as a dictionary would list it", "[mine]") {
    struct Case {
        const char *name, *text;
        bool title_case;
        std::vector<std::size_t> names;
        const char* citation;
    };
    for (const Case& c : {
             Case{"singular", "fog horns", false, {}, "fog horn"},
             {"only the last word", "sails training ships", false, {}, "sails training ship"},
             {"an irregular plural", "watch women", false, {}, "watch woman"},
             {"an acronym's plural", "new UUVs", false, {}, "new UUV"},
             {"an article", "the fog horn", false, {}, "fog horn"},
             {"another one", "An oil lamp", false, {}, "oil lamp"},
             {"nothing but an article", "The", false, {}, "The"},
             {"possessive", "harbor's", false, {}, "harbor"},
             {"curly possessive", "Quill’s", false, {0}, "Quill"},
             {"possessive in the middle", "Quill's lamp", false, {0}, "Quill lamp"},
             {"a headline", "Harbor Fog Horns", true, {}, "harbor fog horn"},
             {"a name in a headline", "Belton Fog Horns", true, {0}, "Belton fog horn"},
             {"an acronym in a headline", "New UUV Fleets", true, {}, "new UUV fleet"},
             {"a name keeps its number", "Nora Waters", false, {0, 1}, "Nora Waters"},
             {"hyphens stay", "space-based lamps", false, {}, "space-based lamp"},
             {"white space is folded", "fog \t  horns", false, {}, "fog horn"},
             {"the first word of a sentence", "Keepers", false, {}, "keeper"},
             {"with a small one behind it", "Fog-bound ships", false, {}, "fog-bound ship"},
             {"with a capital behind it", "Coast Guard", false, {}, "Coast Guard"},
             {"a name there", "Belton", false, {0}, "Belton"},
             {"an acronym there", "UUV", false, {}, "UUV"},
             {"a designation", "QZ-7B", true, {}, "QZ-7B"},
         }) {
        INFO(c.name << ": " << c.text);
        CHECK(cited(c.text, c.title_case, c.names) == c.citation);
    }
    CHECK(cited("", false).empty());
}

TEST_CASE("headlines are known by their capitals", "[mine]") {
    struct Case {
        const char* text;
        bool title;
    };
    for (const Case& c : {Case{"Harbor Town Gets a Fresh Light", true},
                          {"Harbor town gets a fresh light", false},
                          {"Harbor Light", false},
                          {"", false},
                          {"霧の港", false}}) {
        INFO(c.text);
        CHECK(mine::is_title_case(link::analyse_english(c.text, sample::resources().english)) == c.title);
    }
}

TEST_CASE("a headline whose verbs and nouns are in small letters tells names", "[mine]") {
    const auto is_title = [](std::string_view text) {
        return mine::is_title_case(link::analyse_english(text, sample::resources().english));
    };
    CHECK(is_title("Coast Guard Launches Fog Horns With Lamps"));
    CHECK_FALSE(is_title("Harbor Weather Agency launches 18 Fog Layer lamps"));
    CHECK_FALSE(is_title("Coast guard launches fog horns with lamps"));
    CHECK_FALSE(is_title("Fog Horn"));
    CHECK_FALSE(is_title("Harbor Fog Horn Squadron takes off from Lighthouse."));  // a sentence of names
}
