// SPDX-License-Identifier: Apache-2.0
// Japanese tokens by MeCab and IPADIC.
#include "libalign/text/japanese.hpp"
#include "libalign/core/error.hpp"
#include "libalign/text/ipadic.hpp"
#include "libalign/text/unicode.hpp"

#include <catch2/catch.hpp>

#include <optional>
#include <random>
#include <string>

using namespace yakugo;
using namespace yakugo::text;

namespace {

std::string surfaces(const JapaneseTokenizer& tokenizer, std::string_view text) {
    std::string joined;
    for (const JapaneseToken& token : tokenizer.tokenize(text)) {
        if (!joined.empty()) joined += '|';
        joined += slice(text, token.range);
    }
    return joined;
}

/// Tokens are in order, not empty, and only white space or control characters lie between them.
void check_ranges(const JapaneseTokenizer& tokenizer, std::string_view text) {
    std::size_t end = 0;
    for (const JapaneseToken& token : tokenizer.tokenize(text)) {
        CHECK(token.range.begin >= end);
        CHECK(token.range.end > token.range.begin);
        CHECK(token.range.end <= text.size());
        end = token.range.end;
    }
}

}  // namespace

TEST_CASE("feature strings of IPADIC are read") {
    struct Case {
        const char* feature;
        PartOfSpeech pos;
        NounKind noun;
        const char* base;
        NounDetail detail = NounDetail::none;
    };
    const Case cases[] = {
        {"名詞,サ変接続,*,*,*,*,飛行,ヒコウ,ヒコー", PartOfSpeech::noun, NounKind::verbal, "飛行"},
        {"名詞,固有名詞,人名,姓,*,*,石破,イシバ,イシバ", PartOfSpeech::noun, NounKind::person, "石破"},
        {"名詞,固有名詞,地域,国,*,*,米,ベイ,ベイ", PartOfSpeech::noun, NounKind::place, "米", NounDetail::country},
        {"名詞,固有名詞,組織,*,*,*,国連,*,*", PartOfSpeech::noun, NounKind::organization, "国連"},
        {"名詞,固有名詞,一般,*,*,*,*", PartOfSpeech::noun, NounKind::proper, ""},
        {"名詞,形容動詞語幹,*,*,*,*,安全,*,*", PartOfSpeech::noun, NounKind::adjectival, "安全"},
        {"名詞,副詞可能,*,*,*,*,今日,*,*", PartOfSpeech::noun, NounKind::adverbial, "今日"},
        {"名詞,数,*,*,*,*,一,*,*", PartOfSpeech::noun, NounKind::number, "一"},
        {"名詞,接尾,助数詞,*,*,*,機,*,*", PartOfSpeech::noun, NounKind::suffix, "機", NounDetail::counter},
        {"名詞,接尾,地域,*,*,*,州,*,*", PartOfSpeech::noun, NounKind::suffix, "州", NounDetail::place_suffix},
        {"名詞,接尾,人名,*,*,*,氏,*,*", PartOfSpeech::noun, NounKind::suffix, "氏", NounDetail::person_suffix},
        {"名詞,接尾,副詞可能,*,*,*,中,*,*", PartOfSpeech::noun, NounKind::suffix, "中", NounDetail::adverbial_suffix},
        {"名詞,接尾,一般,*,*,*,的,*,*", PartOfSpeech::noun, NounKind::suffix, "的"},
        {"名詞,固有名詞,地域,一般,*,*,東京,*,*", PartOfSpeech::noun, NounKind::place, "東京"},
        {"名詞,代名詞,一般,*,*,*,それ,*,*", PartOfSpeech::noun, NounKind::pronoun, "それ"},
        {"名詞,非自立,一般,*,*,*,こと,*,*", PartOfSpeech::noun, NounKind::dependent, "こと"},
        {"名詞,ナイ形容詞語幹,*,*,*,*,問題,*,*", PartOfSpeech::noun, NounKind::other, "問題"},
        {"名詞,一般,*,*,*,*,空母,*,*", PartOfSpeech::noun, NounKind::general, "空母"},
        {"接頭詞,名詞接続,*,*,*,*,米,*,*", PartOfSpeech::prefix, NounKind::none, "米"},
        {"動詞,自立,*,*,五段・ラ行,連用形,叱る,*,*", PartOfSpeech::verb, NounKind::none, "叱る"},
        {"助詞,格助詞,一般,*,*,*,が,*,*", PartOfSpeech::particle, NounKind::none, "が"},
        {"助動詞,*,*,*,特殊・タ,基本形,た,*,*", PartOfSpeech::auxiliary, NounKind::none, "た"},
        {"記号,句点,*,*,*,*,。,*,*", PartOfSpeech::symbol, NounKind::none, "。"},
        {"フィラー,*,*,*,*,*,えー,*,*", PartOfSpeech::other, NounKind::none, "えー"},
        {"名詞,サ変接続,*,*,*,*,\",\",*,*", PartOfSpeech::noun, NounKind::verbal, ","},
        {"名詞,一般,*,*,*,*,\"a\"\"b\"", PartOfSpeech::noun, NounKind::general, "a\"b"},
        {"動詞,自立", PartOfSpeech::verb, NounKind::none, ""},
        {"動詞", PartOfSpeech::verb, NounKind::none, ""},
        {"", PartOfSpeech::other, NounKind::none, ""},
    };
    for (const Case& c : cases) {
        INFO(c.feature);
        const IpadicFeature feature = parse_ipadic(c.feature);
        CHECK(static_cast<int>(feature.pos) == static_cast<int>(c.pos));
        CHECK(static_cast<int>(feature.noun) == static_cast<int>(c.noun));
        CHECK(feature.base == c.base);
        CHECK(static_cast<int>(feature.detail) == static_cast<int>(c.detail));
    }
}

