// SPDX-License-Identifier: Apache-2.0
// The note of yakugo's own fields: its text, and what is none.
#include "glossary/exchange/tbx/yakugo_note.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using exchange::read_yakugo_note;
using exchange::yakugo_note;
using Fields = std::vector<store::Field>;

TEST_CASE("the note says what it holds, and gives it back") {
    struct Case {
        const char* name;
        Fields fields;
        const char* note;
    };
    const Case cases[] = {
        {"mined",
         {{"confidence", "0.93"}, {"evidence", "title_pair,lexicon"}, {"type", "weapon"}, {"status", "suggested"}},
         "yakugo: confidence=0.93; evidence=title_pair,lexicon; type=weapon; status=suggested"},
        {"Japanese", {{"reading", "れいきゃくざい"}}, "yakugo: reading=れいきゃくざい"},
        {"beyond the BMP, emoji", {{"𠮟", "👩‍🚀 🇯🇵"}}, "yakugo: 𠮟=👩‍🚀 🇯🇵"},
        {"signs of the note", {{"a=b", "c;d"}, {"{", "\\}"}}, "yakugo: a\\=b=c\\;d; \\{=\\\\\\}"},
        {"line breaks", {{"definition", "一\n二\n\n三"}}, "yakugo: definition=一\\n二\\n\\n三"},
        {"no line break", {{"path", "C:\\new"}}, "yakugo: path=C:\\\\new"},
        {"target", {{"crossReference", "弁", "c 7"}}, "yakugo: crossReference=弁=c 7"},
        {"target alone", {{"crossReference", "", "c=7"}}, "yakugo: crossReference==c\\=7"},
        {"what belongs to it",
         {{"transaction", "approval", "", {{"date", "2026-05-08"}, {"by", "佐藤", "p1", {{"x", ""}}}}}, {"y", "z"}},
         "yakugo: transaction=approval{date=2026-05-08; by=佐藤=p1{x=}}; y=z"},
        {"empty name and value", {{"", ""}}, "yakugo: ="},
        {"a note that begins as ours", {{"note", "yakugo: a=b"}}, "yakugo: note=yakugo: a\\=b"},
        {"spaces inside", {{"a b", "c  d"}}, "yakugo: a b=c  d"},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        CHECK(yakugo_note(c.fields) == c.note);
        const auto back = read_yakugo_note(c.note);
        REQUIRE(back);
        CHECK(*back == c.fields);
    }
}

TEST_CASE("what is not wholly of the form is no note of ours") {
    const char* const texts[] = {"",
                                 "yakugo",
                                 "Yakugo: a=b",
                                 " yakugo: a=b",
                                 "yakugo:",
                                 "yakugo: ",
                                 "yakugo: a person's note",
                                 "yakugo: a=b; and so on",
                                 "yakugo: a=b;",
                                 "yakugo: a=b=c=d",
                                 "yakugo: a=b{",
                                 "yakugo: a=b{}",
                                 "yakugo: a=b{c=d",
                                 "yakugo: a=b}",
                                 "yakugo: a=b{c=d}e",
                                 "yakugo: a=b\\",
                                 "yakugo: a=b\\x",
                                 "yakugo: {a=b}",
                                 "冷却材 yakugo: a=b"};
    for (const char* text : texts) {
        INFO(text);
        CHECK_FALSE(read_yakugo_note(text));
    }
}

TEST_CASE("a note may be written closer, and braces in braces end somewhere") {
    CHECK(read_yakugo_note("yakugo:a=b;c=d") == Fields{{"a", "b"}, {"c", "d"}});
    std::string deep = "yakugo: a=b", deeper = deep;
    for (int i = 0; i < 32; ++i) deep += "{a=b";
    CHECK(read_yakugo_note(deep + std::string(32, '}')));
    for (int i = 0; i < 1000000; ++i) deeper += "{a=b";
    CHECK_FALSE(read_yakugo_note(deeper + std::string(1000000, '}')));
}
