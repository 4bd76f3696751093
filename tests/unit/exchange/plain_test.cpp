// SPDX-License-Identifier: Apache-2.0
// Cleaning, dates, numbers, addresses.
#include "glossary/exchange/plain.hpp"

#include "glossary/exchange/losses.hpp"
#include "libalign/markup/utf8.hpp"

#include <catch2/catch.hpp>

#include <limits>

using namespace yakugo;
using namespace yakugo::exchange;
using namespace std::string_literals;

TEST_CASE("the cleaner keeps, joins or folds blanks") {
    struct Case {
        const char* name;
        std::string given, text, line, term;
        std::size_t dropped;
    };
    const Case cases[] = {
        {"empty", "", "", "", "", 0},
        {"only blanks", " \t\u3000\r\n", "", "", "", 0},
        {"Japanese", "協働型戦闘機", "協働型戦闘機", "協働型戦闘機", "協働型戦闘機", 0},
        {"two spaces", "a  b", "a  b", "a  b", "a b", 0},
        {"ideographic space", "𠮟\u3000る", "𠮟\u3000る", "𠮟\u3000る", "𠮟\u3000る", 0},
        {"line break with indent", "a \r\n  b", "a \r\n  b", "a b", "a b", 0},
        {"tab", "a\tb", "a\tb", "a b", "a b", 0},
        {"VT is a break", "a\vb", "a b", "a b", "a b", 0},
        {"control at the end", " a\x02 ", "a", "a", "a", 1},
        {"control between blanks", "a \x02 b", "a  b", "a  b", "a b", 1},
        {"NUL", "a\0b"s, "ab", "ab", "ab", 1},
        {"stray bytes",
         "\x80"
         "a\xE3\x81",
         "a", "a", "a", 3},
        {"emoji sequence", "👩‍🚀", "👩‍🚀", "👩‍🚀", "👩‍🚀", 0},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        Cleaner text, line, term;
        CHECK(text.text(c.given) == c.text);
        CHECK(line.line(c.given) == c.line);
        CHECK(term.term(c.given) == c.term);
        CHECK(text.dropped() == c.dropped);
        CHECK(line.dropped() == c.dropped);
        CHECK(term.dropped() == c.dropped);
    }
}

TEST_CASE("code points are read at the bounds of each length, and nothing else is one") {
    struct Case {
        const char* name;
        std::string bytes;
        std::optional<char32_t> expected;
    };
    const Case cases[] = {
        {"U+0000", "\0"s, 0},
        {"U+007F", "\x7F", 0x7F},
        {"U+0080", "\xC2\x80", 0x80},
        {"U+07FF", "\xDF\xBF", 0x7FF},
        {"U+0800", "\xE0\xA0\x80", 0x800},
        {"U+D7FF", "\xED\x9F\xBF", 0xD7FF},
        {"U+D800", "\xED\xA0\x80", std::nullopt},
        {"U+DFFF", "\xED\xBF\xBF", std::nullopt},
        {"U+E000", "\xEE\x80\x80", 0xE000},
        {"U+FFFF", "\xEF\xBF\xBF", 0xFFFF},
        {"U+10000", "\xF0\x90\x80\x80", 0x10000},
        {"U+20B9F", "𠮟", 0x20B9F},
        {"U+10FFFF", "\xF4\x8F\xBF\xBF", 0x10FFFF},
        {"U+110000", "\xF4\x90\x80\x80", std::nullopt},
        {"overlong of two", "\xC1\xBF", std::nullopt},
        {"overlong of three", "\xE0\x9F\xBF", std::nullopt},
        {"overlong of four", "\xF0\x8F\xBF\xBF", std::nullopt},
        {"continuation alone", "\xBF", std::nullopt},
        {"cut", "\xE5\x86", std::nullopt},
        {"broken by ASCII", "\xE5\x41\x80", std::nullopt},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        std::size_t at = 0;
        CHECK(markup::read_code_point(c.bytes, at) == c.expected);
        CHECK(at == (c.expected ? c.bytes.size() : 1));
    }
}

