// SPDX-License-Identifier: Apache-2.0
// The wording of errors, half-open ranges and digests.
#include "libalign/core/byte_range.hpp"
#include "libalign/core/diagnostic.hpp"
#include "libalign/core/digest.hpp"
#include "libalign/core/error.hpp"
#include "libalign/core/id.hpp"
#include "libalign/core/printable.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <type_traits>

namespace {

using namespace yakugo;

TEST_CASE("a place is worded as far as it is known") {
    struct Case {
        const char* file;
        std::size_t line;
        const char* expected;
    };
    const Case cases[] = {
        {"訳.txt", 12, "訳.txt:12: 𠮟 is missing"},
        {"訳.txt", 0, "訳.txt: 𠮟 is missing"},
        {"", 0, "𠮟 is missing"},
        {"", 7, "𠮟 is missing"},
    };
    for (const Case& c : cases) {
        INFO(c.file << " line " << c.line);
        CHECK(describe(Location{c.file, c.line}, "𠮟 is missing") == c.expected);
        CHECK(std::string(InputError({c.file, c.line}, "𠮟 is missing").what()) == c.expected);
    }
    const StoreError error(Location{"a.db", 0}, "is locked");
    CHECK(error.where().file == "a.db");
}

TEST_CASE("a diagnostic says how bad it is") {
    CHECK(describe(Diagnostic{Severity::note, {"a", 1}, 0, "x"}) == "a:1: note: x");
    CHECK(describe(Diagnostic{Severity::warning, {"a", 1}, 0, "x"}) == "a:1: warning: x");
    CHECK(describe(Diagnostic{Severity::error, {"a", 0}, 0, "x"}) == "a: error: x");
}

TEST_CASE("ranges are half-open") {
    const ByteRange range{3, 9};
    CHECK(range.size() == 6);
    CHECK(slice("訳語集", range) == "語集");
    CHECK(range.contains({3, 9}));
    CHECK_FALSE(range.contains({2, 4}));
    CHECK_FALSE(range.overlaps({9, 12}));
    CHECK(range.overlaps({8, 12}));
    CHECK(ByteRange{4, 4}.empty());
}

TEST_CASE("ids of different things are different types") {
    CHECK_FALSE((std::is_convertible_v<PostId, PairId>));
    CHECK(PostId{1} < PostId{2});
}

// Test vectors of the algorithm's authors: http://www.isthe.com/chongo/tech/comp/fnv/
TEST_CASE("FNV-1a gives its published values") {
    CHECK(fnv1a("") == 0xcbf29ce484222325u);
    CHECK(fnv1a("a") == 0xaf63dc4c8601ec8cu);
    CHECK(fnv1a("foobar") == 0x85944171f73967e8u);
    CHECK(fnv1a("bar", fnv1a("foo")) == fnv1a("foobar"));
    CHECK(digest("foobar") == "85944171f73967e8-6");
    CHECK(digest("訳語") != digest("訳誤"));
}

}  // namespace

TEST_CASE("a digest of pieces does not depend on the cuts, but on every byte and the length") {
    const auto in_pieces = [](std::string_view bytes, std::size_t size) {
        Digester out;
        for (std::size_t at = 0; at < bytes.size(); at += size) out.add(bytes.substr(at, size));
        return out.digest();
    };
    const std::string text = "訳語は訳された語である。𠮟る。";
    const std::string whole = in_pieces(text, text.size());
    for (std::size_t size = 1; size < text.size(); ++size) CHECK(in_pieces(text, size) == whole);
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::string other = text;
        other[i] = static_cast<char>(other[i] ^ 1);
        CHECK(in_pieces(other, 5) != whole);
    }
    CHECK(in_pieces(std::string(7, '\0'), 3) != in_pieces(std::string(8, '\0'), 3));
    CHECK(in_pieces("", 1) == in_pieces("", 2));
}

TEST_CASE("a message shows what a terminal would obey") {
    struct {
        const char* name;
        std::string_view text;
        const char* expected;
    } const cases[] = {
        {"plain", "弁 𠮟る é — ﾊ", "弁 𠮟る é — ﾊ"},
        {"escape", "a\x1b[2J\x7F", "a<U+001B>[2J<U+007F>"},
        {"NUL", std::string_view("a\0b", 3), "a<U+0000>b"},
        {"line breaks", "a\r\n\tb", "a   b"},
        {"C1",
         "\xC2\x9B"
         "31m\xC2\x85\xC2\xA0",
         "<U+009B>31m<U+0085>\xC2\xA0"},
        {"bidi", "\u202Egnp\u2069\u200F\u061C\u2028", "<U+202E>gnp<U+2069><U+200F><U+061C><U+2028>"},
        {"no UTF-8", "\xE2\x80\xC2\xFF弁\xED\xA0\x80\xC0\x80\xF4\x90",
         "<E2><80><C2><FF>弁<ED><A0><80><C0><80><F4><90>"},
    };
    for (const auto& c : cases) {
        INFO(c.name);
        CHECK(yakugo::printable(c.text) == c.expected);
        CHECK(yakugo::describe({"f"}, std::string(c.text)) == std::string("f: ") + c.expected);
    }
}
