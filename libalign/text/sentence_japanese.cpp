// SPDX-License-Identifier: Apache-2.0
// Japanese sentences end at 。！？ outside of quotes and brackets that close again.
#include "libalign/text/sentence_rules.hpp"
#include "libalign/text/unicode.hpp"

#include <array>

namespace yakugo::text {
namespace {

constexpr std::u32string_view kOpeners = U"「『（(〔［[〈《【“｢";
constexpr std::u32string_view kClosers = U"」』）)〕］]〉》】”｣";
constexpr std::size_t kNoPartner = static_cast<std::size_t>(-1);

/// For each opening bracket the index of the one that closes it. Brackets that are crossed ( ( 「 ) ) stay without a
/// partner, as do those that never close. Each bracket goes on the stack and off it once.
std::vector<std::size_t> match_brackets(const std::vector<Letter>& letters) {
    std::vector<std::size_t> partner(letters.size(), kNoPartner);
    std::vector<std::size_t> open;
    std::array<std::size_t, kOpeners.size()> count{};
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const char32_t c = letters[i].code_point;
        if (const std::size_t kind = kOpeners.find(c); kind != std::u32string_view::npos) {
            open.push_back(i);
            ++count.at(kind);
        }
        const std::size_t kind = kClosers.find(c);
        if (kind == std::u32string_view::npos || count.at(kind) == 0) continue;
        std::size_t closed = kNoPartner;
        while (closed != kind) {
            closed = kOpeners.find(letters[open.back()].code_point);
            if (closed == kind) partner[open.back()] = i;
            --count.at(closed);
            open.pop_back();
        }
    }
    return partner;
}

bool is_japanese(char32_t c) {
    const Script script = script_of(c);
    return script == Script::kanji || script == Script::hiragana || script == Script::katakana;
}

bool is_latin_or_digit(char32_t c) {
    const Script script = script_of(c);
    return script == Script::latin || script == Script::digit;
}

bool is_full_stop(char32_t c) {
    return c == U'。' || c == U'｡';
}

class Splitter {
public:
    explicit Splitter(const std::vector<Letter>& letters) : letters_(letters), partner_(match_brackets(letters)) {}

    std::vector<std::size_t> run() {
        for (std::size_t i = 0; i + 1 < letters_.size();) {
            if (partner_[i] != kNoPartner) {
                i = pass_brackets(i);
            } else if (stops(i)) {
                i = pass_stop(i);
            } else if (at(i) == '\n' && at(i + 1) == '\n') {
                i = cut(i + 1);
            } else {
                if (!is_space(at(i))) at_start_ = false;
                ++i;
            }
        }
        return std::move(ends_);
    }

private:
    char32_t at(std::size_t i) const { return letters_[i].code_point; }

    std::size_t cut(std::size_t i) {
        ends_.push_back(i);
        at_start_ = true;
        return i;
    }

    /// Whether a sentence can end with the character at `i`.
    bool stops(std::size_t i) const {
        if (i + 1 == letters_.size()) return false;
        const char32_t c = at(i);
        if (is_full_stop(c)) return true;
        const char32_t before = i > 0 ? at(i - 1) : U'\0';
        const char32_t after = at(i + 1);
        // ． stands for 。 in technical writing, and for the point in ３．５; . only where a space follows Japanese
        if (c == U'．') return !(is_latin_or_digit(before) && is_latin_or_digit(after));
        if (c == '.') return is_japanese(before) && (after == 0 || is_space(after));
        // Yahoo!ニュース has a ! that is part of the name
        if (c == '!' || c == '?') return !is_latin_or_digit(before) || after == 0 || is_space(after);
        return is_strong_stop(c);
    }

    std::size_t pass_stop(std::size_t i) {
        const bool strong = !is_full_stop(at(i)) && is_strong_stop(at(i));
        do ++i;
        while (i + 1 < letters_.size() && (is_full_stop(at(i)) || is_strong_stop(at(i)) || at(i) == U'…'));
        i = pass_stray_closers(i);
        return strong && continues(i) ? i : cut(i);
    }

    /// Closers without an opener in this text belong to the sentence that ends before them.
    std::size_t pass_stray_closers(std::size_t i) const {
        while (is_closing(at(i)) && !is_opening(at(i))) ++i;
        return i;
    }

    /// 「本当か？と聞いた」: a particle of quotation goes on with the sentence, and so does a comma.
    bool continues(std::size_t i) const {
        constexpr std::u32string_view kAfterTo = U"いう言述聞問思叫の話語し、書呼主訴尋答驚考";
        if (at(i) == U'、' || at(i) == U'，') return true;
        if (at(i) == U'っ') return at(i + 1) == U'て';
        return at(i) == U'と' && kAfterTo.find(at(i + 1)) != std::u32string_view::npos;
    }

    /// Goes behind a bracketed text. One that is a whole sentence, from its start to a stop before its end, is cut off
    /// where no sentence goes on behind it: （…。） always, 「…。」 before another bracket, or a space and no particle.
    std::size_t pass_brackets(std::size_t open) {
        const std::size_t close = partner_[open];
        const bool whole =
            at_start_ && close > open + 1 && (is_full_stop(at(close - 1)) || is_strong_stop(at(close - 1)));
        at_start_ = false;
        const bool round = at(open) == U'（' || at(open) == '(';
        const std::size_t next = skip_space(letters_, close + 1);
        const bool bracket_follows = next < letters_.size() && partner_[next] != kNoPartner;
        const bool space_follows = next > close + 1 && script_of(at(next)) != Script::hiragana;
        const bool goes_on = at(next) == U'、' || stops(next);
        if (whole && !goes_on && (round || bracket_follows || space_follows)) return cut(close + 1);
        return close + 1;
    }

    const std::vector<Letter>& letters_;
    std::vector<std::size_t> partner_;
    std::vector<std::size_t> ends_;
    bool at_start_ = true;
};

}  // namespace

std::vector<std::size_t> japanese_boundaries(const std::vector<Letter>& letters) {
    return Splitter(letters).run();
}

}  // namespace yakugo::text