TEST_CASE("dates are days of the calendar or nothing") {
    struct Case {
        const char* utc;
        std::optional<std::string> day, time;
    };
    const Case cases[] = {
        {"2026-05-08T09:30:00Z", "2026-05-08", "20260508T093000Z"},
        {"2024-02-29T23:59:59Z", "2024-02-29", "20240229T235959Z"},
        {"2000-02-29T00:00:00Z", "2000-02-29", "20000229T000000Z"},
        {"2026-05-08", "2026-05-08", std::nullopt},
        {"2026-05-08T24:00:00Z", "2026-05-08", std::nullopt},
        {"2026-05-08T09:30:00+09:00", "2026-05-08", std::nullopt},
        {"2026-02-29T00:00:00Z", std::nullopt, std::nullopt},
        {"1900-02-29T00:00:00Z", std::nullopt, std::nullopt},
        {"2026-00-10", std::nullopt, std::nullopt},
        {"2026-13-10", std::nullopt, std::nullopt},
        {"2026-04-31", std::nullopt, std::nullopt},
        {"2026-04-00", std::nullopt, std::nullopt},
        {"0000-01-01", std::nullopt, std::nullopt},
        {"2026-05-08 09:30:00", std::nullopt, std::nullopt},
        {"2026年5月8日", std::nullopt, std::nullopt},
        {"2026-5-8", std::nullopt, std::nullopt},
        {"", std::nullopt, std::nullopt},
    };
    for (const Case& c : cases) {
        INFO(c.utc);
        CHECK(calendar_day(c.utc) == c.day);
        CHECK(compact_time(c.utc) == c.time);
    }
}

TEST_CASE("numbers have two digits and are probabilities") {
    const double infinity = std::numeric_limits<double>::infinity();
    CHECK(two_digits(0.93) == "0.93");
    CHECK(two_digits(0) == "0.00");
    CHECK(two_digits(1) == "1.00");
    CHECK(two_digits(0.999) == "1.00");
    CHECK(two_digits(-0.5) == "0.00");
    CHECK(two_digits(infinity) == "1.00");
    CHECK(two_digits(-infinity) == "0.00");
    CHECK(two_digits(std::numeric_limits<double>::quiet_NaN()) == "0.00");
}

TEST_CASE("addresses are http or https, and spelled as RFC 3986 wants") {
    struct Case {
        const char* url;
        std::optional<std::string> expected;
    };
    const Case cases[] = {
        {"https://example.org/a-b_c?d=1&e=2#f", "https://example.org/a-b_c?d=1&e=2#f"},
        {"http://example.org", "http://example.org"},
        {"HTTPS://Example.org/A", "https://Example.org/A"},
        {"https://example.org/弁", "https://example.org/%E5%BC%81"},
        {"https://example.org/%E5%BC%81", "https://example.org/%E5%BC%81"},
        {"https://example.org/100%", "https://example.org/100%25"},
        {"https://example.org/%zz", "https://example.org/%25zz"},
        {"https://example.org/a b\"<>[]\\", "https://example.org/a%20b%22%3C%3E%5B%5D%5C"},
        {"https://example.org/#a#b", "https://example.org/#a%23b"},
        {"https://example.org/\xFF", "https://example.org/%FF"},
        {"http://", std::nullopt},
        {"https:/example.org", std::nullopt},
        {"www.example.org", std::nullopt},
        {"ftp://example.org/", std::nullopt},
        {"javascript:alert(1)", std::nullopt},
        {"file:///etc/passwd", std::nullopt},
        {"", std::nullopt},
    };
    for (const Case& c : cases) {
        INFO(c.url);
        CHECK(web_address(c.url) == c.expected);
    }
}

TEST_CASE("a report line counts in the singular and the plural, and says nothing of nothing") {
    Report report;
    leave_out(report, "CSV", 0, "post", "posts");
    leave_out(report, "CSV", 1, "post", "posts");
    leave_out(report, "TMX", 41, "post", "posts");
    CHECK(report.left_out == std::vector<std::string>{"CSV: 1 post left out", "TMX: 41 posts left out"});
}

TEST_CASE("what is lost is counted in the words of one vocabulary") {
    Losses losses;
    for (int i = 0; i < 2; ++i)
        for (const char* name : {"status", "customerSubset", "partOfSpeech", "evidence", "Approval status"})
            losses.field(name);
    losses.count("entry without terms", "entries without terms");
    losses.count("further term");
    losses.count("further term");
    losses.count("term in another language", "terms in other languages", 0);
    Report report;
    losses.tell(report, "CSV");
    CHECK(report.left_out ==
          std::vector<std::string>{"CSV: 2 fields \"Approval status\" left out", "CSV: 2 customers left out",
                                   "CSV: 1 entry without terms left out", "CSV: 2 lists of evidence left out",
                                   "CSV: 2 further terms left out", "CSV: 2 parts of speech left out",
                                   "CSV: 2 statuses left out"});
    CHECK(plural_of("crossReference", 1) == "cross reference");
    CHECK(plural_of("備考欄", 1) == "field \"備考欄\"");
}
