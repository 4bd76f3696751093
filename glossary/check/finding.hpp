// SPDX-License-Identifier: Apache-2.0
// What a check finds: a place in a draft, what is wrong there and what stands there instead where that is certain.
#pragma once

#include "libalign/core/byte_range.hpp"
#include "libalign/core/diagnostic.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace yakugo::check {

/// Where something stands in a file as it is on disk, whatever its encoding, escapes and inline tags.
struct Place {
    std::string file;
    std::size_t line = 0;    ///< 1-based; of a docx the paragraph
    std::size_t column = 0;  ///< 1-based, in Unicode code points of the line
    ByteRange bytes;         ///< of the file; of a docx, of word/document.xml in it
    friend bool operator==(const Place&, const Place&) = default;
};

struct Finding {
    std::string rule;  ///< "T104"; rules.hpp has them all
    Severity severity = Severity::warning;
    Place place;
    std::string message;                     ///< one sentence for the translator, English
    std::string found;                       ///< the words of the draft as they are there
    std::string expected;                    ///< what should be there; empty where nobody can know
    std::vector<std::string> variants = {};  ///< surfaces that are one thing, the one found first; two or more, or none
    std::int64_t term_id = 0;                ///< the pair of the term base that speaks against it; 0: none
    std::optional<std::string> fix = {};     ///< what may replace `found` without anybody looking; none: a person must
    std::vector<Place> also = {};            ///< other places of the same cause: one finding a cause
    bool missing = false;  ///< the target lacks something: the place is its whole text, `found` the words of the source
};

}  // namespace yakugo::check
