// SPDX-License-Identifier: Apache-2.0
// Decoding where the encoding is known or says so itself: characters, line ends, diagnostics.
#include "libalign/text/encoding.hpp"
#include "libalign/text/unicode.hpp"

#include <catch2/catch.hpp>

#include <random>
#include <string>

using namespace yakugo;
using namespace yakugo::text;
using namespace std::string_literals;

namespace {

struct Found {
    std::size_t line = 0;
    std::size_t byte = 0;
    friend bool operator==(const Found&, const Found&) = default;
    friend std::ostream& operator<<(std::ostream& out, const Found& found) {
        return out << found.line << '@' << found.byte;
    }
};

std::vector<Found> found_in(const Decoded& decoded) {
    std::vector<Found> found;
    for (const Diagnostic& diagnostic : decoded.diagnostics) found.push_back({diagnostic.where.line, diagnostic.byte});
    return found;
}

}  // namespace

TEST_CASE("an encoding that says itself is no guess") {
    struct Case {
        const char* name;
        std::string bytes;
        Encoding encoding;
        std::string text;
    };
    const Case cases[] = {
        {"empty", "", Encoding::utf8, ""},
        {"ASCII", "plain\n", Encoding::utf8, "plain\n"},
        {"UTF-8", "𠮟る😀\n", Encoding::utf8, "𠮟る😀\n"},
        {"UTF-8 BOM", "\xEF\xBB\xBFの", Encoding::utf8, "の"},
        {"UTF-8 BOM only", "\xEF\xBB\xBF", Encoding::utf8, ""},
        {"UTF-16LE BOM", "\xFF\xFE\xC6\x30\x42\xD8\x9F\xDF"s, Encoding::utf16le, "テ𠮟"},
        {"UTF-16BE BOM", "\xFE\xFF\x30\xC6\xD8\x42\xDF\x9F"s, Encoding::utf16be, "テ𠮟"},
        {"UTF-16LE BOM only", "\xFF\xFE", Encoding::utf16le, ""},
        {"ISO-2022-JP", "\x1B$B4A;z\x1B(B abc", Encoding::iso2022jp, "漢字 abc"},
        {"JIS X 0201 Roman", "\x1B$@$N\x1B(J\\1", Encoding::iso2022jp, "の¥1"},
        {"half-width kana", "\x1B(I1C\x1B(B", Encoding::iso2022jp, "ｱﾃ"},
        {"ANSI colour is no ISO-2022-JP", "\x1B[1mbold\x1B[0m", Encoding::utf8, "\x1B[1mbold\x1B[0m"},
        {"CR LF and CR", "一\r\n二\r三\n\r\n四\r", Encoding::utf8, "一\n二\n三\n\n四\n"},
        {"a few controls", "空母\x0B\x07が長い航海に出た。", Encoding::utf8, "空母\x0B\x07が長い航海に出た。"},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        const Decoded decoded = decode(c.bytes, "x.txt");
        CHECK(name(decoded.encoding) == name(c.encoding));
        CHECK(decoded.text == c.text);
        CHECK_FALSE(decoded.guessed);
        CHECK(decoded.diagnostics.empty());
    }
}

TEST_CASE("Windows decides what the shared signs are") {
    struct Case {
        std::string bytes;
        Encoding encoding;
        std::string text;
    };
    const Case cases[] = {
        {"\x5C\x7E\x81\x60\x81\x61\x81\x7C\x81\x91\x81\x92\x81\xCA\x81\x5C", Encoding::cp932, "\\~～∥－￠￡￢―"},
        {"\x87\x40\x87\x8A\xED\x40\xFA\x40\xFB\xFC", Encoding::cp932, "①㈱纊ⅰ髙"},
        {"\xF0\x40", Encoding::cp932, "\xEE\x80\x80"},
        {"\x5C\xA1\xC1\xA1\xC2\xA1\xDD\xA1\xBD\xAD\xA1\x8E\xB1\x8F\xB0\xA1", Encoding::euc_jp, "\\～∥－―①ｱ丂"},
        {"\x1B$B!A!]-!\x1B(B\\", Encoding::iso2022jp, "～－①\\"},
        {"\x1B$(D0!\x1B(B", Encoding::iso2022jp, "丂"},
    };
    for (const Case& c : cases) {
        INFO(c.text);
        const Decoded decoded = decode_as(c.bytes, c.encoding, "x.txt");
        CHECK(decoded.text == c.text);
        CHECK(decoded.diagnostics.empty());
        CHECK_FALSE(decoded.guessed);
    }
}

