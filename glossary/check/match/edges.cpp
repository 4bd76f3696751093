// SPDX-License-Identifier: Apache-2.0
// The table of scripts that meet at an edge.
#include "glossary/check/match/edges.hpp"

#include "glossary/check/match/alphabet.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>

namespace yakugo::check {
namespace {

enum class EdgeKind { none, kanji, hiragana, katakana, letter, digit, sign };

bool is_mark(char32_t c) {
    return c == 0x3099 || c == 0x309A || (c >= 0x0300 && c <= 0x036F);
}

EdgeKind kind_of(char32_t c) {
    if (c == 0) return EdgeKind::none;
    switch (text::script_of(c)) {
        case text::Script::kanji: return EdgeKind::kanji;
        case text::Script::hiragana: return EdgeKind::hiragana;
        case text::Script::katakana: return EdgeKind::katakana;
        case text::Script::latin:
        case text::Script::other: return EdgeKind::letter;
        case text::Script::digit: return EdgeKind::digit;
        default: return EdgeKind::sign;
    }
}

bool is_alnum(char32_t c) {
    const EdgeKind kind = kind_of(c);
    return kind == EdgeKind::letter || kind == EdgeKind::digit;
}

/// The characters round a byte; 0 where there is none.
struct Around {
    Around(std::string_view text, std::size_t at) {
        std::size_t back = at;
        if (back > 0) before = text::previous_code_point(text, back);
        if (back > 0) second_before = text::previous_code_point(text, back);
        const char* next = text.data() + at;
        const char* const end = text.data() + text.size();
        if (next != end) after = decode(next, end);
        if (next != end) second_after = decode(next, end);
    }
    char32_t second_before = 0, before = 0, after = 0, second_after = 0;
};

/// Whether `sign` between two letters or digits makes one word of them: F-35, AT&T, a_b, 1,300, 1.5, but NATO-EU and F-16/F-15 are two.
bool joins(char32_t left, char32_t sign, char32_t right) {
    if (!is_alnum(left) || !is_alnum(right)) return false;
    if (sign == '&' || sign == '_') return true;
    const bool digit_right = kind_of(right) == EdgeKind::digit;
    if (sign == '-') return digit_right;
    return (sign == '.' || sign == ',') && digit_right && kind_of(left) == EdgeKind::digit;
}

bool is_one_word(const Around& around) {
    if (is_alnum(around.before) && is_alnum(around.after)) return true;
    return joins(around.second_before, around.before, around.after) ||
           joins(around.before, around.after, around.second_after);
}

bool is_one_of(char32_t c, std::u32string_view set) {
    return set.find(c) != std::u32string_view::npos;
}

// Hiragana that end what stands before a word, and those that begin what follows one, hardly ever being part of its okurigana.
constexpr std::u32string_view kBeforeWord = U"のをはがにでとも、へやたるてしおご";
constexpr std::u32string_view kBehindKanji = U"のをはがへ";
constexpr std::u32string_view kBehindWord = U"のをはがへにでともやかしすさなだまよ";
// What may follow a name in hiragana: いずもの.
constexpr std::u32string_view kParticle = U"のはがをにとでへもや";
// One kanji that is put behind a name without making another word of it, though MeCab may see one: 戦闘|機内, 防衛|省内.
constexpr std::u32string_view kSuffix = U"内外側用製等級型間";

}  // namespace

bool Edges::begins(ByteRange hit) {
    if (hit.begin == 0) return true;
    const Around around(text_, hit.begin);
    if (is_mark(around.after) || is_one_word(around)) return false;
    const EdgeKind left = kind_of(around.before), right = kind_of(around.after);
    const auto splits = [&] { return words_.joint(hit.begin).splits(); };
    if (left == EdgeKind::katakana && right == EdgeKind::katakana) {
        const Words::Joint joint = words_.joint(hit.begin);
        return joint.splits() && joint.before != nullptr && joint.before->known && joint.after->known;
    }
    if (left == EdgeKind::kanji && (right == EdgeKind::kanji || right == EdgeKind::hiragana)) return splits();
    if (left == EdgeKind::hiragana && right == EdgeKind::hiragana) return splits();
    if (left == EdgeKind::hiragana && right == EdgeKind::kanji)
        return is_one_of(around.before, kBeforeWord) || splits();
    return true;
}

bool Edges::ends(ByteRange hit) {
    if (hit.end == text_.size()) return true;
    const Around around(text_, hit.end);
    if (is_mark(around.after) || is_one_word(around)) return false;
    const EdgeKind left = kind_of(around.before), right = kind_of(around.after);
    const bool kana = left == EdgeKind::katakana || left == EdgeKind::hiragana;
    if (around.after == U'ー' && (kana || left == EdgeKind::kanji)) return false;
    const auto joint = [&] { return words_.joint(hit.end); };
    if (left == EdgeKind::katakana && right == EdgeKind::katakana) {
        const Words::Joint words = joint();
        return words.splits() && words.before != nullptr && words.after != nullptr && words.before->known &&
               words.after->known;
    }
    if (left == EdgeKind::kanji && right == EdgeKind::kanji)
        return joint().splits() || ends_before_suffix(hit, joint());
    if (left == EdgeKind::kanji && right == EdgeKind::hiragana) {
        const bool short_word = around.second_before == 0 || kind_of(around.second_before) != EdgeKind::kanji;
        return is_one_of(around.after, short_word ? kBehindKanji : kBehindWord) || joint().splits();
    }
    if (left == EdgeKind::hiragana && (right == EdgeKind::hiragana || right == EdgeKind::kanji))
        return joint().splits() || is_kana_name(hit);
    return true;
}

/// 戦闘機 in 戦闘機内, which MeCab reads as 戦闘|機内: the word across the edge is a kanji of the hit and a suffix.
bool Edges::ends_before_suffix(ByteRange hit, const Words::Joint& joint) const {
    const ByteRange across = joint.after->range;
    const std::string_view inside = text_.substr(across.begin, hit.end - across.begin);
    const std::string_view outside = text_.substr(hit.end, across.end - hit.end);
    return across.begin > hit.begin && text::count_code_points(inside) == 1 && text::count_code_points(outside) == 1 &&
           is_one_of(Around(text_, hit.end).after, kSuffix);
}

/// いずも in 護衛艦いずもの艦長: three hiragana and more, between other scripts but for one particle, are a name that MeCab does not know.
bool Edges::is_kana_name(ByteRange hit) const {
    const std::string_view name = slice(text_, hit);
    std::size_t length = 0;
    for (const char *at = name.data(), *end = at + name.size(); at != end; ++length) {
        if (kind_of(decode(at, end)) != EdgeKind::hiragana) return false;
    }
    const Around before(text_, hit.begin), behind(text_, hit.end);
    if (length < 3 || kind_of(before.before) == EdgeKind::hiragana) return false;
    if (kind_of(behind.after) != EdgeKind::hiragana) return true;
    return is_one_of(behind.after, kParticle) && kind_of(behind.second_after) != EdgeKind::hiragana;
}

}  // namespace yakugo::check
