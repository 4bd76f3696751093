// SPDX-License-Identifier: Apache-2.0
// Latin words glued to Japanese ones.
#include "libalign/mine/finders.hpp"
#include "tests/unit/mine/support.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;

TEST_CASE("Latin words beside what they translate", "[mine]") {
    if (sample::lacks_edict()) return;
    struct Case {
        const char *name, *body;
        std::vector<std::string> pairs;
    };
    for (const Case& c : {
             Case{"a name", "艦長ハリー・ヴェイルHarry Valeが話した。", {"ハリー・ヴェイル = Harry Vale"}},
             {"a space between", "艦長ハリー・ヴェイル Harry Valeが話した。", {"ハリー・ヴェイル = Harry Vale"}},
             {"two spaces between", "艦長ハリー・ヴェイル  Harry Valeが話した。", {}},
             {"another name", "艦長ハリー・ヴェイルNora Quillが話した。", {}},
             {"an acronym", "港の弾道ミサイル防衛BMD担当が来た。", {"弾道ミサイル防衛 = BMD"}},
             {"an acronym that nothing explains", "港に新型XQZが来た。", {}},
             {"two letters are too few", "港の沿岸警備隊CG長官が来た。", {}},
             {"a magazine", "記者はSextant誌に書いた。", {"Sextant誌 = Sextant"}},
             {"a newspaper of two words", "記者はHarbor Lantern紙に書いた。", {"Harbor Lantern紙 = Harbor Lantern"}},
             {"what begins a name", "港に強襲揚陸艦USSコーラルが着いた。", {}},
             {"what stands before a name", "港の弾道ミサイル防衛BMDシステムを見た。", {"弾道ミサイル防衛 = BMD"}},
             {"no agency", "港で5G通信を試した。", {}},
             {"an agency", "記者はQP通信に書いた。", {"QP通信 = QP"}},
             {"a company", "記者はFogworks社に勤める。", {"Fogworks社 = Fogworks"}},
             {"nothing Latin", "記者は港に勤める。", {}},
         }) {
        INFO(c.name << ": " << c.body);
        std::vector<std::string> expected;
        for (const std::string& pair : c.pairs) expected.push_back("inline_latin: " + pair);
        CHECK(sample::pairs(c.body, mine::find_inline_latin) == expected);
    }
}
