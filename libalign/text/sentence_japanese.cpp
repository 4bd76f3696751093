// SPDX-License-Identifier: Apache-2.0
// Japanese sentences end at 。！？ outside of quotes and brackets that close again.
#include "libalign/text/japanese_brackets.hpp"
#include "libalign/text/sentence_rules.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace yakugo::text {
namespace {

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

class JapaneseSplitter {
public:
    explicit JapaneseSplitter(const std::vector<Letter>& letters)
        : letters_(letters),
          partner_(match_brackets(letters)),
          content_end_(content_end(letters)),
          start_(skip_space(letters, 0)) {}

    std::vector<std::size_t> run() {
        for (std::size_t i = 0; i + 1 < letters_.size();) {
            if (at(i) == '*' && at(i + 1) != '*') emphasis_ = !emphasis_;
            if (partner_[i] != kNoPartner) {
                i = pass_brackets(i);
            } else if (stops(i)) {
                i = pass_stop(i);
            } else if (at(i) == '\n' && at(i + 1) == '\n') {
                i = cut(i + 1);
            } else {
                ++i;
            }
        }
        return std::move(ends_);
    }

private:
    char32_t at(std::size_t i) const { return letters_[i].code_point; }

    std::size_t cut(std::size_t i) {
        ends_.push_back(i);
        start_ = skip_space(letters_, i);
        emphasis_ = false;
        return i;
    }

    /// Whether a sentence can end with the character at `i`.
    bool stops(std::size_t i) const {
        if (i + 1 == letters_.size()) return false;
        const char32_t c = at(i);
        if (is_full_stop(c)) return true;
        const char32_t before = i > 0 ? at(i - 1) : U'\0';
        const char32_t after = at(i + 1);
        // ． stands for 。 in technical writing, for the point in ３．５, and behind the number of an item; . only where a
        // space follows Japanese
        if (c == U'．') return !(is_latin_or_digit(before) && is_latin_or_digit(after)) && !is_item_number(i);
        if (c == '.') return is_japanese(before) && (after == 0 || is_space(after));
        // Yahoo!ニュース has a ! that is part of the name, and a/?b=c is an address
        if (c == '!' || c == '?') return before >= 0x80 || is_closing(before) || after == 0 || is_space(after);
        return is_strong_stop(c);
    }

    /// １．開く。
    bool is_item_number(std::size_t stop) const {
        constexpr std::size_t kLongestNumber = 3;
        if (stop == start_ || stop - start_ > kLongestNumber) return false;
        for (std::size_t i = start_; i < stop; ++i) {
            if (!is_latin_or_digit(at(i))) return false;
        }
        return true;
    }

    std::size_t pass_stop(std::size_t i) {
        const bool strong = !is_full_stop(at(i)) && is_strong_stop(at(i));
        do ++i;
        while (i + 1 < letters_.size() && (is_full_stop(at(i)) || is_strong_stop(at(i)) || at(i) == U'…'));
        i = pass_attached(i);
        return i >= content_end_ || (strong && continues(i)) ? i : cut(i);
    }

    /// What belongs to the sentence that a stop before `i` ends: closers without an opener in this text, emoji,
    /// remarks.
    std::size_t pass_attached(std::size_t i) const {
        while ((is_closing(at(i)) && !is_opening(at(i))) || (emphasis_ && at(i) == '*')) ++i;
        std::size_t after_emoji = i;
        while (is_emoji(at(after_emoji))) ++after_emoji;
        if (!is_full_stop(at(after_emoji)) && !is_strong_stop(at(after_emoji))) i = after_emoji;
        return pass_remark(i);
    }

    bool is_round(std::size_t i) const { return at(i) == U'（' || at(i) == '('; }

    /// 終わった。（ロイター） そうですね！（笑） A bracket of nouns, or of anything at the end of the text, belongs to the sentence before
    /// it, unless it holds a stop of its own or numbers an item.
    std::size_t pass_remark(std::size_t open) const {
        if (!is_round(open) || partner_[open] == kNoPartner) return open;
        const std::size_t close = partner_[open];
        bool nouns = true;
        for (std::size_t i = open + 1; i < close; ++i) {
            const Script script = script_of(at(i));
            if (is_full_stop(at(i)) || is_strong_stop(at(i))) return open;
            nouns = nouns && script != Script::hiragana && script != Script::latin && script != Script::digit;
        }
        constexpr std::u32string_view kNumbers = U"一二三四五六七八九十";
        const bool number = close == open + 2 &&
                            (!is_japanese(at(open + 1)) || kNumbers.find(at(open + 1)) != std::u32string_view::npos);
        return (nouns && !number) || close + 1 >= content_end_ ? close + 1 : open;
    }

