// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/settings.hpp"

#include "glossary/check/rules.hpp"
#include "libalign/core/error.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <string>

using namespace yakugo;
using namespace yakugo::check;

TEST_CASE("globs") {
    const struct {
        const char *glob, *path;
        bool fits;
    } cases[] = {{"*.md", "a.md", true},
                 {"*.md", "下書き/訳.md", true},
                 {"*.md", "a.mdx", false},
                 {"a/*.md", "a/b.md", true},
                 {"a/*.md", "a/b/c.md", false},
                 {"a/**/c.md", "a/c.md", true},
                 {"a/**/c.md", "a/b/b/c.md", true},
                 {"a/**/c.md", "a/bc.md", false},
                 {"**/c.md", "abc.md", false},
                 {"c.md", "xc.md", false},
                 {"訳?.md", "訳文.md", true},
                 {"訳?.md", "訳𠮟.md", true},
                 {"?.md", "😀.md", true},
                 {"?", "/", false},
                 {"[a-c]x", "bx", true},
                 {"[!a-c]x", "bx", false},
                 {"[あ-ん]x", "かx", true},
                 {"[", "[", true},
                 {"[]a]", "]", true},
                 {"old/", "old/a/b.md", true},
                 {"old/", "x/old/a.md", true},
                 {"old/", "older/a.md", false},
                 {"./a.md", "a.md", true},
                 {"a.md", "./a.md", true},
                 {"/a.md", "a.md", true},
                 {"/a.md", "b/a.md", false},
                 {"", "", false},
                 {"**", "a/b", true},
                 {"a**b", "a/b", true},
                 {"*", "a", true},
                 {"\xff*", "\xff\xfe", true},
                 {"a/**", "a/b/c", true},
                 {"x/a.md", "y/x/a.md", false}};
    for (const auto& c : cases) {
        INFO(c.glob << " " << c.path);
        CHECK(matches_glob(c.glob, c.path) == c.fits);
    }
}

TEST_CASE("a hostile glob takes no exponential time") {
    std::string glob, path(2000, 'a');
    for (int i = 0; i < 200; ++i) glob += "*a";
    CHECK_FALSE(matches_glob(glob + "b", path));
}

TEST_CASE("rules by their text") {
    Settings settings;
    set_rule(settings, "T104=off");
    CHECK_FALSE(settings.severities.is_on("T104"));
    set_rule(settings, "T112=drop");
    CHECK(settings.long_vowel == LongVowel::drop);
    CHECK(settings.severities.of("T112") == Severity::warning);
    set_rule(settings, "T113=error");
    set_rule(settings, "T113=dot");
    CHECK(settings.separator == Separator::dot);
    CHECK(settings.severities.of("T113") == Severity::error);
    for (const char* wrong : {"T104", "T999=off", "T104=high", "=off", "T104=drop", "T113=drop"}) {
        INFO(wrong);
        CHECK_THROWS_AS(set_rule(settings, wrong), Error);
    }
    CHECK_THROWS_WITH(set_rule(settings, "T104"), "expected a rule and a level like T104=off, found \"T104\"");
}

TEST_CASE("files that are left out") {
    Settings settings;
    CHECK_FALSE(settings.is_excluded("a.md"));
    settings.exclude = {"old/", "*.bak"};
    CHECK(settings.is_excluded("x/old/a.md"));
    CHECK(settings.is_excluded("a.bak"));
    CHECK_FALSE(settings.is_excluded("a.md"));
}

TEST_CASE("every rule is explained in the room's README") {
    std::ifstream in(YAKUGO_SOURCE_DIR "/glossary/check/README.md");
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    for (const yakugo::check::Rule& rule : yakugo::check::rules()) {
        INFO(rule.id);
        CHECK(text.find("| " + std::string(rule.id) + " " + std::string(rule.name) + " |") != std::string::npos);
    }
}
