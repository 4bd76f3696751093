// SPDX-License-Identifier: Apache-2.0
// Credits at the end of captions, and brackets that are none.
#include "libalign/document/credit.hpp"

#include <catch2/catch.hpp>

using namespace yakugo::document;

namespace {

struct Case {
    std::string_view caption, credit;  // an empty credit: there is none
};

}  // namespace

TEST_CASE("a caption ends where its credit begins", "[document]") {
    const Case cases[] = {
        {"港に停泊する新型艦。(写真:港湾新報)", "(写真:港湾新報)"},
        {"港に停泊する新型艦。（撮影：佐藤めい）", "（撮影：佐藤めい）"},
        {"港に停泊する新型艦。 米海軍写真", "米海軍写真"},
        {"港に停泊する新型艦 (US Navy)", "(US Navy)"},
        {"港に停泊する新型艦。(AP)", "(AP)"},
        {"港に停泊する新型艦。(写真:港湾新報) Dana Whitlock", "(写真:港湾新報) Dana Whitlock"},
        {"港に停泊する新型艦。(港湾新報)(写真提供:海軍)", "(港湾新報)(写真提供:海軍)"},
        {"港に停泊する新型艦。AFP PHOTO/ DANA WHITLOCK", "AFP PHOTO/ DANA WHITLOCK"},
        {"𠮟る艦長😀。(写真:港湾新報)", "(写真:港湾新報)"},
        {"A new frigate lies in port. (U.S. Navy photo by Dana Whitlock)", "(U.S. Navy photo by Dana Whitlock)"},
        {"A new frigate lies in port. (Harbor Gazette)", "(Harbor Gazette)"},
        {"A new frigate lies in port (Getty Images)", "(Getty Images)"},
        {"A new frigate lies in port. Photo courtesy of the yard", "Photo courtesy of the yard"},
        {"“It floats,” he said, “and it sails.” (Harbor Gazette)", "(Harbor Gazette)"},
    };
    for (const Case& each : cases) {
        INFO(each.caption);
        const yakugo::ByteRange found = trailing_credit(each.caption);
        CHECK(found.end == each.caption.size());
        CHECK(yakugo::slice(each.caption, found) == each.credit);
    }
}

TEST_CASE("other ends of captions are no credits", "[document]") {
    const std::string_view cases[] = {
        "第45哨戒飛行隊(VP)45が訓練する",
        "港に停泊する新型の大陸間弾道ミサイル(ICBM)",
        "港に停泊する新型艦。艦長は明日出発する。",
        "港に停泊する新型艦。(艦長は明日ここを離れる)",
        "A new frigate lies in port (FFG)",
        "A new frigate lies in port. It sails on Monday.",
        "A new frigate lies in port",
        "停泊中)",
        "(停泊中",
        "。",
        "",
    };
    for (const std::string_view caption : cases) {
        INFO(caption);
        CHECK(trailing_credit(caption).empty());
    }
    CHECK(trailing_credit("").begin == 0);
    CHECK(trailing_credit("停泊 ").end <= std::string_view("停泊 ").size());
}

TEST_CASE("a whole line can be a credit", "[document]") {
    const std::pair<std::string_view, bool> cases[] = {
        {"HARBOR YARDS", true},
        {"米海軍写真", true},
        {"(U.S. Navy photo by Dana Whitlock)", true},
        {"（写真：港湾新報）", true},
        {"Photo by Dana Whitlock", true},
        {"Courtesy of Harbor Yards", true},
        {"港に停泊する新型艦。", false},
        {"艦長が写真を見せている。", false},
        {"A new frigate lies in port.", false},
        {"F-35", false},
        {"", false},
        {"😀", false},
    };
    for (const auto& [line, expected] : cases) {
        INFO(line);
        CHECK(is_credit(line) == expected);
    }
    CHECK_FALSE(is_credit(std::string(1000, 'A')));
}

TEST_CASE("some words of a credit tell nothing of the picture", "[document]") {
    for (const std::string_view text : {"米海軍写真", "写真提供", "U.S. Navy photo", "Courtesy of the yard"})
        CHECK(has_credit_word(text));
    for (const std::string_view text : {"米海軍", "Navy", "Petty Officer", ""}) CHECK_FALSE(has_credit_word(text));
}
