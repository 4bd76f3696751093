// SPDX-License-Identifier: Apache-2.0
// Texts, ids and languages on their way into a TBX file and back.
#include "glossary/exchange/tbx/tbx_plain.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace yakugo;
using namespace yakugo::exchange;

TEST_CASE("texts come out of indented files as they went in, and stay so") {
    struct Case {
        const char* name;
        std::string raw, text;
    };
    const Case cases[] = {
        {"one line", "冷却材", "冷却材"},
        {"ends", "\n\t  冷却材 \n", "冷却材"},
        {"indented by a program", "often termed Galactic\n\t\t\tClusters because",
         "often termed Galactic Clusters because"},
        {"lines of a person", "一行目\n二行目", "一行目\n二行目"},
        {"CRLF and CR", "一\r\n二\r三", "一\n二\n三"},
        {"paragraphs", "一\n\n二", "一\n\n二"},
        {"many empty lines", "一\n\n\n \n二", "一\n\n二"},
        {"indented paragraph", "one\n\n    two", "one\n\ntwo"},
        {"Japanese indentation", "一\n\u3000二", "一\n\u3000二"},
        {"blanks before a break", "one  \ntwo", "one\ntwo"},
        {"characters that XML forbids", "\x01冷却\xFF材\xEF\xBF\xBE", "冷却材"},
        {"NUL", std::string("冷\0却材", 10), "冷却材"},
        {"beyond the BMP", "𠮟る👩‍🚀", "𠮟る👩‍🚀"},
        {"nothing", " \u3000\n", ""},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        Cleaner cleaner;
        CHECK(tbx_text(cleaner, c.raw) == c.text);
        CHECK(tbx_text(cleaner, c.text) == c.text);
        CHECK(is_blank(c.raw) == c.text.empty());
    }
}

TEST_CASE("an address is a reference where it names a host") {
    const std::pair<const char*, const char*> cases[] = {
        {"https://example.org", "https://example.org"},
        {"HTTP://a.example:8080/弁?x#y#z", "http://a.example:8080/%E5%BC%81?x#y%23z"},
        {"http://me:word@example.org/", "http://me:word@example.org/"},
        {"http://弁.example/", "http://%E5%BC%81.example/"},
    };
    for (const auto& [url, address] : cases) {
        INFO(url);
        CHECK(reference_address(url) == address);
        CHECK(reference_address(address) == address);
    }
    for (const char* url :
         {"", "http://", "http:///x", "http://a:b:c/", "http://a:b/", "http://a@b@c/", "http://:80/", "http://?x",
          "http://a:1234567/", "ftp://example.org/", "file:///etc/passwd", "javascript:alert(1)"}) {
        INFO(url);
        CHECK_FALSE(reference_address(url));
    }
}

TEST_CASE("an id gives its key back") {
    struct Case {
        std::string key;
        bool first;
        std::size_t ordinal;
        std::string id;
    };
    const Case cases[] = {
        {"c7", true, 3, "c7"},
        {"_a.b-C9", true, 3, "_a.b-C9"},
        {"", false, 3, "yakugo-3"},
        {"12", true, 3, "yakugo-1-12"},
        {"a b", true, 3, "yakugo-1-a_20b"},
        {"弁", true, 3, "yakugo-1-_E5_BC_81"},
        {"a_b:c", true, 3, "yakugo-1-a_5Fb_3Ac"},
        {"yakugo-5", true, 3, "yakugo-1-yakugo-5"},
        {"c7", false, 9, "yakugo-9-c7"},
        {"弁", false, 9, "yakugo-9-_E5_BC_81"},
    };
    std::set<std::string> ids;
    Cleaner cleaner;
    for (const Case& c : cases) {
        INFO(c.key << " " << c.ordinal);
        const std::string id = id_of(c.key, c.first, c.ordinal);
        CHECK(id == c.id);
        CHECK(key_of(cleaner, id) == c.key);
        CHECK(ids.insert(id).second);
    }
    for (const char* id : {"yakugo-", "yakugo-x", "yakugo-1-", "yakugo-1_2", "yakugo-1-_E5", "yakugo-1-_0",
                           "yakugo-1-_01", "yakugo-1-_zz", "yakugo-1-_20a", "弁"}) {
        INFO(id);
        CHECK(key_of(cleaner, id) == id);
    }
}

TEST_CASE("a language goes through xml:lang, whatever it is") {
    const std::pair<std::string, std::string> cases[] = {
        {"ja", "ja"},
        {"en-US", "en-US"},
        {"zh-Hant-TW", "zh-Hant-TW"},
        {"x-private", "x-private"},
        {"", "x-yakugo"},
        {"no language", "x-yakugo-6e6f206c-616e6775-616765"},
        {"??", "x-yakugo-3f3f"},
        {"𠮟", "x-yakugo-f0a0ae9f"},
        {"abcdefghi", "x-yakugo-61626364-65666768-69"},
        {"x-yakugo", "x-yakugo-782d7961-6b75676f"},
    };
    Cleaner cleaner;
    for (const auto& [language, xml] : cases) {
        INFO(language);
        CHECK(xml_language(language) == xml);
        CHECK(language_of(cleaner, xml) == language);
    }
    CHECK(xml_language("JA_jp") == "ja-JP");
    CHECK(language_of(cleaner, " jpn ") == "ja");
    CHECK(language_of(cleaner, "x-yakugo-0") == "x-yakugo-0");
    CHECK(language_of(cleaner, "x-yakugo-ff") == "x-yakugo-ff");
}

TEST_CASE("keys are known again, and only they") {
    Keys keys;
    CHECK_FALSE(keys.has("c0"));
    for (int i = 0; i < 10000; ++i) CHECK(keys.add("c" + std::to_string(i)));
    for (int i = 0; i < 10000; ++i) CHECK_FALSE(keys.add("c" + std::to_string(i)));
    CHECK(keys.size() == 10000);
    CHECK(keys.has("c9999"));
    CHECK_FALSE(keys.has("c10000"));
    CHECK_FALSE(keys.has(""));
}
