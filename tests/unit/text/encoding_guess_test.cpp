// SPDX-License-Identifier: Apache-2.0
// Telling CP932, EUC-JP and damaged UTF-8 apart, also on a few characters. Bytes are octal: a hexadecimal escape would
// swallow the letters behind it.
#include "libalign/core/error.hpp"
#include "libalign/text/encoding.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace yakugo;
using namespace yakugo::text;

namespace {

struct Case {
    std::string bytes;
    Encoding encoding;
    std::string text;
};

void check_guesses(const std::vector<Case>& cases) {
    for (const Case& c : cases) {
        INFO(c.text);
        const Decoded decoded = decode(c.bytes, "x.txt");
        CHECK(name(decoded.encoding) == name(c.encoding));
        CHECK(decoded.text == c.text);
        CHECK(decoded.guessed);
        CHECK(decoded.diagnostics.empty());
    }
}

}  // namespace

TEST_CASE("CP932 is told from its bytes") {
    check_guesses({
        {"\203e\203X\203g", Encoding::cp932, "テスト"},
        {"\212\277\216\232", Encoding::cp932, "漢字"},
        {"\202\314", Encoding::cp932, "の"},
        {"\202\240", Encoding::cp932, "あ"},
        {"\203A\203\201\203\212\203J\215\221\226h\221\215\217\310", Encoding::cp932, "アメリカ国防総省"},
        {"F-35\202\314\224\362\215s\216\216\214\261", Encoding::cp932, "F-35の飛行試験"},
        {"\225\304\212C\214R\201A\212\315\222\370\202\360\221\235\213\255", Encoding::cp932, "米海軍、艦艇を増強"},
        {"\201i\216\312\220^\201F\225\304\213\363\214R\201j", Encoding::cp932, "（写真：米空軍）"},
        {"\214\352", Encoding::cp932, "語"},
        {"\347S\347O", Encoding::cp932, "躊躇"},
        {"AI\223\213\215\332\202\314\226\263\220l\213@", Encoding::cp932, "AI搭載の無人機"},
        {"\203r\201[\203X\203g\203\202\201[\203h", Encoding::cp932, "ビーストモード"},
        {"1,300\211\255\211~\201`", Encoding::cp932, "1,300億円～"},
        {"\223\214\213\236\223s\215`\213\346", Encoding::cp932, "東京都港区"},
        {"\213\363\225\352\201u\203W\203F\203\211\203\213\203h\201ER\201E\203t\203H\201["
         "\203h\201v\202\252\217A\226\360\202\265\202\275\201B",
         Encoding::cp932, "空母「ジェラルド・R・フォード」が就役した。"},
        {"\303\275\304", Encoding::cp932, "ﾃｽﾄ"},
        {"\315\330\272\314\337\300\260\267\254\330\261", Encoding::cp932, "ﾍﾘｺﾌﾟﾀｰｷｬﾘｱ"},
        {"\303\336\260\300\315\336\260\275 \202\315 \266\300\266\305", Encoding::cp932, "ﾃﾞｰﾀﾍﾞｰｽ は ｶﾀｶﾅ"},
        {"\207@\207A\207\212\356\340", Encoding::cp932, "①②㈱髙"},
        {"\225\134\216\246\134\203\134", Encoding::cp932, "表示\\ソ"},
        {"\202e\202s\202n", Encoding::cp932, "ＦＴＯ"},
    });
}

TEST_CASE("EUC-JP is told from its bytes") {
    check_guesses({
        {"\245\306\245\271\245\310", Encoding::euc_jp, "テスト"},
        {"\264\301\273\372", Encoding::euc_jp, "漢字"},
        {"\244\316", Encoding::euc_jp, "の"},
        {"\244\242", Encoding::euc_jp, "あ"},
        {"\245\242\245\341\245\352\245\253\271\361\313\311\301\355\276\312", Encoding::euc_jp, "アメリカ国防総省"},
        {"F-35\244\316\310\364\271\324\273\356\270\263", Encoding::euc_jp, "F-35の飛行試験"},
        {"\312\306\263\244\267\263\241\242\264\317\304\372\244\362\301\375\266\257", Encoding::euc_jp,
         "米海軍、艦艇を増強"},
        {"\241\312\274\314\277\277\241\247\312\306\266\365\267\263\241\313", Encoding::euc_jp, "（写真：米空軍）"},
        {"\270\354", Encoding::euc_jp, "語"},
        {"\355\264\355\260", Encoding::euc_jp, "躊躇"},
        {"AI\305\353\272\334\244\316\314\265\277\315\265\241", Encoding::euc_jp, "AI搭載の無人機"},
        {"\245\323\241\274\245\271\245\310\245\342\241\274\245\311", Encoding::euc_jp, "ビーストモード"},
        {"1,300\262\257\261\337\241\301", Encoding::euc_jp, "1,300億円～"},
        {"\305\354\265\376\305\324\271\301\266\350", Encoding::euc_jp, "東京都港区"},
        {"\266\365\312\354\241\326\245\270\245\247\245\351\245\353\245\311\241\246R\241\246\245\325\245\251\241\274\245"
         "\311\241\327\244\254\275\242\314\362\244\267\244\277\241\243",
         Encoding::euc_jp, "空母「ジェラルド・R・フォード」が就役した。"},
        {"\315\336\273\337", Encoding::euc_jp, "抑止"},
        {"\216\303\216\275\216\304\244\316", Encoding::euc_jp, "ﾃｽﾄの"},
    });
}

