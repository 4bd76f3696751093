// SPDX-License-Identifier: Apache-2.0
// What a sentence looks like, apart from its words.
#pragma once

#include "libalign/bitext/text.hpp"

#include <cstddef>
#include <vector>

namespace yakugo::bitext {

struct Shape {
    float letters = 0;      ///< code points that are no spaces
    float log_letters = 0;  ///< logarithm of one more
    float stops = 0;        ///< sentences that it holds: more than one where the text was not split by us
    float quotes = 0;       ///< quotation marks that open
    bool question = false;
    bool colon = false;   ///< ends with one
    bool open = false;    ///< Sentence::heading: stands alone without a stop
    bool begins = false;  ///< a paragraph
};

std::vector<Shape> shapes_of(const Text& text);

}  // namespace yakugo::bitext
