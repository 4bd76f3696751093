// SPDX-License-Identifier: Apache-2.0
// Gives each English token its forms: folded, stemmed, and what its capitals say.
#include "libalign/text/english.hpp"

#include "libalign/core/error.hpp"
#include "libalign/core/memo.hpp"
#include "libalign/text/english_scanner.hpp"
#include "libalign/text/folding.hpp"
#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"

#include <libstemmer.h>
#include <unicode/uchar.h>

#include <new>
#include <utility>

namespace yakugo::text {
namespace {

struct StemmerDeleter {
    void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

void cut_possessive(std::string& lower) {
    if (lower.size() > 2 && lower.ends_with("'s")) lower.resize(lower.size() - 2);
    if (lower.size() > 2 && lower.ends_with("s'")) lower.pop_back();
}

struct Letters {
    std::size_t count = 0, capitals = 0;
    bool first_is_capital = false;
    bool plural = false;  // the last letter is a small s behind a capital or digit
};

Letters letters_of(std::string_view surface) {
    Letters letters;
    char32_t before = 0;
    for (std::size_t position = 0; position < surface.size();) {
        const char32_t c = next_code_point(surface, position);
        const auto icu_c = static_cast<UChar32>(c);
        if (is_apostrophe(c) && surface.size() - position <= 1) break;  // 's and s'
        if (u_isalpha(icu_c) != 0) {
            const bool capital = u_isupper(icu_c) != 0 || u_istitle(icu_c) != 0;
            if (letters.count == 0) letters.first_is_capital = capital;
            ++letters.count;
            if (capital) ++letters.capitals;
        }
        const auto previous = static_cast<UChar32>(before);
        letters.plural = c == U's' && (u_isupper(previous) != 0 || u_isdigit(previous) != 0);
        before = c;
    }
    return letters;
}

bool starts_number(std::string_view surface) {
    std::size_t position = 0;
    const char32_t c = next_code_point(surface, position);
    return script_of(c) == Script::digit || u_charType(static_cast<UChar32>(c)) == U_CURRENCY_SYMBOL;
}

// Bytes of text whose words are kept: several posts, whose titles and captions are asked for again and again.
constexpr std::size_t kRemembered = 32 * 1024;

}  // namespace

struct EnglishTokenizer::Impl {
    std::unique_ptr<sb_stemmer, StemmerDeleter> stemmer{sb_stemmer_new("english", "UTF_8")};
    Memo<std::vector<EnglishToken>> memo{kRemembered};
};

EnglishTokenizer::EnglishTokenizer() : impl_(std::make_unique<Impl>()) {
    if (!impl_->stemmer) throw Error("libstemmer has no English stemmer");
}
EnglishTokenizer::EnglishTokenizer(const EnglishTokenizer&) : EnglishTokenizer() {}
EnglishTokenizer::~EnglishTokenizer() = default;
EnglishTokenizer::EnglishTokenizer(EnglishTokenizer&&) noexcept = default;
EnglishTokenizer& EnglishTokenizer::operator=(EnglishTokenizer&&) noexcept = default;

std::string EnglishTokenizer::stem(std::string_view lower) const {
    // The longest English word of any use is far shorter; the stemmer counts in int.
    constexpr std::size_t kLongestWord = 1000;
    if (lower.size() > kLongestWord) return std::string(lower);
    const std::basic_string<sb_symbol> word(lower.begin(), lower.end());
    const sb_symbol* stemmed = sb_stemmer_stem(impl_->stemmer.get(), word.data(), static_cast<int>(word.size()));
    if (stemmed == nullptr) throw std::bad_alloc();
    return {stemmed, stemmed + sb_stemmer_length(impl_->stemmer.get())};
}

std::vector<EnglishToken> EnglishTokenizer::tokenize(std::string_view text) const {
    return impl_->memo.get(text, [&] { return parse(text); });
}

std::vector<EnglishToken> EnglishTokenizer::parse(std::string_view text) const {
    std::vector<EnglishToken> tokens;
    for (const EnglishSpan& span : scan_english(text)) {
        const std::string_view surface = slice(text, span.range);
        EnglishToken token;
        token.range = span.range;
        token.word = span.word;
        token.lower = normalized(surface, Profile::match_en);
        token.number = span.word && starts_number(surface);
        if (span.word) {
            cut_possessive(token.lower);
            token.function = is_function_word(token.lower);
            const Letters letters = letters_of(surface);
            token.capital = letters.first_is_capital;
            const std::size_t counted = letters.count - (letters.plural ? 1 : 0);
            token.upper = counted >= 2 && letters.capitals == counted;
        }
        token.stem = span.word ? stem(token.lower) : token.lower;
        tokens.push_back(std::move(token));
    }
    return tokens;
}

}  // namespace yakugo::text
