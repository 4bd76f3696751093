// SPDX-License-Identifier: Apache-2.0
// Cuts a paragraph where the rules of its language say, and at empty lines in either.
#include "libalign/text/sentence.hpp"

#include "libalign/text/sentence_rules.hpp"
#include "libalign/text/unicode.hpp"

#include <unicode/uchar.h>

namespace yakugo::text {

std::vector<Letter> read_letters(std::string_view text) {
    std::vector<Letter> letters;
    letters.reserve(text.size() + 1);
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t begin = position;
        letters.push_back({next_code_point(text, position), begin});
    }
    letters.push_back({0, text.size()});
    return letters;
}

bool is_opening(char32_t c) {
    return std::u32string_view(U"\"'([{“‘«「『（〔［｛〈《【").find(c) != std::u32string_view::npos;
}

bool is_closing(char32_t c) {
    return std::u32string_view(U"\"')]}”’»」』）〕］｝〉》】｣").find(c) != std::u32string_view::npos;
}

bool is_strong_stop(char32_t c) {
    return c == '!' || c == '?' || c == U'！' || c == U'？' || c == U'‼' || (c >= U'⁇' && c <= U'⁉');
}

bool is_emoji(char32_t c) {
    constexpr char32_t kJoiner = 0x200D;
    constexpr char32_t kAsPicture = 0xFE0F;
    if (c == kJoiner || c == kAsPicture) return true;
    // ▶ and its like are bullets, though they may be shown as pictures
    return std::u32string_view(U"♪♫♡♥❤").find(c) != std::u32string_view::npos ||
           u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_EMOJI_PRESENTATION) != 0;
}

std::size_t content_end(const std::vector<Letter>& letters) {
    std::size_t end = letters.size() - 1;
    while (end > 0) {
        const char32_t c = letters[end - 1].code_point;
        if (u_isalnum(static_cast<UChar32>(c)) != 0 || c == '.' || c == U'…' || c == U'。' || is_strong_stop(c)) break;
        --end;
    }
    return end;
}

std::size_t skip_space(const std::vector<Letter>& letters, std::size_t i) {
    while (is_space(letters[i].code_point)) ++i;
    return i;
}

std::vector<ByteRange> split_sentences(std::string_view text, Language language) {
    const std::vector<Letter> letters = read_letters(text);
    std::vector<std::size_t> ends =
        language == Language::ja ? japanese_boundaries(letters) : english_boundaries(letters);
    ends.push_back(letters.size() - 1);
    std::vector<ByteRange> sentences;
    std::size_t begin = 0;
    for (const std::size_t end : ends) {
        const std::string_view sentence = trim(text.substr(begin, letters[end].byte - begin));
        begin = letters[end].byte;
        if (sentence.empty()) continue;
        const auto from = static_cast<std::size_t>(sentence.data() - text.data());
        sentences.push_back({from, from + sentence.size()});
    }
    return sentences;
}

}  // namespace yakugo::text
