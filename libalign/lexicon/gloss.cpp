// SPDX-License-Identifier: Apache-2.0
// Brackets and white space of glosses.
#include "libalign/lexicon/gloss.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace yakugo::lexicon {

namespace {

bool opens(char c) {
    return c == '(' || c == '{';
}
bool closes(char c) {
    return c == ')' || c == '}';
}

/// One past the bracket that closes the one at `open`; the end of the text where none does.
std::size_t end_of_group(std::string_view text, std::size_t open) {
    std::size_t depth = 0;
    for (std::size_t at = open; at < text.size(); ++at) {
        if (opens(text[at])) ++depth;
        if (closes(text[at]) && --depth == 0) return at + 1;
    }
    return text.size();
}

/// True for "(sub)" in "(sub)station": lower-case letters, glued to the letter that follows.
bool is_part_of_word(std::string_view text, std::size_t open, std::size_t end) {
    if (end >= text.size() || !is_ascii_lower(text[end]) || end - open < 3) return false;
    const std::string_view inside = text.substr(open + 1, end - open - 2);
    return std::all_of(inside.begin(), inside.end(), is_ascii_lower);
}

/// Spaces that a removed bracket left behind, doubled or before punctuation, go.
std::string fold_spaces(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool hugs_left = c == ',' || c == ';' || c == '!' || c == '?';
        if ((c == ' ' || hugs_left) && out.ends_with(' ')) out.pop_back();
        out += c;
    }
    return std::string(text::trim(out));
}

}  // namespace

MarkedGloss split_markers(std::string_view gloss) {
    MarkedGloss out;
    out.rest = text::trim(gloss);
    while (!out.rest.empty() && opens(out.rest.front())) {
        const std::size_t end = end_of_group(out.rest, 0);
        const bool glued = end < out.rest.size() && out.rest[end] != ' ';
        if (glued || end < 2 || !closes(out.rest[end - 1])) break;
        out.markers.push_back(out.rest.substr(1, end - 2));
        out.rest = text::trim(out.rest.substr(end));
    }
    return out;
}

std::string without_remarks(std::string_view gloss) {
    std::string out;
    for (std::size_t at = 0; at < gloss.size();) {
        if (opens(gloss[at])) {
            const std::size_t end = end_of_group(gloss, at);
            if (is_part_of_word(gloss, at, end)) out += gloss.substr(at + 1, end - at - 2);
            at = end;
            continue;
        }
        if (!closes(gloss[at])) out += gloss[at];
        ++at;
    }
    return fold_spaces(out);
}

std::string without_legal_form(std::string_view company) {
    static constexpr std::array<std::string_view, 8> kForms = {"Ltd",  "Limited", "Inc", "Co",
                                                               "Corp", "LLC",     "PLC", "plc"};
    for (;;) {
        const std::size_t end = company.find_last_not_of(" .,") + 1;
        const std::size_t begin = company.substr(0, end).rfind(' ');
        if (begin == std::string_view::npos || begin == 0) break;
        const std::string_view last = company.substr(begin + 1, end - begin - 1);
        if (std::find(kForms.begin(), kForms.end(), last) == kForms.end()) break;
        company = company.substr(0, company.find_last_not_of(" ,", begin) + 1);
    }
    return std::string(company);
}

}  // namespace yakugo::lexicon
