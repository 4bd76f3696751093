// SPDX-License-Identifier: Apache-2.0
// Words with kanji in common.
#include "libalign/link/kinship.hpp"

#include "tests/unit/link/resources.hpp"

#include <string>

using namespace yakugo::link;

namespace {

/// The score of the link between two words; 0 where there is none.
double kinship(std::string_view ja, std::string_view en) {
    const Resources& resources = real::resources();
    const JapaneseText japanese = analyse_japanese(ja, resources.japanese);
    const EnglishText english = analyse_english(en, resources.english);
    const auto links = find_kinship(japanese, english, resources);
    return links.empty() ? 0 : links.front().score;
}

}  // namespace

TEST_CASE("words written with the same kanji as known translations", "[link]") {
    if (real::resources().lexicon.info().fallback) {
        WARN("SKIPPED: the lexicon was made without EDICT");
        return;
    }
    CHECK(kinship("銃器", "firearms") == Approx(kSameKanji * 0.8));  // 銃火器
    CHECK(kinship("突入", "raid") == Approx(kSameKanji * 0.5));      // 侵入
    CHECK(kinship("急襲", "raid") == 0);                             // the dictionary has it
    CHECK(kinship("灯台", "raid") == 0);
    CHECK(kinship("入", "raid") == 0);  // one kanji says nothing
}
