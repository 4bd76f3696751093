// SPDX-License-Identifier: Apache-2.0
// Names out of bylines.
#include "libalign/document/tail.hpp"

#include <catch2/catch.hpp>

using namespace yakugo::document;
using Names = std::vector<std::string>;

TEST_CASE("a byline is split into names", "[document]") {
    const std::pair<std::string_view, Names> cases[] = {
        {"By Dana Whitlock", {"Dana Whitlock"}},
        {"By \u00a0 Dana Whitlock and Ruben Castellano", {"Dana Whitlock", "Ruben Castellano"}},
        {"By\u00a0Dana Whitlock", {"Dana Whitlock"}},
        {"BY DANA WHITLOCK AND RUBEN O'NEIL", {"Dana Whitlock", "Ruben O'Neil"}},
        {"Story by Dana Whitlock", {"Dana Whitlock"}},
        {"Dana Whitlock, Ruben Castellano & Mei Sato", {"Dana Whitlock", "Ruben Castellano", "Mei Sato"}},
        {"Dana Whitlock, Ruben Castellano, and Mei Sato", {"Dana Whitlock", "Ruben Castellano", "Mei Sato"}},
        {"By J. D. Harker, Jr.", {"J. D. Harker, Jr."}},
        {"Byron Whitlock", {"Byron Whitlock"}},
        {"Åsa Öberg", {"Åsa Öberg"}},
        {"By", {}},
        {"By ", {}},
        {"Jr.", {}},
        {", ,", {}},
        {"", {}},
    };
    for (const auto& [byline, names] : cases) {
        INFO(byline);
        CHECK(authors_of(byline) == names);
    }
}
