// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/spelling/neighbours.hpp"

#include "glossary/check/spelling/letters.hpp"
#include "libalign/text/folding.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>

namespace yakugo::check {
namespace {

constexpr std::u32string_view kSmallKana = U"ァィゥェォャュョヮヵヶヂヅ";
constexpr std::u32string_view kUsual = U"アイウエオヤユヨワカケジズ";
constexpr std::u32string_view kAfterVu = U"ァィェォ";
constexpr std::u32string_view kOfVu = U"バビベボ";

// A kana with a small one that spells a foreign sound, and the plain kana that the Cabinet's notification on loanwords (外来語の表記, 1991,
// notes III) admits beside it. Before ュ they stay two: チュ for テュ.
struct Foreign {
    char32_t large;
    std::u32string_view small, plain;
};
constexpr Foreign kForeign[] = {
    {U'テ', U"ィュ", U"チチ"},
    {U'デ', U"ィュ", U"ジジ"},
    {U'ト', U"ゥ", U"ト"},
    {U'ド', U"ゥ", U"ド"},
    {U'シ', U"ェ", U"セ"},
    {U'ジ', U"ェ", U"ゼ"},
    {U'ス', U"ィ", U"シ"},
    {U'ズ', U"ィ", U"ジ"},
    {U'フ', U"ァィェォ", U"ハヒヘホ"},
    {U'ク', U"ァィェォ", U"カキケコ"},
    {U'グ', U"ァ", U"ガ"},
};

// The long spellings of a glossary are no katakana words of a draft; what is left of them would fill the memory.
constexpr std::size_t kLongestKey = 40;  // characters

std::string utf8(std::u32string_view text) {
    std::string out;
    for (const char32_t c : text) text::append(out, c);
    return out;
}

char32_t usual_kana(char32_t c) {
    const std::size_t small = kSmallKana.find(c);
    return small == std::u32string_view::npos ? c : kUsual[small];
}

// Whether a spelling of so many characters is looked for without one of them, too. What is left of two says nothing.
bool has_shorter(std::size_t letters) {
    return letters > 2 && letters <= kLongestKey;
}

// The spelling, and it without each of its characters.
std::vector<std::string> keys_of(const std::string& bare) {
    std::vector<std::string> keys = {bare};
    const std::u32string letters = code_points(bare);
    if (!has_shorter(letters.size())) return keys;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        if (i > 0 && letters[i] == letters[i - 1]) continue;  // the same is left
        keys.push_back(utf8(std::u32string(letters).erase(i, 1)));
    }
    return keys;
}

// Whether at most one character stands for at most one other.
bool differ_by_one(const std::string& a, const std::string& b) {
    const Difference at = difference(a, b);
    return at.longer - at.shorter <= 1 && at.longer - at.front - at.back <= 1;
}

std::u32string bare_letters(std::u32string_view letters) {
    std::u32string out;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const char32_t c = letters[i], next = i + 1 < letters.size() ? letters[i + 1] : U'\0';
        if (c == U'ー' || c == U'ッ' || c == U' ' || text::is_middle_dot(c)) continue;
        if (c != U'ヴ') {
            out += usual_kana(c);
        } else if (const std::size_t vowel = kAfterVu.find(next); vowel != std::u32string_view::npos) {
            out += kOfVu[vowel];
            ++i;
        } else {
            out += U'ブ';
        }
    }
    return out;
}

std::u32string plain_sounds(std::u32string_view letters) {
    std::u32string out;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const char32_t written = i + 1 < letters.size() ? letters[i + 1] : U'\0';
        const std::size_t large = std::u32string_view(U"アイウエオ").find(written);  // フアイル
        const char32_t next = large == std::u32string_view::npos ? written : U"ァィゥェォ"[large];
        const auto sound = std::find_if(std::begin(kForeign), std::end(kForeign), [&](const Foreign& one) {
            return one.large == letters[i] && one.small.find(next) != std::u32string_view::npos;
        });
        if (sound == std::end(kForeign)) {
            out += letters[i];
            continue;
        }
        out += sound->plain[sound->small.find(next)];
        if (next != U'ュ') ++i;
    }
    return out;
}

// By which spellings are neighbours.
std::u32string key_letters(std::string_view katakana) {
    return bare_letters(plain_sounds(code_points(katakana)));
}

std::uint64_t mixed(std::uint64_t hash) {
    return (hash ^ (hash >> 29)) * 0xBF58476D1CE4E5B9 >> 7;
}

}  // namespace

std::string bare_spelling(std::string_view katakana) {
    return utf8(bare_letters(code_points(katakana)));
}

// The hash is that of a polynomial (Karp & Rabin 1987), so that a character can be taken out by what stands before and behind it.
std::vector<std::uint64_t> deletion_hashes(std::string_view spelling) {
    constexpr std::uint64_t base = 0x9E3779B97F4A7C15;
    const std::u32string letters = key_letters(spelling);
    std::vector<std::uint64_t> behind(letters.size() + 1, 0), keys;
    std::uint64_t power = 1;
    std::vector<std::uint64_t> powers;
    for (std::size_t i = 0; i < letters.size(); ++i, power *= base) powers.push_back(power);
    std::uint64_t whole = 0;
    for (const char32_t c : letters) whole = whole * base + c;
    keys.push_back(mixed(whole));
    if (!has_shorter(letters.size())) return keys;
    std::uint64_t suffix = 0, prefix = 0;
    for (std::size_t i = letters.size(); i-- > 0;) {
        behind[i] = suffix;
        suffix += letters[i] * powers[letters.size() - 1 - i];
    }
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const std::size_t rest = letters.size() - 1 - i;
        keys.push_back(mixed((rest == 0 ? prefix : prefix * powers[rest]) + behind[i]));
        prefix = prefix * base + letters[i];
    }
    return keys;
}

Neighbours::Neighbours(const std::vector<std::string>& spellings) {
    letters_.reserve(spellings.size());
    for (std::size_t i = 0; i < spellings.size(); ++i) {
        letters_.push_back(utf8(key_letters(spellings[i])));
        for (std::string& key : keys_of(letters_.back())) kept_.emplace_back(std::move(key), i);
    }
    std::sort(kept_.begin(), kept_.end());
}

std::vector<std::size_t> Neighbours::of(std::string_view spelling) const {
    const std::string letters = utf8(key_letters(spelling));
    std::vector<std::size_t> found;
    for (const std::string& key : keys_of(letters)) {
        auto at = std::lower_bound(kept_.begin(), kept_.end(), std::pair<std::string, std::size_t>(key, 0));
        for (; at != kept_.end() && at->first == key; ++at) {
            if (differ_by_one(letters, letters_[at->second])) found.push_back(at->second);
        }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

}  // namespace yakugo::check
