// SPDX-License-Identifier: Apache-2.0
// What headers are taken for.
#include "glossary/exchange/table/column_map.hpp"

#include "glossary/exchange/table/column_languages.hpp"
#include "glossary/exchange/table/table_reader.hpp"
#include "tests/unit/exchange/column_entries.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using exchange::Column;
using exchange::ColumnKind;
using testing::read_entries;
using testing::shown;
using Lines = std::vector<std::string>;

namespace {

/// "en", "key", "note", "ja.note", "ja:definition", "transaction@date".
std::string shown_column(const Column& column) {
    switch (column.kind) {
        case ColumnKind::term: return column.language;
        case ColumnKind::source: return "source";
        case ColumnKind::target: return "target";
        case ColumnKind::key: return "key";
        case ColumnKind::field: {
            const char* reach = column.reach == exchange::Reach::language ? ":" : ".";
            const std::string of =
                column.language.empty() || column.reach == exchange::Reach::row ? "" : column.language + reach;
            return of + column.field + (column.fixed.empty() ? "" : "=" + column.fixed) +
                   (column.part.empty() ? "" : "@" + column.part);
        }
        default: return "other";
    }
}

std::string shown_map(const std::vector<std::string>& cells, const exchange::ReadOptions& options = {}) {
    const auto map = exchange::map_header({.cells = cells, .number = 1, .file = "t.csv"}, options);
    if (!map) return "no header";
    std::string out;
    for (const Column& column : map->columns) out += (out.empty() ? "" : " ") + shown_column(column);
    return out;
}

}  // namespace

TEST_CASE("languages that columns are named after") {
    struct Case {
        const char* written;
        const char* language;
    };
    const Case cases[] = {
        {"en", "en"},
        {"EN", "en"},
        {"ＥＮ", "en"},
        {"JP", "ja"},
        {"jp", "ja"},
        {"JPN", "ja"},
        {"Jap.", "ja"},
        {"Japanese", "ja"},
        {"ENG", "en"},
        {"en-US", "en-US"},
        {"ja_JP", "ja-JP"},
        {"English_United_States", "en-US"},
        {"English (US)", "en-US"},
        {"English (UK)", "en-GB"},
        {"英語", "en"},
        {"英", "en"},
        {"日", "ja"},
        {"和文", "ja"},
        {"和訳", "ja"},
        {"邦訳", "ja"},
        {"英訳", "en"},
        {"和名", "ja"},
        {"英単語", "en"},
        {"日本語訳", "ja"},
        {"英語名称", "en"},
        {"日本語名称", "ja"},
        {"日本語 表記", "ja"},
        {"英語での表現", "en"},
        {"用語英語", "en"},
        {"英語（原語）", "en"},
        {"英語【訳語】", "en"},
        {"原語（英語）", "en"},
        {"訳語〔和文〕", "ja"},
        {"用語(英)", "en"},
        {"Term EN", "en"},
        {"Term JP", "ja"},
        {"EN_term", "en"},
        {"English term", "en"},
        {"Japanese Term", "ja"},
        {"Term (Japanese)", "ja"},
        {"Source (EN)", "en"},
        {"JA-Term", "ja"},
        {"English translation", "en"},
        {"de", "de"},
        {"no-NO", "no-NO"},
        {"pt_BR", "pt-BR"},
        // No languages.
        {"No.", ""},
        {"no", ""},
        {"No", ""},
        {"ID", ""},
        {"id", ""},
        {"is", ""},
        {"to", ""},
        {"it", ""},
        {"Ｎｏ．", ""},
        {"番号", ""},
        {"#", ""},
        {"更新日", ""},
        {"日付", ""},
        {"備考", ""},
        {"source", ""},
        {"term", ""},
        {"和", "ja"},
        {"英語備考", ""},
        {"en_note", ""},
        {"Term", ""},
        {"sum", ""},
        {"", ""},
    };
    for (const Case& c : cases) {
        INFO(c.written);
        CHECK(exchange::language_named(c.written) == c.language);
    }
}

TEST_CASE("headers as people write them") {
    struct Case {
        std::vector<std::string> cells;
        const char* columns;
    };
    const Case cases[] = {
        {{"EN", "JP"}, "en ja"},
        {{"Term EN", "Term JP"}, "en ja"},
        {{"English term", "Japanese term"}, "en ja"},
        {{"英語名称", "日本語名称"}, "en ja"},
        {{"英", "日", "備考"}, "en ja note"},
        {{"No.", "英語（原語）", "和訳", "更新日", "更新者"},
         "key en ja transaction=modification@date transaction=modification@responsibility"},
        {{"項番", "英", "日", "登録日", "作成者"},
         "key en ja transaction=origination@date transaction=origination@responsibility"},
        {{"番号", "日", "英"}, "key ja en"},
        {{"No", "ID", "en", "ja"}, "No key en ja"},
        {{"ID", "No.", "en", "ja"}, "key No. en ja"},
        {{"#", "English", "Japanese"}, "key en ja"},
        {{"en", "ja", "no"}, "en ja key"},
        {{"en", "ja", "no-NO"}, "en ja no-NO"},
        {{"en", "ja", "is"}, "en ja is"},
        {{"en", "de", "ja"}, "en de ja"},
        {{"en-US", "JP", "en_note", "備考（和文）"}, "en-US ja en-US.note ja.note"},
        {{"英語", "日本語", "日本語備考", "英語定義", "読み（日本語）"}, "en ja ja.note en:definition ja.reading"},
        {{"原語", "和訳"}, "en ja"},
        {{"用語", "英訳"}, "ja en"},
        {{"Term", "Japanese translation", "Note"}, "en ja note"},
        {{"en", "ja", "source"}, "en ja source"},
        {{"source", "target"}, "source target"},
        {{"原語", "訳語"}, "source target"},
        // Rows of terms.
        {{"no", "いいえ"}, "no header"},
        {{"is", "日"}, "no header"},
        {{"de", "fr"}, "no header"},
        {{"day", "日"}, "no header"},
        {{"it", "それ"}, "no header"},
        {{"Polish", "ポーランド語"}, "no header"},
        {{"Japanese", "日本語"}, "no header"},
        {{"term", "用語"}, "no header"},
        {{"source", "原語"}, "no header"},
        {{"ID", "No."}, "no header"},
    };
    for (const Case& c : cases) {
        INFO(c.cells.front() << ", " << c.cells.back());
        CHECK(shown_map(c.cells) == c.columns);
    }
}

