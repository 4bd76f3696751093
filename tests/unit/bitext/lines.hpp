// SPDX-License-Identifier: Apache-2.0
// Texts whose sentences are given.
#pragma once

#include "libalign/bitext/text.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace sample {

/// One sentence a line, from line 1 on, each a paragraph.
inline yakugo::bitext::Text lines(const std::string& source, yakugo::Language language,
                                  const std::vector<std::string>& sentences) {
    yakugo::bitext::Text out{source, "", language, {}};
    for (const std::string& sentence : sentences) {
        const std::size_t number = out.sentences.size(), begin = out.text.size();
        out.text += sentence;
        out.sentences.push_back({{begin, out.text.size()}, number + 1, number, false});
        out.text += '\n';
    }
    return out;
}

}  // namespace sample