TEST_CASE("Japanese text is cut into words") {
    struct Case {
        const char* text;
        const char* expected;
    };
    const Case cases[] = {
        {"", ""},
        {" \n　", ""},
        {"空母が就役した。", "空母|が|就役|し|た|。"},
        {"米海軍の戦闘機", "米|海軍|の|戦闘|機"},
        {"東京　大阪\u00A0名古屋", "東京|大阪|名古屋"},
        {"東京\n大阪\uFEFF", "東京|大阪"},
        {"東京。大阪！名古屋", "東京|。|大阪|！|名古屋"},
        {"𠮟る", "𠮟|る"},
        {"東京😀大阪", "東京|😀|大阪"},
    };
    const JapaneseTokenizer tokenizer;
    for (const Case& c : cases) {
        INFO(c.text);
        CHECK(surfaces(tokenizer, c.text) == c.expected);
    }
}

TEST_CASE("a Japanese token knows its dictionary form") {
    const JapaneseTokenizer tokenizer;
    const auto tokens = tokenizer.tokenize("東京で叱った");
    REQUIRE(tokens.size() == 4);
    CHECK(tokens[0].noun == NounKind::place);
    CHECK(tokens[0].known);
    CHECK(tokens[0].range == ByteRange{0, 6});
    CHECK(tokens[1].pos == PartOfSpeech::particle);
    CHECK(tokens[2].pos == PartOfSpeech::verb);
    CHECK(tokens[2].base == "叱る");
    CHECK(tokens[3].pos == PartOfSpeech::auxiliary);
    CHECK(tokens[0].cost > 0);
}

