// SPDX-License-Identifier: Apache-2.0
// What the model is given to read of a text.
#include "libalign/translit/spelling.hpp"
#include "tests/unit/repeated.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace {

using yakugo::test::repeated;
using namespace yakugo::translit;

/// The symbols back as text, words parted by '|'; "-" where the text was refused.
std::string katakana(std::string_view text, bool (*spell)(std::string_view, Spelling&) = spell_katakana) {
    Spelling spelling;
    if (!spell(text, spelling)) return "-";
    std::string out;
    for (std::size_t i = 0; i < spelling.size; ++i) {
        if (i > 0 && spelling.starts_word(i)) out += '|';
        out += katakana_utf8(spelling.symbol(i)).data();
    }
    return out;
}

std::string english(std::string_view text) {
    Spelling spelling;
    if (!spell_english(text, spelling)) return "-";
    std::string out;
    for (std::size_t i = 0; i < spelling.size; ++i) {
        if (i > 0 && spelling.starts_word(i)) out += '|';
        out += static_cast<char>('a' + static_cast<int>(spelling.symbol(i)) - 1);
    }
    return out;
}

struct SpellingCase {
    const char *name, *text, *expected;
};

}  // namespace

TEST_CASE("katakana become symbols and words") {
    const SpellingCase cases[] = {
        {"plain", "ミサイル", "ミサイル"},
        {"first and last", "ァヺー", "ァヺー"},
        {"middle dot", "ビースト・モード", "ビースト|モード"},
        {"half-width", "ﾐｻｲﾙ･ﾊﾞｽ", "ミサイル|バス"},
        {"half-width dot alone", "ビースト･モード", "ビースト|モード"},
        {"combining sound mark", "ハ\u3099ス", "バス"},
        {"initial", "ジョン・F・ケネディ", "ジョン|F|ケネディ"},
        {"full-width initial", "ジョン・Ｆ・ケネディ", "ジョン|F|ケネディ"},
        {"double hyphen", "ジャン＝ポール", "ジャン|ポール"},
        {"kanji at the end", "ミサイル防衛", "ミサイル"},
        {"kanji beyond the BMP", "𠮟ミサイル𠮟", "ミサイル"},
        {"emoji", "🚀ロケット🚀", "ロケット"},
        {"empty", "", "-"},
        {"no katakana", "防衛省", "-"},
        {"Latin only", "CCA", "-"},
        {"hiragana", "みさいる", "-"},
        {"not UTF-8", "ミサイル\xFF", "-"},
        {"cut short", "ミサイ\xE3\x83", "ミサイ"},
    };
    for (const SpellingCase& c : cases) {
        INFO(c.name);
        CHECK(katakana(c.text) == c.expected);
    }
}

TEST_CASE("hiragana become the katakana of their sound") {
    const SpellingCase cases[] = {
        {"a name", "いずも", "イズモ"},
        {"first and last", "ぁゖ", "ァヶ"},
        {"with katakana and a long vowel", "らーめんバー", "ラーメンバー"},
        {"combining sound mark", "がか", "ガカ"},
        {"an iteration mark is none", "ゝ", "-"},
        {"kanji", "防衛省", "-"},
        {"empty", "", "-"},
    };
    for (const SpellingCase& c : cases) {
        INFO(c.name);
        CHECK(katakana(c.text, spell_kana) == c.expected);
    }
}

TEST_CASE("English becomes letters and words") {
    const SpellingCase cases[] = {
        {"case", "Iron DOME", "iron|dome"},
        {"diacritics", "Juárez Łowmiański", "juarez|lowmianski"},
        {"no decomposition", "Straße Ærø Þór", "strasse|aero|thor"},
        {"apostrophe", "O'Reilly’s", "oreillys"},
        {"hyphen and digits", "F-35 Ai-Fak", "f|ai|fak"},
        {"full-width", "Ｆ", "f"},
        {"Japanese between", "米CCA機", "cca"},
        {"emoji and 𠮟", "a🚀b𠮟c", "a|b|c"},
        {"empty", "", "-"},
        {"digits", "1941", "-"},
        {"not UTF-8", "abc\xC3", "-"},
    };
    for (const SpellingCase& c : cases) {
        INFO(c.name);
        CHECK(english(c.text) == c.expected);
    }
}

TEST_CASE("200 characters are read, 201 refused") {
    CHECK(katakana(repeated("ア", 200)) == repeated("ア", 200));
    CHECK(katakana(repeated("ア", 201)) == "-");
    CHECK(katakana(repeated("ｱ", 10000)) == "-");
    CHECK(english(repeated("a", 200)) == repeated("a", 200));
    CHECK(english(repeated("a", 201)) == "-");
    CHECK(english(repeated("é", 100000)) == "-");
}

TEST_CASE("katakana alone are told from mixed texts, and what can begin a word from what cannot") {
    using yakugo::translit::can_begin_word;
    using yakugo::translit::is_katakana;
    for (const char* text : {"ミサイル", "クラウディア・シェインバウム", "ヴ", "ー"}) {
        INFO(text);
        CHECK(is_katakana(text));
    }
    for (const char* text : {"", "・", "ミサイル防衛", "Fマート", "ひらがな", "𠮟", "ミ サ"}) {
        INFO(text);
        CHECK_FALSE(is_katakana(text));
    }
    for (const char32_t kana : {U'ア', U'ヴ', U'ヨ'}) CHECK(can_begin_word(kana));
    for (const char32_t kana : {U'ァ', U'ョ', U'ッ', U'ン', U'ー'}) CHECK_FALSE(can_begin_word(kana));
}
