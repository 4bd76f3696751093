// SPDX-License-Identifier: Apache-2.0
// Forms and likenesses of terms, by their letters alone.
#include "glossary/store/spelling.hpp"

#include "glossary/store/acronym.hpp"
#include "glossary/store/code_points.hpp"
#include "glossary/store/fold.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <utility>

using namespace yakugo;
using namespace yakugo::store;

TEST_CASE("Case is folded in the alphabets of names and in nothing else") {
    const std::pair<std::string, std::string> cases[] = {
        {"", ""},
        {"AZ az 09 @[`{", "az az 09 @[`{"},
        {"ÀÖØÞ ×ß÷ÿ", "àöøþ ×ß÷ÿ"},
        {"ĀĮĲĶĹŇŊŶŸŹŽ", "āįĳķĺňŋŷÿźž"},
        {"āįĳķĺňŋŷÿźž ĸŉ", "āįĳķĺňŋŷÿźž ĸŉ"},
        {"ΑΡΣΩΪ", "αρσωϊ"},
        {"ЀЏАЯ", "ѐџая"},
        {"ＡＺａ", "ａｚａ"},
        {"ビースト𠮟🛩️", "ビースト𠮟🛩️"},
        {"A\xFF\xC3", "a\xFF\xC3"},
        {"\xEF\xBC", "\xEF\xBC"},
        {std::string("A\0B", 3), std::string("a\0b", 3)},
    };
    for (const auto& [text, expected] : cases) {
        INFO(text);
        CHECK(fold_case(text) == expected);
    }
}

TEST_CASE("Match forms look through spelling") {
    struct Case {
        Language language;
        std::string surface, expected;
    };
    const Case cases[] = {
        {Language::ja, "ビースト・モード", "ビストモド"},
        {Language::ja, "ビーストモード", "ビストモド"},
        {Language::ja, "ﾋﾞｰｽﾄ･ﾓｰﾄﾞ", "ﾋﾞｽﾄﾓﾄﾞ"},
        {Language::ja, "米国の　対外 援助", "米国対外援助"},
        {Language::ja, "F-35の改修", "f-35改修"},
        {Language::ja, "の", "の"},
        {Language::ja, "・ー", "・ー"},
        {Language::ja, "𠮟る🛩️", "𠮟る🛩️"},
        {Language::ja, "\xE3\x81", "\xE3\x81"},
        {Language::en, "Beast Mode", "beast mode"},
        {Language::en, "Čapek の", "čapek の"},
    };
    for (const Case& c : cases) {
        INFO(c.surface);
        CHECK(match_form(c.language, c.surface) == c.expected);
    }
}

TEST_CASE("Acronyms are told by the initials of their words") {
    struct Case {
        std::string a, b;
        bool expected;
    };
    const Case cases[] = {
        {"FTO", "foreign terrorist organization", true},
        {"foreign terrorist organization", "FTO", true},
        {"FTOs", "Foreign Terrorist Organizations", true},
        {"AUMF", "Authorization for Use of Military Force", true},
        {"DOD", "Department of Defense", true},
        {"DD", "Department of Defense", true},
        {"U.S.", "United States", true},
        {"ASW", "anti-submarine warfare", true},
        {"AW", "anti-submarine warfare", true},
        {"C2", "command 2nd", true},
        {"CCA", "collaborative combat aircraft 🛩️", false},
        {"CCA", "combat aircraft", false},
        {"FTO", "FTO", false},
        {"FTO", "foreign trade office opening", false},
        {"fto", "foreign terrorist organization", false},
        {"F", "foreign", false},
        {"", "foreign terrorist organization", false},
        {"FTO", "", false},
        {"", "", false},
        {"s", "-", false},
        {"..", "  ", false},
        {"ＦＴＯ", "foreign terrorist organization", false},
        {"ABCDEFGHIJK", "a b c d e f g h i j k", false},
    };
    for (const Case& c : cases) {
        INFO(c.a << " / " << c.b);
        CHECK(are_acronym_and_expansion(c.a, c.b) == c.expected);
    }
}

