// SPDX-License-Identifier: Apache-2.0
// English sentences end at . ! ? before a space, unless an abbreviation or what follows says otherwise.
#include "libalign/text/english.hpp"
#include "libalign/text/english_words.hpp"
#include "libalign/text/folding.hpp"
#include "libalign/text/sentence_rules.hpp"
#include "libalign/text/unicode.hpp"

#include <unicode/uchar.h>

#include <string>

namespace yakugo::text {
namespace {

UChar32 uchar32(char32_t c) {
    return static_cast<UChar32>(c);
}

bool is_digit(char32_t c) {
    return script_of(c) == Script::digit;
}
bool is_full_width_stop(char32_t c) {
    return c == U'。' || c == U'！' || c == U'？';
}

class Splitter {
public:
    explicit Splitter(const std::vector<Letter>& letters) : letters_(letters), start_(skip_space(letters, 0)) {}

    std::vector<std::size_t> run() {
        for (std::size_t i = 0; i + 1 < letters_.size();) {
            if (is_stop(at(i))) {
                i = pass_stop(i);
            } else if (at(i) == '\n' && at(i + 1) == '\n') {
                cut(++i);
            } else {
                ++i;
            }
        }
        return std::move(ends_);
    }

private:
    char32_t at(std::size_t i) const { return letters_[i].code_point; }
    static bool is_stop(char32_t c) { return c == '.' || c == U'…' || c == U'。' || is_strong_stop(c); }

    void cut(std::size_t i) {
        ends_.push_back(i);
        start_ = skip_space(letters_, i);
    }

    std::size_t pass_stop(std::size_t i) {
        const std::size_t first = i;
        while (is_stop(at(i))) ++i;
        const std::size_t stops = i - first;
        const char32_t last = at(i - 1);
        i = pass_detached_closers(skip_closing(letters_, i));
        if (!is_space(at(i)) && !is_full_width_stop(last)) return i;
        const std::size_t next = skip_opening(skip_space(letters_, i));
        if (at(next) == 0) return i;
        const bool lone_full_stop = stops == 1 && last == '.';
        if (!starts_lower(next) && !(lone_full_stop && is_abbreviated(first, next))) cut(i);
        return i;
    }

    /// Tokenised text has spaces before its brackets: ( He left . ) Straight quotes may open as well, so they stay.
    std::size_t pass_detached_closers(std::size_t i) const {
        for (std::size_t next = skip_space(letters_, i); is_closing(at(next)) && !is_opening(at(next));) {
            i = next + 1;
            next = skip_space(letters_, i);
        }
        return i;
    }

    /// A small letter goes on with the sentence, but iPhone may begin one.
    bool starts_lower(std::size_t i) const {
        return u_islower(uchar32(at(i))) != 0 && u_isupper(uchar32(at(i + 1))) == 0;
    }

    std::size_t skip_opening(std::size_t i) const {
        while (is_opening(at(i))) ++i;
        return i;
    }

    /// Whether the full stop at `stop` only abbreviates; `next` is the first letter of what follows.
    bool is_abbreviated(std::size_t stop, std::size_t next) const {
        if (stop > start_ && at(stop - 1) == ' ') --stop;  // tokenised text: Mt . Fuji
        const std::size_t begin = word_begin(stop);
        const std::string word = lower_word(begin, stop);
        if (word.empty()) return false;
        if (is_list_number(begin, stop)) return true;
        const bool initial = stop - begin == 1 && u_isupper(uchar32(at(begin))) != 0;
        auto kind = abbreviation(word);
        if (!kind && (initial || is_dotted(begin, stop))) kind = Abbreviation::any;
        if (!kind) return false;
        switch (*kind) {
            case Abbreviation::before_name: return true;
            case Abbreviation::before_number: return is_digit(at(next));
            case Abbreviation::any: return !begins_sentence(next);
        }
        return false;
    }

    /// First letter of the word that ends before `stop`. Long words are no abbreviations, so it looks back a little only.
    std::size_t word_begin(std::size_t stop) const {
        constexpr std::size_t kLongestAbbreviation = 12;
        std::size_t begin = stop;
        while (begin > start_ && stop - begin < kLongestAbbreviation && !is_space(at(begin - 1)) &&
               !is_opening(at(begin - 1)) && at(begin - 1) != '/' && !is_dash(at(begin - 1))) {
            --begin;
        }
        return begin;
    }

    /// U.S, a.m, Ph.D: letters in ones and twos between full stops, and not the 1.5 of a sum.
    bool is_dotted(std::size_t begin, std::size_t stop) const {
        std::size_t run = 0;
        bool has_dot = false;
        for (std::size_t i = begin; i < stop; ++i) {
            if (at(i) == '.') {
                has_dot = true;
                run = 0;
            } else if (u_isalpha(uchar32(at(i))) == 0 || ++run > 2) {
                return false;
            }
        }
        return has_dot;
    }

    std::string lower_word(std::size_t begin, std::size_t end) const {
        std::string word;
        for (std::size_t i = begin; i < end; ++i) append(word, static_cast<char32_t>(u_tolower(uchar32(at(i)))));
        return word;
    }

    /// "1. First": a number that opens the sentence counts, it is none.
    bool is_list_number(std::size_t begin, std::size_t stop) const {
        constexpr std::size_t kLongestNumber = 3;
        if (start_ != begin || stop - begin > kLongestNumber) return false;
        for (std::size_t i = begin; i < stop; ++i) {
            if (!is_digit(at(i))) return false;
        }
        return true;
    }

    /// Behind an abbreviation a capital proves nothing (U.S. Army), but The or He does.
    bool begins_sentence(std::size_t next) const {
        if (u_isupper(uchar32(at(next))) == 0) return false;
        std::size_t end = next;
        while (u_isalpha(uchar32(at(end))) != 0) ++end;
        const bool initial = end - next == 1 && at(end) == '.';
        const bool acronym = end - next > 1 && u_isupper(uchar32(at(next + 1))) != 0;
        return !initial && !acronym && is_function_word(lower_word(next, end));
    }

    const std::vector<Letter>& letters_;
    std::vector<std::size_t> ends_;
    std::size_t start_;  // first letter of the sentence that is being read
};

}  // namespace

std::vector<std::size_t> english_boundaries(const std::vector<Letter>& letters) {
    return Splitter(letters).run();
}

}  // namespace yakugo::text
