// SPDX-License-Identifier: Apache-2.0
// The normalisation profiles, and the way back to the original bytes.
#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"

#include <catch2/catch.hpp>

#include <random>
#include <string>

using namespace yakugo;
using namespace yakugo::text;

namespace {

/// The original text of the first `part` in the normal form.
std::string original_of(std::string_view text, Profile profile, std::string_view part) {
    const Normalized form = normalize(text, profile);
    const std::size_t at = form.text().find(part);
    if (at == std::string::npos) return "not found in " + form.text();
    return std::string(slice(text, form.original({at, at + part.size()})));
}

}  // namespace

TEST_CASE("each profile folds what it names") {
    struct Case {
        Profile profile;
        std::string text;
        std::string expected;
    };
    const Case cases[] = {
        {Profile::nfkc, "", ""},
        {Profile::nfkc, "ｶﾞｽﾞﾌﾟｱ", "ガズプア"},
        {Profile::nfkc, "か\u3099は\u309A", "がぱ"},
        {Profile::nfkc, "ＦＴＯ　１２", "FTO 12"},
        {Profile::nfkc, "a \t\n\u00A0\u3000b", "a b"},
        {Profile::nfkc, "  端  ", " 端 "},
        {Profile::nfkc, "①㈱㌔", "1(株)キロ"},
        {Profile::nfkc, "𠮟😀", "𠮟😀"},
        {Profile::nfkc, "e\u0301 É", "é É"},
        {Profile::nfkc, "“F–35”・〜", "“F–35”・〜"},
        {Profile::match_ja, "ジェラルド･R•フォード·号", "ジェラルド・R・フォード・号"},
        {Profile::match_ja, "F‐35–A—−－", "F-35-A---"},
        {Profile::match_ja, "長い〜ーー～", "長い~ーー~"},
        {Profile::match_ja, "ジャン＝ポール=サルトル", "ジャン・ポール・サルトル"},
        {Profile::match_ja, "ジャン゠ポール", "ジャン・ポール"},
        {Profile::match_ja, "a=b x=ア ア=x =ア ア= ア==ア", "a=b x=ア ア=x =ア ア= ア==ア"},
        {Profile::match_ja, "葛\U000E0100飾 ビー\u00ADスト\u200B", "葛飾 ビースト"},
        {Profile::match_ja, "Case", "Case"},
        {Profile::match_en, "Sébastien ŁOWMIAŃSKI", "sebastien lowmianski"},
        {Profile::match_en, "Straße Æsir Øst Þór", "strasse aesir ost thor"},
        {Profile::match_en, "S\u0323e\u0301", "se"},
        {Profile::match_en, "İIıi", "iiii"},
        {Profile::match_en, "“don’t” ‘x’ ´", "\"don't\" 'x' '"},
        {Profile::match_en, "F–35 — x−y", "f-35 - x-y"},
        {Profile::match_en, "ＦＴＯ　Ａ", "fto a"},
        {Profile::match_en, "ﬁne soft\u00ADhyphen", "fine softhyphen"},
        {Profile::match_en, "ガド が", "ガド が"},
    };
    for (const Case& c : cases) {
        INFO(c.text);
        CHECK(normalized(c.text, c.profile) == c.expected);
        CHECK(normalize(c.text, c.profile).text() == c.expected);
    }
}

TEST_CASE("what is found in the normal form is shown in the original") {
    struct Case {
        Profile profile;
        std::string text;
        std::string part;
        std::string expected;
    };
    const Case cases[] = {
        {Profile::nfkc, "ｱｶﾞｱ", "ガ", "ｶﾞ"},
        {Profile::nfkc, "か\u3099か", "が", "か\u3099"},
        {Profile::nfkc, "x　 　y", " ", "　 　"},
        {Profile::nfkc, "㌔㍍", "ロメ", "㌔㍍"},
        {Profile::match_ja, "米𠮟ＦＴＯ、", "FTO", "ＦＴＯ"},
        {Profile::match_ja, "ジャン＝ポール", "ン・ポ", "ン＝ポ"},
        {Profile::match_ja, "ビー\u200Bスト", "ビースト", "ビー\u200Bスト"},
        {Profile::match_en, "The Łódź plan", "lodz", "Łódź"},
        {Profile::match_en, "a æ b", "e", "æ"},
        {Profile::match_en, "cafe\u0301s", "cafe", "cafe\u0301"},
    };
    for (const Case& c : cases) {
        INFO(c.text);
        CHECK(original_of(c.text, c.profile, c.part) == c.expected);
    }
}

TEST_CASE("empty ranges map to a place, the last one to the end") {
    const Normalized form = normalize("ｶﾞ。", Profile::nfkc);
    REQUIRE(form.text() == "ガ。");
    CHECK(form.original({0, 0}) == ByteRange{0, 0});
    CHECK(form.original({3, 3}) == ByteRange{6, 6});
    CHECK(form.original({6, 6}) == ByteRange{9, 9});
    CHECK(normalize("", Profile::nfkc).original({0, 0}) == ByteRange{0, 0});
}

TEST_CASE("each byte maps inside the text, in order") {
    std::string marks = "a";
    for (int i = 0; i < 2000; ++i) marks += i % 2 == 0 ? "\u0301" : "\u0323";
    for (const std::string& text :
         {std::string("ｶﾞＡ㍿か\u3099 　x=😀‼…Łﬃ"), marks, std::string("\u0301\u3099\uFDFA")}) {
        for (const Profile profile : {Profile::nfkc, Profile::match_ja, Profile::match_en}) {
            const Normalized form = normalize(text, profile);
            CHECK(is_valid_utf8(form.text()));
            ByteRange last;
            for (std::size_t i = 0; i < form.text().size(); ++i) {
                const ByteRange original = form.original({i, i + 1});
                CHECK(original.begin >= last.begin);
                CHECK(original.end >= last.end);
                CHECK(original.end <= text.size());
                CHECK_FALSE(original.empty());
                last = original;
            }
        }
    }
}

TEST_CASE("a run of plain characters is what its characters are one by one") {
    // A zero-width space, which is left out, behind each character takes every run apart. No character here is one with its neighbour.
    constexpr std::u32string_view kCharacters = U"aZ0 =.・アーかが国々〆、。（）…–~　é“㈱𠮟😀\n";
    constexpr unsigned kSeed = 20261126;
    INFO("seed " << kSeed);
    std::mt19937 random(kSeed);
    for (int round = 0; round < 3000; ++round) {
        std::string text, apart;
        for (std::size_t i = random() % 16; i > 0; --i) {
            const char32_t c = kCharacters[random() % kCharacters.size()];
            append(text, c);
            append(apart, c);
            apart += "\u200B";
        }
        for (const Profile profile : {Profile::match_ja, Profile::match_en}) {
            INFO(text);
            const Normalized form = normalize(text, profile), slow = normalize(apart, profile);
            REQUIRE(form.text() == slow.text());
            CHECK(normalized(text, profile) == form.text());
            for (std::size_t i = 0; i < form.text().size(); ++i) {
                std::string expected(slice(apart, slow.original({i, i + 1})));
                for (std::size_t at = expected.find("\u200B"); at != std::string::npos; at = expected.find("\u200B"))
                    expected.erase(at, std::string_view("\u200B").size());
                CHECK(slice(text, form.original({i, i + 1})) == expected);
            }
        }
    }
}
