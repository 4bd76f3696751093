// SPDX-License-Identifier: Apache-2.0
// Abbreviations by word lists and by their look: letters between full stops, initials, numbers of items.
#include "libalign/text/english_stop.hpp"
#include "libalign/text/icu.hpp"

#include "libalign/text/english.hpp"
#include "libalign/text/english_words.hpp"
#include "libalign/text/folding.hpp"
#include "libalign/text/unicode.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <string_view>

namespace yakugo::text {
namespace {

bool is_digit(char32_t c) {
    return script_of(c) == Script::digit;
}
bool is_letter(char32_t c) {
    return u_isalpha(icu(c)) != 0;
}
bool is_upper(char32_t c) {
    return u_isupper(icu(c)) != 0;
}
bool is_lower(char32_t c) {
    return u_islower(icu(c)) != 0;
}

bool is_made_of(std::string_view word, std::string_view letters) {
    return !word.empty() && word.find_first_not_of(letters) == std::string_view::npos;
}

}  // namespace

bool EnglishStop::abbreviates(std::size_t start, std::size_t stop, std::size_t next) const {
    if (stop > start && at(stop - 1) == ' ') --stop;  // tokenised text: Mt . Fuji
    const std::size_t begin = word_begin(start, stop);
    std::string word = lower_word(begin, stop);
    if (word.empty()) return false;
    if (begin == start && is_item_number(begin, stop)) return true;
    const bool capital = is_upper(at(begin));
    if (is_digit(at(begin))) word.erase(0, word.find_first_not_of("0123456789:"));  // 9:30p.m.
    auto kind = abbreviation(word);
    if (kind == Abbreviation::before_name && !capital && !is_digit(at(begin))) kind.reset();
    if (!kind && ((stop - begin == 1 && capital) || is_dotted(begin, stop))) kind = Abbreviation::any;
    if (!kind) return false;
    switch (*kind) {
        case Abbreviation::before_name:
        case Abbreviation::within: return true;
        case Abbreviation::before_number: return is_number(next);
        case Abbreviation::clock: return !is_upper(at(next)) || is_day_or_time(next);
        case Abbreviation::closing: return !is_upper(at(next));
        case Abbreviation::any: return !begins_sentence(next);
    }
    return false;
}

bool EnglishStop::is_plain(std::size_t start, std::size_t stop) const {
    constexpr std::size_t kLongestRare = 4;  // letters; longer abbreviations are in the list
    const std::size_t begin = word_begin(start, stop);
    for (std::size_t i = begin; i < stop; ++i) {
        if (!is_lower(at(i))) return false;
    }
    const std::string word = lower_word(begin, stop);
    return !abbreviation(word) && (stop - begin > kLongestRare || (is_function_word(word) && word != "in"));  // inches
}

/// First letter of the word that ends before `stop`. Long words are no abbreviations, so it looks back a little only.
std::size_t EnglishStop::word_begin(std::size_t start, std::size_t stop) const {
    constexpr std::size_t kLongestAbbreviation = 12;
    std::size_t begin = stop;
    while (begin > start && stop - begin < kLongestAbbreviation && !is_space(at(begin - 1)) &&
           !is_opening(at(begin - 1)) && at(begin - 1) != '/' && !is_dash(at(begin - 1))) {
        --begin;
    }
    return begin;
}

std::size_t EnglishStop::word_end(std::size_t i) const {
    while (is_letter(at(i)) || at(i) == '-') ++i;
    return i;
}

std::string EnglishStop::lower_word(std::size_t begin, std::size_t end) const {
    std::string word;
    for (std::size_t i = begin; i < end; ++i) append(word, static_cast<char32_t>(u_tolower(icu(at(i)))));
    return word;
}

/// U.S, a.m, Ph.D: letters in ones and twos between full stops, and not the 1.5 of a sum.
bool EnglishStop::is_dotted(std::size_t begin, std::size_t stop) const {
    std::size_t run = 0;
    bool has_dot = false;
    for (std::size_t i = begin; i < stop; ++i) {
        if (at(i) == '.') {
            has_dot = true;
            run = 0;
        } else if (!is_letter(at(i)) || ++run > 2) {
            return false;
        }
    }
    return has_dot;
}

/// "1. First", "2.1. Second", "a. Third", "iv. Fourth": what opens a sentence counts, it is none.
bool EnglishStop::is_item_number(std::size_t begin, std::size_t stop) const {
    constexpr std::size_t kLongestPart = 3;  // longer ones are years
    if (stop - begin == 1 && script_of(at(begin)) == Script::latin) return true;
    const std::string word = lower_word(begin, stop);
    if (is_made_of(word, "ivx")) return true;
    return is_made_of(word, "0123456789.") && std::min(word.find('.'), word.size()) <= kLongestPart;
}

/// 5, FA8625, IV and the B of Fig. B; neither A nor I, which are words.
bool EnglishStop::is_number(std::size_t next) const {
    if (is_digit(at(next))) return true;
    std::size_t end = next;
    bool roman = true;
    bool digit = false;
    for (; is_letter(at(end)) || is_digit(at(end)); ++end) {
        if (is_lower(at(end))) return false;
        roman = roman && (at(end) == 'I' || at(end) == 'V' || at(end) == 'X');
        digit = digit || is_digit(at(end));
    }
    const std::size_t length = end - next;
    return digit || (length > 1 && roman) || (length == 1 && at(next) != 'A' && at(next) != 'I');
}

/// 9 a.m. EST, Monday, Eastern, Jan. 5, Tokyo time.
bool EnglishStop::is_day_or_time(std::size_t next) const {
    constexpr int kWordsBeforeTime = 3;  // Japan Standard Time
    const std::size_t end = word_end(next);
    if (end - next > 1 && is_upper(at(next + 1))) return true;
    const std::string first = lower_word(next, end);
    if (is_day_or_zone(first)) return true;
    if (at(end) == '.' && abbreviation(first) == Abbreviation::any) return true;
    for (int words = 0; words < kWordsBeforeTime; ++words) {
        const std::size_t word = next;
        next = word_end(word);
        if (lower_word(word, next) == "time") return true;
        if (next == word || at(next) != ' ') return false;
        ++next;
    }
    return false;
}

/// Behind an abbreviation a capital proves nothing (U.S. Army), but The or He does.
bool EnglishStop::begins_sentence(std::size_t next) const {
    if (!is_upper(at(next))) return false;
    std::size_t end = next;
    while (is_letter(at(end))) ++end;
    const bool initial = end - next == 1 && at(end) == '.';
    const bool acronym = end - next > 1 && is_upper(at(next + 1));
    const std::string word = lower_word(next, end);
    return !initial && !acronym && (is_function_word(word) || is_interjection(word));
}

bool EnglishStop::starts_lower(std::size_t next) const {
    if (!is_lower(at(next))) return false;
    constexpr std::size_t kLongestName = 40;  // so that text without spaces costs no square of its length
    for (std::size_t i = next + 1; at(i) != 0 && !is_space(at(i)) && i - next < kLongestName; ++i) {
        const char32_t c = at(i);
        if (is_upper(c) || is_digit(c) || c == '_') return false;
        if (c == '(' && at(i + 1) != 's') return false;  // the jet(s)
        const bool parts_names = c == '.' && i > next + 1 && is_lower(at(i - 1)) && is_lower(at(i - 2));
        if (parts_names && is_lower(at(i + 1))) return false;  // sys.path, and not e.g. or a.m.
    }
    return true;
}

bool EnglishStop::reports(std::size_t next) const {
    constexpr int kLongestName = 5;  // words, with ranks and initials
    for (int words = 0; words <= kLongestName; ++words) {
        const std::size_t end = word_end(next);
        const std::string word = lower_word(next, end);
        if (words > 0 && is_reporting_verb(word)) return true;
        if (!is_upper(at(next)) || (words == 0 && word != "i" && is_function_word(word))) return false;
        next = at(end) == '.' ? end + 1 : end;
        if (!is_space(at(next))) return false;
        next = skip_space(letters_, next);
    }
    return false;
}

}  // namespace yakugo::text
