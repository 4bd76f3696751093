// SPDX-License-Identifier: Apache-2.0
// Texts as they come in files, read as sentences.
#include "libalign/bitext/text.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using namespace yakugo::bitext;

namespace {

/// Each sentence as line:paragraph, # for a heading, and the text with | for its line breaks.
std::vector<std::string> shown(std::string text, Language language, Layout layout = Layout::paragraphs) {
    const Text read = read_text("name", std::move(text), language, layout);
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < read.sentences.size(); ++i) {
        const Sentence& sentence = read.sentences[i];
        std::string line =
            std::to_string(sentence.line) + ":" + std::to_string(sentence.paragraph) + (sentence.heading ? "# " : " ");
        for (const char c : read.at(i)) line += c == '\n' || c == '\r' ? '|' : c;
        lines.push_back(std::move(line));
    }
    return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("each line of prose is a paragraph") {
    CHECK(shown("A title\n\nOne. Two.\nThree.\n", Language::en) ==
          Lines{"1:0# A title", "3:1 One.", "3:1 Two.", "4:2 Three."});
    CHECK(shown("■見出し\n　一。二。\n第1章 概要\n・項目\n", Language::ja) ==
          Lines{"1:0# ■見出し", "2:1 一。", "2:1 二。", "3:2# 第1章 概要", "4:3# ・項目"});
    CHECK(shown("# What is it?\n- item\n1. item\n2. Open it.\n(a) x; (b) y.", Language::en) ==
          Lines{"1:0# # What is it?", "2:1# - item", "3:2# 1. item", "4:3 2. Open it.", "5:4 (a) x; (b) y."});
    CHECK(shown("These are used:\n- oil\n", Language::en) == Lines{"1:0 These are used:", "2:1# - oil"});
    CHECK(shown("「え？」「そうだ」\n𠮟る\n", Language::ja) == Lines{"1:0 「え？」", "1:0 「そうだ」", "2:1# 𠮟る"});
}

TEST_CASE("line ends and white space of every kind") {
    CHECK(shown("One.\r\n\r\nTwo.\r\n", Language::en) == Lines{"1:0 One.", "3:1 Two."});
    CHECK(shown("One.\rTwo.\r", Language::en) == Lines{"1:0 One.", "2:1 Two."});
    CHECK(shown("\xEF\xBB\xBF\tOne.\n\fTwo.\v\n", Language::en) == Lines{"1:0 One.", "2:1 Two."});
    CHECK(shown("", Language::en).empty());
    CHECK(shown(" \n　\n\t\n", Language::ja).empty());
}

TEST_CASE("wrapped English is joined") {
    const std::string text =
        "THE LONG WAY\n"
        "\n"
        "The crew took the long way home because Gen. Poe had told them\n"
        "to. It rained all night, and the wind from the sea was so cold\n"
        "that nobody slept. In the morning they saw the coast.\n"
        "\n"
        "There was no harbour. The captain looked at the map again, and\n"
        "found that it showed an island which none of them had seen at\n"
        "any time:\n"
        "- the first point of the list, which is so long that it has a\n"
        "  second line\n"
        "- the second\n";
    CHECK(shown(text, Language::en) ==
          Lines{"1:0# THE LONG WAY", "3:1 The crew took the long way home because Gen. Poe had told them|to.",
                "4:1 It rained all night, and the wind from the sea was so cold|that nobody slept.",
                "5:1 In the morning they saw the coast.", "7:2 There was no harbour.",
                "7:2 The captain looked at the map again, and|found that it showed an island which none of them had "
                "seen at|any "
                "time:",
                "10:3# - the first point of the list, which is so long that it has a|  second line",
                "12:4# - the second"});
}

TEST_CASE("labels, tables and chance numbers do not hide that a text is wrapped") {
    const std::string text =
        "HELP\n"
        "The crew has two ways to go home tonight: (1) the long way, and\n"
        "(2) the short one, which nobody has taken since the storm came\n"
        "and went. Both\n"
        "are open.\n"
        "| way | miles |\n"
        "| long | 12 |\n"
        "ROUTES\n"
        "The long way goes round the bay and takes two hours, so it will\n"
        "be dark by then.\n";
    CHECK(
        shown(text, Language::en) ==
        Lines{"1:0# HELP",
              "2:1 The crew has two ways to go home tonight: (1) the long way, and|(2) the short one, which nobody has "
              "taken since the storm came|and went.",
              "4:1 Both|are open.", "6:2# | way | miles |", "7:3# | long | 12 |", "8:4# ROUTES",
              "9:5 The long way goes round the bay and takes two hours, so it will|be dark by then."});
}

TEST_CASE("wrapped Japanese is joined") {
    const std::string text =
        "　乗組員は長官の命令により遠回りをして帰ることになった。一\r\n"
        "晩中雨が降り、海からの風があまりに冷たかったので、誰も眠る\r\n"
        "ことができなかった。朝になると海岸が見えた。\r\n"
        "　しかし港はなかった。船長は地図をもう一度見て、そこに誰も\r\n"
        "見たことのない島があることに気づいた。\r\n";
    CHECK(shown(text, Language::ja) ==
          Lines{"1:0 乗組員は長官の命令により遠回りをして帰ることになった。",
                "1:0 一||晩中雨が降り、海からの風があまりに冷たかったので、誰も眠る||ことができなかった。",
                "3:0 朝になると海岸が見えた。", "4:1 しかし港はなかった。",
                "4:1 船長は地図をもう一度見て、そこに誰も||見たことのない島があることに気づいた。"});
}

TEST_CASE("lines of like width that are sentences are not wrapped text") {
    const std::string text = "The pump is on.\nThe fan is off.\nThe oil is hot.\nThe jet is big.\nThe sea is low.\n";
    CHECK(shown(text, Language::en).size() == 5);
    const std::string names = "Anna Lee\nBo Kim\nChristopher Robinson\nDi Ray\nEdward Norton Junior\nFay\n";
    CHECK(shown(names, Language::en).size() == 6);
}

TEST_CASE("one sentence per line keeps empty lines") {
    CHECK(shown("One. Two.\n\n Three \n", Language::en, Layout::one_per_line) ==
          Lines{"1:0 One. Two.", "2:1 ", "3:2# Three"});
    CHECK(shown("一。二。\r\n\r\n", Language::ja, Layout::one_per_line) == Lines{"1:0 一。二。", "2:1 "});
    CHECK(shown("", Language::en, Layout::one_per_line).empty());
    CHECK(shown("\n", Language::en, Layout::one_per_line) == Lines{"1:0 "});
    CHECK(shown("a\n\nb", Language::en, Layout::one_per_line).size() == 3);
}

TEST_CASE("the language of most letters") {
    CHECK(language_of("The F-35 of 海軍 flew.") == Language::en);
    CHECK(language_of("F-35Bが就役した。") == Language::ja);
    CHECK(language_of("防衛省") == Language::ja);
    CHECK(language_of("U.S. Navy（米海軍）の空母George Washingtonが横須賀に入港した。") == Language::ja);
    CHECK_FALSE(language_of(""));
    CHECK_FALSE(language_of("12-34 … 😀"));
    CHECK_FALSE(language_of("Привет, мир и все, кто в нём"));
    CHECK_FALSE(language_of("안녕하세요"));
    std::string chinese;
    for (int i = 0; i < 20; ++i) chinese += "我们今天去海边。";
    CHECK_FALSE(language_of(chinese));
}

TEST_CASE("a very long line is read in linear time") {
    for (const char* part : {"word ", "a.—", "a。", "! ", "... — ", "「あ。", "\"x. ", "？（"}) {
        std::string text;
        while (text.size() < 400000) text += part;
        for (const Language language : {Language::en, Language::ja}) {
            INFO(part);
            CHECK_FALSE(read_text("", text, language, Layout::paragraphs).sentences.empty());
        }
    }
}
