// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/match/english_text.hpp"

#include "glossary/check/match/alphabet.hpp"
#include "libalign/core/ascii.hpp"
#include "libalign/text/folding.hpp"
#include "libalign/text/normalize.hpp"

#include <algorithm>
#include <utility>

namespace yakugo::check {
namespace {

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Bytes of the possessive mark that ends a word: 's, or the apostrophe behind a plural.
std::size_t possessive_of(std::string_view word) {
    for (const std::string_view apostrophe : {"'", "’", "‘", "ʼ", "′"}) {
        if (word.size() > apostrophe.size() + 1 && (word.ends_with('s') || word.ends_with('S')) &&
            word.substr(0, word.size() - 1).ends_with(apostrophe))
            return apostrophe.size() + 1;
        if (word.size() > apostrophe.size() && word.ends_with(apostrophe)) return apostrophe.size();
    }
    return 0;
}

/// Without stops and commas, but for decimal points: U.S. is US, 1,300 is 1300.
std::string without_stops(std::string_view piece) {
    std::string kept;
    for (std::size_t i = 0; i < piece.size(); ++i) {
        const bool decimal = piece[i] == '.' && i > 0 && is_ascii_digit(piece[i - 1]) && i + 1 < piece.size() &&
                             is_ascii_digit(piece[i + 1]);
        if (decimal || (piece[i] != '.' && piece[i] != ',')) kept += piece[i];
    }
    return kept;
}

std::string cased_singular(std::string_view word) {
    if (!is_ascii_digit(word.front())) return text::singular(word);
    // 35As and F-16s are plurals, 1990s are years.
    constexpr std::size_t kYear = 4;
    const std::string_view stem = word.substr(0, word.size() - 1);
    const bool plural =
        word.ends_with('s') && !stem.empty() &&
        (is_ascii_upper(stem.back()) || (stem.size() < kYear && std::all_of(stem.begin(), stem.end(), is_ascii_digit)));
    return std::string(plural ? stem : word);
}

std::string key_of(const std::string& lower, Capitals capitals) {
    return capitals == Capitals::all && !is_ascii_digit(lower.front()) ? text::singular(lower) : lower;
}

/// Cuts a token at its hyphens and slashes, and gives each part its forms.
class Parts {
public:
    Parts(const text::EnglishToken& token, std::string_view surface, std::vector<EnglishWord>& words)
        : token_(token), words_(words), ascii_(is_ascii(surface)) {
        if (!ascii_) map_.emplace_back(text::normalize(surface, text::Profile::nfkc));
        text_ = ascii_ ? surface : std::string_view(map_[0].text());
        text_.remove_suffix(possessive_of(text_));
    }

    void run() {
        const std::size_t first = words_.size();
        std::size_t begin = 0;
        for (const char *at = text_.data(), *end = at + text_.size(); at != end;) {
            const auto position = static_cast<std::size_t>(at - text_.data());
            const char32_t c = decode(at, end);
            if (c != '/' && !text::is_dash(c)) continue;
            add({begin, position});
            begin = static_cast<std::size_t>(at - text_.data());
        }
        add({begin, text_.size()});
        if (words_.size() == first) return;
        words_[first].begins = true;
        words_.back().ends = true;
    }

private:
    void add(ByteRange part) {
        EnglishWord word;
        word.cased = without_stops(slice(text_, part));
        if (word.cased.empty()) return;
        word.cased = cased_singular(word.cased);
        word.capitals = capitals_of(word.cased);
        if (!ascii_ && token_.upper) word.capitals = Capitals::all;
        if (!ascii_ && token_.capital && word.capitals == Capitals::none && part.begin == 0)
            word.capitals = Capitals::first;
        const std::string lower =
            ascii_ ? ascii_lowered(word.cased) : text::normalized(word.cased, text::Profile::match_en);
        if (lower.empty()) return;
        word.lower = key_of(lower, word.capitals);
        const ByteRange range = ascii_ ? part : map_[0].original(part);
        word.range = {token_.range.begin + range.begin, token_.range.begin + range.end};
        word.begins = word.ends = false;
        words_.push_back(std::move(word));
    }

    const text::EnglishToken& token_;
    std::vector<EnglishWord>& words_;
    bool ascii_;
    std::vector<text::Normalized> map_;
    std::string_view text_;
};

}  // namespace

Capitals capitals_of(std::string_view cased) {
    std::size_t letters = 0, capitals = 0;
    bool first = false;
    for (const char c : cased) {
        if (!is_ascii_upper(c) && !is_ascii_lower(c) && static_cast<unsigned char>(c) < 0x80) continue;
        if (letters++ == 0) first = is_ascii_upper(c);
        if (is_ascii_upper(c)) ++capitals;
    }
    if (capitals == 0) return Capitals::none;
    if (capitals == letters) return Capitals::all;
    return first && capitals == 1 ? Capitals::first : Capitals::mixed;
}

EnglishWord english_word(std::string_view word) {
    EnglishWord form;
    form.cased = cased_singular(word);
    form.capitals = capitals_of(form.cased);
    form.lower = key_of(ascii_lowered(form.cased), form.capitals);
    return form;
}

bool is_simple_english(std::string_view text) {
    const auto is_alnum = [](char c) { return is_ascii_upper(c) || is_ascii_lower(c) || is_ascii_digit(c); };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (is_alnum(c) || c == ' ') continue;
        if (c != '-' && c != '/') return false;
        if (i == 0 || i + 1 == text.size() || !is_alnum(text[i - 1]) || !is_alnum(text[i + 1])) return false;
    }
    return true;
}

std::vector<EnglishWord> english_words(std::string_view text, const text::EnglishTokenizer& tokenizer) {
    std::vector<EnglishWord> words;
    const std::vector<text::EnglishToken> tokens = tokenizer.tokenize(text);
    words.reserve(tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const text::EnglishToken& token = tokens[i];
        if (token.word) {
            Parts(token, slice(text, token.range), words).run();
            continue;
        }
        const bool joins = (token.lower == "-" || token.lower == "/") && i > 0 && i + 1 < tokens.size() &&
                           tokens[i - 1].word && tokens[i + 1].word && tokens[i - 1].range.end == token.range.begin &&
                           tokens[i + 1].range.begin == token.range.end;
        if (joins) continue;
        EnglishWord sign;
        sign.range = token.range;
        sign.cased = sign.lower = token.lower;
        sign.sign = true;
        words.push_back(std::move(sign));
    }
    return words;
}

}  // namespace yakugo::check