TEST_CASE("keys of columns mean one thing") {
    exchange::ReadOptions options;
    options.columns = {
        {"source", "Quelle"}, {"en", "Begriff"}, {"ja", "3"}, {"ja.source", "woher"}, {"ja:note", "Notiz"}};
    CHECK(shown_map({"Begriff", "Quelle", "japanisch", "woher", "Notiz"}, options) == "en source ja ja.source ja:note");
    options.columns = {{"ja", "3rd"}};
    CHECK_THROWS_WITH(shown_map({"en", "b", "c"}, options),
                      "t.csv:1: expected a column \"3rd\" for ja, found en, b, c");
    options.columns = {{"ja", "4"}};
    CHECK_THROWS_WITH(shown_map({"en", "b", "c"}, options), "t.csv:1: expected a column \"4\" for ja, found en, b, c");
    options.columns = {{"target", "b"}};
    CHECK_THROWS_WITH(
        shown_map({"en", "b"}, options),
        "t.csv:1: expected a language or a field as the key of a column, found target: a term is named by "
        "its language, en or ja");
}

TEST_CASE("a table without header says what it is taken for") {
    struct Case {
        const char* name;
        std::string bytes;
        Lines entries, messages;
    };
    const std::string note = ": note: no header: the first column is taken for ";
    const Case cases[] = {
        {"English first",
         "coolant,冷却材\n",
         {"en coolant | ja 冷却材"},
         {"terms.csv:1" + note + "English, the second for Japanese, as their letters show; --column says otherwise"}},
        {"Japanese first",
         "JDAM,JDAM\n冷却材,coolant\n",
         {"en JDAM | ja JDAM", "ja 冷却材 | en coolant"},
         {"terms.csv:2" + note + "Japanese, the second for English, as their letters show; --column says otherwise"}},
        {"nothing shows it",
         "JDAM,jdam\nF-35,Ｆ－３５\n",
         {"en JDAM | ja jdam", "en F-35 | ja Ｆ－３５"},
         {"terms.csv:1" + note + "English, the second for Japanese; --column says otherwise"}},
        {"a row the other way round",
         "valve,弁\n軸,shaft\n",
         {"en valve | ja 弁", "ja 軸 | en shaft"},
         {"terms.csv:1" + note + "English, the second for Japanese, as their letters show; --column says otherwise"}},
        {"no Japanese, no English",
         "valve,弁\ntap,Hahn\n軸,じく\n",
         {"en valve | ja 弁", "en tap [status=candidate] | ja Hahn [status=candidate]",
          "en 軸 [status=candidate] | ja じく [status=candidate]"},
         {"terms.csv:1" + note + "English, the second for Japanese, as their letters show; --column says otherwise",
          "terms.csv:2: warning: expected a Japanese term, found \"Hahn\": both terms are candidates",
          "terms.csv:3: warning: expected an English term, found \"軸\": both terms are candidates"}},
        {"a source and a target",
         "source,target\nvalve,弁\ntap,Hahn\n",
         {"en valve | ja 弁", "en tap [status=candidate] | ja Hahn [status=candidate]"},
         {"terms.csv:3: warning: expected a Japanese term, found \"Hahn\": both terms are candidates"}},
        {"the header says which is which", "en,ja\ntap,Hahn\n", {"en tap | ja Hahn"}, {}},
        {"DeepL", "coolant,冷却材,EN,JA\nJDAM,x,EN,JA\n", {"en coolant | ja 冷却材", "en JDAM | ja x"}, {}},
        {"DeepL, one row, a tab, JP", "coolant\t冷却材\tEN\tJP\n", {"en coolant | ja 冷却材"}, {}},
        {"no DeepL", "Topic,Owner,EN,JA\nvalves,sato,valve,弁\n", {"Topic=valves; Owner=sato | en valve | ja 弁"}, {}},
        {"no DeepL, one row", "No,Topic,EN,JA\n", {}, {}},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        const auto read = read_entries(exchange::read_table, c.bytes);
        Lines entries;
        for (const store::ConceptEntry& entry : read.entries) entries.push_back(shown(entry));
        CHECK(entries == c.entries);
        CHECK(read.messages == c.messages);
    }
}

TEST_CASE("columns of a table without header have numbers") {
    exchange::ReadOptions options;
    options.columns = {{"ja", "2"}, {"en", "1"}, {"subjectField", "3"}};
    const auto lines = [&](const std::string& bytes) {
        Lines out;
        for (const auto& entry : read_entries(exchange::read_table, bytes, options).entries)
            out.push_back(shown(entry));
        return out;
    };
    const Lines expected = {"subjectField=原子力 | en valve | ja 弁"};
    CHECK(lines("valve,弁,原子力\n") == expected);
    CHECK(lines("Begriff,Japanisch,Fach\nvalve,弁,原子力\n") == expected);
    CHECK(lines("英単語,訳,分野\nvalve,弁,原子力\n") == expected);
    CHECK_THROWS_WITH(lines("valve,弁\n"), "terms.csv:1: expected a column \"3\" for subjectField, found valve, 弁");
}
