// SPDX-License-Identifier: Apache-2.0
// School grammar's table of endings, as a sieve; MeCab's dictionary forms decide.
#include "glossary/check/match/inflection.hpp"

#include "glossary/check/match/alphabet.hpp"
#include "libalign/text/unicode.hpp"

#include <string>

namespace yakugo::check {
namespace {

constexpr std::string_view kSuru = "する";
constexpr std::size_t kKanaBytes = 3;

bool is_hiragana(char32_t c) {
    return c >= 0x3041 && c <= 0x3096;
}

/// What may follow the stem of a godan verb by the last kana of its dictionary form, of an adjective in い and of する. Empty: anything
/// (ichidan verbs, and there is no telling by る which ones these are) or, without a bar, no ending.
constexpr std::u32string_view followers(char32_t last) {
    switch (last) {
        case U'う': return U"わいえおっ";
        case U'く': return U"かきけこいっ";
        case U'ぐ': return U"がぎげごい";
        case U'す': return U"さしせそ";
        case U'つ': return U"たちてとっ";
        case U'ぬ': return U"なにねのん";
        case U'ぶ': return U"ばびべぼん";
        case U'む': return U"まみめもん";
        case U'い': return U"くかけきそ";
        default: return {};
    }
}

}  // namespace

std::optional<std::size_t> stem_length(std::string_view term) {
    std::size_t last = term.size();
    if (last <= kKanaBytes) return std::nullopt;
    const char32_t kana = text::previous_code_point(term, last);
    if (kana != U'る' && followers(kana).empty()) return std::nullopt;
    if (term.ends_with(kSuru) && term.size() > kSuru.size()) last = term.size() - kSuru.size();
    // One hiragana, such as と of とぶ, begins too many words.
    std::size_t before = last;
    if (is_hiragana(text::previous_code_point(term, before)) && before == 0) return std::nullopt;
    return last;
}

bool may_follow_stem(std::string_view ending, char32_t next) {
    if (ending == kSuru) return std::u32string_view(U"さしすせで").find(next) != std::u32string_view::npos;
    const char* at = ending.data();
    const std::u32string_view set = followers(decode(at, at + ending.size()));
    return set.empty() || set.find(next) != std::u32string_view::npos;
}

std::optional<std::size_t> inflected_end(Words& words, std::string_view text, std::size_t begin, std::string_view stem,
                                         std::string_view ending) {
    const std::string whole = std::string(stem) + std::string(ending);
    std::string read;
    for (const text::JapaneseToken& token : words.from(begin)) {
        const bool inflects = token.pos == text::PartOfSpeech::verb || token.pos == text::PartOfSpeech::adjective ||
                              token.pos == text::PartOfSpeech::auxiliary;
        const bool can = token.base == "できる" && ending == kSuru && read == stem;
        if (inflects && (can || read + token.base == whole)) return token.range.end;
        read += slice(text, token.range);
        if (read.size() >= whole.size() || !whole.starts_with(read)) break;
    }
    return std::nullopt;
}

}  // namespace yakugo::check
