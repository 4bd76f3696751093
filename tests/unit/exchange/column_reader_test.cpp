// SPDX-License-Identifier: Apache-2.0
// Headers of all makes, and what becomes of their rows.
#include "glossary/exchange/table/table_reader.hpp"

#include "tests/unit/exchange/column_entries.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using exchange::read_deepl;
using exchange::read_table;
using exchange::read_xbench;
using testing::read_entries;
using testing::shown;

namespace {

std::vector<std::string> all_shown(const testing::ReadBack& read) {
    std::vector<std::string> out;
    for (const store::ConceptEntry& entry : read.entries) out.push_back(shown(entry));
    return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("headers of many makes") {
    struct Case {
        const char* name;
        std::string bytes;
        Lines entries;
    };
    const Case cases[] = {
        {"yakugo's CSV",
         "\xEF\xBB\xBFsource,target,type,status,confidence,evidence,context_source,context_target,post,url,id\r\n"
         "beast mode,ビーストモード,concept,accepted,0.93,\"transliteration,title_pair\",\"Beast Mode, "
         "tested\",ビーストモードで飛ぶ,記事,https://example.org/1,4\r\n"
         "tap,弁,,rejected,0.20,,,,,,5\r\n'=1+1,'-弁,,suggested,0.20,,,,記事,,6\r\n",
         {"4:  | en beast mode [type=concept; confidence=0.93; evidence=transliteration,title_pair; context=Beast "
          "Mode, tested{source=記事; "
          "externalCrossReference=->https://example.org/1}] | ja ビーストモード [type=concept; confidence=0.93; "
          "evidence=transliteration,title_pair; "
          "context=ビーストモードで飛ぶ{source=記事; externalCrossReference=->https://example.org/1}]",
          "5:  | en tap [status=rejected; confidence=0.20] | ja 弁 [status=rejected; confidence=0.20]",
          "6: source=記事 | en =1+1 [status=suggested; confidence=0.20] | ja -弁 [status=suggested; confidence=0.20]"}},
        {"yakugo's TSV from Japanese, quotes are letters",
         "source\ttarget\ttype\tstatus\tconfidence\tevidence\tcontext_source\tcontext_target\tpost\turl\tid\n"
         "\"弁\"\t\"valve\"\t\tcandidate\t0.50\t\t弁を閉める\t\t\t\t1\n",
         {"1:  | ja \"弁\" [status=candidate; confidence=0.50; context=弁を閉める] | en \"valve\" [status=candidate; "
          "confidence=0.50]"}},
        {"memoQ",
         "Entry_ID;Entry_Subject;Entry_Domain;Entry_ClientID;Entry_ProjectID;Entry_Created;Entry_Creator;Entry_"
         "LastModified;Entry_Modifier;Entry_Note;"
         "English_United_States_Def;English_United_States;Term_Info;Term_Example;English_United_States;Term_Info;Term_"
         "Example;Japanese_Def;Japanese;Term_Info;Term_Example\n"
         "7;nuclear;plant;ACME;P1;5/8/2026 9:30:00 PM;sato;;;n1;liquid;coolant;CasePermissive;HalfPrefix;x\n"
         "8;;;;;;;;;;;coolant;\"CaseSense;HalfPrefix;Noun\";;cooling "
         "medium;\"CasePermissive;HalfPrefix;NonTerm\";;流体;冷却材;;冷却材を入れる\n",
         {"7: subjectField=nuclear; Entry_Domain=plant; customerSubset=ACME; projectSubset=P1; "
          "transaction=origination{date=2026-05-08T21:30:00Z; responsibility=sato}; note=n1 | en-US "
          "(definition=liquid) coolant [context=HalfPrefix] x",
          "8:  | en-US coolant [partOfSpeech=noun; Term_Info=CaseSense] cooling medium [deprecated] | ja "
          "(definition=流体) 冷却材 "
          "[context=冷却材を入れる]"}},
        {"Trados",
         "Subject,English,English Part of Speech,Japanese,Status\n"
         "nuclear,coolant|cooling medium,noun/verb|noun,冷却材|冷却剤,preferred|deprecated\n",
         {"subjectField=nuclear | en coolant [partOfSpeech=noun; partOfSpeech=verb] cooling medium [partOfSpeech=noun] "
          "| ja 冷却材 "
          "[preferred] 冷却剤 [deprecated]"}},
        {"one word on a list of translations",
         "English,Japanese,Status\ncoolant,冷却剤|冷却物,forbidden\n",
         {"en coolant | ja 冷却剤 [deprecated] 冷却物 [deprecated]"}},
        {"Phrase, a synonym a row",
         "CID,concept_domain,concept_note,en,en_status,en_forbidden,en_preferred,en_usage,ja_JP,ja_JP_forbidden,ja_JP_"
         "termType\n"
         "c1,nuclear,n,coolant,Approved,FALSE,TRUE,Check the coolant.,冷却材,FALSE,FULL_FORM\n"
         "c1,nuclear,n,,,,,,冷却剤,TRUE,\n"
         "c2,,,valve,New,FALSE,FALSE,,弁,FALSE,\n",
         {"c1: subjectField=nuclear; note=n | en coolant [preferred; context=Check the coolant.] | ja-JP 冷却材 "
          "[termType=fullForm] 冷却剤 [deprecated]",
          "c2:  | en valve [status=candidate] | ja-JP 弁"}},
        {"Japanese header",
         "用語,訳語,品詞,分野,定義,備考,用例,使用禁止\ncoolant,冷却材,名詞,原子力,流体,メモ,冷却材を入れる,\ncoolant,"
         "冷却剤,名詞,,,,,○\n",
         {"subjectField=原子力; definition=流体; note=メモ | en coolant [partOfSpeech=noun] | ja 冷却材 "
          "[partOfSpeech=noun; context=冷却材を入れる]",
          " | en coolant [partOfSpeech=noun] | ja 冷却剤 [deprecated; partOfSpeech=noun]"}},
        {"Japanese language names and unknown columns",
         "英語;日本語;担当;英語 備考\nvalve;弁;佐藤;n\n",
         {"担当=佐藤 | en valve [note=n] | ja 弁"}},
        {"a term a row",
         "id,language,term,part of speech,status\n1,English,valve,NOUN,preferred\n1,ja,弁,,\n2,EN,tap,,forbidden\n",
         {"1:  | en valve [preferred; partOfSpeech=noun] | ja 弁", "2:  | en tap [deprecated]"}},
        {"no header",
         "coolant\t冷却材\tof a reactor\nvalve\t弁\n",
         {"note=of a reactor | en coolant | ja 冷却材", " | en valve | ja 弁"}},
        {"no header, Japanese first",
         "冷却材,coolant\nF-35I,F-35I\n",
         {" | ja 冷却材 | en coolant", " | ja F-35I | en F-35I"}},
        {"Term (English)", "Term (English),Term (Japanese),コメント\nvalve,弁,c\n", {"note=c | en valve | ja 弁"}},
        {"three languages", "en,de,ja\nvalve,Ventil,弁\n", {"en valve | de Ventil | ja 弁"}},
        {"a word that is a language is no header", "no,いいえ\n", {" | en no | ja いいえ"}},
        {"two names of one language are no header", "Polish,ポーランド語\n", {"en Polish | ja ポーランド語"}},
        {"one language with what is said of it",
         "en,definition\nvalve,stops a flow\n",
         {"definition=stops a flow | en valve"}},
        {"header only", "source,target\n", {}},
        {"nothing", "", {}},
        {"sep line", "sep=|\nen|ja\nvalve|弁\n", {"en valve | ja 弁"}},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        Lines expected = c.entries;
        for (std::string& line : expected)
            if (line.starts_with(" | ")) line.erase(0, 3);
        CHECK(all_shown(read_entries(read_table, c.bytes)) == expected);
    }
}

TEST_CASE("columns by name or number go before the header") {
    exchange::ReadOptions options;
    options.columns = {{"ja", "訳"},
                       {"en", "Term"},
                       {"definition", "意味"},
                       {"en.partOfSpeech", "POS"},
                       {"ja.context@source", "6"},
                       {"ja.context", "例"}};
    CHECK(all_shown(read_entries(read_table, "Term,訳,意味,POS,例,どこ,en\nvalve,弁,栓,noun,弁を閉める,手順書,x\n",
                                 options)) ==
          Lines{"definition=栓 | en valve [partOfSpeech=noun] x | ja 弁 [context=弁を閉める{source=手順書}]"});
    options.columns = {{"ja", "日本"}};
    CHECK_THROWS_WITH(read_entries(read_table, "en,ja\nvalve,弁\n", options),
                      "terms.csv:1: expected a column \"日本\" for ja, found en, ja");
}

TEST_CASE("rows that are too short or too long are read and told of") {
    const auto read = read_entries(read_table, "en,ja,note\nvalve,弁\ntap,栓,n,more,text\nrod,棒,n,,\n");
    CHECK(all_shown(read) == Lines{"en valve | ja 弁", "note=n | en tap | ja 栓", "note=n | en rod | ja 棒"});
    CHECK(read.messages == Lines{"terms.csv:2: warning: expected 3 cells, found 2",
                                 "terms.csv:3: warning: expected 3 cells, found 5; not read: more | text"});
    CHECK(read.report.read == 3);
}

TEST_CASE("what no cell may hold is left out and told of; a row without a term is not read") {
    const auto read = read_entries(read_table, "en,ja,note\nval\x01ve,弁,n\n,,lost\n");
    CHECK(all_shown(read) == Lines{"note=n | en valve | ja 弁"});
    REQUIRE(read.messages.size() >= 2);
    CHECK(read.messages.back() == "terms.csv:3: warning: expected a term, found a row without one; not read");
}

TEST_CASE("Xbench and DeepL have no header") {
    CHECK(all_shown(read_entries(read_xbench, "source\ttarget\nvalve\t弁\t\"栓\"\n")) ==
          Lines{"note=\"栓\" | en valve | ja 弁"});
    CHECK(all_shown(read_entries(read_xbench, "term\t用語\nvalve\t弁\n")) ==
          Lines{"en term | ja 用語", "en valve | ja 弁"});
    CHECK(all_shown(read_entries(read_deepl, "a; b,c; 弁\n")) == Lines{"en a; b | ja c; 弁"});
    CHECK(all_shown(read_entries(read_deepl, "a, b\t弁\n")) == Lines{"en a, b | ja 弁"});
    CHECK(all_shown(read_entries(read_deepl, "valve,弁,EN,JA\n\"a, b\",c,en,JA\n")) ==
          Lines{"en valve | ja 弁", "en a, b | ja c"});
    CHECK(all_shown(read_entries(read_deepl, "valve,Ventil,EN,DE,3\n")) == Lines{"column 5=3 | en valve | de Ventil"});
    CHECK(all_shown(read_entries(read_deepl, "弁\tvalve\n")) == Lines{"ja 弁 | en valve"});
}

TEST_CASE("the same term on rows of one entry is one term; rows of one id that are apart are two entries") {
    const auto read =
        read_entries(read_table, "id,en,ja,note\n1,valve,弁,a\n1,valve,バルブ,b\n2,tap,栓,\n1,valve,弁,\n");
    CHECK(all_shown(read) ==
          Lines{"1: note=a; note=b | en valve | ja 弁 バルブ", "2:  | en tap | ja 栓", "1:  | en valve | ja 弁"});
    CHECK(read.entries.at(1).line == 4);
}