TEST_CASE("Link forms look through more") {
    struct Case {
        Language language;
        std::string surface, expected;
    };
    const Case cases[] = {
        {Language::ja, "ビースト・モード", "ビストモド"},
        {Language::ja, "ヴァイオリン", "バイオリン"},
        {Language::ja, "バイオリン", "バイオリン"},
        {Language::ja, "レヴュー", "レビユ"},
        {Language::ja, "コルヴォ", "コルボ"},
        {Language::ja, "ヴ", "ブ"},
        {Language::ja, "フォッカー", "フオカ"},
        {Language::ja, "ッ", "ッ"},
        {Language::ja, "米海軍の艦", "米海軍艦"},
        {Language::ja, "𠮟る\xE3\x81", "𠮟る\xE3\x81"},
        {Language::en, "CCA", "CCA"},
        {Language::en, "CCAs", "CCA"},
        {Language::en, "C.C.A.", "CCA"},
        {Language::en, "DoD", "DOD"},
        {Language::en, "F22", "f22"},
        {Language::en, "F-35I", "f 35i"},
        {Language::en, "Special-Operations Forces", "special operations force"},
        {Language::en, "batteries", "battery"},
        {Language::en, "radar/sonar boxes", "radar sonar box"},
        {Language::en, "Airbus", "airbus"},
        {Language::en, "bass", "bass"},
        {Language::en, "gas", "gas"},
        {Language::en, "-/", "-/"},
        {Language::en, "", ""},
    };
    for (const Case& c : cases) {
        INFO(c.surface);
        CHECK(link_form(c.language, c.surface) == c.expected);
    }
}

TEST_CASE("Katakana is near where one letter differs, and only from four letters on") {
    struct Case {
        const char *a, *b;
        bool expected;
    };
    const Case cases[] = {
        {"ヘグゼス", "ヘグセス", true},
        {"コラボレイテイブ", "コラボレテイブ", true},
        {"シエインバウム", "シエインバム", true},
        {"ストライク", "ストライカ", true},
        {"ストライク", "ストライク", true},
        {"ヘグゼス", "ヘケセス", false},
        {"イラン", "イラク", false},
        {"イラ", "イラク", false},
        {"ストライク機", "ストライカ機", false},
        {"ストライク", "トライカ", false},
        {"", "", false},
        {"abcd", "abce", false},
    };
    for (const Case& c : cases) {
        INFO(c.a << " / " << c.b);
        CHECK(are_near_katakana(c.a, c.b) == c.expected);
        CHECK(are_near_katakana(c.b, c.a) == c.expected);
    }
}

TEST_CASE("Heads, short forms and readings") {
    struct Case {
        const char *a, *b;
        bool head, short_form;
    };
    const Case cases[] = {
        {"協働型戦闘機", "無人戦闘機", true, false},
        {"特殊作戦部隊", "地位協定", false, false},
        {"軍事力の行使に関する承認", "戦争権限法", false, false},
        {"防空システム", "AIシステム", true, false},
        {"通信システム", "システム", true, false},
        {"コミュニケーション", "オペレーション", false, false},
        {"バトル・ステーション", "宇宙ステーション", true, false},
        {"国防総省", "国防省", false, true},
        {"国土安全保障", "国土安全保障省", false, true},
        {"国土", "国土省", false, false},
        {"対潜水艦戦", "対潜戦", false, true},
        {"使うこと", "戦うこと", false, false},
        {"𠮟責", "叱責", false, false},
        {"艦", "艦", false, false},
        {"", "", false, false},
    };
    for (const Case& c : cases) {
        INFO(c.a << " / " << c.b);
        CHECK(share_head(c.a, c.b) == c.head);
        CHECK(share_head(c.b, c.a) == c.head);
        CHECK(is_short_form(c.a, c.b) == c.short_form);
        CHECK(is_short_form(c.b, c.a) == c.short_form);
    }
    CHECK(reading_words("コラボレイティブ・コンバット・エアクラフト") == 3);
    CHECK(reading_words("ビースト モード") == 2);
    CHECK(reading_words("・ビースト・") == 1);
    CHECK(reading_words("スタンダードミサイル型") == 0);
    CHECK(reading_words("CCA") == 0);
    CHECK(reading_words("") == 0);
}

TEST_CASE("Code points come back as the bytes they were") {
    for (const std::string& text :
         {std::string("𠮟る🛩️ A\0é", 15), std::string("\xFF\xE3\x81"), std::string("\xC0\x80\xED\xA0\x80"),
          std::string("\xF4\x90\x80\x80"), std::string()}) {
        CHECK(to_utf8(code_points(text)) == text);
    }
    CHECK(code_points("𠮟る").size() == 2);
    CHECK(code_points("\xED\xA0\x80").size() == 3);
}