TEST_CASE("a sentence has the same words wherever it stands") {
    const JapaneseTokenizer tokenizer;
    const std::string sentence = "次期中距離迎撃ミサイルを搭載する護衛艦「いずも」が就役した。";
    const auto alone = tokenizer.tokenize(sentence);
    const std::string text = "　" + sentence + "\n " + sentence + "空母。";
    const auto tokens = tokenizer.tokenize(text);
    REQUIRE(tokens.size() == 2 * alone.size() + 2);
    for (std::size_t i = 0; i < 2 * alone.size(); ++i) {
        const JapaneseToken& one = alone[i % alone.size()];
        CHECK(slice(text, tokens[i].range) == slice(sentence, one.range));
        CHECK(tokens[i].base == one.base);
        CHECK(tokens[i].cost == one.cost);
    }
}

TEST_CASE("a copied tokeniser gives the same words, also when the first one has gone") {
    std::optional<JapaneseTokenizer> first(std::in_place);
    const auto before = first->tokenize("空中給油機が飛ぶ");
    const JapaneseTokenizer copy(*first);
    first.reset();
    for (const char* round : {"parsed", "remembered"}) {
        INFO(round);
        const auto tokens = copy.tokenize("空中給油機が飛ぶ");
        REQUIRE(tokens.size() == before.size());
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            CHECK(tokens[i].range == before[i].range);
            CHECK(tokens[i].base == before[i].base);
        }
    }
}

TEST_CASE("unknown words are nouns, unknown signs are symbols") {
    const JapaneseTokenizer tokenizer;
    const std::string text = "NORTHCOM/シェインバウム";
    const auto tokens = tokenizer.tokenize(text);
    REQUIRE(tokens.size() == 3);
    CHECK_FALSE(tokens[0].known);
    CHECK(tokens[0].pos == PartOfSpeech::noun);
    CHECK(tokens[0].base == "NORTHCOM");
    CHECK(tokens[1].pos == PartOfSpeech::symbol);
    CHECK(tokens[1].noun == NounKind::none);
    CHECK(tokens[2].pos == PartOfSpeech::noun);
    CHECK(slice(text, tokens[2].range) == "シェインバウム");
}

TEST_CASE("long text without a full stop is cut at characters") {
    const JapaneseTokenizer tokenizer;
    for (const std::string unit : {"空母", "𠮟", "a", "ア", "米、", "東京 "}) {
        INFO(unit);
        std::string text;
        while (text.size() < 20000) text += unit;
        std::size_t covered = 0;
        for (const JapaneseToken& token : tokenizer.tokenize(text)) {
            CHECK(is_valid_utf8(slice(text, token.range)));
            covered += token.range.size();
        }
        CHECK(covered == (unit == "東京 " ? text.size() / 7 * 6 : text.size()));
    }
}

TEST_CASE("hostile bytes are passed over") {
    constexpr unsigned kSeed = 7;
    INFO("seed " << kSeed);
    std::mt19937 random(kSeed);
    const JapaneseTokenizer tokenizer;
    check_ranges(tokenizer, std::string("東京\0大阪\xFF\xE3\x81", 16));
    CHECK(surfaces(tokenizer, std::string("東京\0大阪\xE3", 14)) == "東京|大阪");
    for (int round = 0; round < 200; ++round) {
        std::string text(random() % 200, '\0');
        for (char& c : text) c = static_cast<char>(random() % 256);
        check_ranges(tokenizer, text);
    }
}

TEST_CASE("a missing dictionary is named with its package") {
    try {
        const JapaneseTokenizer tokenizer("/nowhere/at/all");
        FAIL("accepted");
    } catch (const Error& error) {
        const std::string message = error.what();
        CHECK(message.find("/nowhere/at/all") != std::string::npos);
        CHECK(message.find("mecab-ipadic-utf8") != std::string::npos);
    }
}

TEST_CASE("the tokeniser describes itself, and can be moved") {
    JapaneseTokenizer first;
    CHECK(first.describe().find("MeCab 0.9") == 0);
    CHECK(first.describe().find("(UTF-8)") != std::string::npos);
    const JapaneseTokenizer second = std::move(first);
    CHECK(surfaces(second, "東京") == "東京");
}
