// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/suppress/fingerprint.hpp"

#include "glossary/check/report/printable.hpp"
#include "libalign/core/digest.hpp"
#include "libalign/text/unicode.hpp"

#include <fmt/format.h>

namespace yakugo::check {
namespace {

constexpr std::size_t kWords = 12;  // characters: enough to tell sentences apart, few enough to outlive their rewriting

// Blanks at either end go: whether a line break follows a word depends on how the editor wraps.
std::string collapsed(std::string_view text) {
    std::string out;
    bool was_space = true;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const bool space = text::is_space(text::next_code_point(text, at));
        if (!space)
            out += text.substr(begin, at - begin);
        else if (!was_space)
            out += ' ';
        was_space = space;
    }
    if (out.ends_with(' ')) out.pop_back();
    return out;
}

std::string last_characters(const std::string& text) {
    std::size_t at = text.size();
    for (std::size_t n = 0; n < kWords && at > 0; ++n) text::previous_code_point(text, at);
    return collapsed(std::string_view(text).substr(at));
}

std::string first_characters(const std::string& text) {
    std::size_t at = 0;
    for (std::size_t n = 0; n < kWords && at < text.size(); ++n) text::next_code_point(text, at);
    return collapsed(std::string_view(text).substr(0, at));
}

}  // namespace

std::string Fingerprint::text(std::size_t occurrence) const {
    std::uint64_t hash = fnv1a("");
    for (const std::string* part : {&file, &rule, &found, &before, &after})
        hash = fnv1a(*part + '\0', hash);  // parted, so that "ab","c" is not "a","bc"
    return fmt::format("{:016x}:{}", hash, occurrence);
}

Fingerprint fingerprint(const Finding& finding, const Excerpt& excerpt) {
    const std::string_view line = excerpt.line;
    return {valid(finding.place.file), valid(finding.rule), valid(finding.found),
            last_characters(collapsed(line.substr(0, excerpt.mark.begin))),
            first_characters(collapsed(line.substr(excerpt.mark.end)))};
}

}  // namespace yakugo::check
