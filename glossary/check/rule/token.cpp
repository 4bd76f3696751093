// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/rule/token.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/text/folding.hpp"
#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <utility>

namespace yakugo::check {
namespace {

bool is_connector(char c) {
    switch (c) {
        case '-':
        case '/':
        case '.':
        case '_':
        case '+':
        case '&':
        case '\'':
        case '@': return true;
        default: return false;
    }
}

std::string capitals(std::string_view text, std::string_view without) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        if (without.find(c) != std::string_view::npos) continue;
        out += ascii_upper(c);
    }
    return out;
}

/// Behind what of `text` at `at` is a URL; `at` where none is.
std::size_t url_end(std::string_view text, std::size_t at) {
    if (text[at] != 'h' && text[at] != 'f' && text[at] != 'w') return at;
    const std::string_view rest = text.substr(at);
    if (!rest.starts_with("http://") && !rest.starts_with("https://") && !rest.starts_with("ftp://") &&
        !rest.starts_with("www."))
        return at;
    std::size_t end = at;
    while (end < text.size() && text[end] > ' ' && text[end] < 0x7F &&
           std::string_view("<>\"`{}|\\^").find(text[end]) == std::string_view::npos)
        ++end;
    while (end > at && std::string_view(".,;:!?')]*_").find(text[end - 1]) != std::string_view::npos) --end;
    return end;
}

/// %s %d %(name)s %1$s %5.2f, {0} {name} ${name}
std::size_t placeholder_end(std::string_view text, std::size_t at) {
    std::size_t end = at;
    const auto skip = [&](auto accepted) {
        while (end < text.size() && accepted(text[end])) ++end;
    };
    const auto identifier = [](char c) { return is_ascii_word(c) || c == '.' || c == '[' || c == ']'; };
    if (text[at] == '%') {
        if (at > 0 && (is_ascii_digit(text[at - 1]) || text[at - 1] == '%')) return at;
        ++end;
        if (end < text.size() && text[end] == '(') {
            skip([](char c) { return c != ')' && c != ' ' && c != '\n'; });
            if (end == text.size() || text[end] != ')') return at;
            ++end;
        }
        skip([](char c) { return is_ascii_digit(c) || c == '$' || c == '.' || c == '-' || c == '+' || c == '#'; });
        skip([](char c) { return c == 'l' || c == 'h' || c == 'z'; });
        if (end == text.size() || std::string_view("sdiufgxXc@").find(text[end]) == std::string_view::npos) return at;
        ++end;
        if (end == text.size() || !is_ascii_word(text[end])) return end;
        const bool unit = is_ascii_lower(text[end]) && (end + 1 == text.size() || !is_ascii_word(text[end + 1]));
        return unit || is_ascii_upper(text[end]) ? end : at;  // %ds, for seconds; %dR
    }
    if (text[end] == '$') ++end;
    if (end == text.size() || text[end] != '{') return at;
    ++end;
    const std::size_t name = end;
    skip(identifier);
    if (end < text.size() && (text[end] == ':' || text[end] == '!') && end > name)
        skip([](char c) { return c != '}' && c != '{' && c > ' ' && c < 0x7F; });
    return end < text.size() && text[end] == '}' && end > name ? end + 1 : at;
}

/// NATO, but not the initial of a name.
bool is_upper_run(std::string_view run) {
    return run.size() > 1 && std::all_of(run.begin(), run.end(), is_ascii_upper);
}

/// Cuts from a Latin run what is grammar: 's, -based, -Document, pre-; and the mark of a key behind which a menu's word goes on: _DTAUS.
void trim_run(std::string_view text, std::size_t& begin, std::size_t& end) {
    const auto has_digit = [&](std::size_t from, std::size_t to) {
        return std::any_of(text.begin() + static_cast<std::ptrdiff_t>(from),
                           text.begin() + static_cast<std::ptrdiff_t>(to), is_ascii_digit);
    };
    const auto all_lower = [&](std::size_t from, std::size_t to) {
        return to > from + 1 && std::all_of(text.begin() + static_cast<std::ptrdiff_t>(from),
                                            text.begin() + static_cast<std::ptrdiff_t>(to), is_ascii_lower);
    };
    if (const std::string_view run = text.substr(begin, end - begin); run.ends_with("'s") && run.size() > 2) end -= 2;
    if (text[begin] == '_' && end > begin + 2 && is_ascii_upper(text[begin + 1]) &&
        text.substr(begin + 1, end - begin - 1).find('_') == std::string_view::npos)
        ++begin;
    if (!has_digit(begin, end)) {
        const std::size_t dash = std::min(text.substr(begin, end - begin).find('-'), end - begin) + begin;
        const bool word = dash + 1 < end &&
                          (all_lower(dash + 1, end) || (is_ascii_upper(text[dash + 1]) && all_lower(dash + 2, end)));
        if (word && is_upper_run(text.substr(begin, dash - begin))) end = dash;
        return;
    }
    for (std::size_t dash = text.rfind('-', end - 1); dash != std::string_view::npos && dash > begin;
         dash = text.rfind('-', end - 1)) {
        if (!all_lower(dash + 1, end)) break;
        end = dash;
    }
    for (std::size_t dash = text.find('-', begin); dash != std::string_view::npos && dash < end;
         dash = text.find('-', begin)) {
        if (!all_lower(begin, dash)) break;
        begin = dash + 1;
    }
}

