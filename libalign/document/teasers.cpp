// SPDX-License-Identifier: Apache-2.0
#include "libalign/document/teasers.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/document/page_words.hpp"
#include "libalign/document/patterns.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <string>

namespace yakugo::document {

namespace {

constexpr std::size_t kLongest = 120;  // bytes of a line that may be a label

bool is_label(std::string_view line) {
    if (line.size() > kLongest) return false;
    std::size_t begin = line.size(), end = 0;  // from the first to the last letter
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t from = at;
        const char32_t character = text::next_code_point(line, at);
        const text::Script script = text::script_of(character);
        if (script == text::Script::punctuation || script == text::Script::symbol || script == text::Script::space)
            continue;
        begin = std::min(begin, from);
        end = at;
    }
    if (begin >= end) return false;
    const auto labels = page_words(PageWord::label);
    return std::binary_search(labels.begin(), labels.end(), ascii_lowered(line.substr(begin, end - begin)));
}

}  // namespace

std::vector<bool> teasers_of(const Part& part) {
    std::vector<bool> out;
    bool is_behind = false;
    for (const FlowLine& line : part.lines) {
        const std::string_view text = slice(part.text, line.range);
        const bool is_title = line.mark == Mark::title || line.mark == Mark::caption || line.mark == Mark::alt;
        if (!is_title && is_label(text))
            is_behind = true;
        else if (!line.is_link || is_title || is_url(text))
            is_behind = is_behind && line.mark == Mark::alt;  // the picture of a card
        else if (is_behind) {
            out.push_back(true);
            continue;
        }
        out.push_back(is_behind);
    }
    return out;
}

}  // namespace yakugo::document
