// SPDX-License-Identifier: Apache-2.0
// Reads compounds, runs of letters and digits with the signs that may join them, and cuts them at hyphens and slashes.
#include "libalign/text/english_scanner.hpp"

#include "libalign/text/english_compound.hpp"
#include "libalign/text/folding.hpp"
#include "libalign/text/unicode.hpp"

#include <unicode/uchar.h>

namespace yakugo::text {
namespace {

CharacterKind kind_of(char32_t c) {
    const Script script = script_of(c);
    if (script == Script::digit) return CharacterKind::digit;
    if (script == Script::kanji || script == Script::hiragana || script == Script::katakana)
        return CharacterKind::japanese;
    if (script == Script::space) return CharacterKind::space;
    const auto icu_c = static_cast<UChar32>(c);
    if ((U_GET_GC_MASK(icu_c) & (U_GC_M_MASK | U_GC_CF_MASK)) != 0) return CharacterKind::extend;
    if (script == Script::latin || u_isalpha(icu_c) != 0) return CharacterKind::letter;
    return CharacterKind::other;
}

std::vector<Character> read_characters(std::string_view text) {
    std::vector<Character> characters;
    characters.reserve(text.size() + 1);
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t begin = position;
        const char32_t c = next_code_point(text, position);
        characters.push_back({c, kind_of(c), begin});
    }
    characters.push_back({0, CharacterKind::space, text.size()});  // so that looking one ahead needs no test
    return characters;
}

class Scanner {
public:
    explicit Scanner(std::string_view text) : characters_(read_characters(text)), last_(characters_.size() - 1) {}

    std::vector<EnglishSpan> run() {
        while (at_ < last_) {
            const CharacterKind kind = characters_[at_].kind;
            if (kind == CharacterKind::space) {
                ++at_;
            } else if (kind == CharacterKind::japanese) {
                read_japanese();
            } else if (is_alnum(at_) || begins_amount()) {
                read_compound();
            } else {
                read_sign();
            }
        }
        return std::move(spans_);
    }

private:
    bool is_alnum(std::size_t i) const {
        return characters_[i].kind == CharacterKind::letter || characters_[i].kind == CharacterKind::digit;
    }
    bool is_digit(std::size_t i) const { return characters_[i].kind == CharacterKind::digit; }
    bool is_letter(std::size_t i) const { return characters_[i].kind == CharacterKind::letter; }
    bool begins_amount() const {
        return u_charType(static_cast<UChar32>(characters_[at_].code_point)) == U_CURRENCY_SYMBOL && is_digit(at_ + 1);
    }

    void push(std::size_t begin, std::size_t end, bool word) {
        spans_.push_back({{characters_[begin].byte, characters_[end].byte}, word});
    }

    void read_japanese() {
        const std::size_t begin = at_;
        while (characters_[at_].kind == CharacterKind::japanese || characters_[at_].kind == CharacterKind::extend)
            ++at_;
        push(begin, at_, true);
    }

    /// One sign with what modifies it: the parts of an emoji stay together.
    void read_sign() {
        const std::size_t begin = at_++;
        const bool after_space = begin == 0 || characters_[begin - 1].kind == CharacterKind::space;
        if (is_apostrophe(characters_[begin].code_point)) in_single_quotes_ = after_space && is_alnum(at_);
        while (characters_[at_].kind == CharacterKind::extend) ++at_;
        push(begin, at_, false);
    }

    void read_compound() {
        const std::size_t begin = at_++;
        while (is_alnum(at_) || characters_[at_].kind == CharacterKind::extend || joins()) ++at_;
        const char32_t before = characters_[at_ - 1].code_point;
        const bool plural = before == U's' || before == U'S';
        if (plural && is_apostrophe(characters_[at_].code_point) && !in_single_quotes_) ++at_;
        for (const auto& [from, to, word] : split_compound({characters_.data() + begin, at_ - begin})) {
            push(begin + from, begin + to, word);
        }
    }

    /// Whether the sign at at_ belongs to the compound that ends before it.
    bool joins() const {
        const char32_t c = characters_[at_].code_point;
        if (c == '.') return joins_full_stop();
        const std::size_t before = at_ - 1;
        const std::size_t after = at_ + 1;
        if (is_apostrophe(c)) return is_letter(after);
        if (c == ',')
            return is_digit(before) && is_digit(after) && is_digit(at_ + 2) && is_digit(at_ + 3) && !is_digit(at_ + 4);
        if (c == '&') return u_isupper(icu_at(before)) != 0 && u_isupper(icu_at(after)) != 0;
        return (is_hyphen(c) || c == '/' || c == '_') && is_alnum(after);
    }

    /// 1.5 and U.S, and the last full stop of U.S.
    bool joins_full_stop() const {
        if (is_digit(at_ - 1)) return is_digit(at_ + 1);
        if (!is_letter(at_ - 1)) return false;
        const bool single_after = is_letter(at_ + 1) && !is_alnum(at_ + 2);
        const bool short_before = at_ < 2 || !is_alnum(at_ - 2) || at_ < 3 || !is_alnum(at_ - 3);
        const bool closes = at_ >= 3 && characters_[at_ - 2].code_point == '.' && is_letter(at_ - 3);
        return closes || (short_before && single_after);
    }

    UChar32 icu_at(std::size_t i) const { return static_cast<UChar32>(characters_[i].code_point); }

    std::vector<Character> characters_;
    std::size_t last_;
    std::size_t at_ = 0;
    bool in_single_quotes_ = false;
    std::vector<EnglishSpan> spans_;
};

}  // namespace

std::vector<EnglishSpan> scan_english(std::string_view text) {
    return Scanner(text).run();
}

}  // namespace yakugo::text
