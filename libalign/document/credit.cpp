// SPDX-License-Identifier: Apache-2.0
// Credits are cut from the end of a caption, piece by piece, while what stands there looks like one.
#include "libalign/document/credit.hpp"

#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace yakugo::document {

namespace {

using text::trim;

bool has_any(std::string_view text, std::span<const std::string_view> markers) {
    return std::any_of(markers.begin(), markers.end(),
                       [&](std::string_view marker) { return text.find(marker) != std::string_view::npos; });
}

bool has_marker(std::string_view text) {
    static constexpr std::array<std::string_view, 6> agencies = {"イメージズ", "Getty", "via ", "VIA ", "©", "/AFP"};
    return has_credit_word(text) || has_any(text, agencies);
}

/// Start of the last bracket that closes at the end of `text`; npos where it does not end with one or is unbalanced.
std::size_t last_bracket(std::string_view text) {
    int depth = 0;
    for (std::size_t at = text.size(); at > 0;) {
        const char32_t c = text::previous_code_point(text, at);
        if (c == U')' || c == U'）') ++depth;
        if (c == U'(' || c == U'（') --depth;
        if (depth == 0) return c == U'(' || c == U'（' ? at : std::string_view::npos;
    }
    return std::string_view::npos;
}

bool ends_sentence(std::string_view text) {
    text = trim(text);
    static constexpr std::array<std::string_view, 7> stops = {"。", ".", "!", "?", "」", "’", "”"};
    return std::any_of(stops.begin(), stops.end(), [&](std::string_view stop) { return text.ends_with(stop); });
}

/// Predicates and case particles make a clause; a credit has none.
bool is_clause(std::string_view text) {
    static constexpr std::array<std::string_view, 9> words = {"が",   "を",   "は",   "に",  "した",
                                                              "する", "いる", "です", "で、"};
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

/// A bracket at the very end of a caption: a credit when it says so, when a finished sentence precedes it, or when it
/// names somebody in Latin words; "(VP)45" and "(ICBM)" in mid-sentence never come here.
bool is_credit_bracket(std::string_view before, std::string_view inside) {
    if (has_marker(inside) || trim(before).empty()) return true;
    const text::ScriptCounts counts = text::count_scripts(inside);
    if (ends_sentence(before)) return !is_clause(inside);
    const bool japanese_caption = text::language_of(before) == Language::ja;
    return japanese_caption && counts.japanese() == 0 && counts.latin > 0 && inside.find(' ') != std::string_view::npos;
}

/// Text behind the last full stop or bracket that is too short and too bare to be a sentence.
bool is_credit_tail(std::string_view tail, bool japanese_caption) {
    const text::ScriptCounts counts = text::count_scripts(tail);
    const std::size_t length = text::count_code_points(tail);
    if (length == 0 || length > 60 || ends_sentence(tail)) return false;
    if (!japanese_caption) return has_marker(tail);
    return counts.japanese() == 0 ? counts.latin > 0 : length <= 24 && !is_clause(tail);
}

/// Where the last sentence or bracket ends before the last words of `text`; npos where there is only one sentence.
std::size_t tail_start(std::string_view text) {
    for (std::size_t end = text.size(); end > 0; --end) {
        const std::string_view head = text.substr(0, end);
        if (head.ends_with("。") || head.ends_with(")") || head.ends_with("）") || head.ends_with(". ")) return end;
    }
    return std::string_view::npos;
}

}  // namespace

bool has_credit_word(std::string_view text) {
    static constexpr std::array<std::string_view, 16> words = {
        "写真",  "撮影",  "提供",  "出典",     "クレジット", "画像",      "グラフィック", "イラスト",
        "photo", "Photo", "PHOTO", "Courtesy", "courtesy",   "Copyright", "Image by",     "Graphic by"};
    return has_any(text, words);
}

ByteRange trailing_credit(std::string_view caption) {
    const bool japanese = text::language_of(caption) == Language::ja;
    std::string_view rest = trim(caption);
    const auto begin_of = [&](std::string_view part) { return static_cast<std::size_t>(part.data() - caption.data()); };
    const std::size_t end = begin_of(rest) + rest.size();
    std::size_t cut = end;
    for (bool more = true; more && !rest.empty();) {
        more = false;
        if (const std::size_t open = last_bracket(rest); open != std::string_view::npos) {
            const std::string_view before = rest.substr(0, open);
            const std::string_view inside = rest.substr(open);
            if (is_credit_bracket(before, inside)) {
                cut = begin_of(rest) + open;
                rest = trim(before);
                more = true;
            }
        } else if (const std::size_t start = tail_start(rest); start != std::string_view::npos && start < rest.size() &&
                                                               is_credit_tail(trim(rest.substr(start)), japanese)) {
            cut = begin_of(trim(rest.substr(start)));
            rest = trim(rest.substr(0, start));
            more = true;
        }
    }
    return {cut, end};
}

bool is_credit(std::string_view line) {
    line = trim(line);
    const std::size_t length = text::count_code_points(line);
    if (length == 0 || length > 120) return false;
    if (trailing_credit(line).begin == 0) return true;
    if (has_marker(line) && length <= 60 && !ends_sentence(line) && !is_clause(line)) return true;
    const text::ScriptCounts counts = text::count_scripts(line);
    const bool shouted = counts.japanese() == 0 && counts.latin > 3 &&
                         std::none_of(line.begin(), line.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return shouted && length <= 50;
}

}  // namespace yakugo::document
