// SPDX-License-Identifier: Apache-2.0
// How the tests of sentence boundaries are written: a text in which | marks each boundary.
#pragma once

#include "libalign/text/sentence.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace yakugo::text {

/// `text` with | between its sentences.
inline std::string marked(std::string_view text, Language language) {
    std::string joined;
    for (const ByteRange range : split_sentences(text, language)) {
        if (!joined.empty()) joined += '|';
        joined += slice(text, range);
    }
    return joined;
}

/// `cases` are texts with their boundaries marked; `separator` stood in the place of each mark.
inline void check_all(const std::vector<std::string>& cases, Language language, const std::string& separator) {
    for (const std::string& expected : cases) {
        INFO(expected);
        std::string text;
        for (const char c : expected) text += c == '|' ? separator : std::string(1, c);
        CHECK(marked(text, language) == expected);
    }
}

}  // namespace yakugo::text