    bool begins_with(std::size_t i, std::u32string_view word) const {
        for (const char32_t c : word) {
            if (at(i++) != c) return false;
        }
        return true;
    }

    /// 「本当か？と聞いた」: a particle goes on with the sentence, and so does a comma.
    bool continues(std::size_t i) const {
        static constexpr std::array<std::u32string_view, 15> kBeginWithTo = {
            U"ところ", U"とにかく", U"とても", U"とりあ", U"とりわ",     U"とんで",       U"ともかく",    U"ともあ",
            U"ともに", U"とはい",   U"ときに", U"ときど", U"というわけ", U"といいますと", U"と言いますと"};
        if (at(i) == ' ' || at(i) == U'　') ++i;
        if (at(i) == U'、' || at(i) == U'，' || at(i) == U'を') return true;
        if (at(i) == U'っ') return at(i + 1) == U'て';
        if (at(i) == U'の') return at(i + 1) != U'ち' && at(i + 1) != U'ん';
        return at(i) == U'と' && std::none_of(kBeginWithTo.begin(), kBeginWithTo.end(),
                                              [&](std::u32string_view word) { return begins_with(i, word); });
    }

    /// Goes behind a bracketed text. One that ends with a stop is cut off where no sentence goes on behind it.
    std::size_t pass_brackets(std::size_t open) {
        const std::size_t close = partner_[open];
        const char32_t last = at(close - 1);
        if (close == open + 1 || (!is_full_stop(last) && !is_strong_stop(last))) return close + 1;
        const std::size_t end = is_round(open) ? close + 1 : pass_remark(close + 1);
        const std::size_t next = skip_space(letters_, end);
        if (at(next) == U'、' || at(next) == 0 || stops(next)) return end;
        const bool remark = end > close + 1;
        const bool ends = open == start_ ? ends_sentence(open, end, next) || remark
                                         : is_full_stop(last) && !is_round(open) && begins_topic(next);
        return ends ? cut(end) : end;
    }

    /// Whether a bracket that is a whole sentence ends before `end`: （…。） always, 「…。」 before another bracket, or
    /// where a space or a new beginning follows. 「…！」 may be a name (「行け！」シリーズ) or go on as “Go!” Smith said does.
    bool ends_sentence(std::size_t open, std::size_t end, std::size_t next) const {
        const Script script = script_of(at(next));
        if (is_round(open) || partner_[next] != kNoPartner) return true;
        if (next > end && script != Script::hiragana) return true;
        if (!is_full_stop(at(partner_[open] - 1))) return false;
        return script == Script::kanji || script == Script::katakana || is_connective(next);
    }

    /// 彼は「…。」彼女は「…。」: words and a particle of the topic, or a word that only begins sentences.
    bool begins_topic(std::size_t next) const {
        constexpr std::size_t kLongestTopic = 8;
        std::size_t end = next;
        while (end - next < kLongestTopic &&
               (script_of(at(end)) == Script::kanji || script_of(at(end)) == Script::katakana)) {
            ++end;
        }
        return is_connective(next) || (end > next && (at(end) == U'は' || at(end) == U'が'));
    }

    /// Demonstratives and conjunctions in hiragana, by the letters that no particle begins with.
    bool is_connective(std::size_t i) const {
        static constexpr std::array<std::u32string_view, 18> kWords = {
            U"その", U"それ", U"そう", U"そし",   U"そこ",   U"この",   U"これ", U"ここ",   U"こう",
            U"あの", U"あれ", U"また", U"しかし", U"さらに", U"つまり", U"なお", U"ところ", U"やがて"};
        return std::any_of(kWords.begin(), kWords.end(),
                           [&](std::u32string_view word) { return begins_with(i, word); });
    }

    const std::vector<Letter>& letters_;
    std::vector<std::size_t> partner_;
    std::vector<std::size_t> ends_;
    std::size_t content_end_;
    std::size_t start_;      // first letter of the sentence that is being read
    bool emphasis_ = false;  // inside the **…** of Markdown
};

}  // namespace

std::vector<std::size_t> japanese_boundaries(const std::vector<Letter>& letters) {
    return JapaneseSplitter(letters).run();
}

}  // namespace yakugo::text
