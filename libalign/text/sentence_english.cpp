// SPDX-License-Identifier: Apache-2.0
// English sentences end at . ! ? … before a space, unless an abbreviation or what follows says otherwise.
#include "libalign/text/english_stop.hpp"
#include "libalign/text/folding.hpp"
#include "libalign/text/sentence_rules.hpp"
#include "libalign/text/unicode.hpp"

namespace yakugo::text {
namespace {

bool is_full_width_stop(char32_t c) {
    return c == U'。' || c == U'！' || c == U'？';
}

bool is_stop(char32_t c) {
    return c == '.' || c == U'…' || c == U'。' || is_strong_stop(c);
}

/// **Note.** and _so._ of Markdown and its kin.
bool is_markup(char32_t c) {
    return c == '*' || c == '_' || c == '`';
}

bool is_superscript(char32_t c) {
    return c == U'¹' || c == U'²' || c == U'³' || (c >= U'⁰' && c <= U'⁹');
}

class EnglishSplitter {
public:
    explicit EnglishSplitter(const std::vector<Letter>& letters)
        : letters_(letters),
          words_(letters),
          quoted_(letters.size()),
          content_end_(content_end(letters)),
          start_(skip_space(letters, 0)) {
        for (std::size_t i = 1; i < letters.size(); ++i) {
            const bool paragraph_ends = at(i) == '\n' && at(i - 1) == '\n';
            quoted_[i] = !paragraph_ends && quoted_[i - 1] != (at(i - 1) == '"');
        }
    }

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

    void cut(std::size_t i) {
        ends_.push_back(i);
        start_ = skip_space(letters_, i);
    }

    std::size_t pass_stop(std::size_t first) {
        std::size_t i = pass_stops(first);
        const char32_t last = at(i - 1);
        const bool lone_full_stop = i - first == 1 && last == '.';
        const std::size_t after_stops = i;
        i = pass_attached(i);
        const bool quote_ends = i > after_stops;
        if (!is_space(at(i)) && !is_full_width_stop(last) && at(i) != U'—') return i;
        const std::size_t next = skip_opening(skip_space(letters_, i));
        const bool plain_end = lone_full_stop && !quote_ends && words_.is_plain(start_, first);
        if (goes_on(next, plain_end, last)) return i;
        if (lone_full_stop && words_.abbreviates(start_, first, next)) return i;
        if (quote_ends && is_strong_stop(last) && words_.reports(next)) return i;
        cut(i);
        return i;
    }

    /// Behind a run of stops; . . . and the ! ! of a tokeniser are one too.
    std::size_t pass_stops(std::size_t i) const {
        while (is_stop(at(i))) {
            ++i;
            if (at(i) != ' ' || (at(i + 1) != '.' && !is_strong_stop(at(i + 1)))) continue;
            const char32_t after = at(i + 2);
            if (after == 0 || is_space(after) || is_closing(after)) ++i;
        }
        return i;
    }

    /// Behind what belongs to the sentence that a stop before `i` may end: closing quotes and brackets, notes, emoji.
    std::size_t pass_attached(std::size_t i) const {
        for (std::size_t before = i + 1; before != i;) {
            before = i;
            while (is_closing(at(i)) || is_markup(at(i)) || is_superscript(at(i)) || is_emoji(at(i))) ++i;
            i = pass_note(i);
        }
        return pass_detached_closers(i);
    }

    /// The [12] of a footnote.
    std::size_t pass_note(std::size_t i) const {
        constexpr std::size_t kLongestNote = 3;
        if (at(i) != '[') return i;
        std::size_t end = i + 1;
        while (end - i <= kLongestNote && script_of(at(end)) == Script::digit) ++end;
        return end > i + 1 && at(end) == ']' ? end + 1 : i;
    }

    /// Tokenised text has spaces before its brackets: ( He left . ) A straight quote closes where one is open.
    std::size_t pass_detached_closers(std::size_t i) const {
        for (std::size_t next = skip_space(letters_, i); is_closing(at(next)); next = skip_space(letters_, i)) {
            if (is_opening(at(next)) && !(at(next) == '"' && quoted_[next])) break;
            const char32_t after = at(next + 1);
            if (script_of(after) == Script::latin || script_of(after) == Script::digit) break;  // ’Tis, '90s
            i = next + 1;
        }
        return i;
    }

    /// Whether no sentence begins at `next`, the first letter behind a stop, spaces and opening quotes. A small
    /// letter does not begin one, unless it stands behind an ordinary word and its full stop.
    bool goes_on(std::size_t next, bool plain_end, char32_t stop) const {
        if (next >= content_end_) return true;
        if (is_item(next)) return false;
        if (is_strong_stop(stop) && (at(next) == '-' || at(next) == U'–')) return true;  // (1239? - 1307)
        std::size_t word = next;
        while (is_dash(at(word)) || is_space(at(word))) ++word;
        return words_.starts_lower(word) && !(plain_end && word == next);
    }

    /// The (b) before an item, of which `i` is the b.
    bool is_item(std::size_t i) const {
        return i > 0 && at(i - 1) == '(' && script_of(at(i)) == Script::latin && at(i + 1) == ')';
    }

    std::size_t skip_opening(std::size_t i) const {
        while (is_opening(at(i))) i = skip_space(letters_, i + 1);
        return i;
    }

    const std::vector<Letter>& letters_;
    EnglishStop words_;
    std::vector<bool> quoted_;  // whether a straight quote is open before each letter
    std::vector<std::size_t> ends_;
    std::size_t content_end_;
    std::size_t start_;  // first letter of the sentence that is being read
};

}  // namespace

std::vector<std::size_t> english_boundaries(const std::vector<Letter>& letters) {
    return EnglishSplitter(letters).run();
}

}  // namespace yakugo::text
