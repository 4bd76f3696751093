// SPDX-License-Identifier: Apache-2.0
// The sounds of kana, and cutting a spelling into morae.
#include "libalign/translit/variant_tokens.hpp"

#include "libalign/translit/format.hpp"

namespace yakugo::translit {

namespace {

// By offset from U+30A0, which stands for the boundary: "-" no consonant, S sh, c ch, x ts, Q ッ, N ン, L ー, A a Latin letter.
constexpr std::string_view kConsonantOf =
    "."
    "----------kgkgkgkgkgszSjszszsztdcjQxztdtdnnnnnhbphbpfbphbphbp"
    "mmmmmyyyyyyrrrrrwwww-Nvkkvvvv.L";
constexpr std::string_view kVowelOf =
    "-"
    "aaiiuueeooaaiiuueeooaaiiuueeooaaii-uueeooaiueoaaaiiiuuueeeooo"
    "aiueoaauuooaiueoaaieo-uaeaieo--";
constexpr std::string_view kBases = "-kgsSzjtcxdnhfbpmyrwvQNL.A";
constexpr std::string_view kVowelNames = "-aiueo";
static_assert(kConsonantOf.size() == 0x5D && kVowelOf.size() == 0x5D && kBases.size() * 3 == kConsonants &&
              kVowelNames.size() == kVowels);
constexpr std::string_view kSmallVowels = "-aiueoauoa";  // by small_column()
constexpr std::size_t kSmallYa = 6, kSmallYo = 8;

// Surroundings: the vowel before, then the group of the consonant behind.
constexpr std::array<std::string_view, 16> kContexts = {"",  "^", "ン", "ア", "イ", "ウ", "エ", "オ",
                                                        "k", "s", "t",  "p",  "d",  "m",  "$",  ""};
constexpr unsigned kAtStart = 1, kAfterN = 2, kAfterVowel = 3, kBeforeK = 8, kBeforeS = 9, kBeforeT = 10, kBeforeP = 11,
                   kBeforeVoiced = 12, kBeforeSonorant = 13, kAtEnd = 14;
constexpr std::size_t kLong = 0x5C, kN = 0x53, kTsu = 0x23;  // ー ン ッ

constexpr Token make(std::size_t symbol, std::size_t column, unsigned context = 0) {
    return static_cast<Token>(symbol | column << 7 | context << 11);
}
constexpr std::size_t symbol_of(Token token) {
    return token & 0x7F;
}
constexpr std::size_t column_of(Token token) {
    return (token >> 7) & 0xF;
}
constexpr unsigned context_of(Token token) {
    return token >> 11;
}

std::uint8_t vowel_number(char vowel) {
    return static_cast<std::uint8_t>(kVowelNames.find(vowel));
}

unsigned group_behind(Token next) {
    if (next == kBoundary || symbol_of(next) >= kLatinSymbol) return kAtEnd;
    switch (kConsonantOf[symbol_of(next)]) {
        case 'k': return kBeforeK;
        case 's':
        case 'S': return kBeforeS;
        case 't':
        case 'c':
        case 'x': return kBeforeT;
        case 'p':
        case 'f':
        case 'h': return kBeforeP;
        case 'g':
        case 'z':
        case 'j':
        case 'd':
        case 'b':
        case 'v': return kBeforeVoiced;
        default: return kBeforeSonorant;
    }
}

/// ア to オ, large or small, that are a mora by themselves.
bool is_vowel(Token token) {
    return symbol_of(token) >= 1 && symbol_of(token) <= 10 && column_of(token) == 0;
}

bool may_carry_small(std::size_t symbol) {
    return symbol != kLong && symbol != kN && symbol < kLatinSymbol && small_column(symbol) == 0 &&
           kConsonantOf[symbol] != 'Q';
}

/// The column of the small form of a kana that begins no syllable of its own after another: ウ+イ is ウィ, ク+ワ クァ.
std::size_t small_form(Token token) {
    switch (symbol_of(token)) {
        case 0x02: return 1;
        case 0x04: return 2;
        case 0x06: return 3;
        case 0x08: return 4;
        case 0x0A: return 5;
        case 0x44: return 6;
        case 0x46: return 7;
        case 0x48: return 8;
        case 0x4F: return 1;
        default: return 0;
    }
}

void put(Tokens& out, Token token) {
    out.token[out.size++] = token;
}

/// Adds the surroundings of each token of the word [begin, out.size).
void finish_word(Tokens& out, std::size_t begin) {
    unsigned before = kAtStart;
    for (std::size_t i = begin; i < out.size; ++i) {
        Token& token = out.token[i];
        out.place[i] = i == begin ? Place::start : i + 1 == out.size ? Place::end : Place::inside;
        const std::size_t last = symbol_of(token);
        const std::size_t column = i > begin && column_of(token) == 0 ? small_form(token) : 0;
        const Token previous = i > begin ? mora_of(out.token[i - 1]) : kBoundary;
        out.joined[i] = column != 0 && column_of(previous) == 0 && may_carry_small(symbol_of(previous))
                            ? make(symbol_of(previous), column)
                            : kBoundary;
        if (is_vowel(token) || last == kLong) {
            token = make(last, 0, before);
        } else if (last == kTsu || last == kN) {
            token = make(last, 0, group_behind(i + 1 < out.size ? out.token[i + 1] : kBoundary));
        }
        if (last == kLong) continue;
        const std::uint8_t vowel = sound(token).vowel;
        before = vowel == 0 ? kAfterN : kAfterVowel + vowel - 1U;
    }
    out.morae += out.size - begin;
}

}  // namespace

Sound sound(Token token) {
    const std::size_t symbol = symbol_of(token), column = column_of(token);
    if (symbol >= kConsonantOf.size()) return {kConsonants - 3, 0};  // A
    char base = kConsonantOf[symbol];
    const char vowel = kVowelOf[symbol];
    const unsigned context = context_of(token);
    if (symbol == kLong && context >= kAfterVowel && context < kBeforeK)
        return {static_cast<std::uint8_t>(kBases.find(base) * 3), static_cast<std::uint8_t>(context - kAfterVowel + 1)};
    std::size_t glide = 0;  // 1: y, 2: w
    if (column >= kSmallYa && column <= kSmallYo) {
        glide = base == 'S' || base == 'c' || base == 'j' ? 0 : 1;
    } else if (column != 0 && base == '-') {
        base = vowel == 'u' ? 'w' : vowel == 'i' ? 'y' : base;
    } else if (column != 0 && vowel == 'u' && (base == 'k' || base == 'g')) {
        glide = 2;
    } else if (column != 0 && vowel == 'i' && kSmallVowels[column] != 'i' &&
               std::string_view("kgnhbpmr").find(base) != std::string_view::npos) {
        glide = 1;
    }
    return {static_cast<std::uint8_t>(kBases.find(base) * 3 + glide),
            vowel_number(column != 0 ? kSmallVowels[column] : vowel)};
}

void tokenise(const Spelling& spelling, Tokens& out) {
    out.size = out.morae = 0;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < spelling.size; ++i) {
        if (i > 0 && spelling.starts_word(i)) {
            finish_word(out, begin);
            out.place[out.size] = Place::inside;
            out.joined[out.size] = kBoundary;
            put(out, kBoundary);
            begin = out.size;
        }
        const std::size_t symbol = spelling.symbol(i);
        std::size_t column = 0;
        if (i + 1 < spelling.size && !spelling.starts_word(i + 1) && may_carry_small(symbol))
            column = small_column(spelling.symbol(i + 1));
        put(out, make(symbol, column));
        if (column != 0) ++i;
    }
    finish_word(out, begin);
}

