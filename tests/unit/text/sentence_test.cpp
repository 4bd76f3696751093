// SPDX-License-Identifier: Apache-2.0
// Sentence boundaries of both languages. In each case | stands for a boundary.
#include "sentence_cases.hpp"

using namespace yakugo;
using namespace yakugo::text;

TEST_CASE("English sentences") {
    check_all(
        {
            "",
            "No stop",
            "The jet flew.|It landed.",
            "Really?|Yes!|What?!|Good.",
            "The U.S. Army won.|It left the U.S.|The end.",
            "Gen. Mark Milley met Spc. Lee, Lt. Kim and Sgt. 1st Class Ray.|They left.",
            "It is No. 5 of Fig. 3.|He said no.|They agreed.",
            "On Jan. 5 at 9 a.m. Eastern time it began.|It ended at 9 p.m.|The crew left.",
            "J. R. Smith spoke.|A. B. Jones did not.",
            "It cost $1.5 billion, or 2.5 percent.|The price was 1.5.|Officials left.",
            "“It works.”|He left.",
            "“It works,” he said.|(It does.)|“Why?” he asked.|She left.",
            "\"It works.\"|Then he left.",
            "He waited ... and left.|She said ...|The end.",
            "Boeing Co. CEO left Lockheed Martin Corp. in May.|He works for Acme Inc.|It is small.",
            "1. First item.|2. Second item.",
            "The M.I.T. study.|In 2020.|15 people died.",
            "Yahoo! said it paid.|iPhone too.",
            "( He left Mt . Fuji . )|( She stayed . )",
            "See navy.mil.|Officials said so.",
            "彼は言った。|Yes.",
            "𠮟.|😀 The end.",
        },
        Language::en, " ");
}

TEST_CASE("Japanese sentences") {
    check_all(
        {
            "",
            "終わりのない文",
            "空母が就役した。|次の文。",
            "「行く。」と述べた。|次。",
            "「行く。」 と続く文。|次。",
            "彼は「行く。帰る。」と述べた。|次。",
            "「一。」|「二。」",
            "「一『二。三』四。」と五。|六。",
            "「閉じない。|次の文。",
            "閉じない）。|次。",
            "文（注。）続き。|次。",
            "文だ。|（編集部注。）|次だ。",
            "（注。）、続き。",
            "本当か？|そうだ！！|よし！？|次",
            "「本当か？」と聞いた。|次。",
            "本当か？と聞いた。|え？って言った。",
            "Yahoo!ニュースが伝えた。|次。",
            "３．５機だ．|次だ．",
            "U.S. Navyの3.5機。|次。",
            "そう……。|次。",
            "終わり｡|次",
            "𠮟る。|😀。|次",
            "「「。）」。|次。",
        },
        Language::ja, "");
}

TEST_CASE("sentences are trimmed and never empty") {
    CHECK(marked("　一。　 　二。\u00A0", Language::ja) == "一。|二。");
    CHECK(marked("  One.   Two.  \n", Language::en) == "One.|Two.");
    CHECK(marked(" \n\n ", Language::en).empty());
    CHECK(marked("One\n\ntwo", Language::en) == "One|two");
    CHECK(marked("一\n\n二", Language::ja) == "一|二");
    CHECK(marked("One\ntwo.", Language::en) == "One\ntwo.");
    CHECK(marked("「一。」　彼は", Language::ja) == "「一。」|彼は");
}

TEST_CASE("hostile paragraphs are cut in order") {
    const std::string parts[] = {"「",    "」",   "（",   "。",   "a. ",
                                 "U.S. ", "....", "((((", "\xFF", "\xE3\x81",
                                 "！",    " ",    "1. ",  "\"",   std::string(1, '\0')};
    for (const std::string& first : parts) {
        for (const std::string& second : parts) {
            std::string text;
            for (int i = 0; i < 2000; ++i) text += first;
            for (int i = 0; i < 2000; ++i) text += second;
            for (const Language language : {Language::ja, Language::en}) {
                std::size_t end = 0;
                bool ordered = true;
                for (const ByteRange range : split_sentences(text, language)) {
                    ordered = ordered && range.begin >= end && range.end > range.begin && range.end <= text.size();
                    end = range.end;
                }
                INFO(first << second);
                CHECK(ordered);
            }
        }
    }
}
