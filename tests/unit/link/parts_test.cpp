// SPDX-License-Identifier: Apache-2.0
// Words that stand for each other in the dictionary's compounds.
#include "libalign/link/parts.hpp"

#include "tests/unit/link/resources.hpp"

#include <string>

using namespace yakugo::link;

namespace {

/// "地上 = ground" of every link; checks what all of them have.
std::vector<std::string> parts(std::string_view ja, std::string_view en) {
    const Resources& resources = real::resources();
    const JapaneseText japanese = analyse_japanese(ja, resources.japanese);
    const EnglishText english = analyse_english(en, resources.english);
    std::vector<std::string> out;
    for (const Link& link : find_parts(japanese, english, resources)) {
        CHECK(link.kind == LinkKind::part);
        CHECK(link.score >= kUnlikelyPart);
        CHECK(link.score <= kLikelyPart);
        CHECK(link.en_end == link.en_begin + 1);
        out.push_back(std::string(slice(ja, link.ja)) + " = " + english.tokens[link.en_begin].lower);
    }
    return out;
}

}  // namespace

TEST_CASE("parts of compounds are linked with what they mean in them", "[link]") {
    if (real::resources().lexicon.info().fallback) {
        WARN("SKIPPED: the lexicon was made without EDICT");
        return;
    }
    using Pairs = std::vector<std::string>;
    CHECK(parts("地上局", "the ground stations") == Pairs{"地上 = ground", "局 = stations"});
    CHECK(parts("航空基地", "an air station") == Pairs{"航空 = air", "基地 = station"});
    CHECK(parts("地上局", "a harbor").empty());
    CHECK(parts("地上に立つ", "GROUND 15 of").empty());  // an acronym, a number, a function word
    CHECK(parts("フランスが", "French").empty());        // a name is not what it is called in compounds
}