std::string mora_name(Token token) {
    if (token == kBoundary) return "・";
    static constexpr std::array<std::size_t, kSmallKana> kSmall = {0, 1, 3, 5, 7, 9, 0x43, 0x45, 0x47, 0x4E};
    std::string out = katakana_utf8(symbol_of(token)).data();
    if (column_of(token) != 0) out += katakana_utf8(kSmall[column_of(token)]).data();
    return out;
}

std::string token_name(Token token) {
    const std::string context(kContexts[context_of(token)]);
    if (context.empty()) return mora_name(token);
    const bool behind = context_of(token) >= kBeforeK;
    return behind ? mora_name(token) + '+' + context : context + '+' + mora_name(token);
}

std::optional<Token> parse_token(std::string_view name) {
    if (name == "・") return kBoundary;
    unsigned context = 0;
    if (const std::size_t plus = name.find('+'); plus != std::string_view::npos) {
        for (context = kContexts.size() - 1; context > 0; --context) {
            const std::string_view side = context >= kBeforeK ? name.substr(plus + 1) : name.substr(0, plus);
            if (!kContexts[context].empty() && side == kContexts[context]) break;
        }
        if (context == 0) return std::nullopt;
        name = context >= kBeforeK ? name.substr(0, plus) : name.substr(plus + 1);
    }
    Spelling spelling;
    if (!spell_katakana(name, spelling) && name.size() != 1) return std::nullopt;
    Tokens tokens;
    tokenise(spelling, tokens);
    if (tokens.size != 1 || mora_name(tokens.token[0]) != name) return std::nullopt;
    return static_cast<Token>(mora_of(tokens.token[0]) | context << 11);
}

std::string consonant_name(std::size_t consonant) {
    const char base = kBases[consonant / 3];
    std::string out;
    switch (base) {
        case 'S': out = "sh"; break;
        case 'c': out = "ch"; break;
        case 'x': out = "ts"; break;
        case 'Q': out = "ッ"; break;
        case 'N': out = "ン"; break;
        case 'L': out = "ー"; break;
        case '.': out = "・"; break;
        default: out = base;
    }
    return consonant % 3 == 0 ? out : out + (consonant % 3 == 1 ? 'y' : 'w');
}

std::optional<std::uint8_t> parse_consonant(std::string_view name) {
    for (std::size_t i = 0; i < kConsonants; ++i) {
        if (consonant_name(i) == name) return static_cast<std::uint8_t>(i);
    }
    return std::nullopt;
}

std::string vowel_name(std::size_t vowel) {
    return {kVowelNames[vowel]};
}

std::optional<std::uint8_t> parse_vowel(std::string_view name) {
    const std::size_t at = name.size() == 1 ? kVowelNames.find(name[0]) : std::string_view::npos;
    if (at == std::string_view::npos) return std::nullopt;
    return static_cast<std::uint8_t>(at);
}

std::string_view place_name(Place place) {
    static constexpr std::array<std::string_view, kPlaces> kNames = {"start", "inside", "end"};
    return kNames[static_cast<std::size_t>(place)];
}

std::optional<Place> parse_place(std::string_view name) {
    for (const Place place : {Place::start, Place::inside, Place::end}) {
        if (place_name(place) == name) return place;
    }
    return std::nullopt;
}

}  // namespace yakugo::translit