std::optional<Token::Kind> kind_of(std::string_view run) {
    std::size_t upper = 0, lower = 0, digits = 0;
    for (const char c : run) {
        upper += is_ascii_upper(c);
        lower += is_ascii_lower(c);
        digits += is_ascii_digit(c);
    }
    if (run.find('@') != std::string_view::npos && run.find('.') != std::string_view::npos) return Token::Kind::email;
    if (upper + lower == 0) {
        return std::count(run.begin(), run.end(), '.') > 1 ? std::optional(Token::Kind::version) : std::nullopt;
    }
    if (digits > 0) {
        if (!is_ascii_letter(run[0])) return std::nullopt;
        return is_ascii_upper(run[0]) && run.find('_') == std::string_view::npos ? Token::Kind::designation
                                                                                 : Token::Kind::word;
    }
    const bool plural = lower == 1 && run.back() == 's';
    return upper > 1 && (lower == 0 || plural) ? Token::Kind::acronym : Token::Kind::word;
}

/// A URL without the language that it names and / at its end: en.example.org/en/a, ja.example.org/ja/a/ are one page.
std::string without_language(std::string_view url) {
    constexpr std::string_view kMarks = "/.=?&-_#:";
    std::string out;
    for (std::size_t begin = 0; begin <= url.size();) {
        const std::size_t end = std::min(url.find_first_of(kMarks, begin), url.size());
        const std::string_view piece = url.substr(begin, end - begin);
        const bool language =
            piece == "en" || piece == "ja" || piece == "jp" || piece == "us" || piece == "US" || piece == "JP";
        if (!language) out += piece;
        if (end < url.size()) out += url[end];
        begin = end + 1;
    }
    if (out.ends_with('/')) out.pop_back();
    return out;
}

Token token_of(Token::Kind kind, std::string_view run) {
    const bool code = kind == Token::Kind::designation || kind == Token::Kind::acronym;
    if (code && run.size() > 2 && run.ends_with('s') && !is_ascii_lower(run[run.size() - 2])) run.remove_suffix(1);
    const bool exact = kind == Token::Kind::placeholder;
    if (kind == Token::Kind::url) return {kind, {}, std::string(run), without_language(run)};
    return {kind, {}, std::string(run), exact ? std::string(run) : capitals(run, code ? "-. " : "")};
}

std::string folded_dashes(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = text::next_code_point(text, at);
        text::append(out, text::is_apostrophe(c) ? U'\'' : c);
    }
    return out;
}

class Scanner {
public:
    Scanner(std::string_view text, bool with_words)
        : folded_(text::normalize(text, text::Profile::match_ja)), text_(folded_.text()), with_words_(with_words) {}

    std::vector<Token> scan() {
        for (std::size_t at = 0; at < text_.size();) {
            if (const std::size_t end = url_end(text_, at); end > at) {
                add(Token::Kind::url, at, end);
                at = end;
            } else if (text_[at] == '%' || text_[at] == '{' || text_[at] == '$') {
                const std::size_t behind = placeholder_end(text_, at);
                if (behind > at) add(Token::Kind::placeholder, at, behind);
                at = std::max(at + 1, behind);
            } else if (is_ascii_word(text_[at])) {
                at = read_run(at);
            } else {
                text::next_code_point(text_, at);
            }
        }
        return std::move(out_);
    }

private:
    void add(Token::Kind kind, std::size_t begin, std::size_t end) {
        const std::string_view run = text_.substr(begin, end - begin);
        const bool ascii =
            std::all_of(run.begin(), run.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
        Token token = ascii ? token_of(kind, run) : token_of(kind, folded_dashes(run));
        token.range = folded_.original({begin, end});
        out_.push_back(std::move(token));
    }
    std::size_t read_run(std::size_t at) {
        std::size_t end = at;
        while (end < text_.size() &&
               (is_ascii_word(text_[end]) ||
                (is_connector(text_[end]) && end + 1 < text_.size() && is_ascii_word(text_[end + 1]))))
            ++end;
        std::size_t begin = at, last = end;
        trim_run(text_, begin, last);
        if (begin < last) {
            const auto kind = kind_of(text_.substr(begin, last - begin));
            if (kind && (with_words_ || *kind != Token::Kind::word)) add(*kind, begin, last);
        }
        return end;
    }

    text::Normalized folded_;
    std::string_view text_;
    bool with_words_;
    std::vector<Token> out_;
};

}  // namespace

std::vector<Token> find_tokens(std::string_view text, bool with_words) {
    return Scanner(text, with_words).scan();
}

std::string joined_key(std::string_view text) {
    std::string out;
    for (const char c : text::normalized(text, text::Profile::match_ja)) {
        if (c == ' ' || c == '-' || c == '.') continue;
        out += ascii_upper(c);
    }
    return out;
}

std::size_t edits(std::string_view a, std::string_view b, std::size_t most) {
    while (!a.empty() && !b.empty() && a.front() == b.front()) {
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    while (!a.empty() && !b.empty() && a.back() == b.back()) {
        a.remove_suffix(1);
        b.remove_suffix(1);
    }
    constexpr std::size_t kLongest = 64;  // bytes of what differs
    if (a.size() > kLongest || b.size() > kLongest) return a == b ? 0 : most + 1;
    std::array<std::array<std::size_t, kLongest + 1>, 3> rows{};
    for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto& row = rows[i % 3];
        const auto &above = rows[(i - 1) % 3], &twice = rows[(i + 1) % 3];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], twice[j - 2] + 1);
        }
    }
    return std::min(rows[a.size() % 3][b.size()], most + 1);
}

}  // namespace yakugo::check