TEST_CASE("UTF-8 with broken bytes stays UTF-8") {
    struct Broken {
        const char* bytes;
        const char* text;
        std::vector<std::size_t> offsets;
    };
    const Broken cases[] = {
        {"米海軍の\xE7\xA9 \n空母", "米海軍の\xEF\xBF\xBD \n空母", {12}},
        {"\xFF米", "\xEF\xBF\xBD米", {0}},
        {"空母が\xF0\xA0\xAE", "空母が\xEF\xBF\xBD", {9}},
        {"𠮟\xC0\xAF😀", "𠮟\xEF\xBF\xBD\xEF\xBF\xBD😀", {4, 5}},
        // CP1252 and Latin-1 in English text are no Japanese
        {"don\222t", "don\xEF\xBF\xBDt", {3}},
        {"S\351bastien said \223Hello\224.",
         "S\xEF\xBF\xBD"
         "bastien said \xEF\xBF\xBDHello\xEF\xBF\xBD.",
         {1, 15, 21}},
        {"a \243"
         "1.3bn deal",
         "a \xEF\xBF\xBD"
         "1.3bn deal",
         {2}},
        {"caf\351", "caf\xEF\xBF\xBD", {3}},
    };
    for (const Broken& c : cases) {
        INFO(c.text);
        const Decoded decoded = decode(c.bytes, "x.txt");
        CHECK(name(decoded.encoding) == "UTF-8");
        CHECK(decoded.text == c.text);
        CHECK(decoded.guessed);
        std::vector<std::size_t> offsets;
        for (const Diagnostic& diagnostic : decoded.diagnostics) offsets.push_back(diagnostic.byte);
        CHECK(offsets == c.offsets);
    }
}

TEST_CASE("UTF-16 without a byte order mark shows by its NUL bytes") {
    const auto utf16 = [](std::u16string_view text, bool little) {
        std::string bytes;
        for (const char16_t unit : text) {
            const char high = static_cast<char>(unit >> 8);
            const char low = static_cast<char>(unit & 0xFF);
            bytes += little ? low : high;
            bytes += little ? high : low;
        }
        return bytes;
    };
    struct Wide {
        std::u16string_view text;
        std::string expected;
    };
    const Wide cases[] = {{u"A", "A"},
                          {u"Beast mode", "Beast mode"},
                          {u"ビーストモード\r\n二行目", "ビーストモード\n二行目"},
                          {u"𠮟る 😀", "𠮟る 😀"},
                          {u"1\n", "1\n"}};
    for (const Wide& c : cases) {
        for (const bool little : {true, false}) {
            INFO(c.expected << (little ? " LE" : " BE"));
            const Decoded decoded = decode(utf16(c.text, little), "x.txt");
            CHECK(name(decoded.encoding) == (little ? "UTF-16LE" : "UTF-16BE"));
            CHECK(decoded.text == c.expected);
            CHECK(decoded.guessed);
        }
    }
}

TEST_CASE("bytes that are no text are refused with the offset") {
    using namespace std::string_literals;
    struct Refused {
        std::string bytes;
        std::string message;
    };
    const Refused cases[] = {
        {"hello\0world"s, "a.bin: is not a text file (NUL byte at offset 5)"},
        {"ab\0cd"s, "a.bin: is not a text file (NUL byte at offset 2)"},
        {"\0"s, "a.bin: is not a text file (NUL byte at offset 0)"},
        {"空母\0空母"s, "a.bin: is not a text file (NUL byte at offset 6)"},
        {"\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\2\0"s, "a.bin: is not a text file (NUL byte at offset 8)"},
        {std::string(64, '\0'), "a.bin: is not a text file (NUL byte at offset 0)"},
        {"\1\2\3"s, "a.bin: is not a text file (3 control bytes, the first, 0x01, at offset 0)"},
        {"\xFF\xFE"
         "A\0\0\0"s,
         "a.bin: is not a text file (U+0000 in UTF-16)"},
        {std::string(3000, '\xFF'), "a.bin: is not a text file (3000 undecodable sequences as UTF-8)"},
    };
    for (const Refused& c : cases) {
        INFO(c.message);
        try {
            decode(c.bytes, "a.bin");
            FAIL("accepted");
        } catch (const InputError& error) {
            CHECK(error.what() == c.message);
        }
    }
}
