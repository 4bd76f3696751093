// SPDX-License-Identifier: Apache-2.0
// The table of forms, and how a file is told.
#include "glossary/exchange/formats.hpp"

#include "libalign/core/error.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace yakugo;
using namespace yakugo::exchange;
using namespace std::string_literals;

TEST_CASE("every profile has a name of its own, an extension, and a way") {
    std::set<std::string_view> names;
    for (const Profile& profile : profiles()) {
        INFO(profile.name);
        CHECK(names.insert(profile.name).second);
        CHECK(find_profile(profile.name) == &profile);
        CHECK(profile.extensions.starts_with('.'));
        CHECK((profile.reads() || profile.writes()));
        CHECK_FALSE(profile.label.empty());
    }
    CHECK(find_profile("") == nullptr);
    CHECK(find_profile("TMX") == nullptr);
}

TEST_CASE("what is written follows from the extension, without case") {
    const std::vector<std::pair<const char*, const char*>> cases = {{"terms.tbx", "basic-dca"},
                                                                    {"pairs.TMX", "tmx"},
                                                                    {"用語集.Csv", "csv"},
                                                                    {"dir.tbx/terms.tsv", "tsv"},
                                                                    {"glossary.utf8", "omegat-glossary"},
                                                                    {"a.tbx.tmx", "tmx"},
                                                                    {"./x/𠮟.tbx", "basic-dca"},
                                                                    {"a.xlsx", "xlsx"},
                                                                    {"a.po", "po"},
                                                                    {"a.utx", "utx"},
                                                                    {"tbx", ""},
                                                                    {".tbx", ""},
                                                                    {"dir/.tbx", ""},
                                                                    {"terms.tbx ", ""},
                                                                    {"terms.tbxx", ""},
                                                                    {"terms.", ""},
                                                                    {"", ""},
                                                                    {"a.sdlxliff", ""}};
    for (const auto& [file, name] : cases) {
        INFO(file);
        const Profile* found = profile_to_write(file);
        CHECK((found == nullptr ? "" : found->name) == name);
    }
}

TEST_CASE("what is read follows from the content, then from the extension") {
    const std::vector<std::tuple<const char*, std::string, const char*>> cases = {
        {"a.bin", "<?xml version=\"1.0\"?><tmx version=\"1.4\">", "tmx"},
        {"a.xml", "\xEF\xBB\xBF<!-- <tmx> --><!DOCTYPE x>\n<martif>", "basic-dca"},
        {"a", std::string("\xFF\xFE<\0t\0b\0x\0>\0", 12), "basic-dca"},
        {"a.csv", "<x:xliff xmlns:x=\"y\">", "xliff"},
        {"a.txt", "#UTX 1.11; en/ja", "utx"},
        {"a.txt", "# comment\nmsgid \"\"\nmsgstr \"\"\n", "po"},
        {"a.zip", "PK\x03\x04", "xlsx"},
        {"a.csv", "en,ja\n", "csv"},
        {"a.utf8", "valve\t弁\n", "omegat-glossary"},
    };
    for (const auto& [file, bytes, name] : cases) {
        INFO(file << " " << name);
        markup::Input input = markup::Input::of(bytes, file);
        CHECK(recognise(input).name == name);
        CHECK(input.rest(100) == bytes);
    }
    for (const auto& [bytes, what] : std::vector<std::pair<const char*, const char*>>{
             {"<html><tmx>", "found XML that begins with <html>"}, {"text", "found the extension \".doc\""}}) {
        markup::Input input = markup::Input::of(bytes, "a.doc");
        CHECK_THROWS_WITH(recognise(input), Catch::Matchers::EndsWith(what));
    }
}

TEST_CASE("a compressed file is refused by its own name") {
    const std::vector<std::pair<std::string, const char*>> cases = {
        {"\x1F\x8B\x08", "gzip; decompress it first, as in \"gzip -dc FILE"},
        {"BZh9", "bzip2;"},
        {std::string("\xFD"
                     "7zXZ\0",
                     6),
         "xz;"},
        {"\x28\xB5\x2F\xFD", "Zstandard;"},
        {"7z\xBC\xAF\x27\x1C", "7z;"},
    };
    for (const auto& [bytes, what] : cases) {
        INFO(what);
        markup::Input input = markup::Input::of(bytes, "memory.tmx.gz");
        CHECK_THROWS_WITH(
            recognise(input),
            Catch::Matchers::StartsWith("memory.tmx.gz: expected a file that is not compressed, found "s + what));
    }
}
