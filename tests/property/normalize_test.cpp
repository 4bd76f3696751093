// SPDX-License-Identifier: Apache-2.0
// Normal forms of random text from all of Unicode, and of what is hard in it, lead back to the bytes they were made of.
#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"

#include <catch2/catch.hpp>

#include <random>
#include <string>
#include <vector>

using namespace yakugo;
using namespace yakugo::text;

namespace {

const std::vector<std::string>& hard_pieces() {
    static const std::vector<std::string> pieces = {"ｶﾞ",
                                                    "ﾊﾟ",
                                                    "ｳ",
                                                    "ﾞ",
                                                    "ﾟ",
                                                    "か\u3099",
                                                    "は\u309A",
                                                    "\u3099",
                                                    "\u309A",
                                                    "\u0301",
                                                    "e\u0301",
                                                    "é",
                                                    "\u0344",
                                                    "𠮟",
                                                    "𠮟\uFE0F",
                                                    "葛\U000E0100",
                                                    "👩\u200D🚀",
                                                    "👨\u200D👩\u200D👧",
                                                    "🏳\uFE0F\u200D🌈",
                                                    "\u200D",
                                                    "\u200B",
                                                    "\u00AD",
                                                    "ﬁ",
                                                    "㌔",
                                                    "㍻",
                                                    "Å",
                                                    "\u212B",
                                                    "ß",
                                                    "İ",
                                                    "i\u0307",
                                                    "\u1112\u1161\u11AB",
                                                    "한",
                                                    "\uFDFA",
                                                    "½",
                                                    "²",
                                                    "①",
                                                    "Ａ",
                                                    "　",
                                                    " ",
                                                    "\u00A0",
                                                    "\u2003",
                                                    "\n",
                                                    "\t",
                                                    "ー",
                                                    "-",
                                                    "—",
                                                    "–",
                                                    "〜",
                                                    "～",
                                                    "・",
                                                    "･",
                                                    "·",
                                                    "=",
                                                    "＝",
                                                    "ヴァ",
                                                    "“",
                                                    "’",
                                                    "\uFEFF",
                                                    "\uFFFD",
                                                    "\U0010FFFF",
                                                    "\uE000",
                                                    "a",
                                                    "Z",
                                                    "9",
                                                    "国"};
    return pieces;
}

std::string random_text(std::mt19937& random) {
    std::string text;
    for (std::size_t i = random() % 24; i > 0; --i) {
        if (random() % 3 != 0) {
            text += hard_pieces()[random() % hard_pieces().size()];
            continue;
        }
        char32_t c = random() % 2 == 0 ? random() % 0x3400 : random() % 0x110000;
        if (c >= 0xD800 && c < 0xE000) c = 0x3042;
        append(text, c);
    }
    return text;
}

}  // namespace

TEST_CASE("random text leads back from its normal form to whole characters, in order") {
    const unsigned seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 6000; ++round) {
        const std::string text = random_text(random);
        for (const Profile profile : {Profile::nfkc, Profile::match_ja, Profile::match_en}) {
            INFO(text);
            const Normalized form = normalize(text, profile);
            REQUIRE(is_valid_utf8(form.text()));
            REQUIRE(form.text() == normalized(text, profile));
            ByteRange last;
            for (std::size_t at = 0; at < form.text().size();) {
                const std::size_t from = at;
                next_code_point(form.text(), at);
                const ByteRange origin = form.original({from, at});
                REQUIRE(origin.end <= text.size());
                REQUIRE(!origin.empty());
                REQUIRE(origin.begin >= last.begin);
                REQUIRE(origin.end >= last.end);
                REQUIRE(is_valid_utf8(slice(text, origin)));
                last = origin;
            }
        }
    }
}

TEST_CASE("what a range of the normal form was made of has that normal form") {
    const unsigned seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 3000; ++round) {
        // Parted by letters that nothing joins: each part is normalised by itself.
        std::vector<std::string> parts(1 + random() % 5);
        std::string text;
        for (std::string& part : parts) {
            part = random_text(random);
            text += "国" + part + "防";
        }
        for (const Profile profile : {Profile::nfkc, Profile::match_ja, Profile::match_en}) {
            const Normalized form = normalize(text, profile);
            std::size_t at = 0;
            for (const std::string& part : parts) {
                INFO(text << " / " << part);
                const std::string expected = normalized("国" + part + "防", profile);
                REQUIRE(form.text().substr(at, expected.size()) == expected);
                const ByteRange origin = form.original({at, at + expected.size()});
                CHECK(normalized(slice(text, origin), profile) == expected);
                at += expected.size();
            }
        }
    }
}
