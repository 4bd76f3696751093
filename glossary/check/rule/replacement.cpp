// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/rule/replacement.hpp"

#include "glossary/check/rule/renderings.hpp"
#include "libalign/core/ascii.hpp"

namespace yakugo::check {
namespace {

bool begins_with_vowel(std::string_view word) {
    return !word.empty() && std::string_view("aeiouAEIOU").find(word[0]) != std::string_view::npos;
}

bool follows_article(std::string_view text, std::size_t at) {
    const std::string_view before = text.substr(0, at);
    for (const std::string_view article : {"a ", "an ", "A ", "An "}) {
        if (!before.ends_with(article)) continue;
        const std::size_t begin = before.size() - article.size();
        if (begin == 0 || before[begin - 1] == ' ' || before[begin - 1] == '\n') return true;
    }
    return false;
}

}  // namespace

std::optional<std::string> replacement(const Text& text, const Hit& hit, std::string_view old_term,
                                       std::string_view term, Language language) {
    const std::string_view found = slice(text.text, hit.range);
    if (surface_key(found, language) != surface_key(old_term, language) || !text.origin.is_contiguous(hit.range))
        return std::nullopt;
    std::string out(term);
    if (language == Language::ja || out.empty()) return out;
    if (follows_article(text.text, hit.range.begin) && begins_with_vowel(found) != begins_with_vowel(term))
        return std::nullopt;
    if (is_ascii_upper(found[0]) && !old_term.empty() && is_ascii_lower(old_term[0]) && is_ascii_lower(out[0]))
        out[0] = static_cast<char>(out[0] - 'a' + 'A');
    return out;
}

}  // namespace yakugo::check
