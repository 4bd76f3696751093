// SPDX-License-Identifier: Apache-2.0
// The automaton, the numbers of characters and the normal form, each against the slow way.
#include "glossary/check/match/automaton.hpp"

#include "glossary/check/match/alphabet.hpp"
#include "glossary/check/match/folded_text.hpp"
#include "glossary/check/match/string_ids.hpp"
#include "libalign/text/unicode.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <set>
#include <string>

using namespace yakugo;
using namespace yakugo::check;

namespace {

using Word = std::vector<Symbol>;

class Reader {
public:
    Reader(const Word& text, std::size_t from) : text_(&text), at_(from) {}
    bool next(Symbol& symbol) { return at_ < text_->size() && (symbol = (*text_)[at_++], true); }
    std::size_t position() const { return at_; }

private:
    const Word* text_;
    std::size_t at_;
};

struct Keys {
    explicit Keys(const std::set<Word>& words) : list(words.begin(), words.end()) {
        for (const Word& word : list) {
            symbols.insert(symbols.end(), word.begin(), word.end());
            ends.push_back(static_cast<std::uint32_t>(symbols.size()));
        }
    }
    std::vector<Word> list;
    Word symbols;
    std::vector<std::uint32_t> ends;
};

/// Begin and end of what is found: each place, each key.
std::vector<ByteRange> slowly(const std::vector<Word>& keys, const Word& text) {
    std::vector<ByteRange> found;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t longest = 0;
        for (const Word& key : keys) {
            if (key.size() > longest && key.size() <= text.size() - begin &&
                std::equal(key.begin(), key.end(), text.begin() + static_cast<std::ptrdiff_t>(begin)))
                longest = key.size();
        }
        if (longest != 0) found.push_back({begin, begin + longest});
        begin += std::max<std::size_t>(longest, 1);
    }
    return found;
}

std::vector<ByteRange> quickly(const Automaton& automaton, const Keys& keys, const Word& text) {
    std::vector<ByteRange> found;
    for (std::size_t position = 0; const auto hit = automaton.find(Reader(text, position));) {
        found.push_back({hit->end - keys.list[hit->key].size(), hit->end});
        position = hit->end;
    }
    return found;
}

}  // namespace

TEST_CASE("the automaton finds what looking everywhere for everything finds") {
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    const auto number = [&](std::size_t low, std::size_t high) {
        return std::uniform_int_distribution<std::size_t>(low, high)(random);
    };
    for (std::size_t round = 0; round < 600; ++round) {
        const std::size_t letters = round % 3 == 0 ? 1 + round % 5 : round % 3 == 1 ? 2 : 300;
        const auto word = [&](std::size_t low, std::size_t high, std::size_t least) {
            Word symbols(number(low, high));
            for (Symbol& symbol : symbols) symbol = static_cast<Symbol>(number(least, letters));
            return symbols;
        };
        std::set<Word> words;
        for (std::size_t i = number(0, 40); i > 0; --i) words.insert(word(1, 7, 1));
        const Keys keys(words);
        const Automaton automaton({keys.symbols, keys.ends});
        for (std::size_t i = 0; i < 5; ++i) {
            Word text = word(0, 80, i == 0 ? 0 : 1);
            for (Symbol& symbol : text) {
                if (std::count(keys.symbols.begin(), keys.symbols.end(), symbol) == 0) symbol = 0;
            }
            REQUIRE(quickly(automaton, keys, text) == slowly(keys.list, text));
        }
    }
}

TEST_CASE("the automaton is linear: a long key that nearly matches everywhere") {
    Word key(5000, 1);
    key.back() = 2;
    const Keys keys({key});
    const Automaton automaton({keys.symbols, keys.ends});
    Word text(300000, 1);  // 1.5 billion steps where each place is tried
    text.push_back(2);
    CHECK(quickly(automaton, keys, text) == std::vector<ByteRange>{{text.size() - key.size(), text.size()}});
}

TEST_CASE("frequent characters have small numbers") {
    const Alphabet alphabet("𠮟国国防防防");
    CHECK(alphabet(U'防') == 1);
    CHECK(alphabet(U'国') == 2);
    CHECK(alphabet(U'𠮟') == 3);
    CHECK(alphabet(U'省') == 0);
    CHECK(alphabet(U'👍') == 0);
}

TEST_CASE("what is cut off in the middle of a character is not read beyond its end") {
    const std::string text = "国";
    const char* at = text.data();
    CHECK(decode(at, text.data() + 2) == 0xFFFD);
    CHECK(at == text.data() + 2);
}

TEST_CASE("numbers of strings are kept while the table grows") {
    StringIds ids;
    for (std::uint32_t i = 1; i <= 3000; ++i) REQUIRE(ids.add(std::to_string(i)) == i);
    for (std::uint32_t i = 1; i <= 3000; ++i) {
        REQUIRE(ids.add(std::to_string(i)) == i);
        REQUIRE(ids.find(std::to_string(i)) == i);
    }
    CHECK(ids.find("0") == 0);
    CHECK(ids.find("") == 0);
    CHECK(ids.add("") == 3001);
}

TEST_CASE("the quick normal form is the slow one, and leads back to the same bytes") {
    const std::vector<std::string> pieces = {"国",
                                             "の",
                                             "ミ",
                                             "ー",
                                             "ﾐ",
                                             "ﾞ",
                                             "ｶ",
                                             "\xE3\x82\x99",
                                             "\xE3\x82\x9A",
                                             "か",
                                             "ハ",
                                             "=",
                                             "＝",
                                             "゠",
                                             "・",
                                             "･",
                                             "·",
                                             " ",
                                             "　",
                                             "\xC2\xA0",
                                             "\n",
                                             "\r\n",
                                             "\t",
                                             "-",
                                             "‐",
                                             "—",
                                             "−",
                                             "~",
                                             "〜",
                                             "Ａ",
                                             "a",
                                             "e\xCC\x81",
                                             "\xCC\x81",
                                             "㌔",
                                             "①",
                                             "𠮟",
                                             "👍🏽",
                                             "\xE2\x80\x8B",
                                             "\xEF\xB8\x8F",
                                             "、",
                                             "。",
                                             "「",
                                             "㍿",
                                             "\xEF\xBB\xBF",
                                             "﨑",
                                             "ゟ",
                                             "…"};
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    for (std::size_t round = 0; round < 20000; ++round) {
        std::string text;
        for (std::size_t i = random() % 12; i > 0; --i)
            text += pieces[random() % (round % 2 == 0 ? pieces.size() : 18)];
        INFO(text);
        const FoldedText quick(text);
        const text::Normalized slow = text::normalize(text, text::Profile::match_ja);
        REQUIRE(std::string(quick.text()) == slow.text());
        std::vector<std::size_t> edges = {slow.text().size()};
        for (std::size_t at = 0; at < slow.text().size(); text::next_code_point(slow.text(), at)) edges.push_back(at);
        for (const std::size_t begin : edges) {
            for (const std::size_t end : edges) {
                if (begin < end) REQUIRE(quick.original({begin, end}) == slow.original({begin, end}));
            }
        }
        if (is_folded(text)) REQUIRE(slow.text() == text);
    }
}
