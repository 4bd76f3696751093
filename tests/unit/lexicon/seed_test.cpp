// SPDX-License-Identifier: Apache-2.0
// The seed table that yakugo ships.
#include "tests/unit/lexicon/sample.hpp"

#include <catch2/catch.hpp>

#include <iterator>
#include <map>

TEST_CASE("the seed compiles without a complaint, and knows what it is for", "[lexicon]") {
    std::ifstream in(YAKUGO_SOURCE_DIR "/seeds/lexicon/seed.u8", std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(in), {});
    const auto compiled = yakugo::lexicon::compile({sample::seed(bytes)});
    for (const auto& each : compiled.diagnostics) FAIL_CHECK(yakugo::describe(each));
    const sample::File file(compiled.image);
    const auto lexicon = yakugo::lexicon::Lexicon::open(file.path());
    CHECK(lexicon.info().entries >= 400);
    CHECK(lexicon.info().fallback);
    for (const char* key : {"drone", "fighter", "ukrain", "aerial refuel", "today"}) {
        INFO(key);
        CHECK(lexicon.has_english(key));
    }

    std::map<std::string, int> seen;
    std::size_t begin = 0;
    while (begin < bytes.size()) {
        const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
        const std::string line = bytes.substr(begin, end - begin);
        begin = end + 1;
        if (line.empty() || line.front() == '#') continue;
        INFO(line);
        CHECK(++seen[line.substr(0, line.find(' '))] == 1);
        CHECK(line.back() == '/');
    }
}
