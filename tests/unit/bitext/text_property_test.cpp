// SPDX-License-Identifier: Apache-2.0
// Whatever a text holds, its sentences cover it once and in order.
#include "libalign/bitext/text.hpp"
#include "libalign/text/unicode.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace yakugo;
using namespace yakugo::bitext;

namespace {

std::string random_text(std::mt19937& random) {
    static const std::vector<std::string> parts = {
        "word", "Word",  "Gen.",  "U.S.", "5",   "3.5",  "艦",     "かな",  "カナ", "𠮟", "😀",
        ".",    "!",     "?",     "...",  "…",   "。",   "！",     "？",    "．",   "「", "」",
        "『",   "』",    "（",    "）",   "(",   ")",    "\"",     "'",     "“",    "”",  "—",
        "、",   "\n",    "\n\n",  "\r\n", "\r",  "\f",   "\t",     "　",    " ",    " ",  "- ",
        "1. ",  "・",    "# ",    "==",   "[1]", "**",   "`",      "::",    "~",    "№",  "\xEF\xBB\xBF",
        "p.m.", "etc. ", "第1章", "と",   "The", "said", "\u200D", "\uFE0F"};
    std::uniform_int_distribution<std::size_t> part(0, parts.size() - 1);
    std::uniform_int_distribution<int> length(0, 60);
    std::string text;
    for (int i = length(random); i > 0; --i) text += parts[part(random)];
    return text;
}

std::string without_space(std::string_view text) {
    std::string kept;
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t begin = position;
        if (!text::is_space(text::next_code_point(text, position))) kept += text.substr(begin, position - begin);
    }
    return kept;
}

/// What is wrong with the sentences of `text`; empty where nothing is.
std::string fault(const Text& text, Layout layout) {
    std::string covered;
    std::size_t end = 0, line = 1, paragraph = 0;
    for (const Sentence& sentence : text.sentences) {
        if (sentence.range.begin < end || sentence.range.end < sentence.range.begin) return "not ascending";
        if (sentence.range.end > text.text.size()) return "outside";
        const std::string_view part = slice(text.text, sentence.range);
        if (!text::is_valid_utf8(part)) return "inside a character";
        if (text::trim(part) != part) return "not trimmed";
        if (part.empty() && layout == Layout::paragraphs) return "empty";
        if (sentence.line < line || sentence.paragraph < paragraph) return "line or paragraph goes back";
        end = sentence.range.end;
        line = sentence.line;
        paragraph = sentence.paragraph;
        covered += without_space(part);
    }
    return covered == without_space(text.text) ? "" : "not covered once";
}

}  // namespace

TEST_CASE("sentences of random texts cover them once") {
    const unsigned seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    for (int i = 0; i < 4000; ++i) {
        const std::string text = random_text(random);
        for (const Layout layout : {Layout::paragraphs, Layout::one_per_line}) {
            for (const Language language : {Language::en, Language::ja}) {
                INFO(text);
                CHECK(fault(read_text("random", text, language, layout), layout) == "");
            }
        }
    }
}
