// SPDX-License-Identifier: Apache-2.0
// Which words of a segment are remembered.
#include "libalign/mine/segment_words.hpp"
#include "tests/unit/mine/support.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace yakugo;

namespace {

mine::SegmentWords words_of(const std::string& ja, const std::string& en,
                            document::BlockKind kind = document::BlockKind::caption) {
    document::Document document;
    document.text = ja + "\n" + en;
    return mine::segment_words(document, {kind, {0, ja.size()}, {ja.size() + 1, document.text.size()}, 1, 2, 1},
                               sample::resources());
}

std::vector<std::string> forms(const std::vector<mine::SegmentWord>& words) {
    std::vector<std::string> out;
    for (const mine::SegmentWord& word : words) out.push_back(word.form);
    std::sort(out.begin(), out.end());
    return out;
}

}  // namespace

TEST_CASE("A segment's words are compounds and their parts, and runs of content words", "[mine]") {
    const mine::SegmentWords words =
        words_of("米軍の特殊部隊が3機で突入した。", "Special forces of the U.S. raided it with 3 aircraft.");
    const std::vector<std::string> ja = forms(words.ja), en = forms(words.en);
    for (const char* has : {"特殊部隊", "特殊", "部隊", "突入", "米軍"}) {
        INFO(has);
        CHECK(sample::holds(ja, has));
    }
    for (const char* lacks : {"3機", "米軍の特殊部隊", "機", "し"}) {
        INFO(lacks);
        CHECK_FALSE(sample::holds(ja, lacks));
    }
    for (const char* has : {"special force", "special", "force", "raided", "aircraft"}) {
        INFO(has);
        CHECK(sample::holds(en, has));
    }
    for (const char* lacks : {"of", "the", "it", "3", "3 aircraft", "raided it"}) {
        INFO(lacks);
        CHECK_FALSE(sample::holds(en, lacks));
    }
}

TEST_CASE("A word that stands twice is one, and there is a bound", "[mine]") {
    CHECK(words_of("突入、突入。", "A raid, raids and Raid.").en == std::vector<mine::SegmentWord>{{"raid", "raid"}});
    CHECK(words_of("突入、突入。", "A raid.").ja.size() == 1);
    std::string ja, en;
    for (int i = 0; i < 40; ++i) {
        ja += std::string("鋼鉄") + "甲乙丙丁戊己庚辛壬癸" + "、";
        en += " w" + std::string(1, static_cast<char>('a' + i % 26)) + std::string(1, static_cast<char>('a' + i / 26)) +
              "x";
    }
    CHECK(words_of(ja, en).en.size() == 60);
    CHECK(words_of(ja, en).ja.size() <= 60);
    CHECK(words_of(ja, std::string(20000, 'a')).en.empty());
}

TEST_CASE("Words of a credit are not remembered", "[mine]") {
    const mine::SegmentWords words = words_of("(米海軍写真)", "(U.S. Navy photo)", document::BlockKind::credit);
    CHECK(words.ja.empty());
    CHECK(words.en.empty());
}
