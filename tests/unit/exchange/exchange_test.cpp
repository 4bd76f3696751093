// SPDX-License-Identifier: Apache-2.0
// The form by the file's name.
#include "glossary/exchange/exchange.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using exchange::Format;

TEST_CASE("format_of goes by the extension, without case") {
    struct Case {
        const char* file;
        std::optional<Format> expected;
    };
    const Case cases[] = {
        {"terms.tbx", Format::tbx},
        {"pairs.TMX", Format::tmx},
        {"用語集.Csv", Format::csv},
        {"dir.tbx/terms.tsv", Format::tsv},
        {"glossary.utf8", Format::omegat},
        {"glossary.tab", Format::omegat},
        {"a.tbx.tmx", Format::tmx},
        {"./x/𠮟.tbx", Format::tbx},
        {"", std::nullopt},
        {"tbx", std::nullopt},
        {".tbx", std::nullopt},
        {"dir.tbx/terms", std::nullopt},
        {"dir/.tbx", std::nullopt},
        {"terms.tbx ", std::nullopt},
        {"terms.tbxx", std::nullopt},
        {"terms.txt", std::nullopt},
        {"terms.", std::nullopt},
        {"-", std::nullopt},
        {"terms.\xFF", std::nullopt},
    };
    for (const Case& c : cases) {
        INFO(c.file);
        CHECK(exchange::format_of(c.file) == c.expected);
    }
}

TEST_CASE("every form has a name") {
    CHECK(name(Format::tbx) == "TBX");
    CHECK(name(Format::tmx) == "TMX");
    CHECK(name(Format::csv) == "CSV");
    CHECK(name(Format::tsv) == "TSV");
    CHECK(name(Format::omegat) == "OmegaT");
}