TEST_CASE("a broken sequence costs its own bytes and is reported where it stands") {
    struct Case {
        const char* name;
        std::string bytes;
        Encoding encoding;
        std::string text;  // with * for U+FFFD
        std::vector<Found> found;
    };
    const Case cases[] = {
        {"UTF-8 after CR LF", "一\r\n二\xFF三\rx\xE4\xB8\n", Encoding::utf8, "一\n二*三\nx*\n", {{2, 8}, {3, 14}}},
        {"UTF-8 after BOM", "\xEF\xBB\xBFx\x80", Encoding::utf8, "x*", {{1, 4}}},
        {"UTF-8 surrogate", "\xED\xA0\x80", Encoding::utf8, "***", {{1, 0}, {1, 1}, {1, 2}}},
        {"UTF-8 beyond U+10FFFF",
         "\xF4\x90\x80\x80"
         "a",
         Encoding::utf8,
         "****a",
         {{1, 0}, {1, 1}, {1, 2}, {1, 3}}},
        {"CP932 lead at the end", "\x8A\xBF\x8E", Encoding::cp932, "漢*", {{1, 2}}},
        {"CP932 lead before LF", "\x8A\xBF\x8E\n\x8A\xBF", Encoding::cp932, "漢*\n漢", {{1, 2}}},
        {"CP932 bad bytes",
         "a\xA0\n\xFD"
         "b\x80",
         Encoding::cp932,
         "a*\n*b*",
         {{1, 1}, {2, 3}, {2, 5}}},
        {"EUC-JP lead before ASCII",
         "\xB4\xC1\xBB"
         "a\n\xB4\xC1",
         Encoding::euc_jp,
         "漢*a\n漢",
         {{1, 2}}},
        {"EUC-JP lead at the end", "\xB4\xC1\xBB", Encoding::euc_jp, "漢*", {{1, 2}}},
        {"UTF-16 odd byte",
         "\xFF\xFE"
         "A\0\n\0B"s,
         Encoding::utf16le,
         "A\n*",
         {{2, 6}}},
        {"UTF-16 lone lead", "\xD8\x42\0A"s, Encoding::utf16be, "*A", {{1, 0}}},
        {"UTF-16 lone trail", "\0A\xDF\x9F\0B"s, Encoding::utf16be, "A*B", {{1, 2}}},
        {"ISO-2022-JP half a character", "\x1B$B4A;\x1B(Ba", Encoding::iso2022jp, "漢*a", {{1, 5}}},
        {"ISO-2022-JP unknown escape", "a\n\x1B(Zb", Encoding::iso2022jp, "a\n*(Zb", {{2, 2}}},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        const Decoded decoded = decode_as(c.bytes, c.encoding, "dir/x.txt");
        std::string expected;
        for (const char letter : c.text) expected += letter == '*' ? "\xEF\xBF\xBD" : std::string(1, letter);
        CHECK(decoded.text == expected);
        CHECK(found_in(decoded) == c.found);
        for (const Diagnostic& diagnostic : decoded.diagnostics) CHECK(diagnostic.where.file == "dir/x.txt");
    }
}

TEST_CASE("a diagnostic names bytes, offset and encoding") {
    const Decoded decoded = decode_as("一\n\xE4\xB8.", Encoding::utf8, "a.txt");
    REQUIRE(decoded.diagnostics.size() == 1);
    CHECK(describe(decoded.diagnostics[0]) ==
          "a.txt:2: warning: bytes E4 B8 at offset 4 are no UTF-8; U+FFFD stands in their place");
}

TEST_CASE("diagnostics end at a thousand and a count") {
    std::string bytes;
    for (int i = 0; i < 1500; ++i) bytes += "空母\xFF\n";
    const Decoded decoded = decode(bytes, "x.txt");
    REQUIRE(decoded.diagnostics.size() == 1001);
    CHECK(decoded.diagnostics[999].where.line == 1000);
    CHECK(decoded.diagnostics[1000].message == "500 more undecodable sequences");
    CHECK(count_code_points(decoded.text) == 4 * 1500);
}

TEST_CASE("long legacy text decodes across buffer borders") {
    std::string bytes;
    std::string text;
    for (int i = 0; i < 5000; ++i) {
        bytes +=
            "\x8A\xBF"
            "a";  // 漢a in CP932
        text += "漢a";
    }
    CHECK(decode(bytes, "x.txt").text == text);
    CHECK(decode(bytes, "x.txt").encoding == Encoding::cp932);
    std::string wide =
        "\xFE\xFF"
        "\0x"s;
    for (int i = 0; i < 5000; ++i) wide += "\xD8\x42\xDF\x9F";
    const Decoded decoded = decode(wide, "x.txt");
    CHECK(decoded.text.size() == 1 + 4 * 5000);
    CHECK(decoded.diagnostics.empty());
}

TEST_CASE("any bytes give valid UTF-8 or an InputError") {
    constexpr unsigned kSeed = 20240611;
    INFO("seed " << kSeed);
    std::mt19937 random(kSeed);
    const std::string alphabet =
        "\x1B$B(JI@Aa\n\r \x81\x8A\x8E\x8F\xA1\xA4\xBF\xC2\xCE\xD8\xDF\xE3\xED\xF0\xF4\xFE\xFF";
    for (int round = 0; round < 3000; ++round) {
        std::string bytes;
        for (std::size_t length = random() % 40; length > 0; --length) bytes += alphabet[random() % alphabet.size()];
        for (const Encoding encoding : {Encoding::utf8, Encoding::utf16le, Encoding::utf16be, Encoding::cp932,
                                        Encoding::euc_jp, Encoding::iso2022jp}) {
            const Decoded decoded = decode_as(bytes, encoding, "x");
            CHECK(is_valid_utf8(decoded.text));
            CHECK(decoded.text.find('\r') == std::string::npos);
            std::size_t last = 0;
            for (const Diagnostic& diagnostic : decoded.diagnostics) {
                CHECK(diagnostic.byte >= last);
                CHECK(diagnostic.byte < bytes.size());
                last = diagnostic.byte;
            }
        }
        try {
            CHECK(is_valid_utf8(decode(bytes, "x").text));
        } catch (const InputError&) {  // control bytes
        }
    }
}
